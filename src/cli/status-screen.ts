/**
 * What `status` shows: a section a question, those without an answer left out. Piped, tables are whole; on a terminal
 * too narrow for them they have fewer columns and one line a row, so that all fits one screen.
 */
import { holidayOf } from '../dates/holidays.ts'
import type { Day, FuzzyDate } from '../dates/types.ts'
import { writeDate, writeDay, writeShortDay, writeTimes, writeWhen } from '../dates/write.ts'
import { visible } from '../messages/visible.ts'
import {
  countOwners,
  pressingByOwner,
  type AnnouncedMeeting,
  type PlannedMeeting,
  type Status,
} from '../queries/status.ts'
import type { ActionItem, EventItem } from '../queries/types.ts'
import { sayIn, type Context } from './context.ts'
import { fitColumns, isNarrow, mostRows } from './fit-columns.ts'
import type { RecentChecks } from './status-checks.ts'
import { drawTable, wrapText, type Column } from './table.ts'
import { requireWorkspace } from './workspace.ts'

/** What is drawn. */
export interface StatusScreen {
  readonly status: Status
  readonly checks: RecentChecks
  readonly weeks: number
}

/** The screen, its sections apart by a blank line. */
export function drawStatus(context: Context, { status, checks, weeks }: StatusScreen): string {
  const sections = [
    drawToday(context),
    drawMeetings(context, status),
    drawPastMeetings(
      context,
      status.meetings.filter(({ isPast }) => isPast),
    ),
    drawActions(context, status.actions),
    drawWaiting(context, status.waiting),
    drawEvents(context, status.events, sayIn(context, 'status-events', { weeks })),
    drawEvents(context, status.toSchedule, sayIn(context, 'status-to-schedule', {})),
  ].filter((section) => section !== '')
  if (sections.length === 1) sections.push(paragraph(context, sayIn(context, 'status-quiet', {})))
  return [...sections, paragraph(context, sayIn(context, 'status-checks', checks))].join('\n')
}

function drawToday(context: Context): string {
  const { today, language, painter } = context
  const { name } = requireWorkspace(context).config
  const said = { name, day: writeDay(today, { language }), holiday: holidayOf(today) }
  return `${painter.bold(visible(sayIn(context, 'status-today', said)))}\n`
}

function paragraph(context: Context, text: string, paint = (line: string): string => line): string {
  const lines = wrapText(visible(text), context.env.stdout.columns ?? Infinity)
  return lines.map((line) => `${paint(line)}\n`).join('')
}

interface Section<Row> {
  readonly title: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  /** What to type for the rows that do not fit. */
  readonly more: string
}

/** A title, a table of so many rows, and how many there are beside. Empty without rows. */
function drawSection<Row>(context: Context, { title, columns, rows, more }: Section<Row>): string {
  if (rows.length === 0) return ''
  const { painter, env } = context
  const table = drawTable(columns, rows.slice(0, mostRows), env.stdout.columns, painter.dim)
  const count = rows.length - mostRows
  const left = count > 0 ? paragraph(context, sayIn(context, 'status-more', { count, command: more })) : ''
  return `${painter.bold(title)}\n${table}${left}`
}

function drawMeetings(
  context: Context,
  { meetings, announced }: Pick<Status, 'meetings' | 'announced'>,
): string {
  const { painter } = context
  const coming = meetings.filter(({ isPast }) => !isPast)
  const title: Column<PlannedMeeting> = {
    title: sayIn(context, 'column-title', {}),
    cell: (meeting) => meeting.title,
    wraps: true,
    paint: painter.bold,
  }
  const agenda: Column<PlannedMeeting> = {
    title: sayIn(context, 'status-column-agenda', {}),
    cell: (meeting) => agendaCell(context, meeting),
    wraps: true,
    paint: (text, { agenda: state }) => (state === 'late' ? painter.red(text) : text),
  }
  const ref = referenceColumn<PlannedMeeting>(context, ({ id }) => id)
  const heading = sayIn(context, 'status-meetings', {})
  const section = drawSection<PlannedMeeting>(context, {
    title: heading,
    rows: coming,
    more: 'spro list meeting',
    columns: fitColumns(context, coming, title, [
      whenColumn(context),
      title,
      ...(isNarrow(context) ? [] : [locationColumn<PlannedMeeting>(context)]),
      agenda,
      ref,
    ]),
  })
  const warnings = coming.slice(0, mostRows).map((meeting) => drawHolidays(context, meeting))
  const toSend = coming.find(({ agenda: state }) => state === 'late' || state === 'due')
  const advice = toSend ? paragraph(context, sayIn(context, 'status-send-agenda', { id: toSend.id })) : ''
  const expected = announced.slice(0, mostRows).map((each) => drawAnnounced(context, each))
  const all = [section, ...warnings, advice, ...expected].join('')
  return section === '' && all !== '' ? `${painter.bold(heading)}\n${all}` : all
}

