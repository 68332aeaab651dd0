/**
 * What the attributes of a mark say (format.md M5): owners and due date of an action, date, hours, place and
 * status of an event. Parts that are meant as a date and cannot be read are told, never guessed.
 */
import { readDate, readWhen } from '../dates/read.ts'
import type {
  DateContext,
  Day,
  FuzzyDate,
  TimeSpan,
  WeekdayConflict,
  YearRule,
  ImpossibleDate,
  WhenReading,
} from '../dates/types.ts'
import { fold } from '../document/fold.ts'
import type { Mark } from '../document/types.ts'
import { statusWords } from './status-words.ts'
import type { EventStatus } from './types.ts'

/** A part that is meant as a date: not readable, impossible, or with a weekday that contradicts it; or as hours, and none. */
export type MarkFault =
  | { readonly kind: 'unreadable'; readonly text: string }
  | { readonly kind: 'hours'; readonly text: string }
  | { readonly kind: 'impossible'; readonly text: string }
  | { readonly kind: 'weekday'; readonly text: string; readonly conflict: WeekdayConflict }

/** An action or a waiting mark. */
export interface ActionReading {
  readonly owners: readonly string[]
  readonly due: FuzzyDate | null
  readonly faults: readonly MarkFault[]
}

/** An event mark. A part that the mark does not give is undefined: in a mention it then keeps its older value (F3). */
export interface EventReading {
  readonly date: FuzzyDate | undefined
  readonly times: readonly TimeSpan[] | undefined
  readonly location: string | undefined
  readonly status: EventStatus | undefined
  readonly was: FuzzyDate | undefined
  readonly registerBefore: FuzzyDate | undefined
  readonly faults: readonly MarkFault[]
}

