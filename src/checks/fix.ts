/** Findings to the edits that repair them (DESIGN §6): the same edits as any other change of a file. */
import { setHeaderValue, type KeyRules } from '../document/set-header.ts'
import type { Document, Edit, Fix } from '../document/types.ts'

/** Anything that may know how it is repaired: a placed finding, or one of a rule. */
interface Fixable {
  readonly fix?: Fix | null
}

/** What is repaired at once. */
interface Repairs {
  /** Sorted and without overlap. */
  readonly edits: readonly Edit[]
  /** How many fixes the edits make; those that wait for the next check are not counted. */
  readonly made: number
}

/**
 * The edits that repair what can be repaired. Each fix is applied whole or not at
 * all: of two that touch the same characters, the one that begins first stands, of those the longer; the
 * other waits for the next check. The document is the one that the findings are of.
 */
export async function fixEdits(document: Document, findings: readonly Fixable[]): Promise<Repairs> {
  const fixes = findings.flatMap(({ fix }) => fix ?? [])
  const wanted = await Promise.all(fixes.map((fix) => editsOf(document, fix)))
  const kept: Edit[] = []
  let made = 0
  let reach = -1
  for (const edits of wanted.filter((one) => one.length > 0).toSorted(compareStarts)) {
    const isFree = edits.every((edit) => edit.start > reach || kept.every((other) => areApart(edit, other)))
    if (!isFree) continue
    kept.push(...edits)
    made += 1
    for (const edit of edits) reach = Math.max(reach, edit.end)
  }
  return { edits: kept.toSorted((a, b) => a.start - b.start), made }
}

/** The path of a fix names the keys as the file has them. */
const typedKeys: KeyRules = { keyOrder: [], canonical: (typed) => typed }

async function editsOf(document: Document, fix: Fix): Promise<readonly Edit[]> {
  return 'edits' in fix ? fix.edits : setHeaderValue(document, fix.path, fix.value, typedKeys)
}

function compareStarts(a: readonly Edit[], b: readonly Edit[]): number {
  const [first, second] = [a[0], b[0]]
  return first && second ? first.start - second.start || second.end - first.end : 0
}

/** Two insertions at one place are not apart: which one comes first would be chance. */
function areApart(a: Edit, b: Edit): boolean {
  return (
    a.end < b.start || b.end < a.start || (a.start !== b.start && (a.end === b.start || b.end === a.start))
  )
}
