import { dateFaultsOf } from '../date-faults.ts'
import type { Rule } from '../types.ts'

/** The weekday that is written is not that of the date (format.md D4). One of the two is wrong; only people know which. */
export const weekdayMismatch: Rule = {
  id: 'weekday-mismatch',
  severity: 'warning',
  *check({ record }) {
    for (const { text, at, conflict } of record ? dateFaultsOf(record) : []) {
      if (conflict) yield { message: { code: 'weekday-mismatch', args: { text, ...conflict } }, at }
    }
  },
}
