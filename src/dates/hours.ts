/**
 * Hours: "9 h 30", "14h-16h30", "9h-12h et 14h-17h", "le matin", "2:30 pm". The clock has 24 hours,
 * written `HH:MM`, 24 h only at the end; impossible ones (25 h, 9 h 75) and lengths ("36 h", "2 h") are no hours.
 */
import { twoDigits } from './calendar.ts'
import { isAt, tokenAt } from './tokens.ts'
import type { Tokens } from './tokens.ts'
import type { TimeSpan } from './types.ts'

/** Hours, and the place after them. */
export interface TimesReading {
  readonly times: readonly TimeSpan[]
  readonly next: number
}

/** Reads the longest list of hours that begins at a place; null when none does. */
export function readTimeList(tokens: Tokens, at: number): TimesReading | null {
  const times: TimeSpan[] = []
  let next = at
  for (;;) {
    const span = readSpan(tokens, times.length === 0 ? at : skipJoint(tokens, next))
    if (span === null || (times.length > 0 && skipJoint(tokens, next) === next)) break
    times.push(span.span)
    next = span.next
  }
  return times.length === 0 ? null : { times, next }
}

interface SpanReading {
  readonly span: TimeSpan
  readonly next: number
}

const joints = new Set([',', ';', 'et', 'and', '&', 'puis', '/', '+'])

function skipJoint(tokens: Tokens, at: number): number {
  let next = at
  while (next < at + 2 && joints.has(tokenAt(tokens, next).text)) next += 1
  return next
}

/** One span: a part of the day, a start, a start and an end. */
function readSpan(tokens: Tokens, at: number): SpanReading | null {
  const part = readPartOfDay(tokens, at)
  if (part !== null) {
    // "le matin de 9 h à 12 h": the hours say more than the part.
    return readClockSpan(tokens, part.next) ?? part
  }
  return readClockSpan(tokens, at)
}

/** The hours of a part of the day, format.md D1b; a day has none. */
const morning: TimeSpan = { start: '08:00', end: '12:00', precision: 'morning' }
const afternoon: TimeSpan = { start: '14:00', end: '18:00', precision: 'afternoon' }
const wholeDay: TimeSpan = { start: null, end: null, precision: 'day' }

/** "au cours de", "dans", "toute la", "in the": what stands before a part of the day. */
const partOpenings = new Set(
  "le la l' en du au de dans cours sur toute tout une in the during all whole full :".split(' '),
)

function readPartOfDay(tokens: Tokens, at: number): SpanReading | null {
  let next = at
  while (partOpenings.has(tokenAt(tokens, next).text)) next += 1
  const word = tokenAt(tokens, next).text
  if (word === 'matin' || word === 'matinee' || word === 'morning') return { span: morning, next: next + 1 }
  if (word === 'afternoon' || word === 'aprem') return { span: afternoon, next: next + 1 }
  if (word === 'apres') {
    const middayAt = isAt(tokens, next + 1, '-') ? next + 2 : next + 1
    return isAt(tokens, middayAt, 'midi') ? { span: afternoon, next: middayAt + 1 } : null
  }
  if (word === 'journee')
    return { span: wholeDay, next: isAt(tokens, next + 1, 'entiere') ? next + 2 : next + 1 }
  // "day" alone is a word of dates: the whole of it must be said.
  const whole = new Set(['all', 'whole', 'full']).has(tokenAt(tokens, next - 1).text) && next > at
  return word === 'day' && whole ? { span: wholeDay, next: next + 1 } : null
}

/** A clock time with what a range needs of it. */
interface Clock {
  /** Minutes after midnight; `bare` numbers wait for the unit of the other end. */
  readonly minutes: number
  readonly bare: boolean
  /** The half of the day that "pm" or "am" gives; null when not said. */
  readonly half: 'am' | 'pm' | null
  readonly precise: boolean
  readonly next: number
}

