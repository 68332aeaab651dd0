/** `spro new-event`: an event that deserves a page. */
import { exitCodes, problem } from '../../messages/problem.ts'
import { likeEvent, planEvent, type EventRequest } from '../../plans/new-event.ts'
import { eventStatusNames } from '../../records/fields.ts'
import { applyPlan } from '../apply.ts'
import type { Ask } from '../ask.ts'
import { sayIn, type Context } from '../context.ts'
import { choiceOption, dateOption, givenTexts, isSet, whenOptions } from '../interpret.ts'
import { askWhen, askerOf, askNeeded, askOptional, askTerritory, askTime, askYes } from '../questions.ts'
import type { Command, Options } from '../spec.ts'
import { readSnapshot, requireWorkspace } from '../workspace.ts'

export const newEvent: Command = {
  name: 'new-event',
  summary: 'new-event-summary',
  arguments: [{ name: 'title', help: 'new-event-title' }],
  options: [
    { flags: '--date <date>', help: 'new-event-date' },
    { flags: '--time <hours>', help: 'new-event-time' },
    { flags: '--location <place>', help: 'new-event-location' },
    { flags: '--status <status>', help: 'new-event-status', completes: { values: eventStatusNames } },
    { flags: '--territory <id>', help: 'new-event-territory' },
    { flags: '--audience <words>', help: 'new-event-audience' },
    { flags: '--register-by <date>', help: 'new-event-register-by' },
    { flags: '--link <url>', help: 'new-event-link' },
    { flags: '--organizer <name>', help: 'new-event-organizer' },
    { flags: '--contact <words>', help: 'new-event-contact' },
    { flags: '--from <ref>', help: 'new-event-from' },
    { flags: '--new', help: 'new-event-new' },
    { flags: '--dry-run', help: 'option-dry-run' },
  ],
  examples: [
    'spro new-event "Salon des formations du Vendômois" --date "samedi 8 février 2020" --time "10 h-17 h" --location "Minotaure, Vendôme"',
    'spro new-event --from 2019-06-24-departementale#E2',
  ],
  englishExamples: [
    'spro new-event "Salon des formations du Vendômois" --date "Saturday 8 February 2020" --time "10:00-17:00" --location "Minotaure, Vendôme"',
    'spro new-event --from 2019-06-24-departementale#E2',
  ],
  async run(context, [title], options) {
    const given = requestOf(context, title, options)
    const ask = await askerOf(context)
    const request = ask ? await askWhatIsMissing(context, ask, given) : given
    return applyPlan(context, (snapshot) => planEvent(snapshot, request), { preview: true })
  },
}

function requestOf(context: Context, title: string | undefined, options: Options): EventRequest {
  const names = ['from', 'location', 'territory', 'audience', 'link', 'organizer', 'contact'] as const
  const when = whenOptions(context, options, { isToCome: true })
  const status = choiceOption(options, 'status', eventStatusNames)
  const registerBy = registerByOption(context, options)
  return {
    ...(title === undefined ? {} : { title }),
    ...givenTexts(options, names),
    ...when,
    ...(status ? { status } : {}),
    ...(registerBy ? { registerBy } : {}),
    isNew: isSet(options, 'new'),
  }
}

/** Commander names the option in camel case; people are told the flag as they typed it. */
function registerByOption(context: Context, options: Options) {
  return dateOption(context, { 'register-by': options['registerBy'] }, 'register-by')
}

/** On a terminal: title, date, hours, place, territory. An event from a mark has them from the register. */
async function askWhatIsMissing(context: Context, ask: Ask, given: EventRequest): Promise<EventRequest> {
  if (given.from !== undefined) return given
  const { config } = requireWorkspace(context)
  const title = given.title ?? (await askNeeded(context, ask, sayIn(context, 'ask-event', {})))
  const asked = given.date ? {} : await askWhen(context, ask, 'ask-event-date')
  const date = given.date ?? asked.date
  const known = await settleLikeEvent(context, ask, { ...given, title, ...(date ? { date } : {}) })
  if (known.from !== undefined) return known
  const hasDay = date?.precision === 'day'
  const time = given.time ?? asked.time ?? (hasDay ? await askTime(context, ask) : '')
  const location = given.location ?? (await askOptional(ask, sayIn(context, 'ask-location', {})))
  const territory = given.territory ?? (await askTerritory(context, ask, config))
  return {
    ...known,
    ...(time === '' ? {} : { time }),
    ...(location === undefined ? {} : { location }),
    ...(territory === undefined ? {} : { territory }),
  }
}

/** An event that looks like a known one: the record of the same takes the place of its mark (format.md F5). */
async function settleLikeEvent(context: Context, ask: Ask, request: EventRequest): Promise<EventRequest> {
  const like = request.isNew ? null : likeEvent(await readSnapshot(context), request)
  if (!like) return request
  const { title, ref, hasRecord } = like
  const isSame = await askYes(context, ask, sayIn(context, 'ask-like-event', { title, ref }))
  if (!isSame) return { ...request, isNew: true }
  if (hasRecord) throw problem('event-has-record', { title, id: ref }, exitCodes.refused)
  return { ...request, from: ref }
}
