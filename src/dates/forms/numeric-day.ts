/** Day and month in figures, always in that order (format.md D2): "24/09/2019", "24.09.2019", "mardi 24/09", "24/09/19". */
import { createDay } from '../piece.ts'
import { isAt, tokenAt } from '../tokens.ts'
import type { Token, Tokens } from '../tokens.ts'
import { isYearToken, readingOf, skipAfterWeekday } from './form.ts'
import type { DateForm } from './form.ts'

/** Refuses a bare "1/2" without weekday or article, as it is rather a fraction than a day. */
export const numericDayForm: DateForm = {
  name: 'numeric-day',
  words: '',
  begins: ['number', 'weekday', 'month'],
  examples: [
    ['24/09/2019', '2019-09-24'],
    ['24.09.2019', '2019-09-24'],
    ['24-09-2019', '2019-09-24'],
    ['mardi 24/09/2019', '2019-09-24'],
    ['24/09/19', '2019-09-24'],
    ['25/11', '2019-11-25'],
  ],
  read(tokens, at) {
    const weekday = tokenAt(tokens, at).weekday
    const start = weekday === null ? at : skipAfterWeekday(tokens, at)
    const figures = readFigures(tokens, start)
    if (figures === null) return null
    // "1/2" is a half unless something says that it is a day.
    const short = figures.year === null && tokenAt(tokens, start).digits + figures.monthDigits === 2
    if (short && weekday === null && !isArticle(tokenAt(tokens, start - 1))) return null
    return readingOf(createDay(figures.day, figures.month, figures.year, weekday), figures.next)
  },
}

interface Figures {
  readonly day: number
  readonly month: number
  readonly monthDigits: number
  readonly year: number | null
  readonly next: number
}

function readFigures(tokens: Tokens, at: number): Figures | null {
  const day = tokenAt(tokens, at)
  const month = tokenAt(tokens, at + 2)
  if (!isShortNumber(day) || !isShortNumber(month)) return null
  const sign = tokenAt(tokens, at + 1).text
  if (sign !== '/' && sign !== '.' && sign !== '-') return null
  const figures = { day: day.value, month: month.value, monthDigits: month.digits }
  if (isAt(tokens, at + 3, sign)) {
    const year = readYear(tokenAt(tokens, at + 4), sign)
    if (year === null || (year.short && !isPlausible(figures))) return null
    return { ...figures, year: year.value, next: at + 5 }
  }
  // "16/18", "7-8" and "14.30" are no days.
  return sign === '/' && isPlausible(figures) ? { ...figures, year: null, next: at + 3 } : null
}

/** Two digits are a year of this century up to 69, of the last one from 70, as POSIX reads them. */
function readYear(token: Token, sign: string): { readonly value: number; readonly short: boolean } | null {
  if (isYearToken(token)) return { value: token.value, short: false }
  if (token.kind !== 'number' || token.digits !== 2 || token.ordinal || sign === '-') return null
  return { value: token.value + (token.value < 70 ? 2000 : 1900), short: true }
}

function isShortNumber(token: Token): boolean {
  return token.kind === 'number' && token.digits <= 2 && !token.ordinal
}

function isPlausible(figures: { readonly day: number; readonly month: number }): boolean {
  return figures.day >= 1 && figures.day <= 31 && figures.month >= 1 && figures.month <= 12
}

function isArticle(token: Token): boolean {
  return token.kind === 'small' && token.text !== 'a'
}
