/**
 * Events that two records tell without naming each other (format.md F5): the same folded title, both exact to
 * the day, days that meet and no two different places make them one; the first reference is kept.
 */
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
 * The groups within which events may be one: those of perhaps one title, and, where no event of that title lasts
 * for days, of one day. What can be no other event goes to `alone`.
 */
function groupEvents(events: readonly FoldedEvent[], alone: EventItem[]): Iterable<FoldedEvent[]> {
  const titles = new Int32Array(events.length)
  const lasting = new Set<number>()
  events.forEach(({ item }, index) => {
    const title = item.date?.precision === 'day' ? wordsKey(item.title) : 0
    titles[index] = title
    if (title !== 0 && item.date?.earliest !== item.date?.latest) lasting.add(title)
  })
  const groups = new Map<number, FoldedEvent[]>()
  events.forEach((event, index) => {
    const title = titles[index] ?? 0
    const key = lasting.has(title) ? title : addDay(title, event.item.date?.earliest ?? '')
    const group = groups.get(key)
    if (title === 0) alone.push(event.item)
    else if (group) group.push(event)
    else groups.set(key, [event])
  })
  return groups.values()
}

function addDay(title: number, day: Day): number {
  let key = title
  for (let at = 0; at < day.length; at += 1) key = (Math.imul(key, 31) + day.charCodeAt(at)) | 0
  return key
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
  return a === b || (placeKey(a) === placeKey(b) && foldWords(a) === foldWords(b))
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

/**
 * A number that is the same for texts that fold to the same words: folding tens of thousands of titles to
 * compare a few would cost more than all the rest. 0 for a text without letters or digits.
 */
function wordsKey(text: string): number {
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

const placeKeys = new Map<string, number>()

/** The key of a place: a network meets in few, and each is compared with those of every event of the same day. */
function placeKey(place: string): number {
  const known = placeKeys.get(place)
  if (known !== undefined) return known
  const key = wordsKey(place)
  placeKeys.set(place, key)
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
