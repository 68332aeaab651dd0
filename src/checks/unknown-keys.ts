/** The header keys that a kind does not know, and the known ones near to them (format.md H4). */
import { fold } from '../document/fold.ts'
import { fields } from '../records/fields.ts'
import { fieldOf } from '../records/names.ts'
import { kinds, type Kind } from '../records/types.ts'
import { keyOfWord } from './key-words.ts'
import { nearest } from './nearest.ts'
import { perRecord } from './per-record.ts'

/** A key of a header that its kind does not know. `near` is the known key that was probably meant. */
interface UnknownKey {
  readonly key: string
  readonly near: string | null
}

/** The unknown keys of a record, as typed, in their order. */
export const unknownKeysOf = perRecord((record): readonly UnknownKey[] => {
  const found: UnknownKey[] = []
  for (const key in record.header) {
    if (fieldOf(record.kind, key) === undefined) found.push({ key, near: nearKey(record.kind, key) })
  }
  return found
})

/**
 * A singular for a plural or the other way round is near, and so is another word for the same thing. Else a key that another kind knows is no slip of the
 * hand: in a meeting, `lien` is the link of an event and not a wrong `lieu`.
 */
export function nearKey(kind: Kind, key: string): string | null {
  const known = fields[kind].flatMap((field) => [field.key, field.fr])
  const stem = stemOf(key)
  const sameStem = known.find((name) => stemOf(name) === stem)
  if (sameStem !== undefined) return sameStem
  const meant = keyOfWord(kind, key)
  if (meant !== null) return meant
  return kinds.some((other) => fieldOf(other, key) !== undefined) ? null : nearest(key, known)
}

function stemOf(key: string): string {
  return fold(key).replace(/(?:ies|y|[sx])$/, '')
}
