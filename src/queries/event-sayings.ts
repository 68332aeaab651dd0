/**
 * What one record says of events, read before anything is folded: plain data that follows from the record, so that it
 * can be kept from run to run.
 */
import type { Day } from '../dates/types.ts'
import { detach } from '../document/detach.ts'
import type { HeaderMap, Mark } from '../document/types.ts'
import { readEventMark } from '../records/marks.ts'
import type { EventRecord, Meeting, Registration, WorkspaceRecord } from '../records/types.ts'
import type { EventPart } from './event-fold.ts'
import { detachDate, occasionOf, sayingDay, sayingOfRecord, type Occasion, type Saying } from './sayings.ts'

/** An event mark of a record, read. */
interface SaidEvent extends Pick<Mark, 'id' | 'reference' | 'line' | 'text' | 'box'> {
  readonly part: EventPart
}

/** What one record says of events: plain data, which may be kept for another day. */
export interface EventSayings {
  /** True for a planned meeting, whose marks count as of today (F2); a day where it is planned up to that day. */
  readonly planned: boolean | Day
  readonly occasion: Omit<Occasion, 'keep'>
  readonly marks: readonly SaidEvent[]
  /** What the record says as an event itself. */
  readonly own: Saying<EventPart> | null
  readonly source: string | null
}

/** `isLasting` is true where what was read follows from the record alone: it would be the same on any other day. */
export interface ReadEventSayings {
  readonly said: EventSayings
  readonly isLasting: boolean
}

/** Reads a record as of a day; `keep` keeps its texts without keeping its file. */
export function readEventSayings(
  record: WorkspaceRecord,
  today: Day,
  keep: (text: string) => string,
): ReadEventSayings {
  const own = record.kind === 'event' ? sayingOfRecord(record, partOfRecord(record)) : null
  const source = own === null || record.source === null ? null : detach(record.source)
  const day = sayingDay(record, today)
  const first = ('date' in record ? record.date?.earliest : null) ?? null
  const marks = day === undefined ? [] : readMarks(record, first ?? day ?? undefined, keep)
  const planned = record.kind === 'meeting' && plannedUntil(record)
  const { start, meeting, file } = occasionOf(record, null)
  const occasion = {
    day: record.kind === 'meeting' ? first : (day ?? null),
    start,
    record: record.id,
    meeting,
    file,
  }
  // Without a first day of its own, a planned meeting reads its dates near today.
  return {
    said: { planned, occasion, marks, own, source },
    isLasting: first !== null || planned === false,
  }
}

/** Without a status of its own, a meeting is planned up to its last day (`decodeRecord`). */
function plannedUntil({ status, date, header }: Meeting): boolean | Day {
  const isSaid = header['status'] === status
  return isSaid || date === null || date.latest === null ? status === 'planned' : date.latest
}

function readMarks(
  record: WorkspaceRecord,
  near: Day | undefined,
  keep: (text: string) => string,
): readonly SaidEvent[] {
  const territory =
    record.kind === 'meeting' && record.territory !== null ? keep(record.territory) : undefined
  const said: SaidEvent[] = []
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
    const { id, reference, line, text, box } = mark
    said.push({
      id,
      reference: reference === null ? null : keep(reference),
      line,
      text: keep(text),
      box,
      part,
    })
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

/** Holds the values that many marks share, such as dates and places: each is kept once, and named by its index. */
export interface Shelf {
  readonly put: (value: unknown) => number
  readonly get: (index: number) => unknown
}

/** The parts of a mark that are put on the shelf, in this order; -1 stands for what it does not give. */
const packedKeys = ['date', 'times', 'location', 'status', 'was', 'register', 'territory'] as const

type PackedMark = readonly [
  id: string | null,
  reference: string | null,
  line: number,
  text: string,
  box: Mark['box'],
  parts: readonly number[],
]

/** `EventSayings` in a tenth of the objects. */
export interface PackedEventSayings extends Omit<EventSayings, 'marks'> {
  readonly marks: readonly PackedMark[]
}

/** Makes sayings small; `unpackEventSayings` gives equal ones back. */
export function packEventSayings(said: EventSayings, shelf: Shelf): PackedEventSayings {
  const marks = said.marks.map(({ id, reference, line, text, box, part }): PackedMark => {
    const parts = packedKeys.map((key) => (part[key] === undefined ? -1 : shelf.put(part[key])))
    return [id, reference, line, text, box, parts]
  })
  return { ...said, marks }
}

/** What was packed, from the same shelf. */
export function unpackEventSayings(packed: PackedEventSayings, shelf: Shelf): EventSayings {
  const marks = packed.marks.map(([id, reference, line, text, box, parts]): SaidEvent => {
    const [date, times, location, status, was, register, territory] = parts.map((index) =>
      index === -1 ? undefined : shelf.get(index),
    )
    // `packEventSayings` put the value of each key there.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const part = { date, times, location, status, was, register, territory } as EventPart
    return { id, reference, line, text, box, part }
  })
  return { planned: packed.planned, occasion: packed.occasion, marks, own: packed.own, source: packed.source }
}
