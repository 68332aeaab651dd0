/**
 * Events that two records tell without naming each other (format.md F5): the same folded title, both exact to
 * the day, days that meet and no two different places make them one; the first reference is kept.
 */
import type { FuzzyDate } from '../dates/types.ts'
import { foldWords } from '../document/fold.ts'
import type { EventPart } from './event-fold.ts'
import { compareSayings, compareText, type Thread } from './sayings.ts'
import type { EventItem } from './types.ts'

/** An event with the sayings that it was folded from. */
export interface FoldedEvent {
  readonly thread: Thread<EventPart>
  readonly item: EventItem
}

/** Ties what is one event; `fold` folds the sayings of both together. */
export function tieSameEvents(
  events: readonly FoldedEvent[],
  fold: (thread: Thread<EventPart>) => FoldedEvent,
): readonly FoldedEvent[] {
  const groups = new Map<number, FoldedEvent[]>()
  const result: FoldedEvent[] = []
  for (const event of events) {
    const key = event.item.date?.precision === 'day' ? titleKey(event.item.title) : 0
    const group = groups.get(key)
    if (key === 0) result.push(event)
    else if (group) group.push(event)
    else groups.set(key, [event])
  }
  for (const group of groups.values()) {
    if (group.length === 1) result.push(...group)
    else for (const event of tieGroup(group, fold)) result.push(event)
  }
  return result
}

/** Goes through events of perhaps one title by their first day: only those that are not over can meet the next. */
function tieGroup(
  group: readonly FoldedEvent[],
  fold: (thread: Thread<EventPart>) => FoldedEvent,
): readonly FoldedEvent[] {
  const kept: FoldedEvent[] = []
  let open: FoldedEvent[] = []
  for (const event of group.toSorted(compareStarts)) {
    const day = event.item.date?.earliest ?? ''
    const ended = open.filter(({ item }) => (item.date?.latest ?? '9999') < day)
    if (ended.length > 0) {
      kept.push(...ended)
      open = open.filter((other) => !ended.includes(other))
    }
    const index = open.findIndex((other) => areSameEvent(other, event))
    const other = open[index]
    if (other) open[index] = fold(joinThreads(other.thread, event.thread))
    else open.push(event)
  }
  return [...kept, ...open]
}

function compareStarts(a: FoldedEvent, b: FoldedEvent): number {
  return (
    compareText(a.item.date?.earliest ?? '', b.item.date?.earliest ?? '') ||
    compareSayings(a.thread.origin, b.thread.origin)
  )
}

function joinThreads(a: Thread<EventPart>, b: Thread<EventPart>): Thread<EventPart> {
  const [first, second] = compareSayings(a.origin, b.origin) <= 0 ? [a, b] : [b, a]
  const later = second.sayings.map((saying) => ({ ...saying, isMention: true }))
  return { origin: first.origin, sayings: [...first.sayings, ...later].toSorted(compareSayings) }
}

function areSameEvent(a: FoldedEvent, b: FoldedEvent): boolean {
  if (a.thread.origin.record === b.thread.origin.record) return false
  if (!meet(a.item.date, b.item.date)) return false
  const title = foldWords(a.item.title)
  if (title === '' || title !== foldWords(b.item.title)) return false
  return !a.item.location || !b.item.location || foldWords(a.item.location) === foldWords(b.item.location)
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
 * A number that is the same for titles that fold to the same words: folding tens of thousands of titles to
 * compare a few would cost more than all the rest. 0 for a title without letters or digits.
 */
function titleKey(title: string): number {
  let key = 0
  for (let at = 0; at < title.length; at += 1) {
    const code = title.charCodeAt(at)
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
