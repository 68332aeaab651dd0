/** Codes to words. */
import type { Language } from '../dates/types.ts'
import type { Catalog, Code, Message, Words } from './catalog.ts'
import { en } from './en/all.ts'
import { fr } from './fr/all.ts'

export type { Language }

const words: Readonly<Record<Language, Words<Catalog>>> = { fr, en }

/** Says a code with its arguments in a language. */
export function say<C extends Code>(language: Language, code: C, args: Catalog[C]): string {
  return words[language][code](args)
}

/** Says a message value in a language. */
export function sayMessage(language: Language, message: Message): string {
  const speak = words[language][message.code] as (args: Message['args']) => string
  return speak(message.args)
}
