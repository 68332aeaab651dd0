/** The VALUE of `set`, from words as typed to what a header holds: dates, hours, closed values, references, lists. */
import type { YearRule } from '../dates/types.ts'
import { isMap } from '../document/header-values.ts'
import type { HeaderValue } from '../document/types.ts'
import type { Message } from '../messages/catalog.ts'
import { exitCodes, problem } from '../messages/problem.ts'
import { readChoice } from '../queries/choices.ts'
import { resolveReference } from '../queries/find.ts'
import { seriesNamed } from '../queries/meetings.ts'
import { knownTerritory } from '../queries/territories.ts'
import { readNextLine } from '../records/items.ts'
import type { WorkspaceRecord } from '../records/types.ts'
import { dayOf } from '../records/values.ts'
import { requireEmail, requirePhone } from './contacts.ts'
import { oneLine } from './headings.ts'
import { dateText } from './ids.ts'
import { isLineType, isListType, itemsOf, itemText, type SetKey } from './set-key.ts'
import type { Snapshot } from './snapshot.ts'
import { hoursValue, typedDate, unreadableRecordDate } from './typed-date.ts'

/** A value as a header is to hold it, with what its writer should know of it. */
export interface TypedValue {
  readonly value: HeaderValue
  readonly warnings: readonly Message[]
}

/** The value of a key. Throws what tells how to type it, and `set-whole-list` where one word would drop a list. */
export function headerValue(
  snapshot: Snapshot,
  record: WorkspaceRecord,
  key: SetKey,
  words: readonly string[],
): TypedValue {
  const values = words.map(oneLine)
  if (values.every((value) => value === '')) throw emptyValue(record, key)
  const { type, current } = key
  if (isMap(current) && type !== 'line') {
    throw problem(
      'set-map',
      { ref: record.id, key: key.shown, parts: Object.keys(current) },
      exitCodes.refused,
    )
  }
  if (isListType(type) && (type !== 'own' || Array.isArray(current))) {
    return listValue(snapshot, record, key, values)
  }
  return singleValue(snapshot, record, key, values.join(' '))
}

/** What may be taken out says how; nothing else proposes it. */
function emptyValue({ id, kind }: WorkspaceRecord, { path, field, shown }: SetKey) {
  const isRequired = path.length === 1 && field?.required === true
  return isRequired
    ? problem('set-required', { ref: id, key: shown, kind }, exitCodes.usage)
    : problem('set-empty-value', { ref: id, key: shown }, exitCodes.usage)
}

function plain(value: HeaderValue): TypedValue {
  return { value, warnings: [] }
}

function singleValue(snapshot: Snapshot, record: WorkspaceRecord, key: SetKey, text: string): TypedValue {
  const { type, field, shown } = key
  switch (type) {
    case 'date':
      return headerDate(snapshot, record, key, text)
    case 'times':
      return plain(hoursValue(shown, text, snapshot))
    case 'choice':
      return plain(readChoice(shown, text, field?.values ?? {}))
    case 'integer':
      if (!/^\d{1,9}$/.test(text))
        throw problem('not-a-number', { option: shown, found: text }, exitCodes.usage)
      return plain(text)
    case 'reference':
    case 'references':
      return plain(referenceValue(snapshot, text))
    case 'map':
      throw problem(
        'set-map',
        { ref: record.id, key: shown, parts: Object.keys(field?.keys ?? {}) },
        exitCodes.refused,
      )
    case 'line':
      if (field?.type === 'next') refuseDateless(shown, text, record)
      return plain(text)
    case 'people':
    case 'agenda':
    case 'next':
    case 'attachments':
    case 'texts':
    case 'any':
    case 'own':
    case 'text':
      return plain(isWithinMap(key) ? text : textValue(snapshot, record, key, text))
  }
}

/** A part of a map is not what its field is: `register.link` is no registration. */
function isWithinMap({ path }: SetKey): boolean {
  return path.slice(1).some((step) => typeof step === 'string')
}

/** What the commands that create records refuse: a series or a territory that `spro.yaml` does not know, what is no address. */
function textValue({ config }: Snapshot, { kind }: WorkspaceRecord, key: SetKey, text: string): string {
  const name = key.field?.key
  if (name === 'series' && config.series.length > 0) return seriesNamed(config, text).id
  const isPlace = name === 'territory' || name === 'territories'
  if (isPlace && config.territories.length > 0) return knownTerritory(config.territories, text).id
  if (kind === 'person' && name === 'email') requireEmail(text)
  if (kind === 'person' && name === 'phone') requirePhone(text)
  return text
}

function listValue(
  snapshot: Snapshot,
  record: WorkspaceRecord,
  key: SetKey,
  values: readonly string[],
): TypedValue {
  const { type, current, shown } = key
  const items = itemsOf(current)
  if (values.length === 1 && items.length > 0 && (isLineType(type) || items.length > 1)) {
    throw problem('set-whole-list', { key: shown, items: items.map(itemText) }, exitCodes.refused)
  }
  if (type === 'next') for (const value of values) refuseDateless(shown, value, record)
  const isPlace = key.field?.key === 'territories'
  const read = (value: string) =>
    type === 'references'
      ? referenceValue(snapshot, value)
      : isPlace
        ? textValue(snapshot, record, key, value)
        : value
  const list = values.map(read)
  const staysSingle =
    type === 'references' ? !Array.isArray(current) : items.length > 0 && !Array.isArray(current)
  const isSingle = !isLineType(type) && list.length === 1 && staysSingle
  return { value: isSingle ? (list[0] ?? '') : list, warnings: [] }
}

/** A line of `next` begins with a date (format.md H6). */
function refuseDateless(option: string, text: string, record: WorkspaceRecord): void {
  const { date } = readNextLine(text, dayOf(record))
  if (!date) throw unreadableRecordDate({ ref: record.id, option, text }, null)
}

/** The full reference that a header holds (format.md R1), of a record or of a mark that has its number. */
function referenceValue(snapshot: Snapshot, typed: string): string {
  const { record, mark } = resolveReference(snapshot, typed)
  if (!mark) return record.id
  if (mark.reference !== null) return mark.reference
  if (mark.id === null) throw problem('set-mark-without-id', { reference: typed }, exitCodes.refused)
  return `${record.id}#${mark.id}`
}

function headerDate(snapshot: Snapshot, record: WorkspaceRecord, key: SetKey, text: string): TypedValue {
  const yearRule = key.path.length > 1 ? yearRuleOfPart(key) : 'nearest'
  const { date, warnings } = typedDate(snapshot, record, {
    ref: record.id,
    option: key.shown,
    text,
    yearRule,
  })
  return { value: dateText(date, snapshot.language), warnings }
}

/** A registration ends before its event; a meeting to come is after the one that announces it (format.md D6). */
function yearRuleOfPart({ field }: SetKey): YearRule {
  return field?.key === 'register' ? 'on-or-before' : 'after'
}
