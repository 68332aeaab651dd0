/** A year: "2020", "l'année 2020", "en 2020". */
import { createPiece } from '../piece.ts'
import { isAt, tokenAt } from '../tokens.ts'
import { isBareYearToken, isHourAt, readingOf, skipYearWord } from './form.ts'
import type { DateForm } from './form.ts'

/** Four figures that no other form has claimed, hours excluded. */
export const yearForm: DateForm = {
  name: 'year',
  words: 'civile calendar',
  begins: ['number', 'word', 'small'],
  examples: [
    ["au cours de l'année 2019", '2019'],
    ['à prévoir en 2020', '2020'],
    ['in the year 2020', '2020'],
  ],
  read(tokens, at) {
    const afterWord = skipYearWord(tokens, at)
    const yearAt = isAt(tokens, afterWord, 'civile') ? afterWord + 1 : afterWord
    const year = tokenAt(tokens, yearAt)
    if (!isBareYearToken(year) || isHourAt(tokens, yearAt)) return null
    return readingOf(createPiece('year', { year: year.value }), yearAt + 1)
  },
}
