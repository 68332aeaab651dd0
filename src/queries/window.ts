/** Windows of days, as `--from` and `--to` give them. */
import type { Day, FuzzyDate } from '../dates/types.ts'

/** The first and the last day wanted, both included; an absent end is open. */
export interface Window {
  readonly from?: Day
  readonly to?: Day
}

/** True when no end is given: then nothing is left out, not even what has no date. */
export function isOpenWindow({ from, to }: Window): boolean {
  return from === undefined && to === undefined
}

/** True when one of a date's possible days lies in the window. Never for none and for one still to be found. */
export function meetsWindow(date: FuzzyDate | null, { from, to }: Window): boolean {
  if (!date || date.precision === 'unknown') return false
  const spans = date.days.length > 0 ? date.days : [date]
  return spans.some(
    ({ earliest, latest }) => (latest ?? '9999') >= (from ?? '') && (earliest ?? '') <= (to ?? '9999'),
  )
}
