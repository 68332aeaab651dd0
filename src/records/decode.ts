/** A document to a record (DESIGN §3): one function, one value; nothing is thrown, what cannot be read is told. */
import { isMap } from '../document/header-values.ts'
import type { DateContext, Day, FuzzyDate } from '../dates/types.ts'
import { scanBody, type ScanOptions } from '../document/body.ts'
import type { Document, HeaderMap, HeaderValue } from '../document/types.ts'
import { canonicalHeader, type CanonicalHeader } from './header.ts'
import { kindNamed } from './names.ts'
import {
  decisionStatuses,
  documentTypes,
  eventStatuses,
  meetingStatuses,
  visibilities,
  type Decision,
  type EventRecord,
  type Kind,
  type Meeting,
  type RecordBase,
  type Registration,
  type WorkspaceRecord,
} from './types.ts'
import { dateOf, saysToSchedule, textOf, textsOf, timesOf, whenOf } from './values.ts'

/** What a decoder must know of the day: a meeting without status is held once its day is over. */
export interface DecodeContext {
  readonly today: Day
  /** What of the bodies is wanted; everything, unless said otherwise. */
  readonly scan?: ScanOptions
}

/**
 * `record`: the file is one. `other`: a Markdown file that does not claim to be a record. `broken`: it claims to
 * be one and cannot be read (see `document.faults` and `document.header.faults`, or its kind is unknown).
 */
export type Decoded =
  | { readonly is: 'record'; readonly record: WorkspaceRecord }
  | { readonly is: 'other' }
  | { readonly is: 'broken' }

/** The folders whose every Markdown file is meant as a record. */
const recordFolder = /^(?:meetings|decisions|events|people|structures|practices)\//

/** Whether a path lies in a folder of records. */
export function isInRecordFolder(path: string): boolean {
  return recordFolder.test(path)
}

/** The id of the record in a file: its name without folders and `.md`. */
export function idOfPath(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, path.endsWith('.md') ? -3 : undefined)
}

/** Decodes a document. */
export function decodeRecord(document: Document, context: DecodeContext): Decoded {
  const unreadable = isInRecordFolder(document.path) ? 'broken' : 'other'
  const { header } = document
  if (!header) return { is: unreadable }
  if (header.faults.length > 0 || document.faults.length > 0) return { is: 'broken' }
  const typed = typedKindOf(header.values)
  if (typed === null) return { is: unreadable }
  const kind = kindNamed(typed)
  if (kind === undefined) return { is: unreadable }
  return {
    is: 'record',
    record: decodeKind(kind, { document, header: canonicalHeader(header, kind), context }),
  }
}

/** What stands under `kind`, in either language, accents and case aside. */
function typedKindOf(values: HeaderMap): string | null {
  const plain = values['kind'] ?? values['nature']
  if (plain !== undefined) return textOf(plain)
  const key = Object.keys(values).find((name) => /^(?:kind|nature)$/i.test(name))
  return key === undefined ? null : textOf(values[key])
}

interface Source {
  readonly document: Document
  readonly header: CanonicalHeader
  readonly context: DecodeContext
}

function decodeKind(kind: Kind, source: Source): WorkspaceRecord {
  if (kind === 'meeting') return decodeMeeting(source)
  if (kind === 'event') return decodeEvent(source)
  if (kind === 'decision') return decodeDecision(source)
  return { kind, ...decodeBase(kind, source) }
}

function decodeBase(kind: Kind, { document, header, context }: Source): RecordBase {
  const { values, typedKeys } = header
  const id = idOfPath(document.path)
  return {
    id,
    path: document.path,
    title: textOf(values[kind === 'person' || kind === 'structure' ? 'name' : 'title']) ?? id,
    document,
    header: values,
    typedKeys,
    body: scanBody(document.text, document.bodyStart, context.scan),
    visibility: oneOf(visibilities, values['visibility']) ?? 'members',
    source: textOf(values['source']),
    updated: dateOf(values['updated']),
  }
}

/** Member by member: spreading parts into one another is felt over thousands of meetings. */
function decodeMeeting(source: Source): Meeting {
  const { values } = source.header
  const { today } = source.context
  const base = decodeBase('meeting', source)
  const { date, times } = readHeaderWhen(values)
  const isToCome = date !== null && (date.latest ?? today) >= today
  return {
    kind: 'meeting',
    id: base.id,
    path: base.path,
    title: base.title,
    document: base.document,
    header: base.header,
    typedKeys: base.typedKeys,
    body: base.body,
    visibility: base.visibility,
    source: base.source,
    updated: base.updated,
    date,
    times,
    status: oneOf(meetingStatuses, values['status']) ?? (isToCome ? 'planned' : 'held'),
    series: textOf(values['series']),
    type: oneOf(documentTypes, values['document']),
    location: textOf(values['location']),
    territory: textOf(values['territory']),
  }
}

function decodeEvent(source: Source): EventRecord {
  const { values } = source.header
  const when = readHeaderWhen(values)
  return {
    kind: 'event',
    ...decodeBase('event', source),
    ...when,
    status: oneOf(eventStatuses, values['status']) ?? (saysToSchedule(values['date']) ? 'to-schedule' : null),
    was: dateOf(values['was'], nearby(when.date)),
    location: textOf(values['location']),
    territory: textOf(values['territory']),
    audience: textOf(values['audience']),
    register: decodeRegistration(values['register'], when.date),
  }
}

function decodeRegistration(value: HeaderValue | undefined, date: FuzzyDate | null): Registration | null {
  const context: DateContext = { ...nearby(date), yearRule: 'on-or-before' }
  if (isMap(value)) return { before: dateOf(value['by'], context), link: textOf(value['link']) }
  const text = textOf(value)
  if (text === null) return null
  return /^https?:/i.test(text) ? { before: null, link: text } : { before: dateOf(text, context), link: null }
}

function decodeDecision(source: Source): Decision {
  const { values } = source.header
  const supersededBy = textOf(values['superseded_by'])
  return {
    kind: 'decision',
    ...decodeBase('decision', source),
    date: dateOf(values['date']),
    status: oneOf(decisionStatuses, values['status']) ?? (supersededBy === null ? 'accepted' : 'superseded'),
    owner: textOf(values['owner']),
    supersedes: textsOf(values['supersedes']),
    supersededBy,
  }
}

/** `date` and `time`; hours that stand with the date ("24 juin 2019 à 14 h") count where `time` is empty. */
function readHeaderWhen(values: HeaderMap) {
  const times = timesOf(values['time'])
  const date = dateOf(values['date'])
  const text = textOf(values['date'])
  if (date || text === null) return { date, times }
  const when = whenOf(text, {})
  return { date: when?.date ?? null, times: times.length > 0 ? times : (when?.times ?? []) }
}

function nearby(date: FuzzyDate | null): DateContext {
  const near = date?.earliest ?? date?.latest
  return near ? { near } : {}
}

function oneOf<Value extends string>(
  allowed: readonly Value[],
  value: HeaderValue | undefined,
): Value | null {
  if (typeof value !== 'string') return null
  for (const candidate of allowed) if (candidate === value) return candidate
  return null
}
