/**
 * Reading: text to dates and hours. A text is a date only when the whole of it is one; longer texts
 * than 500 characters are none. The work is linear in the length of the text.
 */
import { readEdtf } from './edtf.ts'
import { dateForms } from './forms/list.ts'
import { readTimeList } from './hours.ts'
import { readPhrase } from './phrase.ts'
import { readPlainDay, readPlainDayAndTimes, readPlainTimes } from './plain.ts'
import { resolvePhrase } from './resolve.ts'
import { cutTokens, isAt, longestText, tokenAt } from './tokens.ts'
import type { Tokens } from './tokens.ts'
import type { DateContext, DateReading, FuzzyDate, ImpossibleDate, TimeSpan, WhenReading } from './types.ts'
import { createVocabulary } from './words.ts'

const vocabulary = createVocabulary(dateForms.map((form) => form.words).filter((words) => words !== ''))

/** Reads a whole text as a date. Null when it is none; an ImpossibleDate when it names a day that does not exist. */
export function readDate(text: string, context: DateContext): DateReading | ImpossibleDate | null {
  const trimmed = trimBounded(text)
  const plain = readPlain(trimmed, text, context)
  if (plain !== null) return plain
  const tokens = cutTokens(trimmed, vocabulary)
  if (tokens === null) return null
  const found = readPhrase(tokens, 0, context.today ?? null)
  return found !== null && found.next === tokens.length ? resolvePhrase(found.phrase, text, context) : null
}

/** Reads a whole text as hours: "9 h 30", "14h-16h30", "9h-12h et 14h-17h", "le matin". Null when it is none. */
export function readTimes(text: string): readonly TimeSpan[] | null {
  if (text.length > longestText) return null
  const plain = readPlainTimes(text)
  if (plain !== null) return plain
  const tokens = cutTokens(text, vocabulary)
  return tokens === null ? null : readTimesBetween(tokens, 0, tokens.length)
}

/** Reads a whole text as a date with hours, a date, or hours. */
export function readWhen(text: string, context: DateContext): WhenReading | ImpossibleDate | null {
  const trimmed = trimBounded(text)
  const plain = readPlain(trimmed, text, context)
  if (plain !== null) return joinWhen(plain, [])
  const hours = readPlainTimes(trimmed)
  if (hours !== null) return { date: null, times: hours, conflicts: [] }
  const both = readPlainDayAndTimes(trimmed, text)
  if (both !== null) return both
  const tokens = cutTokens(separateIsoTime(trimmed), vocabulary)
  if (tokens === null) return null
  const found = readPhrase(tokens, 0, context.today ?? null)
  const whole =
    found !== null && found.next === tokens.length ? resolvePhrase(found.phrase, text, context) : null
  if (whole !== null) return joinWhen(whole, [])
  const times = readTimesBetween(tokens, 0, tokens.length)
  if (times !== null) return { date: null, times, conflicts: [] }
  const after = found === null ? null : readTimesAfter(tokens, found.next)
  if (found !== null && after !== null) return joinWhen(resolvePhrase(found.phrase, text, context), after)
  return readTimesThenDate(tokens, text, context)
}

/** A code that may mean two periods: `2019-S1` (ISO 8601 knows no `S`), with the dates that it may stand for. */
export interface AmbiguousCode {
  readonly code: string
  readonly readings: readonly FuzzyDate[]
}

/** Explains `2019-S1` and "S1 2019": a semester or a week. Null for any other text. */
export function explainAmbiguousCode(text: string): AmbiguousCode | null {
  const code = text.trim().slice(0, 20)
  const parts = /^(\d{4})[- ]?s(\d{1,2})$/i.exec(code) ?? /^s(\d{1,2})[- ](\d{4})$/i.exec(code)
  if (parts === null) return null
  const [year, number] =
    (parts[1] ?? '').length === 4 ? [parts[1], Number(parts[2])] : [parts[2], Number(parts[1])]
  const week = `${year}-W${String(number).padStart(2, '0')}`
  const meanings = number === 1 || number === 2 ? [`${year}-${39 + number}`, week] : [week]
  const readings = meanings.flatMap((meaning) => {
    const reading = readDate(meaning, {})
    return reading !== null && 'date' in reading ? [reading.date] : []
  })
  return { code, readings }
}

/** The text without the spaces around it; empty, which no date is, when it is too long to be one. */
function trimBounded(text: string): string {
  if (text.length > longestText * 2) return ''
  const trimmed = text.trim()
  return trimmed.length > longestText ? '' : trimmed
}

/** The ways of writing that need no tokens. */
function readPlain(trimmed: string, text: string, context: DateContext): DateReading | ImpossibleDate | null {
  const day = readPlainDay(trimmed, text)
  if (day !== null) return day
  const edtf = readEdtf(trimmed)
  return edtf === null ? null : resolvePhrase(edtf, text, context)
}

function readTimesBetween(tokens: Tokens, at: number, end: number): readonly TimeSpan[] | null {
  const found = readTimeList(tokens, at)
  return found !== null && found.next === end ? found.times : null
}

const isoTime = /^(\d{4}-\d\d-\d\d)T(?=\d\d:\d\d)/

/** ISO 8601 joins day and time by a T: "2019-06-24T14:00". */
function separateIsoTime(text: string): string {
  return text[10] === 'T' ? text.replace(isoTime, '$1 ') : text
}

/** The hours after a date: "à 14 heures", ", 13 h-19 h", "(matin)". */
function readTimesAfter(tokens: Tokens, at: number): readonly TimeSpan[] | null {
  const inParentheses = isAt(tokens, at, '(') && isAt(tokens, tokens.length - 1, ')')
  const start = inParentheses || isSeparator(tokens, at) ? at + 1 : at
  return readTimesBetween(tokens, start, inParentheses ? tokens.length - 1 : tokens.length)
}

/** "14 h, lundi 25 novembre 2019", "le matin du 12 mars". */
function readTimesThenDate(
  tokens: Tokens,
  text: string,
  context: DateContext,
): WhenReading | ImpossibleDate | null {
  const times = readTimeList(tokens, 0)
  if (times === null) return null
  const at = isSeparator(tokens, times.next) ? times.next + 1 : times.next
  const found = readPhrase(tokens, at, context.today ?? null)
  if (found === null || found.next < tokens.length) return null
  return joinWhen(resolvePhrase(found.phrase, text, context), times.times)
}

function isSeparator(tokens: Tokens, at: number): boolean {
  const sign = tokenAt(tokens, at)
  return (
    sign.kind === 'sign' && (sign.text === ',' || sign.text === ':' || sign.text === '-' || sign.text === ';')
  )
}

function joinWhen(
  reading: DateReading | ImpossibleDate | null,
  times: readonly TimeSpan[],
): WhenReading | ImpossibleDate | null {
  if (reading === null || 'impossible' in reading) return reading
  const { date, conflicts, form, weekConflict, toSchedule } = reading
  if (form === undefined || weekConflict !== undefined || toSchedule === true) return { ...reading, times }
  return { date, times, conflicts, form }
}
