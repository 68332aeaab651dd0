/** A school year, September to August (format.md D2): "année scolaire 2016-2017", "rentrée 2016/2017", "2016/2017". */
import { createPiece } from '../piece.ts'
import type { Item } from '../piece.ts'
import { isAt, tokenAt } from '../tokens.ts'
import type { Tokens } from '../tokens.ts'
import { isLink, readYearPair } from './form.ts'
import type { DateForm } from './form.ts'

/** Gives a span, September of the first year to August of the next; the two years must be consecutive. */
export const schoolYearForm: DateForm = {
  name: 'school-year',
  words: 'rentree scolaires universitaire academic',
  begins: ['number', 'word'],
  examples: [
    ['année scolaire 2016-2017', '2016-09/2017-08'],
    ['rentrée 2016/2017', '2016-09/2017-08'],
    ['2016-2017', '2016-09/2017-08'],
    ['année scolaire 2016/17', '2016-09/2017-08'],
    ['année scolaire 2016-17', '2016-09/2017-08'],
    ['the school year 2016-2017', '2016-09/2017-08'],
    ['2016-2017 school year', '2016-09/2017-08'],
  ],
  read(tokens, at) {
    const yearAt = skipSchoolWords(tokens, at)
    const pair = readYearPair(tokens, yearAt)
    if (pair === null) return null
    // Two digits wait for the word: "2016/17" alone is no date, and "2016-17" no month.
    const short = tokenAt(tokens, yearAt + 2).digits === 2
    if (yearAt === at && (short || pair.next === yearAt + 1)) return null
    const named = isAt(tokens, pair.next, 'school') && isAt(tokens, pair.next + 1, 'year')
    return { item: createSchoolYear(pair.year), next: named ? pair.next + 2 : pair.next }
  },
}

function createSchoolYear(year: number): Item {
  return {
    first: createPiece('month', { year, number: 9 }),
    last: createPiece('month', { year: year + 1, number: 8 }),
  }
}

const yearWords = new Set(['annee', 'year', 'rentree'])
const schoolWords = new Set(['scolaire', 'universitaire', 'school', 'academic'])

function skipSchoolWords(tokens: Tokens, at: number): number {
  let next = at
  while (yearWords.has(tokenAt(tokens, next).text) || schoolWords.has(tokenAt(tokens, next).text)) next += 1
  return next > at && isLink(tokenAt(tokens, next)) ? next + 1 : next
}