/** A meeting that minutes announce and that has no record yet, with what makes one. */
function drawAnnounced(context: Context, { date, times, title, series, by }: AnnouncedMeeting): string {
  const when = writeWhen(date, times, { language: context.language })
  return paragraph(context, sayIn(context, 'status-announced', { when, title, series, by }))
}

function agendaCell(context: Context, { agenda, agendaBy, agendaSent }: PlannedMeeting): string {
  const by = agendaBy === null ? '' : shortDay(context, agendaBy)
  const sent = agendaSent === null ? '' : shortDate(context, agendaSent)
  return sayIn(context, 'status-agenda', { state: agenda, by, sent })
}

function drawHolidays(context: Context, { id, holidays, agenda, agendaBy }: PlannedMeeting): string {
  const { painter } = context
  const style = { language: context.language, weekday: false }
  return holidays
    .filter(({ of }) => of === 'meeting' || agenda !== 'sent')
    .map(({ of, day, holiday }) => {
      const by = agendaBy === null ? '' : writeDay(agendaBy, style)
      const warning = { of, id, day: writeDay(day, style), holiday, by, isLate: agenda === 'late' }
      return paragraph(context, sayIn(context, 'status-holiday', warning), painter.yellow)
    })
    .join('')
}

function drawPastMeetings(context: Context, meetings: readonly PlannedMeeting[]): string {
  const [first] = meetings
  if (first === undefined) return ''
  const section = drawSection<PlannedMeeting>(context, {
    title: sayIn(context, 'status-past-meetings', {}),
    rows: meetings,
    more: 'spro list meeting',
    columns: [
      whenColumn(context),
      { title: sayIn(context, 'column-title', {}), cell: ({ title }) => title, wraps: true },
      referenceColumn(context, ({ id }) => id),
    ],
  })
  return section + paragraph(context, sayIn(context, 'status-write-minutes', { id: first.id }))
}

/** The late ones and those due soon, by owner; of the others how many each has. */
function drawActions(context: Context, actions: readonly ActionItem[]): string {
  if (actions.length === 0) return ''
  const pressing = pressingByOwner(actions, context.today)
  const late = actions.filter(({ overdue }) => overdue).length
  const title = sayIn(context, 'status-actions', { open: actions.length, late, soon: pressing.length - late })
  const due: Column<ActionItem> = {
    title: sayIn(context, 'column-due', {}),
    cell: (item) => (item.due ? shortDate(context, item.due) : ''),
    wraps: true,
    paint: (text, { overdue }) => (overdue ? context.painter.red(text) : text),
  }
  const section = drawSection<ActionItem>(context, {
    title,
    rows: pressing,
    more: 'spro actions',
    columns: ownersFirst(actionColumns(context, pressing, due)),
  })
  const others = drawOwners(context, countOwners(actions.filter((action) => !pressing.includes(action))))
  return (section === '' ? `${context.painter.bold(title)}\n` : section) + others
}

function drawOwners(context: Context, owners: ReturnType<typeof countOwners>): string {
  if (owners.length === 0) return ''
  const nobody = sayIn(context, 'status-nobody', {})
  const shown = owners
    .slice(0, mostRows)
    .map(({ owner, count }) => sayIn(context, 'status-owner-count', { name: owner ?? nobody, count }))
  const rest = owners.length - shown.length
  const more = rest > 0 ? [sayIn(context, 'status-more-owners', { count: rest })] : []
  return paragraph(context, sayIn(context, 'status-in-time', { owners: [...shown, ...more].join(', ') }))
}

