/** What a coordinator has to know on a Monday: one pass over the records feeds it all. */
import { compareDates, compareText, isOver } from '../dates/compare.ts'
import { addDays } from '../dates/calendar.ts'
import { holidayOf, workingDayUntil, type Holiday } from '../dates/holidays.ts'
import type { Day, FuzzyDate, TimeSpan } from '../dates/types.ts'
import type { HeaderValue } from '../document/types.ts'
import type { WorkspaceRecord } from '../records/types.ts'
import { nextOf } from '../records/items.ts'
import { dateOf, textOf } from '../records/values.ts'
import type { ActionSayings } from './action-sayings.ts'
import { actionRegister, filterActions } from './actions.ts'
import type { EventSayings } from './event-sayings.ts'
import { eventRegister } from './events.ts'
import { bodyOf } from './meetings.ts'
import { nearestNames } from './nearest.ts'
import { isPlanned, type Read } from './sayings.ts'
import { readStatusHead, type MeetingHead, type PlanHead, type StatusHead } from './status-heads.ts'
import type { ActionItem, EventItem, RegisterItem } from './types.ts'
import { meetsWindow } from './window.ts'

/** How far the agenda of a meeting is. `unknown`: the day of the meeting is not known, or its agenda has nothing to say. */
export type AgendaState = 'sent' | 'late' | 'due' | 'later' | 'unknown'

/** A public holiday in the way: of the meeting itself, or of the day on which its agenda must leave. */
export interface HolidayWarning {
  readonly of: 'meeting' | 'agenda'
  readonly day: Day
  readonly holiday: Holiday
}

/** A planned meeting. */
export interface PlannedMeeting {
  readonly id: string
  readonly title: string
  readonly series: string | null
  readonly file: string
  readonly date: FuzzyDate | null
  readonly times: readonly TimeSpan[]
  readonly location: string | null
  /** True when its day is over: its minutes are to be written. */
  readonly isPast: boolean
  readonly agenda: AgendaState
  /** `agenda_notice` days before the meeting; null without a day. */
  readonly agendaDue: Day | null
  /** The last working day until then: the day to send it. */
  readonly agendaBy: Day | null
  readonly agendaSent: FuzzyDate | null
  readonly holidays: readonly HolidayWarning[]
}

/** A meeting to come that the last minutes of its body announce (`next`), and of which there is no record yet. */
export interface AnnouncedMeeting {
  /** The title of the meeting that announced it. */
  readonly title: string
  readonly series: string | null
  readonly date: FuzzyDate
  readonly times: readonly TimeSpan[]
  readonly location: string | null
  /** The id of the record that announces it. */
  readonly by: string
}

/** The state of a workspace on a day. */
export interface Status {
  /** Planned ones, in order of day. */
  readonly meetings: readonly PlannedMeeting[]
  /** In order of day. */
  readonly announced: readonly AnnouncedMeeting[]
  /** Open ones, in order of due date. */
  readonly actions: readonly ActionItem[]
  /** Awaited answers and questions, the longest awaited first. */
  readonly waiting: readonly ActionItem[]
  /** Known to the day, within the coming weeks. */
  readonly events: readonly EventItem[]
  /** Still without a day, in a period that begins soon or has begun. */
  readonly toSchedule: readonly EventItem[]
  /** The owners whose names are near to the one asked for, who has nothing open; null where that is not so. */
  readonly ownersNear: readonly string[] | null
}

/** On which day, how far ahead, of whom. */
export interface StatusOptions {
  readonly today: Day
  /** Days before a meeting that its agenda is due. */
  readonly agendaNotice: number
  /** How many weeks of events, at most 520. */
  readonly weeks: number
  /** Only the meetings of this series, and what was said in them. */
  readonly series?: string
  /** Only the actions and awaited answers of this owner (whole words). */
  readonly owner?: string
}

/** An agenda that must leave within so many days is due. */
const dueSoon = 7
/** In days: no agenda is sent earlier than that. */
const longestNotice = 366
/** A meeting dated before is a slip: nothing is counted from it. */
const firstYear = '1900'
/** A period that begins within so many days is near. */
const nearWindow = 90
/** An action that is due within so many days presses. */
const soonDays = 14

/** In weeks: nobody plans further. */
const furthest = 520

/** Collects what records say; `status` folds it. */
export interface StatusRegister {
  readonly add: (record: WorkspaceRecord) => void
  /** `add` in two steps: what is `isLasting` may be taken on another day than it was read. */
  readonly read: (record: WorkspaceRecord) => Read<StatusSayings>
  readonly take: (said: StatusSayings) => void
  status(): Status
}

