/**
 * The parts of a mark's parenthesis, one by one (format.md M5, S1): what each says, and how one is changed while
 * the others stay byte for byte. What is written is read again: the wanted part is there and all others are
 * equal, or there is no change (S2).
 */
import { contradictedWords } from '../dates/typed.ts'
import type { Day, FuzzyDate, Language } from '../dates/types.ts'
import { writeTimes } from '../dates/write.ts'
import { splitAttributes } from '../document/mark-attributes.ts'
import { rewriteAttributes } from '../document/mark-compose.ts'
import type { MarkKind } from '../document/types.ts'
import { readActionMark, readEventMark, type MarkFault } from '../records/marks.ts'
import { dateWords, dueText, placeParts, registerText, statusWord, wasText } from './mark-words.ts'

/** What the parenthesis of a mark can say, by the keys of `set`. */
export type MarkPart = 'date' | 'time' | 'status' | 'was' | 'register.by' | 'location' | 'owner' | 'due'

/** What a part says: `key` is equal for what means the same, `words` are what `spro` writes for it. */
export interface PartReading {
  readonly key: string
  readonly words: readonly string[]
}

/** The parts that a parenthesis gives; `unread` stands for what is meant as a date and is none, which may not get lost. */
export type PartReadings = ReadonlyMap<MarkPart | 'unread', PartReading>

/** What a parenthesis is read by: the kind of its mark, the day that missing years are near to, the language of words. */
export interface PartContext {
  readonly kind: MarkKind
  readonly near: Day | undefined
  readonly language: Language
}

/** The reading of a date: two with one key are the same days, however they are written, unless a weekday contradicts one. */
export function dateKey(date: FuzzyDate): string {
  const contradicted = contradictedWords(date, 'fr') === null ? '' : ' contradicted'
  return `${date.precision} ${date.edtf}${contradicted}`
}

/** What each part of a parenthesis says. */
export function readParts(attributes: readonly string[], context: PartContext): PartReadings {
  return context.kind === 'event' ? readEventParts(attributes, context) : readActionParts(attributes, context)
}

function readEventParts(attributes: readonly string[], { near, language }: PartContext): PartReadings {
  const { date, times, status, was, registerBefore, location, faults } = readEventMark({ attributes }, near)
  const parts = new Map<MarkPart | 'unread', PartReading>()
  const impossible = faults.filter((fault) => fault.kind === 'impossible' && isWhole(fault, attributes))
  const unread = faults.filter((fault) => fault.kind !== 'weekday' && !isWhole(fault, attributes))
  if (unread.length > 0) parts.set('unread', { key: unread.map(({ text }) => text).join(' '), words: [] })
  if (date || impossible.length > 0)
    parts.set('date', {
      key: [date ? dateKey(date) : '', ...impossible.map(({ text }) => text)].join(' '),
      words: date ? [date.precision === 'unknown' ? date.text : dateWords(date, language)] : [],
    })
  if (times) parts.set('time', { key: JSON.stringify(times), words: [writeTimes(times, language)] })
  if (status) parts.set('status', { key: status, words: [statusWord(status, language)] })
  if (was) parts.set('was', { key: dateKey(was), words: [wasText(was, language)] })
  if (registerBefore) {
    parts.set('register.by', {
      key: dateKey(registerBefore),
      words: [registerText(registerBefore, language)],
    })
  }
  if (location !== undefined) parts.set('location', { key: location, words: placeParts(location) })
  return parts
}

/** A day that does not exist stands where the date should; one after `était` or `inscription avant` has its own part. */
function isWhole(fault: MarkFault, attributes: readonly string[]): boolean {
  return attributes.some((part) => fault.text.startsWith(part))
}

function readActionParts(attributes: readonly string[], { kind, near, language }: PartContext): PartReadings {
  const parts = new Map<MarkPart | 'unread', PartReading>()
  if (kind !== 'action' && kind !== 'waiting' && kind !== 'question') return parts
  const { owners, due, faults } = readActionMark({ attributes }, near)
  if (owners.length > 0) parts.set('owner', { key: JSON.stringify(owners), words: owners })
  const unread = faults.filter((fault) => fault.kind !== 'weekday').map(({ text }) => text)
  if (due || unread.length > 0)
    parts.set('due', {
      key: [due ? dateKey(due) : '', ...unread].join(' '),
      words: due ? [due.precision === 'unknown' ? due.text : dueText(due, language)] : unread,
    })
  return parts
}

