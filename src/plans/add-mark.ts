/** Plans a new mark in a body (DESIGN §5 `add`): a decision, an action, an event… or a mention of an older event. */
import { isKnownDate } from '../dates/compare.ts'
import { readDate } from '../dates/read.ts'
import { isToSchedule } from '../dates/typed.ts'
import type { FuzzyDate, Language } from '../dates/types.ts'
import { foldWords } from '../document/fold.ts'
import { composeMark } from '../document/mark-compose.ts'
import { insertMark } from '../document/mark-insert.ts'
import type { Mark, MarkKind } from '../document/types.ts'
import type { Message } from '../messages/catalog.ts'
import { exitCodes, problem } from '../messages/problem.ts'
import { likeEvents } from '../queries/event-likeness.ts'
import { eventsOf } from '../queries/events.ts'
import { resolveReference } from '../queries/find.ts'
import { readEventMark, yearRuleOf } from '../records/marks.ts'
import type { EventStatus, WorkspaceRecord } from '../records/types.ts'
import { dayOf } from '../records/values.ts'
import { targetOf } from './line-target.ts'
import { nextMarkId } from './mark-ids.ts'
import { dateWords, dueText, placeParts, statusWord } from './mark-words.ts'
import { itemOf, planMention, unknownHeading, type Item } from './mention.ts'
import { settleYear } from './missing-year.ts'
import { alter, type Snapshot } from './snapshot.ts'
import { dateWarnings } from './typed-date.ts'
import type { Plan } from './types.ts'

/** What `spro add` was asked for: dates are read already, references still as typed. */
export interface MarkRequest {
  readonly kind: MarkKind
  readonly text: string
  /** The record, as typed. */
  readonly to: string
  /** Words of the heading to write under. */
  readonly under?: string
  readonly owners: readonly string[]
  readonly due?: FuzzyDate
  readonly date?: FuzzyDate
  /** Hours, as typed. */
  readonly time?: string
  readonly location?: string
  readonly status?: EventStatus
  /** The older event that this one continues: the line becomes a mention of it. */
  readonly same?: string
  /** The record, as typed, in which the line speaks of the older item `to`. */
  readonly in?: string
  /** A new line, whatever the record says already, and a new event, however near another one is. */
  readonly isNew: boolean
}

/** Plans the line; none where the record has it. Throws `mark-text-empty`, `unknown-heading`, `event-resembles`, and what `resolveReference` and `planMention` throw. */
export function planMark(snapshot: Snapshot, typed: MarkRequest): Plan {
  if (typed.text.trim() === '') throw problem('mark-text-empty', {}, exitCodes.usage)
  const item = continuedItem(snapshot, typed)
  const { record } = resolveReference(snapshot, typed.in ?? typed.to)
  const request = settleRequest(typed, record)
  const known = item ? null : knownMark(record, request)
  if (known) return { changes: [], said: [known], warnings: [] }
  refuseLikeEvent(snapshot, request, record)
  const attributes = attributesOf(request, snapshot.language)
  const warnings = warningsOf(snapshot, request, record)
  if (!item) return planNewMark(snapshot, request, { record, attributes, warnings })
  const { in: to = typed.to, under, text } = request
  const place = under === undefined ? { to } : { to, under }
  const plan = planMention(snapshot, { item, ...place, attributes, text, box: null })
  return { ...plan, warnings: [...plan.warnings, ...warnings] }
}

interface Settled {
  readonly record: WorkspaceRecord
  readonly attributes: readonly string[]
  readonly warnings: readonly Message[]
}

function planNewMark(
  snapshot: Snapshot,
  { kind, text, under }: MarkRequest,
  { record, attributes, warnings }: Settled,
): Plan {
  const { document, body } = record
  const id = nextMarkId(record, kind, snapshot)
  const words = { kind, id, reference: null, attributes, text: text.trim() }
  const line = composeMark(words, snapshot.language)
  const edit = insertMark(document, line, under === undefined ? {} : { under })
  if (!edit) throw unknownHeading(record, under ?? '')
  const ref = `${record.id}#${id}`
  const heading = body.headings.findLast(({ span }) => span.end <= edit.start) ?? null
  const args = { ref, file: record.path, line, under: heading?.text ?? null }
  return { changes: [alter(record, [edit], [ref])], said: [{ code: 'mark-added', args }], warnings }
}

/** The older item that the line continues: `--same`, or `--to` where `--in` says the record that is written. */
function continuedItem(snapshot: Snapshot, { kind, to, same, in: later }: MarkRequest): Item | null {
  const typed = same ?? (later === undefined ? undefined : to)
  if (typed === undefined) return null
  const target = targetOf(snapshot, typed, (mark) => mark.kind === kind)
  const item = itemOf(snapshot, target)
  if (item?.kind === kind) return item
  if (same !== undefined) throw problem('not-an-event', { reference: typed }, exitCodes.refused)
  throw problem(
    'mention-other-kind',
    { reference: typed, kind, found: item?.kind ?? null },
    exitCodes.refused,
  )
}

