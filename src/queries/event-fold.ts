/** One event from its sayings (format.md F3, F4, F6). */
import { isKnownDate, isOver } from '../dates/compare.ts'
import { readDate } from '../dates/read.ts'
import type { Day, FuzzyDate, TimeSpan } from '../dates/types.ts'
import type { EventStatus, Registration } from '../records/types.ts'
import { mentionsOf, type Saying, type Thread } from './sayings.ts'
import type { EventItem } from './types.ts'

/** What a saying gives of an event; undefined keeps what was said before, null clears it (records only, F3). */
export interface EventPart {
  readonly date: FuzzyDate | null | undefined
  readonly times: readonly TimeSpan[] | undefined
  readonly location: string | null | undefined
  readonly status: EventStatus | null | undefined
  readonly was: FuzzyDate | null | undefined
  readonly register: Registration | null | undefined
  readonly territory: string | null | undefined
  readonly audience: string | null | undefined
}

interface State {
  date: FuzzyDate | null
  times: readonly TimeSpan[]
  location: string | null
  status: EventStatus | null
  was: FuzzyDate | null
  register: Registration | null
}

/** Folds the sayings of one event. `sources` names the mark that a record stands for. */
export function foldEvent(
  thread: Thread<EventPart>,
  sources: ReadonlyMap<string, string>,
  today: Day,
): EventItem {
  const { origin, sayings } = thread
  const state: State = { date: null, times: [], location: null, status: null, was: null, register: null }
  const changes = applyAll(state, sayings)
  return {
    ref: origin.ref,
    title: origin.text,
    date: state.date,
    times: state.times,
    location: state.location,
    status: state.status ?? defaultStatus(state.date),
    isStatusSaid: state.status !== null,
    territory: firstGiven(thread, 'territory'),
    audience: firstGiven(thread, 'audience'),
    was: state.was,
    register: state.register,
    meeting: origin.meeting ?? meetingOf(sayings),
    source: origin.isRecord ? (sources.get(origin.record) ?? null) : null,
    file: origin.file,
    line: origin.line,
    past: state.date !== null && isOver(state.date, today),
    mentions: mentionsOf(thread),
    changes,
    saidOn: newestDay(sayings),
  }
}

function meetingOf(sayings: readonly Saying<EventPart>[]): string | null {
  return sayings.find(({ meeting }) => meeting !== null)?.meeting ?? null
}

/** What the item itself gives: its record, else the mark that the record replaces. Mentions do not speak of it (F3). */
function firstGiven({ origin, sayings }: Thread<EventPart>, key: 'territory' | 'audience'): string | null {
  if (origin.part[key] !== undefined || sayings.length === 1) return origin.part[key] ?? null
  const own = sayings.find(
    (saying) => (!saying.isMention || saying.isRecord) && saying.part[key] !== undefined,
  )
  return own?.part[key] ?? null
}

/** Applies the sayings in their order; returns how many after the first changed what a calendar shows (F7). */
function applyAll(state: State, sayings: readonly Saying<EventPart>[]): number {
  let changes = -1
  for (const { part } of sayings) {
    const { date, times, location } = state
    const status = state.status ?? defaultStatus(date)
    applyPart(state, part)
    const isSame =
      changes >= 0 &&
      isSameDate(date, state.date) &&
      location === state.location &&
      status === (state.status ?? defaultStatus(state.date)) &&
      areSameTimes(times, state.times)
    if (!isSame) changes += 1
  }
  return changes
}

function newestDay(sayings: readonly Saying<unknown>[]): Day | null {
  let newest: Day | null = null
  for (const { day } of sayings) if (day !== null && (newest === null || day > newest)) newest = day
  return newest
}

/** F3: what is given replaces, what is not keeps. */
function applyPart(state: State, part: EventPart): void {
  const isPostponed = part.status === 'postponed' && !givesNewDate(state, part)
  if (isPostponed) postpone(state, part)
  else if (part.date !== undefined && !isSameDate(part.date, state.date)) moveTo(state, part.date)
  if (part.times !== undefined && !isPostponed) state.times = part.times
  if (part.location !== undefined) state.location = part.location
  if (part.register !== undefined) state.register = nearRegistration(part, state.date)
  if (part.status !== undefined) state.status = part.status
  if (part.was !== undefined) state.was = part.was
}

/**
 * Whether a saying with the status postponed gives the new date: it names the old one apart (`was`), or its date
 * is another than the known one. Else its date only repeats the one that no longer holds.
 */
function givesNewDate(state: State, part: EventPart): boolean {
  if (!part.date || part.date.precision === 'unknown') return false
  if (part.was) return true
  return isKnownDate(state.date) && !isSameDate(part.date, state.date) && !liesWithin(state.date, part.date)
}

/** F4, `reporté` alone: the old date goes to `was`, the date is empty, and so are its hours. */
function postpone(state: State, part: EventPart): void {
  const old = isKnownDate(state.date) ? state.date : (part.date ?? null)
  if (isKnownDate(old)) state.was = old
  state.date = null
  state.times = []
}

/** F4: another date drops the hours and the status, keeps the place; the old one is remembered unless the new one lies within it. */
function moveTo(state: State, date: FuzzyDate | null): void {
  if (isKnownDate(state.date)) {
    if (!liesWithin(date, state.date)) state.was = state.date
    state.times = []
  }
  state.date = date
  state.status = null
}

/** D6: a registration without year ends before the event; in a mention only the fold knows the event's date. */
function nearRegistration(part: EventPart, date: FuzzyDate | null): Registration | null {
  const register = part.register ?? null
  const near = date?.earliest ?? null
  if (part.date || near === null || !register?.before?.inferred.includes('year')) return register
  const reading = readDate(register.before.text, { near, yearRule: 'on-or-before' })
  return reading && 'date' in reading ? { ...register, before: reading.date } : register
}

function areSameTimes(a: readonly TimeSpan[], b: readonly TimeSpan[]): boolean {
  if (a === b) return true
  return (
    a.length === b.length &&
    a.every(({ start, end, precision }, index) => {
      const other = b[index]
      return start === other?.start && end === other.end && precision === other.precision
    })
  )
}

function isSameDate(a: FuzzyDate | null, b: FuzzyDate | null): boolean {
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
