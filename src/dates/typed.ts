/** What a date as typed says beside its days: a weekday that the calendar contradicts, a day still to be found. */
import { weekdayName } from './names.ts'
import { readDate, readWhen } from './read.ts'
import type { FuzzyDate, Language } from './types.ts'
import { writeDay } from './write.ts'

/**
 * The words of a date whose weekday the calendar contradicts, as typed and with their year: they are kept, so that
 * `validate` tells it until someone settles it (format.md D4). Null for all other dates.
 */
export function contradictedWords(date: FuzzyDate, language: Language): string | null {
  const { earliest, latest, precision, inferred } = date
  if (precision !== 'day' || earliest === null || inferred.includes('today')) return null
  const text = date.text.trim()
  for (const words of [text, `${text} ${earliest.slice(0, 4)}`]) {
    const reading = readDate(words, {})
    if (reading && 'date' in reading && reading.date.edtf === date.edtf) {
      return reading.conflicts.length > 0 ? words : null
    }
  }
  const whole = readWhen(date.text, { near: earliest })
  const [conflict] = whole && 'conflicts' in whole ? whole.conflicts : []
  if (!conflict || conflict.day !== earliest || earliest !== latest) return null
  return `${weekdayName(conflict.said, language)} ${writeDay(earliest, { language, weekday: false })}`
}

/** Whether the words of a date say that its day is still to be found: "à prévoir en 2020" (format.md F6). */
export function isToSchedule(date: FuzzyDate): boolean {
  if (date.precision === 'day' || date.precision === 'unknown') return false
  const reading = readWhen(date.text, date.earliest === null ? {} : { near: date.earliest })
  return reading !== null && 'date' in reading && reading.toSchedule === true
}
