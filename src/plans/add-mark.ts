/** Plans a new mark in a body (DESIGN §5 `add`): a decision, an action, an event… or a mention of an older event. */
import { readDate } from '../dates/read.ts'
import type { DateContext, FuzzyDate, Language } from '../dates/types.ts'
import { writeDate, writeDay } from '../dates/write.ts'
import { composeMark } from '../document/mark-compose.ts'
import { insertMark } from '../document/mark-insert.ts'
import type { MarkKind } from '../document/types.ts'
import type { Message } from '../messages/catalog.ts'
import { exitCodes, problem } from '../messages/problem.ts'
import { areAlike } from '../queries/event-likeness.ts'
import { eventRegister } from '../queries/events.ts'
import { resolveReference } from '../queries/find.ts'
import { eventStatusNames } from '../records/fields.ts'
import { readEventMark, yearRuleOf } from '../records/marks.ts'
import type { EventStatus, WorkspaceRecord } from '../records/types.ts'
import { nextMarkId } from './mark-ids.ts'
import { alter, type Snapshot } from './snapshot.ts'
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
  /** A new event, however near another one is. */
  readonly isNew: boolean
}

/** Plans the line. Throws `mark-text-empty`, `unknown-heading`, and what `resolveReference` throws. */
export function planMark(snapshot: Snapshot, typed: MarkRequest): Plan {
  if (typed.text.trim() === '') throw problem('mark-text-empty', {}, exitCodes.usage)
  const { record } = resolveReference(snapshot.records, typed.to)
  const request = { ...typed, ...settleYears(typed, record) }
  const { document, body } = record
  const { language } = snapshot
  const reference = request.same === undefined ? null : sameEvent(snapshot, request.same)
  const id = reference === null ? nextMarkId(record, request.kind, snapshot) : null
  const line = composeMark(
    {
      kind: request.kind,
      id,
      reference,
      attributes: attributesOf(request, language),
      text: request.text.trim(),
    },
    language,
  )
  const edit = insertMark(document, line, request.under === undefined ? {} : { under: request.under })
  if (!edit) throw unknownHeading(record, request.under ?? '')
  const ref = reference ?? `${record.id}#${id}`
  const heading = body.headings.findLast(({ span }) => span.end <= edit.start) ?? null
  const said: Message[] =
    reference === null
      ? [{ code: 'mark-added', args: { ref, file: record.path, line, under: heading?.text ?? null } }]
      : [{ code: 'mention-added', args: { ref, file: record.path, line } }]
  return { changes: [alter(record, [edit], [ref])], said, warnings: warningsOf(snapshot, request, record) }
}

/** A missing year is the one that the same words would have in the record (format.md D6, M8), not today's. */
function settleYears(
  { date, due, status }: MarkRequest,
  record: WorkspaceRecord,
): Pick<MarkRequest, 'date' | 'due'> {
  const near = 'date' in record ? record.date?.earliest : null
  if (!near) return {}
  const settled = date && readAgain(date, { near, yearRule: yearRuleOf(status) })
  const settledDue = due && readAgain(due, { near, yearRule: 'on-or-after' })
  return { ...(settled ? { date: settled } : {}), ...(settledDue ? { due: settledDue } : {}) }
}

function readAgain(date: FuzzyDate, context: DateContext): FuzzyDate {
  const isInferred = date.inferred.includes('year') && !date.inferred.includes('today')
  const reading = isInferred ? readDate(date.text, context) : null
  return reading && 'date' in reading ? reading.date : date
}

function unknownHeading({ body, path }: WorkspaceRecord, words: string) {
  const headings = body.headings.map(({ text }) => text)
  return problem('unknown-heading', { words, headings, file: path }, exitCodes.refused)
}

function attributesOf(request: MarkRequest, language: Language): readonly string[] {
  if (request.kind === 'event') return eventAttributes(request, language)
  const due = request.due ? [dueText(request.due, language)] : []
  return [...request.owners, ...due]
}

/** "avant le 15 octobre 2019" for a day; a coarser date stands for itself. */
function dueText(due: FuzzyDate, language: Language): string {
  const [span, ...others] = due.days
  const isOneDay = due.precision === 'day' && others.length === 0 && span?.earliest === span?.latest
  if (!isOneDay || !due.earliest) return writeDate(due, { language, weekday: false })
  const day = writeDay(due.earliest, { language, weekday: false })
  return language === 'fr' ? `avant le ${day}` : `by ${day}`
}

