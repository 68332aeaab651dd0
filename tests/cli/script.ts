/** Somebody on a terminal, by a script: what is answered, and what was asked and offered. */
import { Interrupted, type Ask, type Choice } from '../../src/cli/ask.ts'

/** What is typed or chosen. `null` is Ctrl-C, '' is Enter (the default). */
export type Answer = string | boolean | null

/** Answers questions in order, and keeps what was asked. */
export function createScript(answers: readonly Answer[]): {
  readonly ask: Ask
  readonly asked: string[]
  /** The choices of each list, in order. */
  readonly offered: (readonly Choice<string>[])[]
} {
  const asked: string[] = []
  const offered: (readonly Choice<string>[])[] = []
  const waiting = [...answers]
  const answer = (message: string): string | boolean => {
    asked.push(message)
    const next = waiting.shift()
    if (next === undefined) throw new Error(`nobody answers: ${message}`)
    if (next === null) throw new Interrupted()
    return next
  }
  const ask: Ask = {
    text: async ({ message, initial, check }) => {
      const typed = String(answer(message))
      const given = typed === '' ? (initial ?? '') : typed
      const wrong = check?.(given) ?? null
      if (wrong === null) return given
      asked.push(`  ${wrong}`)
      return ask.text({ message, ...(initial === undefined ? {} : { initial }), ...(check ? { check } : {}) })
    },
    choose: async ({ message, choices }) => {
      offered.push(choices)
      const typed = answer(message)
      const choice = choices.find(({ value }) => value === typed)
      if (!choice)
        throw new Error(`${String(typed)} is not offered: ${choices.map(({ value }) => value).join()}`)
      return choice.value
    },
    confirm: async ({ message }) => answer(message) === true,
  }
  return { ask, asked, offered }
}
