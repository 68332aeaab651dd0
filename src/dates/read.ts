/**
 * Reading: text to dates and hours. A text is a date only when the whole of it is one; longer texts
 * than 500 characters are none. The work is linear in the length of the text.
 */
import { isCalendarDay } from './calendar.ts'
import { readEdtf, readElement } from './edtf.ts'
import { dateForms } from './forms/list.ts'
import { readTimeList } from './hours.ts'
import { readPhrase } from './phrase.ts'
import { resolvePhrase } from './resolve.ts'
import { cutTokens, isAt, longestText, tokenAt } from './tokens.ts'
import type { Tokens } from './tokens.ts'
import type { DateContext, DateReading, FuzzyDate, ImpossibleDate, TimeSpan, WhenReading } from './types.ts'
import { createVocabulary } from './words.ts'

const vocabulary = createVocabulary(dateForms.map((form) => form.words).filter((words) => words !== ''))

/** Reads a whole text as a date. Null when it is none; an ImpossibleDate when it names a day that does not exist. */
export function readDate(text: string, context: DateContext): DateReading | ImpossibleDate | null {
  if (text.length > longestText * 2) return null
  const trimmed = text.trim()
  if (trimmed === '' || trimmed.length > longestText) return null
  const quick = readPlainDay(trimmed, text)
  if (quick !== null) return quick
  const edtf = readEdtf(trimmed)
  if (edtf !== null) return resolvePhrase(edtf, text, context)
  const tokens = cutTokens(trimmed, vocabulary)
  if (tokens === null) return null
  const found = readPhrase(tokens, 0, context.today ?? null)
  if (found === null || found.next < tokens.length) return null
  return resolvePhrase(found.phrase, text, context)
}

/** Reads a whole text as hours: "9 h 30", "14h-16h30", "9h-12h et 14h-17h", "le matin". Null when it is none. */
export function readTimes(text: string): readonly TimeSpan[] | null {
  if (text.length > longestText) return null
  const tokens = cutTokens(text, vocabulary)
  return tokens === null ? null : readTimesBetween(tokens, 0, tokens.length)
}

/** Reads a whole text as a date with hours, a date, or hours. */
export function readWhen(text: string, context: DateContext): WhenReading | ImpossibleDate | null {
  const date = readDate(text, context)
  if (date !== null)
    return 'impossible' in date ? date : { date: date.date, times: [], conflicts: date.conflicts }
  if (text.length > longestText) return null
  const tokens = cutTokens(separateIsoTime(text), vocabulary)
  if (tokens === null) return null
  const times = readTimesBetween(tokens, 0, tokens.length)
  if (times !== null) return { date: null, times, conflicts: [] }
  return readDateThenTimes(tokens, text, context) ?? readTimesThenDate(tokens, text, context)
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

const plainDay = /^(?:(\d{4})-(\d\d)-(\d\d)|(\d\d)\/(\d\d)\/(\d{4}))$/

/** The two commonest ways of writing a day, without tokens. */
function readPlainDay(trimmed: string, text: string): DateReading | ImpossibleDate | null {
  if (trimmed.length !== 10) return null
  const parts = plainDay.exec(trimmed)
  if (parts === null) return null
  const slashed = parts[1] === undefined
  const day = slashed ? `${parts[6]}-${parts[5]}-${parts[4]}` : trimmed
  if (readElement(day) === null) return null
  if (!isCalendarDay(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))))
    return { impossible: trimmed }
  const span = { earliest: day, latest: day }
  const date: FuzzyDate = {
    text,
    edtf: day,
    ...span,
    precision: 'day',
    days: [span],
    inferred: [],
    qualifier: null,
  }
  return { date, conflicts: [], form: slashed ? 'numeric-day' : 'edtf' }
}

function readTimesBetween(tokens: Tokens, at: number, end: number): readonly TimeSpan[] | null {
  const found = readTimeList(tokens, at)
  return found !== null && found.next === end ? found.times : null
}

const isoTime = /^(\s*\d{4}-\d\d-\d\d)T(?=\d\d:\d\d)/

/** ISO 8601 joins day and time by a T: "2019-06-24T14:00". */
function separateIsoTime(text: string): string {
  return text.replace(isoTime, '$1 ')
}

/** "lundi 25 novembre 2019 à 14 heures", "24/09/2019, 13 h-19 h", "12 mars 2020 (matin)". */
function readDateThenTimes(
  tokens: Tokens,
  text: string,
  context: DateContext,
): WhenReading | ImpossibleDate | null {
  const found = readPhrase(tokens, 0, context.today ?? null)
  if (found === null) return null
  const inParentheses = isAt(tokens, found.next, '(') && isAt(tokens, tokens.length - 1, ')')
  const at = inParentheses || isSeparator(tokens, found.next) ? found.next + 1 : found.next
  const times = readTimesBetween(tokens, at, inParentheses ? tokens.length - 1 : tokens.length)
  return times === null ? null : joinWhen(resolvePhrase(found.phrase, text, context), times)
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
  return { date: reading.date, times, conflicts: reading.conflicts }
}
