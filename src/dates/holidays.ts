/**
 * The public holidays of metropolitan France (Code du travail, article L3133-1). On such a day nobody sends an agenda
 * and nobody comes to a meeting. Those of Alsace-Moselle and overseas are left out.
 */
import { addDays, formatDay, weekdayOf, yearOf } from './calendar.ts'
import type { Day } from './types.ts'

/** The eleven holidays. */
export type Holiday =
  | 'new-year'
  | 'easter-monday'
  | 'labour-day'
  | 'victory-1945'
  | 'ascension'
  | 'whit-monday'
  | 'bastille-day'
  | 'assumption'
  | 'all-saints'
  | 'armistice'
  | 'christmas'

/** Month and day of those that never move. */
const fixed: Readonly<Record<string, Holiday>> = {
  '01-01': 'new-year',
  '05-01': 'labour-day',
  '05-08': 'victory-1945',
  '07-14': 'bastille-day',
  '08-15': 'assumption',
  '11-01': 'all-saints',
  '11-11': 'armistice',
  '12-25': 'christmas',
}

/** Days after Easter Sunday of those that move with it. */
const movable: readonly (readonly [number, Holiday])[] = [
  [1, 'easter-monday'],
  [39, 'ascension'],
  [50, 'whit-monday'],
]

/** The holiday that a day is, or null. RangeError for a text that is no day. A movable one wins over a fixed one. */
export function holidayOf(day: Day): Holiday | null {
  const easter = easterOf(yearOf(day))
  const found = movable.find(([after]) => addDays(easter, after) === day)
  return found?.[1] ?? fixed[day.slice(5)] ?? null
}

/** The last day before or on a day that is neither Saturday, Sunday nor a holiday. */
export function workingDayUntil(day: Day): Day {
  let found = day
  while (weekdayOf(found) > 5 || holidayOf(found) !== null) found = addDays(found, -1)
  return found
}

/**
 * Easter Sunday of the Gregorian calendar: the anonymous algorithm of 1876, as J. Meeus gives it in
 * Astronomical Algorithms, chapter 8.
 */
export function easterOf(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const leapCenturies = Math.floor(century / 4)
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - leapCenturies - moonCorrection + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const days = epact + toSunday - 7 * late + 114
  return formatDay(year, Math.floor(days / 31), (days % 31) + 1)
}
