/** One VEVENT (RFC 5545 §3.6.1) for each stretch of a date. */
import type { Day, FuzzyDate, Language, TimeSpan } from '../dates/types.ts'
import { writeDate, writeTimes } from '../dates/write.ts'
import { titleWords, webAddress } from '../pages/words.ts'
import { escapeText, escapeUri, writeLine } from './ics-lines.ts'
import { isExact, writeStretch, type Stretch } from './ics-times.ts'

/** How an entry stands (RFC 5545 §3.8.1.11). */
export type EntryStatus = 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'

/** What the entries of one event or meeting share. Texts are plain words. */
export interface Entry {
  /** Without `@` and the workspace; several entries add `.1`, `.2` … (format.md F7). */
  readonly name: string
  readonly sequence: number
  /** The day of the newest saying: DTSTAMP. */
  readonly stamp: Day
  readonly title: string
  readonly date: FuzzyDate
  readonly times: readonly TimeSpan[]
  readonly location: string | null
  /** The lines of the description. */
  readonly details: readonly string[]
  readonly link: string | null
  /** The name of the territory. */
  readonly category: string | null
  /** A whole ORGANIZER line, unfolded name and value; null for none. */
  readonly organizer: { readonly name: string; readonly value: string } | null
  readonly status: EntryStatus
}

/** What an entry depends on beside itself. */
export interface EntryOptions {
  readonly workspaceId: string
  readonly timezone: string
  readonly language: Language
}

/** Adds the lines of an entry, one VEVENT a stretch, to `lines`. */
export function pushEntry(
  lines: string[],
  entry: Entry,
  stretches: readonly Stretch[],
  options: EntryOptions,
): void {
  const shared = sharedLines(entry)
  const summary = writeLine('SUMMARY', escapeText(summaryOf(entry, options.language)))
  stretches.forEach((stretch, index) => {
    const name = nameOfStretch(entry.name, index, stretches.length)
    lines.push(
      'BEGIN:VEVENT',
      writeLine('UID', escapeText(`${name}@${options.workspaceId}`)),
      `DTSTAMP:${entry.stamp.replaceAll('-', '')}T000000Z`,
      `SEQUENCE:${entry.sequence}`,
    )
    for (const line of writeStretch(stretch, options.timezone)) lines.push(line)
    lines.push(summary)
    for (const line of shared) lines.push(line)
    // Whole days, and what does not take place, leave the time of people free.
    const isFree = stretch.hours === null || entry.status === 'CANCELLED'
    lines.push(`TRANSP:${isFree ? 'TRANSPARENT' : 'OPAQUE'}`, 'END:VEVENT')
  })
}

/** The name of the entry of a stretch, counted from 0: several are numbered from 1. */
export function nameOfStretch(name: string, index: number, count: number): string {
  return count === 1 ? name : `${name}.${index + 1}`
}

function sharedLines(entry: Entry): readonly string[] {
  const lines: string[] = []
  const { location, details, link, category, organizer, status } = entry
  if (location !== null) lines.push(writeLine('LOCATION', escapeText(location)))
  if (details.length > 0) lines.push(writeLine('DESCRIPTION', escapeText(details.join('\n'))))
  const address = link === null ? null : webAddress(link)
  if (address !== null) lines.push(writeLine('URL', escapeUri(address)))
  if (category !== null) lines.push(writeLine('CATEGORIES', escapeText(category)))
  if (organizer !== null) lines.push(writeLine(organizer.name, organizer.value))
  lines.push(`STATUS:${status}`)
  return lines
}

/**
 * The title, followed by the words of what the calendar shows finer than it is known: "(4e trimestre 2019)" for
 * a span of days, "(matin)" for the hours of a half-day.
 */
function summaryOf({ title, date, times }: Entry, language: Language): string {
  const vague = isExact(date) ? halfDayWords(times, language) : writeDate(date, { language, weekday: false })
  return vague === '' ? title : `${titleWords(title)} (${vague})`
}

function halfDayWords(times: readonly TimeSpan[], language: Language): string {
  const halves = times.filter(({ precision }) => precision === 'morning' || precision === 'afternoon')
  return writeTimes(halves, language)
}
