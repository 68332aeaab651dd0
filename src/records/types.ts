/**
 * The records of a workspace as values: what a header means once its keys have their English names, its
 * cut lines are whole again and its dates are read. Lists of line items stay raw here and are read on
 * demand by `items.ts`: most commands never look at them.
 */
import type { FuzzyDate, TimeSpan } from '../dates/types.ts'
import type { BodyScan, Document, HeaderMap, HeaderPath } from '../document/types.ts'

/** What a file of the workspace can be a record of (format.md H2). */
export const kinds = ['meeting', 'decision', 'event', 'practice', 'person', 'structure'] as const

/** Tells the records apart: the discriminant of `WorkspaceRecord`. */
export type Kind = (typeof kinds)[number]

/** The kinds that the directory is made of. */
export type DirectoryKind = Extract<Kind, 'person' | 'structure'>

/** In the order of a meeting's life, but for the last. */
export const meetingStatuses = ['planned', 'held', 'approved', 'cancelled'] as const

/** How far a meeting is: only one that was held has minutes to be approved. */
export type MeetingStatus = (typeof meetingStatuses)[number]

/** `tentative` has a date to confirm, `to-schedule` none yet, `postponed` lost the one it had. */
export const eventStatuses = [
  'scheduled',
  'tentative',
  'to-schedule',
  'postponed',
  'cancelled',
  'held',
] as const

/** What is said of an event; where nothing is said, its date lets suppose it (format.md F6). */
export type EventStatus = (typeof eventStatuses)[number]

/** The states of decision records, by the names that MADR gives them. */
export const decisionStatuses = ['proposed', 'accepted', 'rejected', 'deprecated', 'superseded'] as const

/** Whether a decision stands; `superseded` ones name their successor. */
export type DecisionStatus = (typeof decisionStatuses)[number]

/**
 * What a meeting's record is sent as, from the shortest to the most formal; French, as they are French
 * usages.
 */
export const documentTypes = ['releve-de-decisions', 'compte-rendu', 'proces-verbal'] as const

/** Which document an exported meeting calls itself, in its title. */
export type DocumentType = (typeof documentTypes)[number]

/** From the widest circle to the narrowest; `members` where a record does not say. */
export const visibilities = ['public', 'members', 'restricted'] as const

/** For whom a record was written. */
export type Visibility = (typeof visibilities)[number]

/** What every record has. */
export interface RecordBase {
  /** The file name without `.md`. */
  readonly id: string
  /** Relative to the workspace, with `/`. */
  readonly path: string
  /** The title (the name, for a person or a structure); the id where the header has none. */
  readonly title: string
  readonly document: Document
  /** The header with canonical (English) keys and closed values, cut lines made whole. Unknown keys as typed. */
  readonly header: HeaderMap
  /** The keys as typed, by canonical key: `{ location: 'lieu' }`; only those that differ. */
  readonly typedKeys: Readonly<Record<string, string>>
  readonly body: BodyScan
  readonly visibility: Visibility
  /** The mark that this record stands for (`source: ID#D1`). */
  readonly source: string | null
  /** `updated`, as a date. */
  readonly updated: FuzzyDate | null
}

/** A meeting; `series` links it to those before and after it, null when it stands alone. */
export interface Meeting extends RecordBase {
  readonly kind: 'meeting'
  readonly status: MeetingStatus
  readonly date: FuzzyDate | null
  readonly times: readonly TimeSpan[]
  readonly series: string | null
  readonly type: DocumentType | null
  readonly location: string | null
  readonly territory: string | null
}

/** An event with a page of its own; `was` is the date that it had before it was moved. */
export interface EventRecord extends RecordBase {
  readonly kind: 'event'
  readonly status: EventStatus | null
  readonly date: FuzzyDate | null
  readonly times: readonly TimeSpan[]
  readonly was: FuzzyDate | null
  readonly location: string | null
  readonly territory: string | null
  readonly audience: string | null
  readonly register: Registration | null
}

/** A decision with a page of its own; both ends of a replacement name the other by its id. */
export interface Decision extends RecordBase {
  readonly kind: 'decision'
  readonly status: DecisionStatus
  readonly date: FuzzyDate | null
  readonly owner: string | null
  readonly supersedes: readonly string[]
  readonly supersededBy: string | null
}

/** A way of doing worth passing on: all of it is in the body. */
export interface Practice extends RecordBase {
  readonly kind: 'practice'
}

/** Somebody whom records name: what is known is read from the header on demand. */
export interface Person extends RecordBase {
  readonly kind: 'person'
}

/** A body that people belong to, or that events come from. */
export interface Structure extends RecordBase {
  readonly kind: 'structure'
}

/** Any record, to be narrowed by its `kind`. */
export type WorkspaceRecord = Meeting | EventRecord | Decision | Practice | Person | Structure

/** `inscription avant DATE`, and the link to register with. */
export interface Registration {
  readonly before: FuzzyDate | null
  readonly link: string | null
}

/** The lists of people of a meeting. */
export const personLists = ['invited', 'attendees', 'excused', 'absent', 'guests'] as const

/** The key of a list of people in a meeting's header. */
export type PersonList = (typeof personLists)[number]

/** One line of a list of people (format.md H6): "Prénom NOM – Structure / Structure (rôle)". */
export interface PersonItem {
  readonly name: string
  readonly structures: readonly string[]
  readonly role: string | null
  /** The line as written. */
  readonly text: string
  readonly at: HeaderPath
}

/** One point of an agenda: "Titre (30 min, Intervenant)". */
export interface AgendaPoint {
  readonly id: string | null
  readonly title: string
  readonly minutes: number | null
  readonly speaker: string | null
  readonly text: string
  readonly at: HeaderPath
}

/** One coming meeting: "lundi 25 novembre 2019 à 14 h, locaux de la CMA". `date` is null when it cannot be read. */
export interface NextItem {
  readonly date: FuzzyDate | null
  readonly times: readonly TimeSpan[]
  readonly location: string | null
  readonly text: string
  readonly at: HeaderPath
}

/** One attachment: "Titre (chemin ou URL)". */
export interface AttachmentItem {
  readonly title: string
  readonly file: string | null
  readonly link: string | null
  readonly text: string
  readonly at: HeaderPath
}

/** A series of meetings, from `spro.yaml`. */
export interface Series {
  readonly id: string
  readonly title: string
  readonly document: DocumentType | null
  readonly territory: string | null
  readonly time: string | null
  readonly location: string | null
  readonly members: readonly string[]
  readonly agenda: readonly string[]
  readonly approval: boolean
}

/** A place of `spro.yaml`; `parent` is the id of the one that contains it, null at the top. */
export interface Territory {
  readonly id: string
  readonly name: string
  readonly parent: string | null
}

/** How grave a finding is, unless the `checks` of `spro.yaml` say otherwise for its rule. */
export type Severity = 'error' | 'warning' | 'info'

/** `spro.yaml`, read (DESIGN §3). */
export interface WorkspaceConfig {
  readonly id: string
  readonly name: string
  readonly language: 'fr' | 'en'
  readonly timezone: string
  readonly contact: string | null
  /** Days before a meeting that its agenda is due. */
  readonly agendaNotice: number
  readonly series: readonly Series[]
  readonly territories: readonly Territory[]
  readonly checks: Readonly<Record<string, Severity | 'off'>>
}
