/** A year that nobody typed is the one that the same words would have in the record, not today's (format.md D6, M8). */
import { readDate } from '../dates/read.ts'
import type { DateContext, FuzzyDate } from '../dates/types.ts'

/** The date read again near another day; one whose year was said, or meant from today ("lundi prochain"), as it is. */
export function settleYear(date: FuzzyDate, context: DateContext): FuzzyDate {
  const isOpen = date.inferred.includes('year') && !date.inferred.includes('today')
  const reading = isOpen ? readDate(date.text, context) : null
  return reading && 'date' in reading ? reading.date : date
}
