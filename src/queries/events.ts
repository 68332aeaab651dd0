/** The register of events: a fold over event marks, their mentions and event records (format.md F1–F6). */
import { compareDates, isOver } from '../dates/compare.ts'
import type { Day, FuzzyDate, TimeSpan } from '../dates/types.ts'
import { detach } from '../document/detach.ts'
import { foldWords } from '../document/fold.ts'
import { readEventMark } from '../records/marks.ts'
import type { EventRecord, EventStatus, Registration, WorkspaceRecord } from '../records/types.ts'
import {
  compareText,
  mentionsOf,
  sayingDay,
  sayingOfMark,
  sayingOfRecord,
  threadsOf,
  type Saying,
  type Thread,
} from './sayings.ts'
import type { EventItem } from './types.ts'

/** What a saying gives of an event; undefined keeps what was said before, null clears it (records only, F3). */
interface EventPart {
  readonly date: FuzzyDate | null | undefined
  readonly times: readonly TimeSpan[] | undefined
  readonly location: string | null | undefined
  readonly status: EventStatus | null | undefined
  readonly was: FuzzyDate | null | undefined
  readonly register: Registration | null | undefined
  readonly territory: string | null
  readonly audience: string | null
}

/** Collects what records say of events; `items` folds it. */
export interface EventRegister {
  add(record: WorkspaceRecord): void
  /** In order of date, then title; to-schedule and postponed ones without date last. */
  items(): readonly EventItem[]
}

/** A register of events as of a day. */
export function eventRegister(today: Day): EventRegister {
  const sayings: Saying<EventPart>[] = []
  const sources = new Map<string, string>()
  return {
    add(record) {
      if (record.kind === 'event') {
        sayings.push(sayingOfRecord(record, partOfRecord(record)))
        if (record.source !== null) sources.set(detach(record.id), detach(record.source))
      }
      collectMarks(record, today, sayings)
    },
    items() {
      const threads = tieSameEvents(threadsOf(sayings, sources))
      return threads.map((thread) => foldEvent(thread, sources, today)).toSorted(compareEvents)
    },
  }
}

function collectMarks(record: WorkspaceRecord, today: Day, sayings: Saying<EventPart>[]): void {
  const day = sayingDay(record, today)
  if (day === undefined) return
  const near = ('date' in record ? record.date?.earliest : null) ?? day ?? undefined
  const territory = record.kind === 'meeting' && record.territory !== null ? detach(record.territory) : null
  for (const mark of record.body.marks) {
    if (mark.kind !== 'event') continue
    const { date, times, location, status, was, registerBefore } = readEventMark(mark, near)
    const register = registerBefore && { before: registerBefore, link: null }
    const place = location === undefined ? undefined : detach(location)
    const part = { date, times, location: place, status, was, register, territory, audience: null }
    sayings.push(sayingOfMark(record, mark, day, part))
  }
}

function partOfRecord(record: EventRecord): EventPart {
  const given = <Value>(key: string, value: Value): Value | undefined => (key in record.header ? value : undefined)
  return {
    date: given('date', record.date),
    times: given('time', record.times),
    location: given('location', record.location),
    status: given('status', record.status),
    was: given('was', record.was),
    register: given('register', record.register),
    territory: record.territory,
    audience: record.audience,
  }
}

interface State {
  date: FuzzyDate | null
  times: readonly TimeSpan[]
  location: string | null
  status: EventStatus | null
  was: FuzzyDate | null
  register: Registration | null
}

function foldEvent(thread: Thread<EventPart>, sources: ReadonlyMap<string, string>, today: Day): EventItem {
  const { origin } = thread
  const state: State = { date: null, times: [], location: null, status: null, was: null, register: null }
  for (const { part } of thread.sayings) applyPart(state, part)
  return {
    ref: origin.ref,
    title: origin.text,
    date: state.date,
    times: state.times,
    location: state.location,
    status: state.status ?? defaultStatus(state.date),
    territory: origin.part.territory,
    audience: origin.part.audience,
    was: state.was,
    register: state.register,
    meeting: origin.meeting ?? thread.sayings.find(({ meeting }) => meeting !== null)?.meeting ?? null,
    source: sources.get(origin.record) ?? null,
    file: origin.file,
    line: origin.line,
    past: state.date !== null && isOver(state.date, today),
    mentions: mentionsOf(thread),
  }
}

/** F3 and F4: what is given replaces; a new date drops the hours and keeps the place. */
function applyPart(state: State, part: EventPart): void {
  if (part.date !== undefined && !sameDate(part.date, state.date)) moveTo(state, part.date)
  if (part.times !== undefined) state.times = part.times
  if (part.location !== undefined) state.location = part.location
  if (part.was !== undefined) state.was = part.was
  if (part.register !== undefined) state.register = part.register
  if (part.status !== undefined) state.status = part.status
  if (part.status === 'postponed' && state.date) moveTo(state, null)
  if (part.status === 'postponed') state.status = 'postponed'
}

