/** `spro new-decision`: a decision that deserves a page. */
import { readDate } from '../../dates/read.ts'
import type { FuzzyDate } from '../../dates/types.ts'
import { openDecisions, planDecision, type DecisionRequest } from '../../plans/new-decision.ts'
import { resolveMark } from '../../queries/find.ts'
import { decisionStatusNames } from '../../records/fields.ts'
import { namesOf } from '../../records/names.ts'
import type { WorkspaceRecord } from '../../records/types.ts'
import { applyPlan } from '../apply.ts'
import type { Ask } from '../ask.ts'
import { sayIn, type Context } from '../context.ts'
import { choiceOption, dateOption, givenTexts } from '../interpret.ts'
import { askDate, askerOf, askNeeded, askOptional } from '../questions.ts'
import type { Command, Options } from '../spec.ts'
import { readRecords } from '../workspace.ts'

export const newDecision: Command = {
  name: 'new-decision',
  summary: 'new-decision-summary',
  arguments: [{ name: 'title', help: 'decision-title' }],
  options: [
    { flags: '--from <ref>', help: 'decision-from' },
    { flags: '--supersedes <id>', help: 'decision-supersedes', completes: 'references' },
    { flags: '--date <date>', help: 'decision-date' },
    { flags: '--owner <name>', help: 'decision-owner' },
    {
      flags: '--status <status>',
      help: 'decision-status-option',
      completes: { values: decisionStatusNames },
    },
    { flags: '--dry-run', help: 'option-dry-run' },
  ],
  examples: [
    'spro new-decision --from 2019-06-24-departementale#D2',
    'spro new-decision "Invitations par courriel seul" --date 2019-11-12 --owner "GIP Alfa Centre"',
  ],
  async run(context, [title], options) {
    const given = requestOf(context, title, options)
    const ask = await askerOf(context)
    const request = ask ? await askWhatIsMissing(context, ask, given) : given
    return applyPlan(context, (snapshot) => planDecision(snapshot, request), { preview: true })
  },
}

function requestOf(context: Context, title: string | undefined, options: Options): DecisionRequest {
  const date = dateOption(context, options, 'date')
  const status = choiceOption(options, 'status', decisionStatusNames)
  return {
    ...(title === undefined ? {} : { title }),
    ...givenTexts(options, ['from', 'supersedes', 'owner']),
    ...(date ? { date } : {}),
    ...(status ? { status } : {}),
  }
}

/** On a terminal: the line of minutes that it comes from, or its title; then date, owner and status. */
async function askWhatIsMissing(
  context: Context,
  ask: Ask,
  given: DecisionRequest,
): Promise<DecisionRequest> {
  const seen = await readRecords(context)
  const { records } = seen
  const isNamed = given.title !== undefined || given.from !== undefined
  const named = isNamed ? given : await askOrigin(context, ask, given, records)
  const known = named.from === undefined ? null : resolveMark(seen, named.from).record
  const proposed = (known && 'date' in known ? known.date : null) ?? todayOf(context)
  const date = given.date ?? (await askDate(context, ask, 'ask-decision-date', proposed))
  const owner = given.owner ?? (await askOptional(ask, sayIn(context, 'ask-owner', {})))
  const status = given.status ?? (await askStatus(context, ask))
  return { ...named, ...(date ? { date } : {}), ...(owner === undefined ? {} : { owner }), status }
}

/** How many lines of minutes are offered, those of the last meetings first. */
const offered = 50

/** The lines without a record, to choose from; a fresh decision needs its title. */
async function askOrigin(
  context: Context,
  ask: Ask,
  given: DecisionRequest,
  records: readonly WorkspaceRecord[],
): Promise<DecisionRequest> {
  const open = openDecisions({ records, today: context.today }).slice(0, offered)
  const choices = [
    { value: '', name: sayIn(context, 'fresh-decision', {}) },
    ...open.map(({ ref, text }) => ({ value: ref, name: `${shorten(text)} (${ref.split('#')[0] ?? ''})` })),
  ]
  const message = sayIn(context, 'ask-decision-from', {})
  const from = open.length > 0 ? await ask.choose({ message, choices }) : ''
  if (from !== '') return { ...given, from }
  return { ...given, title: await askNeeded(context, ask, sayIn(context, 'ask-decision', {})) }
}

/** Enough to know a decision by, on one line of a terminal. */
const shownLength = 60

function shorten(text: string): string {
  return text.length <= shownLength ? text : `${text.slice(0, shownLength).trimEnd()}…`
}

function todayOf({ today }: Context): FuzzyDate | null {
  const reading = readDate(today, {})
  return reading && 'date' in reading ? reading.date : null
}

/** `superseded` is written by the decision that replaces this one. */
async function askStatus(context: Context, ask: Ask) {
  const statuses = ['accepted', ...namesOf(decisionStatusNames)] as const
  const choices = [...new Set(statuses)]
    .filter((status) => status !== 'superseded')
    .map((value) => ({ value, name: sayIn(context, 'decision-status', { status: value }) }))
  return ask.choose({ message: sayIn(context, 'ask-decision-status', {}), choices })
}
