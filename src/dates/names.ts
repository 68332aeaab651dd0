/**
 * The names of months, weekdays and seasons, as written. Tables of ours and not of Intl, whose
 * wording changes from one version of Node to the next (format.md D5).
 */
import type { Language, Weekday } from './types.ts'

/** From January to December. */
const monthNames: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
}

/** From Monday to Sunday. */
const weekdayNames: Readonly<Record<Language, readonly string[]>> = {
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
}

/** From spring (EDTF 21) to winter (EDTF 24). */
export const seasonNames: Readonly<Record<Language, readonly string[]>> = {
  fr: ['printemps', 'été', 'automne', 'hiver'],
  en: ['spring', 'summer', 'autumn', 'winter'],
}

/** "juin", "June"; `month` is 1 to 12. */
export function monthName(month: number, language: Language): string {
  return monthNames[language][month - 1] ?? ''
}

/** "lundi", "Monday". */
export function weekdayName(weekday: Weekday, language: Language): string {
  return weekdayNames[language][weekday - 1] ?? ''
}

/** "1er", "2e" in French (feminine "1re"); "1st", "2nd" in English. */
export function ordinal(value: number, language: Language, feminine = false): string {
  if (language === 'fr') return value === 1 ? (feminine ? '1re' : '1er') : `${value}e`
  const tens = value % 100
  if (tens >= 11 && tens <= 13) return `${value}th`
  return `${value}${['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'}`
}
