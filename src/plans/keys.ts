/** What the header editor needs to know of a kind: the order of its keys, and which typed key means which. */
import type { KeyRules } from '../document/set-header.ts'
import { fields } from '../records/fields.ts'
import { fieldOf } from '../records/names.ts'
import type { Kind } from '../records/types.ts'

/** The rules of a kind: new lines go where the schema has them, French keys counted (format.md S1). */
export function keyRules(kind: Kind): KeyRules {
  return {
    keyOrder: fields[kind].map(({ key }) => key),
    canonical: (typed) => fieldOf(kind, typed)?.key ?? typed,
  }
}
