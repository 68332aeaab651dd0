/** What a written form is: a reader at one place of a text, with the words and the examples that prove it. */
import { twoDigits } from '../calendar.ts'
import { isBareYear, isYear } from '../edtf.ts'
import type { Item, Piece } from '../piece.ts'
import { isAt, tokenAt } from '../tokens.ts'
import type { Token, Tokens } from '../tokens.ts'
import type { Day } from '../types.ts'
import { ordinalOfWord } from '../words.ts'

/** What a form read: its pieces, and the place after them. */
export interface FormReading {
  readonly item: Item
  readonly next: number
  /** True when the form counted from today. */
  readonly fromToday?: boolean
}

/** One way of writing a date. To add one: a file here, a line in list.ts. */
export interface DateForm {
  readonly name: string
  /** The words that only this form knows, folded, separated by spaces; empty when it has none. */
  readonly words: string
  /** The kinds of token that it begins with: it is tried at no other. */
  readonly begins: readonly Token['kind'][]
  /** Texts with the EDTF they are read as, near 2019-06-24 and on that day; each must be read by this form. */
  readonly examples: readonly (readonly [text: string, edtf: string])[]
  /** Reads the form at `at`; null when it does not stand there. `today` is null where relative forms are not allowed. */
  read(tokens: Tokens, at: number, today: Day | null): FormReading | null
}

/** The reading of a single piece. */
export function readingOf(piece: Piece, next: number): FormReading {
  return { item: { first: piece, last: null }, next }
}

/** The place after a weekday and what may stand before its day: "lundi, le 24", "lundi le 24". */
export function skipAfterWeekday(tokens: Tokens, at: number): number {
  const next = isAt(tokens, at + 1, ',') ? at + 2 : at + 1
  return isAt(tokens, next, 'le') || isAt(tokens, next, 'the') ? next + 1 : next
}

/** A year found after a piece, and the place after it; a null year leaves the place as it was. */
export interface YearReading {
  readonly year: number | null
  readonly next: number
}

/** Reads "2019", "de 2019", ", 2019", "de l'année 2019", "of 2019" where a year may follow. */
export function readYearAfter(tokens: Tokens, at: number): YearReading {
  let next = at
  if (isAt(tokens, next, ',') || isLink(tokenAt(tokens, next))) next += 1
  next = skipYearWord(tokens, next)
  const token = tokenAt(tokens, next)
  return isYearToken(token) && !isHourAt(tokens, next)
    ? { year: token.value, next: next + 1 }
    : { year: null, next: at }
}

/** The place after "l'année", "année civile", "the year". */
export function skipYearWord(tokens: Tokens, at: number): number {
  let next = at
  if (isAt(tokens, next, "l'") || isAt(tokens, next, 'the')) next += 1
  if (isAt(tokens, next, 'annee') || isAt(tokens, next, 'an') || isAt(tokens, next, 'year')) return next + 1
  return at
}

/** Reads two consecutive years: "2018-2019", "2018/19", "2018 - 2019"; null when none stand there. */
export function readYearPair(
  tokens: Tokens,
  at: number,
): { readonly year: number; readonly next: number } | null {
  const first = tokenAt(tokens, at)
  // "2018-19" has the shape of a month of ISO 8601.
  if (first.kind === 'iso') {
    const year = Number(first.text.slice(0, 4))
    return first.text.length === 7 && isNextYear(first.text.slice(5), year) ? { year, next: at + 1 } : null
  }
  const second = tokenAt(tokens, at + 2)
  const joined = isAt(tokens, at + 1, '-') || isAt(tokens, at + 1, '/')
  if (!joined || !isBareYearToken(first) || second.kind !== 'number') return null
  const text = second.digits === 2 ? twoDigits(second.value) : `${second.value}`
  return isNextYear(text, first.value) ? { year: first.value, next: at + 3 } : null
}

/** True for "2019" or "19" after 2018. */
function isNextYear(text: string, year: number): boolean {
  return text === `${year + 1}` || text === twoDigits((year + 1) % 100)
}

/** Four digits that may be a year beside a month or another period. */
export function isYearToken(token: Token): boolean {
  return token.kind === 'number' && token.digits === 4 && !token.ordinal && isYear(token.value)
}

/** Four digits that may be a year alone. */
export function isBareYearToken(token: Token): boolean {
  return isYearToken(token) && isBareYear(token.value)
}

/** True when the number at a place counts hours ("14 h", "14:30", "2 pm"), not days. */
export function isHourAt(tokens: Tokens, at: number): boolean {
  const after = tokenAt(tokens, at + 1)
  if (after.kind === 'code') return after.text === 'h'
  return hourWords.has(after.text)
}

const hourWords = new Set(['h', 'heure', 'heures', 'hr', 'hrs', 'am', 'pm', ':'])

/** "de", "d'", "du", "of", "in", "en": what stands between a period and its year or month. */
export function isLink(token: Token): boolean {
  return token.kind === 'small' && links.has(token.text)
}

const links = new Set(['de', "d'", 'du', 'of', 'in', 'en'])

/** What "1er", "premier", "2nd", "dernier" count, out of `count`; null for another token. */
export function readOrdinal(token: Token, count: number): number | null {
  if (token.kind === 'number') return token.ordinal && token.value <= count ? token.value : null
  if (token.text === 'dernier' || token.text === 'derniere' || token.text === 'last') return count
  return ordinalOfWord(token.text)
}
