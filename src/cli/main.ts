/**
 * The whole program as one function: arguments and an environment in, an exit code out. Everything that a
 * command prints is collected, and written only when the command was not refused: a script never reads half an answer.
 */
import { isDay, todayIn } from '../dates/calendar.ts'
import type { Language } from '../dates/types.ts'
import { exitCodes, Problem, problem } from '../messages/problem.ts'
import { loadWords, say, sayMessage } from '../messages/say.ts'
import { visibleLines } from '../messages/visible.ts'
import { toProblem } from '../store/failures.ts'
import {
  completionWord,
  globalOptionNames,
  isGlobalOption,
  peekOption,
  splitCommandLine,
  takesValue,
} from './arguments.ts'
import { Interrupted } from './ask.ts'
import { tellBug } from './bug.ts'
import type { Context, Workspace } from './context.ts'
import type { Env, Sink } from './env.ts'
import { programHelp } from './help.ts'
import { showAnswer } from './show-answer.ts'
import { painterFor, plainPainter } from './painter.ts'
import { commands } from './program.ts'
import type { Command, Options } from './spec.ts'
import { absolutePath, openWorkspace } from './workspace.ts'

/** Runs a command line; returns its exit code (DESIGN: codes). Never throws. */
export async function main(argv: readonly string[], env: Env): Promise<number> {
  const { name, rest } = splitCommandLine(argv)
  let language = languageOf(argv, env, null)
  try {
    const typed = peekOption(argv, '-C') ?? '.'
    const folder = absolutePath(env.disk, env.cwd, name === completionWord ? expandHome(typed, env) : typed)
    const workspace = await openWorkspace(env.disk, folder)
    language = languageOf(argv, env, workspace)
    await loadWords(language)
    if (name === null && (argv.includes('--version') || argv.includes('-V'))) return await printVersion(env)
    if (name === completionWord) return await printCompletions(rest, { env, language, folder, workspace })
    const called = name === 'help' ? (rest.find((word) => !word.startsWith('-')) ?? null) : name
    if (called === null) return await withoutCommand(rest, env, language)
    const words = name === 'help' ? ['--help'] : rest
    const command = await loadCommand(called, rest)
    return await runCommand(command, words, { env, language, folder, workspace })
  } catch (error) {
    await loadWords(language)
    return tellError(error, argv, env, language)
  }
}

/** Shells replace `~` when a line is run, not while it is completed. */
function expandHome(path: string, { variables }: Env): string {
  const home = variables['HOME'] ?? variables['USERPROFILE']
  return home !== undefined && /^~(?=[/\\]|$)/.test(path) ? home + path.slice(1) : path
}

interface Start {
  readonly env: Env
  readonly language: Language
  readonly folder: string
  readonly workspace: Workspace | Problem | null
}

async function runCommand(command: Command, words: readonly string[], start: Start): Promise<number> {
  const { env, language } = start
  const { parseCommand } = await import('./parse.ts')
  const parsed = parseCommand(command, words, language)
  if (parsed.is === 'help') {
    await showAnswer(parsed.text, { env, language, pager: true })
    return exitCodes.fine
  }
  const { options } = parsed
  checkLanguage(options['lang'])
  const file = options['output']
  if (typeof file === 'string') {
    if (file.trim() === '') throw problem('output-without-name', {}, exitCodes.usage)
    ;(await import('./output-file.ts')).refuseForeignFormat(file, command)
  }
  let printed = ''
  const context = await contextOf(start, options, (text) => {
    printed += text
  })
  const code = await command.run(context, parsed.words, options).catch(async (error: unknown) => {
    const isUnknown = error instanceof Problem && error.problem.code === 'unknown-reference'
    throw isUnknown ? await (await import('./broken.ts')).explainUnknown(error, context) : error
  })
  if (code >= exitCodes.usage) return code
  if (typeof file === 'string') {
    const { writeOutput } = await import('./output-file.ts')
    await writeOutput(context, file, printed)
  } else await showAnswer(printed, { env, language, pager: options['pager'] !== false })
  return code
}

async function contextOf(start: Start, options: Options, print: Context['print']): Promise<Context> {
  const { language } = start
  const isFile = options['output'] !== undefined
  const env = isFile ? { ...start.env, stdout: noTerminal } : start.env
  return {
    ...start,
    env,
    today: todayOf(options['today'], start),
    json: isJson(options),
    dryRun: options['dryRun'] === true,
    get ask() {
      const { ask } = env
      return ask === null || options['input'] === false ? null : () => ask(language)
    },
    painter: isFile ? plainPainter : await painterFor(env.stdout, env.variables),
    print,
    tell: (text) => env.stderr.write(text),
  }
}

/** What goes to a file has neither width nor colour, whatever standard output is. */
const noTerminal: Sink = { write: () => {}, isTerminal: false, columns: null, rows: null }

