/**
 * Phrases: how dates are joined ("7 et 8 octobre", "du 9 au 14 avril", "à partir de juin") and what may
 * stand around them (small words, doubt, a week in parentheses: format.md D7), whatever their form.
 */
import { dateForms } from './forms/list.ts'
import type { FormReading } from './forms/form.ts'
import { isPlanningVerb } from './forms/unknown.ts'
import { skipWeekWord } from './forms/week.ts'
import type { Item, Phrase, Qualifier } from './piece.ts'
import { isAt, tokenAt } from './tokens.ts'
import type { Tokens } from './tokens.ts'
import type { Day, Weekday } from './types.ts'

/** A phrase and the place after it; the rest may be hours. */
export interface PhraseReading {
  readonly phrase: Phrase
  readonly next: number
}

/** Reads the longest phrase that begins at a place; null when none does. Whether it is a date is for `resolvePhrase` to say. */
export function readPhrase(tokens: Tokens, at: number, today: Day | null): PhraseReading | null {
  const first = readPiece(tokens, at, today)
  if (first === null) return null
  const { opening, reading } = first
  const joined = readItems(tokens, reading, { today, between: opening.between })
  const closing = readClosing(tokens, joined.next)
  // "from 9 to 14 April" is a range; "depuis le 9 et le 14" and "entre le 9" say nothing whole.
  const limit = joined.ranged ? null : (opening.limit ?? closing.limit)
  if ((limit !== null && joined.items.length > 1) || (opening.between && !joined.ranged)) return null
  const phrase: Phrase = {
    form: limit === null ? formOf(joined, reading.form) : 'limit',
    items: closing.weekday === null ? joined.items : sayWeekday(joined.items, closing.weekday),
    qualifier: qualifierOf(opening.approximate, closing.uncertain),
    limit,
    lean: closing.lean,
    weeks: closing.weeks,
    fromToday: joined.fromToday,
  }
  return { phrase, next: closing.next }
}

function formOf(joined: Joined, form: string): string {
  if (joined.items.length > 1) return 'list'
  return joined.ranged ? 'range' : form
}

function qualifierOf(approximate: boolean, uncertain: boolean): Qualifier | null {
  if (approximate) return uncertain ? '%' : '~'
  return uncertain ? '?' : null
}

/** What the words before a piece say of it. */
interface Opening {
  readonly limit: Phrase['limit']
  readonly approximate: boolean
  readonly between: boolean
}

const nothingOpened: Opening = { limit: null, approximate: false, between: false }

/** Adds the opening words at a place ("à partir de", "jusqu'à", "vers", "entre"); null when none stand there. */
function readOpening(
  tokens: Tokens,
  at: number,
  before: Opening,
): { readonly opening: Opening; readonly next: number } | null {
  const word = tokenAt(tokens, at).text
  if (word === 'a' && (isAt(tokens, at + 1, 'partir') || isAt(tokens, at + 1, 'compter'))) {
    return { opening: { ...before, limit: 'after' }, next: at + 2 }
  }
  if (word === 'aux' && (isAt(tokens, at + 1, 'alentours') || isAt(tokens, at + 1, 'environs'))) {
    return { opening: { ...before, approximate: true }, next: at + 2 }
  }
  const meaning = openings[word]
  return meaning === undefined ? null : { opening: { ...before, ...meaning }, next: at + 1 }
}

const openings: Readonly<Record<string, Partial<Opening> | undefined>> = {
  entre: { between: true },
  between: { between: true },
  vers: { approximate: true },
  environ: { approximate: true },
  around: { approximate: true },
  about: { approximate: true },
  circa: { approximate: true },
  approximately: { approximate: true },
  "jusqu'": { limit: 'before' },
  until: { limit: 'before' },
  till: { limit: 'before' },
  depuis: { limit: 'after' },
  since: { limit: 'after' },
  from: { limit: 'after' },
  starting: { limit: 'after' },
}

interface FirstPiece {
  readonly opening: Opening
  readonly reading: PieceReading
}

interface PieceReading extends FormReading {
  readonly form: string
}

/** Reads a piece, skipping the small words before it one at a time: a form may begin with one ("dans deux semaines"). */
function readPiece(tokens: Tokens, at: number, today: Day | null): FirstPiece | null {
  let next = at
  let opening = nothingOpened
  for (;;) {
    const reading = readForm(tokens, next, today)
    if (reading !== null) return { opening, reading }
    const opened = readOpening(tokens, next, opening)
    if (opened !== null) {
      opening = opened.opening
      next = opened.next
    } else if (isSmall(tokens, next)) next += 1
    else return null
  }
}

/** A colon may stand after "dates"; a hyphen nowhere. */
function isSmall(tokens: Tokens, at: number): boolean {
  const token = tokenAt(tokens, at)
  if (token.kind === 'small' || isPlanningVerb(tokens, at)) return true
  return token.text === ':' && (isAt(tokens, at - 1, 'date') || isAt(tokens, at - 1, 'dates'))
}

function readForm(tokens: Tokens, at: number, today: Day | null): PieceReading | null {
  if (at >= tokens.length) return null
  for (const form of dateForms) {
    const reading = form.read(tokens, at, today)
    if (reading !== null) return { ...reading, form: form.name }
  }
  return null
}

interface Joined {
  readonly items: readonly Item[]
  readonly next: number
  readonly ranged: boolean
  readonly fromToday: boolean
}

interface Joining {
  readonly today: Day | null
  /** True after "entre": the first "et" closes a range. */
  readonly between: boolean
}

