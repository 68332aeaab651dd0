/** The command line before any command is loaded: which command, and the options that every command has. */

/** The options that every command has, with whether a value follows. */
const globalOptions: Readonly<Record<string, boolean>> = {
  '-C': true,
  '--lang': true,
  '--today': true,
  '--json': false,
  '--no-input': false,
  '--no-pager': false,
  '--dry-run': false,
  '-h': false,
  '--help': false,
  '-V': false,
  '--version': false,
}

/** The options that every command has. */
export const globalOptionNames: readonly string[] = Object.keys(globalOptions)

/** Whether a word is an option that every command has, alone or with its value after `=`. */
export function isGlobalOption(word: string): boolean {
  return Object.hasOwn(globalOptions, word.replace(/=.*/s, ''))
}

/** Whether an option needs the word after it. */
export function takesValue(word: string): boolean {
  return globalOptions[word] === true
}

/** Words of a call before a command is known, so that only that command has to be loaded. */
export interface CommandLine {
  /** The first word that is no option; null when there is none. */
  readonly name: string | null
  /** Everything else, options given before the command among them. */
  readonly rest: readonly string[]
}

/** Splits off the name of the command: `spro -C dir events --json` is `events` with the rest. */
export function splitCommandLine(argv: readonly string[]): CommandLine {
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] ?? ''
    if (word === '--') break
    if (globalOptions[word]) index += 1
    else if (!word.startsWith('-')) {
      return { name: word, rest: [...argv.slice(0, index), ...argv.slice(index + 1)] }
    }
  }
  return { name: null, rest: argv }
}

/** The value of a global option wherever it stands, before anything is checked: the language of the errors depends on it. */
export function peekOption(argv: readonly string[], option: string): string | undefined {
  for (const [index, word] of argv.entries()) {
    if (word === '--') return undefined
    if (word === option) return argv[index + 1]
    if (word.startsWith(`${option}=`)) return word.slice(option.length + 1)
    if (option === '-C' && word.startsWith('-C') && word.length > 2) return word.slice(2)
  }
  return undefined
}

/** The word that the scripts of the shells call for completion; it is no command of a user, and no help names it. */
export const completionWord = '__complete'