/** The same line of the record, of which a second one would make two items; null where there is none, or `--new` wants it. */
function knownMark({ id, path, body }: WorkspaceRecord, request: MarkRequest): Message | null {
  if (request.isNew) return null
  const { kind, text, date } = request
  const isSameDate = (mark: Mark): boolean => {
    const said = kind === 'event' ? readEventMark(mark, date?.earliest ?? undefined).date : undefined
    return !isKnownDate(date) || !isKnownDate(said) || said.edtf === date.edtf
  }
  const known = body.marks.find(
    (mark) =>
      mark.kind === kind &&
      mark.reference === null &&
      foldWords(mark.text) === foldWords(text) &&
      isSameDate(mark),
  )
  if (!known) return null
  const ref = known.id === null ? `${id}#${known.text}` : `${id}#${known.id}`
  return { code: 'mark-noted', args: { ref, file: path, line: known.line, text: known.text } }
}

/** The request as the record understands it: missing years, and what a planning verb says of the status (format.md D6, F6). */
function settleRequest(typed: MarkRequest, record: WorkspaceRecord): MarkRequest {
  const { status, date } = typed
  const said = status ?? (date && isToSchedule(date) ? ('to-schedule' as const) : undefined)
  const request = said === undefined ? typed : { ...typed, status: said }
  return { ...request, ...settleYears(request, record) }
}

/** A missing year is the one that the same words would have in the record (format.md D6, M8), not today's. */
function settleYears(
  { date, due, status }: MarkRequest,
  record: WorkspaceRecord,
): Pick<MarkRequest, 'date' | 'due'> {
  const near = dayOf(record)
  if (near === undefined) return {}
  const settled = date && settleYear(date, { near, yearRule: yearRuleOf(status) })
  const settledDue = due && settleYear(due, { near, yearRule: 'on-or-after' })
  return { ...(settled ? { date: settled } : {}), ...(settledDue ? { due: settledDue } : {}) }
}

function attributesOf(request: MarkRequest, language: Language): readonly string[] {
  if (request.kind === 'event') return eventAttributes(request, language)
  const due = request.due ? [dueText(request.due, language)] : []
  return [...request.owners, ...due]
}

/** Date, hours, status, place; an event of which nothing is known is to schedule, and says so. */
function eventAttributes(
  { date, time, location, status, same, in: later }: MarkRequest,
  language: Language,
): readonly string[] {
  const says = [date, status, same, later].some((given) => given !== undefined)
  const word = status ?? (says ? undefined : 'to-schedule')
  return [
    date && date.precision !== 'unknown' ? dateWords(date, language) : undefined,
    time,
    word === undefined ? undefined : statusWord(word, language),
    ...(location === undefined ? [] : placeParts(location)),
  ].filter((part) => part !== undefined)
}

/** What the dates left to be inferred, and the weekdays that their days contradict. */
function warningsOf(
  { language, today }: Snapshot,
  { date, due, status }: MarkRequest,
  record: WorkspaceRecord,
): readonly Message[] {
  const near = dayOf(record) ?? today
  const given = [
    { typed: date, yearRule: yearRuleOf(status) },
    { typed: due, yearRule: 'on-or-after' as const },
  ]
  return given.flatMap(({ typed, yearRule }) => {
    if (!typed) return []
    const reading = readDate(typed.text, { near, yearRule, today })
    const conflicts = reading && 'date' in reading ? reading.conflicts : []
    return dateWarnings({ date: typed, conflicts }, language)
  })
}

/** Two lines for one event would be two events: its writer says which it is. Throws `event-resembles` (exit 3). */
function refuseLikeEvent(snapshot: Snapshot, request: MarkRequest, record: WorkspaceRecord): void {
  const { kind, isNew, same, in: later } = request
  if (kind !== 'event' || isNew || same !== undefined || later !== undefined) return
  const like = likeMark(snapshot, request, record)
  if (like) throw problem('event-resembles', { ref: like.ref, title: like.title }, exitCodes.refused)
}

/** The event of another record that a new one may be (format.md F5), if it can be referred to. */
export function resemblingEvent(
  snapshot: Pick<Snapshot, 'records' | 'takenIds' | 'today'>,
  typed: MarkRequest,
): CitableEvent | null {
  const { record } = resolveReference(snapshot, typed.to)
  const request = settleRequest(typed, record)
  return knownMark(record, request) ? null : likeMark(snapshot, request, record)
}

/** An event that can be named after `--same`. */
interface CitableEvent {
  readonly ref: string
  readonly title: string
}

/** The event of another record that a mark may speak of, if it can be referred to. */
function likeMark(
  snapshot: Pick<Snapshot, 'records' | 'today'>,
  { text, date, location }: MarkRequest,
  { path }: WorkspaceRecord,
): CitableEvent | null {
  const wanted = { title: text, date: date ?? null, location: location ?? null, file: path }
  for (const { ref, title } of likeEvents(eventsOf(snapshot), wanted)) {
    if (ref !== null) return { ref, title }
  }
  return null
}
