/** Where a date and its hours stand in a calendar: whole days, or hours of one day (format.md F7). */
import { addDays, daysBetween } from '../dates/calendar.ts'
import { compareText } from '../dates/compare.ts'
import type { Day, DaySpan, FuzzyDate, TimeSpan } from '../dates/types.ts'

/** One entry of a calendar: days from `first` to `last`, both included, or hours of the day `first`. */
export interface Stretch {
  readonly first: Day
  readonly last: Day
  readonly hours: Hours | null
}

/** Hours of a day, `HH:MM`. An `end` that is not after `start` is one of the next day; null when no end is known. */
interface Hours {
  readonly start: string
  readonly end: string | null
}

/** More days than this with the same hours are one entry of whole days: nobody wants a year of entries. */
const mostDays = 31

/** True for one day, days or a range that is known for sure: all else is shown as the span in which it lies. */
export function isExact({ precision, qualifier, days, earliest, latest }: FuzzyDate): boolean {
  const isClosed = days.every((span) => span.earliest !== null && span.latest !== null)
  return precision === 'day' && qualifier === null && earliest !== null && latest !== null && isClosed
}

/** The entries of a date, in order: one a range without hours, one a day with hours. None when no day is known. */
export function stretchesOf(date: FuzzyDate, times: readonly TimeSpan[]): readonly Stretch[] {
  const spans = joinSpans(closedSpans(date))
  const hours = times.length > 0 && isExact(date) ? hullOf(times) : null
  if (hours === null) return spans
  const [only] = spans
  if (only && spans.length === 1 && only.first === only.last) return [{ ...only, hours }]
  const count = spans.reduce((sum, { first, last }) => sum + daysBetween(first, last) + 1, 0)
  if (count > mostDays) return spans
  return spans.flatMap(({ first, last }) =>
    Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => {
      const day = index === 0 ? first : addDays(first, index)
      return { first: day, last: day, hours }
    }),
  )
}

/** An open span is shown at the end that is known. */
function closedSpans({ days, earliest, latest }: FuzzyDate): Stretch[] {
  const spans: readonly DaySpan[] = days.length > 0 ? days : [{ earliest, latest }]
  const closed: Stretch[] = []
  for (const span of spans) {
    const first = span.earliest ?? span.latest
    if (first !== null) closed.push({ first, last: span.latest ?? first, hours: null })
  }
  return closed
}

/** Adjoining days are one range. */
function joinSpans(spans: readonly Stretch[]): readonly Stretch[] {
  if (spans.length < 2) return spans
  const joined: Stretch[] = []
  for (const span of spans.toSorted((a, b) => compareText(a.first, b.first))) {
    const before = joined.at(-1)
    if (before === undefined || daysBetween(before.last, span.first) > 1) joined.push(span)
    else joined[joined.length - 1] = { ...before, last: span.last > before.last ? span.last : before.last }
  }
  return joined
}

/** From the first beginning to the last end of a day: "9 h-12 h, 14 h-17 h" is one entry. Null when no beginning is known. */
function hullOf(times: readonly TimeSpan[]): Hours | null {
  let start: string | null = null
  let end: string | null = null
  for (const span of times) {
    if (span.start === null) continue
    if (start === null || span.start < start) start = span.start
    const last = span.end ?? span.start
    const isNextDay = last < span.start
    if (isNextDay) return { start, end: last }
    if (end === null || last > end) end = last
  }
  return start === null ? null : { start, end: end === start ? null : end }
}

/** The lines DTSTART and DTEND of an entry. Whole days end before the next one (RFC 5545 §3.6.1); a beginning alone has no DTEND. */
export function writeStretch({ first, last, hours }: Stretch, timezone: string): readonly string[] {
  if (hours === null) {
    return [`DTSTART;VALUE=DATE:${basic(first)}`, `DTEND;VALUE=DATE:${basic(addDays(last, 1))}`]
  }
  const { start, end } = hours
  const stamp = (day: Day, hour: string): string => `;TZID=${timezone}:${basic(day)}T${basic(hour)}00`
  const lines = [`DTSTART${stamp(first, start)}`]
  if (end !== null) lines.push(`DTEND${stamp(end > start ? first : addDays(first, 1), end)}`)
  return lines
}

/** `2019-06-24` → `20190624`, `14:30` → `1430`. */
function basic(text: string): string {
  return text.replaceAll(/[-:]/g, '')
}