function drawWaiting(context: Context, waiting: readonly ActionItem[]): string {
  const since: Column<ActionItem> = {
    title: sayIn(context, 'column-since', {}),
    cell: (item) => (item.since === null ? '' : shortDay(context, item.since)),
  }
  return drawSection<ActionItem>(context, {
    title: sayIn(context, 'status-waiting', {}),
    rows: waiting,
    more: 'spro actions',
    columns: actionColumns(context, waiting, since),
  })
}

/** Where the owner has a column, it comes first: the rows are in the order of their owners. */
function ownersFirst(columns: readonly Column<ActionItem>[]): readonly Column<ActionItem>[] {
  const [day, owner, what, ref] = columns
  return day && owner && what && ref ? [owner, day, what, ref] : columns
}

/** The owner has a column where there is room, else stands before the text. */
function actionColumns(
  context: Context,
  rows: readonly ActionItem[],
  day: Column<ActionItem>,
): readonly Column<ActionItem>[] {
  const owner: Column<ActionItem> = {
    title: sayIn(context, 'column-owner', {}),
    cell: ({ owners }) => owners.join(', '),
    wraps: true,
  }
  const what: Column<ActionItem> = {
    title: sayIn(context, 'column-what', {}),
    cell: ({ text }) => text,
    wraps: true,
    paint: context.painter.bold,
  }
  const ref = referenceColumn<ActionItem>(context, (item) => item.ref ?? item.meeting ?? item.file)
  if (!isNarrow(context)) return [day, owner, what, ref]
  const joint = (item: ActionItem): string =>
    item.owners.length === 0
      ? item.text
      : sayIn(context, 'status-owned', { owner: owner.cell(item), text: item.text })
  const owned = { ...what, cell: joint }
  return fitColumns(context, rows, owned, [day, owned, ref])
}

function drawEvents(context: Context, events: readonly EventItem[], title: string): string {
  const event: Column<EventItem> = {
    title: sayIn(context, 'column-event', {}),
    cell: (item) => item.title,
    wraps: true,
    paint: context.painter.bold,
  }
  const location = locationColumn<EventItem>(context)
  const placed: Column<EventItem> = {
    ...event,
    cell: (item) => [item.title, ...(item.location === null ? [] : [item.location])].join(', '),
  }
  const ref = referenceColumn<EventItem>(context, (item) => item.ref ?? item.file)
  const columns = isNarrow(context)
    ? fitColumns(context, events, placed, [whenColumn<EventItem>(context), placed, ref])
    : [whenColumn<EventItem>(context), event, location, ref]
  return drawSection<EventItem>(context, { title, rows: events, more: 'spro events', columns })
}

function whenColumn<Row extends Pick<EventItem, 'date' | 'times'>>(context: Context): Column<Row> {
  const { language } = context
  return {
    title: sayIn(context, 'column-date', {}),
    cell: ({ date, times }) => {
      if (!isNarrow(context) || date === null)
        return writeWhen(date, times, { language, weekday: date?.precision === 'day' })
      return [shortDate(context, date), writeTimes(times, language)].filter((part) => part !== '').join(' ')
    },
    wraps: true,
  }
}

function locationColumn<Row extends { readonly location: string | null }>(context: Context): Column<Row> {
  return { title: sayIn(context, 'column-location', {}), cell: ({ location }) => location ?? '', wraps: true }
}

function referenceColumn<Row>(context: Context, cell: (row: Row) => string): Column<Row> {
  return { title: sayIn(context, 'column-ref', {}), cell, wraps: 'last', paint: context.painter.dim }
}

/** In words where there is room, else in figures. */
function shortDay(context: Context, day: Day): string {
  const { language } = context
  if (!isNarrow(context)) return writeDay(day, { language, weekday: false })
  return writeShortDay(day, language)
}

function shortDate(context: Context, date: FuzzyDate): string {
  const { earliest, latest } = date
  return earliest !== null && earliest === latest
    ? shortDay(context, earliest)
    : writeDate(date, { language: context.language, weekday: false })
}