/** Date, hours, status, place; an event of which nothing is known is to schedule, and says so. */
function eventAttributes(
  { date, time, location, status, same }: MarkRequest,
  language: Language,
): readonly string[] {
  const says = date !== undefined || status !== undefined || same !== undefined
  const word = status ?? (says ? undefined : 'to-schedule')
  return [
    date && date.precision !== 'unknown' ? writeDate(date, { language }) : undefined,
    time,
    word === undefined ? undefined : statusWord(word, language),
    ...placeParts(location),
  ].filter((part) => part !== undefined)
}

/** "Blois, rue du Port" needs no escaped comma: the parts of a mark that are nothing else are its place (format.md M5). */
function placeParts(location: string | undefined): readonly string[] {
  if (location === undefined) return []
  const attributes = location.split(',').map((part) => part.trim())
  const read = readEventMark({ attributes }, undefined)
  const isPlace = attributes.every((part) => part !== '') && read.location === attributes.join(', ')
  return isPlace ? attributes : [location]
}

function statusWord(status: EventStatus, language: Language): string {
  return language === 'fr' ? eventStatusNames[status] : status.replace('-', ' ')
}

/** The reference of the event that `--same` names: a mark, or an event record. Throws `not-an-event`. */
function sameEvent(snapshot: Snapshot, typed: string): string {
  const { record, mark } = resolveReference(snapshot.records, typed, ({ kind }) => kind === 'event')
  if (mark?.kind === 'event')
    return mark.reference ?? (mark.id === null ? record.id : `${record.id}#${mark.id}`)
  if (!mark && record.kind === 'event') return record.id
  throw problem('not-an-event', { reference: typed }, exitCodes.refused)
}

function warningsOf(snapshot: Snapshot, request: MarkRequest, record: WorkspaceRecord): readonly Message[] {
  const dates = [request.date, request.due].flatMap((date) => date ?? [])
  const warnings = dates.flatMap((date) => dateWarnings(date, request, record, snapshot))
  const isAsked = request.kind === 'event' && !request.isNew && request.same === undefined
  const like = isAsked ? likeEvent(snapshot, request, record) : null
  if (like) warnings.push({ code: 'event-resembles', args: { ref: like.ref, title: like.title } })
  return warnings
}

/** What a date left to be inferred, and a weekday that its day contradicts (format.md D4, D6). */
function dateWarnings(
  date: FuzzyDate,
  { status, due }: MarkRequest,
  record: WorkspaceRecord,
  { language, today }: Snapshot,
): Message[] {
  const near = ('date' in record ? record.date?.earliest : null) ?? today
  const yearRule = date === due ? 'on-or-after' : yearRuleOf(status)
  const reading = readDate(date.text, { near, yearRule, today })
  const conflicts = reading && 'date' in reading ? reading.conflicts : []
  return [
    ...(date.inferred.includes('year') ? [{ code: 'year-inferred' as const, args: { date } }] : []),
    ...conflicts.map(({ day, said }) => {
      return { code: 'date-weekday' as const, args: { said, real: writeDay(day, { language }) } }
    }),
  ]
}

/** The event of another record that a new one may be (format.md F5), if it can be referred to. */
export function resemblingEvent(
  snapshot: Pick<Snapshot, 'records' | 'today'>,
  typed: MarkRequest,
): LikeEvent | null {
  const { record } = resolveReference(snapshot.records, typed.to)
  return likeEvent(snapshot, { ...typed, ...settleYears(typed, record) }, record)
}

/** An event that can be named after `--same`. */
interface LikeEvent {
  readonly ref: string
  readonly title: string
}

/** What is past is not meant by an event whose day is still to be found. */
function likeEvent(
  { records, today }: Pick<Snapshot, 'records' | 'today'>,
  { text, date, location }: MarkRequest,
  { path }: WorkspaceRecord,
): LikeEvent | null {
  const register = eventRegister(today)
  for (const each of records) register.add(each)
  const wanted = { title: text, date: date ?? null, location: location ?? null, file: path }
  const isDated = date !== undefined && date.precision !== 'unknown'
  for (const item of register.items()) {
    if (item.ref === null || (item.past && !isDated) || !areAlike(item, wanted)) continue
    return { ref: item.ref, title: item.title }
  }
  return null
}