/** The parts in the order in which `spro` writes them. */
const order: readonly MarkPart[] = [
  'owner',
  'due',
  'date',
  'time',
  'status',
  'was',
  'register.by',
  'location',
]

/**
 * The content of a parenthesis with one part changed (null: taken out). Null when no way to write it reads back with
 * all other parts equal: a place that is called "mardi 3 mars", an owner called "avant l'été".
 */
export function changePart(
  content: string,
  part: MarkPart,
  wanted: PartReading | null,
  context: PartContext,
): string | null {
  const attributes = splitAttributes(content)
  const goal = new Map(readParts(attributes, context))
  if (wanted) goal.set(part, wanted)
  else goal.delete(part)
  const near = () => rewriteAttributes(content, replaceIn(attributes, part, wanted?.words ?? [], context))
  const anew = () =>
    rewriteAttributes(
      '',
      order.flatMap((each) => goal.get(each)?.words ?? []),
    )
  for (const write of [near, anew]) {
    const written = write()
    if (isSame(readParts(splitAttributes(written), context), goal)) return written
  }
  return null
}

function isSame(one: PartReadings, other: PartReadings): boolean {
  return one.size === other.size && [...one].every(([part, { key }]) => other.get(part)?.key === key)
}

/** The parts with the new words where the old ones stood, else where `spro` writes them; a number is a part kept. */
function replaceIn(
  attributes: readonly string[],
  part: MarkPart,
  words: readonly string[],
  context: PartContext,
): readonly (number | string)[] {
  const holders = holdersOf(attributes, part, context)
  const first = Math.min(...holders.keys())
  const kept = attributes.flatMap((_, index): readonly (number | string)[] => {
    const rest = holders.get(index)
    if (rest === undefined) return [index]
    return [...rest.before, ...(index === first ? words : []), ...rest.after]
  })
  return holders.size > 0 ? kept : kept.toSpliced(placeOfNew(attributes, part, context), 0, ...words)
}

/** The words of what else a part says, before and after the place of the one that changes. */
interface Rest {
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/**
 * The parts that say it: those without which only it is said otherwise. One that says more ("25 novembre 2019 à 14 h")
 * leaves the words of the rest, in the order in which `spro` writes them.
 */
function holdersOf(
  attributes: readonly string[],
  part: MarkPart,
  context: PartContext,
): ReadonlyMap<number, Rest> {
  const holders = new Map<number, Rest>()
  let left = attributes.map((_, index) => index)
  const readOf = (indexes: readonly number[]): PartReadings =>
    readParts(
      indexes.flatMap((index) => attributes[index] ?? []),
      context,
    )
  for (const index of left) {
    const before = readOf(left)
    const without = left.filter((each) => each !== index)
    const after = readOf(without)
    const changed = order.filter((each) => before.get(each)?.key !== after.get(each)?.key)
    if (!changed.includes(part)) continue
    const alone = readOf([index])
    if (changed.length === 1) left = without
    else if (!alone.has(part)) continue
    const wordsOf = (rest: readonly MarkPart[]): readonly string[] =>
      changed.length === 1 ? [] : rest.flatMap((each) => alone.get(each)?.words ?? [])
    const place = order.indexOf(part)
    holders.set(index, { before: wordsOf(order.slice(0, place)), after: wordsOf(order.slice(place + 1)) })
  }
  return holders
}

/** A date first, hours after it, a status before the place; a place and a due date last, owners first. */
function placeOfNew(attributes: readonly string[], part: MarkPart, context: PartContext): number {
  const says = (wanted: MarkPart) => (attribute: string) => readParts([attribute], context).has(wanted)
  if (part === 'date' || part === 'owner') return 0
  if (part === 'time') return attributes.findLastIndex(says('date')) + 1
  if (part === 'location' || part === 'due') return attributes.length
  const place = attributes.findIndex(says('location'))
  return place === -1 ? attributes.length : place
}
