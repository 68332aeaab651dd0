/** The status section of the catalog: the screen of a Monday. */
import type { None } from '../catalog.ts'
import type { Holiday } from '../../dates/holidays.ts'

/** Codes to their arguments. Days are in words. */
export interface StatusMessages {
  'status-summary': None
  'status-series': None
  'status-owner': None
  'status-weeks': None

  /** No record at all. */
  'status-empty': None
  /** Records, and nothing to be said of them. */
  'status-quiet': None
  'status-today': { readonly name: string; readonly day: string; readonly holiday: Holiday | null }
  'status-meetings': None
  'status-column-agenda': None
  /** `by` is the day to send it, `sent` the day it was; both may be empty. */
  'status-agenda': {
    readonly state: 'sent' | 'late' | 'due' | 'later' | 'unknown'
    readonly by: string
    readonly sent: string
  }
  /** `by` is the last working day before a day on which the agenda cannot leave. */
  'status-holiday': {
    readonly of: 'meeting' | 'agenda'
    readonly id: string
    readonly day: string
    readonly holiday: Holiday
    readonly by: string
    readonly isLate: boolean
  }
  /** What to type before and after an agenda is sent. */
  'status-send-agenda': { readonly id: string }
  /** A meeting that the record `by` announces, and that has no record yet. */
  'status-announced': {
    readonly when: string
    readonly title: string
    readonly series: string | null
    readonly by: string
  }
  'status-past-meetings': None
  'status-write-minutes': { readonly id: string }
  'status-actions': { readonly open: number; readonly late: number; readonly soon: number }
  'status-in-time': { readonly owners: string }
  'status-owner-count': { readonly name: string; readonly count: number }
  'status-more-owners': { readonly count: number }
  'status-nobody': None
  'status-owned': { readonly owner: string; readonly text: string }
  /** Nobody who has something open is called so; `nearest` may be empty. */
  'status-owner-without': { readonly owner: string; readonly nearest: readonly string[] }
  'status-waiting': None
  'status-events': { readonly weeks: number }
  'status-to-schedule': None
  'status-more': { readonly count: number; readonly command: string }
  /** `since` is an ISO day. */
  'status-checks': {
    readonly since: string
    readonly files: number
    readonly errors: number
    readonly warnings: number
    readonly infos: number
  }
}
