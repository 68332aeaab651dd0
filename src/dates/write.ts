/** Writing: dates and hours in words, from tables of ours (format.md D5), with plain spaces. */
import { formatDay, lengthOfMonth } from './calendar.ts'
import { dayPiece, readEdtf } from './edtf.ts'
import { findPart } from './spans.ts'
import type { Item, Part, Phrase, Piece } from './piece.ts'
import { createPiece } from './piece.ts'
import type { DateStyle, Day, FuzzyDate, Language, Precision, TimeSpan } from './types.ts'
import { frenchArticle, frenchFrom, frenchTo, wordPiece, wordSchoolYear, wordWeekAlone } from './wording.ts'

/**
 * "jeudi 7 et vendredi 8 octobre 2021", "4e trimestre 2019". What readDate reads back to the same days.
 * A date whose EDTF has no wording (`20XX`, a range of unspecified days) is written as its EDTF.
 */
export function writeDate(date: FuzzyDate, style: DateStyle): string {
  if (date.precision === 'unknown') return style.language === 'fr' ? 'à planifier' : 'to be scheduled'
  const phrase = readEdtf(date.edtf)
  if (phrase === null) return date.edtf
  const items = phrase.items.map((item) => namePartsOf(item, date.precision))
  if (!hasWords(items, phrase)) return date.edtf
  const words = phrase.limit === null ? wordItems(items, style) : wordLimit(items, phrase.limit, style)
  return qualify(words, phrase, { items, language: style.language })
}

/** "lundi 24 juin 2019"; "24 juin 2019" when the style says no weekday. */
export function writeDay(day: Day, style: DateStyle): string {
  return wordPiece(dayPiece(day), { weekday: style.weekday ?? true, month: true, year: true }, style.language)
}

/** "24/06/2019" in French, "2019-06-24" in English: a day where there is little room. */
export function writeShortDay(day: Day, language: Language): string {
  return language === 'fr' ? day.split('-').toReversed().join('/') : day
}

/** "14 h-16 h 30" in French, "14:00-16:30" in English. */
export function writeTimes(times: readonly TimeSpan[], language: Language): string {
  return joinList(
    times.map((span) => wordSpan(span, language)),
    language,
  )
}

/** "lundi 25 novembre 2019 à 14 h", "mardi 24 septembre 2019, 13 h-19 h"; either may be missing. */
export function writeWhen(date: FuzzyDate | null, times: readonly TimeSpan[], style: DateStyle): string {
  const hours = writeTimes(times, style.language)
  if (date === null || hours === '') return date === null ? hours : writeDate(date, style)
  const [only] = times
  const atHour = times.length === 1 && only?.precision === 'exact' && only.start !== null && only.end === null
  const joint = atHour ? (style.language === 'fr' ? ' à ' : ' at ') : ', '
  return writeDate(date, style) + joint + hours
}

const unspecified = new Set(['month-of-year', 'day-of-month', 'day-of-year', 'decade'])

/** Unspecified digits have words where they stand alone, a century has none. */
function hasWords(items: readonly Item[], phrase: Phrase): boolean {
  const pieces = items.flatMap((item) => (item.last === null ? [item.first] : [item.first, item.last]))
  if (pieces.some((piece) => piece.kind === 'century')) return false
  return (
    (pieces.length === 1 && phrase.limit === null) || !pieces.some((piece) => unspecified.has(piece.kind))
  )
}

/** The first and last day of each part of a month, format.md D1b; 0 is the end of the month. */
const firstDays: readonly (readonly [number, Part])[] = [
  [1, 1],
  [11, 2],
  [21, 3],
  [16, 5],
]
const lastDays: readonly (readonly [number, Part])[] = [
  [10, 1],
  [20, 2],
  [0, 3],
  [15, 4],
]

/** Days that are bounds of a part of a month, in a date that is not exact to the day, are named by it: "de fin juin à mi-juillet". */
function namePartsOf(item: Item, precision: Precision): Item {
  const { first, last } = item
  if (precision === 'day' || first.kind !== 'day' || last?.kind !== 'day') return item
  const single = findPart(dayOf(first), dayOf(last))
  if (single !== null) return { first: partPiece(first, single), last: null }
  const start = partOf(first, firstDays)
  const stop = partOf(last, lastDays)
  return {
    first: start === null ? first : partPiece(first, start),
    last: stop === null ? last : partPiece(last, stop),
  }
}

function dayOf(piece: Piece): Day {
  return formatDay(piece.year ?? 0, piece.number ?? 0, piece.day ?? 0)
}

function partOf(piece: Piece, bounds: readonly (readonly [number, Part])[]): Part | null {
  const end = lengthOfMonth(piece.year ?? 0, piece.number ?? 0)
  const found = bounds.find(([day]) => piece.day === (day === 0 ? end : day))
  return found === undefined ? null : found[1]
}

function partPiece(piece: Piece, part: Part): Piece {
  return createPiece('part-of-month', { year: piece.year, number: piece.number, day: part })
}

