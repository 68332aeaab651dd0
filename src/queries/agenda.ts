/** The ordre du jour of a meeting: what its header plans and what the records leave open. Computed each time, never stored. */
import { isOver } from '../dates/compare.ts'
import type { Day } from '../dates/types.ts'
import { agendaOf, attachmentsOf, nextOf, peopleOf } from '../records/items.ts'
import type { AgendaPoint, Meeting, WorkspaceConfig, WorkspaceRecord } from '../records/types.ts'
import { actionRegister, filterActions } from './actions.ts'
import { directoryOf, splitPersonLine } from './directory.ts'
import { eventsOf, isToSchedule } from './events.ts'
import { bodyOf, meetingsOf, previousHeld, seriesTitleOf } from './meetings.ts'
import type { ActionItem, Agenda, EventItem, TimedPoint } from './types.ts'

/** What an agenda depends on beside the records and the meeting itself. */
export interface AgendaOptions {
  readonly today: Day
  readonly config: WorkspaceConfig
  /** Open actions of every series, not only of the meeting's. */
  readonly allSeries: boolean
  readonly showOverdue: boolean
}

/** Builds the agenda of a meeting from all records. */
export function buildAgenda(
  meeting: Meeting,
  records: readonly WorkspaceRecord[],
  options: AgendaOptions,
): Agenda {
  const meetings = meetingsOf(records)
  const previous = previousHeld(meetings, meeting)
  const series = options.config.series.find(({ id }) => id === meeting.series)
  const open = openItems(meeting, meetings, records, options)
  const events = comingEvents(meeting, records, options.today)
  const directory = directoryOf(records)
  return {
    meeting,
    seriesTitle: seriesTitleOf(meeting, options.config),
    convenedBy: options.config.contact,
    invited: peopleOf(meeting, 'invited').map((item) => splitPersonLine(item, directory)),
    points: timePoints(agendaOf(meeting), meeting),
    overrun: overrunOf(agendaOf(meeting), meeting),
    toApprove: series?.approval && previous?.status === 'held' ? previous : null,
    previous,
    actions: open.filter(({ type }) => type === 'action'),
    waiting: open.filter(({ type }) => type !== 'action'),
    events: events.filter((event) => !isToSchedule(event)),
    toSchedule: events.filter(isToSchedule),
    attachments: attachmentsOf(meeting),
    next: nextOf(meeting),
    showOverdue: options.showOverdue,
  }
}

/** Open actions and awaited answers that were given in meetings of the same body, or in records that stand for a mark of those. */
function openItems(
  meeting: Meeting,
  meetings: readonly Meeting[],
  records: readonly WorkspaceRecord[],
  { today, allSeries }: AgendaOptions,
): readonly ActionItem[] {
  const register = actionRegister(today)
  for (const record of records) register.add(record)
  const body = bodyOf(meeting)
  const ids = new Set(meetings.filter((other) => bodyOf(other) === body).map(({ id }) => id))
  const sources = new Map(records.map(({ path, source }) => [path, source?.split('#', 1)[0]]))
  return filterActions(register.items(), {}).filter((item) => {
    if (item.meeting === meeting.id) return false
    return allSeries || ids.has(item.meeting ?? sources.get(item.file) ?? '')
  })
}

/** Events that are not over today (on the day of a meeting that is itself past), and those to schedule. */
function comingEvents(
  meeting: Meeting,
  records: readonly WorkspaceRecord[],
  today: Day,
): readonly EventItem[] {
  const day = meeting.date?.earliest ?? today
  const from = day < today ? day : today
  return eventsOf({ records, today }).filter((event) => {
    if (event.status === 'cancelled' || event.status === 'held') return false
    return !event.date || !isOver(event.date, from)
  })
}

/** Hours of points: from the meeting's start, as long as every point before has its minutes. */
function timePoints(points: readonly AgendaPoint[], meeting: Meeting): readonly TimedPoint[] {
  let clock = minutesOf(meeting.times[0]?.start ?? null)
  const hasMinutes = points.some(({ minutes }) => minutes !== null)
  return points.map((point) => {
    const start = hasMinutes ? clock : null
    clock = start === null || point.minutes === null ? null : start + point.minutes
    return { ...point, start: hourOf(start), end: hourOf(clock) }
  })
}

/** Minutes that the points take beyond the meeting's hours; 0 when they fit or its end is not known. */
function overrunOf(points: readonly AgendaPoint[], meeting: Meeting): number {
  const available = meeting.times.reduce<number | null>((sum, { start, end }) => {
    const from = minutesOf(start)
    const to = minutesOf(end)
    return sum === null || from === null || to === null ? null : sum + to - from
  }, 0)
  if (available === null || available <= 0) return 0
  const planned = points.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)
  return Math.max(0, planned - available)
}

function minutesOf(hour: string | null): number | null {
  return hour === null ? null : Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3, 5))
}

function hourOf(minutes: number | null): string | null {
  if (minutes === null || minutes >= 24 * 60) return null
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
