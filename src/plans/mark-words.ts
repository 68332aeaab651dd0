/** The words of what a mark says in its parenthesis, as `spro` writes them (format.md M5). */
import { contradictedWords, isOneDay } from '../dates/typed.ts'
import type { FuzzyDate, Language } from '../dates/types.ts'
import { writeDate } from '../dates/write.ts'
import { fold } from '../document/fold.ts'
import { eventStatusNames } from '../records/fields.ts'
import { readEventMark } from '../records/marks.ts'
import type { EventStatus } from '../records/types.ts'

/** A date in words; as typed where its weekday is contradicted, so that `validate` tells it (format.md D4). */
export function dateWords(date: FuzzyDate, language: Language, weekday?: boolean): string {
  const style = weekday === undefined ? { language } : { language, weekday }
  return contradictedWords(date, language) ?? writeDate(date, style)
}

/** "avant le 15 octobre 2019" for a day; a coarser date stands for itself. */
export function dueText(due: FuzzyDate, language: Language): string {
  const words = dateWords(due, language, false)
  if (!isOneDay(due) || /^(?:avant|d'ici|au plus tard|pour|by|before) /.test(fold(words))) return words
  if (language === 'en') return `by ${words}`
  return /^le /i.test(words) ? `avant ${words}` : `avant le ${words}`
}

/** "prévu", "to schedule". */
export function statusWord(status: EventStatus, language: Language): string {
  return language === 'fr' ? eventStatusNames[status] : status.replace('-', ' ')
}

/** "était le 12 mars 2020", "was mars 2020": the day before a move. */
export function wasText(was: FuzzyDate, language: Language): string {
  const words = dateWords(was, language, false)
  if (language === 'en') return `was ${words}`
  return isOneDay(was) ? `était le ${words}` : `était ${words}`
}

/** "inscription avant le 3 mars 2020". */
export function registerText(before: FuzzyDate, language: Language): string {
  const words = dateWords(before, language, false)
  if (language === 'en') return `register by ${words}`
  return isOneDay(before) ? `inscription avant le ${words}` : `inscription avant ${words}`
}

/** "Blois, rue du Port" needs no escaped comma: the parts of a mark that are nothing else are its place. */
export function placeParts(location: string): readonly string[] {
  const attributes = location.split(',').map((part) => part.trim())
  const read = readEventMark({ attributes }, undefined)
  const isPlace = attributes.every((part) => part !== '') && read.location === attributes.join(', ')
  return isPlace ? attributes : [location]
}
