/**
 * What the attributes of a mark say (format.md M5): owners and due date of an action, date, hours, place and
 * status of an event. Parts that are meant as a date and cannot be read are told, never guessed.
 */
import { readDate, readWhen } from '../dates/read.ts'
import type { DateContext, Day, FuzzyDate, TimeSpan, WeekdayConflict, YearRule } from '../dates/types.ts'
import { fold } from '../document/fold.ts'
import type { Mark } from '../document/types.ts'
import type { EventStatus } from './types.ts'

/** A part that is meant as a date: not readable, impossible, or with a weekday that contradicts it. */
export type MarkFault =
  | { readonly kind: 'unreadable'; readonly text: string }
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

const dueWord = /^(?:avant|d'ici|au plus tard|pour le|by|before)(?= )/

/** Reads the attributes of an action, a waiting or a question. A due date without year is the first on or after `near` (M8). */
export function readActionMark(mark: Mark, near: Day | undefined): ActionReading {
  const parts = mark.attributes.filter((part) => part !== '')
  const context: DateContext = near === undefined ? {} : { near, yearRule: 'on-or-after' }
  for (let count = Math.min(parts.length, 3); count > 0; count -= 1) {
    const text = parts.slice(-count).join(', ')
    const reading = readDate(withoutDueWord(text), context)
    if (!reading) continue
    const owners = parts.slice(0, -count)
    if ('impossible' in reading) return { owners, due: null, faults: [{ kind: 'impossible', text }] }
    return { owners, due: reading.date, faults: weekdayFaults(reading.conflicts, text) }
  }
  return readDueFirst(parts, context)
}

/** "(avant le 3 mars, Anne)": a single part before the owners; otherwise a last part with a due word is a fault. */
function readDueFirst(parts: readonly string[], context: DateContext): ActionReading {
  const [first, ...others] = parts
  const reading = first === undefined ? null : readDate(withoutDueWord(first), context)
  if (first !== undefined && reading) {
    if ('impossible' in reading) return { owners: others, due: null, faults: [{ kind: 'impossible', text: first }] }
    return { owners: others, due: reading.date, faults: weekdayFaults(reading.conflicts, first) }
  }
  const last = parts.at(-1)
  if (last === undefined || !dueWord.test(fold(last))) return { owners: parts, due: null, faults: [] }
  return { owners: parts.slice(0, -1), due: null, faults: [{ kind: 'unreadable', text: last }] }
}

function withoutDueWord(text: string): string {
  const word = dueWord.exec(fold(text))?.[0]
  return word === undefined ? text : text.slice(word.length).trim()
}

function weekdayFaults(conflicts: readonly WeekdayConflict[], text: string): readonly MarkFault[] {
  return conflicts.map((conflict) => ({ kind: 'weekday', text, conflict }))
}

/** The status words of marks, folded, without gender and number endings. */
const statusWords: readonly (readonly [RegExp, EventStatus])[] = [
  [/^(?:prevue?s?|scheduled)$/, 'scheduled'],
  [/^(?:a confirmer|tentative)$/, 'tentative'],
  [/^(?:a planifier|a programmer|to schedule|to-schedule|to be scheduled)$/, 'to-schedule'],
  [/^(?:reportee?s?|postponed)$/, 'postponed'],
  [/^(?:annulee?s?|cancelled|canceled)$/, 'cancelled'],
  [/^(?:tenue?s?|held)$/, 'held'],
]

const postponedTo = /^(?:reportee?s? (?:au|a|en|aux)|postponed to|reportee?s?|postponed) +/
const wasWord = /^(?:etait|was)(?: le| on)? +/
const registerWord = /^(?:inscriptions? (?:avant|jusqu'au|d'ici)(?: le)?|register (?:by|before)) +/
/** The first letters of the folded words above: a part that begins otherwise needs no folding. */
const mayBeWord = /^[paàAPrRtTcCsSéÉeEwWhHiI]/

interface Collected {
  date?: FuzzyDate
  /** The day that `reporté au …` gives: it takes the place of any other date, which then is the old one. */
  newDate?: FuzzyDate
  times?: readonly TimeSpan[]
  status?: EventStatus
  was?: string
  registerBefore?: string
  readonly places: string[]
  readonly faults: MarkFault[]
}

/** Reads the attributes of an event, in any order; status words first, then dates and hours, the rest is the place. */
export function readEventMark(mark: Mark, near: Day | undefined): EventReading {
  const found: Collected = { places: [], faults: [] }
  const left = mark.attributes.filter((part) => part !== '' && !takeWords(part, found))
  const yearRule = yearRuleOf(found.status)
  for (const part of left) takeWhen(part, { ...(near === undefined ? {} : { near }), yearRule }, found)
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

/** format.md D6: `tenu` = before the record's date, another status word = after it, else the nearest. */
function yearRuleOf(status: EventStatus | undefined): YearRule {
  if (status === undefined) return 'nearest'
  return status === 'held' ? 'before' : 'after'
}

function takeWords(written: string, found: Collected): boolean {
  if (!mayBeWord.test(written)) return false
  const part = written.normalize('NFC')
  const folded = fold(part)
  const status = statusWords.find(([word]) => word.test(folded))?.[1]
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
  const postponed = postponedTo.exec(fold(part))?.[0]
  const text = postponed === undefined ? part : part.slice(postponed.length)
  const reading = readWhen(text, postponed === undefined ? context : { ...context, yearRule: 'after' })
  if (!reading && postponed !== undefined) {
    found.faults.push({ kind: 'unreadable', text: part })
    return
  }
  if (!reading) {
    found.places.push(part)
    return
  }
  if ('impossible' in reading) {
    found.faults.push({ kind: 'impossible', text: part })
    return
  }
  if (reading.date && postponed === undefined) found.date ??= reading.date
  if (reading.date && postponed !== undefined) found.newDate ??= reading.date
  if (reading.times.length > 0) found.times ??= reading.times
  found.faults.push(...weekdayFaults(reading.conflicts, part))
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
