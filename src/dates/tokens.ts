/**
 * Tokens: a text cut into numbers, known words and signs, in one pass. A text with a word or a sign
 * that no form knows is refused here, which is what makes the reading of ordinary prose cheap.
 */
import { foldText } from './fold.ts'
import type { Weekday } from './types.ts'
import type { WordMeaning } from './words.ts'

/** A number, a word, a sign, a code (`T4`, `h30`: letters glued to digits), an ISO or EDTF chunk. */
export interface Token {
  readonly kind: WordMeaning['kind'] | 'number' | 'code' | 'iso' | 'sign' | 'end'
  /** The folded text; for a code, its letters. */
  readonly text: string
  /** The number, or the digits of a code; the month of a month. */
  readonly value: number
  /** How many digits were written: "2019" has four, "09" two. */
  readonly digits: number
  /** "1er", "4e", "24th". */
  readonly ordinal: boolean
  readonly weekday: Weekday | null
  readonly english: boolean
}

/** The tokens of a whole text. */
export type Tokens = readonly Token[]

function createToken(kind: Token['kind'], text: string, value: number, digits: number): Token {
  return { kind, text, value, digits, ordinal: false, weekday: null, english: false }
}

const end = createToken('end', '', 0, 0)

/** Longer texts are no dates; the limit also bounds the work that any text can cause. */
export const longestText = 500

const ordinalSuffixes = new Set(['er', 'ere', 're', 'e', 'eme', 'ieme', 'nd', 'nde', 'st', 'rd', 'th'])
const spacedOrdinalSuffixes = new Set(['er', 'ere', 're', 'e', 'eme', 'ieme'])
const signs = ",;/-.?()&+:~'"

/** A year with its month, day, week, quarter or EDTF code, glued by hyphens. */
const isoChunk = /\d{4}-(?:\d\d(?:-\d\d)?|w\d\d(?:-\d)?|[tq]\d)(?![\w-])/y

/** The token at a place, or the end. */
export function tokenAt(tokens: Tokens, at: number): Token {
  return tokens[at] ?? end
}

/** True when the token at a place is that word or sign. */
export function isAt(tokens: Tokens, at: number, text: string): boolean {
  const token = tokens[at]
  return token !== undefined && token.text === text && token.kind !== 'code'
}

/** Cuts a text into tokens; null when it holds something that no date or hour holds. */
export function cutTokens(text: string, vocabulary: ReadonlyMap<string, WordMeaning>): Tokens | null {
  if (text.length > longestText || beginsUnknown(text, vocabulary)) return null
  const folded = foldText(text)
  if (folded.length > longestText * 2) return null
  const tokens: Token[] = []
  let at = 0
  while (at < folded.length) {
    const next = cutOne(folded, at, tokens, vocabulary)
    if (next < 0) return null
    at = next
  }
  return tokens
}

/** True when the first word is in plain letters and unknown: most names and places are refused by it, before anything is folded. */
function beginsUnknown(text: string, vocabulary: ReadonlyMap<string, WordMeaning>): boolean {
  let at = 0
  while (at < text.length && isLetter(text.charCodeAt(at) | 0x20)) at += 1
  if (at === 0 || at === text.length) return at > 0 && !vocabulary.has(text.toLowerCase())
  const next = text.charCodeAt(at)
  // Folding may join these to the word: accents, apostrophes, tags; digits make a code of it.
  if (next > 127 || isDigit(next) || next === 39 || next === 96 || next === 60) return false
  return !vocabulary.has(text.slice(0, at).toLowerCase())
}

/** Adds the token at `at`, if one begins there, and gives the place after it; -1 when nothing known is there. */
function cutOne(
  text: string,
  at: number,
  tokens: Token[],
  vocabulary: ReadonlyMap<string, WordMeaning>,
): number {
  const code = text.charCodeAt(at)
  if (code === 32 || (code >= 9 && code <= 13)) return at + 1
  if (isDigit(code)) return cutNumber(text, at, tokens)
  if (isLetter(code)) return cutWord(text, at, tokens, vocabulary)
  const sign = text.charAt(at)
  if (!signs.includes(sign)) return -1
  tokens.push(createToken('sign', sign, 0, 0))
  return at + 1
}

function cutNumber(text: string, at: number, tokens: Token[]): number {
  let after = at + 1
  while (isDigit(text.charCodeAt(after))) after += 1
  const digits = after - at
  if (digits > 4) return -1
  if (digits === 4 && text.charCodeAt(after) === 45) {
    isoChunk.lastIndex = at
    const chunk = isoChunk.exec(text)
    if (chunk !== null) {
      tokens.push(createToken('iso', chunk[0], 0, 0))
      return isoChunk.lastIndex
    }
  }
  const suffix = ordinalSuffixEnd(text, after)
  const value = Number(text.slice(at, after))
  tokens.push({
    kind: 'number',
    text: '',
    value,
    digits,
    ordinal: suffix > after,
    weekday: null,
    english: false,
  })
  return suffix
}

/** The place after "er", "e", "th" … that follow a number, with a space before the French ones ("1 er"). */
function ordinalSuffixEnd(text: string, after: number): number {
  const spaced = text.charCodeAt(after) === 32
  const start = spaced ? after + 1 : after
  let stop = start
  while (isLetter(text.charCodeAt(stop))) stop += 1
  if (stop === start || stop - start > 4) return after
  const known = spaced ? spacedOrdinalSuffixes : ordinalSuffixes
  return known.has(text.slice(start, stop)) ? stop : after
}

function cutWord(
  text: string,
  at: number,
  tokens: Token[],
  vocabulary: ReadonlyMap<string, WordMeaning>,
): number {
  let after = at + 1
  while (isLetter(text.charCodeAt(after))) after += 1
  const next = text.charCodeAt(after)
  if (isDigit(next)) return cutCode(text, at, after, tokens)
  if (next === 39) {
    if (text.startsWith("aujourd'hui", at)) after = at + 11
    else after += 1
  }
  const word = text.slice(at, after)
  const meaning = vocabulary.get(word)
  if (meaning === undefined) return -1
  tokens.push({
    kind: meaning.kind,
    text: word,
    value: meaning.month,
    digits: 0,
    ordinal: false,
    weekday: meaning.weekday,
    english: meaning.english,
  })
  // The full stop of an abbreviation ("avr.", "a.m.", "n°") says nothing.
  const last = text.charCodeAt(after)
  return last === 46 || last === 176 ? after + 1 : after
}

/** `T4`, `W15`, `h30`: one or two letters and one or two digits. "D1" and "A2019" must never lend their number to a date. */
function cutCode(text: string, at: number, digitsAt: number, tokens: Token[]): number {
  let after = digitsAt + 1
  while (isDigit(text.charCodeAt(after))) after += 1
  const digits = after - digitsAt
  if (digits > 2 || isLetter(text.charCodeAt(after))) return -1
  const value = Number(text.slice(digitsAt, after))
  tokens.push(createToken('code', text.slice(at, digitsAt), value, digits))
  return after
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122
}
