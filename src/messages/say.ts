/** Codes to words. A run speaks one language, so only its words are loaded: both would be a tenth of a start. */
import type { Language } from '../dates/types.ts'
import type { Catalog, Code, Message, Words } from './catalog.ts'

export type { Language }

const words = new Map<Language, Words<Catalog>>()

/** Loads the words of a language. `say` needs it done once, before anything is said. */
export async function loadWords(language: Language): Promise<void> {
  if (words.has(language)) return
  words.set(language, language === 'fr' ? (await import('./fr/all.ts')).fr : (await import('./en/all.ts')).en)
}

function wordsOf(language: Language): Words<Catalog> {
  const found = words.get(language)
  if (!found) throw new Error(`the words of "${language}" are not loaded`)
  return found
}

/** Says a code with its arguments in a language. */
export function say<C extends Code>(language: Language, code: C, args: Catalog[C]): string {
  return wordsOf(language)[code](args)
}

/** Says a message value in a language. */
export function sayMessage(language: Language, message: Message): string {
  // A message holds the arguments of its own code; TypeScript does not correlate the two.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const speak = wordsOf(language)[message.code] as (args: Message['args']) => string
  return speak(message.args)
}
