/** The references that a record makes, in its header and by its mentions (format.md R1). */
import type { At } from '../document/types.ts'
import type { WorkspaceRecord } from '../records/types.ts'
import { entriesOf, isEmpty, itemsOf, scalarText } from './entries.ts'

/** A reference as written, and where. */
interface ReferenceAt {
  readonly reference: string
  readonly at: At
}

/** The references of a record, header first. */
export function* referencesOf(record: WorkspaceRecord): Iterable<ReferenceAt> {
  for (const entry of entriesOf(record)) {
    if (entry.field.type !== 'reference' && entry.field.type !== 'references') continue
    for (const [item, path] of itemsOf(entry)) {
      const text = scalarText(item)
      if (text !== null && !isEmpty(text)) yield { reference: text.trim(), at: { header: path } }
    }
  }
  for (const { reference, parts } of record.body.marks) {
    if (reference !== null) yield { reference, at: { span: parts.id ?? parts.label } }
  }
}
