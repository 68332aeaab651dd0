/**
 * The ids that marks without one would get (format.md M9), in the order of the lines; a bare number
 * ("Décision 2 :") keeps its number where it is free. Rules and fixes see the same numbers, so that fixing all
 * of a file never gives one twice.
 */
import { collectCitations } from '../document/citations.ts'
import { markLetters } from '../document/mark-labels.ts'
import { highestId, markNumbers } from '../document/mark-numbers.ts'
import type { Mark, MarkKind, NearMiss } from '../document/types.ts'
import { idOfPath } from '../records/decode.ts'
import type { RuleInput } from './types.ts'

/** The ids to give. A record that is full gives none. */
export interface Numbering {
  readonly marks: ReadonlyMap<Mark, string>
  readonly misses: ReadonlyMap<NearMiss, string>
  /** The id that the next new mark of a kind would get. */
  readonly next: (kind: MarkKind) => string
}

/** Numbers what has no id in a record. `cited` are the ids that other records cite. */
export function numberMarks({ document, record, cited = [] }: NumberingInput): Numbering {
  const body = record?.body ?? { marks: [], nearMisses: [] }
  const numbers = markNumbers(body, [...cited, ...citedByItself(document)])
  const next = (kind: MarkKind): string => markLetters[kind] + numbers.next(kind)
  const misses = new Map<NearMiss, string>()
  for (const miss of body.nearMisses.filter(({ kind }) => kind === 'bare-number')) {
    const wanted = markLetters[miss.markKind] + (/\d+$/.exec(miss.found)?.[0] ?? '')
    const id = numbers.isTaken(wanted) ? next(miss.markKind) : wanted
    numbers.take(id)
    misses.set(miss, id)
  }
  const marks = new Map<Mark, string>()
  for (const mark of body.marks) {
    if (mark.id !== null || mark.reference !== null || numbers.next(mark.kind) > highestId) continue
    const id = next(mark.kind)
    numbers.take(id)
    marks.set(mark, id)
  }
  return { marks, misses, next }
}

type NumberingInput = Pick<RuleInput, 'document' | 'record' | 'cited'>

/** "Voir 2019-06-24-departementale#A9" in that very record: A9 was given once, whether the other files are read or not. */
function citedByItself({ path, text }: NumberingInput['document']): readonly string[] {
  const citations = new Map<string, string[]>()
  collectCitations(text, citations)
  return citations.get(idOfPath(path)) ?? []
}
