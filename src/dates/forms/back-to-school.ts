/** The start of the school year, in September unless it names its month: "rentrée 2019", "à la rentrée de septembre 2017". */
import { createPiece } from '../piece.ts'
import { isAt, tokenAt } from '../tokens.ts'
import { isLink, readYearAfter, readingOf } from './form.ts'
import type { DateForm } from './form.ts'

/** Read as a month, September by default; a year that is not written is left to the context. */
export const backToSchoolForm: DateForm = {
  name: 'back-to-school',
  words: 'rentree',
  begins: ['word'],
  examples: [
    ['rentrée 2019', '2019-09'],
    ['à la rentrée', '2019-09'],
    ['rentrée scolaire 2019', '2019-09'],
    ['à la rentrée de septembre 2017', '2017-09'],
  ],
  read(tokens, at) {
    if (!isAt(tokens, at, 'rentree')) return null
    const after = isAt(tokens, at + 1, 'scolaire') ? at + 2 : at + 1
    const monthAt = isLink(tokenAt(tokens, after)) ? after + 1 : after
    const month = tokenAt(tokens, monthAt)
    const named = month.kind === 'month'
    const { year, next } = readYearAfter(tokens, named ? monthAt + 1 : after)
    return readingOf(createPiece('month', { year, number: named ? month.value : 9 }), next)
  },
}
