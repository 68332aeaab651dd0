/** Dates counted from today, for flags only: "demain", "lundi prochain", "dans deux semaines", "jeudi en huit", "next Monday", "le mois prochain". */
import { addDays, addMonths, monthOf, weekdayOf, yearOf } from '../calendar.ts'
import { dayPiece, weekOfDayPiece } from '../edtf.ts'
import { createPiece } from '../piece.ts'
import type { Piece } from '../piece.ts'
import { isAt, tokenAt } from '../tokens.ts'
import type { Tokens } from '../tokens.ts'
import type { Day, Weekday } from '../types.ts'
import { countOfWord } from '../words.ts'
import type { DateForm } from './form.ts'

/** Reads nothing when `today` is null: in a record such a date would change its meaning every day. */
export const relativeForm: DateForm = {
  name: 'relative',
  words:
    "aujourd'hui demain hier apres avant today tomorrow yesterday day ce cet cette ci this qui vient suivant suivante " +
    'passe passee il y jour jours days ans years months ago sous',
  begins: ['number', 'word', 'small', 'weekday'],
  examples: [
    ["aujourd'hui", '2019-06-24'],
    ['demain', '2019-06-25'],
    ['après-demain', '2019-06-26'],
    ['lundi prochain', '2019-07-01'],
    ['jeudi en huit', '2019-07-04'],
    ['vendredi', '2019-06-28'],
    ['dans deux semaines', '2019-07-08'],
    ['dans quinze jours', '2019-07-08'],
    ['dans un mois', '2019-07-24'],
    ['la semaine prochaine', '2019-W27'],
    ['le mois prochain', '2019-07'],
    ['fin du mois', '2019-06-21/2019-06-30'],
    ['tomorrow', '2019-06-25'],
    ['next Monday', '2019-07-01'],
    ['in two weeks', '2019-07-08'],
    ['next month', '2019-07'],
  ],
  read(tokens, at, today) {
    if (today === null) return null
    const found =
      readNamedDay(tokens, at, today) ??
      readWeekday(tokens, at, today) ??
      readDistance(tokens, at, today) ??
      readPeriod(tokens, at, today)
    return found === null
      ? null
      : { item: { first: found.piece, last: null }, next: found.next, fromToday: true }
  },
}

interface Found {
  readonly piece: Piece
  readonly next: number
}

/** The names of days, with the days they stand from today; the longer first. */
const namedDays: readonly (readonly [string, number])[] = [
  ['the day after tomorrow', 2],
  ['the day before yesterday', -2],
  ['day after tomorrow', 2],
  ['day before yesterday', -2],
  ['apres - demain', 2],
  ['apres demain', 2],
  ['avant - hier', -2],
  ['avant hier', -2],
  ["aujourd'hui", 0],
  ['demain', 1],
  ['hier', -1],
  ['today', 0],
  ['tomorrow', 1],
  ['yesterday', -1],
]

function readNamedDay(tokens: Tokens, at: number, today: Day): Found | null {
  for (const [name, days] of namedDays) {
    const next = skipWords(tokens, at, name)
    if (next !== null) return { piece: dayPiece(addDays(today, days)), next }
  }
  return null
}

/** "lundi" and "lundi prochain" are the next Monday after today; "ce lundi" may be today; "en huit" adds a week, "en quinze" two. */
function readWeekday(tokens: Tokens, at: number, today: Day): Found | null {
  const lead = tokenAt(tokens, at).text
  const leads = lead === 'ce' || lead === 'this' || lead === 'next' || lead === 'last'
  const token = tokenAt(tokens, leads ? at + 1 : at)
  if (token.kind !== 'weekday' || token.weekday === null) return null
  const after = leads ? at + 2 : at + 1
  const tail = leads ? null : readTail(tokens, after)
  if (tail === null && tokenAt(tokens, after).kind === 'number') return null
  const side = tail?.side ?? lead
  const day = findWeekday(today, token.weekday, side)
  return { piece: dayPiece(addDays(day, (tail?.weeks ?? 0) * 7)), next: tail?.next ?? after }
}

function findWeekday(today: Day, weekday: Weekday, side: string): Day {
  const ahead = (weekday - weekdayOf(today) + 7) % 7
  if (side === 'last') return addDays(today, ahead === 0 ? -7 : ahead - 7)
  if (side === 'ce' || side === 'this') return addDays(today, ahead)
  return addDays(today, ahead === 0 ? 7 : ahead)
}

interface Tail {
  readonly side: 'next' | 'last'
  readonly weeks: number
  readonly next: number
}

/** What follows a weekday or a period: "prochain", "qui vient", "dernier", "en huit". */
function readTail(tokens: Tokens, at: number): Tail | null {
  if (isAt(tokens, at, 'qui') && isAt(tokens, at + 1, 'vient'))
    return { side: 'next', weeks: 0, next: at + 2 }
  if (isAt(tokens, at, 'en')) {
    const count = tokenAt(tokens, at + 1).text
    if (count === 'huit') return { side: 'next', weeks: 1, next: at + 2 }
    return count === 'quinze' ? { side: 'next', weeks: 2, next: at + 2 } : null
  }
  const word = tokenAt(tokens, at).text
  if (/^(?:prochaine?|suivante?)$/.test(word)) return { side: 'next', weeks: 0, next: at + 1 }
  return /^(?:derni(?:er|ere)|passee?)$/.test(word) ? { side: 'last', weeks: 0, next: at + 1 } : null
}

