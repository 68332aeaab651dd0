/** French and English names of keys and closed values (format.md H3), read accents and case aside. */
import { fold } from '../document/fold.ts'
import { fields, type Field } from './fields.ts'
import { kinds, type Kind } from './types.ts'

type KeyIndex = ReadonlyMap<string, Field>

const indexes = new Map<Kind, KeyIndex>()

/** The field that a typed key means for a kind, or undefined for a key of the user's own. */
export function fieldOf(kind: Kind, key: string): Field | undefined {
  const index = indexes.get(kind) ?? indexKeys(kind)
  return index.get(key) ?? index.get(foldKey(key))
}

function indexKeys(kind: Kind): KeyIndex {
  const index = new Map<string, Field>()
  for (const field of fields[kind]) index.set(foldKey(field.fr), field)
  for (const field of fields[kind]) index.set(field.key, field).set(foldKey(field.key), field)
  indexes.set(kind, index)
  return index
}

function foldKey(key: string): string {
  return fold(key).replace(/[\s_-]+/g, ' ')
}

/** The English name that a typed name means in a table of English to French names; undefined when it is neither. */
export function canonicalName(
  names: Readonly<Record<string, string>>,
  typed: string,
): string | undefined {
  if (Object.hasOwn(names, typed)) return typed
  const wanted = nameStem(typed)
  return Object.keys(names).find(
    (name) => nameStem(name) === wanted || nameStem(names[name] ?? '') === wanted,
  )
}

/** Gender and number aside: "annulé", "annulée", "Annulées" are one. */
function nameStem(name: string): string {
  return foldKey(name).trim().replace(/e?s?$/, '')
}

/** The kind that a `kind:` value names, in either language. */
export function kindNamed(typed: string): Kind | undefined {
  const names = fields.meeting[0]?.values ?? {}
  const found = canonicalName(names, typed)
  return kinds.find((kind) => kind === found)
}
