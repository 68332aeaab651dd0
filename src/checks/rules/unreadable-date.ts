import { dateFaultsOf } from '../date-faults.ts'
import type { Rule } from '../types.ts'

/** A text that stands for a date and is none, or names a day that does not exist (format.md D4, M5). */
export const unreadableDate: Rule = {
  id: 'unreadable-date',
  severity: 'warning',
  *check({ record }) {
    for (const { kind, text, at, key } of record ? dateFaultsOf(record) : []) {
      if (kind === 'weekday') continue
      const severity = key === null ? 'warning' : 'error'
      if (kind === 'impossible') {
        yield { message: { code: 'unreadable-date-impossible', args: { text } }, at, severity }
      } else if (kind === 'hours') {
        yield { message: { code: 'unreadable-hours', args: { text } }, at, severity }
      } else {
        yield { message: { code: 'unreadable-date-text', args: { text, key } }, at, severity }
      }
    }
  },
}
