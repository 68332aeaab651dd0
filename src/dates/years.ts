/** Missing months and years of the pieces of a phrase: taken from their neighbours, or chosen (format.md D6). */
import { addMonths, daysBetween, monthOf, yearOf } from './calendar.ts'
import type { Item, Phrase, Piece, PieceKind } from './piece.ts'
import type { DaySpan, Day, YearRule } from './types.ts'

/** The phrase with every month and year taken from a neighbour that states it ("du 28 décembre au 3 janvier 2022"). */
export function shareStated(phrase: Phrase): Phrase {
  const [only] = phrase.items
  // One piece has no neighbour, and is what most texts are.
  if (phrase.items.length === 1 && only?.last === null) return phrase
  const shared = [...piecesOf(phrase)]
  if (shared.every((piece) => piece.year !== null && !isBareDay(piece))) return phrase
  shareMonths(shared)
  shareYears(shared, rangesOf(phrase))
  return withPieces(phrase, shared)
}

/** True when some piece has no year. Only all or none of the pieces of a shared phrase lack it. */
export function lacksYear(phrase: Phrase): boolean {
  return phrase.items.some(
    (item) => item.first.year === null || (item.last !== null && item.last.year === null),
  )
}

/** True when some piece is a day without its month ("lundi 9"). */
export function lacksMonth(phrase: Phrase): boolean {
  return phrase.items.some((item) => isBareDay(item.first) || (item.last !== null && isBareDay(item.last)))
}

/** The phrase with the first year set, and those of the next pieces in its order. */
export function startInYear(phrase: Phrase, year: number): Phrase {
  const [only] = phrase.items
  if (phrase.items.length === 1 && only?.last === null) {
    return { ...phrase, items: [{ first: { ...only.first, year }, last: null }] }
  }
  const [first, ...rest] = piecesOf(phrase)
  if (first === undefined) return phrase
  const pieces = [{ ...first, year }, ...rest]
  shareYears(pieces, rangesOf(phrase))
  return withPieces(phrase, pieces)
}

/** The phrases that a phrase without month may mean: this month, the one before, the one after. */
export function tryMonths(phrase: Phrase, near: Day): readonly Phrase[] {
  const pieces = piecesOf(phrase)
  // Without a weekday to prove it, a number is a number.
  if (pieces.some((piece) => piece.kind !== 'day' || piece.weekday === null || piece.year !== null)) return []
  return [0, -1, 1].map((shift) => {
    const month = addMonths(near, shift)
    return withPieces(
      phrase,
      pieces.map((piece) => ({ ...piece, number: monthOf(month), year: yearOf(month) })),
    )
  })
}

/** The side on which a year is looked for; `next` and `last` are "prochain" and "dernier". */
export type Side = YearRule | 'next' | 'last'

/** True when a span lies on the side. A coarse date counts as soon as a day of it does. */
export function isOnSide(span: DaySpan, near: Day, side: Side): boolean {
  return sides[side](span.earliest ?? '', span.latest ?? '~', near)
}

const sides: Readonly<Record<Side, (earliest: string, latest: string, near: Day) => boolean>> = {
  nearest: () => true,
  'on-or-after': (_, latest, near) => latest >= near,
  'on-or-before': (earliest, _, near) => earliest <= near,
  after: (_, latest, near) => latest > near,
  before: (earliest, _, near) => earliest < near,
  next: (earliest, _, near) => earliest > near,
  last: (_, latest, near) => latest < near,
}

/** Days between a span and a day; 0 inside it. */
export function distanceTo(span: DaySpan, near: Day): number {
  if (span.earliest !== null && span.earliest > near) return daysBetween(near, span.earliest)
  if (span.latest !== null && span.latest < near) return daysBetween(span.latest, near)
  return 0
}

function piecesOf(phrase: Phrase): readonly Piece[] {
  const pieces: Piece[] = []
  for (const item of phrase.items) {
    pieces.push(item.first)
    if (item.last !== null) pieces.push(item.last)
  }
  return pieces
}

