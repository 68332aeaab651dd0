/** A quarter: "4e trimestre 2019", "dernier trimestre 2019", "T4 2019", "Q4 2019", "fourth quarter of 2019". EDTF 33–36. */
import { createPiece } from '../piece.ts'
import { isAt, tokenAt } from '../tokens.ts'
import type { Tokens } from '../tokens.ts'
import { isYearToken, readOrdinal, readYearAfter, readingOf } from './form.ts'
import type { DateForm, FormReading } from './form.ts'

/** In words the year may be left to the context; as a code (`T4`, `Q4`) it must stand beside it. */
export const quarterForm: DateForm = {
  name: 'quarter',
  words: 'trimestre trimestres trim quarter quarters',
  begins: ['number', 'word', 'code'],
  examples: [
    ['4e trimestre 2019', '2019-36'],
    ['dernier trimestre 2019', '2019-36'],
    ['premier trimestre', '2019-33'],
    ['4ème trim. 2019', '2019-36'],
    ['T4 2019', '2019-36'],
    ['2019 T4', '2019-36'],
    ['Q4 2019', '2019-36'],
    ['fourth quarter of 2019', '2019-36'],
  ],
  read(tokens, at) {
    const number = readOrdinal(tokenAt(tokens, at), 4)
    if (number !== null) {
      if (!quarterWords.has(tokenAt(tokens, at + 1).text)) return null
      const { year, next } = readYearAfter(tokens, at + 2)
      return readingOf(createPiece('quarter', { year, number }), next)
    }
    return readCode(tokens, at)
  },
}

const quarterWords = new Set(['trimestre', 'trimestres', 'trim', 'quarter', 'quarters'])

/** `T4` and `Q4` are a flat and a question unless a year stands beside them. */
function readCode(tokens: Tokens, at: number): FormReading | null {
  const yearFirst = isYearToken(tokenAt(tokens, at))
  const otherAt = isAt(tokens, at + 1, '-') ? at + 2 : at + 1
  const code = tokenAt(tokens, yearFirst ? otherAt : at)
  const year = tokenAt(tokens, yearFirst ? at : otherAt)
  if (code.kind !== 'code' || (code.text !== 't' && code.text !== 'q') || !isYearToken(year)) return null
  if (code.value < 1 || code.value > 4) return null
  return readingOf(createPiece('quarter', { year: year.value, number: code.value }), otherAt + 1)
}
