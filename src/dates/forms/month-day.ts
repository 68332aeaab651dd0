/** The day after the month, in English only: "June 24, 2019", "Tuesday, June 25th". */
import { createDay } from '../piece.ts'
import { isAt, tokenAt } from '../tokens.ts'
import { isHourAt, readYearAfter, readingOf } from './form.ts'
import type { DateForm } from './form.ts'

/** Only after an English month: in French a number after a month is no day of it. Flags `monthFirst`. */
export const monthDayForm: DateForm = {
  name: 'month-day',
  words: '',
  begins: ['month', 'weekday'],
  examples: [
    ['June 24, 2019', '2019-06-24'],
    ['Tuesday, June 25th, 2019', '2019-06-25'],
    ['on June the 24th', '2019-06-24'],
  ],
  read(tokens, at) {
    const weekday = tokenAt(tokens, at).kind === 'weekday' ? tokenAt(tokens, at).weekday : null
    const monthAt = weekday === null ? at : isAt(tokens, at + 1, ',') ? at + 2 : at + 1
    const month = tokenAt(tokens, monthAt)
    if (month.kind !== 'month' || !month.english) return null
    const dayAt = isAt(tokens, monthAt + 1, 'the') ? monthAt + 2 : monthAt + 1
    const day = tokenAt(tokens, dayAt)
    if (day.kind !== 'number' || day.digits > 2 || isHourAt(tokens, dayAt)) return null
    const { year, next } = readYearAfter(tokens, dayAt + 1)
    if (year === null && (day.value < 1 || day.value > 31)) return null
    return readingOf({ ...createDay(day.value, month.value, year, weekday), monthFirst: true }, next)
  },
}
