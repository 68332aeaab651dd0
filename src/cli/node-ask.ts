/** Questions on a real terminal, with the inquirer prompts. Loaded only when something is asked; written to stderr, stdout is data. */
import process from 'node:process'
import type { Language } from '../dates/types.ts'
import { visible } from '../messages/visible.ts'
import { Interrupted, type Ask } from './ask.ts'

/** Asks on this process's terminal, with the hints of the prompts in the language of the run. */
export async function nodeAsk(language: Language): Promise<Ask> {
  const { input, select } =
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
    choose: ({ message, choices }) =>
      interruptible(
        select(
          {
            message: visible(message),
            choices: choices.map(({ value, name }) => ({ value, name: visible(name) })),
          },
          streams,
        ),
      ),
    confirm: async ({ message, initial, yes, no }) => {
      const choices = [
        { value: true, name: yes },
        { value: false, name: no },
      ]
      return interruptible(select({ message, choices, default: initial }, streams))
    },
  }
}

async function interruptible<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') throw new Interrupted()
    throw error
  }
}
