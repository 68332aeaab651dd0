/** The values that the queries give: registers, the agenda. */
import type { Day, FuzzyDate, TimeSpan } from '../dates/types.ts'
import type { Box } from '../document/types.ts'
import type {
  AgendaPoint,
  AttachmentItem,
  DecisionStatus,
  EventStatus,
  Meeting,
  NextItem,
  PersonItem,
  Registration,
} from '../records/types.ts'

/** A later word on an item: from which record, said on which day. */
export interface Mention {
  /** The id of its record. */
  readonly ref: string
  readonly day: Day | null
  readonly file: string
  readonly line: number
  /** The note. */
  readonly text: string
  readonly state: Box | null
}

/** What all items of registers have. */
export interface RegisterItem {
  /** `record-id#A1`, the id of a record, or null for a mark without id. */
  readonly ref: string | null
  /** The meeting that it was said in. */
  readonly meeting: string | null
  readonly file: string
  readonly line: number
  readonly mentions: readonly Mention[]
}

/** An event once, wherever it was told: its own record, marks and mentions folded into their latest word. */
export interface EventItem extends RegisterItem {
  readonly title: string
  readonly date: FuzzyDate | null
  readonly times: readonly TimeSpan[]
  readonly location: string | null
  readonly status: EventStatus
  /** False when the status is only what the date lets suppose (format.md F6). */
  readonly isStatusSaid: boolean
  readonly territory: string | null
  readonly audience: string | null
  readonly was: FuzzyDate | null
  readonly register: Registration | null
  readonly source: string | null
  /** True when its last possible day is before today (format.md F6). */
  readonly past: boolean
  /** How many sayings after the first changed its date, hours, place or status (format.md F7). */
  readonly changes: number
  /** The day of the newest saying (F2); null when no saying has one. */
  readonly saidOn: Day | null
}

/** Something promised or asked, in the state that the latest record gives it; `overdue` as of today. */
export interface ActionItem extends RegisterItem {
  readonly type: 'action' | 'waiting' | 'question'
  readonly text: string
  readonly owners: readonly string[]
  readonly due: FuzzyDate | null
  readonly state: Box
  readonly overdue: boolean
  /** The day of the meeting that it comes from: "en attente depuis". */
  readonly since: Day | null
}

/** A decision, from its mark or from a record of its own; superseded ones keep their status here. */
export interface DecisionItem extends RegisterItem {
  readonly text: string
  readonly status: DecisionStatus
  readonly date: FuzzyDate | null
  /** The id of its decision record, where it has one. */
  readonly record: string | null
}

/** A point with its computed hours, `HH:MM`; null where minutes are missing before it. */
export interface TimedPoint extends AgendaPoint {
  readonly start: string | null
  readonly end: string | null
}

/** The ordre du jour of a meeting, computed from what the records leave open (DESIGN §5 `agenda`). */
export interface Agenda {
  readonly meeting: Meeting
  /** The title of the series, else of the meeting. */
  readonly seriesTitle: string | null
  readonly convenedBy: string | null
  readonly invited: readonly PersonItem[]
  readonly points: readonly TimedPoint[]
  /** Minutes by which the points exceed the meeting's hours; 0 when they fit or cannot be compared. */
  readonly overrun: number
  /** The record of the previous meeting, to be approved; null where the series does not want it. */
  readonly toApprove: Meeting | null
  /** The previous held meeting of the series, for « Suites de la réunion du … ». */
  readonly previous: Meeting | null
  readonly actions: readonly ActionItem[]
  /** Waiting and questions. */
  readonly waiting: readonly ActionItem[]
  readonly events: readonly EventItem[]
  readonly toSchedule: readonly EventItem[]
  readonly attachments: readonly AttachmentItem[]
  /** Later meetings already known (`next`). */
  readonly next: readonly NextItem[]
  /** Lateness of actions is shown only when asked. */
  readonly showOverdue: boolean
}
