/**
 * The words that dates and hours are written with, folded, whatever the form: months, weekdays,
 * small words (format.md D7), ordinals and counts. A form adds its own words beside its reader.
 */
import type { Weekday } from './types.ts'

/** What a known word is worth. */
export interface WordMeaning {
  readonly kind: 'month' | 'weekday' | 'small' | 'word'
  /** The month, 1 to 12; 0 otherwise. */
  readonly month: number
  /** The weekday that the word names or abbreviates; null otherwise. */
  readonly weekday: Weekday | null
  /** True for a month that may be English, so that a number after it may be its day. */
  readonly english: boolean
}

const frenchMonths = [
  'janvier janv',
  'fevrier fevr fev',
  'mars',
  'avril avr',
  'mai',
  'juin',
  'juillet juil',
  'aout aou',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
]

const englishMonths = [
  'january jan',
  'february feb',
  'march mar',
  'april apr',
  'may',
  'june jun',
  'july jul',
  'august aug',
  'september sept sep',
  'october oct',
  'november nov',
  'december dec',
]

const weekdays: readonly (readonly [Weekday, string])[] = [
  [1, 'lundi lundis lun monday mondays mon'],
  [2, 'mardi mardis tuesday tuesdays tues tue'],
  [3, 'mercredi mercredis mer wednesday wednesdays wed'],
  [4, 'jeudi jeudis jeu thursday thursdays thurs thur thu'],
  [5, 'vendredi vendredis ven friday fridays fri'],
  [6, 'samedi samedis sam saturday saturdays sat'],
  [7, 'dimanche dimanches dim sunday sundays sun'],
]

/** Words around a date that do not change it. What else is left over makes the text no date (format.md D7). */
const smallWords =
  "le la les l' un une des en du de d' dans au aux a pour avant ici plus tard courant cours sur periode " +
  'prevu prevue prevus prevues programme programmee programmes programmees date dates ' +
  'the an on in at of by for before during over no later than'

/** Words that hold dates together: ranges, lists, limits, doubt, hours. */
const otherWords =
  "et and puis to until till through from entre between jusqu' partir compter depuis since starting onwards onward " +
  'vers environ around about circa alentours environs approximately ' +
  'confirmer confirmed confirm be prochain prochaine prochains prochaines next dernier derniere derniers dernieres last ' +
  'inclus compris inclusive mois month annee annees year an scolaire school ' +
  'semaine semaines week weeks sem s n no numero num number ' +
  'h heure heures hr hrs min mn minutes am pm m p midi minuit noon midnight ' +
  'matin matinee morning apres after afternoon aprem journee entiere toute day all whole full'

const ordinals: Readonly<Record<string, number>> = {
  premier: 1,
  premiere: 1,
  first: 1,
  deuxieme: 2,
  second: 2,
  seconde: 2,
  troisieme: 3,
  third: 3,
  quatrieme: 4,
  fourth: 4,
}

const counts: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  a: 1,
  an: 1,
  one: 1,
  deux: 2,
  two: 2,
  trois: 3,
  three: 3,
  quatre: 4,
  four: 4,
  cinq: 5,
  five: 5,
  six: 6,
  sept: 7,
  seven: 7,
  huit: 8,
  eight: 8,
  neuf: 9,
  nine: 9,
  dix: 10,
  ten: 10,
  onze: 11,
  eleven: 11,
  douze: 12,
  twelve: 12,
  quinze: 15,
  fifteen: 15,
}

/** What "premier", "deuxième", "fourth" count, folded; null for another word. "dernier" depends on the form. */
export function ordinalOfWord(word: string): number | null {
  return ordinals[word] ?? null
}

/** What "deux", "quinze", "a" count, folded; null for another word. */
export function countOfWord(word: string): number | null {
  return counts[word] ?? null
}

/** The words of the calendar together with those that forms bring. */
export function createVocabulary(formWords: readonly string[]): ReadonlyMap<string, WordMeaning> {
  const vocabulary = new Map<string, WordMeaning>()
  const add = (words: string, meaning: WordMeaning): void => {
    for (const word of words.split(' ')) vocabulary.set(word, meaning)
  }
  const plain: WordMeaning = { kind: 'word', month: 0, weekday: null, english: false }
  for (const words of formWords) add(words, plain)
  add(otherWords, plain)
  add(Object.keys(ordinals).join(' '), plain)
  add(Object.keys(counts).join(' '), plain)
  add(smallWords, { ...plain, kind: 'small' })
  frenchMonths.forEach((words, index) => add(words, { ...plain, kind: 'month', month: index + 1 }))
  englishMonths.forEach((words, index) =>
    add(words, { ...plain, kind: 'month', month: index + 1, english: true }),
  )
  for (const [weekday, words] of weekdays) add(words, { ...plain, kind: 'weekday', weekday })
  // "mar." is mardi before a day and a month, March elsewhere.
  vocabulary.set('mar', { kind: 'month', month: 3, weekday: 2, english: true })
  return vocabulary
}
