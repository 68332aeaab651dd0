/** `spro new-practice`: a way of doing worth passing on. */
import { planPractice, themesOf, type PracticeRequest } from '../../plans/new-practice.ts'
import { applyPlan } from '../apply.ts'
import type { Ask } from '../ask.ts'
import { sayIn, type Context } from '../context.ts'
import { givenTexts, numberOption, textsOption } from '../interpret.ts'
import { askerOf, askNeeded, askOptional, askTerritory } from '../questions.ts'
import type { Command, Options } from '../spec.ts'
import { readRecords, requireWorkspace } from '../workspace.ts'

export const newPractice: Command = {
  name: 'new-practice',
  summary: 'new-practice-summary',
  arguments: [{ name: 'title', help: 'new-practice-title' }],
  options: [
    { flags: '--theme <words>', help: 'new-practice-theme' },
    { flags: '--number <number>', help: 'new-practice-number' },
    { flags: '--territory <id>', help: 'new-practice-territory', repeats: true },
    { flags: '--place <place>', help: 'new-practice-place', repeats: true },
    { flags: '--status <words>', help: 'new-practice-status' },
    { flags: '--link <url>', help: 'new-practice-link', repeats: true },
    { flags: '--dry-run', help: 'option-dry-run' },
  ],
  examples: [
    'spro new-practice "Le petit déjeuner des métiers" --theme "Faire connaître les métiers" --territory vendomois',
    'spro new-practice "La valise numérique" --place Blois --place Vendôme --status active',
  ],
  async run(context, [title], options) {
    const given = requestOf(title, options)
    const ask = await askerOf(context)
    const request = ask ? await askWhatIsMissing(context, ask, given) : given
    return applyPlan(context, (snapshot) => planPractice(snapshot, request), { preview: true })
  },
}

function requestOf(title: string | undefined, options: Options): PracticeRequest {
  const number = numberOption(options, 'number')
  return {
    ...(title === undefined ? {} : { title }),
    ...givenTexts(options, ['theme', 'status']),
    ...(number === undefined ? {} : { number }),
    territories: textsOption(options, 'territory'),
    places: textsOption(options, 'place'),
    links: textsOption(options, 'link'),
  }
}

/** On a terminal: title, theme, territory and place. */
async function askWhatIsMissing(
  context: Context,
  ask: Ask,
  given: PracticeRequest,
): Promise<PracticeRequest> {
  const { config } = requireWorkspace(context)
  const title = given.title ?? (await askNeeded(context, ask, sayIn(context, 'ask-practice', {})))
  const theme = given.theme ?? (await askTheme(context, ask))
  const territory = given.territories.length > 0 ? undefined : await askTerritory(context, ask, config)
  const place = given.places.length > 0 ? undefined : await askOptional(ask, sayIn(context, 'ask-place', {}))
  return {
    ...given,
    title,
    territories: territory === undefined ? given.territories : [territory],
    places: place === undefined ? given.places : [place],
    ...(theme === undefined ? {} : { theme }),
  }
}

/** One of the themes in use, so that cards of one theme stay together; another is typed. */
async function askTheme(context: Context, ask: Ask): Promise<string | undefined> {
  const themes = themesOf((await readRecords(context)).records)
  const choices = [
    { value: 'none', name: sayIn(context, 'no-theme', {}) },
    ...themes.map((theme, index) => ({ value: String(index), name: theme })),
    { value: 'other', name: sayIn(context, 'other-theme', {}) },
  ]
  const message = sayIn(context, 'ask-known-theme', {})
  const chosen = themes.length > 0 ? await ask.choose({ message, choices }) : 'other'
  if (chosen === 'other') return askOptional(ask, sayIn(context, 'ask-theme', {}))
  return themes[Number(chosen)]
}