/** What one record says of all that `status` shows. */
export interface StatusSayings {
  readonly events: EventSayings
  readonly actions: ActionSayings
  readonly head: StatusHead
}

/** A register of everything that is open as of a day. */
export function statusRegister(options: StatusOptions): StatusRegister {
  const { today } = options
  const actions = actionRegister(today)
  const events = eventRegister(today)
  const meetings: PlannedMeeting[] = []
  const announcements = createAnnouncements(today)
  const ids = new Set<string>()
  const sources = new Map<string, string>()
  const read = (record: WorkspaceRecord): Read<StatusSayings> => {
    const ofEvents = events.read(record)
    const ofActions = actions.read(record)
    return {
      said: { events: ofEvents.said, actions: ofActions.said, head: readStatusHead(record) },
      isLasting: ofEvents.isLasting && ofActions.isLasting,
    }
  }
  const take = (said: StatusSayings): void => {
    actions.take(said.actions)
    events.take(said.events)
    const { file, source, meeting } = said.head
    if (source !== null) sources.set(file, source)
    if (meeting === null) return
    if (options.series !== undefined && meeting.series !== options.series) return
    if (options.series !== undefined) ids.add(meeting.id)
    announcements.add(meeting)
    const { plan } = meeting
    if (plan !== null && isPlanned(meeting.planned, today))
      meetings.push({ ...planOf(meeting, plan, options), file })
  }
  return {
    add: (record) => take(read(record).said),
    read,
    take,
    status() {
      const isOfSeries = ({ meeting, file }: RegisterItem): boolean =>
        options.series === undefined || ids.has(meeting ?? sources.get(file) ?? '')
      const { owner } = options
      const filter = owner === undefined ? {} : { owner, directory: actions.directory }
      let ownersNear: Status['ownersNear'] = null
      const open = actions.items((items) => {
        const owned = filterActions(items, filter)
        if (owner !== undefined && owned.length === 0) ownersNear = openOwnersNear(items, owner)
        return owned.filter(isOfSeries)
      })
      const coming = events.items((items) => items.filter((event) => isOfSeries(event) && isToCome(event)))
      return {
        meetings: meetings.toSorted(compareMeetings),
        announced: announcements.list(),
        actions: open.filter(({ type }) => type === 'action'),
        waiting: open.filter(({ type }) => type !== 'action').toSorted(compareWaiting),
        events: coming.filter((event) => isWithin(event, options)),
        toSchedule: coming.filter((event) => isWindowNear(event, today)),
        ownersNear,
      }
    },
  }
}

/** The owners of what is open whose names are near to words. */
function openOwnersNear(items: readonly ActionItem[], wanted: string): readonly string[] {
  const owners = new Set(filterActions(items, {}).flatMap((item) => item.owners))
  return nearestNames(
    wanted,
    [...owners].map((name) => ({ name, names: [] })),
  )
}

/**
 * The open actions that press: late ones, and those due within two weeks. Whoever has most comes first; an
 * owner's stay in order of their due dates.
 */
export function pressingByOwner(actions: readonly ActionItem[], today: Day): readonly ActionItem[] {
  const soon = addDays(today, soonDays)
  const groups = new Map<string, ActionItem[]>()
  for (const action of actions) {
    if (!action.overdue && (action.due?.latest ?? '9999') > soon) continue
    const owners = action.owners.join(', ')
    const group = groups.get(owners)
    if (group) group.push(action)
    else groups.set(owners, [action])
  }
  return [...groups]
    .toSorted(([a, first], [b, second]) => second.length - first.length || compareText(a, b))
    .flatMap(([, group]) => group)
}

/** How many of some actions each owner has (null: nobody has them), most first. */
export function countOwners(
  actions: readonly ActionItem[],
): readonly { readonly owner: string | null; readonly count: number }[] {
  const counts = new Map<string | null, number>()
  for (const { owners } of actions) {
    for (const owner of owners.length === 0 ? [null] : owners) counts.set(owner, (counts.get(owner) ?? 0) + 1)
  }
  return [...counts]
    .map(([owner, count]) => ({ owner, count }))
    .toSorted((a, b) => b.count - a.count || compareText(a.owner ?? '~', b.owner ?? '~'))
}

