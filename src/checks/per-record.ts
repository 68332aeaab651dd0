/** What several rules ask of the same record, computed once. */
import type { WorkspaceRecord } from '../records/types.ts'

/**
 * The function, remembering its value for the last record: rules look at one record after the other. A WeakMap would
 * keep the values, and with them the texts, of thousands of dead records until V8 goes through its whole heap.
 */
export function perRecord<Value>(
  compute: (record: WorkspaceRecord) => Value,
): (record: WorkspaceRecord) => Value {
  let last: { readonly record: WorkspaceRecord; readonly value: Value } | null = null
  return (record) => {
    if (last?.record === record) return last.value
    const value = compute(record)
    last = { record, value }
    return value
  }
}
