/**
 * Events that two records tell without naming each other (format.md F5): the same folded title, both exact to
 * the day, days that meet and no two different places make them one; the first reference is kept.
 */
import { addDays, daysBetween } from '../dates/calendar.ts'
import { compareText } from '../dates/compare.ts'
import type { Day, FuzzyDate } from '../dates/types.ts'
import { foldWords } from '../document/fold.ts'
import type { EventPart } from './event-fold.ts'
import { compareSayings, type Thread } from './sayings.ts'
import type { EventItem } from './types.ts'

/** An event with the sayings that it was folded from. */
export interface FoldedEvent {
  readonly thread: Thread<EventPart>
  readonly item: EventItem
}

/** Ties what is one event; `fold` folds the sayings of both together. */
export function tieSameEvents(
  events: readonly FoldedEvent[],
  fold: (thread: Thread<EventPart>) => EventItem,
): readonly EventItem[] {
  const result: EventItem[] = []
  for (const group of groupEvents(events, result)) {
    const [only] = group
    if (group.length === 1 && only) result.push(only.item)
    else for (const { item } of tieGroup(group, fold)) result.push(item)
  }
  return result
}

/**
 * The groups within which events may be one: those of one day and perhaps one title, and, where an event of several
 * days may meet them, those of perhaps one title. What can be no other event goes to `alone`.
 */
function groupEvents(events: readonly FoldedEvent[], alone: EventItem[]): readonly FoldedEvent[][] {
  const meetsLasting = daysOfLasting(events)
  const days = new Map<Day, FoldedEvent[]>()
  const lasting: FoldedEvent[] = []
  for (const event of events) {
    const { date } = event.item
    if (date?.precision !== 'day') alone.push(event.item)
    else if (date.earliest === null || meetsLasting(date.earliest)) lasting.push(event)
    else addTo(days, date.earliest, event)
  }
  const groups = groupTitles(lasting, alone)
  for (const sameDay of days.values()) {
    const [only] = sameDay
    // Most days have one event, whose title then needs no look.
    if (sameDay.length === 1 && only) alone.push(only.item)
    else for (const group of groupTitles(sameDay, alone)) groups.push(group)
  }
  return groups
}

/** Events by the words of their titles; where two titles have one key by chance, the pairs are compared later. */
function groupTitles(events: readonly FoldedEvent[], alone: EventItem[]): FoldedEvent[][] {
  const groups = new Map<number, FoldedEvent[]>()
  for (const event of events) {
    const title = wordsKey(event.item.title)
    if (title === 0) alone.push(event.item)
    else addTo(groups, title, event)
  }
  return [...groups.values()]
}

function addTo<Key>(groups: Map<Key, FoldedEvent[]>, key: Key, event: FoldedEvent): void {
  const group = groups.get(key)
  if (group) group.push(event)
  else groups.set(key, [event])
}

/** More days than that are not listed: an event of any day may then be within one of several days. */
const mostListedDays = 4000

/** Whether an event of several days holds a day. Events of single days can only meet those of the same day. */
function daysOfLasting(events: readonly FoldedEvent[]): (day: Day) => boolean {
  const days = new Set<Day>()
  for (const { item } of events) {
    const { date } = item
    if (date?.precision !== 'day' || date.earliest === date.latest) continue
    if (date.earliest === null || date.latest === null) return () => true
    if (days.size + daysBetween(date.earliest, date.latest) > mostListedDays) return () => true
    for (let day = date.earliest; day <= date.latest; day = addDays(day, 1)) days.add(day)
  }
  return (day) => days.has(day)
}

/** Goes through events of perhaps one title by their first day: only those that are not over can meet the next. */
function tieGroup(
  group: readonly FoldedEvent[],
  fold: (thread: Thread<EventPart>) => EventItem,
): readonly FoldedEvent[] {
  const kept: FoldedEvent[] = []
  let open: FoldedEvent[] = []
  for (const event of group.toSorted(compareStarts)) {
    const day = event.item.date?.earliest ?? ''
    if (open.some((other) => isEnded(other, day))) {
      for (const other of open) if (isEnded(other, day)) kept.push(other)
      open = open.filter((other) => !isEnded(other, day))
    }
    const index = open.findIndex((other) => areSameEvent(other, event))
    const other = open[index]
    if (other) open[index] = foldJoined(other.thread, event.thread, fold)
    else open.push(event)
  }
  for (const event of open) kept.push(event)
  return kept
}

function isEnded({ item }: FoldedEvent, day: Day): boolean {
  return (item.date?.latest ?? '9999') < day
}

function compareStarts(a: FoldedEvent, b: FoldedEvent): number {
  return (
    compareText(a.item.date?.earliest ?? '', b.item.date?.earliest ?? '') ||
    compareSayings(a.thread.origin, b.thread.origin)
  )
}

function foldJoined(
  a: Thread<EventPart>,
  b: Thread<EventPart>,
  fold: (thread: Thread<EventPart>) => EventItem,
): FoldedEvent {
  const [first, second] = compareSayings(a.origin, b.origin) <= 0 ? [a, b] : [b, a]
  const later = second.sayings.map((saying) => ({ ...saying, isMention: true }))
  const thread = { origin: first.origin, sayings: [...first.sayings, ...later].toSorted(compareSayings) }
  return { thread, item: fold(thread) }
}

function areSameEvent(a: FoldedEvent, b: FoldedEvent): boolean {
  if (a.thread.origin.record === b.thread.origin.record) return false
  if (!meet(a.item.date, b.item.date)) return false
  if (!haveSameWords(a.item.title, b.item.title)) return false
  return !a.item.location || !b.item.location || areSamePlace(a.item.location, b.item.location)
}

function areSamePlace(a: string, b: string): boolean {
  return a === b || (wordsKey(a) === wordsKey(b) && foldWords(a) === foldWords(b))
}

function haveSameWords(a: string, b: string): boolean {
  return a === b || (wordsKey(a) === wordsKey(b) && foldWords(a) === foldWords(b))
}

function meet(a: FuzzyDate | null, b: FuzzyDate | null): boolean {
  if (!a || !b) return false
  return a.days.some((one) =>
    b.days.some(
      (two) => (one.earliest ?? '') <= (two.latest ?? '') && (two.earliest ?? '') <= (one.latest ?? ''),
    ),
  )
}

const knownKeys = new Map<string, number>()

/**
 * A number that is the same for texts that fold to the same words: folding tens of thousands of titles to
 * compare a few would cost more than all the rest. 0 for a text without letters or digits. Places and titles come
 * back, and each place is compared with those of every event of the same day.
 */
function wordsKey(text: string): number {
  const known = knownKeys.get(text)
  if (known !== undefined) return known
  const key = computeKey(text)
  knownKeys.set(text, key)
  return key
}

function computeKey(text: string): number {
  let key = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 128) {
      const letter = code >= 65 && code <= 90 ? code + 32 : code
      if ((letter >= 97 && letter <= 122) || (letter >= 48 && letter <= 57))
        key = (Math.imul(key, 31) + letter) | 0
      continue
    }
    const letters = foldedCharacters.get(code) ?? foldCharacter(code)
    for (let index = 0; index < letters.length; index += 1)
      key = (Math.imul(key, 31) + letters.charCodeAt(index)) | 0
  }
  return key
}

const foldedCharacters = new Map<number, string>()

/** The letters and digits of one UTF-16 unit, folded; halves of pairs count as themselves. */
function foldCharacter(code: number): string {
  const character = String.fromCharCode(code)
  const letters = code >= 0xd800 && code <= 0xdfff ? '' : foldWords(character)
  foldedCharacters.set(code, letters)
  return letters
}
