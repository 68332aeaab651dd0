/** Dates of which a part is not known, as EDTF writes them with X: "un jour de juin 2019", "un mois de 2019", "les années 2010". */
import { createPiece } from '../piece.ts'
import { isAt, tokenAt } from '../tokens.ts'
import type { Tokens } from '../tokens.ts'
import { isBareYearToken, isLink, isYearToken, readingOf } from './form.ts'
import type { DateForm, FormReading } from './form.ts'

/** Always with its year or decade, as without one nothing would be known at all. */
export const unspecifiedForm: DateForm = {
  name: 'unspecified',
  words: 'jour day s',
  begins: ['number', 'word', 'small'],
  examples: [
    ['un jour de juin 2019', '2019-06-XX'],
    ['un mois de 2019', '2019-XX'],
    ['un jour de 2019', '2019-XX-XX'],
    ['les années 2010', '201X'],
    ['a day in June 2019', '2019-06-XX'],
    ['a month in 2019', '2019-XX'],
    ['the 2010s', '201X'],
  ],
  read(tokens, at) {
    return readDecade(tokens, at) ?? readUnspecified(tokens, at)
  },
}

function readUnspecified(tokens: Tokens, at: number): FormReading | null {
  if (!isAt(tokens, at, 'un') && !isAt(tokens, at, 'a')) return null
  const unit = tokenAt(tokens, at + 1).text
  if (!units.has(unit) || !isLink(tokenAt(tokens, at + 2))) return null
  const ofMonth = tokenAt(tokens, at + 3).kind === 'month'
  const year = tokenAt(tokens, ofMonth ? at + 4 : at + 3)
  if (!isYearToken(year)) return null
  const isDay = unit === 'jour' || unit === 'day'
  if (ofMonth) {
    if (!isDay) return null
    const number = tokenAt(tokens, at + 3).value
    return readingOf(createPiece('day-of-month', { year: year.value, number }), at + 5)
  }
  return readingOf(createPiece(isDay ? 'day-of-year' : 'month-of-year', { year: year.value }), at + 4)
}

const units = new Set(['jour', 'day', 'mois', 'month'])

function readDecade(tokens: Tokens, at: number): FormReading | null {
  const french = isAt(tokens, at, 'annees')
  const decade = tokenAt(tokens, french ? at + 1 : at)
  if (!isBareYearToken(decade) || decade.value % 10 !== 0) return null
  if (!french && !isAt(tokens, at + 1, 's')) return null
  return readingOf(createPiece('decade', { year: decade.value }), at + 2)
}
