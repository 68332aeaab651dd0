/**
 * What one record says of events, read before anything is folded: plain data that follows from the record, so that it
 * can be kept from run to run.
 */
import type { Day, FuzzyDate } from '../dates/types.ts'
import { detach } from '../document/detach.ts'
import type { HeaderMap, Mark } from '../document/types.ts'
import { readEventMark } from '../records/marks.ts'
import type { EventRecord, Registration, WorkspaceRecord } from '../records/types.ts'
import type { EventPart } from './event-fold.ts'
import { packDate, packSaidOn, unpackDateAt, unpackSaidOn, type PackedSaidOn, type Shelf } from './packing.ts'
import {
  detachDate,
  readOccasion,
  saidMark,
  sayingOfRecord,
  type Read,
  type SaidMark,
  type SaidOn,
  type Saying,
} from './sayings.ts'

/** What one record says of events: plain data, which may be kept for another day. */
export interface EventSayings extends SaidOn {
  readonly marks: readonly SaidMark<EventPart>[]
  /** What the record says as an event itself. */
  readonly own: Saying<EventPart> | null
  readonly source: string | null
}

/** Reads a record as of a day; `keep` keeps its texts without keeping its file. */
export function readEventSayings(
  record: WorkspaceRecord,
  today: Day,
  keep: (text: string) => string,
): Read<EventSayings> {
  const own = record.kind === 'event' ? sayingOfRecord(record, partOfRecord(record)) : null
  const source = own === null || record.source === null ? null : detach(record.source)
  const { saidOn, counts, near, isLasting } = readOccasion(record, today)
  const marks = counts ? readMarks(record, near, keep) : []
  return { said: { ...saidOn, marks, own, source }, isLasting }
}

function readMarks(
  record: WorkspaceRecord,
  near: Day | undefined,
  keep: (text: string) => string,
): readonly SaidMark<EventPart>[] {
  const territory =
    record.kind === 'meeting' && record.territory !== null ? keep(record.territory) : undefined
  const said: SaidMark<EventPart>[] = []
  for (const mark of record.body.marks) {
    if (mark.kind !== 'event') continue
    const { date, times, location, status, was, registerBefore } = readEventMark(mark, near)
    const part: EventPart = {
      date: detachDate(date),
      times,
      location: location === undefined ? undefined : keep(location),
      status,
      was: detachDate(was),
      register: registerBefore && { before: detachDate(registerBefore), link: null },
      territory,
      audience: undefined,
    }
    said.push(saidMark(mark, part, keep))
  }
  return said
}

/** A key that is given but cannot be read is no empty one: it keeps what was said before, and `validate` tells. */
function partOfRecord(record: EventRecord): EventPart {
  const { header } = record
  const given = <Value>(key: string, value: Value | null): Value | null | undefined =>
    value ?? (isCleared(header, key) ? null : undefined)
  const times = record.times.length > 0 || isCleared(header, 'time') ? record.times : undefined
  return {
    date: detachDate(given('date', record.date)),
    times,
    location: detachGiven(given('location', record.location)),
    status: given('status', record.status),
    was: detachDate(given('was', record.was)),
    register: detachRegistration(given('register', record.register)),
    territory: detachGiven(given('territory', record.territory)),
    audience: detachGiven(given('audience', record.audience)),
  }
}

function isCleared(header: HeaderMap, key: string): boolean {
  const value = header[key]
  return value === null || (typeof value === 'string' && value.trim() === '')
}

function detachGiven<Kept extends string | null | undefined>(text: Kept): Kept | string {
  return typeof text === 'string' ? detach(text) : text
}

function detachRegistration(register: Registration | null | undefined): Registration | null | undefined {
  return register ? { before: detachDate(register.before), link: detachGiven(register.link) } : register
}

/** A mark: what it says of an event as indexes of the shelf, -1 for what it does not give. */
type PackedMark = readonly [
  id: string | null,
  reference: string | null,
  line: number,
  text: string,
  box: Mark['box'],
  date: number,
  times: number,
  location: number,
  status: number,
  was: number,
  register: number,
  territory: number,
]

/** `EventSayings` in a tenth of the objects. `own` is absent for a record that is no event. */
export type PackedEventSayings = readonly [
  on: PackedSaidOn,
  marks: readonly PackedMark[],
  own?: Pick<EventSayings, 'own' | 'source'>,
]

/** Makes sayings small; `unpackEventSayings` gives equal ones back. */
export function packEventSayings(said: EventSayings, shelf: Shelf): PackedEventSayings {
  const put = (value: unknown): number => (value === undefined ? -1 : shelf.put(value))
  const putDate = (date: FuzzyDate | null | undefined): number => put(date && packDate(date))
  const marks = said.marks.map(({ id, reference, line, text, box, part }): PackedMark => {
    const { date, times, location, status, was, register, territory } = part
    const parts = [put(location), put(status), putDate(was), put(register), put(territory)] as const
    return [id, reference, line, text, box, putDate(date), put(times), ...parts]
  })
  const on = packSaidOn(said)
  const { own, source } = said
  return own === null ? [on, marks] : [on, marks, { own, source }]
}

/** What was packed of the record at a path, from the same shelf. */
export function unpackEventSayings(packed: PackedEventSayings, shelf: Shelf, path: string): EventSayings {
  const { planned, occasion } = unpackSaidOn(packed[0], path)
  const marks = packed[1].map((mark) => unpackMark(mark, shelf))
  const { own, source } = packed[2] ?? noEvent
  return { planned, occasion, marks, own, source }
}

const noEvent = { own: null, source: null }

/** By index: taking an array to pieces in one step is felt over thousands. */
function unpackMark(mark: PackedMark, shelf: Shelf): SaidMark<EventPart> {
  // `packEventSayings` put a value of its kind at each index.
  /* oxlint-disable typescript/no-unsafe-type-assertion */
  const part: EventPart = {
    date: unpackDateAt(mark[5], shelf),
    times: shelf.get(mark[6]) as EventPart['times'],
    location: shelf.get(mark[7]) as EventPart['location'],
    status: shelf.get(mark[8]) as EventPart['status'],
    was: unpackDateAt(mark[9], shelf),
    register: shelf.get(mark[10]) as EventPart['register'],
    territory: shelf.get(mark[11]) as EventPart['territory'],
    audience: undefined,
  }
  /* oxlint-enable typescript/no-unsafe-type-assertion */
  return { id: mark[0], reference: mark[1], line: mark[2], text: mark[3], box: mark[4], part }
}