function moveTo(state: State, date: FuzzyDate | null): void {
  if (state.date && state.date.precision !== 'unknown' && !liesWithin(date, state.date)) state.was = state.date
  if (state.date) state.times = []
  state.date = date
  state.status = date && state.status !== null ? defaultStatus(date) : state.status
}

function sameDate(a: FuzzyDate | null, b: FuzzyDate | null): boolean {
  return a?.edtf === b?.edtf && a?.precision === b?.precision
}

function liesWithin(inner: FuzzyDate | null, outer: FuzzyDate): boolean {
  if (!inner?.earliest || !inner.latest) return false
  return (outer.earliest ?? '') <= inner.earliest && inner.latest <= (outer.latest ?? '9999')
}

/** F6: scheduled if exact to the day, else to-schedule. */
function defaultStatus(date: FuzzyDate | null): EventStatus {
  return date?.precision === 'day' ? 'scheduled' : 'to-schedule'
}

/**
 * F5: events of different records with the same folded title, exact to the day, on days that meet and
 * without two different places are one event; the first reference is kept.
 */
function tieSameEvents(threads: readonly Thread<EventPart>[]): readonly Thread<EventPart>[] {
  const byTitle = new Map<string, Thread<EventPart>[]>()
  const ordered = threads.toSorted((a, b) => compareText(a.origin.day ?? '', b.origin.day ?? ''))
  const kept: Thread<EventPart>[] = []
  for (const thread of ordered) {
    const title = foldWords(thread.origin.text)
    const known = byTitle.get(title) ?? []
    const index = title === '' ? -1 : known.findIndex((other) => areSameEvent(other, thread))
    const other = known[index]
    if (!other) {
      byTitle.set(title, [...known, thread])
      kept.push(thread)
      continue
    }
    const tied = tie(other, thread)
    known[index] = tied
    kept[kept.indexOf(other)] = tied
  }
  return kept
}

function tie(first: Thread<EventPart>, second: Thread<EventPart>): Thread<EventPart> {
  const later = second.sayings.map((saying) => ({ ...saying, isMention: true }))
  return { origin: first.origin, sayings: [...first.sayings, ...later] }
}

function areSameEvent(a: Thread<EventPart>, b: Thread<EventPart>): boolean {
  if (a.origin.record === b.origin.record) return false
  const dateA = lastGiven(a, 'date')
  const dateB = lastGiven(b, 'date')
  if (dateA?.precision !== 'day' || dateB?.precision !== 'day') return false
  const placeA = lastGiven(a, 'location')
  const placeB = lastGiven(b, 'location')
  if (placeA && placeB && foldWords(placeA) !== foldWords(placeB)) return false
  return dateA.days.some((one) =>
    dateB.days.some((two) => (one.earliest ?? '') <= (two.latest ?? '') && (two.earliest ?? '') <= (one.latest ?? '')),
  )
}

function lastGiven<Key extends 'date' | 'location'>(thread: Thread<EventPart>, key: Key): EventPart[Key] {
  return thread.sayings.findLast(({ part }) => part[key] !== undefined)?.part[key]
}

function compareEvents(a: EventItem, b: EventItem): number {
  return (
    compareDates(a.date, b.date) ||
    compareText(a.times[0]?.start ?? '', b.times[0]?.start ?? '') ||
    compareText(a.title, b.title) ||
    compareText(a.ref ?? '', b.ref ?? '')
  )
}

/** What `events` shows of a register (DESIGN §5). */
export interface EventFilter {
  readonly today: Day
  readonly from?: Day
  readonly to?: Day
  /** All past ones too. */
  readonly past?: boolean
  /** Cancelled ones too. */
  readonly all?: boolean
  readonly status?: EventStatus
}

/** Filters a register: by default what is not over and what is to schedule; `from` or `to` replaces that window. */
export function filterEvents(items: readonly EventItem[], filter: EventFilter): readonly EventItem[] {
  return items.filter((item) => {
    if (filter.status !== undefined) {
      if (item.status !== filter.status) return false
    } else if (item.status === 'cancelled' && !filter.all) return false
    if (filter.from !== undefined || filter.to !== undefined) return isWithin(item, filter)
    return filter.past || isToSchedule(item) || !item.past
  })
}

function isWithin(item: EventItem, { from, to }: EventFilter): boolean {
  if (!item.date || item.date.precision === 'unknown') return false
  return (item.date.latest ?? '9999') >= (from ?? '') && (item.date.earliest ?? '') <= (to ?? '9999')
}

/** True for the events that stand apart: their day is still to be found. */
export function isToSchedule(item: EventItem): boolean {
  return item.status === 'to-schedule' || item.status === 'postponed'
}
