/** A change of header values, apart from text: what an edit has to give back when it is read again (S2). */
import { isList, isMap } from './header-values.ts'
import type { HeaderMap, HeaderPath, HeaderValue } from './types.ts'

/** How typed keys are understood: `keyOrder` is the schema's order, `canonical` the key that a typed one means. */
export interface KeyRules {
  readonly keyOrder: readonly string[]
  readonly canonical?: (typed: string) => string
}

/** What to do at a path. */
export type HeaderChange =
  | { readonly kind: 'set'; readonly value: HeaderValue }
  | { readonly kind: 'append'; readonly item: HeaderValue }
  | { readonly kind: 'remove' }

/** A path with the keys that the file has for it: `lieu` where `location` is meant. */
export function typedPath(values: HeaderMap, path: HeaderPath, rules: KeyRules): HeaderPath {
  const typed: (string | number)[] = []
  let value: HeaderValue | undefined = values
  for (const step of path) {
    const key: string | number = typeof step === 'string' ? typedKey(value, step, rules) : step
    typed.push(key)
    value = childOf(value, key)
  }
  return typed
}

function typedKey(value: HeaderValue | undefined, key: string, { canonical }: KeyRules): string {
  if (value === undefined || !isMap(value) || Object.hasOwn(value, key) || canonical === undefined) return key
  return Object.keys(value).find((typed) => canonical(typed) === key) ?? key
}

/** The value under a key or an index; undefined when there is none. */
function childOf(value: HeaderValue | undefined, step: string | number): HeaderValue | undefined {
  if (value === undefined) return undefined
  if (typeof step === 'number') return isList(value) ? value[step] : undefined
  return isMap(value) && Object.hasOwn(value, step) ? value[step] : undefined
}

/** The values after a change. What a removal empties becomes null, as the file then reads. */
function changeValues(values: HeaderMap, path: HeaderPath, change: HeaderChange): HeaderMap {
  const changed = changeAt(values, path, change)
  return changed !== undefined && isMap(changed) ? changed : {}
}

function changeAt(
  value: HeaderValue | undefined,
  path: HeaderPath,
  change: HeaderChange,
): HeaderValue | undefined {
  const [step, ...rest] = path
  if (step === undefined) return changeHere(value, change)
  const child = changeAt(childOf(value, step), rest, change)
  const result = typeof step === 'number' ? changeList(value, step, child) : changeMap(value, step, child)
  return isEmpty(result) ? null : result
}

function changeHere(value: HeaderValue | undefined, change: HeaderChange): HeaderValue | undefined {
  if (change.kind === 'remove') return undefined
  if (change.kind === 'set') return isMap(change.value) && isEmpty(change.value) ? null : change.value
  return value !== undefined && isList(value) ? [...value, change.item] : [change.item]
}

function changeList(
  value: HeaderValue | undefined,
  index: number,
  child: HeaderValue | undefined,
): HeaderValue {
  const items = value !== undefined && isList(value) ? value : []
  return child === undefined ? items.toSpliced(index, 1) : items.toSpliced(index, 1, child)
}

function changeMap(value: HeaderValue | undefined, key: string, child: HeaderValue | undefined): HeaderValue {
  const entries = value !== undefined && isMap(value) ? Object.entries(value) : []
  const others = entries.filter(([other]) => other !== key)
  return Object.fromEntries(child === undefined ? others : [...others, [key, child]])
}

function isEmpty(value: HeaderValue): boolean {
  return isList(value) ? value.length === 0 : isMap(value) && Object.keys(value).length === 0
}

/** Whether two values are equal; the order of keys does not count, a text and a number do not equal. */
function isSameValue(one: HeaderValue, other: HeaderValue): boolean {
  if (isList(one)) {
    return (
      isList(other) &&
      one.length === other.length &&
      one.every((item, index) => isSameValue(item, other[index] ?? null))
    )
  }
  if (!isMap(one)) return one === other
  if (!isMap(other)) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSameValue(one[key] ?? null, other[key] ?? null))
  )
}

/**
 * Whether values are what a change had to make of others (S2): the wanted value there, all else equal. A
 * text that is a number may read as that number: its source is its text (H5).
 */
export function isChanged(
  before: HeaderMap,
  after: HeaderMap,
  path: HeaderPath,
  change: HeaderChange,
): boolean {
  const wanted = changeValues(before, path, change)
  if (change.kind === 'remove') return isSameValue(wanted, emptyAsNull(after, path.slice(0, -1)))
  const without = { kind: 'remove' } as const
  return (
    isSameValue(changeValues(before, path, without), changeValues(after, path, without)) &&
    isSameValue(asText(valueAt(wanted, path)), asText(valueAt(after, path)))
  )
}

/** Values with a list or map that a removal left without content as null: `[]` in place, or an empty key. */
function emptyAsNull(values: HeaderMap, path: HeaderPath): HeaderMap {
  return path.length > 0 && isEmpty(valueAt(values, path))
    ? changeValues(values, path, { kind: 'set', value: null })
    : values
}

function valueAt(values: HeaderMap, path: HeaderPath): HeaderValue {
  let value: HeaderValue | undefined = values
  for (const step of path) value = childOf(value, step)
  return value ?? null
}

function asText(value: HeaderValue): HeaderValue {
  if (typeof value === 'number') return String(value)
  if (isList(value)) return value.map(asText)
  if (!isMap(value)) return value
  const entries = Object.entries(value).map(([key, child]) => [key, asText(child)] as const)
  return entries.length === 0 ? null : Object.fromEntries(entries)
}