const dueWord =
  /^(?:avant|d'ici|au plus tard|pour le|echeance ?:?(?: (?:le|au))?|by|before|due ?:?(?: (?:by|on))?|deadline ?:?)(?= )/
/** "3, 4, 5 et 6 mars 2020" is one date in several parts; nobody lists more days than these. */
const longestRun = 12

/** Reads the attributes of an action, a waiting or a question. A due date without year is the first on or after `near` (M8). */
export function readActionMark(mark: Pick<Mark, 'attributes'>, near: Day | undefined): ActionReading {
  const parts = mark.attributes.filter((part) => part !== '')
  const context: DateContext = near === undefined ? {} : { near, yearRule: 'on-or-after' }
  for (let count = Math.min(parts.length, longestRun); count > 0; count -= 1) {
    const text = parts.slice(-count).join(', ')
    const reading = readDate(withoutDueWord(text), context)
    if (!reading) continue
    const owners = parts.slice(0, -count)
    if ('impossible' in reading) return { owners, due: null, faults: [{ kind: 'impossible', text }] }
    return { owners, due: reading.date, faults: weekdayFaults(reading.conflicts, text) }
  }
  return readDueFirst(parts, context)
}

/** "(avant le 3 mars, Anne)": a single part before the owners. Apart from it, a last part with a due word is a fault. */
function readDueFirst(parts: readonly string[], context: DateContext): ActionReading {
  const [first, ...others] = parts
  const reading = first === undefined ? null : readDate(withoutDueWord(first), context)
  if (first === undefined || !reading) return readUnreadDue(parts, context)
  const { owners, faults } = readUnreadDue(others, context)
  if ('impossible' in reading)
    return { owners, due: null, faults: [{ kind: 'impossible', text: first }, ...faults] }
  return { owners, due: reading.date, faults: [...weekdayFaults(reading.conflicts, first), ...faults] }
}

/** A last part with a due word that is no date: with its hours it may be one ("avant le 3 mars à 12 h"), else it is a fault. */
function readUnreadDue(parts: readonly string[], context: DateContext): ActionReading {
  const last = parts.at(-1)
  if (last === undefined || !dueWord.test(fold(last))) return { owners: parts, due: null, faults: [] }
  const owners = parts.slice(0, -1)
  const reading = readWhen(withoutDueWord(last), context)
  if (reading && 'impossible' in reading)
    return { owners, due: null, faults: [{ kind: 'impossible', text: last }] }
  if (!reading?.date) return { owners, due: null, faults: [{ kind: 'unreadable', text: last }] }
  return { owners, due: reading.date, faults: weekdayFaults(reading.conflicts, last) }
}

/** Most parts are names, which need no folding: the words above begin with one of these letters. */
const mayBeDue = /^[abdep\u0080-\uffff]/i

function withoutDueWord(text: string): string {
  if (!mayBeDue.test(text)) return text
  const word = dueWord.exec(fold(text))?.[0]
  return word === undefined ? text : text.slice(word.length).trim()
}

function weekdayFaults(conflicts: readonly WeekdayConflict[], text: string): readonly MarkFault[] {
  return conflicts.map((conflict) => ({ kind: 'weekday', text, conflict }))
}

const postponedTo = /^(?:reportee?s? (?:au|a|en|aux)|postponed to|reportee?s?|postponed) +/
/** "reporté du 12 au 19 mars" says the old day and the new one, not a range. */
const postponedFrom = /^(?:reportee?s? du|postponed from) +(.+?) +(?:au|to) +/
const wasWord = /^(?:etait|was)(?: le| on)? +/
const registerWord = /^(?:inscriptions? (?:avant|jusqu'au|d'ici)(?: le)?|register (?:by|before)) +/
const mayBePostponed = /^[rp]/i
/** The first two letters of the words above: a part that begins otherwise, as nearly all do, needs no folding. */
const wordBeginnings = new Set('pr sc a- te tb to re po an ca he et wa in'.split(' ').map(pairOf))

/** The first two characters of a word as one number, case and what stands for a space aside. */
function pairOf(word: string): number {
  const second = word.charCodeAt(1)
  return (word.charCodeAt(0) | 0x20) * 256 + (second < 65 ? 0 : second | 0x20)
}

/** False when a part begins with none of these words. What is not in plain letters is left to folding. */
function mayBeginWord(part: string): boolean {
  return part.charCodeAt(0) > 127 || part.charCodeAt(1) > 127 || wordBeginnings.has(pairOf(part))
}

/**
 * A short part may begin a date that its commas cut: one that ends in a bare number ("24", "lundi 9", "June 30"), a
 * weekday alone ("Friday, 28 June 2025"), a quarter ("Q4, 2025").
 */
const mayBeginDays =
  /^\D{0,12}\d{1,2}(?:er)?$|^(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i
const longestBeginning = 16

interface Collected {
  date: FuzzyDate | undefined
  /** The day that `reporté au …` gives: it takes the place of any other date, which then is the old one. */
  newDate: FuzzyDate | undefined
  times: readonly TimeSpan[] | undefined
  status: EventStatus | undefined
  was: string | undefined
  registerBefore: string | undefined
  readonly places: string[]
  readonly faults: MarkFault[]
}

function createCollected(): Collected {
  return {
    date: undefined,
    newDate: undefined,
    times: undefined,
    status: undefined,
    was: undefined,
    registerBefore: undefined,
    places: [],
    faults: [],
  }
}

/** Reads the attributes of an event, in any order; status words first, then dates and hours, the rest is the place. */
export function readEventMark(mark: Pick<Mark, 'attributes'>, near: Day | undefined): EventReading {
  const found = createCollected()
  const left = mark.attributes.filter((part) => part !== '' && !takeWords(part, found))
  const yearRule = yearRuleOf(found.status)
  const context: DateContext = near === undefined ? { yearRule } : { near, yearRule }
  for (let at = 0; at < left.length;) {
    const part = left[at] ?? ''
    const count = countDayParts(left, at, context)
    takeWhen(count === 1 ? part : left.slice(at, at + count).join(', '), context, found)
    at += count
  }
  const date = found.newDate ?? found.date
  const anchor = date?.earliest ?? near
  const was = found.newDate === undefined ? undefined : found.date
  return {
    date,
    times: found.times,
    location: found.places.length > 0 ? found.places.join(', ') : undefined,
    status: found.status,
    was: readRelated(found.was, anchor, 'nearest', found) ?? was,
    registerBefore: readRelated(found.registerBefore, anchor, 'on-or-before', found),
    faults: found.faults,
  }
}

/** How many parts from `at` on are one list of days ("24, 25 et 26 mars 2020"); 1 for all else. */
function countDayParts(parts: readonly string[], at: number, context: DateContext): number {
  const part = parts[at] ?? ''
  if (at + 1 === parts.length) return 1
  const start = postponedHead(part)
  if (part.length - start > longestBeginning || !mayBeginDays.test(part.slice(start))) return 1
  for (let count = Math.min(parts.length - at, longestRun); count > 1; count -= 1) {
    const reading = readWhen(
      parts
        .slice(at, at + count)
        .join(', ')
        .slice(start),
      context,
    )
    if (reading && ('impossible' in reading || reading.date)) return count
  }
  return 1
}

/** Where the words after "reporté au" begin; 0 for all else. */
function postponedHead(part: string): number {
  if (!mayBePostponed.test(part) || !mayBeginWord(part)) return 0
  const composed = part.normalize('NFC')
  return composed.length === part.length ? (postponedTo.exec(fold(part))?.[0].length ?? 0) : 0
}

/** format.md D6: `tenu` = before the record's date, another status word = after it, else the nearest. */
export function yearRuleOf(status: EventStatus | undefined): YearRule {
  if (status === undefined) return 'nearest'
  return status === 'held' ? 'before' : 'after'
}

function takeWords(written: string, found: Collected): boolean {
  if (!mayBeginWord(written)) return false
  const part = written.normalize('NFC')
  const folded = fold(part)
  const status = statusWords.get(folded)
  if (status !== undefined) {
    found.status ??= status
    return true
  }
  const was = wasWord.exec(folded)?.[0]
  if (was !== undefined) {
    found.was = part.slice(was.length)
    return true
  }
  const register = registerWord.exec(folded)?.[0]
  if (register === undefined) return false
  found.registerBefore = part.slice(register.length)
  return true
}

function takeWhen(part: string, context: DateContext, found: Collected): void {
  if (takePostponed(part, context, found)) return
  const reading = readWhen(part, context)
  if (!reading) {
    if (takeWhenBeforePlace(part, context, found)) return
    if (isNearlyDate.test(part)) found.faults.push({ kind: 'unreadable', text: part })
    if (isNearlyHours.test(part)) found.faults.push({ kind: 'hours', text: part })
    found.places.push(part)
    return
  }
  takeReading(reading, part, context, found)
}

/** "12 mras 2027": written as a day is, and none. Such a part is kept as words, and told. */
const isNearlyDate = /^(?:[^\d\s]{1,12} )?\d{1,2}(?:er)? [^\d\s]{1,12} (?:19|20)\d\d$/

/** "24 h", "14 h-9 h", "9 h 75": written as hours are, and none. */
const isNearlyHours =
  /^\d{1,2} ?h(?: ?\d{1,2})?(?: ?(?:-|–|à) ?\d{1,2} ?h(?: ?\d{1,2})?)?$|^\d{1,2}:\d\d(?: ?[-–] ?\d{1,2}:\d\d)?$/

/** Where a place may follow a date in one part: "17/10/2019 de 9 h 30 à 12 h 00 à Blois (Mission Locale)". */
const placeStart = /\s(?:à|a|au|aux|dans|chez|at|in|[–—-])\s|\s\(/gi
const mostPlaceStarts = 6

/** The longest head of a part that reads as a date is its date, and the rest its place; false when there is none. */
function takeWhenBeforePlace(part: string, context: DateContext, found: Collected): boolean {
  if (!/\d/.test(part)) return false
  const starts = [...part.matchAll(placeStart)].slice(0, mostPlaceStarts).toReversed()
  for (const { index, 0: words } of starts) {
    const reading = readWhen(part.slice(0, index), context)
    if (!reading || 'impossible' in reading || !reading.date) continue
    takeReading(reading, part, context, found)
    const place = part.slice(index + words.length).trim()
    found.places.push(words.endsWith('(') ? place.replace(/\)$/, '') : place)
    return true
  }
  return false
}

function takeReading(
  reading: WhenReading | ImpossibleDate,
  part: string,
  context: DateContext,
  found: Collected,
): void {
  if ('impossible' in reading) {
    found.faults.push({ kind: 'impossible', text: part })
    return
  }
  const open = reading.toSchedule === true ? periodToSchedule(reading, part, context, found) : null
  if (open && found.date === undefined) found.date = open
  else if (reading.date && !takeDate(reading.date, context, found)) found.places.push(part)
  takeTimes(reading.times, found)
  if (reading.conflicts.length > 0) found.faults.push(...weekdayFaults(reading.conflicts, part))
}

/** "à prévoir en mars" says the status too (format.md F6); a missing year is then the next one (D6). */
function periodToSchedule(
  { date }: WhenReading,
  part: string,
  context: DateContext,
  found: Collected,
): FuzzyDate | null {
  const isOpen = found.status === undefined
  found.status ??= 'to-schedule'
  if (!isOpen || !date?.inferred.includes('year')) return date
  const again = readWhen(part, { ...context, yearRule: yearRuleOf('to-schedule') })
  return again && !('impossible' in again) ? again.date : date
}

/**
 * A second date makes a list with the first, where both read as one; a date to be found gives way to a real one.
 * False when it fits in nowhere: it is then kept among the words, not lost.
 */
function takeDate(date: FuzzyDate, context: DateContext, found: Collected): boolean {
  const first = found.date
  if (first === undefined || first.precision === 'unknown') {
    found.date = date
    return true
  }
  if (date.precision === 'unknown') return true
  const both = readDate(`${first.text}, ${date.text}`, context)
  if (!both || 'impossible' in both) return false
  found.date = both.date
  return true
}

/** "9 h-12 h, 14 h-17 h": hours in several parts are one list. */
function takeTimes(times: readonly TimeSpan[], found: Collected): void {
  if (times.length > 0) found.times = found.times === undefined ? times : [...found.times, ...times]
}

/** "reporté au 12 mars": the new day; "reporté à 14 h": new hours. When neither can be read, the event is postponed all the same. */
function takePostponed(part: string, context: DateContext, found: Collected): boolean {
  if (!mayBePostponed.test(part) || !mayBeginWord(part)) return false
  const folded = fold(part)
  const from = postponedFrom.exec(folded)
  const head = from?.[0] ?? postponedTo.exec(folded)?.[0]
  if (head === undefined) return false
  const composed = part.normalize('NFC')
  const reading = readWhen(composed.slice(head.length), { ...context, yearRule: 'after' })
  if (reading && 'times' in reading && reading.times.length > 0 && !reading.date) {
    takeTimes(reading.times, found)
    return true
  }
  if (!reading || 'impossible' in reading || !reading.date) {
    found.status ??= 'postponed'
    found.faults.push({ kind: reading && 'impossible' in reading ? 'impossible' : 'unreadable', text: part })
    return true
  }
  found.newDate ??= reading.date
  if (from) takeOldDay(from[1] ?? '', reading.date, found)
  takeTimes(reading.times, found)
  found.faults.push(...weekdayFaults(reading.conflicts, part))
  return true
}

/** "du 12 au 19 mars": the old day where it says its month; else the older saying knows it. */
function takeOldDay(text: string, newDate: FuzzyDate, found: Collected): void {
  const near = newDate.earliest
  const reading = near === null ? null : readDate(text, { near, yearRule: 'nearest' })
  if (reading && 'date' in reading) found.was ??= reading.date.text
}

function readRelated(
  text: string | undefined,
  near: Day | undefined,
  yearRule: YearRule,
  found: Collected,
): FuzzyDate | undefined {
  if (text === undefined) return undefined
  const reading = readDate(text, near === undefined ? {} : { near, yearRule })
  if (reading && 'date' in reading) {
    found.faults.push(...weekdayFaults(reading.conflicts, text))
    return reading.date
  }
  found.faults.push({ kind: reading ? 'impossible' : 'unreadable', text })
  return undefined
}
