/** A command line checked against a command, by commander; its English errors become problems of ours, with exit code 2. */
import { Argument, Command as Parser, CommanderError, Option } from 'commander'
import type { Language } from '../dates/types.ts'
import { exitCodes, problem } from '../messages/problem.ts'
import { say } from '../messages/say.ts'
import { nearestOptions } from './option-names.ts'
import { examplesOf, optionsOf, type Command, type Options } from './spec.ts'

/** What the words of a command line mean. */
export type Parsed =
  | { readonly is: 'run'; readonly words: readonly string[]; readonly options: Options }
  | { readonly is: 'help'; readonly text: string }

/** Parses the words after a command's name. Throws a Problem for an unknown option, a missing value, a word too many. */
export function parseCommand(command: Command, words: readonly string[], language: Language): Parsed {
  let help = ''
  const parser = buildParser(command, language, (text) => {
    help += text
  })
  try {
    parser.parse(words, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.code === 'commander.helpDisplayed') return { is: 'help', text: help }
    throw usageProblem(error, { command, parser, language })
  }
  return { is: 'run', words: parser.args, options: parser.opts<Options>() }
}

function buildParser(command: Command, language: Language, print: (text: string) => void): Parser {
  const speak = (code: Command['summary']) => say(language, code, {})
  const parser = new Parser(`spro ${command.name}`)
    .description(speak(command.summary))
    .exitOverride()
    .allowExcessArguments(false)
    .configureOutput({ writeOut: print, writeErr: () => {} })
    .configureHelp({ styleTitle: (title) => headingOf(title, language), helpWidth: 100 })
    .helpOption('-h, --help', speak('option-help'))
    .usage(usageOf(command, language))
  for (const argument of command.arguments ?? []) {
    const dots = argument.variadic ? '...' : ''
    const shown = say(language, 'argument-name', { name: argument.name })
    const name = argument.required ? `<${shown}${dots}>` : `[${shown}${dots}]`
    parser.addArgument(new Argument(name, speak(argument.help)))
  }
  for (const option of optionsOf(command)) {
    const built = new Option(flagsIn(language, option.flags), speak(option.help))
    if (option.repeats) built.argParser<string[]>((value, previous) => [...(previous ?? []), value])
    parser.addOption(built)
  }
  const examples = examplesOf(command, language)
    .map((example) => `  ${example}`)
    .join('\n')
  return parser.addHelpText('after', `\n${speak('help-examples')}\n${examples}`)
}

/** The flags of an option with what its value is called in the language; closed values stay as they are typed. */
function flagsIn(language: Language, flags: string): string {
  return flags.replace(/<([a-z]+)>/, (_, name: string) => `<${say(language, 'argument-name', { name })}>`)
}

function usageOf(command: Command, language: Language): string {
  const words = (command.arguments ?? []).map(({ name, required, variadic }) => {
    const word = say(language, 'argument-name', { name })
    const shown = variadic ? `${word}…` : word
    return required ? `<${shown}>` : `[${shown}]`
  })
  return [`[${say(language, 'help-options-word', {})}]`, ...words].join(' ')
}

function headingOf(title: string, language: Language): string {
  switch (title) {
    case 'Usage:':
      return say(language, 'help-usage', {})
    case 'Arguments:':
      return say(language, 'help-arguments', {})
    case 'Options:':
      return say(language, 'help-options', {})
    default:
      return title
  }
}

interface Usage {
  readonly command: Command
  readonly parser: Parser
  readonly language: Language
}

function usageProblem(error: CommanderError, { command, parser, language }: Usage) {
  const found = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const name = command.name
  switch (error.code) {
    case 'commander.unknownOption': {
      const known = parser.options.flatMap(({ long, short }) => [long, short].flatMap((flag) => flag ?? []))
      return problem(
        'unknown-option',
        { option: found, command: name, nearest: nearestOptions(found, known) },
        exitCodes.usage,
      )
    }
    case 'commander.missingArgument':
      return problem(
        'missing-argument',
        { argument: found, command: name, example: examplesOf(command, language)[0] ?? '' },
        exitCodes.usage,
      )
    case 'commander.optionMissingArgument':
      return problem('missing-option-value', { option: found, command: name }, exitCodes.usage)
    case 'commander.excessArguments':
      return problem('excess-argument', { command: name, words: parser.args }, exitCodes.usage)
    default:
      return problem('unreadable-command-line', { command: name, detail: error.message }, exitCodes.usage)
  }
}
