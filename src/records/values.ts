/** Header values as what a record needs: text, lists of text, dates, hours. What does not fit reads as absent; `validate` says so. */
import { readDate, readTimes, readWhen } from '../dates/read.ts'
import type { DateContext, Day, FuzzyDate, TimeSpan, WhenReading } from '../dates/types.ts'
import type { HeaderValue } from '../document/types.ts'
import type { WorkspaceRecord } from './types.ts'

/** A scalar as text; null for anything else and for empty text. */
export function textOf(value: HeaderValue | undefined): string | null {
  if (typeof value === 'string') return value.trim() || null
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return null
}

/** A scalar or a list of scalars as texts. */
export function textsOf(value: HeaderValue | undefined): readonly string[] {
  if (!Array.isArray(value)) {
    const text = textOf(value)
    return text === null ? [] : [text]
  }
  return value.flatMap((item: HeaderValue) => textOf(item) ?? [])
}

const noContext: DateContext = {}

/** A header value as a date; null when it is absent or reads as none. */
export function dateOf(value: HeaderValue | undefined, context: DateContext = noContext): FuzzyDate | null {
  const text = textOf(value)
  if (text === null) return null
  const reading = readDate(text, context)
  return reading && 'date' in reading ? reading.date : null
}

/** The first day of a record, near which its dates without a year lie (format.md D6); undefined for what has none. */
export function dayOf(record: WorkspaceRecord): Day | undefined {
  return ('date' in record ? record.date?.earliest : null) ?? undefined
}

/** Whether a header value says that a day is still to be found in its period ("à prévoir en 2020"). */
export function saysToSchedule(value: HeaderValue | undefined): boolean {
  const text = textOf(value)
  // Nearly all dates of headers are figures.
  if (text === null || !/[a-z]/i.test(text)) return false
  const reading = readWhen(text, noContext)
  return reading !== null && 'times' in reading && reading.toSchedule === true
}

/** A header value as hours; empty when absent or none. */
export function timesOf(value: HeaderValue | undefined): readonly TimeSpan[] {
  const text = textOf(value)
  return text === null ? [] : (readTimes(text) ?? [])
}

/** A text as a date with or without hours; null when it is neither or names an impossible day. */
export function whenOf(text: string, context: DateContext): WhenReading | null {
  const reading = readWhen(text, context)
  return reading && !('impossible' in reading) ? reading : null
}
