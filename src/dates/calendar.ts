/**
 * Day arithmetic on ISO text, without Date objects in anyone's hands and without time zones.
 * Days are counted from 1970-01-01 with the era arithmetic of the proleptic Gregorian calendar
 * (a year that begins in March, so that the leap day is the last of it).
 */
import type { Day, Weekday } from './types.ts'

const isoDay = /^\d{4}-\d{2}-\d{2}$/

/** The day `count` days later (earlier when negative). RangeError beyond the years 0000 to 9999, and for a text that is no day. */
export function addDays(day: Day, count: number): Day {
  return dayFromNumber(dayNumber(day) + count)
}

/** Whole days from `from` to `to`; negative when `to` is earlier. RangeError for a text that is no day. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** The ISO weekday, 1 = Monday. RangeError for a text that is no day. */
export function weekdayOf(day: Day): Weekday {
  return weekdayOfNumber(dayNumber(day))
}

/** True for a text `YYYY-MM-DD` that is a day of the calendar. */
export function isDay(text: string): boolean {
  return isoDay.test(text) && isCalendarDay(yearOf(text), monthOf(text), dayOfMonthOf(text))
}

/** The ISO weekday of a day that exists, given in figures; nothing is checked. */
export function weekdayOfDate(year: number, month: number, day: number): Weekday {
  return weekdayOfNumber(numberOf(year, month, day))
}

/** True when the month has that day: `(2023, 2, 29)` is false. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month)
}

/** The number of days of a month, 28 to 31. `month` is 1 to 12. */
export function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The ISO text of a day that exists; nothing is checked. */
export function formatDay(year: number, month: number, day: number): Day {
  return `${fourDigits(year)}-${twoDigits(month)}-${twoDigits(day)}`
}

/** `7` → `07`. */
export function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : `${value}`
}

/** `800` → `0800`. */
export function fourDigits(value: number): string {
  return value > 999 ? `${value}` : `${value}`.padStart(4, '0')
}

/** The year of a day, as a number. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

/** The month of a day, 1 to 12. */
export function monthOf(day: Day): number {
  return Number(day.slice(5, 7))
}

/** The day of the month, 1 to 31. */
export function dayOfMonthOf(day: Day): number {
  return Number(day.slice(8, 10))
}

/** The ISO 8601 week that a day belongs to; its year is the one of that week's Thursday. */
export function isoWeekOf(day: Day): { readonly year: number; readonly week: number } {
  const number = dayNumber(day)
  const thursday = number - weekdayOfNumber(number) + 4
  const year = yearOf(dayFromNumber(thursday))
  return { year, week: Math.floor((thursday - numberOf(year, 1, 1)) / 7) + 1 }
}

/** The Monday of an ISO week, or null when the year has no such week (53 exists in some years only). */
export function mondayOfWeek(year: number, week: number): Day | null {
  const january4 = numberOf(year, 1, 4)
  const monday = january4 - weekdayOfNumber(january4) + 1 + (week - 1) * 7
  const thursdayYear = yearOf(dayFromNumber(monday + 3))
  return week >= 1 && thursdayYear === year ? dayFromNumber(monday) : null
}

/** The same day of the month `count` months later, or the last day of that month when it is shorter. */
export function addMonths(day: Day, count: number): Day {
  const months = yearOf(day) * 12 + monthOf(day) - 1 + count
  const year = Math.floor(months / 12)
  const month = (months % 12) + 1
  return formatDay(year, month, Math.min(dayOfMonthOf(day), lengthOfMonth(year, month)))
}

/**
 * The calendar day that an instant falls on in a zone of the IANA database ("Europe/Paris").
 * RangeError for an unknown zone. Intl serves for the zone only, never for words, and only where
 * the rule is not known here: its first use costs a command more than Node's own start.
 */
export function todayIn(timeZone: string, now: Date): Day {
  const offset = knownOffset(timeZone, now)
  if (offset === null) return todayByIntl(timeZone, now)
  return dayFromNumber(Math.floor((now.getTime() + offset * hour) / (24 * hour)))
}

const hour = 3_600_000

/** Whole hours east of UTC, all year round: UTC and the French zones without summer time. */
const fixedOffsets: Readonly<Record<string, number>> = {
  UTC: 0,
  'America/Cayenne': -3,
  'America/Guadeloupe': -4,
  'America/Martinique': -4,
  'Indian/Mayotte': 3,
  'Indian/Reunion': 4,
  'Pacific/Noumea': 11,
}

/** Summer time by directive 2000/84/EC: from the last Sunday of March to that of October, 01:00 UTC; so in France since 1996. */
function knownOffset(timeZone: string, now: Date): number | null {
  const year = now.getUTCFullYear()
  if (!(year >= 1998 && year <= 2037)) return null
  if (timeZone !== 'Europe/Paris') return fixedOffsets[timeZone] ?? null
  const at = now.getTime()
  return at >= lastSundayAtOne(year, 3) && at < lastSundayAtOne(year, 10) ? 2 : 1
}

function lastSundayAtOne(year: number, month: number): number {
  const last = numberOf(year, month, 31)
  return (last - (weekdayOfNumber(last) % 7)) * 24 * hour + hour
}

function todayByIntl(timeZone: string, now: Date): Day {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(now)
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value)
  return formatDay(part('year'), part('month'), part('day'))
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

function dayNumber(day: Day): number {
  if (!isDay(day)) throw new RangeError(`not a calendar day: ${day}`)
  return numberOf(yearOf(day), monthOf(day), dayOfMonthOf(day))
}

function numberOf(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

function dayFromNumber(number: number): Day {
  const shifted = number + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  if (year < 0 || year > 9999) throw new RangeError('a day outside the years 0000 to 9999')
  return formatDay(year, month, dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1)
}

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** 1970-01-01 was a Thursday. */
function weekdayOfNumber(number: number): Weekday {
  return weekdays[(((number + 3) % 7) + 7) % 7] ?? 1
}
