/** A season: "printemps 2018", "l'été", "hiver 2018-2019", "summer 2019". EDTF 21–24; a winter bears the year of its December (format.md D1). */
import { createPiece } from '../piece.ts'
import { tokenAt } from '../tokens.ts'
import { readYearAfter, readYearPair, readingOf } from './form.ts'
import type { DateForm } from './form.ts'

/** Two years ("2018-2019") are taken for winter alone; a missing year is left to the context. */
export const seasonForm: DateForm = {
  name: 'season',
  words: 'printemps ete automne hiver spring summer autumn fall winter',
  begins: ['word'],
  examples: [
    ['printemps 2018', '2018-21'],
    ["à l'automne", '2019-23'],
    ['hiver 2018-2019', '2018-24'],
    ['summer 2019', '2019-22'],
    ['winter 2018/19', '2018-24'],
    ['hiver 2018-19', '2018-24'],
  ],
  read(tokens, at) {
    const number = seasons[tokenAt(tokens, at).text]
    if (number === undefined) return null
    const pair = number === 4 ? readYearPair(tokens, at + 1) : null
    const { year, next } = pair ?? readYearAfter(tokens, at + 1)
    return readingOf(createPiece('season', { year, number }), next)
  },
}

const seasons: Readonly<Record<string, number | undefined>> = {
  printemps: 1,
  spring: 1,
  ete: 2,
  summer: 2,
  automne: 3,
  autumn: 3,
  fall: 3,
  hiver: 4,
  winter: 4,
}
