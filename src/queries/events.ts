/** The register of events: a fold over event marks, their mentions and event records (format.md F1–F6). */
import { compareDates, compareText } from '../dates/compare.ts'
import type { Day, FuzzyDate } from '../dates/types.ts'
import { createDetacher, detach } from '../document/detach.ts'
import type { HeaderMap } from '../document/types.ts'
import { readEventMark } from '../records/marks.ts'
import type { EventRecord, EventStatus, Registration, WorkspaceRecord } from '../records/types.ts'
import { foldEvent, type EventPart } from './event-fold.ts'
import { tieSameEvents, type FoldedEvent } from './event-ties.ts'
import {
  detachDate,
  occasionOf,
  sayingDay,
  sayingOfMark,
  sayingOfRecord,
  threadsOf,
  type Saying,
  type Thread,
} from './sayings.ts'
import type { EventItem } from './types.ts'
import { isOpenWindow, meetsWindow } from './window.ts'

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
  const keep = createDetacher()
  const fold = (thread: Thread<EventPart>): EventItem => foldEvent(thread, sources, today)
  return {
    add(record) {
      if (record.kind === 'event') {
        sayings.push(sayingOfRecord(record, partOfRecord(record)))
        if (record.source !== null) sources.set(detach(record.id), detach(record.source))
      }
      collectMarks(record, sayings, { today, keep })
    },
    items() {
      const folded: FoldedEvent[] = []
      for (const thread of threadsOf(sayings, sources)) folded.push({ thread, item: fold(thread) })
      const events = tieSameEvents(folded, fold)
      return sortEvents(events)
    },
  }
}

interface Collecting {
  readonly today: Day
  readonly keep: (text: string) => string
}

function collectMarks(
  record: WorkspaceRecord,
  sayings: Saying<EventPart>[],
  { today, keep }: Collecting,
): void {
  const day = sayingDay(record, today)
  if (day === undefined) return
  const near = ('date' in record ? record.date?.earliest : null) ?? day ?? undefined
  const territory =
    record.kind === 'meeting' && record.territory !== null ? keep(record.territory) : undefined
  const occasion = occasionOf(record, day, keep)
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
    sayings.push(sayingOfMark(occasion, mark, part))
  }
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

/**
 * In order. Tens of thousands of events are put in order by their first day as numbers, which no comparison of
 * ours has to see; only the events of one day are compared with each other.
 */
function sortEvents(items: readonly EventItem[]): readonly EventItem[] {
  const keys = new Float64Array(items.length)
  items.forEach((item, index) => {
    keys[index] = dayNumber(item.date) * mostEvents + index
  })
  keys.sort()
  const sorted: EventItem[] = []
  let sameDay: EventItem[] = []
  let last = -1
  for (const key of keys) {
    const day = Math.floor(key / mostEvents)
    const item = items[key - day * mostEvents]
    if (item === undefined) continue
    if (day !== last) {
      for (const one of sameDay.sort(compareEvents)) sorted.push(one)
      sameDay = []
      last = day
    }
    sameDay.push(item)
  }
  for (const one of sameDay.sort(compareEvents)) sorted.push(one)
  return sorted
}

/** Room for the place of an event beside its day in 53 bits. */
const mostEvents = 2 ** 24

/** The first day as a number, in the order of `compareDates`: an open start first, then days, one to be found, none. */
function dayNumber(date: FuzzyDate | null): number {
  if (date === null) return 2e8
  if (date.precision === 'unknown') return 1e8
  if (date.earliest === null) return 0
  let number = 0
  for (let at = 0; at < date.earliest.length; at += 1) {
    const code = date.earliest.charCodeAt(at)
    if (code !== 45) number = number * 10 + code - 48
  }
  return number
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

/**
 * Filters a register: by default what is not over and what is to schedule; `from` or `to` replaces that window.
 * An imprecise date that is over has passed like any other (F6); without a date there is nothing to be over.
 */
export function filterEvents(items: readonly EventItem[], filter: EventFilter): readonly EventItem[] {
  return items.filter((item) => {
    if (filter.status !== undefined && item.status !== filter.status) return false
    if (filter.status === undefined && item.status === 'cancelled' && !filter.all) return false
    if (!isOpenWindow(filter)) return meetsWindow(item.date, filter)
    return filter.past || !item.past
  })
}

/**
 * True for the events that stand apart: those of which no day is known, and those that somebody called to be
 * scheduled. A quarter of which no status was said stands in its place among the dates (F6), and so does a
 * postponed event whose new day is known.
 */
export function isToSchedule({ date, status, isStatusSaid }: EventItem): boolean {
  if (status === 'cancelled' || status === 'held') return false
  if (date === null || date.precision === 'unknown') return true
  return status === 'to-schedule' && isStatusSaid
}
