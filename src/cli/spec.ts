/** What a command is: what it is called and says, and what it does. The only source of its help. */
import type { Code, Message } from '../messages/catalog.ts'
import type { Context } from './context.ts'

/** A code of the catalog that needs no arguments. */
export type PlainCode = {
  [C in Code]: Extract<Message, { code: C }>['args'] extends Readonly<Record<never, never>> ? C : never
}[Code]

export interface OptionSpec {
  /** As commander writes it: `--series <id>`, `--dry-run`. */
  readonly flags: string
  readonly help: Code
  /** Given several times, each value counts. */
  readonly repeats?: boolean
  readonly choices?: readonly string[]
}

export interface ArgumentSpec {
  readonly name: string
  readonly help: Code
  readonly required?: boolean
  readonly variadic?: boolean
}

/** Options as typed: text, `true` for a flag, a list for one that repeats. */
export type Options = Readonly<Record<string, string | boolean | readonly string[] | undefined>>

export interface Command {
  readonly name: string
  readonly summary: Code
  readonly arguments?: readonly ArgumentSpec[]
  readonly options?: readonly OptionSpec[]
  /** Two lines that work on the example workspace. */
  readonly examples: readonly string[]
  /** Returns the exit code. `words` are the arguments, absent ones left out. */
  readonly run: (context: Context, words: readonly string[], options: Options) => Promise<number>
}