/** For each piece, true when it closes a range with the piece before it. */
function rangesOf(phrase: Phrase): readonly boolean[] {
  const ranged: boolean[] = []
  for (const item of phrase.items) {
    ranged.push(false)
    if (item.last !== null) ranged.push(true)
  }
  return ranged
}

function withPieces(phrase: Phrase, pieces: readonly Piece[]): Phrase {
  let at = 0
  const items = phrase.items.map((item): Item => {
    const first = pieces[at] ?? item.first
    at += 1
    if (item.last === null) return { first, last: null }
    const last = pieces[at] ?? item.last
    at += 1
    return { first, last }
  })
  return { ...phrase, items }
}

function isBareDay(piece: Piece): boolean {
  return piece.kind === 'day' && piece.number === null
}

/** "7 et 8 octobre": from the right; "October 7 and 8": from the left; "1er et 2e trimestre", "semaines 15 et 16": the kind too. */
function shareMonths(pieces: Piece[]): void {
  for (let at = pieces.length - 2; at >= 0; at -= 1) {
    const piece = pieces[at]
    const next = pieces[at + 1]
    if (piece === undefined || next === undefined || !isBareDay(piece) || next.monthFirst) continue
    if (next.kind === 'day' || next.kind === 'week-of-day')
      pieces[at] = { ...piece, number: beforeMonth(piece, next) }
    else if (isNumbered(next)) pieces[at] = { ...piece, kind: next.kind, number: piece.day, day: null }
  }
  for (let at = 1; at < pieces.length; at += 1) {
    const piece = pieces[at]
    const before = pieces[at - 1]
    if (piece === undefined || before === undefined || !isBareDay(piece)) continue
    if (before.monthFirst) pieces[at] = { ...piece, number: before.number, monthFirst: true }
    if (before.kind === 'week') pieces[at] = { ...piece, kind: 'week', number: piece.day, day: null }
  }
}

function isNumbered(piece: Piece): boolean {
  return (
    piece.kind === 'quarter' ||
    piece.kind === 'semester' ||
    piece.kind === 'four-month' ||
    piece.kind === 'week'
  )
}

function beforeMonth(piece: Piece, next: Piece): number | null {
  return piece.year === null || piece.year === next.year ? next.number : null
}

function shareYears(pieces: Piece[], ranged: readonly boolean[]): void {
  for (let at = pieces.length - 2; at >= 0; at -= 1) {
    const piece = pieces[at]
    const next = pieces[at + 1]
    if (piece === undefined || next?.year == null || piece.year !== null) continue
    pieces[at] = { ...piece, year: next.year - (rolls(piece, next, ranged[at + 1] === true) ? 1 : 0) }
  }
  for (let at = 1; at < pieces.length; at += 1) {
    const piece = pieces[at]
    const before = pieces[at - 1]
    if (piece === undefined || before?.year == null || piece.year !== null) continue
    pieces[at] = { ...piece, year: before.year + (rolls(before, piece, ranged[at] === true) ? 1 : 0) }
  }
}

/** True when the second piece must be of the year after: any earlier month in a range, more than half a year back in a list. */
function rolls(first: Piece, second: Piece, ranged: boolean): boolean {
  const back = startMonth(first) - startMonth(second)
  return ranged ? back > 0 : back > 6
}

/** The month that a piece begins in, near enough to put pieces in order; 0 for a year. */
function startMonth(piece: Piece): number {
  const number = piece.number ?? 0
  return startMonths[piece.kind]?.(number) ?? number
}

const startMonths: Readonly<Partial<Record<PieceKind, (number: number) => number>>> = {
  quarter: (number) => number * 3 - 2,
  'four-month': (number) => number * 4 - 3,
  semester: (number) => number * 6 - 5,
  season: (number) => number * 3,
  week: (number) => Math.ceil(number / 4.4),
}
