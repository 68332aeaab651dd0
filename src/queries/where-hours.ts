/** Hours under the names that people give them in a condition of `--where`. */
import type { TimeSpan } from '../dates/types.ts'
import { writeTimes } from '../dates/write.ts'

/** A span of hours and its start, as `HH:MM`, in the words of both languages, and as typed in haste: "14h-16h30". */
export function hourNames(span: TimeSpan): readonly string[] {
  const { start, end } = span
  const clock = start !== null && end !== null ? [`${start}-${end}`] : []
  const spans = start === null ? [span] : [span, { ...span, end: null }]
  const words = spans.flatMap((each) => [writeTimes([each], 'fr'), writeTimes([each], 'en')])
  const closedUp = words.map((text) => text.replace(/(\d)\s?h\s?/g, '$1h'))
  return [...clock, ...(start === null ? [] : [start]), ...words, ...closedUp]
}