function wordItems(items: readonly Item[], style: DateStyle): string {
  const [only] = items
  if (items.length === 1 && only?.first.kind === 'week' && only.last === null) {
    return wordWeekAlone(only.first, style.language)
  }
  return joinList(
    items.map((item, at) => wordItem(item, items[at + 1]?.first ?? null, style)),
    style.language,
  )
}

function wordItem(item: Item, next: Piece | null, style: DateStyle): string {
  const { first, last } = item
  if (last === null) return wordShort(first, next, style)
  if (isSchoolYear(item)) return wordSchoolYear(first.year ?? 0, style.language)
  const start = wordShort(first, last, style)
  const year = next === null || !sharesYear(last, next, style.language)
  const stop = wordPiece(last, { weekday: style.weekday ?? true, month: true, year }, style.language)
  return style.language === 'fr'
    ? `${frenchFrom(first, start)} ${frenchTo(last, stop)}`
    : `${start} to ${stop}`
}

/** A piece without the month and year that the next one says for both. */
function wordShort(piece: Piece, next: Piece | null, style: DateStyle): string {
  const sameYear = next !== null && sharesYear(piece, next, style.language)
  const sameMonth = sameYear && piece.kind === 'day' && next.kind === 'day' && piece.number === next.number
  const shown = { weekday: style.weekday ?? true, month: !sameMonth, year: !sameYear }
  return wordPiece(piece, shown, style.language)
}

const sharingKinds = new Set(['day', 'month', 'part-of-month'])
const sharingInFrench = new Set(['quarter', 'four-month', 'semester'])

function sharesYear(piece: Piece, next: Piece, language: Language): boolean {
  if (piece.year !== next.year) return false
  if (language === 'fr' && sharingInFrench.has(piece.kind)) return piece.kind === next.kind
  return (
    sharingKinds.has(piece.kind) && sharingKinds.has(next.kind) && (piece.number ?? 0) <= (next.number ?? 0)
  )
}

function isSchoolYear({ first, last }: Item): boolean {
  if (first.kind !== 'month' || last?.kind !== 'month') return false
  return first.number === 9 && last.number === 8 && last.year === (first.year ?? 0) + 1
}

function wordLimit(items: readonly Item[], limit: 'after' | 'before', style: DateStyle): string {
  const piece = items[0]?.first
  if (piece === undefined) return ''
  const words = wordPiece(piece, { weekday: style.weekday ?? true, month: true, year: true }, style.language)
  if (style.language === 'en') return limit === 'after' ? `from ${words} onwards` : `until ${words}`
  return limit === 'after' ? `à partir ${frenchFrom(piece, words)}` : `jusqu'${frenchTo(piece, words)}`
}

/** "vers juin 2019", "juin 2019 ?": EDTF `~` and `?`; `%` is both. */
function qualify(
  words: string,
  phrase: Phrase,
  worded: { readonly items: readonly Item[]; readonly language: Language },
): string {
  const { qualifier } = phrase
  if (qualifier === null) return words
  const french = worded.language === 'fr'
  const approximate =
    qualifier === '?' ? words : (french ? approximation(worded.items, phrase) : 'around ') + words
  return qualifier === '~' ? approximate : `${approximate}${french ? ' ?' : '?'}`
}

function approximation(items: readonly Item[], phrase: Phrase): string {
  const [item] = items
  if (items.length > 1 || item === undefined || phrase.limit !== null) return 'environ '
  if (item.last === null) return `vers ${frenchArticle(item.first)}`
  return isSchoolYear(item) ? "vers l'" : 'environ '
}

function wordSpan(span: TimeSpan, language: Language): string {
  if (span.precision !== 'exact') return dayParts[language][span.precision]
  if (span.start === null) {
    if (span.end === null) return dayParts[language].day
    return language === 'fr'
      ? `jusqu'à ${wordEnd(span.end, language)}`
      : `until ${wordEnd(span.end, language)}`
  }
  if (span.end !== null) return `${wordClock(span.start, language)}-${wordEnd(span.end, language)}`
  // "2 h" alone would be a length.
  const early = language === 'fr' && span.start < '06:00' && span.start.endsWith(':00')
  return early ? `${wordClock(span.start, language)} 00` : wordClock(span.start, language)
}

const dayParts = {
  fr: { morning: 'le matin', afternoon: "l'après-midi", day: 'toute la journée' },
  en: { morning: 'in the morning', afternoon: 'in the afternoon', day: 'all day' },
} as const

/** Midnight at the end of a day is 24 h (ISO 8601-1:2019/Amd 1). */
function wordEnd(time: string, language: Language): string {
  return wordClock(time === '00:00' ? '24:00' : time, language)
}

/** "9 h 30", "9 h"; "9:30", "9:00". */
function wordClock(time: string, language: Language): string {
  const hour = Number(time.slice(0, 2))
  const minutes = time.slice(3, 5)
  if (language === 'en') return `${hour}:${minutes}`
  return minutes === '00' ? `${hour} h` : `${hour} h ${minutes}`
}

function joinList(words: readonly string[], language: Language): string {
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} ${language === 'fr' ? 'et' : 'and'} ${words.at(-1) ?? ''}`
}
