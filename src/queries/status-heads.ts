/** What `status` asks of one record beside its marks: plain data that follows from the record alone. */
import type { Day, FuzzyDate, TimeSpan } from '../dates/types.ts'
import { detach } from '../document/detach.ts'
import type { HeaderValue } from '../document/types.ts'
import { idOfPath } from '../records/decode.ts'
import type { Meeting, WorkspaceRecord } from '../records/types.ts'
import type { Shelf } from './packing.ts'
import { detachDate, plannedUntil } from './sayings.ts'

/** What a planned meeting says of its agenda, its hours and its place. */
export interface PlanHead {
  readonly date: FuzzyDate | null
  readonly times: readonly TimeSpan[]
  readonly location: string | null
  readonly agendaSent: HeaderValue
}

/** A meeting. */
export interface MeetingHead {
  readonly id: string
  readonly title: string
  readonly series: string | null
  /** Its first day. */
  readonly day: Day | null
  readonly isCancelled: boolean
  /** As of `plannedUntil`. */
  readonly planned: boolean | Day
  /** What its header says of the next meetings; null for nothing. */
  readonly next: HeaderValue
  /** Null for one that is not planned on any day. */
  readonly plan: PlanHead | null
}

/** A record. */
export interface StatusHead {
  readonly file: string
  /** The record of the mark that it stands for. */
  readonly source: string | null
  readonly meeting: MeetingHead | null
}

/** Reads the head of a record. */
export function readStatusHead(record: WorkspaceRecord): StatusHead {
  const { source } = record
  return {
    file: record.path,
    source: source === null ? null : detach(source.split('#', 1)[0] ?? ''),
    meeting: record.kind === 'meeting' ? readMeeting(record) : null,
  }
}

function readMeeting(meeting: Meeting): MeetingHead {
  const { id, title, series, date, status, header } = meeting
  const planned = plannedUntil(meeting)
  return {
    id: detach(id),
    title: detach(title),
    series: series === null ? null : detach(series),
    day: date?.earliest ?? null,
    isCancelled: status === 'cancelled',
    planned,
    next: detachValue(header['next']),
    plan: planned === false ? null : readPlan(meeting),
  }
}

function readPlan({ date, times, location, header }: Meeting): PlanHead {
  return {
    date: detachDate(date),
    times,
    location: location === null ? null : detach(location),
    agendaSent: detachValue(header['agenda_sent']),
  }
}

/** A value of a header that holds nothing of the text; null for none. */
function detachValue(value: HeaderValue | undefined): HeaderValue {
  if (typeof value === 'string') return detach(value)
  if (value === undefined || value === null || typeof value !== 'object') return value ?? null
  if (Array.isArray(value)) return value.map((item: HeaderValue) => detachValue(item))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, detachValue(item)]))
}

/** `StatusHead` in fewer objects; texts that many share as indexes of the shelf. */
export type PackedStatusHead = readonly [source: string | null, meeting: PackedMeeting | null]

type PackedMeeting = readonly [
  title: number,
  series: number,
  day: Day | null,
  isCancelled: boolean,
  planned: boolean | Day,
  next: HeaderValue,
  plan: PlanHead | null,
]

/** Makes a head small; `unpackStatusHead` gives an equal one back. */
export function packStatusHead({ source, meeting }: StatusHead, shelf: Shelf): PackedStatusHead {
  if (meeting === null) return [source, null]
  const { title, series, day, isCancelled, planned, next, plan } = meeting
  return [source, [shelf.put(title), shelf.put(series), day, isCancelled, planned, next, plan]]
}

/** What was packed of the record at a path, from the same shelf. */
export function unpackStatusHead(packed: PackedStatusHead, shelf: Shelf, path: string): StatusHead {
  const meeting = packed[1]
  return {
    file: path,
    source: packed[0],
    meeting: meeting && {
      id: idOfPath(path),
      // `packStatusHead` put them there.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      title: shelf.get(meeting[0]) as string,
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      series: shelf.get(meeting[1]) as string | null,
      day: meeting[2],
      isCancelled: meeting[3],
      planned: meeting[4],
      next: meeting[5],
      plan: meeting[6],
    },
  }
}
