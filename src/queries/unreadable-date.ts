/** The refusal of a date that cannot be read, with what its words may have meant. */
import { explainAmbiguousCode } from '../dates/read.ts'
import { exitCodes, problem, type Problem } from '../messages/problem.ts'

/** `unreadable-date-flag` (exit 2) for what was typed for `option`; `impossible` is the day that no calendar has, if it is one. */
export function unreadableDate(option: string, found: string, impossible: string | null): Problem {
  const ambiguous = explainAmbiguousCode(found)?.readings ?? []
  return problem('unreadable-date-flag', { option, found, impossible, ambiguous }, exitCodes.usage)
}
