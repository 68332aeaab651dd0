/**
 * Pieces: what a form understands at one place of a text, before it is known which year an unstated
 * year is. A phrase joins pieces into lists, ranges and limits.
 */
import type { Weekday } from './types.ts'

/** What a piece is made of; `part-of-month` is stated by `day` as a part, see `Part`. */
export type PieceKind =
  | 'day'
  | 'week'
  | 'week-of-day'
  | 'part-of-month'
  | 'month'
  | 'quarter'
  | 'season'
  | 'four-month'
  | 'semester'
  | 'year'
  | 'decade'
  | 'century'
  | 'month-of-year'
  | 'day-of-month'
  | 'day-of-year'
  | 'unknown'

/** 1 début, 2 mi, 3 fin (format.md D1b), 4 and 5 the first and second fortnight. */
export type Part = 1 | 2 | 3 | 4 | 5

/** One date as a form reads it. */
export interface Piece {
  readonly kind: PieceKind
  /** Null when the text does not say it. */
  readonly year: number | null
  /** The month of a day, part or month; the number of a week, quarter, season, four-month term or semester; null for a bare day or a year. */
  readonly number: number | null
  /** The day of the month, or the part of the month; null otherwise. */
  readonly day: number | null
  /** The weekday that the text states. */
  readonly weekday: Weekday | null
  /** "October 7": a bare day after it takes its month. */
  readonly monthFirst: boolean
}

/** A piece with nothing stated but what is given. */
export function createPiece(kind: PieceKind, stated: Partial<Omit<Piece, 'kind'>>): Piece {
  return {
    kind,
    year: stated.year ?? null,
    number: stated.number ?? null,
    day: stated.day ?? null,
    weekday: stated.weekday ?? null,
    monthFirst: stated.monthFirst ?? false,
  }
}

/** A day as stated: the commonest piece, built without anything in between. */
export function createDay(
  day: number,
  month: number | null,
  year: number | null,
  weekday: Weekday | null,
): Piece {
  return { kind: 'day', year, number: month, day, weekday, monthFirst: false }
}

/** One element of a list: a piece, or a range of two. */
export interface Item {
  readonly first: Piece
  readonly last: Piece | null
}

/** EDTF qualifiers: uncertain, approximate, both. */
export type Qualifier = '?' | '~' | '%'

/** A whole text as read, before years are chosen. */
export interface Phrase {
  /** The name of the form, or `list`, `range`, `limit` where the phrase joins several pieces. */
  readonly form: string
  readonly items: readonly Item[]
  readonly qualifier: Qualifier | null
  /** `after`: "à partir de …" has no end; `before`: "jusqu'à …" has no beginning. */
  readonly limit: 'after' | 'before' | null
  /** "prochain" and "dernier" after a date: an unstated year is chosen on that side. */
  readonly lean: 'next' | 'last' | null
  /** "(semaine 15)" after days. */
  readonly weeks: readonly number[]
  /** True when a verb says that a day is still to be found: "à prévoir en", "to be scheduled in". */
  readonly toSchedule: boolean
  /** True when a form counted from today. */
  readonly fromToday: boolean
}
