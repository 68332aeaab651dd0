/**
 * The ways of writing that nearly all texts use, read without tokens: "2019-06-24", "24/09/2019",
 * "[lundi] 24 juin 2019", "14 h", "9h-12h30". Thousands of records are read at a time, and each holds a dozen
 * of them. What these readers decline, the forms read; where both read a text, they read the same.
 */
import { formatDay, isCalendarDay, weekdayOfDate } from './calendar.ts'
import { isYear } from './edtf.ts'
import { clockText } from './hours.ts'
import { monthName, weekdayName } from './names.ts'
import type {
  DateReading,
  DaySpan,
  FuzzyDate,
  ImpossibleDate,
  TimeSpan,
  Weekday,
  WhenReading,
} from './types.ts'

const hyphen = 45
const slash = 47
const space = 32

/** Reads a day written in figures, or in French words with its year; null for all else. `trimmed` is `text` without the spaces around it. */
export function readPlainDay(trimmed: string, text: string): DateReading | ImpossibleDate | null {
  // "1 mai 2019" is the shortest of them.
  if (trimmed.length < 10) return null
  return (trimmed.length === 10 ? readFigures(trimmed, text) : null) ?? readWordedDay(trimmed, text)
}

/** `2019-06-24`, `24/09/2019`. */
function readFigures(trimmed: string, text: string): DateReading | ImpossibleDate | null {
  const sign = trimmed.charCodeAt(4)
  const slashed = sign !== hyphen
  const [yearAt, monthAt, dayAt] = slashed ? [6, 3, 0] : [0, 5, 8]
  const between = slashed ? slash : hyphen
  if (trimmed.charCodeAt(slashed ? 2 : 4) !== between || trimmed.charCodeAt(slashed ? 5 : 7) !== between)
    return null
  const year = figuresAt(trimmed, yearAt, 4)
  const month = figuresAt(trimmed, monthAt, 2)
  const day = figuresAt(trimmed, dayAt, 2)
  if (month < 0 || day < 0 || !isYear(year)) return null
  if (!isCalendarDay(year, month, day)) return { impossible: trimmed }
  return readingOfDay(text, daysOf(year, month, day), slashed ? 'numeric-day' : 'edtf')
}

/** The number that `count` digits at a place write; -1 where other characters stand there. */
function figuresAt(text: string, at: number, count: number): number {
  let value = 0
  for (let index = at; index < at + count; index += 1) {
    const code = text.charCodeAt(index)
    if (code < 48 || code > 57) return -1
    value = value * 10 + code - 48
  }
  return value
}

/** Reads "lundi 24 juin 2019 à 14 h", with hours as `readPlainTimes` reads them; null for all else. */
export function readPlainDayAndTimes(trimmed: string, text: string): WhenReading | null {
  const joint = trimmed.indexOf(' à ')
  if (joint < 10) return null
  const times = readPlainTimes(trimmed.slice(joint + 3))
  const day = times === null ? null : readWordedDay(trimmed.slice(0, joint), text)
  return times === null || day === null ? null : { ...day, times }
}

/** "24 juin 2019", "1er mars 2020", "lundi 24 juin 2019". A weekday or a day that is wrong is for the forms to tell. */
function readWordedDay(trimmed: string, text: string): DateReading | null {
  const yearAt = trimmed.length - 4
  if (yearAt < 6 || yearAt > 24 || trimmed.charCodeAt(yearAt - 1) !== space) return null
  const year = figuresAt(trimmed, yearAt, 4)
  if (!isYear(year)) return null
  const dayAt = isDigit(trimmed.charCodeAt(0)) ? 0 : trimmed.indexOf(' ') + 1
  const weekday = dayAt === 0 ? null : weekdays.get(trimmed.slice(0, dayAt - 1))
  const twoFigures = isDigit(trimmed.charCodeAt(dayAt + 1))
  const day = figuresAt(trimmed, dayAt, twoFigures ? 2 : 1)
  const first = day === 1 && !twoFigures && trimmed.startsWith('er', dayAt + 1)
  const spaceAt = dayAt + (twoFigures ? 2 : first ? 3 : 1)
  if (weekday === undefined || day < 1 || trimmed.charCodeAt(spaceAt) !== space) return null
  const month = months.get(trimmed.slice(spaceAt + 1, yearAt - 1))
  if (month === undefined || !isCalendarDay(year, month, day)) return null
  if (weekday !== null && weekdayOfDate(year, month, day) !== weekday) return null
  return readingOfDay(text, daysOf(year, month, day), 'day')
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

const months = new Map<string, number>([
  ['fevrier', 2],
  ['aout', 8],
  ['decembre', 12],
])
for (let month = 1; month <= 12; month += 1) months.set(monthName(month, 'fr'), month)

const weekdays = new Map<string, Weekday>()
for (const weekday of [1, 2, 3, 4, 5, 6, 7] as const) weekdays.set(weekdayName(weekday, 'fr'), weekday)

const knownDays = new Map<number, readonly [ExactSpan]>()

interface ExactSpan extends DaySpan {
  readonly earliest: string
  readonly latest: string
}

/** One day, as the days of a date. Thousands of events fall on few days: each has one text and one span, however often it is said. */
function daysOf(year: number, month: number, day: number): readonly [ExactSpan] {
  const key = (year * 100 + month) * 100 + day
  const known = knownDays.get(key)
  if (known !== undefined) return known
  const text = formatDay(year, month, day)
  const days: readonly [ExactSpan] = [{ earliest: text, latest: text }]
  knownDays.set(key, days)
  return days
}

const nothingInferred: FuzzyDate['inferred'] = []
const noConflicts: DateReading['conflicts'] = []

function readingOfDay(text: string, days: readonly [ExactSpan], form: string): DateReading {
  const { earliest } = days[0]
  const date: FuzzyDate = {
    text,
    edtf: earliest,
    earliest,
    latest: earliest,
    precision: 'day',
    days,
    inferred: nothingInferred,
    qualifier: null,
  }
  return { date, conflicts: noConflicts, form }
}

const plainTimes = /^(\d\d?) ?h(?: ?(\d\d))?(?: ?- ?(\d\d?) ?h(?: ?(\d\d))?)?$/

/** Reads "14 h", "9h30", "13 h-19 h"; null for all else. */
export function readPlainTimes(text: string): readonly TimeSpan[] | null {
  if (text.length > 15 || !isDigit(text.charCodeAt(0))) return null
  const parts = plainTimes.exec(text)
  if (parts === null) return null
  const start = minutesOf(parts[1], parts[2])
  const end = parts[3] === undefined ? null : minutesOf(parts[3], parts[4])
  if (start < 0) return null
  // "2 h" may be a length, and what does not run forward is no range: the forms know.
  if (end === null ? start < 360 && parts[2] === undefined : end <= start) return null
  return hoursOf(start, end)
}

const knownHours = new Map<number, readonly TimeSpan[]>()

/** Meetings and events keep few hours: each is one value, however often it is said. */
function hoursOf(start: number, end: number | null): readonly TimeSpan[] {
  const key = start * 1440 + (end ?? 0)
  const known = knownHours.get(key)
  if (known !== undefined) return known
  const hours: readonly TimeSpan[] = [{ start: clockText(start), end: clockText(end), precision: 'exact' }]
  knownHours.set(key, hours)
  return hours
}

/** Minutes after midnight; -1 when a clock shows no such time. */
function minutesOf(hours: string | undefined, minutes: string | undefined): number {
  const hour = Number(hours)
  const minute = Number(minutes ?? 0)
  return hour > 23 || minute > 59 ? -1 : hour * 60 + minute
}
