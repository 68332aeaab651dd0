import type { Rule } from '../types.ts'
import { unknownKeysOf } from '../unknown-keys.ts'
import { foundAt } from '../values.ts'

/** A key that the kind does not know and that is near to none: kept, and told (format.md H4). */
export const unknownKey: Rule = {
  id: 'unknown-key',
  severity: 'info',
  *check({ record }) {
    if (!record) return
    for (const { key, near } of unknownKeysOf(record)) {
      if (near !== null) continue
      yield foundAt([key], { code: 'unknown-key', args: { key, kind: record.kind } }, 'key')
    }
  },
}
