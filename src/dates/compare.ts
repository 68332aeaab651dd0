/** The order of dates and of texts, and whether a date is over. */
import type { Day, FuzzyDate } from './types.ts'

/** Orders by first possible day, then by last possible day (a coarse date stands after the exact dates it may precede), unknown last, none after it. */
export function compareDates(a: FuzzyDate | null, b: FuzzyDate | null): number {
  return compareText(firstDay(a), firstDay(b)) || compareText(lastDay(a), lastDay(b))
}

/** True when the last possible day lies before `today`. Never for an unknown or open date. */
export function isOver(date: FuzzyDate, today: Day): boolean {
  return date.latest !== null && date.latest < today
}

/** True for a date of which something is known, be it only the year: neither none nor one still to be found. */
export function isKnownDate(date: FuzzyDate | null | undefined): date is FuzzyDate {
  return date !== null && date !== undefined && date.precision !== 'unknown'
}

/** ISO days compare as text; an open start stands before them all, no day after them all. */
function firstDay(date: FuzzyDate | null): string {
  if (date === null) return '~~'
  return date.precision === 'unknown' ? '~' : (date.earliest ?? '')
}

function lastDay(date: FuzzyDate | null): string {
  return date?.latest ?? '~'
}

/** Compares by code units: the same on every machine. The one order of texts that all rooms use. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
