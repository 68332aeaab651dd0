/** Dates and hours typed for a record: read near its day, with what was inferred and what the calendar contradicts. */
import { readDate, readTimes, readWhen } from '../dates/read.ts'
import type { DateReading, Day, FuzzyDate, Language, YearRule } from '../dates/types.ts'
import { writeDay, writeTimes } from '../dates/write.ts'
import type { Message } from '../messages/catalog.ts'
import { exitCodes, problem, type Problem } from '../messages/problem.ts'
import { unreadableDate } from '../queries/unreadable-date.ts'
import type { WorkspaceRecord } from '../records/types.ts'
import { dayOf } from '../records/values.ts'
import type { Snapshot } from './snapshot.ts'

/** A date that was typed, read near a record. */
export interface TypedDate {
  readonly date: FuzzyDate
  readonly warnings: readonly Message[]
}

/** A date as typed, and how its missing year is to be found. */
export interface DateWords {
  /** What is changed, to be typed again. */
  readonly ref: string
  /** What messages call it. */
  readonly option: string
  readonly text: string
  readonly yearRule: YearRule
  /** The day that a missing year is near to; the record's, unless it is given. */
  readonly near?: Day
}

/** A date near a record, "lundi prochain" from today. Throws `unreadable-date-flag`, `set-date-with-hours`. */
export function typedDate(
  { today, language }: Pick<Snapshot, 'today' | 'language'>,
  record: WorkspaceRecord,
  { ref, option, text, yearRule, near = dayOf(record) ?? today }: DateWords,
): TypedDate {
  const reading = readDate(text, { near, yearRule, today })
  if (!reading || !('date' in reading))
    throw unreadableRecordDate({ ref, option, text }, reading?.impossible ?? null)
  return { date: reading.date, warnings: dateWarnings(reading, language) }
}

/** What a date left to be inferred, and a weekday that its day contradicts (format.md D4, D6). */
export function dateWarnings({ date, conflicts }: DateReading, language: Language): readonly Message[] {
  const isInferred = date.inferred.includes('year') && !date.inferred.includes('today')
  return [
    ...(isInferred ? [{ code: 'year-inferred' as const, args: { date } }] : []),
    ...conflicts.map(({ day, said }) => {
      return { code: 'date-weekday' as const, args: { said, real: writeDay(day, { language }) } }
    }),
  ]
}

/** The refusal of words that are no date: `set-date-with-hours` where they say hours too, else `unreadable-date-flag`. */
export function unreadableRecordDate(
  { ref, option, text: found }: Pick<DateWords, 'ref' | 'option' | 'text'>,
  impossible: string | null,
): Problem {
  const when = impossible === null ? readWhen(found, { near: '2020-01-01' }) : null
  if (when && 'times' in when && when.date && when.times.length > 0) {
    return problem('set-date-with-hours', { ref, key: option, found }, exitCodes.usage)
  }
  return unreadableDate(option, found, impossible)
}

/** Hours as records write them. Throws `unreadable-time-flag`. */
export function hoursValue(option: string, text: string, { language }: Pick<Snapshot, 'language'>): string {
  const times = readTimes(text)
  if (!times) throw problem('unreadable-time-flag', { option, found: text }, exitCodes.usage)
  return writeTimes(times, language)
}
