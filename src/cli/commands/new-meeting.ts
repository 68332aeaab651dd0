/** `spro new-meeting`: the next meeting, prefilled. */
import type { FuzzyDate } from '../../dates/types.ts'
import { writeDate } from '../../dates/write.ts'
import { planMeeting, proposeMeeting, refuseTaken, type MeetingRequest } from '../../plans/new-meeting.ts'
import { documentNames, meetingStatusNames } from '../../records/fields.ts'
import type { WorkspaceConfig } from '../../records/types.ts'
import { applyPlan } from '../apply.ts'
import type { Ask } from '../ask.ts'
import { sayIn, type Context } from '../context.ts'
import { choiceOption, givenTexts, textsOption, whenOptions } from '../interpret.ts'
import { askWhen, askerOf, askNeeded, askOptional, askTime } from '../questions.ts'
import type { Command, Options } from '../spec.ts'
import { readSnapshot, requireWorkspace } from '../workspace.ts'

export const newMeeting: Command = {
  name: 'new-meeting',
  summary: 'new-meeting-summary',
  arguments: [{ name: 'title', help: 'new-meeting-title' }],
  options: [
    { flags: '--series <id>', help: 'meeting-series' },
    { flags: '--date <date>', help: 'meeting-date' },
    { flags: '--time <hours>', help: 'meeting-time' },
    { flags: '--location <place>', help: 'meeting-location' },
    { flags: '--document <type>', help: 'meeting-document', completes: { values: documentNames } },
    { flags: '--status <status>', help: 'meeting-status-option', completes: { values: meetingStatusNames } },
    { flags: '--chair <name>', help: 'meeting-chair' },
    { flags: '--secretary <name>', help: 'meeting-secretary' },
    { flags: '--agenda <point>', help: 'meeting-agenda', repeats: true },
    { flags: '--dry-run', help: 'option-dry-run' },
  ],
  examples: [
    'spro new-meeting --series coordinateurs',
    'spro new-meeting "Atelier numérique" --date "jeudi 12 décembre 2019" --agenda "Tour de table (15 min)"',
  ],
  englishExamples: [
    'spro new-meeting --series coordinateurs',
    'spro new-meeting "Digital workshop" --date "Thursday 12 December 2019" --agenda "Round table (15 min)"',
  ],
  async run(context, [title], options) {
    const given = requestOf(context, title, options)
    const ask = await askerOf(context)
    const request = ask ? await askWhatIsMissing(context, ask, given) : given
    return applyPlan(context, (snapshot) => planMeeting(snapshot, request), { preview: true })
  },
}

function requestOf(context: Context, title: string | undefined, options: Options): MeetingRequest {
  const when = whenOptions(context, options, { isToCome: true })
  const document = choiceOption(options, 'document', documentNames)
  const status = choiceOption(options, 'status', meetingStatusNames)
  return {
    ...(title === undefined ? {} : { title }),
    ...givenTexts(options, ['series', 'location', 'chair', 'secretary']),
    ...when,
    ...(document ? { document } : {}),
    ...(status ? { status } : {}),
    agenda: textsOption(options, 'agenda'),
  }
}

/** On a terminal: series, date, hours, place and points, with what the workspace knows as defaults. */
async function askWhatIsMissing(context: Context, ask: Ask, given: MeetingRequest): Promise<MeetingRequest> {
  const { config } = requireWorkspace(context)
  const body = await askBody(context, ask, config, given)
  const snapshot = await readSnapshot(context)
  const proposal = proposeMeeting(snapshot, body)
  const asked = given.date ? {} : await askWhen(context, ask, 'ask-date', proposal.date)
  const date = given.date ?? asked.date
  refuseTaken(snapshot, body, { ...proposal, date: date ?? null })
  const time = given.time ?? asked.time ?? (await askTime(context, ask, proposal.time))
  const location =
    given.location ??
    (await askOptional(ask, sayIn(context, 'ask-location', {}), { proposed: proposal.location }))
  const agenda = given.agenda.length > 0 ? given.agenda : await askPoints(context, ask)
  const status = given.status ?? (await askStatus(context, ask, date))
  return {
    ...body,
    ...(date ? { date } : {}),
    ...(time === '' ? {} : { time }),
    ...(location === undefined ? {} : { location }),
    ...(status ? { status } : {}),
    agenda,
  }
}

async function askBody(
  context: Context,
  ask: Ask,
  config: WorkspaceConfig,
  given: MeetingRequest,
): Promise<MeetingRequest> {
  if (given.series !== undefined || given.title !== undefined) return given
  const series = config.series.map(({ id, title }) => ({ value: id, name: `${title} (${id})` }))
  const none = { value: '', name: sayIn(context, 'no-series', {}) }
  const message = sayIn(context, 'ask-series', {})
  const chosen = series.length > 0 ? await ask.choose({ message, choices: [...series, none] }) : ''
  if (chosen !== '') return { ...given, series: chosen }
  return { ...given, title: await askNeeded(context, ask, sayIn(context, 'ask-title', {})) }
}

async function askPoints(context: Context, ask: Ask): Promise<readonly string[]> {
  const points: string[] = []
  for (;;) {
    const point = (await ask.text({ message: sayIn(context, 'ask-point', {}) })).trim()
    if (point === '') return points
    points.push(point)
  }
}

async function askStatus(context: Context, ask: Ask, date: FuzzyDate | undefined) {
  if (!date?.latest || date.latest >= context.today) return undefined
  return ask.choose({
    message: sayIn(context, 'ask-status-past', { day: writeDate(date, { language: context.language }) }),
    choices: [
      { value: 'held', name: sayIn(context, 'status-held', {}) },
      { value: 'planned', name: sayIn(context, 'status-planned', {}) },
    ] as const,
  })
}
