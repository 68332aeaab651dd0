/** Month and year in figures: "09/2019". */
import { createPiece } from '../piece.ts'
import { isAt, tokenAt } from '../tokens.ts'
import { isYearToken, readingOf } from './form.ts'
import type { DateForm } from './form.ts'

/** Only with a slash and a whole year, as two short figures are a day and a month. */
export const numericMonthForm: DateForm = {
  name: 'numeric-month',
  words: '',
  begins: ['number'],
  examples: [
    ['09/2019', '2019-09'],
    ['en 9/2019', '2019-09'],
  ],
  read(tokens, at) {
    const month = tokenAt(tokens, at)
    const year = tokenAt(tokens, at + 2)
    if (month.kind !== 'number' || month.digits > 2 || month.ordinal) return null
    if (!isAt(tokens, at + 1, '/') || !isYearToken(year)) return null
    return readingOf(createPiece('month', { year: year.value, number: month.value }), at + 3)
  },
}
