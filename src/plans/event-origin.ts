/** Where an event that gets a record was first said, and what the register knows of it by now (format.md F1, F5). */
import { exitCodes, problem } from '../messages/problem.ts'
import { eventsOf } from '../queries/events.ts'
import { resolveMark } from '../queries/find.ts'
import type { EventItem } from '../queries/types.ts'
import { readEventMark } from '../records/marks.ts'
import type { WorkspaceRecord } from '../records/types.ts'
import { dayOf } from '../records/values.ts'
import type { MarkOfRecord } from './new-record.ts'
import type { Snapshot } from './snapshot.ts'

/** What the register knows of an event that a record is made for. */
export type KnownEvent = Pick<
  EventItem,
  | 'title'
  | 'date'
  | 'times'
  | 'location'
  | 'status'
  | 'isStatusSaid'
  | 'territory'
  | 'audience'
  | 'was'
  | 'register'
>

/** Where an event was first said, with what the register knows of it by now. */
export interface Origin {
  readonly origin: MarkOfRecord
  readonly event: KnownEvent
}

/** The event that a reference names. Throws `not-an-event-mark`, `event-has-record`, and what `resolveMark` throws. */
export function findOrigin(snapshot: Snapshot, typed: string): Origin {
  const { records } = snapshot
  const named = resolveMark(snapshot, typed, isEvent)
  if (!isEvent(named.mark)) throw notAnEvent(named.record, typed)
  const item = eventsOf(snapshot).find((each) => tells(each, named))
  const record = records.find(({ path }) => path === item?.file)
  if (record?.kind === 'event' && item?.ref === record.id) {
    throw problem('event-has-record', { title: record.title, id: record.id }, exitCodes.refused)
  }
  // An event that two meetings announced stands in the register under its first mark (F5).
  const mark = record?.body.marks.find(({ line, kind }) => kind === 'event' && line === item?.line)
  const origin = record && mark ? { record, mark } : named
  return { origin, event: item ?? eventOfMark(named) }
}

function isEvent({ kind }: { readonly kind: string }): boolean {
  return kind === 'event'
}

function notAnEvent(record: WorkspaceRecord, typed: string) {
  const marks = record.body.marks.filter((each) => isEvent(each) && each.id !== null)
  const refs = marks.map(({ id, text }) => `${record.id}#${id} (${text})`).slice(0, 10)
  return problem('not-an-event-mark', { reference: typed, marks: refs }, exitCodes.refused)
}

/** Whether an item of the register is made of a mark, be it under another name. */
function tells(item: EventItem, { record, mark }: MarkOfRecord): boolean {
  const ref = mark.id === null ? null : `${record.id}#${mark.id}`
  if (ref !== null && (item.ref === ref || item.source === ref)) return true
  return [item, ...item.mentions].some(({ file, line }) => file === record.path && line === mark.line)
}

/** A mark that no register counts, of a cancelled meeting: what it says itself. */
function eventOfMark({ record, mark }: MarkOfRecord): KnownEvent {
  const { date, times, location, status, was, registerBefore } = readEventMark(mark, dayOf(record))
  return {
    title: mark.text,
    date: date ?? null,
    times: times ?? [],
    location: location ?? null,
    status: status ?? 'to-schedule',
    isStatusSaid: status !== undefined,
    territory: null,
    audience: null,
    was: was ?? null,
    register: registerBefore ? { before: registerBefore, link: null } : null,
  }
}
