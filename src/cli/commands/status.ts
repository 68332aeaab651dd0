/** `spro status`: one screen for a Monday. */
import { seriesNamed } from '../../queries/meetings.ts'
import { statusRegister, type StatusOptions, type StatusSayings } from '../../queries/status.ts'
import {
  packActionSayings,
  unpackActionSayings,
  type PackedActionSayings,
} from '../../queries/action-sayings.ts'
import { packEventSayings, unpackEventSayings, type PackedEventSayings } from '../../queries/event-sayings.ts'
import type { Shelf } from '../../queries/packing.ts'
import { packStatusHead, unpackStatusHead, type PackedStatusHead } from '../../queries/status-heads.ts'
import { endWith, jsonEnvelope } from '../answer.ts'
import { tell, type Context } from '../context.ts'
import { formatOption, numberOption, textOption } from '../interpret.ts'
import { actionJson, dateJson, eventJson, timesJson } from '../json.ts'
import type { Command, Options } from '../spec.ts'
import {
  createRecentChecker,
  packCheckFacts,
  readCheckFacts,
  unpackCheckFacts,
  type CheckFacts,
  type PackedCheckFacts,
} from '../status-checks.ts'
import { drawStatus, type StatusScreen } from '../status-screen.ts'
import { reportBroken, requireWorkspace, visitExtracts, type Broken } from '../workspace.ts'

const defaultWeeks = 6

export const status: Command = {
  name: 'status',
  summary: 'status-summary',
  options: [
    { flags: '--series <id>', help: 'status-series', completes: 'series' },
    { flags: '--owner <words>', help: 'status-owner' },
    { flags: '--weeks <number>', help: 'status-weeks' },
    { flags: '--format <text|json>', help: 'option-format' },
  ],
  examples: ['spro status', 'spro status --owner "Mission Locale"'],
  async run(context, _words, options) {
    const format = formatOption(options, ['text', 'json'], 'text')
    const seen = await readStatus(context, statusOptions(context, options))
    const problems = await reportBroken(seen.broken, context)
    tellOwnerWithout(context, options, seen)
    if (format === 'json') {
      context.print(jsonEnvelope('status', { record: statusJson(context, seen) }, problems, context))
    } else if (seen.records === 0 && seen.broken.length === 0) tell(context, 'status-empty', {})
    else context.print(drawStatus(context, seen))
    return endWith(context, problems)
  },
}

/** A name that is spelt otherwise would look like one who has nothing to do. */
function tellOwnerWithout(context: Context, options: Options, { status: found, records }: Seen): void {
  const owner = textOption(options, 'owner')
  if (owner === undefined || found.ownersNear === null || records === 0) return
  tell(context, 'status-owner-without', { owner, nearest: found.ownersNear })
}

function statusOptions(context: Context, options: Options): StatusOptions {
  const weeks = numberOption(options, 'weeks') ?? defaultWeeks
  const series = textOption(options, 'series')
  const owner = textOption(options, 'owner')
  return {
    today: context.today,
    agendaNotice: requireWorkspace(context).config.agendaNotice,
    weeks,
    ...(series === undefined ? {} : { series }),
    ...(owner === undefined ? {} : { owner }),
  }
}

interface Seen extends StatusScreen {
  readonly records: number
  readonly broken: readonly Broken[]
}

/** One pass over the records feeds the registers and the checks. */
async function readStatus(context: Context, options: StatusOptions): Promise<Seen> {
  const { root, config } = requireWorkspace(context)
  const register = statusRegister(options)
  const checker = createRecentChecker(context)
  const { series } = options
  let records = 0
  let isKnown = false
  const broken = await visitExtracts<Said, PackedSaid>(context, root, {
    name: 'status',
    scan: { headings: false, nearMisses: false },
    read(record) {
      const { said, isLasting } = register.read(record)
      return { said: { said, facts: readCheckFacts(record) }, isLasting }
    },
    take({ said, facts }, record) {
      records += 1
      isKnown ||= said.head.meeting !== null && said.head.meeting.series === series
      register.take(said)
      checker.see(facts, record)
    },
    asksRecord: ({ facts }) => checker.isRecent(facts),
    pack: packSaid,
    unpack: unpackSaid,
  })
  if (series !== undefined && !isKnown) seriesNamed(config, series)
  return { status: register.status(), records, broken, checks: checker.finish(broken), weeks: options.weeks }
}

interface Said {
  readonly said: StatusSayings
  readonly facts: CheckFacts
}

type PackedSaid = readonly [
  events: PackedEventSayings,
  actions: PackedActionSayings,
  head: PackedStatusHead,
  facts: PackedCheckFacts,
]

function packSaid({ said, facts }: Said, shelf: Shelf): PackedSaid {
  return [
    packEventSayings(said.events, shelf),
    packActionSayings(said.actions, shelf),
    packStatusHead(said.head, shelf),
    packCheckFacts(facts, shelf),
  ]
}

function unpackSaid(packed: PackedSaid, shelf: Shelf, path: string): Said {
  const events = unpackEventSayings(packed[0], shelf, path)
  const actions = unpackActionSayings(packed[1], shelf, path)
  const head = unpackStatusHead(packed[2], shelf, path)
  return { said: { events, actions, head }, facts: unpackCheckFacts(packed[3], shelf, path) }
}

function statusJson(context: Context, { status: found, checks }: Seen) {
  return {
    today: context.today,
    meetings: found.meetings.map((meeting) => ({
      id: meeting.id,
      title: meeting.title,
      series: meeting.series,
      file: meeting.file,
      date: dateJson(meeting.date),
      times: timesJson(meeting.times),
      location: meeting.location,
      past: meeting.isPast,
      agenda: meeting.agenda,
      agendaDue: meeting.agendaDue,
      agendaBy: meeting.agendaBy,
      agendaSent: dateJson(meeting.agendaSent),
      holidays: meeting.holidays,
    })),
    announced: found.announced.map(({ date, times, ...meeting }) => ({
      ...meeting,
      date: dateJson(date),
      times: timesJson(times),
    })),
    actions: found.actions.map(actionJson),
    waiting: found.waiting.map((item) => ({ ...actionJson(item), since: item.since })),
    events: found.events.map(eventJson),
    toSchedule: found.toSchedule.map(eventJson),
    findings: checks,
  }
}
