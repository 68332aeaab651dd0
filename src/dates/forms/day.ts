/** The day before the month: "lundi 24 juin 2019", "1er décembre", "the 24th of June"; and the bare day of a list ("7" in "7 et 8 octobre"). */
import { createDay } from '../piece.ts'
import { isAt, tokenAt } from '../tokens.ts'
import type { Tokens } from '../tokens.ts'
import type { Weekday } from '../types.ts'
import { isHourAt, readYearAfter, readingOf, skipAfterWeekday } from './form.ts'
import type { DateForm, FormReading } from './form.ts'

/**
 * A day of one or two figures, its weekday kept so that a mismatch can be told; "12h" is an hour, not a
 * day.
 */
export const dayForm: DateForm = {
  name: 'day',
  words: '',
  begins: ['number', 'weekday', 'month'],
  examples: [
    ['lundi 24 juin 2019', '2019-06-24'],
    ['le 6 juin', '2019-06-06'],
    ['1er décembre', '2019-12-01'],
    ['samedi 17 février', '2018-02-17'],
    ['Tuesday 25 June 2019', '2019-06-25'],
    ['the 24th of June, 2019', '2019-06-24'],
    ['mar. 25 juin 2019', '2019-06-25'],
    ['lundi 24', '2019-06-24'],
  ],
  read(tokens, at) {
    const first = tokenAt(tokens, at)
    if (first.kind === 'number') return readDay(tokens, at, null)
    if (first.weekday === null) return null
    const reading = readDay(tokens, skipAfterWeekday(tokens, at), first.weekday)
    // "Mar 12" is a day of March, "mar. 12 juin" a Tuesday.
    return reading !== null && first.kind === 'month' && reading.item.first.number === null ? null : reading
  },
}

function readDay(tokens: Tokens, at: number, weekday: Weekday | null): FormReading | null {
  const day = tokenAt(tokens, at)
  if (day.kind !== 'number' || day.digits > 2 || isHourAt(tokens, at)) return null
  const possible = day.value >= 1 && day.value <= 31
  const monthAt = isAt(tokens, at + 1, 'of') || isAt(tokens, at + 1, 'de') ? at + 2 : at + 1
  const month = tokenAt(tokens, monthAt)
  const named = month.kind === 'month'
  const { year, next } = readYearAfter(tokens, named ? monthAt + 1 : at + 1)
  // "45 mars 2019" is meant as a day and is none; "45 mars" is not even meant so.
  if (!possible && (year === null || !named)) return null
  return readingOf(createDay(day.value, named ? month.value : null, year, weekday), next)
}
