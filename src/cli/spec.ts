/** What a command is: what it is called and says, and what it does. The only source of its help. */
import type { Catalog, Code, None } from '../messages/catalog.ts'
import type { Context } from './context.ts'

/** A code of the catalog that needs no arguments. */
type PlainCode = {
  [C in Code]: Catalog[C] extends None ? (None extends Catalog[C] ? C : never) : never
}[Code]

/** An option of a command, described once for parsing and for help. */
export interface OptionSpec {
  /** As commander writes it: `--series <id>`, `--dry-run`. */
  readonly flags: string
  readonly help: PlainCode
  /** Given several times, each value counts. */
  readonly repeats?: boolean
}

/** A word that a command takes by its place; `variadic` takes all the words that are left. */
export interface ArgumentSpec {
  readonly name: string
  readonly help: PlainCode
  readonly required?: boolean
  readonly variadic?: boolean
}

/** Options as typed: text, `true` for a flag, a list for one that repeats. */
export type Options = Readonly<Record<string, string | boolean | readonly string[] | undefined>>

/** All that the program knows of a command; parsing and help are derived from it. */
export interface Command {
  readonly name: string
  readonly summary: PlainCode
  readonly arguments?: readonly ArgumentSpec[]
  readonly options?: readonly OptionSpec[]
  /** Two lines that work on the example workspace. */
  readonly examples: readonly string[]
  /** Returns the exit code. `words` are the arguments, absent ones left out. */
  readonly run: (context: Context, words: readonly string[], options: Options) => Promise<number>
}
