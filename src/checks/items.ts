/** Line items written as maps, and the maps of single keys: their keys are closed (format.md H4, H6). */
import { isList, isMap } from '../document/header-values.ts'
import type { HeaderValue } from '../document/types.ts'
import { isItemType, itemKeys, type Field } from '../records/fields.ts'
import { canonicalName } from '../records/names.ts'
import type { WorkspaceRecord } from '../records/types.ts'
import { isEmpty, itemsOf, typedMapAt, type Entry } from './entries.ts'
import { nearest } from './nearest.ts'
import type { Found } from './types.ts'
import { checkInteger, checkText, checkTimes, foundAt, type ValueAt } from './values.ts'

/** What is wrong with the items of a list, or with a map such as `register:`. */
export function* checkItems(record: WorkspaceRecord, entry: Entry): Iterable<Found> {
  for (const [item, path] of itemsOf(entry)) {
    if (isList(item)) {
      yield foundAt(path, { code: 'wrong-type-list-item', args: { key: entry.typed, found: 'list' } })
    } else if (isMap(item)) {
      for (const [key, value] of Object.entries(typedMapAt(record, path) ?? item)) {
        yield* checkPart(entry, { key, value, path: [...path, key] })
      }
    }
  }
}

function checkPart({ field, typed }: Entry, at: ValueAt): readonly Found[] {
  const names = keysOf(field)
  const { key, path } = at
  const canonical = canonicalName(names, key)
  if (canonical === undefined) {
    const known = [...Object.keys(names), ...Object.values(names)]
    const args = { key, list: typed, keys: Object.keys(names), nearest: nearest(key, known) }
    return [foundAt(path, { code: 'wrong-type-item-key', args }, 'key')]
  }
  if (isEmpty(at.value)) {
    return [foundAt(path, { code: 'wrong-type-item-empty', args: { key, list: typed } }, 'key')]
  }
  return checkPartValue(canonical, at)
}

function keysOf(field: Field): Readonly<Record<string, string>> {
  return isItemType(field.type) ? itemKeys[field.type] : (field.keys ?? {})
}

function checkPartValue(canonical: string, at: ValueAt): readonly Found[] {
  if (canonical === 'minutes') return checkInteger(at)
  if (canonical === 'time') return checkTimes(at)
  if (canonical === 'agenda') return []
  return checkText(at)
}

/** The typed key of a map item for a canonical one; the canonical one where it is absent. */
export function typedKeyOf(
  map: Readonly<Record<string, HeaderValue>>,
  field: Field,
  canonical: string,
): string {
  const names = keysOf(field)
  return Object.keys(map).find((key) => canonicalName(names, key) === canonical) ?? canonical
}
