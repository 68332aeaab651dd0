/** Hours under the names that people give them in a condition of `--where`. */
import type { TimeSpan } from '../dates/types.ts'
import { writeTimes } from '../dates/write.ts'

/** A span of hours as `HH:MM-HH:MM`, as its start, and in the words of both languages. */
export function hourNames(span: TimeSpan): readonly string[] {
  const { start, end } = span
  const clock = start !== null && end !== null ? [`${start}-${end}`] : []
  return [...clock, ...(start === null ? [] : [start]), writeTimes([span], 'fr'), writeTimes([span], 'en')]
}
