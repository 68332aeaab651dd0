/** Questions on a real terminal, with the inquirer prompts. Loaded only when something is asked; written to stderr, stdout is data. */
import process from 'node:process'
import type { Language } from '../dates/types.ts'
import { foldWords } from '../document/fold.ts'
import { say } from '../messages/say.ts'
import { visible } from '../messages/visible.ts'
import { Interrupted, type Ask, type Choice } from './ask.ts'

/** A longer list than this is searched by typing: more lines do not fit under the question. */
const mostShown = 7

/** Asks on this process's terminal, with the hints of the prompts in the language of the run. */
export async function nodeAsk(language: Language): Promise<Ask> {
  const { input, search, select, Separator } =
    language === 'fr' ? await import('@inquirer/i18n/fr') : await import('@inquirer/prompts')
  const streams = { input: process.stdin, output: process.stderr }
  return {
    text: ({ message, initial, check }) =>
      interruptible(
        input(
          {
            message: visible(message),
            ...(initial === undefined ? {} : { default: visible(initial) }),
            validate: (answer) => check?.(answer) ?? true,
          },
          streams,
        ),
      ),
    choose: ({ message, choices }) => {
      const shown = choices.map(({ value, name }) => ({ value, name: visible(name) }))
      const question = { message: visible(message), pageSize: mostShown }
      if (shown.length <= mostShown) return interruptible(select({ ...question, choices: shown }, streams))
      const nothing = [new Separator(say(language, 'no-choice-found', {}))]
      const source = (typed: string | undefined) => {
        const found = matchingChoices(shown, typed ?? '')
        return found.length > 0 ? found : nothing
      }
      const hint = say(language, 'choose-by-typing', {})
      return interruptible(search({ ...question, message: `${question.message} ${hint}`, source }, streams))
    },
    confirm: async ({ message, initial, yes, no }) => {
      const choices = [
        { value: true, name: yes },
        { value: false, name: no },
      ]
      return interruptible(select({ message: visible(message), choices, default: initial }, streams))
    },
  }
}

/** The choices that hold every word typed, accents and case aside; a word may be the beginning of one. */
export function matchingChoices<Value extends string>(
  choices: readonly Choice<Value>[],
  typed: string,
): Choice<Value>[] {
  const words = foldWords(typed).split(' ')
  return choices.filter(({ name, value }) => {
    const text = ` ${foldWords(name)} ${foldWords(value)}`
    return words.every((word) => text.includes(` ${word}`))
  })
}

async function interruptible<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') throw new Interrupted()
    throw error
  }
}