/** Reads what follows the first piece: "au 14", "et 8", ", 9 et 10". */
function readItems(tokens: Tokens, first: PieceReading, joining: Joining): Joined {
  const items: Item[] = []
  let current = first.item
  let next = first.next
  let ranged = false
  let fromToday = first.fromToday === true
  let between = joining.between
  for (;;) {
    const range = current.last === null ? skipRangeSign(tokens, next, between) : null
    const list = range === null ? skipListSign(tokens, next, current) : null
    const found =
      range === null && list === null ? null : readPiece(tokens, range ?? list ?? next, joining.today)
    if (found === null || found.opening !== nothingOpened) break
    if (range !== null) {
      ranged = true
      between = false
      current = { first: current.first, last: found.reading.item.last ?? found.reading.item.first }
    } else {
      items.push(current)
      current = found.reading.item
    }
    fromToday = fromToday || found.reading.fromToday === true
    next = found.reading.next
  }
  items.push(current)
  return { items, next, ranged, fromToday }
}

const rangeSigns = new Set(['au', 'a', 'aux', 'to', '-', "jusqu'", 'until', 'till', 'through'])

/** The place after "au", "-", "et jusqu'au", "to"; null when no range goes on there. */
function skipRangeSign(tokens: Tokens, at: number, between: boolean): number | null {
  const word = tokenAt(tokens, at).text
  if (between && (word === 'et' || word === 'and')) return at + 1
  if (word === 'et' && isAt(tokens, at + 1, "jusqu'")) return at + 2
  return rangeSigns.has(word) && tokenAt(tokens, at).kind !== 'code' ? at + 1 : null
}

/** The place after ",", "et", ", et"; a slash joins bare days only ("16/17 février"). */
function skipListSign(tokens: Tokens, at: number, before: Item): number | null {
  const word = tokenAt(tokens, at).text
  if (word === '/') return before.first.kind === 'day' && before.first.number === null ? at + 1 : null
  if (isJoint(word)) return isJoint(tokenAt(tokens, at + 1).text) ? at + 2 : at + 1
  return null
}

function isJoint(word: string): boolean {
  return (
    word === ',' ||
    word === 'et' ||
    word === 'and' ||
    word === '&' ||
    word === '+' ||
    word === ';' ||
    word === 'puis'
  )
}

interface Closing {
  readonly uncertain: boolean
  readonly lean: Phrase['lean']
  readonly limit: Phrase['limit']
  readonly weeks: readonly number[]
  readonly weekday: Weekday | null
  readonly next: number
}

/** Reads what may follow a date without being part of it: "prochain", "inclus", "(semaine 15)", "à confirmer", "?". */
function readClosing(tokens: Tokens, at: number): Closing {
  let closing: Closing = { uncertain: false, lean: null, limit: null, weeks: [], weekday: null, next: at }
  for (;;) {
    const step = readClosingWord(tokens, closing) ?? readParenthesis(tokens, closing)
    if (step === null) return closing
    closing = step
  }
}

function readClosingWord(tokens: Tokens, closing: Closing): Closing | null {
  const at = closing.next
  const word = tokenAt(tokens, at).text
  if (word === '?') return { ...closing, uncertain: true, next: at + 1 }
  if (word === '.' && tokenAt(tokens, at + 1).kind === 'end') return { ...closing, next: at + 1 }
  if (word === 'onwards' || word === 'onward') return { ...closing, limit: 'after', next: at + 1 }
  if (word === 'inclus' || word === 'compris' || word === 'inclusive') return { ...closing, next: at + 1 }
  if (word === 'a' && isAt(tokens, at + 1, 'confirmer')) return { ...closing, uncertain: true, next: at + 2 }
  if (word === 'to' && isAt(tokens, at + 1, 'be') && isAt(tokens, at + 2, 'confirmed')) {
    return { ...closing, uncertain: true, next: at + 3 }
  }
  if (/^(?:prochaine?s?|next)$/.test(word)) return { ...closing, lean: 'next', next: at + 1 }
  return /^(?:derni(?:er|ere)s?|last)$/.test(word) ? { ...closing, lean: 'last', next: at + 1 } : null
}

function readParenthesis(tokens: Tokens, closing: Closing): Closing | null {
  const at = closing.next
  if (!isAt(tokens, at, '(')) return null
  const inside = tokenAt(tokens, at + 1)
  if (inside.kind === 'weekday' && isAt(tokens, at + 2, ')')) {
    return { ...closing, weekday: inside.weekday, next: at + 3 }
  }
  const word =
    readClosingWord(tokens, { ...closing, next: at + 1 }) ?? readWeeks(tokens, { ...closing, next: at + 1 })
  return word !== null && isAt(tokens, word.next, ')') ? { ...word, next: word.next + 1 } : null
}

/** "semaine 15", "semaines 15 et 16", "S15", "week 15". */
function readWeeks(tokens: Tokens, closing: Closing): Closing | null {
  const code = tokenAt(tokens, closing.next)
  if (code.kind === 'code' && (code.text === 's' || code.text === 'w')) {
    return { ...closing, weeks: [code.value], next: closing.next + 1 }
  }
  let next = skipWeekWord(tokens, closing.next)
  if (next === null) return null
  const weeks: number[] = []
  while (tokenAt(tokens, next).kind === 'number') {
    weeks.push(tokenAt(tokens, next).value)
    next += isJoint(tokenAt(tokens, next + 1).text) || isAt(tokens, next + 1, '-') ? 2 : 1
  }
  return weeks.length === 0 ? null : { ...closing, weeks, next }
}

function sayWeekday(items: readonly Item[], weekday: Weekday): readonly Item[] {
  const [item] = items
  if (items.length !== 1 || item === undefined || item.last !== null || item.first.kind !== 'day')
    return items
  return [{ first: { ...item.first, weekday: item.first.weekday ?? weekday }, last: null }]
}
