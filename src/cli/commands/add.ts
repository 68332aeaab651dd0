/** `spro add`: a line in a record: a mark, a name, a point. */
import type { MarkKind } from '../../document/types.ts'
import { exitCodes, problem } from '../../messages/problem.ts'
import { readChoice } from '../../queries/choices.ts'
import { planMark, type MarkRequest } from '../../plans/add-mark.ts'
import { planPerson, type PresenceList } from '../../plans/add-person.ts'
import { planPoint } from '../../plans/add-point.ts'
import type { Snapshot } from '../../plans/snapshot.ts'
import type { Plan } from '../../plans/types.ts'
import { eventStatusNames } from '../../records/fields.ts'
import { namesOf } from '../../records/names.ts'
import { askKind, askTarget, completeMark } from '../add-questions.ts'
import { applyPlan } from '../apply.ts'
import type { Ask } from '../ask.ts'
import { sayIn, type Context } from '../context.ts'
import {
  choiceOption,
  givenTexts,
  isSet,
  numberOption,
  recordDateOption,
  textOption,
  textsOption,
  whenOptions,
} from '../interpret.ts'
import { askerOf, askNeeded } from '../questions.ts'
import { examplesOf, type Command, type Options } from '../spec.ts'

const markKinds: Readonly<Record<MarkKind, string>> = {
  decision: 'décision',
  action: 'action',
  waiting: 'attente',
  event: 'événement',
  information: 'information',
  idea: 'idée',
  question: 'question',
}

const presences: Readonly<Record<string, PresenceList>> = {
  attendee: 'attendees',
  excused: 'excused',
  absent: 'absent',
  guest: 'guests',
}

const kindNames = {
  ...markKinds,
  attendee: 'présent',
  excused: 'excusé',
  absent: 'absent',
  guest: 'invité',
  point: 'point',
} as const

type AddKind = keyof typeof kindNames

export const add: Command = {
  name: 'add',
  summary: 'add-summary',
  arguments: [
    { name: 'kind', help: 'add-kind', completes: { values: kindNames } },
    { name: 'text', help: 'add-text', variadic: true },
  ],
  options: [
    { flags: '--to <ref>', help: 'add-to' },
    { flags: '--under <words>', help: 'add-under' },
    { flags: '--owner <name>', help: 'add-owner', repeats: true },
    { flags: '--due <date>', help: 'add-due' },
    { flags: '--date <date>', help: 'add-date' },
    { flags: '--time <hours>', help: 'add-time' },
    { flags: '--location <place>', help: 'add-location' },
    { flags: '--status <status>', help: 'add-status', completes: { values: eventStatusNames } },
    { flags: '--minutes <number>', help: 'add-minutes' },
    { flags: '--speaker <name>', help: 'add-speaker' },
    { flags: '--same <ref>', help: 'add-same' },
    { flags: '--new', help: 'add-new' },
    { flags: '--in <ref>', help: 'add-in' },
    { flags: '--dry-run', help: 'option-dry-run' },
  ],
  examples: [
    'spro add action "envoyer les tableaux" --to 2019-06-24-departementale --owner "Cap emploi 41" --due "15 juillet 2019"',
    'spro add excused "Nadège Poirotte – CCI 41" --to 2019-11-25-departementale',
  ],
  englishExamples: [
    'spro add action "send the tables" --to 2019-06-24-departementale --owner "Cap emploi 41" --due "15 July 2019"',
    'spro add excused "Nadège Poirotte – CCI 41" --to 2019-11-25-departementale',
  ],
  async run(context, [kindWord, ...words], options) {
    const ask = await askerOf(context)
    const kind = await kindOf(context, ask, kindWord)
    refuseStrayOptions(context, kind, options)
    refuseSeveral(words)
    const text = words.length > 0 ? words.join(' ') : await askText(context, ask, kind)
    const target = textOption(options, 'to')
    const to = target ?? (await targetOf(context, ask, kind))
    const given = requestOf(context, kind, { text, to, options })
    const request =
      ask && given.kind === 'mark'
        ? { ...given, mark: await completeMark(context, ask, given.mark, words.length === 0) }
        : given
    const isAsked = words.length === 0 || target === undefined
    return applyPlan(context, (snapshot) => planAny(snapshot, request), { preview: isAsked })
  },
}

/** Words without quotes are one text; texts in quotes are several things, of which one would get lost in the other. */
function refuseSeveral(words: readonly string[]): void {
  const [first = '', second = ''] = words
  if (words.length > 1 && words.every((word) => /\S\s+\S/.test(word))) {
    throw problem('several-texts', { first, second }, exitCodes.usage)
  }
}

