/** A part of a year, in whole months: "début 2020" January to March, "mi-2020" May to August, "fin 2019" October to December. */
import { createPiece } from '../piece.ts'
import { isAt, tokenAt } from '../tokens.ts'
import { isBareYearToken, isLink, skipYearWord } from './form.ts'
import type { DateForm } from './form.ts'
import { readPart } from './part-of-month.ts'

/** Gives a span of whole months; without the word "année" or "year" it needs the year itself. */
export const partOfYearForm: DateForm = {
  name: 'part-of-year',
  words: '',
  begins: ['word'],
  examples: [
    ['début 2020', '2020-01/2020-03'],
    ['mi-2020', '2020-05/2020-08'],
    ["fin d'année 2016", '2016-10/2016-12'],
    ["fin de l'année", '2019-10/2019-12'],
    ['end of 2019', '2019-10/2019-12'],
    ['early 2020', '2020-01/2020-03'],
  ],
  read(tokens, at) {
    const part = readPart(tokens, at)
    if (part === null) return null
    const linkAt = isLink(tokenAt(tokens, part.next)) ? part.next + 1 : part.next
    const yearAt = skipYearWord(tokens, linkAt)
    const named = yearAt > linkAt
    const year = tokenAt(tokens, yearAt)
    if (isAt(tokens, yearAt, 'scolaire') || (!named && !isBareYearToken(year))) return null
    const months = monthsOfPart[part.part - 1] ?? monthsOfPart[0]
    const stated = isBareYearToken(year) ? year.value : null
    return {
      item: {
        first: createPiece('month', { year: stated, number: months[0] }),
        last: createPiece('month', { year: stated, number: months[1] }),
      },
      next: stated === null ? yearAt : yearAt + 1,
    }
  },
}

const monthsOfPart = [
  [1, 3],
  [5, 8],
  [10, 12],
] as const
