/**
 * The ids that marks without one would get (format.md M9): one more than the highest of their letter, in the
 * order of the lines; a bare number ("Décision 2 :") keeps its number where it is free. Rules and fixes see
 * the same numbers, so that fixing all of a file never gives one twice.
 */
import { collectCitations, type Citations } from '../document/citations.ts'
import { markLetters } from '../document/mark-labels.ts'
import type { Mark, MarkKind, NearMiss } from '../document/types.ts'
import { idOfPath } from '../records/decode.ts'
import type { RuleInput } from './types.ts'

/** The ids to give. */
export interface Numbering {
  readonly marks: ReadonlyMap<Mark, string>
  readonly misses: ReadonlyMap<NearMiss, string>
  /** The id that the next new mark of a kind would get. */
  readonly next: (kind: MarkKind) => string
}

/**
 * Numbers what has no id in a record. `cited` are the ids that other records cite; what the record cites of
 * itself, and what stands in its near misses, is taken as well.
 */
export function numberMarks({ document, record, cited = [] }: NumberingInput): Numbering {
  const { marks: found, nearMisses } = record?.body ?? { marks: [], nearMisses: [] }
  const taken = new Set([...cited, ...citedByItself(document), ...nearMisses.flatMap(typedIds)])
  for (const mark of found) if (mark.id !== null) taken.add(mark.id)
  const highest = highestNumbers(taken)
  const give = (id: string): string => {
    taken.add(id)
    raise(highest, id)
    return id
  }
  const next = (kind: MarkKind): string => markLetters[kind] + ((highest.get(markLetters[kind]) ?? 0) + 1)
  const misses = new Map<NearMiss, string>()
  for (const miss of nearMisses.filter((one) => one.kind === 'bare-number')) {
    const wanted = markLetters[miss.markKind] + (/\d+$/.exec(miss.found)?.[0] ?? '')
    misses.set(miss, give(taken.has(wanted) ? next(miss.markKind) : wanted))
  }
  const marks = new Map<Mark, string>()
  for (const mark of found) {
    if (mark.id === null && mark.reference === null) marks.set(mark, give(next(mark.kind)))
  }
  return { marks, misses, next }
}

type NumberingInput = Pick<RuleInput, 'document' | 'record' | 'cited'>

/** "Voir 2019-06-24-departementale#A9" in that very record: A9 was given once. */
function citedByItself({ path, text }: NumberingInput['document']): readonly string[] {
  const citations: Citations = new Map()
  collectCitations(text, citations)
  return citations.get(idOfPath(path)) ?? []
}

/** The id that a near miss was given by hand ("Action A4 relancer"); a bare number has none yet. */
function typedIds({ kind, found, expected }: NearMiss): readonly string[] {
  if (kind === 'bare-number') return []
  return [found, expected].flatMap((words) => typedId.exec(words)?.[1]?.toUpperCase() ?? [])
}

const typedId = /[ \t\u00a0\u202f]([A-Z][1-9]\d{0,3})(?!\w)/i

function highestNumbers(ids: Iterable<string>): Map<string, number> {
  const highest = new Map<string, number>()
  for (const id of ids) raise(highest, id)
  return highest
}

function raise(highest: Map<string, number>, id: string): void {
  const letter = id.slice(0, 1)
  highest.set(letter, Math.max(highest.get(letter) ?? 0, Number(id.slice(1))))
}
