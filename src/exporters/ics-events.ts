/** Events as entries of a calendar (format.md F7). */
import { isKnownDate } from '../dates/compare.ts'
import type { Day, FuzzyDate, Language } from '../dates/types.ts'
import { slugOf } from '../document/fold.ts'
import { isToSchedule } from '../queries/events.ts'
import type { EventItem } from '../queries/types.ts'
import { idOfPath } from '../records/decode.ts'
import type { Territory } from '../records/types.ts'
import { detailsOf } from './ics-details.ts'
import { nameOfStretch, type Entry, type EntryStatus } from './ics-entry.ts'
import { plainWords } from './ics-words.ts'
import { isExact, stretchesOf, type Stretch } from './ics-times.ts'

/** An event with the date that a calendar shows it at, and the entries that this makes. */
export interface PlacedEvent {
  readonly item: EventItem
  readonly date: FuzzyDate
  readonly stretches: readonly Stretch[]
}

/**
 * The date of an event in a calendar; what is called off stands at its old date. Null when no day is known, and for
 * what `events` lists apart as to be scheduled: "2020, à planifier" is no entry of a whole year.
 */
export function placeEvent(item: EventItem): PlacedEvent | null {
  const isOff = item.status === 'cancelled' || item.status === 'postponed'
  if (!isOff && isToSchedule(item)) return null
  const date = isKnownDate(item.date) ? item.date : isOff ? item.was : null
  if (!isKnownDate(date)) return null
  const stretches = stretchesOf(date, item.times)
  return stretches.length === 0 ? null : { item, date, stretches }
}

/**
 * The names of entries, as many as events, no two alike: the reference, or the record and the folded title of a
 * mark without id. References are given first, so that no title takes one.
 */
export function nameEvents(events: readonly PlacedEvent[]): readonly string[] {
  const taken = new Set<string>()
  const next = new Map<string, number>()
  const claim = (name: string, count: number): string => {
    if (count === 1 && !taken.has(name)) {
      taken.add(name)
      return name
    }
    let number = next.get(name) ?? 1
    for (let free = number === 1 ? name : `${name}-${number}`; ; free = `${name}-${number}`) {
      const names = Array.from({ length: count }, (_, index) => nameOfStretch(free, index, count))
      number += 1
      if (names.some((each) => taken.has(each))) continue
      for (const each of names) taken.add(each)
      next.set(name, number)
      return free
    }
  }
  const given = events.map(({ item, stretches }) =>
    item.ref === null ? null : claim(item.ref, stretches.length),
  )
  return events.map(({ item, stretches }, index) => given[index] ?? claim(nameOf(item), stretches.length))
}

function nameOf({ file, title }: EventItem): string {
  return `${idOfPath(file)}-${slugOf(title) || 'event'}`
}

/** What the entries of events depend on beside the events. */
export interface EventEntryOptions {
  readonly language: Language
  /** The day of DTSTAMP where no saying has one. */
  readonly today: Day
  readonly territories: readonly Territory[]
}

/** The entry of an event under a name of `nameEvents`. */
export function entryOfEvent(event: PlacedEvent, name: string, options: EventEntryOptions): Entry {
  const { item, date } = event
  return {
    name,
    sequence: item.changes,
    stamp: item.saidOn ?? options.today,
    title: plainWords(item.title),
    date,
    times: item.times,
    location: item.location,
    details: detailsOf(event, options.language),
    link: item.register?.link ?? null,
    category: territoryName(item.territory, options.territories),
    organizer: null,
    status: statusOf(event),
  }
}

/** The name of a territory; the words as typed where `spro.yaml` has none of that id. */
export function territoryName(id: string | null, territories: readonly Territory[]): string | null {
  return territories.find((territory) => territory.id === id)?.name ?? id
}

function statusOf({ item, date }: PlacedEvent): EntryStatus {
  if (item.status === 'cancelled' || (item.status === 'postponed' && date !== item.date)) return 'CANCELLED'
  if (item.status === 'tentative' || item.status === 'to-schedule') return 'TENTATIVE'
  return isExact(date) ? 'CONFIRMED' : 'TENTATIVE'
}
