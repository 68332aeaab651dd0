/** The line of a record that a command changes: a mark, or a mention that a later record makes of an older one. */
import type { Mark } from '../document/types.ts'
import {
  findReference,
  resolveMark,
  resolveReference,
  type Accepts,
  type Known,
  type Target,
} from '../queries/find.ts'
import type { WorkspaceRecord } from '../records/types.ts'

/** What a reference of the command line names; `2019-11-25#2019-06-24#E2` is the mention that the first makes of the second. */
export function targetOf(known: Known, typed: string, accepts?: Accepts): Target {
  return mentionOf(known, typed) ?? resolveReference(known, typed, accepts)
}

/** The same where a whole record will not do. Throws `not-a-mark`. */
export function markTargetOf(
  known: Known,
  typed: string,
  accepts?: Accepts,
): { readonly record: WorkspaceRecord; readonly mark: Mark } {
  const found = mentionOf(known, typed)
  return found?.mark ? { record: found.record, mark: found.mark } : resolveMark(known, typed, accepts)
}

/** The last mention in a record of what stands after the first `#`; null when there is none. The last says what counts. */
function mentionOf(known: Known, typed: string): Target | null {
  const hash = typed.indexOf('#')
  const words = typed.slice(hash + 1).trim()
  if (hash <= 0 || /^[a-z]\d{1,4}$/i.test(words)) return null
  const from = findReference(known, typed.slice(0, hash))
  if (from.is !== 'one') return null
  const mentions = from.record.body.marks.filter(({ reference }) => reference !== null)
  const named = words.includes('#') ? findReference(known, words) : null
  const wanted =
    named?.is === 'one' && named.mark?.id ? `${named.record.id}#${named.mark.id}` : words.toLowerCase()
  const mark = mentions.findLast(({ reference }) => reference?.toLowerCase() === wanted.toLowerCase())
  return mark ? { record: from.record, mark } : null
}
