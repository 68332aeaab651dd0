/**
 * VTIMEZONE (RFC 5545 §3.6.5): the hours of the workspace in a form that every calendar reads. The zones of the
 * European rule are written as rules, which hold for years to come; of every other zone, and of years before the
 * rule, the changes of the years concerned are listed one by one.
 */
import { formatDay, twoDigits } from '../dates/calendar.ts'
import { compareText } from '../dates/compare.ts'
import { writeLine } from './ics-lines.ts'
import { changesBetween, offsetReader, second } from './ics-offsets.ts'

/** Zones one hour ahead of UTC in winter, with the summer time of directive 2000/84/EC (Switzerland and Norway follow it). */
const centralEuropean: ReadonlySet<string> = new Set(
  (
    'Amsterdam Andorra Belgrade Berlin Bratislava Brussels Budapest Copenhagen Gibraltar Ljubljana Luxembourg Madrid ' +
    'Malta Monaco Oslo Paris Prague Rome San_Marino Stockholm Vaduz Vienna Warsaw Zagreb Zurich'
  )
    .split(' ')
    .map((city) => `Europe/${city}`),
)

/** The first whole year in which summer time ended in October in all of them. */
const ruleYear = 1997

const centralEuropeanRules: readonly string[] = [
  'BEGIN:DAYLIGHT',
  'DTSTART:19970330T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
]

/**
 * The lines of the VTIMEZONE of an IANA zone, for events of these years. Throws `unknown-timezone`. Intl gives
 * offsets only, never words (format.md D5).
 */
export function writeZone(timezone: string, years: Iterable<number>): readonly string[] {
  const isRuled = centralEuropean.has(timezone)
  const listed = [...new Set(years)]
    .filter((year) => !isRuled || year < ruleYear)
    .sort((a, b) => compareText(`${a}`, `${b}`))
  const observances = listed.length > 0 ? listObservances(timezone, listed) : []
  return [
    'BEGIN:VTIMEZONE',
    writeLine('TZID', timezone),
    ...observances,
    ...(isRuled ? centralEuropeanRules : []),
    'END:VTIMEZONE',
  ]
}

/**
 * One observance for the first instant of each year, and one for every change of the clock within it. A year is
 * taken with a day and more around it, so that it holds all of its local hours.
 */
function listObservances(timezone: string, years: readonly number[]): readonly string[] {
  const offsetAt = offsetReader(timezone)
  const observances = years.flatMap((year) => {
    const start = Date.UTC(year - 1, 11, 30)
    const first = offsetAt(start)
    const changes = changesBetween(start, Date.UTC(year + 1, 0, 3), offsetAt)
    const standard = Math.min(first, ...changes.map(({ to }) => to))
    return [{ at: start, from: first, to: first }, ...changes].map(({ at, from, to }) => {
      const name = to > standard ? 'DAYLIGHT' : 'STANDARD'
      const offsets = [`TZOFFSETFROM:${offsetText(from)}`, `TZOFFSETTO:${offsetText(to)}`]
      return [`BEGIN:${name}`, `DTSTART:${localTime(at + from)}`, ...offsets, `END:${name}`].join('\r\n')
    })
  })
  return [...new Set(observances)]
}

/** `20191027T030000` */
function localTime(at: number): string {
  const date = new Date(at)
  const dayText = formatDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
  const clock = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(twoDigits).join('')
  return `${dayText.replaceAll('-', '')}T${clock}`
}

/** `+0100`, with seconds where a zone kept the time of its sun. */
function offsetText(offset: number): string {
  const seconds = Math.abs(offset) / second
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const shown = (seconds % 60 === 0 ? parts.slice(0, 2) : parts).map(twoDigits).join('')
  return `${offset < 0 ? '-' : '+'}${shown}`
}
