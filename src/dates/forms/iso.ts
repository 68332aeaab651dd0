/** ISO 8601 and EDTF elements inside a phrase: "du 2019-06-24 au 2019-06-28", "semaine 2018-W15". */
import { readElement } from '../edtf.ts'
import { tokenAt } from '../tokens.ts'
import { readingOf } from './form.ts'
import type { DateForm } from './form.ts'

/** Takes the token whole, so that no other form reads the figures of an ISO date one by one. */
export const isoForm: DateForm = {
  name: 'iso',
  words: '',
  begins: ['iso'],
  examples: [
    ['le 2019-06-24', '2019-06-24'],
    ['en 2019-06', '2019-06'],
    ['en 2019-T4', '2019-36'],
    ['le 2018-W15-1', '2018-04-09'],
  ],
  read(tokens, at) {
    const token = tokenAt(tokens, at)
    const piece = token.kind === 'iso' ? readElement(token.text) : null
    return piece === null ? null : readingOf(piece, at + 1)
  },
}
