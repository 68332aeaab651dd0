/** `spro init`: a new workspace. */
import type { Language } from '../../dates/types.ts'
import { planWorkspace } from '../../plans/init.ts'
import { exitCodes, problem } from '../../messages/problem.ts'
import { loadWords } from '../../messages/say.ts'
import { joinPath, nameOf, parentOf } from '../../store/paths.ts'
import { findRoot } from '../../store/workspace.ts'
import { applyIn } from '../apply.ts'
import { Interrupted, type Ask } from '../ask.ts'
import { sayIn, type Context } from '../context.ts'
import { textOption } from '../interpret.ts'
import { askerOf, askOptional, askYes } from '../questions.ts'
import type { Command, Options } from '../spec.ts'
import { absolutePath, shippedTemplates } from '../workspace.ts'

export const init: Command = {
  name: 'init',
  summary: 'init-summary',
  arguments: [{ name: 'dir', help: 'init-folder' }],
  options: [
    { flags: '--name <name>', help: 'init-name' },
    { flags: '--language <fr|en>', help: 'init-language' },
    { flags: '--timezone <zone>', help: 'init-timezone' },
    { flags: '--dry-run', help: 'option-dry-run' },
  ],
  examples: ['spro init spro-41 --name "SPRO 41"', 'spro init'],
  async run(context, [folder = '.'], options) {
    const root = absolutePath(context.env.disk, context.folder, folder)
    const timezone = timezoneOption(options)
    const answers = await settleAnswers(context, root, options)
    const speaking = await speakAs(context, answers.language, options)
    const { disk } = context.env
    const parentFolder = parentOf(root)
    const read = async () => ({
      exists: disk.statusOfTarget(joinPath(root, 'spro.yaml')) !== null,
      parent: parentFolder === null ? null : findRoot(disk, parentFolder),
      gitignore: readGitignore(context, root),
    })
    return applyIn(speaking, root, read, ({ exists, parent, gitignore }) =>
      planWorkspace({
        folder: root,
        ...answers,
        timezone,
        template: shippedTemplates(context),
        exists,
        parent,
        gitignore,
        present: (path) => disk.statusOfTarget(joinPath(root, path)) !== null,
      }),
    )
  },
}

/** Whoever chose a language when asked is answered in it, unless `--lang` says otherwise. */
async function speakAs(context: Context, language: Language, options: Options): Promise<Context> {
  if (context.ask === null || textOption(options, 'lang') !== undefined) return context
  await loadWords(language)
  return { ...context, language }
}

interface Answers {
  readonly name: string
  readonly language: Language
}

/** On a terminal: the name, the language, and a last look at where the workspace is to be. */
async function settleAnswers(context: Context, root: string, options: Options): Promise<Answers> {
  const name = textOption(options, 'name')
  const language = languageOption(options)
  const ask = await askerOf(context)
  const fallback = {
    name: name ?? nameOf(root),
    language: language ?? askedLanguage(context, options) ?? 'fr',
  }
  if (!ask) return fallback
  if (context.env.disk.statusOfTarget(joinPath(root, 'spro.yaml')) !== null)
    throw problem('workspace-exists', { folder: root }, exitCodes.refused)
  const proposed = { proposed: fallback.name }
  const settled = {
    name: name ?? (await askOptional(ask, sayIn(context, 'ask-name', {}), proposed)) ?? fallback.name,
    language: language ?? (await askLanguage(context, ask, fallback.language)),
  }
  const message = sayIn(context, 'ask-create-workspace', { folder: root, name: settled.name })
  if (!(await askYes(context, ask, message))) throw new Interrupted()
  return settled
}

async function askLanguage(context: Context, ask: Ask, first: Language): Promise<Language> {
  const languages: readonly Language[] = first === 'fr' ? ['fr', 'en'] : ['en', 'fr']
  return ask.choose({
    message: sayIn(context, 'ask-language', {}),
    choices: languages.map((language) => ({
      value: language,
      name: sayIn(context, 'language-name', { language }),
    })),
  })
}

/** The language that was asked for in words; a locale asks for none: the first users are French. */
function askedLanguage({ env }: Context, options: Options): Language | undefined {
  const asked = textOption(options, 'lang') ?? env.variables['SPRO_LANG']
  return asked === 'fr' || asked === 'en' ? asked : undefined
}

const gitignoreLimit = 1024 * 1024

function readGitignore({ env }: Context, root: string): string | null {
  const path = joinPath(root, '.gitignore')
  return env.disk.statusOfTarget(path)?.kind === 'file' ? env.disk.readText(path, gitignoreLimit) : null
}

function languageOption(options: Options): Language | undefined {
  const text = textOption(options, 'language')
  if (text === undefined || text === 'fr' || text === 'en') return text
  throw problem(
    'unknown-choice',
    { option: '--language', found: text, choices: ['fr', 'en'], nearest: [] },
    exitCodes.usage,
  )
}

/** A zone that this machine knows: hours and days are counted in it. */
function timezoneOption(options: Options): string {
  const zone = textOption(options, 'timezone') ?? 'Europe/Paris'
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone === ''
      ? 'Europe/Paris'
      : zone
  } catch {
    const choices = ['Europe/Paris', 'America/Guadeloupe', 'Indian/Reunion']
    throw problem(
      'unknown-choice',
      { option: '--timezone', found: zone, choices, nearest: [] },
      exitCodes.usage,
    )
  }
}
