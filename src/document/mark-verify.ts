/** The proof of an edit of marks: the text is scanned again, and all but the change is equal (DESIGN §8). */
import type { BodyScan, Mark } from './types.ts'

/** What a mark says, without its place. */
export type MarkValue = Pick<Mark, 'kind' | 'id' | 'reference' | 'box' | 'attributes' | 'text'>

/**
 * What an edit was to do: `mark` stands afterwards in place of `replaces` (a mark of the text before, known by
 * its place), or is new when that is null.
 */
interface MarkExpectation {
  readonly mark: MarkValue
  readonly replaces: Mark | null
}

/**
 * Throws when the scan after an edit shows anything but the change: another mark, heading or near miss that
 * differs, or the mark itself. An error of this kind is a bug of spro, and nothing may be written.
 */
export function verifyMarkEdit(before: BodyScan, after: BodyScan, expected: MarkExpectation): void {
  if (!isMarkEditTrue(before, after, expected)) {
    throw new Error(`the edit of mark ${valueKey(expected.mark)} does not read back`)
  }
}

/** The same question as a boolean. */
export function isMarkEditTrue(before: BodyScan, after: BodyScan, expected: MarkExpectation): boolean {
  const { replaces } = expected
  const replaced = before.marks.findIndex((mark) => mark.span.start === replaces?.span.start)
  const kept = before.marks.filter((_, index) => index !== replaced).map(valueKey)
  const found = after.marks.map(valueKey)
  const key = valueKey(expected.mark)
  const index = replaces === null ? placeOfNew(kept, found, key) : replaced
  if (index === -1 || found[index] !== key) return false
  if (!isSame(kept, found.toSpliced(index, 1))) return false
  return (
    isSame(before.headings.map(headingKey), after.headings.map(headingKey)) && hasNoNewMiss(before, after)
  )
}

function placeOfNew(kept: readonly string[], found: readonly string[], key: string): number {
  let index = 0
  while (index < kept.length && kept[index] === found[index]) index++
  return found[index] === key ? index : -1
}

function hasNoNewMiss(before: BodyScan, after: BodyScan): boolean {
  return after.nearMisses.length <= before.nearMisses.length
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index])
}

function valueKey({ kind, id, reference, box, attributes, text }: MarkValue): string {
  return JSON.stringify([kind, id, reference, box, attributes, text])
}

function headingKey({ level, text }: BodyScan['headings'][number]): string {
  return `${level} ${text}`
}
