/** The KEY of `set` (format.md S1): `lieu`, `register.by`, `attendees[2]`, in either language, as a path of the header. */
import { nearKey } from '../checks/unknown-keys.ts'
import type { Language } from '../dates/types.ts'
import { fold, foldWords } from '../document/fold.ts'
import { isList, isMap } from '../document/header-values.ts'
import type { HeaderPath, HeaderValue } from '../document/types.ts'
import { exitCodes, problem } from '../messages/problem.ts'
import { fields, isItemType, itemKeys, type Field, type FieldType } from '../records/fields.ts'
import { valueAt } from '../records/header.ts'
import { canonicalName, fieldOf } from '../records/names.ts'
import type { Kind, WorkspaceRecord } from '../records/types.ts'

/** What a key holds: `own` for one of the user's own, kept as typed; `line` for a person, a point, a meeting to come, an attachment. */
export type KeyType = FieldType | 'own' | 'line'

/** A key that was understood: where it stands in the file, and what its value must be. */
export interface SetKey {
  /** With the keys that the file has for it. */
  readonly path: HeaderPath
  /** As messages show it, to be typed again: `lieu` where that was typed, `register.by`, `attendees[2]`. */
  readonly shown: string
  readonly type: KeyType
  /** The field of the first step; null for a key of the user's own. */
  readonly field: Field | null
  /** The value that stands there, in canonical names; undefined where there is none. */
  readonly current: HeaderValue | undefined
  /** True for the item after the last one of a list. */
  readonly isNewItem: boolean
}

/** Keys whose value says what the record is and where: `set` never touches them. */
const fixed = new Set(['kind', 'id'])

/**
 * Reads a typed key. Throws `set-misspelt-key` for an unknown one near to a known one, unless `isOwn` says that it is
 * meant so; `set-fixed-key`, `set-key-unreadable`, `set-no-item`, `set-no-part`.
 */
