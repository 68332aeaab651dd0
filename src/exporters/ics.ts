/**
 * iCalendar (RFC 5545): the events of a register, or one meeting, for Outlook, Thunderbird, Google and phones.
 * docs/calendar.md says to users what becomes of what. The same values give the same bytes on every machine.
 */
import { yearOf } from '../dates/calendar.ts'
import type { Day, Language } from '../dates/types.ts'
import type { Agenda, EventItem } from '../queries/types.ts'
import type { Territory, WorkspaceConfig } from '../records/types.ts'
import { pushEntry } from './ics-entry.ts'
import { entryOfEvent, nameEvents, placeEvent } from './ics-events.ts'
import { escapeText, writeLine } from './ics-lines.ts'
import { entryOfMeeting } from './ics-meeting.ts'
import { stretchesOf, type Stretch } from './ics-times.ts'
import { writeZone } from './ics-zone.ts'

/** What a calendar depends on beside its events. */
export interface CalendarOptions {
  /** The `id` of `spro.yaml`: the end of every UID. */
  readonly workspaceId: string
  /** The name of the calendar. */
  readonly name: string
  /** A name of the IANA database. */
  readonly timezone: string
  readonly language: Language
  /** The day of DTSTAMP where no saying has one. */
  readonly today: Day
  readonly territories: readonly Territory[]
}

/** The options of a workspace's calendars. */
export function calendarOptions(config: WorkspaceConfig, language: Language, today: Day): CalendarOptions {
  const { id, name, timezone, territories } = config
  return { workspaceId: id, name, timezone, language, today, territories }
}

/** A calendar as text with CRLF line ends, and how many events have no day to stand at. Throws `unknown-timezone`. */
export function writeEventsCalendar(
  events: readonly EventItem[],
  options: CalendarOptions,
): { readonly text: string; readonly leftOut: number } {
  const placed = events.map(placeEvent).filter((event) => event !== null)
  const names = nameEvents(placed)
  const lines = openCalendar(placed, options)
  // One entry at a time: tens of thousands of them would be work for the garbage collector only.
  placed.forEach((event, index) => {
    pushEntry(lines, entryOfEvent(event, names[index] ?? '', options), event.stretches, options)
  })
  return { text: closeCalendar(lines), leftOut: events.length - placed.length }
}

/**
 * The calendar of one meeting. Throws `calendar-meeting-without-date` where its date is still to be found, and
 * `unknown-timezone`.
 */
export function writeMeetingCalendar(agenda: Agenda, options: CalendarOptions): string {
  const entry = entryOfMeeting(agenda, options)
  const stretches = stretchesOf(entry.date, entry.times)
  const lines = openCalendar([{ stretches }], options)
  pushEntry(lines, entry, stretches, options)
  return closeCalendar(lines)
}

interface Placed {
  readonly stretches: readonly Stretch[]
}

/**
 * The lines of a calendar before its entries. No METHOD: a published one asks for an ORGANIZER in each entry (RFC 5546
 * §3.2.1), and what a server stores has none (RFC 4791 §4.1).
 */
function openCalendar(placed: readonly Placed[], options: CalendarOptions): string[] {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//spro//spro//${options.language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    writeLine('NAME', escapeText(options.name)),
    writeLine('X-WR-CALNAME', escapeText(options.name)),
    // Always there: a calendar without any component is none (RFC 5545 §3.6).
    ...writeZone(options.timezone, yearsOf(placed, options.today)),
  ]
}

function closeCalendar(lines: string[]): string {
  lines.push('END:VCALENDAR', '')
  return lines.join('\r\n')
}

/** The years in which hours are shown; that of today where there are none, as a zone has at least one observance. */
function yearsOf(placed: readonly Placed[], today: Day): ReadonlySet<number> {
  const years = new Set<number>()
  for (const { stretches } of placed)
    for (const { first, hours } of stretches) if (hours !== null) years.add(yearOf(first))
  return years.size > 0 ? years : new Set([yearOf(today)])
}
