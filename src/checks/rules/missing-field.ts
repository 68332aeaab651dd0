import { isMap } from '../../document/header-values.ts'
import { fields, isItemType, type ItemType } from '../../records/fields.ts'
import type { WorkspaceRecord } from '../../records/types.ts'
import { entriesOf, isEmpty, itemsOf } from '../entries.ts'
import { kindOfFolder } from '../folders.ts'
import { readableHeader, typedKind } from '../kind.ts'
import type { Found, Rule } from '../types.ts'
import { foundAt } from '../values.ts'

/** A key that the kind needs is absent or empty (format.md H2), or the key that makes an item of a list. */
export const missingField: Rule = {
  id: 'missing-field',
  severity: 'error',
  *check({ document, record }) {
    if (record) {
      yield* missingKeys(record)
      yield* missingItemKeys(record)
      return
    }
    const header = readableHeader(document)
    if (!header || !isEmpty(typedKind(header)?.value)) return
    const args = { line: `kind: ${kindOfFolder(document.path)}` }
    const at = { span: { start: header.span.start, end: header.span.start } }
    yield { message: { code: 'missing-field-kind', args }, at }
  },
}

/** What a coordinator may type, by key. */
const examples: Readonly<Record<string, string>> = {
  title: 'Forum 2019',
  name: 'Mission Locale',
  date: '2019-06-24',
}

function* missingKeys(record: WorkspaceRecord): Iterable<Found> {
  for (const field of fields[record.kind]) {
    if (field.required !== true || !isEmpty(record.header[field.key])) continue
    const isTyped = field.key in record.header
    const key = record.typedKeys[field.key] ?? field.key
    const args = { key, kind: record.kind, line: `${key}: ${examples[field.key] ?? '…'}` }
    // An empty key stands in the file; for an absent one the line of `kind:` shows the header.
    const path = [isTyped ? key : (record.typedKeys['kind'] ?? 'kind')]
    yield foundAt(path, { code: isTyped ? 'missing-field-empty' : 'missing-field', args }, 'key')
  }
}

/** The key without which an item says nothing, and what to type. */
const mainKeys: Readonly<Record<ItemType, readonly [key: string, line: string]>> = {
  people: ['name', 'name: Anne Martin'],
  agenda: ['title', 'title: Actualités'],
  next: ['date', 'date: 2019-11-25'],
  attachments: ['title', 'title: Support'],
}

function* missingItemKeys(record: WorkspaceRecord): Iterable<Found> {
  for (const entry of entriesOf(record)) {
    const { type } = entry.field
    if (!isItemType(type)) continue
    const [key, line] = mainKeys[type]
    for (const [item, path] of itemsOf(entry)) {
      const isNamed =
        !isMap(item) || key in item || (type === 'attachments' && ('file' in item || 'link' in item))
      if (isNamed) continue
      yield {
        message: { code: 'missing-field-item', args: { key, list: entry.typed, line } },
        at: { header: path },
      }
    }
  }
}
