/** What may follow a date without being part of it: doubt, a direction, a weekday or a week in parentheses (format.md D7). */
import { isPlanningVerb, skipScheduling } from './forms/unknown.ts'
import { skipWeekWord } from './forms/week.ts'
import type { Phrase } from './piece.ts'
import { isAt, tokenAt } from './tokens.ts'
import type { Tokens } from './tokens.ts'
import type { Weekday } from './types.ts'

/** What follows a date without being part of it. */
export interface Closing {
  readonly uncertain: boolean
  readonly lean: Phrase['lean']
  readonly limit: Phrase['limit']
  readonly weeks: readonly number[]
  readonly weekday: Weekday | null
  readonly toSchedule: boolean
  readonly next: number
}

const nothingClosed = {
  uncertain: false,
  lean: null,
  limit: null,
  weeks: [],
  weekday: null,
  toSchedule: false,
}

/** Reads what may follow a date without being part of it: "prochain", "inclus", "(semaine 15)", "à confirmer", "?". */
export function readClosing(tokens: Tokens, at: number): Closing {
  let closing: Closing = { ...nothingClosed, next: at }
  while (closing.next < tokens.length) {
    const step = readClosingWord(tokens, closing) ?? readParenthesis(tokens, closing)
    if (step === null) break
    closing = step
  }
  return closing
}

function readClosingWord(tokens: Tokens, closing: Closing): Closing | null {
  const at = closing.next
  const word = tokenAt(tokens, at).text
  if (word === '?') return { ...closing, uncertain: true, next: at + 1 }
  if (word === '.' && tokenAt(tokens, at + 1).kind === 'end') return { ...closing, next: at + 1 }
  if (word === 'onwards' || word === 'onward') return { ...closing, limit: 'after', next: at + 1 }
  if (word === 'inclus' || word === 'compris' || word === 'inclusive') return { ...closing, next: at + 1 }
  if (word === 'date' && isAt(tokens, at + 1, 'a'))
    return readClosingWord(tokens, { ...closing, next: at + 1 })
  const verbEnd = skipScheduling(tokens, at)
  if (verbEnd !== null) return { ...closing, toSchedule: true, next: verbEnd }
  // "juin 2019 (date à préciser)" is June for certain, "à confirmer" is not.
  if (word === 'a' && isPlanningVerb(tokens, at + 1)) {
    const uncertain = closing.uncertain || isAt(tokens, at + 1, 'confirmer')
    return { ...closing, uncertain, next: at + 2 }
  }
  if (word === 'to' && isAt(tokens, at + 1, 'be') && isAt(tokens, at + 2, 'confirmed')) {
    return { ...closing, uncertain: true, next: at + 3 }
  }
  if (nextWords.has(word)) return { ...closing, lean: 'next', next: at + 1 }
  return lastWords.has(word) ? { ...closing, lean: 'last', next: at + 1 } : null
}

const nextWords = new Set(['prochain', 'prochaine', 'prochains', 'prochaines', 'next'])
const lastWords = new Set(['dernier', 'derniere', 'derniers', 'dernieres', 'last'])

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

/** True for what joins the elements of a list. */
export function isJoint(word: string): boolean {
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
