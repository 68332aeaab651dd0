/** A month, with or without its year: "juin 2019", "le mois de juin", "septembre". */
import { createPiece } from '../piece.ts'
import { isAt, tokenAt } from '../tokens.ts'
import type { Tokens } from '../tokens.ts'
import { isLink, readYearAfter, readingOf } from './form.ts'
import type { DateForm } from './form.ts'

/** A month without its year is left to the context; "mois de", "month of" may stand before it. */
export const monthForm: DateForm = {
  name: 'month',
  words: '',
  begins: ['month', 'word'],
  examples: [
    ['juin 2019', '2019-06'],
    ['courant mars', '2019-03'],
    ["le mois d'octobre", '2019-10'],
    ['September 2019', '2019-09'],
  ],
  read(tokens, at) {
    const monthAt = skipMonthWord(tokens, at)
    const month = tokenAt(tokens, monthAt)
    if (month.kind !== 'month') return null
    const { year, next } = readYearAfter(tokens, monthAt + 1)
    return readingOf(createPiece('month', { number: month.value, year }), next)
  },
}

/** The place after "mois de", "month of". */
export function skipMonthWord(tokens: Tokens, at: number): number {
  if (!isAt(tokens, at, 'mois') && !isAt(tokens, at, 'month')) return at
  return isLink(tokenAt(tokens, at + 1)) ? at + 2 : at
}
