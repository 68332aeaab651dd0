/** The words of one piece of a date in each language, with what joins it to the pieces around it. */
import { dayOfMonthOf, formatDay, mondayOfWeek, monthOf, weekdayOf, yearOf } from './calendar.ts'
import { monthName, ordinal, seasonNames, weekdayName } from './names.ts'
import type { Piece, PieceKind } from './piece.ts'
import type { Language } from './types.ts'

/** What of a day is said: a list says month and year once, at its end. */
export interface Shown {
  readonly weekday: boolean
  readonly month: boolean
  readonly year: boolean
}

/** "lundi 24 juin 2019", "4e trimestre 2019", "fin juin 2019", "Q4 2019": a piece whose year is known. */
export function wordPiece(piece: Piece, shown: Shown, language: Language): string {
  if (piece.kind === 'day') return wordDay(piece, shown, language)
  return wordings[language][piece.kind]?.(piece, shown.year ? ` ${piece.year}` : '') ?? `${piece.year}`
}

/** "semaine du 9 avril 2018 (semaine 15)": the week alone, with the day it begins. */
export function wordWeekAlone(piece: Piece, language: Language): string {
  const week = piece.number ?? 0
  const monday = mondayOfWeek(piece.year ?? 0, week)
  const shown = { weekday: false, month: true, year: true }
  if (monday === null) return wordPiece(piece, shown, language)
  const day: Piece = {
    ...piece,
    kind: 'day',
    year: yearOf(monday),
    number: monthOf(monday),
    day: dayOfMonthOf(monday),
  }
  const words = wordDay(day, shown, language)
  return language === 'fr' ? `semaine du ${words} (semaine ${week})` : `week of ${words} (week ${week})`
}

/** "année scolaire 2016-2017". */
export function wordSchoolYear(year: number, language: Language): string {
  return `${language === 'fr' ? 'année scolaire' : 'school year'} ${year}-${year + 1}`
}

/** The French article with its space: "le ", "l'", "la ", nothing for months, parts of a month and years. */
export function frenchArticle(piece: Piece): string {
  if (piece.kind === 'season') return piece.number === 1 ? 'le ' : "l'"
  if (piece.kind === 'part-of-month') return isFortnight(piece) ? 'la ' : ''
  return articles[piece.kind] ?? ''
}

const articles: Readonly<Partial<Record<PieceKind, string>>> = {
  day: 'le ',
  quarter: 'le ',
  semester: 'le ',
  'four-month': 'le ',
  week: 'la ',
  decade: 'les ',
}

/** "du lundi 9", "d'octobre", "de l'été": the French "de" before the words of a piece. */
export function frenchFrom(piece: Piece, words: string): string {
  const article = frenchArticle(piece)
  if (article === 'le ') return `du ${words}`
  if (article === 'les ') return `des ${words}`
  return article === '' && /^[aeiouéô]/.test(words) ? `d'${words}` : `de ${article}${words}`
}

/** "au samedi 14", "à décembre", "à l'été": the French "à" before the words of a piece. */
export function frenchTo(piece: Piece, words: string): string {
  const article = frenchArticle(piece)
  if (article === 'le ') return `au ${words}`
  return article === 'les ' ? `aux ${words}` : `à ${article}${words}`
}

function wordDay(piece: Piece, shown: Shown, language: Language): string {
  const year = piece.year ?? 0
  const month = piece.number ?? 0
  const day = piece.day ?? 0
  const parts = [language === 'fr' && day === 1 ? '1er' : `${day}`]
  if (shown.weekday) parts.unshift(weekdayName(weekdayOf(formatDay(year, month, day)), language))
  if (shown.month) parts.push(monthName(month, language))
  if (shown.year) parts.push(`${year}`)
  return parts.join(' ')
}

function isFortnight(piece: Piece): boolean {
  return piece.day === 4 || piece.day === 5
}

const frenchParts = ['début ', 'mi-', 'fin ', 'première quinzaine ', 'seconde quinzaine ']
const englishParts = ['early ', 'mid-', 'late ', 'first half of ', 'second half of ']

/** The words of a kind; `year` is " 2019", or empty where the next piece says it. A kind without words is its year. */
type Wording = (piece: Piece, year: string) => string

const wordings: Readonly<Record<Language, Readonly<Partial<Record<PieceKind, Wording>>>>> = {
  fr: {
    month: (piece, year) => frenchMonth(piece) + year,
    'part-of-month': (piece, year) => wordFrenchPart(piece) + year,
    quarter: (piece, year) => `${ordinal(piece.number ?? 0, 'fr')} trimestre${year}`,
    'four-month': (piece, year) => `${ordinal(piece.number ?? 0, 'fr')} quadrimestre${year}`,
    semester: (piece, year) => `${ordinal(piece.number ?? 0, 'fr')} semestre${year}`,
    season: (piece) => wordSeason(piece, 'fr'),
    week: (piece) => `semaine ${piece.number} de ${piece.year}`,
    decade: (piece) => `années ${piece.year}`,
    'day-of-month': (piece) => `un jour ${frenchFrom(monthOfPiece(piece), frenchMonth(piece))} ${piece.year}`,
    'day-of-year': (piece) => `un jour de ${piece.year}`,
    'month-of-year': (piece) => `un mois de ${piece.year}`,
  },
  en: {
    month: (piece, year) => englishMonth(piece) + year,
    'part-of-month': (piece, year) => (englishParts[(piece.day ?? 1) - 1] ?? '') + englishMonth(piece) + year,
    quarter: (piece) => `Q${piece.number} ${piece.year}`,
    'four-month': (piece) => `${ordinal(piece.number ?? 0, 'en')} four-month term of ${piece.year}`,
    semester: (piece) => `${piece.number === 1 ? 'first' : 'second'} half of ${piece.year}`,
    season: (piece) => wordSeason(piece, 'en'),
    week: (piece) => `week ${piece.number} of ${piece.year}`,
    decade: (piece) => `${piece.year}s`,
    'day-of-month': (piece) => `a day in ${englishMonth(piece)} ${piece.year}`,
    'day-of-year': (piece) => `a day in ${piece.year}`,
    'month-of-year': (piece) => `a month in ${piece.year}`,
  },
}

function wordFrenchPart(piece: Piece): string {
  const part = frenchParts[(piece.day ?? 1) - 1] ?? ''
  return (
    part + (isFortnight(piece) ? frenchFrom(monthOfPiece(piece), frenchMonth(piece)) : frenchMonth(piece))
  )
}

function monthOfPiece(piece: Piece): Piece {
  return { ...piece, kind: 'month' }
}

function frenchMonth(piece: Piece): string {
  return monthName(piece.number ?? 0, 'fr')
}

function englishMonth(piece: Piece): string {
  return monthName(piece.number ?? 0, 'en')
}

/** A winter spans two years: both are said. */
function wordSeason(piece: Piece, language: Language): string {
  const year = piece.year ?? 0
  const years = piece.number === 4 ? `${year}-${year + 1}` : `${year}`
  return `${seasonNames[language][(piece.number ?? 0) - 1] ?? ''} ${years}`
}
