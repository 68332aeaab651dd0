/**
 * The numbers of marks (format.md M9): the next is one more than any that was ever given in the record or is
 * cited anywhere. Commands and fixes take their numbers here, so that they never give one twice.
 */
import type { BodyScan, MarkKind } from './types.ts'
import { markLetters } from './mark-labels.ts'

/** The highest number that an id can have; the record is full beyond it. */
export const highestId = 9999

/** The numbers of one record, as they are given. */
export interface MarkNumbers {
  /** Whether an id ("A1") stands in the record, is cited, or was taken since. */
  readonly isTaken: (id: string) => boolean
  readonly take: (id: string) => void
  /** The number that the next mark of a kind takes. It may be above `highestId`, and is then no id. */
  readonly next: (kind: MarkKind) => number
}

/**
 * The numbers given in a record so far: `scan` is its body, `cited` the ids of its marks that any text cites
 * (`collectCitations`). A line that nearly is a mark ("Action A4 sans deux-points") has its number all the same;
 * a bare number ("Décision 2 :") is nobody's yet, and the next one goes beyond it.
 */
export function markNumbers(
  { marks, nearMisses }: Pick<BodyScan, 'marks' | 'nearMisses'>,
  cited: readonly string[],
): MarkNumbers {
  const taken = new Set<string>()
  const highest = new Map<string, number>()
  const raise = (id: string): void => {
    const letter = id.slice(0, 1)
    highest.set(letter, Math.max(highest.get(letter) ?? 0, Number(id.slice(1))))
  }
  const take = (id: string): void => {
    taken.add(id)
    raise(id)
  }
  for (const id of cited) take(id)
  for (const { id } of marks) if (id !== null) take(id)
  for (const { kind, found, expected } of nearMisses) {
    for (const id of [idIn(found), idIn(expected)]) {
      if (id !== null) (kind === 'bare-number' ? raise : take)(id)
    }
  }
  return {
    isTaken: (id) => taken.has(id),
    take,
    next: (kind) => (highest.get(markLetters[kind]) ?? 0) + 1,
  }
}

const idWord = /\s([A-Za-z])([1-9]\d{0,3})(?![\w#]|-\w)/

/** The id in the head of a near miss, in capitals: "Action a4" has A4. */
function idIn(words: string): string | null {
  const [head = ''] = words.split(/[:(]/, 1)
  const [, letter, number] = idWord.exec(head) ?? []
  return letter === undefined || number === undefined ? null : letter.toUpperCase() + number
}