/** Collects the dates announced; only the last held meeting of a body still says when the next one is. */
function createAnnouncements(today: Day) {
  const last = new Map<string, { readonly day: Day; readonly meeting: MeetingHead }>()
  const taken = new Set<string>()
  return {
    add(meeting: MeetingHead): void {
      const { day, isCancelled, planned } = meeting
      if (day === null || isCancelled) return
      const body = bodyOf(meeting)
      taken.add(`${body} ${day}`)
      const known = last.get(body)
      if (isPlanned(planned, today) || (known !== undefined && known.day > day)) return
      last.set(body, { day, meeting })
    },
    list(): readonly AnnouncedMeeting[] {
      const waiting = [...last].flatMap(([body, { day, meeting }]) =>
        announcedBy(meeting, day, today).filter(({ date }) => !taken.has(`${body} ${date.earliest ?? ''}`)),
      )
      return waiting.toSorted((a, b) => compareDates(a.date, b.date) || compareText(a.by, b.by))
    },
  }
}

function announcedBy(
  { id, title, series, next }: MeetingHead,
  day: Day,
  today: Day,
): readonly AnnouncedMeeting[] {
  const announced = nextOf({ header: { next }, typedKeys: {}, date: { earliest: day } })
  return announced.flatMap(({ date, times, location }) =>
    date === null || date.precision === 'unknown' || isOver(date, today)
      ? []
      : [{ title, series, date, times, location, by: id }],
  )
}

function planOf(
  { id, title, series }: MeetingHead,
  { date, times, location, agendaSent }: PlanHead,
  { today, agendaNotice }: StatusOptions,
): Omit<PlannedMeeting, 'file'> {
  const day = date?.precision === 'day' ? date.earliest : null
  const isPast = date !== null && isOver(date, today)
  // What no calendar counts by, as -3 or 1.5, is a finding of spro.yaml; here it breaks nothing.
  const notice = Math.min(Math.max(Math.trunc(agendaNotice), 0), longestNotice)
  const agendaDue = day === null || day < firstYear ? null : addDays(day, -notice)
  const agendaBy = agendaDue === null ? null : workingDayUntil(agendaDue)
  return {
    id,
    title,
    series,
    date,
    times,
    location,
    isPast,
    agenda: isPast ? 'unknown' : agendaState(agendaSent, { agendaDue, agendaBy }, today),
    agendaDue,
    agendaBy,
    agendaSent: dateOf(agendaSent, day === null ? {} : { near: day }),
    holidays: isPast ? [] : [...warnOf('agenda', agendaDue), ...warnOf('meeting', day)],
  }
}

/** Whatever stands under `agenda_sent` says that it was sent: "oui" as well as a day. */
function agendaState(
  agendaSent: HeaderValue,
  { agendaDue, agendaBy }: Pick<PlannedMeeting, 'agendaDue' | 'agendaBy'>,
  today: Day,
): AgendaState {
  const sent = textOf(agendaSent)
  if (sent !== null && !/^(?:false|non|no)$/i.test(sent)) return 'sent'
  if (agendaDue === null || agendaBy === null) return 'unknown'
  if (agendaDue < today) return 'late'
  return agendaBy <= addDays(today, dueSoon) ? 'due' : 'later'
}

function warnOf(of: HolidayWarning['of'], day: Day | null): readonly HolidayWarning[] {
  const holiday = day === null ? null : holidayOf(day)
  return day === null || holiday === null ? [] : [{ of, day, holiday }]
}

function isToCome({ status, past }: EventItem): boolean {
  return status !== 'cancelled' && status !== 'held' && !past
}

function isWithin({ date, status }: EventItem, { today, weeks }: StatusOptions): boolean {
  if (date?.precision !== 'day' || status === 'to-schedule') return false
  return meetsWindow(date, { from: today, to: addDays(today, Math.min(weeks, furthest) * 7) })
}

/** A quarter, a month, "à planifier" with a day named before: a day is still to be found, and time runs. */
function isWindowNear({ date, status }: EventItem, today: Day): boolean {
  if (date === null || date.precision === 'unknown') return false
  if (date.precision === 'day' && status !== 'to-schedule') return false
  return (date.earliest ?? '') <= addDays(today, nearWindow)
}

function compareMeetings(a: PlannedMeeting, b: PlannedMeeting): number {
  return (
    compareDates(a.date, b.date) ||
    compareText(a.times[0]?.start ?? '', b.times[0]?.start ?? '') ||
    compareText(a.id, b.id)
  )
}

function compareWaiting(a: ActionItem, b: ActionItem): number {
  return compareText(a.since ?? '9999', b.since ?? '9999') || compareText(a.file, b.file) || a.line - b.line
}
