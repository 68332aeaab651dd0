/** What several rules ask of the same record, computed once. */
import type { WorkspaceRecord } from '../records/types.ts'

/** The function, remembering its values for as long as their records live. */
export function perRecord<Value>(
  compute: (record: WorkspaceRecord) => Value,
): (record: WorkspaceRecord) => Value {
  const values = new WeakMap<WorkspaceRecord, { readonly value: Value }>()
  return (record) => {
    const known = values.get(record)
    if (known) return known.value
    const value = compute(record)
    values.set(record, { value })
    return value
  }
}
