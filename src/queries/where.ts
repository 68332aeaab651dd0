/**
 * Conditions of `--where`: `key=value`, `key!=value`, `key~words`, `key>date` … read strictly, and what it takes for
 * a value to meet one. Which values a key has is told by `where-records.ts` and `where-items.ts`.
 */
import { readDate } from '../dates/read.ts'
import type { Day, FuzzyDate, WeekdayConflict } from '../dates/types.ts'
import { fold } from '../document/fold.ts'
import { exitCodes, problem } from '../messages/problem.ts'
import { canonicalName } from '../records/names.ts'
import { dateOf } from '../records/values.ts'
import { hasText } from './actions.ts'

type Comparison = '>' | '<' | '>=' | '<='
type Operator = '=' | '!=' | '~' | Comparison

/** One condition, read. `value` is empty for "has no value" (`=`) and "has one" (`!=`). */
export interface Condition {
  /** As typed, without the spaces around it. */
  readonly key: string
  readonly operator: Operator
  readonly value: string
  /** The value as a date; null when it reads as none. */
  readonly date: FuzzyDate | null
  /** The value as a whole number; null when it is none. */
  readonly number: number | null
  /** The weekdays of the date that the calendar contradicts. */
  readonly conflicts: readonly WeekdayConflict[]
}

/** One value that a key has. */
export interface Datum {
  /** The value whole, as written. */
  readonly text: string
  /** Other ways to say it: the name and the structures of somebody in a list of people, hours in both languages. */
  readonly names?: readonly string[]
  /** For what is a date by its key: as understood, or null. Where the key is free, the text is read when it is compared. */
  readonly date?: FuzzyDate | null
  /** Closed values, English to French: either language means the same. */
  readonly choices?: Readonly<Record<string, string>>
  /** The day that a missing year is chosen from. */
  readonly near?: Day
}

/** The values of a key for a record or an item: none when it has no value, null when it is of a kind that cannot have one. */
export type FindData<Row> = (row: Row) => readonly Datum[] | null

/** A key as it is compared: accents and case aside, `_`, `-` and spaces alike. */
export function looseKey(key: string): string {
  return fold(key)
    .replace(/[\s_-]+/g, ' ')
    .trim()
}

const shape = /^([^=!~<>]*)(!=|>=|<=|=|~|>|<)([^]*)$/
const integer = /^-?\d{1,15}$/

/**
 * Reads a condition. `today` is what "hier" and a missing year are read against. Throws `where-unreadable`,
 * `where-without-words` or `where-not-comparable` (exit 2).
 */
export function readCondition(typed: string, today: Day): Condition {
  const [, left = '', sign, right = ''] = shape.exec(typed) ?? []
  const operator = operators.find((each) => each === sign)
  const key = left.trim()
  const value = right.trim()
  // "==", "=~", "=>" and the like are slips of other languages, not values.
  if (operator === undefined || key === '' || /^[=~<>]/.test(value)) {
    throw problem('where-unreadable', { found: typed }, exitCodes.usage)
  }
  if (operator === '~' && value === '') {
    throw problem('where-without-words', { key }, exitCodes.usage)
  }
  const reading = readDate(value, { near: today, today })
  const { date, conflicts } = reading && 'date' in reading ? reading : { date: null, conflicts: [] }
  const number = integer.test(value) ? Number(value) : null
  if (isComparison(operator) && number === null && (date === null || date.precision === 'unknown')) {
    const impossible = reading && 'impossible' in reading ? reading.impossible : null
    throw problem('where-not-comparable', { key, operator, found: value, impossible }, exitCodes.usage)
  }
  return { key, operator, value, date, number, conflicts }
}

const operators: readonly Operator[] = ['!=', '>=', '<=', '=', '~', '>', '<']

/** Whether a condition compares dates or numbers. */
export function isComparison(operator: Operator): operator is Comparison {
  return operator === '>' || operator === '<' || operator === '>=' || operator === '<='
}

/** Whether what has no value meets a condition: `key=` alone, and `key!=value`. */
function takesAbsence({ operator, value }: Condition): boolean {
  return value === '' ? operator === '=' : operator === '!='
}

