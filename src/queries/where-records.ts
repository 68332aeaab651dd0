/** The values that a key of `--where` has in a record: any key of its kind, in either language, and any key of the user's own. */
import { isList, isMap } from '../document/header-values.ts'
import type { Day } from '../dates/types.ts'
import type { HeaderMap, HeaderValue } from '../document/types.ts'
import { exitCodes, problem } from '../messages/problem.ts'
import { isItemType, type Field, type ItemType } from '../records/fields.ts'
import { agendaOf, attachmentsOf, nextOf, peopleOf } from '../records/items.ts'
import { kinds, personLists, type Kind, type WorkspaceRecord } from '../records/types.ts'
import { dateOf, dayOf, textOf, textsOf, timesOf } from '../records/values.ts'
import { hourNames } from './where-hours.ts'
import { keysNear, locate, splitKey, type Place } from './where-keys.ts'
import { keepMeeting, looseKey, type Condition, type Datum, type FindData, type Met } from './where.ts'

/**
 * Keeps the records of some kinds that meet every condition. Throws `unknown-where-key` (exit 3) for a key that
 * no kind and no record of the workspace has.
 */
export function recordsWhere(
  all: readonly WorkspaceRecord[],
  listed: readonly Kind[],
  conditions: readonly Condition[],
): Met<WorkspaceRecord> {
  for (const { key } of conditions) requireKey(all, listed, key)
  const rows = all.filter(({ kind }) => listed.includes(kind))
  return keepMeeting(
    rows,
    conditions.map((condition) => ({ condition, find: findInRecord(condition.key) })),
  )
}

function requireKey(all: readonly WorkspaceRecord[], listed: readonly Kind[], key: string): void {
  const isOfKind = kinds.some((kind) => locate(kind, key) !== null)
  if (isOfKind || all.some((record) => ownData(record, key).length > 0)) return
  const { names, nearest } = keysNear(all, listed, key)
  throw problem('unknown-where-key', { key, nearest, known: names }, exitCodes.refused)
}

/** A key that is no field of a record's kind may be one of its own; only where it is a field of no kind may any record lack it. */
function findInRecord(key: string): FindData<WorkspaceRecord> {
  const places = new Map(kinds.map((kind) => [kind, locate(kind, key)]))
  const isOwn = [...places.values()].every((place) => place === null)
  return (record) => {
    const place = places.get(record.kind) ?? null
    if (place !== null) return dataAt(record, place)
    const data = ownData(record, key)
    return data.length > 0 || isOwn ? data : null
  }
}

function dataAt(record: WorkspaceRecord, place: Place): readonly Datum[] {
  if (place === 'id') return [{ text: record.id }]
  if (place === 'file') return [{ text: record.path }]
  if (place === 'title') return [{ text: record.title }]
  return fieldData(record, place.field, place.inner)
}

function fieldData(record: WorkspaceRecord, field: Field, inner: string | null): readonly Datum[] {
  const value = record.header[field.key]
  if (isItemType(field.type)) return itemData(record, field, inner)
  if (inner !== null) return nestedData(record, field, inner)
  if (field.type === 'date') return dateData(record, field.key)
  if (field.type === 'times') return timesData(record, field.key)
  if (field.type === 'choice') return choiceData(record, field)
  return looseData(value, dayOf(record))
}

function dateData(record: WorkspaceRecord, key: string): readonly Datum[] {
  const text = textOf(record.header[key])
  if (text === null) return []
  if (key === 'date' && 'date' in record) return [{ text, date: record.date }]
  if (key === 'was' && record.kind === 'event') return [{ text, date: record.was }]
  const near = dayOf(record)
  return [{ text, date: dateOf(text, near === undefined ? {} : { near }) }]
}

/** Hours as written, and under their other names. */
function timesData(record: WorkspaceRecord, key: string): readonly Datum[] {
  const text = textOf(record.header[key])
  return text === null ? [] : [{ text, names: timesOf(text).flatMap(hourNames) }]
}

/** A closed value; where the header is silent on a status or on who may read, what that means (format.md H2). */
function choiceData(record: WorkspaceRecord, { key, values = {} }: Field): readonly Datum[] {
  const said = textOf(record.header[key]) ?? defaultOf(record, key)
  return said === null ? [] : [{ text: said, choices: values }]
}

