/**
 * What is wrong with the dates of a record, wherever they stand: header, coming meetings, marks. Read once a
 * record, for the rules `unreadable-date` and `weekday-mismatch`.
 */
import { isMap } from '../document/header-values.ts'
import { readDate, readTimes, readWhen } from '../dates/read.ts'
import type {
  DateContext,
  Day,
  ImpossibleDate,
  WeekdayConflict,
  WhenReading,
  YearRule,
} from '../dates/types.ts'
import type { At, HeaderValue, Mark } from '../document/types.ts'
import { readActionMark, readEventMark, type MarkFault } from '../records/marks.ts'
import type { WorkspaceRecord } from '../records/types.ts'
import { entriesOf, itemsOf, scalarText, typedMapAt, type Entry } from './entries.ts'
import { createFineTexts, isNoDate, isPlainDay, saysYear, type FineTexts } from './fine-texts.ts'
import { typedKeyOf } from './items.ts'
import { perRecord } from './per-record.ts'

/** A date that cannot be read, names no day, or contradicts its weekday. */
interface DateFault {
  readonly kind: MarkFault['kind']
  readonly text: string
  readonly at: At
  /** The header key that expects the date; null for coming meetings and marks. */
  readonly key: string | null
  readonly conflict: WeekdayConflict | null
}

/** The faults of all dates of a record, header first, then marks in their order. */
export const dateFaultsOf = perRecord((record): readonly DateFault[] => {
  const near = dayOf(record)
  const faults = [...headerFaults(record, near)]
  for (const mark of record.body.marks) {
    if (mark.attributes.length > 0) faults.push(...markFaults(record, mark, near))
  }
  return faults
})

function dayOf(record: WorkspaceRecord): Day | undefined {
  const date = 'date' in record ? record.date : null
  return date?.earliest ?? date?.latest ?? undefined
}

type Reading = { readonly conflicts: readonly WeekdayConflict[] } | ImpossibleDate | null

/** A way of reading a whole text, and what it found fine so far. */
interface DateReader {
  readonly read: (text: string, context: DateContext) => Reading
  readonly fine: FineTexts
}

const dates: DateReader = { read: readDate, fine: createFineTexts() }
/** `date:` may hold its hours. */
const datesWithHours: DateReader = {
  read: (text, context) => readDate(text, context) ?? readWhen(text, context),
  fine: createFineTexts(),
}
/** A line of `next:` holds hours and a place. */
const meetingsToCome: DateReader = { read: readHead, fine: createFineTexts() }

/** The longest head of "25 novembre 2019 à 14 h, locaux de la CMA" that reads as a date, as `nextOf` takes it. */
function readHead(text: string, context: DateContext): WhenReading | ImpossibleDate | null {
  for (let cut = text.length; cut > 0; cut = text.lastIndexOf(',', cut - 1)) {
    const reading = readWhen(text.slice(0, cut).trim(), context)
    if (reading && ('impossible' in reading || reading.date)) return reading
  }
  return null
}

/** Where a date is expected: what it is read against, and where its faults stand. */
interface Expected {
  readonly context: DateContext
  readonly at: At
  readonly key: string | null
}

function faultsIn(
  value: HeaderValue | undefined,
  reader: DateReader,
  expected: Expected,
): readonly DateFault[] {
  const text = scalarText(value)?.trim() ?? ''
  if (text === '' || isPlainDay(text) || reader.fine.has(text)) return []
  const { context, at, key } = expected
  const reading = reader.read(text, context)
  if (reading === null) return [{ kind: 'unreadable', text, at, key, conflict: null }]
  if ('impossible' in reading) return [{ kind: 'impossible', text, at, key, conflict: null }]
  if (reading.conflicts.length === 0 && saysYear(text)) reader.fine.add(text)
  return reading.conflicts.map((conflict) => ({ kind: 'weekday', text, at, key, conflict }))
}

function headerFaults(record: WorkspaceRecord, near: Day | undefined): readonly DateFault[] {
  return entriesOf(record).flatMap((entry) => {
    if (entry.field.type === 'date') return fieldFaults(entry, near)
    if (entry.field.key === 'register') return registerFaults(record, entry, near)
    return entry.field.type === 'next' ? nextFaults(record, entry, near) : []
  })
}

/** `date` and `updated` say their year; every other date of the header may take it from `date`. */
function fieldFaults({ field, typed, value }: Entry, near: Day | undefined): readonly DateFault[] {
  const context = field.key === 'date' || field.key === 'updated' ? {} : contextOf(near, 'nearest')
  const reader = field.key === 'date' ? datesWithHours : dates
  return faultsIn(value, reader, { context, at: { header: [typed] }, key: typed })
}

/** `register:` holds a map with `by:`, a date, or a link. */
function registerFaults(record: WorkspaceRecord, entry: Entry, near: Day | undefined): readonly DateFault[] {
  const { field, typed, value } = entry
  const context = contextOf(near, 'on-or-before')
  if (!isMap(value)) {
    const isLink = /^https?:/i.test(scalarText(value) ?? '')
    return isLink ? [] : faultsIn(value, dates, { context, at: { header: [typed] }, key: typed })
  }
  const key = typedKeyOf(typedMapAt(record, [typed]) ?? value, field, 'by')
  return faultsIn(value['by'], dates, { context, at: { header: [typed, key] }, key })
}

function nextFaults(record: WorkspaceRecord, entry: Entry, near: Day | undefined): readonly DateFault[] {
  const context = contextOf(near, 'after')
  return itemsOf(entry).flatMap(([item, path]) => {
    if (!isMap(item)) return faultsIn(item, meetingsToCome, { context, at: { header: path }, key: null })
    const key = typedKeyOf(typedMapAt(record, path) ?? item, entry.field, 'date')
    return faultsIn(item['date'], dates, { context, at: { header: [...path, key] }, key: null })
  })
}

function contextOf(near: Day | undefined, yearRule: YearRule): DateContext {
  return near === undefined ? {} : { near, yearRule }
}

/** The parts of marks that were read without fault, all of them: as dates of actions, of events. */
const fineParts = { action: createFineTexts(), event: createFineTexts() } as const

function markFaults(record: WorkspaceRecord, mark: Mark, near: Day | undefined): readonly DateFault[] {
  if (mark.kind === 'decision' || mark.kind === 'idea' || mark.kind === 'information') return []
  const fine = mark.kind === 'event' ? fineParts.event : fineParts.action
  if (mark.attributes.every((part) => isNoDate(part) || isPlainDay(part) || fine.has(part))) return []
  const reading = mark.kind === 'event' ? readEventMark(mark, near) : readActionMark(mark, near)
  if (reading.faults.length === 0) {
    for (const part of mark.attributes) if (saysYear(part) || readTimes(part)) fine.add(part)
  }
  return reading.faults.map((fault) => faultOf(record, mark, fault))
}

function faultOf(record: WorkspaceRecord, mark: Mark, fault: MarkFault): DateFault {
  const at = { span: spanIn(record, mark, fault.text) }
  return {
    kind: fault.kind,
    text: fault.text,
    at,
    key: null,
    conflict: fault.kind === 'weekday' ? fault.conflict : null,
  }
}

/** Where a part of the parenthesis stands; the whole parenthesis when escapes or line joins changed it. */
function spanIn(record: WorkspaceRecord, { parts }: Mark, text: string): { start: number; end: number } {
  const whole = parts.attributes ?? parts.label
  const offset = record.document.text.slice(whole.start, whole.end).indexOf(text)
  const start = whole.start + Math.max(offset, 0)
  return { start, end: offset === -1 ? whole.end : start + text.length }
}