/** What the shell may offer next. A workspace or a record that cannot be read gives fewer proposals, and no message. */
async function printCompletions(typed: readonly string[], start: Start): Promise<number> {
  const { completionLines } = await import('./complete.ts')
  const context = await contextOf(start, {}, () => {})
  const lines = await completionLines(typed, { ...context, tell: () => {} }).catch(() => '')
  start.env.stdout.write(lines)
  return exitCodes.fine
}

/** `--json` is `--format json`, and so is `-o FILE.json`; a format that is named wins. */
function isJson({ format, json, output }: Options): boolean {
  if (format !== undefined) return format === 'json'
  return json === true || (typeof output === 'string' && /\.json$/i.test(output))
}

async function loadCommand(name: string, rest: readonly string[]): Promise<Command> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (load) return load()
  const { nearestTexts } = await import('../queries/nearest.ts')
  // "spro --langue fr events": what looks like the command is the value of an option that does not exist.
  const wrong = rest.find((word) => word.startsWith('-') && !isGlobalOption(word))
  if (wrong !== undefined) throw await unknownOption(wrong)
  throw problem(
    'unknown-command',
    { command: name, nearest: nearestTexts(name, Object.keys(commands)) },
    exitCodes.usage,
  )
}

async function unknownOption(option: string): Promise<Problem> {
  const { nearestTexts } = await import('../queries/nearest.ts')
  const known = globalOptionNames.filter((name) => name.startsWith('--'))
  return problem(
    'unknown-option',
    { option, command: '', nearest: nearestTexts(option, known) },
    exitCodes.usage,
  )
}

/** No command: the help, or what is wrong with the options that stand alone. */
async function withoutCommand(rest: readonly string[], env: Env, language: Language): Promise<number> {
  const wrong = rest.find((word, index) => !isGlobalOption(word) && !takesValue(rest[index - 1] ?? ''))
  if (wrong !== undefined) throw await unknownOption(wrong)
  const last = rest.at(-1)
  if (last !== undefined && takesValue(last)) {
    throw problem('missing-option-value', { option: last, command: '' }, exitCodes.usage)
  }
  await showAnswer(await programHelp(language), { env, language, pager: !rest.includes('--no-pager') })
  return exitCodes.fine
}

async function printVersion(env: Env): Promise<number> {
  const { packageVersion } = await import('./bug.ts')
  env.stdout.write(`${packageVersion(env)}\n`)
  return exitCodes.fine
}

/** `--lang`, the `--language` of `init`, `SPRO_LANG`, `spro.yaml`, the locale; French first. */
function languageOf(argv: readonly string[], env: Env, workspace: Workspace | Problem | null): Language {
  // A workspace to be made is spoken of in its own language.
  const begun = splitCommandLine(argv).name === 'init' ? peekOption(argv, '--language') : undefined
  const asked = [peekOption(argv, '--lang'), begun, env.variables['SPRO_LANG']].find(isLanguage)
  if (asked) return asked
  if (workspace && !(workspace instanceof Problem)) return workspace.config.language
  const { LC_ALL, LC_MESSAGES, LANG } = env.variables
  return /^en/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'en' : 'fr'
}

function isLanguage(text: string | undefined): text is Language {
  return text === 'fr' || text === 'en'
}

function checkLanguage(given: unknown): void {
  if (typeof given !== 'string' || isLanguage(given)) return
  throw problem(
    'unknown-choice',
    { option: '--lang', found: given, choices: ['fr', 'en'], nearest: [] },
    exitCodes.usage,
  )
}

/** `--today`, else now in the workspace's time zone. */
function todayOf(given: unknown, { env, workspace }: Start): string {
  if (typeof given === 'string') {
    if (isDay(given)) return given
    throw problem('unreadable-today', { found: given }, exitCodes.usage)
  }
  const zone = workspace && !(workspace instanceof Problem) ? workspace.config.timezone : usualZone
  try {
    return todayIn(zone, env.now())
  } catch (error) {
    // A zone that nobody knows is for `validate` to tell: it needs a day too.
    if (!(error instanceof RangeError)) throw error
    return todayIn(usualZone, env.now())
  }
}

const usualZone = 'Europe/Paris'

function tellError(thrown: unknown, argv: readonly string[], env: Env, language: Language): number {
  // A disk that refuses outside a write (a name too long, a folder that may not be read) is no bug of ours.
  const error = toProblem(thrown, env.cwd)
  if (error instanceof Problem) {
    for (const message of [error.problem, error.detail]) {
      if (message) env.stderr.write(`${visibleLines(sayMessage(language, message))}\n`)
    }
    return error.exitCode
  }
  if (error instanceof Interrupted) {
    env.stderr.write(`\n${say(language, 'interrupted', {})}\n`)
    return exitCodes.interrupted
  }
  tellBug(error, argv, env, language)
  return exitCodes.bug
}
