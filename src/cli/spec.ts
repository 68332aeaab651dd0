/** What a command is: what it is called and says, and what it does. The only source of its help. */
import type { Language } from '../dates/types.ts'
import type { Catalog, Code, None } from '../messages/catalog.ts'
import type { Context } from './context.ts'

/** A code of the catalog that needs no arguments. */
type PlainCode = {
  [C in Code]: Catalog[C] extends None ? (None extends Catalog[C] ? C : never) : never
}[Code]

/**
 * What a shell offers in a place. `references` are those of records and, after `#`, of their marks; `open-marks` only
 * of what can be ticked; `keys` are those of the record or mark that the first word names, `statuses` those of the kind
 * that it names; `values` are closed values, English to French. Where nothing is said, the name of the place says it:
 * `<ref>`, `<md|html>`; anything else is left to the shell, which offers files.
 */
export type Completes =
  | 'references'
  | 'open-marks'
  | 'keys'
  | 'statuses'
  | 'series'
  | 'territories'
  | 'rules'
  | { readonly values: Readonly<Record<string, string>> }

/** An option of a command, described once for parsing, for help and for completion. */
export interface OptionSpec {
  /** As commander writes it: `--series <id>`, `--dry-run`. */
  readonly flags: string
  readonly help: PlainCode
  readonly completes?: Completes
  /** Given several times, each value counts. */
  readonly repeats?: boolean
}

/** A word that a command takes by its place; `variadic` takes all the words that are left. */
export interface ArgumentSpec {
  readonly name: string
  readonly help: PlainCode
  readonly completes?: Completes
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
  /** False for a command that has a `--dry-run` and answers all the same. */
  readonly writes?: false
  /** Two lines that work on the example workspace. */
  readonly examples: readonly string[]
  /** The same in English, where words or keys in them are French. */
  readonly englishExamples?: readonly string[]
  /** Returns the exit code. `words` are the arguments, absent ones left out. */
  readonly run: (context: Context, words: readonly string[], options: Options) => Promise<number>
}

/** The examples of a command in a language. */
export function examplesOf({ examples, englishExamples }: Command, language: Language): readonly string[] {
  return language === 'en' ? (englishExamples ?? examples) : examples
}

/** The options that every command has. */
export const globalOptions: readonly OptionSpec[] = [
  { flags: '-C <dir>', help: 'option-folder' },
  { flags: '--lang <fr|en>', help: 'option-lang' },
  { flags: '--today <date>', help: 'option-today' },
  { flags: '--json', help: 'option-json' },
  { flags: '--no-input', help: 'option-no-input' },
  { flags: '--no-pager', help: 'option-no-pager' },
]

/** Every option of a command, those of all commands among them. What only answers can answer into a file. */
export function optionsOf(command: Command): readonly OptionSpec[] {
  const output = answers(command) ? [{ flags: '-o, --output <file>', help: 'option-output' } as const] : []
  return [...(command.options ?? []), ...output, ...globalOptions]
}

/** True for the commands that answer, into `-o FILE` where it is given. The others write records, and say so. */
function answers({ options = [], writes }: Command): boolean {
  return !(writes ?? options.some(({ flags }) => flags === '--dry-run'))
}
