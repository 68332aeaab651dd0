/**
 * Phrases: how dates are joined ("7 et 8 octobre", "du 9 au 14 avril", "à partir de juin") and what may
 * stand around them (small words, doubt, a week in parentheses: format.md D7), whatever their form.
 */
import { isJoint, readClosing } from './closing.ts'
import { dateForms } from './forms/list.ts'
import type { DateForm, FormReading } from './forms/form.ts'
import { isPlanningVerb, skipScheduling } from './forms/unknown.ts'
import type { Item, Phrase, Qualifier } from './piece.ts'
import { isAt, tokenAt } from './tokens.ts'
import type { Token, Tokens } from './tokens.ts'
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
  const { opening, form, reading } = first
  const joined = readItems(tokens, reading, { today, between: opening.between })
  const closing = readClosing(tokens, joined.next)
  // "from 9 to 14 April" is a range; "depuis le 9 et le 14" and "entre le 9" say nothing whole.
  const limit = joined.ranged ? null : (opening.limit ?? closing.limit)
  if ((limit !== null && joined.items.length > 1) || (opening.between && !joined.ranged)) return null
  const phrase: Phrase = {
    form: limit === null ? formOf(joined, form.name) : 'limit',
    items: closing.weekday === null ? joined.items : sayWeekday(joined.items, closing.weekday),
    qualifier: qualifierOf(opening.approximate, closing.uncertain),
    limit,
    lean: closing.lean,
    weeks: closing.weeks,
    toSchedule: opening.toSchedule || closing.toSchedule,
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
  readonly toSchedule: boolean
}

const nothingOpened: Opening = { limit: null, approximate: false, between: false, toSchedule: false }

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
  const verbEnd = skipScheduling(tokens, at)
  if (verbEnd !== null) return { opening: { ...before, toSchedule: true }, next: verbEnd }
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

interface PieceReading {
  readonly opening: Opening
  readonly form: DateForm
  readonly reading: FormReading
}

/** Reads a piece, skipping the small words before it one at a time: a form may begin with one ("dans deux semaines"). */
function readPiece(tokens: Tokens, at: number, today: Day | null): PieceReading | null {
  let next = at
  let opening = nothingOpened
  for (;;) {
    const token = tokens[next]
    if (token === undefined) return null
    for (const form of formsByKind[token.kind] ?? []) {
      const reading = form.read(tokens, next, today)
      if (reading !== null) return { opening, form, reading }
    }
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

/** The forms that may begin with each kind of token, in their order. */
const formsByKind: Partial<Record<Token['kind'], DateForm[]>> = {}
for (const form of dateForms) {
  for (const kind of form.begins) {
    const forms = (formsByKind[kind] ??= [])
    forms.push(form)
  }
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
function readItems(tokens: Tokens, first: FormReading, joining: Joining): Joined {
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
    // "1er trimestre 2016-2017" is of a school year, and no quarter up to 2017.
    const years = found.reading.item.first.kind === 'year' && current.first.kind !== 'year'
    if (years && isAt(tokens, next, '-')) break
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

/** The place after ",", "et", ", et"; a slash joins days and months that the next completes ("16/17 février", "juin/juillet 2019"). */
function skipListSign(tokens: Tokens, at: number, before: Item): number | null {
  const word = tokenAt(tokens, at).text
  if (word === '/') return awaitsNext(before) ? at + 1 : null
  if (isJoint(word)) return isJoint(tokenAt(tokens, at + 1).text) ? at + 2 : at + 1
  return null
}

function awaitsNext({ first, last }: Item): boolean {
  if (last !== null || first.year !== null) return false
  return first.kind === 'month' || (first.kind === 'day' && first.number === null)
}

function sayWeekday(items: readonly Item[], weekday: Weekday): readonly Item[] {
  const [item] = items
  if (items.length !== 1 || item === undefined || item.last !== null || item.first.kind !== 'day')
    return items
  return [{ first: { ...item.first, weekday: item.first.weekday ?? weekday }, last: null }]
}
