/**
 * EDTF, ISO 8601-2:2019 level 1, and the set form that lists are written in: `2019-06-24`, `2018-W15`,
 * `2019-36`, `2019-06~`, `201X`, `2018-04-09/2018-04-14`, `2019-04/..`, `{2021-10-07,2021-10-08}`.
 */
import { addDays, dayOfMonthOf, isoWeekOf, mondayOfWeek, monthOf, yearOf } from './calendar.ts'
import { createDay, createPiece } from './piece.ts'
import type { Item, Phrase, Piece, Qualifier } from './piece.ts'
import type { Day } from './types.ts'

const edtfCharacters = /^[0-9xwtq.,{}~?%/-]+$/i
const element = /^(\d{2}(?:\d\d|\dx|xx))(?:-(\d\d|xx)(?:-(\d\d|xx))?)?$/i
const weekElement = /^(\d{4})-w(\d\d)(?:-(\d))?$/i
const quarterElement = /^(\d{4})-[tq](\d)$/i

/** A bare year is one between 1900 and 2199: other numbers of four digits are numbers. */
export function isBareYear(year: number): boolean {
  return year >= 1900 && year <= 2199
}

/** A year that a month, a day, a week or a season may stand beside. */
export function isYear(year: number): boolean {
  return year >= 1000 && year <= 2999
}

/** Reads a whole text as EDTF; null when it is not EDTF, or only `..`. Days and weeks may not exist: placing them tells. */
export function readEdtf(text: string): Phrase | null {
  const code = text.charCodeAt(0)
  // Digits, "." of "../2019", "{": whatever else begins a text, it is not EDTF.
  if (!((code >= 48 && code <= 57) || code === 46 || code === 123)) return null
  if (text.includes(' ') || !edtfCharacters.test(text)) return null
  if (code === 123) return readSet(text)
  return text.includes('/') ? readInterval(text) : readSingle(text)
}

/** Reads one element without qualifier (`2019`, `2019-06`, `2019-06-24`, `2018-W15`, `2019-T4`); null when it is none. */
export function readElement(text: string): Piece | null {
  if (!isYear(Number(text.slice(0, 4).replace(/x/gi, '0')))) return null
  const parts = element.exec(text)
  if (parts !== null) return elementPiece(parts[1] ?? '', parts[2], parts[3])
  const week = weekElement.exec(text)
  if (week !== null) return weekPiece(Number(week[1]), Number(week[2]), week[3])
  const quarter = quarterElement.exec(text)
  if (quarter === null) return null
  return createPiece('quarter', { year: Number(quarter[1]), number: Number(quarter[2]) })
}

/** The piece of an exact day. */
export function dayPiece(day: Day): Piece {
  return createDay(dayOfMonthOf(day), monthOf(day), yearOf(day), null)
}

/** The piece of the ISO week that holds a day. */
export function weekOfDayPiece(day: Day): Piece {
  const { year, week } = isoWeekOf(day)
  return createPiece('week', { year, number: week })
}

function elementPiece(yearText: string, second: string | undefined, third: string | undefined): Piece | null {
  const year = Number(yearText.replace(/x/gi, '0'))
  if (/x/i.test(yearText)) {
    if (second !== undefined || !isBareYear(year)) return null
    return createPiece(/xx/i.test(yearText) ? 'century' : 'decade', { year })
  }
  if (second === undefined) return isBareYear(year) ? createPiece('year', { year }) : null
  if (/x/i.test(second)) return unspecifiedMonth(year, third)
  const number = Number(second)
  if (third === undefined) return codePiece(year, number)
  if (/x/i.test(third)) return createPiece('day-of-month', { year, number })
  return createDay(Number(third), number, year, null)
}

function unspecifiedMonth(year: number, day: string | undefined): Piece | null {
  if (day === undefined) return createPiece('month-of-year', { year })
  return /x/i.test(day) ? createPiece('day-of-year', { year }) : null
}

/** ISO 8601-2 clause 4.8: 21–24 seasons, 33–36 quarters, 37–39 four-month terms, 40–41 semesters; the rest are months, existing or not. */
function codePiece(year: number, code: number): Piece {
  if (code >= 21 && code <= 24) return createPiece('season', { year, number: code - 20 })
  if (code >= 33 && code <= 36) return createPiece('quarter', { year, number: code - 32 })
  if (code >= 37 && code <= 39) return createPiece('four-month', { year, number: code - 36 })
  if (code >= 40 && code <= 41) return createPiece('semester', { year, number: code - 39 })
  return createPiece('month', { year, number: code })
}

function weekPiece(year: number, week: number, weekday: string | undefined): Piece | null {
  if (weekday === undefined) return createPiece('week', { year, number: week })
  const monday = mondayOfWeek(year, week)
  const number = Number(weekday)
  if (monday === null || number < 1 || number > 7) return createPiece('week', { year, number: 99 })
  return dayPiece(addDays(monday, number - 1))
}

function readSingle(text: string): Phrase | null {
  const one = readQualified(text)
  return one === null ? null : edtfPhrase([{ first: one.piece, last: null }], one.qualifier, null)
}

/** Two consecutive years alone are a school year (format.md D2); the calendar years are written `2016-01/2017-12`. */
function readInterval(text: string): Phrase | null {
  const [start = '', stop = '', ...rest] = text.split('/')
  if (rest.length > 0) return null
  const first = readQualified(start)
  const last = readQualified(stop)
  const qualifier = first?.qualifier ?? last?.qualifier ?? null
  if (first === null) {
    return last !== null && isOpen(start)
      ? edtfPhrase([{ first: last.piece, last: null }], qualifier, 'before')
      : null
  }
  if (last === null)
    return isOpen(stop) ? edtfPhrase([{ first: first.piece, last: null }], qualifier, 'after') : null
  return edtfPhrase(
    [schoolYearItem(first.piece, last.piece) ?? { first: first.piece, last: last.piece }],
    qualifier,
    null,
  )
}

/** September to August when the pieces are two consecutive years; else null. */
function schoolYearItem(first: Piece, last: Piece): Item | null {
  if (first.kind !== 'year' || last.kind !== 'year' || last.year !== (first.year ?? 0) + 1) return null
  return {
    first: createPiece('month', { year: first.year, number: 9 }),
    last: createPiece('month', { year: last.year, number: 8 }),
  }
}

function isOpen(text: string): boolean {
  return text === '..' || text === ''
}

function readSet(text: string): Phrase | null {
  if (!text.endsWith('}')) return null
  const items: Item[] = []
  let qualifier: Qualifier | null = null
  for (const part of text.slice(1, -1).split(',')) {
    const [start = '', stop, ...rest] = part.split('..')
    const first = readQualified(start)
    const last = stop === undefined ? null : readQualified(stop)
    if (first === null || rest.length > 0 || (stop !== undefined && last === null)) return null
    qualifier = qualifier ?? first.qualifier
    items.push({ first: first.piece, last: last?.piece ?? null })
  }
  return edtfPhrase(items, qualifier, null)
}

function readQualified(text: string): { readonly piece: Piece; readonly qualifier: Qualifier | null } | null {
  const final = text.at(-1)
  const qualifier = final === '?' || final === '~' || final === '%' ? final : null
  const piece = readElement(qualifier === null ? text : text.slice(0, -1))
  return piece === null ? null : { piece, qualifier }
}

function edtfPhrase(items: readonly Item[], qualifier: Qualifier | null, limit: Phrase['limit']): Phrase {
  return { form: 'edtf', items, qualifier, limit, lean: null, weeks: [], toSchedule: false, fromToday: false }
}