function defaultOf(record: WorkspaceRecord, key: string): string | null {
  if (key === 'visibility') return record.visibility
  return key === 'status' && 'status' in record ? record.status : null
}

/** A map of closed keys: the date before which to register has been read with its record. */
function nestedData(record: WorkspaceRecord, { key }: Field, inner: string): readonly Datum[] {
  const map = record.header[key]
  if (!isMap(map)) return []
  const value = valueAtPath(map, inner)
  const isDeadline = record.kind === 'event' && key === 'register' && inner === 'by'
  const text = textOf(value)
  if (isDeadline && text !== null) return [{ text, date: record.register?.before ?? null }]
  return looseData(value, dayOf(record))
}

/** The items of a list of lines: whole, or one part of each. */
function itemData(record: WorkspaceRecord, { key, type }: Field, inner: string | null): readonly Datum[] {
  if (!isItemType(type)) return []
  const items = itemsOf(record, key, type)
  if (inner === null) return items.map(({ whole }) => whole)
  return items.flatMap(({ parts }) => parts[inner] ?? [])
}

interface ItemData {
  readonly whole: Datum
  /** The parts by the keys of the map form; absent ones left out. */
  readonly parts: Readonly<Record<string, readonly Datum[]>>
}

const some = (text: string | null): readonly Datum[] => (text === null || text === '' ? [] : [{ text }])

function itemsOf(record: WorkspaceRecord, key: string, type: ItemType): readonly ItemData[] {
  if (type === 'attachments') {
    return attachmentsOf(record).map(({ text, title, file, link }) => ({
      whole: { text, names: [title, ...[file, link].filter((name) => name !== null)] },
      parts: { title: some(title), file: some(file), link: some(link) },
    }))
  }
  if (record.kind !== 'meeting') return []
  if (type === 'agenda') {
    return agendaOf(record).map(({ text, title, id, minutes, speaker }) => ({
      whole: { text, names: [title] },
      parts: {
        id: some(id),
        title: some(title),
        minutes: some(minutes === null ? null : String(minutes)),
        speaker: some(speaker),
        by: some(speaker),
      },
    }))
  }
  if (type === 'next') {
    return nextOf(record).map(({ text, date, times, location }) => ({
      whole: { text, date },
      parts: {
        date: date === null ? [] : [{ text: date.text, date }],
        time: times.flatMap(({ start }) => some(start)),
        location: some(location),
      },
    }))
  }
  const list = personLists.find((each) => each === key)
  return (list ? peopleOf(record, list) : []).map(({ text, name, structures, role }) => ({
    whole: { text, names: [name, ...structures] },
    parts: {
      name: some(name),
      structure: structures.map((structure) => ({ text: structure })),
      role: some(role),
    },
  }))
}

/** The values of a key of the user's own, whole or nested with dots. */
function ownData(record: WorkspaceRecord, key: string): readonly Datum[] {
  return looseData(valueAtPath(record.header, key), dayOf(record))
}

/** The value under a key, exact or with accents and case aside; else that of its first words and, within, of the rest. */
function valueAtPath(map: HeaderMap, key: string): HeaderValue | undefined {
  const whole = valueNamed(map, key)
  if (whole !== undefined) return whole
  const [head, inner] = splitKey(key)
  const value = inner === null ? undefined : valueNamed(map, head)
  if (inner === null || value === undefined) return undefined
  if (isMap(value)) return valueAtPath(value, inner)
  if (!isList(value)) return undefined
  const found = value.flatMap((item) => (isMap(item) ? (valueAtPath(item, inner) ?? []) : []))
  return found.length > 0 ? found : undefined
}

function valueNamed(map: HeaderMap, key: string): HeaderValue | undefined {
  if (Object.hasOwn(map, key)) return map[key]
  const wanted = looseKey(key)
  const name = Object.keys(map).find((each) => looseKey(each) === wanted)
  return name === undefined ? undefined : map[name]
}

/** Values that no table types: texts, lists of texts; a map is the texts that it holds. */
function looseData(value: HeaderValue | undefined, near: Day | undefined): readonly Datum[] {
  if (isMap(value)) {
    const texts = Object.values(value).flatMap((each) => looseData(each, near).map(({ text }) => text))
    return texts.length > 0 ? [{ text: texts.join(', '), names: texts }] : []
  }
  if (isList(value)) return value.flatMap((item) => looseData(item, near))
  return textsOf(value).map((text) => (near === undefined ? { text } : { text, near }))
}
