/** The clock of an IANA zone, from Intl: offsets only, never words, which change from one Node to the next (format.md D5). */
import { exitCodes, problem } from '../messages/problem.ts'

/** In milliseconds, as all instants and offsets here. */
export const second = 1000
const day = 86_400 * second

/** A change of the clock: the instant, and the offsets from UTC before and after it; all in milliseconds. */
interface Change {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** Looks at every sixth day, as no clock changes twice within a week, then halves down to the second. */
export function changesBetween(
  start: number,
  end: number,
  offsetAt: (at: number) => number,
): readonly Change[] {
  const changes: Change[] = []
  let from = offsetAt(start)
  for (let low = start; low < end; low += 6 * day) {
    const high = Math.min(low + 6 * day, end)
    const to = offsetAt(high)
    if (to === from) continue
    let before = low
    let after = high
    while (after - before > second) {
      const middle = before + Math.floor((after - before) / (2 * second)) * second
      if (offsetAt(middle) === from) before = middle
      else after = middle
    }
    changes.push({ at: after, from, to })
    from = to
  }
  return changes
}

/** What a zone is from UTC at an instant, in milliseconds. Throws `unknown-timezone`. */
export function offsetReader(timezone: string): (at: number) => number {
  const format = createFormat(timezone)
  return (at) => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
    const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0
    const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'))
    return local + part('second') * second - at
  }
}

function createFormat(timezone: string): Intl.DateTimeFormat {
  const numeric = 'numeric'
  const day = {
    year: numeric,
    month: numeric,
    day: numeric,
    calendar: 'gregory',
    numberingSystem: 'latn',
  } as const
  const clock = { hour: numeric, minute: numeric, second: numeric, hourCycle: 'h23' } as const
  try {
    // Newer Nodes take "+02:00" too, which is no name of a zone and cannot stand in a parameter.
    if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(timezone)) throw new RangeError(timezone)
    return new Intl.DateTimeFormat('en-US', { ...day, ...clock, timeZone: timezone })
  } catch (error) {
    if (error instanceof RangeError) throw problem('unknown-timezone', { timezone }, exitCodes.refused)
    throw error
  }
}