/** Whether the values of a key meet a condition: any of a list does; `!=` asks that none is the value. */
function meetsCondition(data: readonly Datum[], condition: Condition): boolean {
  const { operator, value } = condition
  if (value === '') return (data.length === 0) === (operator === '=')
  switch (operator) {
    case '=':
      return data.some((datum) => isEqual(datum, condition))
    case '!=':
      return !data.some((datum) => isEqual(datum, condition))
    case '~':
      return data.some(({ text, names = [] }) => hasText([text, ...names].join('\n'), value))
    case '>':
    case '<':
    case '>=':
    case '<=':
      return data.some((datum) => compares(datum, condition))
  }
}

function isEqual({ text, names = [], date, choices }: Datum, { value, date: wanted }: Condition): boolean {
  if (isSameText(text, value) || names.some((name) => isSameText(name, value))) return true
  if (choices) {
    const meant = canonicalName(choices, value)
    return meant !== undefined && meant === canonicalName(choices, text)
  }
  return date !== undefined && date !== null && wanted !== null && liesWithin(date, wanted)
}

/** Accents, case, `œ`, dashes and the number of spaces aside. */
function isSameText(a: string, b: string): boolean {
  return sameForm(a) === sameForm(b)
}

function sameForm(text: string): string {
  return fold(text)
    .replace(/[\s_‐-―-]+/g, ' ')
    .trim()
}

/** `date=2019`: all that is known of the date lies in that year. A date still to be found is only one still to be found. */
function liesWithin(date: FuzzyDate, wanted: FuzzyDate): boolean {
  if (date.precision === 'unknown' || wanted.precision === 'unknown')
    return date.precision === wanted.precision
  const outer = wanted.days.length > 0 ? wanted.days : [wanted]
  const inner = date.days.length > 0 ? date.days : [date]
  return inner.every((span) =>
    outer.some(
      ({ earliest, latest }) => firstOf(span) >= (earliest ?? '') && lastOf(span) <= (latest ?? '~'),
    ),
  )
}

/**
 * Orders are certain ones: `date>2019` is wholly after 2019, `date<2019` wholly before, `date>=2019` does not begin
 * before 2019, `date<=2019` does not end after. Numbers are compared where both are whole numbers and the key is no date.
 */
function compares({ text, date, near }: Datum, { operator, date: wanted, number }: Condition): boolean {
  if (!isComparison(operator)) return false
  if (date === undefined && number !== null && integer.test(text)) {
    const own = Number(text)
    return isOrdered(operator, { first: own, last: own }, { first: number, last: number })
  }
  const own = date === undefined ? dateOf(text, near === undefined ? {} : { near }) : date
  if (!own || !wanted || own.precision === 'unknown') return false
  return isOrdered(operator, rangeOf(own), rangeOf(wanted))
}

interface Range<Value extends string | number> {
  readonly first: Value
  readonly last: Value
}

function isOrdered<Value extends string | number>(
  operator: Comparison,
  own: Range<Value>,
  wanted: Range<Value>,
): boolean {
  switch (operator) {
    case '>':
      return own.first > wanted.last
    case '<':
      return own.last < wanted.first
    case '>=':
      return own.first >= wanted.first
    case '<=':
      return own.last <= wanted.last
  }
}

function rangeOf(date: FuzzyDate): Range<string> {
  return { first: firstOf(date), last: lastOf(date) }
}

/** An open start stands before all days, an open end after them all. */
function firstOf({ earliest }: Pick<FuzzyDate, 'earliest'>): string {
  return earliest ?? ''
}

function lastOf({ latest }: Pick<FuzzyDate, 'latest'>): string {
  return latest ?? '~'
}

/** The rows that meet all conditions, and the conditions on a key of which no row has a value. */
export interface Met<Row> {
  readonly rows: readonly Row[]
  readonly absent: readonly Condition[]
}

/** A condition, and where its values are found. */
export interface Sought<Row> {
  readonly condition: Condition
  readonly find: FindData<Row>
}

/** Keeps the rows that meet every condition. A row whose kind cannot have the key meets none. */
export function keepMeeting<Row>(rows: readonly Row[], sought: readonly Sought<Row>[]): Met<Row> {
  return {
    rows: rows.filter((row) =>
      sought.every(({ condition, find }) => {
        const data = find(row)
        return data !== null && meetsCondition(data, condition)
      }),
    ),
    absent: sought.filter((each) => isAbsent(rows, each)).map(({ condition }) => condition),
  }
}

function isAbsent<Row>(rows: readonly Row[], { condition, find }: Sought<Row>): boolean {
  const found = rows.map(find)
  if (found.some((data) => data !== null && data.length > 0)) return false
  return rows.length > 0 && !(takesAbsence(condition) && found.some((data) => data !== null))
}
