/** The days and the EDTF text of one piece whose year is known. */
import {
  addDays,
  dayOfMonthOf,
  formatDay,
  fourDigits,
  isCalendarDay,
  isoWeekOf,
  lengthOfMonth,
  mondayOfWeek,
  monthOf,
  twoDigits,
  yearOf,
} from './calendar.ts'
import type { Part, Piece, PieceKind } from './piece.ts'
import type { Day, Precision } from './types.ts'

/** A piece put in its year. `to` is the EDTF of its last day where the piece is an interval ("mi-juin"), else null. */
export interface PlacedPiece {
  readonly earliest: Day
  readonly latest: Day
  readonly from: string
  readonly to: string | null
  readonly precision: Precision
}

/** Puts a piece in a year; null when there is no such day, month or week. */
export function placePiece(piece: Piece, year: number): PlacedPiece | null {
  return placers[piece.kind](year, piece.number ?? 0, piece.day ?? 0)
}

type Placer = (year: number, number: number, day: number) => PlacedPiece | null

/** Unspecified digits (`201X`, `2019-XX`, `2019-06-XX`) span all that they may stand for. */
const placers: Readonly<Record<PieceKind, Placer>> = {
  day: placeDay,
  week: placeWeek,
  'week-of-day': placeWeekOf,
  'part-of-month': placePart,
  month: placeMonth,
  quarter: (year, number) => placeTerm(year, number, { precision: 'quarter', months: 3, code: 33 }),
  'four-month': (year, number) => placeTerm(year, number, { precision: 'four-month', months: 4, code: 37 }),
  semester: (year, number) => placeTerm(year, number, { precision: 'semester', months: 6, code: 40 }),
  season: placeSeason,
  year: (year) => placeYears(year, 1, fourDigits(year), 'year'),
  decade: (year) => placeYears(year, 10, `${fourDigits(year).slice(0, 3)}X`, 'period'),
  century: (year) => placeYears(year, 100, `${fourDigits(year).slice(0, 2)}XX`, 'period'),
  'month-of-year': (year) => placeYears(year, 1, `${fourDigits(year)}-XX`, 'year'),
  'day-of-year': (year) => placeYears(year, 1, `${fourDigits(year)}-XX-XX`, 'year'),
  'day-of-month': placeDayOfMonth,
  unknown: () => null,
}

function placeDay(year: number, month: number, day: number): PlacedPiece | null {
  if (!isCalendarDay(year, month, day)) return null
  const text = formatDay(year, month, day)
  return { earliest: text, latest: text, from: text, to: null, precision: 'day' }
}

function placeWeek(year: number, week: number): PlacedPiece | null {
  const monday = mondayOfWeek(year, week)
  if (monday === null) return null
  const from = `${fourDigits(year)}-W${twoDigits(week)}`
  return { earliest: monday, latest: addDays(monday, 6), from, to: null, precision: 'week' }
}

function placeWeekOf(year: number, month: number, day: number): PlacedPiece | null {
  if (!isCalendarDay(year, month, day)) return null
  const week = isoWeekOf(formatDay(year, month, day))
  return placeWeek(week.year, week.week)
}

/** The days of each part of a month, format.md D1b; 0 is the end of the month. */
const partBounds: readonly (readonly [number, number])[] = [
  [1, 10],
  [11, 20],
  [21, 0],
  [1, 15],
  [16, 0],
]

function placePart(year: number, month: number, part: number): PlacedPiece | null {
  const bounds = partBounds[part - 1]
  if (bounds === undefined || month < 1 || month > 12) return null
  const earliest = formatDay(year, month, bounds[0])
  const latest = formatDay(year, month, bounds[1] === 0 ? lengthOfMonth(year, month) : bounds[1])
  return { earliest, latest, from: earliest, to: latest, precision: 'part-of-month' }
}

/** The part of a month that two days bound exactly; null when they bound none. */
export function findPart(earliest: Day, latest: Day): Part | null {
  if (earliest.slice(0, 7) !== latest.slice(0, 7)) return null
  const first = dayOfMonthOf(earliest)
  const last = dayOfMonthOf(latest)
  const end = lengthOfMonth(yearOf(earliest), monthOf(earliest))
  return (
    parts.find((part) => {
      const [from, to] = partBounds[part - 1] ?? [0, 0]
      return first === from && last === (to === 0 ? end : to)
    }) ?? null
  )
}

const parts: readonly Part[] = [1, 2, 3, 4, 5]

interface Term {
  readonly precision: Precision
  readonly months: number
  /** The EDTF code of the first term of the year. */
  readonly code: number
}

function placeTerm(year: number, number: number, term: Term): PlacedPiece | null {
  if (number < 1 || number > 12 / term.months) return null
  const month = (number - 1) * term.months + 1
  const code = term.code + number - 1
  return placeMonths(year, { month, length: term.months, precision: term.precision, code })
}

/** Meteorological seasons, EDTF 21–24: spring is March to May; winter begins in December of its year (format.md D1). */
function placeSeason(year: number, season: number): PlacedPiece | null {
  if (season < 1 || season > 4) return null
  return placeMonths(year, { month: season * 3, length: 3, precision: 'season', code: 20 + season })
}

function placeMonth(year: number, month: number): PlacedPiece | null {
  return placeMonths(year, { month, length: 1, precision: 'month', code: month })
}

interface Months {
  readonly month: number
  readonly length: number
  readonly precision: Precision
  /** The EDTF number of the period in its year. */
  readonly code: number
}

function placeMonths(year: number, months: Months): PlacedPiece | null {
  const { month, length, precision, code } = months
  if (month < 1 || month > 12) return null
  const beyond = month + length - 1
  const lastYear = beyond > 12 ? year + 1 : year
  const lastMonth = beyond > 12 ? beyond - 12 : beyond
  return {
    earliest: formatDay(year, month, 1),
    latest: formatDay(lastYear, lastMonth, lengthOfMonth(lastYear, lastMonth)),
    from: `${fourDigits(year)}-${twoDigits(code)}`,
    to: null,
    precision,
  }
}

function placeYears(year: number, count: number, from: string, precision: Precision): PlacedPiece {
  const latest = formatDay(year + count - 1, 12, 31)
  return { earliest: formatDay(year, 1, 1), latest, from, to: null, precision }
}

function placeDayOfMonth(year: number, month: number): PlacedPiece | null {
  const placed = placeMonth(year, month)
  return placed === null ? null : { ...placed, from: `${placed.from}-XX` }
}
