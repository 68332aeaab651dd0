/** French and English names of keys and closed values (format.md H3), read accents and case aside. */
import { fold } from '../document/fold.ts'
import { fields, kindNames, type Field } from './fields.ts'
import { kinds, type Kind } from './types.ts'

type KeyIndex = ReadonlyMap<string, Field>

const indexes = new Map<Kind, KeyIndex>()

/** The field that a typed key means for a kind, or undefined for a key of the user's own. */
export function fieldOf(kind: Kind, key: string): Field | undefined {
  const index = indexes.get(kind) ?? indexKeys(kind)
  return index.get(key) ?? index.get(foldKey(key)) ?? index.get(foldKey(withoutInclusiveEnding(key)))
}

/** The other gender of French names, where people write it. */
const otherGender: Readonly<Record<string, readonly string[]>> = {
  invited: ['convoquées'],
  attendees: ['présentes'],
  excused: ['excusées'],
  absent: ['absentes'],
  guests: ['invitées'],
  approved_on: ['approuvée le'],
  rescheduled: ['reporté au'],
  superseded_by: ['remplacé par'],
  updated: ['mise à jour'],
}

function indexKeys(kind: Kind): KeyIndex {
  const index = new Map<string, Field>()
  for (const field of fields[kind])
    for (const name of otherGender[field.key] ?? []) index.set(foldKey(name), field)
  for (const field of fields[kind]) index.set(foldKey(field.fr), field)
  for (const field of fields[kind]) index.set(field.key, field).set(foldKey(field.key), field)
  indexes.set(kind, index)
  return index
}

function foldKey(key: string): string {
  return fold(key)
    .replace(/[\s_-]+/g, ' ')
    .trim()
}

/** "présent(e)s", "excusé·e·s": both genders in one word. */
function withoutInclusiveEnding(key: string): string {
  return key.replace(/[(·.•]e[)·.•]?(?=s|$|\s)/gi, '')
}

/** The English name that a typed name means in a table of English to French names; undefined when it is neither. */
export function canonicalName(names: Readonly<Record<string, string>>, typed: string): string | undefined {
  if (Object.hasOwn(names, typed)) return typed
  const wanted = nameStem(typed)
  return (stemIndexes.get(names) ?? indexStems(names)).get(wanted)
}

/** The stems of each table, made when a French value first asks: a workspace in French has thousands. */
const stemIndexes = new WeakMap<Readonly<Record<string, string>>, ReadonlyMap<string, string>>()

function indexStems(names: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const index = new Map<string, string>()
  for (const [name, french] of Object.entries(names)) {
    for (const stem of [nameStem(name), nameStem(french)]) if (!index.has(stem)) index.set(stem, name)
  }
  stemIndexes.set(names, index)
  return index
}

/** Gender and number of each word aside: "annulé", "annulée", "Annulées" are one, "bonnes pratiques" is "bonne pratique". */
function nameStem(name: string): string {
  return foldKey(withoutInclusiveEnding(name)).replace(/(?<=[^\s])e{0,2}s?(?=\s|$)/g, '')
}

/** The kind that a `kind:` value names, in either language. */
export function kindNamed(typed: string): Kind | undefined {
  const found = canonicalName(kindNames, typed)
  return kinds.find((kind) => kind === found)
}

/** The names of a table, with their type. */
export function namesOf<Name extends string>(table: Readonly<Record<Name, unknown>>): readonly Name[] {
  // Object.keys knows no more than `string`; a table has no other keys than its type says.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.keys(table) as Name[]
}
