/**
 * The records of a workspace as values: what a header means once its keys have their English names, its
 * cut lines are whole again and its dates are read. Lists of line items stay raw here and are read on
 * demand by `items.ts`: most commands never look at them.
 */
import type { FuzzyDate, TimeSpan } from '../dates/types.ts'
import type { BodyScan, Document, HeaderMap, HeaderPath } from '../document/types.ts'

export const kinds = ['meeting', 'decision', 'event', 'practice', 'person', 'structure'] as const
export type Kind = (typeof kinds)[number]

export const meetingStatuses = ['planned', 'held', 'approved', 'cancelled'] as const
export type MeetingStatus = (typeof meetingStatuses)[number]

export const eventStatuses = [
  'scheduled',
  'tentative',
  'to-schedule',
  'postponed',
  'cancelled',
  'held',
] as const
export type EventStatus = (typeof eventStatuses)[number]

export const decisionStatuses = ['proposed', 'accepted', 'rejected', 'deprecated', 'superseded'] as const
export type DecisionStatus = (typeof decisionStatuses)[number]

export const documentTypes = ['releve-de-decisions', 'compte-rendu', 'proces-verbal'] as const
export type DocumentType = (typeof documentTypes)[number]

export const visibilities = ['public', 'members', 'restricted'] as const
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

export interface Decision extends RecordBase {
  readonly kind: 'decision'
  readonly status: DecisionStatus
  readonly date: FuzzyDate | null
  readonly owner: string | null
  readonly supersedes: readonly string[]
  readonly supersededBy: string | null
}

export interface Practice extends RecordBase {
  readonly kind: 'practice'
}

export interface Person extends RecordBase {
  readonly kind: 'person'
}

export interface Structure extends RecordBase {
  readonly kind: 'structure'
}

export type WorkspaceRecord = Meeting | EventRecord | Decision | Practice | Person | Structure

/** `inscription avant DATE`, and the link to register with. */
export interface Registration {
  readonly before: FuzzyDate | null
  readonly link: string | null
}

/** The lists of people of a meeting. */
export const personLists = ['invited', 'attendees', 'excused', 'absent', 'guests'] as const
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

export interface Territory {
  readonly id: string
  readonly name: string
  readonly parent: string | null
}

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
