/** The header of a record as rules walk over it: fields, values in canonical names, places in typed ones. */
import { isList, isMap } from '../document/header-values.ts'
import type { HeaderMap, HeaderPath, HeaderValue } from '../document/types.ts'
import { fields, type Field } from '../records/fields.ts'
import { valueAt } from '../records/header.ts'
import type { WorkspaceRecord } from '../records/types.ts'
import { perRecord } from './per-record.ts'

/** One known key of a header that has a value. */
export interface Entry {
  readonly field: Field
  /** The key as typed. */
  readonly typed: string
  /** In canonical names, cut lines whole. */
  readonly value: HeaderValue
}

/** The known keys of a record, in the order of the field table. */
export const entriesOf = perRecord((record): readonly Entry[] => {
  const entries: Entry[] = []
  for (const field of fields[record.kind]) {
    const value = record.header[field.key]
    if (value === undefined) continue
    entries.push({ field, typed: record.typedKeys[field.key] ?? field.key, value })
  }
  return entries
})

/** The items of a list value with their paths; a value that stands alone is a list of one. */
export function itemsOf(entry: Entry): readonly (readonly [HeaderValue, HeaderPath])[] {
  const { value, typed } = entry
  if (value === null) return []
  if (!isList(value)) return [[value, [typed]]]
  return value.map((item, index) => [item, [typed, index]] as const)
}

/** The map at a path as its keys were typed; null when there is none. Canonical maps have lost the typed keys. */
export function typedMapAt(record: WorkspaceRecord, path: HeaderPath): HeaderMap | null {
  const value = valueAt(record.document.header?.values ?? {}, path)
  return isMap(value) ? value : null
}

/** A value that is one text, number or yes/no, as typed; null for an empty one, a list or a map. */
export function scalarText(value: HeaderValue | undefined): string | null {
  if (value === null || value === undefined || typeof value === 'object') return null
  return String(value)
}

/** Whether a value is a list or a map, and which. */
export function shapeOf(value: HeaderValue): 'list' | 'map' | null {
  if (isList(value)) return 'list'
  return isMap(value) ? 'map' : null
}

/** Whether a key holds nothing: empty, or blanks between quotes. */
export function isEmpty(value: HeaderValue | undefined): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
}
