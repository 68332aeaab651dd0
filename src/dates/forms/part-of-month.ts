/** A part of a month (format.md D1b): "début juin", "mi-juin 2019", "fin du mois de juin", "première quinzaine de juin". */
import { createPiece } from '../piece.ts'
import type { Part } from '../piece.ts'
import { isAt, tokenAt } from '../tokens.ts'
import type { Tokens } from '../tokens.ts'
import { isLink, readOrdinal, readYearAfter, readingOf } from './form.ts'
import type { DateForm } from './form.ts'
import { skipMonthWord } from './month.ts'

/** Thirds of a month by days 1–10, 11–20, 21–end, or halves from day 16 on (format.md D1b). */
export const partOfMonthForm: DateForm = {
  name: 'part-of-month',
  words: 'debut mi milieu fin early mid middle late beginning start end quinzaine half',
  begins: ['number', 'word'],
  examples: [
    ['début juin 2019', '2019-06-01/2019-06-10'],
    ['mi-juin', '2019-06-11/2019-06-20'],
    ['fin juin ?', '2019-06-21?/2019-06-30?'],
    ['seconde quinzaine de juin 2019', '2019-06-16/2019-06-30'],
    ['early June 2019', '2019-06-01/2019-06-10'],
    ['the end of June 2019', '2019-06-21/2019-06-30'],
    ['first half of June 2019', '2019-06-01/2019-06-15'],
  ],
  read(tokens, at) {
    const part = readPart(tokens, at) ?? readFortnight(tokens, at)
    if (part === null) return null
    const linkAt = isLink(tokenAt(tokens, part.next)) ? part.next + 1 : part.next
    const month = tokenAt(tokens, skipMonthWord(tokens, linkAt))
    if (month.kind !== 'month') return null
    const { year, next } = readYearAfter(tokens, skipMonthWord(tokens, linkAt) + 1)
    return readingOf(createPiece('part-of-month', { year, number: month.value, day: part.part }), next)
  },
}

/** A part, and the place after its words. */
export interface PartReading {
  readonly part: Part
  readonly next: number
}

/** Reads "début", "mi-", "fin", "early", "middle of", without what follows; null when none stands there. */
export function readPart(tokens: Tokens, at: number): PartReading | null {
  const part = partWords[tokenAt(tokens, at).text]
  if (part === undefined) return null
  return { part, next: isAt(tokens, at + 1, '-') ? at + 2 : at + 1 }
}

const partWords: Readonly<Record<string, Part | undefined>> = {
  debut: 1,
  early: 1,
  beginning: 1,
  start: 1,
  mi: 2,
  mid: 2,
  milieu: 2,
  middle: 2,
  fin: 3,
  late: 3,
  end: 3,
}

function readFortnight(tokens: Tokens, at: number): PartReading | null {
  const number = readOrdinal(tokenAt(tokens, at), 2)
  if (number === null || !(isAt(tokens, at + 1, 'quinzaine') || isAt(tokens, at + 1, 'half'))) return null
  return { part: number === 1 ? 4 : 5, next: at + 2 }
}
