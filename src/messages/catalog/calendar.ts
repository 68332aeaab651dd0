/** The calendar section of the catalog: what iCalendar and CSV exports say. */
import type { None } from '../catalog.ts'

/** Codes to their arguments; dates and hours come in words already. */
export interface CalendarMessages {
  /** How many events have no day to stand at, and where to see them. */
  'calendar-left-out': { readonly count: number }
  /** `spro agenda --format ics` of a meeting whose date is still to be found. */
  'calendar-meeting-without-date': { readonly id: string }
  /** A timezone of `spro.yaml` that the IANA database does not know. */
  'unknown-timezone': { readonly timezone: string }
  /** An option that changes nothing in a format. `formats` are those where it does. */
  'option-not-for-format': {
    readonly option: string
    readonly format: string
    readonly formats: readonly string[]
  }

  /** The lines of the description of an entry, in the order in which they stand. */
  'calendar-status': { readonly status: string }
  'calendar-date': { readonly date: string }
  'calendar-hours': { readonly times: string }
  'calendar-was': { readonly date: string }
  'calendar-audience': { readonly audience: string }
  /** At least one of the two. */
  'calendar-registration': { readonly before: string | null; readonly link: string | null }
  'calendar-note': { readonly day: string | null; readonly text: string }
  'calendar-points': None
  'calendar-meeting': { readonly meeting: string }
  'calendar-reference': { readonly ref: string }
}
