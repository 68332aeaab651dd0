/** The week that holds a day: "la semaine du 12 mars", "week of 9 April 2018"; with both ends said, those days. */
import { isAt, tokenAt } from '../tokens.ts'
import type { Tokens } from '../tokens.ts'
import { dayForm } from './day.ts'
import { isLink } from './form.ts'
import type { DateForm, FormReading } from './form.ts'
import { isoForm } from './iso.ts'
import { monthDayForm } from './month-day.ts'
import { numericDayForm } from './numeric-day.ts'
import { skipWeekWord } from './week.ts'

/** One day stands for the ISO week that holds it; two ends are kept as the span that they say. */
export const weekOfForm: DateForm = {
  name: 'week-of',
  words: '',
  begins: ['word'],
  examples: [
    ['la semaine du 12 mars', '2019-W11'],
    ['semaine du lundi 9 avril 2018', '2018-W15'],
    ['semaine du 9 au 13 avril 2018', '2018-04-09/2018-04-13'],
    ['semaine du 09/04/2018', '2018-W15'],
    ['the week of 9 April 2018', '2018-W15'],
  ],
  read(tokens, at, today) {
    const linkAt = skipWeekWord(tokens, at)
    if (linkAt === null || !isLink(tokenAt(tokens, linkAt))) return null
    const first = readDay(tokens, linkAt + 1, today)
    if (first === null || first.item.first.kind !== 'day') return null
    const last = isRangeSign(tokens, first.next) ? readDay(tokens, first.next + 1, today) : null
    if (last !== null) return { item: { first: first.item.first, last: last.item.first }, next: last.next }
    if (first.item.first.number === null) return null
    return { item: { first: { ...first.item.first, kind: 'week-of-day' }, last: null }, next: first.next }
  },
}

function readDay(tokens: Tokens, at: number, today: string | null): FormReading | null {
  const start = isAt(tokens, at, 'le') || isAt(tokens, at, 'the') ? at + 1 : at
  for (const form of [isoForm, numericDayForm, dayForm, monthDayForm]) {
    const reading = form.read(tokens, start, today)
    if (reading !== null) return reading
  }
  return null
}

function isRangeSign(tokens: Tokens, at: number): boolean {
  return isAt(tokens, at, 'au') || isAt(tokens, at, 'to') || isAt(tokens, at, '-')
}
