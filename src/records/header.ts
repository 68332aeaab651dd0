/**
 * A header with its canonical names: English keys and closed values, and lines that YAML cut made whole
 * again (format.md H3, H7). Every reader of records starts from it.
 */
import { isMap } from '../document/header-values.ts'
import type { Cut, Header, HeaderMap, HeaderPath, HeaderValue } from '../document/types.ts'
import { itemKeys, isItemType, type Field } from './fields.ts'
import { canonicalName, fieldOf } from './names.ts'
import type { Kind } from './types.ts'

/** What a header says, in canonical names. */
export interface CanonicalHeader {
  readonly values: HeaderMap
  /** The typed key of each canonical key that was typed otherwise. */
  readonly typedKeys: Readonly<Record<string, string>>
}

const nothingTyped: CanonicalHeader['typedKeys'] = {}

/** Gives a header its canonical names for a kind. The first of two spellings of one key wins. */
export function canonicalHeader(header: Header, kind: Kind): CanonicalHeader {
  const source = header.cuts.length > 0 ? restoreCuts(header, kind) : header.values
  if (isCanonical(source, kind)) return { values: source, typedKeys: nothingTyped }
  // Maps, as `__proto__` is a key like any other in a file.
  const values = new Map<string, HeaderValue>()
  const typedKeys = new Map<string, string>()
  for (const [typed, value] of Object.entries(source)) {
    const field = fieldOf(kind, typed)
    const key = field?.key ?? typed
    if (values.has(key)) continue
    values.set(key, canonicalValue(field, value))
    if (key !== typed) typedKeys.set(key, typed)
  }
  return { values: Object.fromEntries(values), typedKeys: Object.fromEntries(typedKeys) }
}

/** True when nothing is typed otherwise: such a header needs no copy, which thousands of them would be felt by. */
function isCanonical(source: HeaderMap, kind: Kind): boolean {
  for (const typed in source) {
    const value = source[typed] ?? null
    const field = fieldOf(kind, typed)
    if (field !== undefined && (field.key !== typed || canonicalValue(field, value) !== value)) return false
  }
  return true
}

function canonicalValue(field: Field | undefined, value: HeaderValue): HeaderValue {
  if (field === undefined) return value
  if (field.values && typeof value === 'string') return canonicalName(field.values, value) ?? value
  if (field.keys && isMap(value)) return canonicalKeys(field.keys, value)
  if (typeof value !== 'object' || value === null || !isItemType(field.type)) return value
  const keys = itemKeys[field.type]
  if (!Array.isArray(value)) return isMap(value) ? canonicalKeys(keys, value) : value
  return value.some(isMap) ? value.map((item) => (isMap(item) ? canonicalKeys(keys, item) : item)) : value
}

function canonicalKeys(names: Readonly<Record<string, string>>, map: HeaderMap): HeaderMap {
  return Object.fromEntries(
    Object.entries(map).map(([key, value]) => [canonicalName(names, key) ?? key, value]),
  )
}

/** The cuts of a header that really lost something: a map item with the keys of its list is meant. */
export function realCuts(header: Header, kind: Kind): readonly Cut[] {
  return header.cuts.filter((cut) => isRealCut(header, kind, cut))
}

function isRealCut(header: Header, kind: Kind, cut: Cut): boolean {
  const [key] = cut.path
  const field = typeof key === 'string' ? fieldOf(kind, key) : undefined
  if (cut.by === 'hash') return true
  if (!field || cut.path.length !== 2) return false
  if (field.type === 'texts' || field.type === 'references') return true
  if (!isItemType(field.type)) return false
  const value = valueAt(header.values, cut.path)
  if (!isMap(value)) return false
  const names = itemKeys[field.type]
  return Object.entries(value).some(
    ([typed, part]) => canonicalName(names, typed) === undefined || part === null,
  )
}

function restoreCuts(header: Header, kind: Kind): HeaderMap {
  let { values } = header
  for (const cut of realCuts(header, kind)) {
    const restored = replaceAt(values, cut.path, cut.text)
    if (isMap(restored)) values = restored
  }
  return values
}

/** The value at a path of a header; undefined when there is none. */
export function valueAt(values: HeaderValue, path: HeaderPath): HeaderValue | undefined {
  let value: HeaderValue | undefined = values
  for (const step of path) value = childAt(value, step)
  return value
}

function childAt(value: HeaderValue | undefined, step: string | number): HeaderValue | undefined {
  if (Array.isArray(value)) return typeof step === 'number' ? value[step] : undefined
  return isMap(value) && Object.hasOwn(value, step) ? value[step] : undefined
}

function replaceAt(value: HeaderValue, path: HeaderPath, wanted: HeaderValue): HeaderValue {
  const [step, ...rest] = path
  if (step === undefined) return wanted
  if (Array.isArray(value)) {
    return value.map((item: HeaderValue, index) => (index === step ? replaceAt(item, rest, wanted) : item))
  }
  return isMap(value) ? { ...value, [step]: replaceAt(value[step] ?? null, rest, wanted) } : value
}
