/** A term of four months: "2e quadrimestre 2019", "second four-month term of 2019". EDTF 37–39. */
import { createPiece } from '../piece.ts'
import { isAt, tokenAt } from '../tokens.ts'
import type { Tokens } from '../tokens.ts'
import { readOrdinal, readYearAfter, readingOf } from './form.ts'
import type { DateForm } from './form.ts'

/** Needs an ordinal from 1 to 3 before its word; the year may be left to the context. */
export const fourMonthForm: DateForm = {
  name: 'four-month',
  words: 'quadrimestre quadrimestres four term period',
  begins: ['number', 'word'],
  examples: [
    ['2e quadrimestre 2019', '2019-38'],
    ['dernier quadrimestre 2019', '2019-39'],
    ['first four-month term of 2019', '2019-37'],
  ],
  read(tokens, at) {
    const number = readOrdinal(tokenAt(tokens, at), 3)
    const after = number === null ? null : skipTermWords(tokens, at + 1)
    if (number === null || after === null) return null
    const { year, next } = readYearAfter(tokens, after)
    return readingOf(createPiece('four-month', { year, number }), next)
  },
}

function skipTermWords(tokens: Tokens, at: number): number | null {
  const word = tokenAt(tokens, at).text
  if (word === 'quadrimestre' || word === 'quadrimestres') return at + 1
  const monthAt = isAt(tokens, at + 1, '-') ? at + 2 : at + 1
  if (word !== 'four' || !isAt(tokens, monthAt, 'month')) return null
  return isAt(tokens, monthAt + 1, 'term') || isAt(tokens, monthAt + 1, 'period') ? monthAt + 2 : null
}