export function readKey(record: WorkspaceRecord, typed: string, isOwn: boolean): SetKey {
  const key = (record.kind === 'event' ? eventKeys[foldWords(typed)] : undefined) ?? typed.trim()
  if (fieldOf(record.kind, key) || ownKey(record, key)) return followSteps(record, key, [], isOwn)
  const match = /^([^.[\]]+)((?:\[\d{1,4}\]|\.[^.[\]]+)*)$/.exec(key)
  if (!match) throw problem('set-key-unreadable', { key: typed }, exitCodes.usage)
  const steps = [...(match[2] ?? '').matchAll(/\[(\d+)\]|\.([^.[]+)/g)].map(([, index, name]) =>
    index === undefined ? (name ?? '').trim() : Number(index),
  )
  return followSteps(record, (match[1] ?? '').trim(), steps, isOwn)
}

/** Parts of an event's header that people call by one name, as a mark does (format.md M5). */
const eventKeys: Readonly<Record<string, string>> = {
  'inscription avant': 'register.by',
  'inscriptions avant': 'register.by',
  'register by': 'register.by',
  'inscription lien': 'register.link',
  'register link': 'register.link',
}

/** A key as sentences name it: in the language spoken, then as the file has it where that differs. */
export function keyName({ path, field }: SetKey, language: Language): string {
  const own = pathText(path)
  if (field === null) return own
  const parts = field.keys ?? (isItemType(field.type) ? itemKeys[field.type] : {})
  const names: Readonly<Record<string, string>> = parts
  const spokenStep = (step: string): string => {
    const name = canonicalName(names, step) ?? step
    return language === 'fr' ? (names[name] ?? name) : name
  }
  const [, ...steps] = path
  const spoken = pathText([
    language === 'fr' ? field.fr : field.key,
    ...steps.map((step) => (typeof step === 'number' ? step : spokenStep(step))),
  ])
  return fold(spoken) === fold(own) ? own : `${spoken} (${own})`
}

function pathText(path: HeaderPath): string {
  return path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`))
    .join('')
}

/** A value as sentences show it: a closed one in the language spoken, the items of a list in one line. */
export function valueText(
  { type, field }: Pick<SetKey, 'type' | 'field'>,
  value: HeaderValue,
  language: Language,
): string {
  const text = itemText(value)
  const values = type === 'choice' ? (field?.values ?? {}) : {}
  const canonical = canonicalName(values, text)
  if (canonical === undefined) return text
  return language === 'fr' ? (values[canonical] ?? text) : canonical
}

/** The key of the user's own that the file has already, accents and case aside. */
function ownKey({ kind, header }: WorkspaceRecord, typed: string): string | undefined {
  const wanted = fold(typed)
  return Object.keys(header).find((key) => fold(key) === wanted && fieldOf(kind, key) === undefined)
}

function followSteps(
  record: WorkspaceRecord,
  head: string,
  steps: readonly (string | number)[],
  isOwn: boolean,
): SetKey {
  const field = fieldOf(record.kind, head) ?? null
  const name = field?.key ?? ownKey(record, head) ?? head
  if (fixed.has(name)) throw problem('set-fixed-key', { key: head, id: record.id }, exitCodes.refused)
  const isKnown = field !== null || Object.hasOwn(record.header, name)
  const near = isKnown || isOwn ? null : (nearKey(record.kind, head) ?? keyBegunBy(record.kind, head))
  if (near !== null) {
    const french = fieldOf(record.kind, near)?.fr ?? near
    throw problem('set-misspelt-key', { key: head, near, french }, exitCodes.refused)
  }
  const typedKey = Object.hasOwn(record.typedKeys, name) ? record.typedKeys[name] : undefined
  const key = typedKey ?? name
  return steps.reduce<SetKey>((reached, step) => followStep(record, reached, step), {
    path: [key],
    shown: field && !field.fr.includes(' ') && fold(head) === fold(field.fr) ? field.fr : key,
    type: field?.type ?? 'own',
    field,
    current: Object.hasOwn(record.header, name) ? record.header[name] : undefined,
    isNewItem: false,
  })
}

/** The key of several words that a word begins: whoever types `ordre du jour` without quotes says `ordre`. */
function keyBegunBy(kind: Kind, typed: string): string | null {
  const beginning = `${foldWords(typed)} `
  return fields[kind].find(({ fr }) => foldWords(fr).startsWith(beginning))?.fr ?? null
}

function followStep(record: WorkspaceRecord, reached: SetKey, step: string | number): SetKey {
  return typeof step === 'number' ? followIndex(record, reached, step) : followName(record, reached, step)
}

/** Lines of lists are counted from 0, as in messages and JSON. A single line stands for a list of one. */
function followIndex(record: WorkspaceRecord, reached: SetKey, index: number): SetKey {
  const { path, shown, type, current } = reached
  if (!isListType(type))
    throw problem('set-no-part', { ref: record.id, key: shown, part: `[${index}]` }, exitCodes.refused)
  const items = itemsOf(current)
  if (index > items.length || reached.isNewItem) {
    throw problem('set-no-item', { key: shown, index, items: items.map(itemText) }, exitCodes.refused)
  }
  const isSingle = items.length > 0 && !isList(current)
  return {
    path: isSingle && index === 0 ? path : [...path, index],
    shown: `${shown}[${index}]`,
    type: itemTypeOf(type),
    field: reached.field,
    current: items[index],
    isNewItem: index === items.length,
  }
}

function followName(record: WorkspaceRecord, reached: SetKey, step: string): SetKey {
  const { path, shown, type, field, current, isNewItem } = reached
  const isItem = typeof path.at(-1) === 'number' && !isNewItem
  const names = isItem && field && isItemType(field.type) ? itemKeys[field.type] : field?.keys
  if (type === 'line' && !isMap(current)) {
    throw problem(
      'set-line-item',
      { ref: record.id, key: shown, line: itemText(current ?? null) },
      exitCodes.refused,
    )
  }
  const isOwn = type === 'own' || type === 'any'
  const name = isOwn ? step : names && canonicalName(names, step)
  if (name === undefined || (!isOwn && type !== 'map' && !isItem)) {
    if (names && name === undefined) throw unknownPart(shown, step, names)
    throw problem('set-no-part', { ref: record.id, key: shown, part: `.${step}` }, exitCodes.refused)
  }
  const inFile = valueAt(record.document.header?.values ?? {}, path)
  const typed = isMap(inFile) && names ? typedName(Object.keys(inFile), name, names) : name
  return {
    path: [...path, typed],
    shown: `${shown}.${typed}`,
    type: isOwn ? 'own' : (partTypes[name] ?? 'text'),
    field,
    current: isMap(current) && Object.hasOwn(current, name) ? current[name] : undefined,
    isNewItem: false,
  }
}

function unknownPart(shown: string, found: string, names: Readonly<Record<string, string>>) {
  const choices = Object.entries(names).map(([name, fr]) => (name === fr ? name : `${name} (${fr})`))
  return problem('unknown-choice', { option: shown, found, choices, nearest: [] }, exitCodes.refused)
}

/** The keys of maps and of line items that are more than text. */
const partTypes: Readonly<Record<string, FieldType>> = {
  by: 'date',
  date: 'date',
  time: 'times',
  minutes: 'integer',
}

function typedName(keys: readonly string[], name: string, names: Readonly<Record<string, string>>): string {
  return keys.find((key) => canonicalName(names, key) === name) ?? name
}

/** Whether a key of a type holds several lines. */
export function isListType(type: KeyType): boolean {
  return type === 'own' || type === 'references' || type === 'texts' || isLineType(type)
}

/** Whether the lines of a type are those of people, points, coming meetings or attachments. */
export function isLineType(type: KeyType): type is keyof typeof itemKeys {
  return type !== 'own' && type !== 'line' && isItemType(type)
}

function itemTypeOf(type: KeyType): KeyType {
  if (type === 'references') return 'reference'
  if (type === 'own') return 'own'
  return type === 'texts' ? 'text' : 'line'
}

/** The items of a list; a single value is a list of one. */
export function itemsOf(value: HeaderValue | undefined): readonly HeaderValue[] {
  if (value === undefined || value === null) return []
  return isList(value) ? value : [value]
}

/** An item as one line: the words of a map in their order. */
export function itemText(value: HeaderValue): string {
  if (isList(value)) return value.map(itemText).join(' ; ')
  if (isMap(value)) return Object.values(value).map(itemText).join(', ')
  return value === null ? '' : String(value)
}