/** "dans deux semaines", "in three days", "il y a un mois", "two weeks ago". */
function readDistance(tokens: Tokens, at: number, today: Day): Found | null {
  const french = skipWords(tokens, at, 'il y a')
  const ahead = aheadWords.has(tokenAt(tokens, at).text)
  const countAt = french ?? (ahead ? at + 1 : at)
  const count = readCount(tokens, countAt)
  const unit = tokenAt(tokens, countAt + 1).text
  const ago = !ahead && french === null && isAt(tokens, countAt + 2, 'ago')
  if (count === null || !(ahead || french !== null || ago)) return null
  const day = moveBy(today, ahead ? count : -count, unit, tokenAt(tokens, countAt).kind !== 'number')
  return day === null ? null : { piece: dayPiece(day), next: countAt + (ago ? 3 : 2) }
}

const aheadWords = new Set(['dans', 'ici', 'sous', 'in'])

function readCount(tokens: Tokens, at: number): number | null {
  const token = tokenAt(tokens, at)
  if (token.kind === 'number') return token.digits <= 3 && !token.ordinal ? token.value : null
  return countOfWord(token.text)
}

/** French counts "huit jours" and "quinze jours", in letters, as one and two weeks. */
function moveBy(today: Day, count: number, unit: string, inLetters: boolean): Day | null {
  switch (unit) {
    case 'jour':
    case 'jours':
    case 'day':
    case 'days': {
      const idiom = inLetters && unit === 'jours' && (Math.abs(count) === 8 || Math.abs(count) === 15)
      return addDays(today, idiom ? count - Math.sign(count) : count)
    }
    case 'semaine':
    case 'semaines':
    case 'week':
    case 'weeks':
      return addDays(today, count * 7)
    case 'mois':
    case 'month':
    case 'months':
      return addMonths(today, count)
    case 'an':
    case 'ans':
    case 'annee':
    case 'annees':
    case 'year':
    case 'years':
      return addMonths(today, count * 12)
    default:
      return null
  }
}

/** "la semaine prochaine", "ce mois-ci", "cette année", "next week", "fin du mois". */
function readPeriod(tokens: Tokens, at: number, today: Day): Found | null {
  const part = skipWords(tokens, at, 'fin du') ?? skipWords(tokens, at, 'fin de')
  if (part !== null) return readEndOfMonth(tokens, part, today)
  const lead = tokenAt(tokens, at).text
  const shift = leadShift[lead]
  const unit = tokenAt(tokens, shift === undefined ? at : at + 1).text
  if (shift !== undefined) {
    const piece = periodPiece(unit, shift, today)
    return piece === null ? null : { piece, next: skipWords(tokens, at + 2, '- ci') ?? at + 2 }
  }
  const tail = isPeriodWord(unit) ? readTail(tokens, at + 1) : null
  if (tail === null || tail.weeks > 0) return null
  const piece = periodPiece(unit, tail.side === 'next' ? 1 : -1, today)
  return piece === null ? null : { piece, next: tail.next }
}

const leadShift: Readonly<Record<string, number | undefined>> = {
  ce: 0,
  cet: 0,
  cette: 0,
  this: 0,
  next: 1,
  last: -1,
}

function isPeriodWord(word: string): boolean {
  return word === 'semaine' || word === 'mois' || word === 'trimestre' || word === 'annee' || word === 'an'
}

function periodPiece(unit: string, shift: number, today: Day): Piece | null {
  switch (unit) {
    case 'semaine':
    case 'week':
      return weekOfDayPiece(addDays(today, shift * 7))
    case 'mois':
    case 'month':
      return monthPiece(addMonths(today, shift))
    case 'trimestre':
    case 'quarter': {
      const day = addMonths(today, shift * 3)
      return createPiece('quarter', { year: yearOf(day), number: Math.ceil(monthOf(day) / 3) })
    }
    case 'annee':
    case 'an':
    case 'year':
      return createPiece('year', { year: yearOf(today) + shift })
    default:
      return null
  }
}

function monthPiece(day: Day): Piece {
  return createPiece('month', { year: yearOf(day), number: monthOf(day) })
}

/** "fin du mois", "fin du mois prochain", unless a month follows. */
function readEndOfMonth(tokens: Tokens, at: number, today: Day): Found | null {
  if (!isAt(tokens, at, 'mois') || tokenAt(tokens, at + 1).kind === 'small') return null
  const next = isAt(tokens, at + 1, 'prochain')
  const month = monthPiece(addMonths(today, next ? 1 : 0))
  return { piece: { ...month, kind: 'part-of-month', day: 3 }, next: next ? at + 2 : at + 1 }
}

/** The place after those words; null when they do not stand there. */
function skipWords(tokens: Tokens, at: number, words: string): number | null {
  let next = at
  for (const word of words.split(' ')) {
    if (!isAt(tokens, next, word)) return null
    next += 1
  }
  return next
}