const spanOpenings = new Set([
  'a',
  'at',
  'de',
  'from',
  'entre',
  'between',
  'des',
  'vers',
  ':',
  '-',
  'le',
  'horaires',
])

function readClockSpan(tokens: Tokens, at: number): SpanReading | null {
  const opening = skipClockOpening(tokens, at)
  if (opening.until) {
    const end = readClock(tokens, opening.next)
    return end === null || end.bare ? null : exact(null, end.minutes % minutesOfDay, end.next)
  }
  const start = readClock(tokens, opening.next)
  if (start === null || start.minutes === minutesOfDay) return null
  const endAt = skipRangeSign(tokens, start.next, opening)
  const end = endAt === null ? null : readClock(tokens, endAt)
  if (end === null) {
    // "2 h" is a length unless something says that it is an hour.
    const isLength = start.minutes < 360 && !start.precise && opening.next === at
    return start.bare || isLength ? null : exact(start.minutes, null, start.next)
  }
  return joinClocks(start, end)
}

interface ClockOpening {
  readonly until: boolean
  readonly between: boolean
  /** True for a time of "9h/10h30/14h" after the first: none of them closes a range. */
  readonly inSlashes: boolean
  readonly next: number
}

function skipClockOpening(tokens: Tokens, at: number): ClockOpening {
  let next = at
  let until = false
  let between = false
  for (;;) {
    const word = tokenAt(tokens, next).text
    if (word === "jusqu'" || word === 'until' || word === 'till') until = true
    else if (word === 'entre' || word === 'between') between = true
    else if (word === 'a' && (isAt(tokens, next + 1, 'partir') || isAt(tokens, next + 1, 'compter')))
      next += 1
    else if (!spanOpenings.has(word)) return { until, between, inSlashes: isAt(tokens, at - 1, '/'), next }
    next += 1
  }
}

const rangeSigns = new Set(['-', 'a', 'to', 'until', 'till', "jusqu'"])

/** "et" closes a range after "entre" only; "9h/12h" is a range, "9h/10h/14h" three times. */
function skipRangeSign(tokens: Tokens, at: number, opening: ClockOpening): number | null {
  const word = tokenAt(tokens, at).text
  if (opening.between && (word === 'et' || word === 'and')) return at + 1
  if (word === '/') return !opening.inSlashes && closesRange(tokens, at + 1) ? at + 1 : null
  if (!rangeSigns.has(word)) return null
  return word === "jusqu'" && isAt(tokens, at + 1, 'a') ? at + 2 : at + 1
}

function closesRange(tokens: Tokens, at: number): boolean {
  const end = readClock(tokens, at)
  if (end === null || end.bare) return false
  const after = tokenAt(tokens, end.next).text
  return after !== '/' && !rangeSigns.has(after)
}

/** A range; a bare end takes the unit of the other, "2-4 pm" its half of the day. Null when it does not run forward. */
function joinClocks(start: Clock, end: Clock): SpanReading | null {
  if (start.bare && end.bare) return null
  const first =
    start.half === null && end.half === 'pm' && start.minutes < 720 ? toHalf(start, end) : start.minutes
  const last =
    end.half === null && start.half === 'pm' && end.bare && end.minutes < 720
      ? end.minutes + 720
      : end.minutes
  // Midnight closes a day as well as it opens one: ISO 8601 writes it 24:00 there, `TimeSpan` 00:00.
  if (last === minutesOfDay)
    return first === 0 ? { span: wholeDay, next: end.next } : exact(first, 0, end.next)
  const isNight = first >= eveningStart && last <= nightEnd
  if (last <= first && last !== 0 && !isNight) return null
  return first === last ? null : exact(first, last, end.next)
}

const minutesOfDay = 1440
/** "23 h-1 h" ends the next day; "14 h-9 h" is a slip. */
const eveningStart = 18 * 60
const nightEnd = 8 * 60

