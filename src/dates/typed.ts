/** What a date as typed says beside its days: a weekday that the calendar contradicts, a day still to be found. */
import { weekdayName } from './names.ts'
import { readDate, readWhen } from './read.ts'
import type { DateContext, DateReading, FuzzyDate, ImpossibleDate, Language, TimeSpan } from './types.ts'
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

/** Whether a date is exactly one day, however sure it is. */
export function isOneDay({ precision, days }: FuzzyDate): boolean {
  const [span, ...others] = days
  return precision === 'day' && others.length === 0 && span?.earliest === span?.latest
}

/** Whether the words of a date say that its day is still to be found: "à prévoir en 2020" (format.md F6). */
export function isToSchedule(date: FuzzyDate): boolean {
  if (date.precision === 'day' || date.precision === 'unknown') return false
  const reading = readWhen(date.text, date.earliest === null ? {} : { near: date.earliest })
  return reading !== null && 'date' in reading && reading.toSchedule === true
}

/** A date as typed in a flag or an answer, with the hours that stand beside it; none is an empty list. */
export interface DateAndHours {
  /** Its text is that of the date alone. */
  readonly reading: DateReading
  readonly times: readonly TimeSpan[]
}

/** Reads "le 15 janv. 2020 à 14h" as a date and its hours, or a date alone; hours alone are no date. */
export function readDateAndHours(text: string, context: DateContext): DateAndHours | ImpossibleDate | null {
  const alone = readDate(text, context)
  if (alone) return 'impossible' in alone ? alone : { reading: alone, times: [] }
  const both = readWhen(text, context)
  if (!both || 'impossible' in both) return both
  const { date, times, conflicts } = both
  if (date === null || times.length === 0) return null
  return { reading: dateWithin(text, context, date.edtf) ?? { date, conflicts }, times }
}

/** The longest beginning, else the longest ending, of a text that reads as a known date. */
function dateWithin(text: string, context: DateContext, edtf: string): DateReading | null {
  const words = text.trim().split(/\s+/)
  const cuts = words.map((_, index) => index).slice(1)
  const heads = cuts.toReversed().map((cut) =>
    words
      .slice(0, cut)
      .join(' ')
      .replace(/[,;:(-]$/, ''),
  )
  const tails = cuts.map((cut) => words.slice(cut).join(' '))
  for (const part of [...heads, ...tails]) {
    const reading = readDate(part.trim(), context)
    if (reading && 'date' in reading && reading.date.edtf === edtf) return reading
  }
  return null
}
