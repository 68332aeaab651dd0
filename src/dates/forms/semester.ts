/** Half a year: "1er semestre 2019", "second semestre", "first half of 2019", "H1 2019". EDTF 40–41. `S1` is refused: see explainAmbiguousCode. */
import { createPiece } from '../piece.ts'
import { isAt, tokenAt } from '../tokens.ts'
import { isYearToken, readOrdinal, readYearAfter, readingOf } from './form.ts'
import type { DateForm } from './form.ts'

/** A half in words may leave its year to the context, but "first half" and `H1` may not. */
export const semesterForm: DateForm = {
  name: 'semester',
  words: 'semestre semestres semester semesters',
  begins: ['number', 'word', 'code'],
  examples: [
    ['1er semestre 2019', '2019-40'],
    ['second semestre', '2019-41'],
    ['1 er semestre 2019', '2019-40'],
    ['first half of 2019', '2019-40'],
    ['H2 2019', '2019-41'],
  ],
  read(tokens, at) {
    const code = tokenAt(tokens, at)
    if (code.kind === 'code') {
      const year = tokenAt(tokens, at + 1)
      if (code.text !== 'h' || code.value < 1 || code.value > 2 || !isYearToken(year)) return null
      return readingOf(createPiece('semester', { year: year.value, number: code.value }), at + 2)
    }
    const number = readOrdinal(code, 2)
    if (number === null) return null
    const word = tokenAt(tokens, at + 1).text
    if (!semesterWords.has(word)) return null
    const { year, next } = readYearAfter(tokens, isAt(tokens, at + 2, '-') ? at + 4 : at + 2)
    // "first half" alone may be half of anything.
    return word === 'half' && year === null
      ? null
      : readingOf(createPiece('semester', { year, number }), next)
  },
}

const semesterWords = new Set(['semestre', 'semestres', 'semester', 'semesters', 'half'])
