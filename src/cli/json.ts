/** The values of registers and records as the JSON that scripts read (docs/json.md). Absent is null or []; keys are only ever added. */
import type { FuzzyDate, TimeSpan } from '../dates/types.ts'
import type { Mark } from '../document/types.ts'
import type { ActionItem, Agenda, DecisionItem, EventItem } from '../queries/types.ts'
import type { Registration, WorkspaceRecord } from '../records/types.ts'

/** A date: `{text, edtf, earliest, latest, precision, days, inferred}`. */
export function dateJson(date: FuzzyDate | null) {
  if (!date) return null
  const { text, edtf, earliest, latest, precision, days, inferred } = date
  return { text, edtf, earliest, latest, precision, days, inferred }
}

/** The keys of a date where there is none: a key is never left out. */
export const noDate = {
  text: null,
  edtf: null,
  earliest: null,
  latest: null,
  precision: null,
  days: [],
  inferred: [],
}

/** Hours: `[{start, end, precision}]`. */
export function timesJson(times: readonly TimeSpan[]) {
  return times.map(({ start, end, precision }) => ({ start, end, precision }))
}

function registerJson(register: Registration | null) {
  return { before: dateJson(register?.before ?? null), link: register?.link ?? null }
}

/**
 * One item of `spro events --json` (docs/json.md): dates with their EDTF, the place in the file for links.
 */
export function eventJson(event: EventItem) {
  const { ref, title, location, status, territory, audience, meeting, source, file, line, mentions } = event
  return {
    ref,
    title,
    date: dateJson(event.date),
    times: timesJson(event.times),
    location,
    status,
    territory,
    audience,
    was: dateJson(event.was),
    registration: registerJson(event.register),
    meeting,
    source,
    file,
    line,
    mentions,
  }
}

/** One item of `spro actions --json` (docs/json.md); `overdue` is as of the day of the run. */
export function actionJson(action: ActionItem) {
  const { ref, type, text, owners, state, overdue, meeting, file, line, mentions } = action
  return { ref, type, text, owners, due: dateJson(action.due), state, overdue, meeting, file, line, mentions }
}

/** One item of `spro decisions --json` (docs/json.md); `record` is the id of its own page, or null. */
export function decisionJson(decision: DecisionItem) {
  const { ref, text, status, meeting, record, file, line, mentions } = decision
  return { ref, text, status, date: dateJson(decision.date), meeting, record, file, line, mentions }
}

/** A record: its header as typed, its dates as understood, its marks. */
export function recordJson(record: WorkspaceRecord) {
  const { id, kind, path: file } = record
  const date = 'date' in record ? record.date : null
  const times = 'times' in record ? timesJson(record.times) : []
  return {
    id,
    kind,
    file,
    frontMatter: record.document.header?.values ?? {},
    dates: { date: dateJson(date), times },
    marks: record.body.marks.map((mark) => markJson(record, mark)),
  }
}

function markJson(record: WorkspaceRecord, mark: Mark) {
  const { kind, id, reference, box, attributes, text, line } = mark
  return {
    ref: id === null ? null : `${record.id}#${id}`,
    kind,
    mentions: reference,
    box,
    attributes,
    text,
    line,
  }
}

/** An agenda, as `agenda --format json` gives it. */
export function agendaJson(agenda: Agenda) {
  const { meeting, points } = agenda
  return {
    meeting: {
      id: meeting.id,
      title: meeting.title,
      series: meeting.series,
      file: meeting.path,
      date: dateJson(meeting.date),
      times: timesJson(meeting.times),
      location: meeting.location,
    },
    points: points.map(({ id, title, minutes, speaker, start, end }) => ({
      id,
      title,
      minutes,
      speaker,
      start,
      end,
    })),
    actions: agenda.actions.map(actionJson),
    waiting: agenda.waiting.map(actionJson),
    events: [...agenda.events, ...agenda.toSchedule].map(eventJson),
  }
}
