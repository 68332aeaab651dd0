/** Words that a planner names before it is known which language they are said in: a plan may be told in either. */
import type { Language } from '../dates/types.ts'

/** One text for both languages, or one for each. */
export type Spoken = string | Readonly<Record<Language, string>>

/** The words of a language. */
export function wordsIn(words: Spoken, language: Language): string {
  return typeof words === 'string' ? words : words[language]
}

/** What a writer writes in each language. */
export function inEachLanguage(write: (language: Language) => string): Spoken {
  return { fr: write('fr'), en: write('en') }
}
