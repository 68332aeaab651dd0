/** The register of events: a fold over event marks, their mentions and event records (format.md F1–F6). */
import { compareDates, compareText } from '../dates/compare.ts'
import type { Day, FuzzyDate } from '../dates/types.ts'
import { createDetacher } from '../document/detach.ts'
import type { EventStatus, WorkspaceRecord } from '../records/types.ts'
import { foldEvent, type EventPart } from './event-fold.ts'
import { readEventSayings, type EventSayings } from './event-sayings.ts'
import { tieSameEvents, type FoldedEvent } from './event-ties.ts'
import {
  all,
  occasionAsOf,
  sayingOfMark,
  threadsOf,
  type Choose,
  type Read,
  type Saying,
  type Thread,
} from './sayings.ts'
import type { EventItem } from './types.ts'
import { isOpenWindow, meetsWindow } from './window.ts'

/** Collects what records say of events; `items` folds it. */
export interface EventRegister {
  readonly add: (record: WorkspaceRecord) => void
  /** `add` in two steps: what is `isLasting` may be taken on another day than it was read. */
  readonly read: (record: WorkspaceRecord) => Read<EventSayings>
  readonly take: (said: EventSayings) => void
  /** In order of date, then title; to-schedule and postponed ones without date last. Those that are chosen are put in order. */
  readonly items: (choose?: Choose<EventItem>) => readonly EventItem[]
}

/** A register of events as of a day. */
export function eventRegister(today: Day): EventRegister {
  const sayings: Saying<EventPart>[] = []
  const sources = new Map<string, string>()
  const keep = createDetacher()
  const fold = (thread: Thread<EventPart>): EventItem => foldEvent(thread, sources, today)
  const take = (one: EventSayings): void => {
    const { own, source, marks } = one
    if (own !== null) {
      sayings.push(own)
      if (source !== null) sources.set(own.key, source)
    }
    if (marks.length === 0) return
    const said = occasionAsOf(one, today)
    for (const mark of marks) sayings.push(sayingOfMark(said, mark, mark.part))
  }
  const read = (record: WorkspaceRecord): Read<EventSayings> => readEventSayings(record, today, keep)
  return {
    add: (record) => take(read(record).said),
    read,
    take,
    items(choose = all) {
      const folded: FoldedEvent[] = []
      for (const thread of threadsOf(sayings, sources)) folded.push({ thread, item: fold(thread) })
      return sortEvents(choose(tieSameEvents(folded, fold)))
    },
  }
}

/** The events of some records as of a day, in order. */
export function eventsOf({
  records,
  today,
}: {
  readonly records: readonly WorkspaceRecord[]
  readonly today: Day
}): readonly EventItem[] {
  const register = eventRegister(today)
  for (const record of records) register.add(record)
  return register.items()
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
