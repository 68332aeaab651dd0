/** A numbered ISO week: "semaine 15 de 2018", "semaine n° 15", "week 15 of 2018", "W15 2018". */
import { createPiece } from '../piece.ts'
import { isAt, tokenAt } from '../tokens.ts'
import type { Tokens } from '../tokens.ts'
import { isHourAt, isYearToken, readYearAfter, readingOf } from './form.ts'
import type { DateForm, YearReading } from './form.ts'

/** Weeks 1 to 53 of ISO 8601, from 3 on after "sem.", which may also mean a semester. */
export const weekForm: DateForm = {
  name: 'week',
  words: '',
  begins: ['word', 'code'],
  examples: [
    ['semaine 15 de 2018', '2018-W15'],
    ['semaine 15', '2019-W15'],
    ['semaine n° 15 (2018)', '2018-W15'],
    ['week 15 of 2018', '2018-W15'],
    ['W15 2018', '2018-W15'],
  ],
  read(tokens, at) {
    const code = tokenAt(tokens, at)
    if (code.kind === 'code') {
      const year = tokenAt(tokens, at + 1)
      if (code.text !== 'w' || !isYearToken(year)) return null
      return readingOf(createPiece('week', { year: year.value, number: code.value }), at + 2)
    }
    const numberAt = skipWeekWord(tokens, at)
    const number = tokenAt(tokens, numberAt ?? at)
    if (numberAt === null || number.kind !== 'number' || number.digits > 2 || isHourAt(tokens, numberAt))
      return null
    // "sem. 1" may be a semester; no year has more than 53 weeks.
    if (number.value < (code.text === 'sem' ? 3 : 1) || number.value > 53) return null
    const { year, next } = readWeekYear(tokens, numberAt + 1)
    return readingOf(createPiece('week', { year, number: number.value }), next)
  },
}

/** The place of the number after "semaine", "semaine n°", "week"; null when no such word stands there. */
export function skipWeekWord(tokens: Tokens, at: number): number | null {
  if (!weekWords.has(tokenAt(tokens, at).text)) return null
  return numberWords.has(tokenAt(tokens, at + 1).text) ? at + 2 : at + 1
}

const weekWords = new Set(['semaine', 'semaines', 'sem', 'week', 'weeks'])
const numberWords = new Set(['n', 'no', 'numero', 'num', 'number'])

function readWeekYear(tokens: Tokens, at: number): YearReading {
  const inside = tokenAt(tokens, at + 1)
  if (isAt(tokens, at, '(') && isYearToken(inside) && isAt(tokens, at + 2, ')')) {
    return { year: inside.value, next: at + 3 }
  }
  return readYearAfter(tokens, at)
}