/** The options that mean something for each kind, beside those of every kind. */
const optionsOf: Readonly<Record<AddKind, readonly string[]>> = {
  decision: ['under', 'new', 'in'],
  action: ['under', 'owner', 'due', 'new', 'in'],
  waiting: ['under', 'owner', 'due', 'new', 'in'],
  question: ['under', 'owner', 'due', 'new', 'in'],
  information: ['under', 'new'],
  idea: ['under', 'new'],
  event: ['under', 'date', 'time', 'location', 'status', 'same', 'new', 'in'],
  attendee: [],
  excused: [],
  absent: [],
  guest: [],
  point: ['minutes', 'speaker'],
}

/** An option that would be dropped in silence is refused: its writer believes that it says something. */
function refuseStrayOptions(context: Context, kind: AddKind, options: Options): void {
  const all = new Set(Object.values(optionsOf).flat())
  // `--in` says already that the line continues the item of `--to`.
  const isLater = options['in'] !== undefined
  const allowed = optionsOf[kind].filter((name) => !isLater || (name !== 'same' && name !== 'new'))
  const stray = [...all].find((name) => options[name] !== undefined && !allowed.includes(name))
  if (stray === undefined) return
  const possible = ['to', ...allowed].map((name) => `--${name}`)
  const name = context.language === 'fr' ? kindNames[kind] : kind
  const word = optionsOf[kind].includes(stray) ? '--in' : name
  throw problem('option-not-for', { option: `--${stray}`, kind: word, options: possible }, exitCodes.usage)
}

type Request =
  | { readonly kind: 'mark'; readonly mark: MarkRequest }
  | { readonly kind: 'person'; readonly list: PresenceList; readonly text: string; readonly to: string }
  | {
      readonly kind: 'point'
      readonly title: string
      readonly to: string
      readonly minutes?: number
      readonly speaker?: string
    }

interface Given {
  readonly text: string
  readonly to: string
  readonly options: Options
}

function planAny(snapshot: Snapshot, request: Request): Plan | Promise<Plan> {
  switch (request.kind) {
    case 'mark':
      return planMark(snapshot, request.mark)
    case 'person':
      return planPerson(snapshot, request)
    case 'point':
      return planPoint(snapshot, request)
  }
}

function requestOf(context: Context, kind: AddKind, { text, to, options }: Given): Request {
  const list = presences[kind]
  if (list !== undefined) return { kind: 'person', list, text, to }
  if (kind === 'point') {
    const minutes = numberOption(options, 'minutes')
    const given = givenTexts(options, ['speaker'])
    return { kind, title: text, to, ...given, ...(minutes === undefined ? {} : { minutes }) }
  }
  const markKind = namesOf(markKinds).find((each) => each === kind) ?? 'information'
  return { kind: 'mark', mark: markRequest(context, markKind, { text, to, options }) }
}

function markRequest(context: Context, kind: MarkKind, { text, to, options }: Given): MarkRequest {
  const due = recordDateOption(context, options, 'due')
  const when = whenOptions(context, options, { isRecordDate: true })
  const status = choiceOption(options, 'status', eventStatusNames)
  return {
    kind,
    text,
    to,
    owners: textsOption(options, 'owner'),
    isNew: isSet(options, 'new'),
    ...givenTexts(options, ['under', 'location', 'same', 'in']),
    ...(due ? { due } : {}),
    ...when,
    ...(status ? { status } : {}),
  }
}

async function kindOf(context: Context, ask: Ask | null, typed: string | undefined): Promise<AddKind> {
  const argument = sayIn(context, 'argument-name', { name: 'kind' })
  if (typed !== undefined) return readChoice(argument, typed, kindNames)
  if (ask) return askKind(context, ask, namesOf(kindNames))
  const [example = ''] = examplesOf(add, context.language)
  throw problem('missing-argument', { argument, command: 'add', example }, exitCodes.usage)
}

async function askText(context: Context, ask: Ask | null, kind: AddKind): Promise<string> {
  if (ask) return askNeeded(context, ask, sayIn(context, 'ask-text', {}))
  const argument = sayIn(context, 'argument-name', { name: 'text' })
  const example = `spro add ${kind} "…" --to REF`
  throw problem('missing-argument', { argument, command: 'add', example }, exitCodes.usage)
}

async function targetOf(context: Context, ask: Ask | null, kind: AddKind): Promise<string> {
  if (ask) return askTarget(context, ask)
  const example = `spro add ${kind} "…" --to 2019-06-24-departementale`
  throw problem('missing-option', { option: '--to', command: 'add', example }, exitCodes.usage)
}
