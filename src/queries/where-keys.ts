/** Where a key of `--where` stands in a kind: any key of its table, in either language, whole or one part of it. */
import { fold } from '../document/fold.ts'
import { fields, itemKeys, isItemType, type Field } from '../records/fields.ts'
import { canonicalName, fieldOf } from '../records/names.ts'
import type { Kind, WorkspaceRecord } from '../records/types.ts'
import { nearestTexts } from './nearest.ts'

/** A key as both languages call it. */
export interface KeyName {
  readonly key: string
  readonly fr: string
}

/** The keys of the kinds listed, and those near a typed one, the user's own among them. */
export function keysNear(
  all: readonly WorkspaceRecord[],
  listed: readonly Kind[],
  key: string,
): { readonly names: readonly KeyName[]; readonly nearest: readonly string[] } {
  const names = new Map(
    listed.flatMap((kind) => fields[kind].map(({ key: name, fr }) => [name, { key: name, fr }])),
  )
  const known = [...names.values()].flatMap(({ key: name, fr }) => (name === fr ? [name] : [name, fr]))
  const own = all.filter(({ kind }) => listed.includes(kind)).flatMap(({ header }) => Object.keys(header))
  const nested = listed.flatMap((kind) => fields[kind].flatMap(nestedNames))
  return {
    names: [...names.values()],
    nearest: nearestTexts(key, [...new Set([...known, ...own, ...nested])]),
  }
}

/** "register.by", "inscription.avant". */
function nestedNames({ key, fr, keys }: Field): readonly string[] {
  return Object.entries(keys ?? {}).flatMap(([name, french]) => [`${key}.${name}`, `${fr}.${french}`])
}

/** What a key is to a kind: what every record has beside its header, or a field and the key within it. */
export type Place = 'id' | 'file' | 'title' | { readonly field: Field; readonly inner: string | null }

const basics: Readonly<Record<string, 'id' | 'file' | 'title'>> = {
  id: 'id',
  identifiant: 'id',
  file: 'file',
  fichier: 'file',
  title: 'title',
  titre: 'title',
  name: 'title',
  nom: 'title',
}

/** Where a kind has a typed key; null when it knows none of that name. */
export function locate(kind: Kind, key: string): Place | null {
  const folded = fold(key)
  const basic = Object.hasOwn(basics, folded) ? basics[folded] : undefined
  if (basic !== undefined) return basic
  const whole = fieldOf(kind, key)
  if (whole) return { field: whole, inner: null }
  const [head, inner] = splitKey(key)
  const field = inner === null ? undefined : fieldOf(kind, head)
  if (!field || inner === null) return null
  if (field.type === 'any') return { field, inner }
  const keys = field.keys ?? (isItemType(field.type) ? itemKeys[field.type] : {})
  const name = canonicalName(keys, inner)
  return name === undefined ? null : { field, inner: name }
}

/** What stands before the first dot of a key, and after it; null where there is none. */
export function splitKey(key: string): readonly [head: string, inner: string | null] {
  const dot = key.indexOf('.')
  return dot < 0 ? [key, null] : [key.slice(0, dot).trim(), key.slice(dot + 1).trim()]
}