/** "2-4 pm" is 14 to 16, "11-2 pm" is 11 to 14. */
function toHalf(start: Clock, end: Clock): number {
  return start.minutes + 720 < end.minutes ? start.minutes + 720 : start.minutes
}

function exact(start: number | null, end: number | null, next: number): SpanReading {
  return { span: { start: clockText(start), end: clockText(end), precision: 'exact' }, next }
}

/** `570` → `09:30`; null stays null. */
export function clockText(minutes: number | null): string | null {
  return minutes === null ? null : `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}

/** Reads "14 h 30", "14h30", "14:30", "2 pm", "midi", or a bare "14". */
function readClock(tokens: Tokens, at: number): Clock | null {
  const token = tokenAt(tokens, at)
  const named =
    token.text === 'midi' || token.text === 'noon'
      ? 720
      : token.text === 'minuit' || token.text === 'midnight'
        ? 0
        : null
  if (named !== null) return { minutes: named, bare: false, half: null, precise: true, next: at + 1 }
  if (token.kind !== 'number' || token.ordinal || token.digits > 2 || token.value > 24) return null
  const minute = readMinutes(tokens, at + 1)
  if (minute.minutes > 59 || (token.value === 24 && (minute.minutes > 0 || !minute.unit))) return null
  const half = readHalf(tokens, minute.next)
  if (half === null) {
    const minutes = token.value * 60 + minute.minutes
    return { minutes, bare: !minute.unit, half: null, precise: minute.precise, next: minute.next }
  }
  if (token.value < 1 || token.value > 12) return null
  const minutes = (token.value % 12) * 60 + minute.minutes + (half.half === 'pm' ? 720 : 0)
  return { minutes, bare: false, half: half.half, precise: true, next: half.next }
}

interface Minutes {
  readonly minutes: number
  /** True when something says that the number counts hours. */
  readonly unit: boolean
  readonly precise: boolean
  readonly next: number
}

function readMinutes(tokens: Tokens, at: number): Minutes {
  const token = tokenAt(tokens, at)
  // "9h30"; "9h5" is no hour.
  if (token.kind === 'code' && token.text === 'h') {
    return {
      minutes: token.digits === 2 ? token.value : 60,
      unit: true,
      precise: true,
      next: skipMinuteWord(tokens, at + 1),
    }
  }
  const after = tokenAt(tokens, at + 1)
  const two = after.kind === 'number' && after.digits === 2 && !after.ordinal
  if (token.text === ':') {
    if (!two) return { minutes: 0, unit: false, precise: false, next: at }
    const seconds = isAt(tokens, at + 2, ':') && tokenAt(tokens, at + 3).kind === 'number'
    return { minutes: after.value, unit: true, precise: true, next: seconds ? at + 4 : at + 2 }
  }
  if (!hourWords.has(token.text)) return { minutes: 0, unit: false, precise: false, next: at }
  if (!two) return { minutes: 0, unit: true, precise: false, next: at + 1 }
  return { minutes: after.value, unit: true, precise: true, next: skipMinuteWord(tokens, at + 2) }
}

const hourWords = new Set(['h', 'heure', 'heures', 'hr', 'hrs'])

function skipMinuteWord(tokens: Tokens, at: number): number {
  const word = tokenAt(tokens, at).text
  return word === 'min' || word === 'mn' || word === 'minutes' ? at + 1 : at
}

/** "am", "pm", "p.m." (whose full stops the tokens drop). */
function readHalf(tokens: Tokens, at: number): { readonly half: 'am' | 'pm'; readonly next: number } | null {
  const word = tokenAt(tokens, at).text
  if (word === 'am' || word === 'pm') return { half: word, next: at + 1 }
  if ((word !== 'a' && word !== 'p') || !isAt(tokens, at + 1, 'm')) return null
  return { half: word === 'a' ? 'am' : 'pm', next: at + 2 }
}
