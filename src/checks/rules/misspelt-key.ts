import type { Document } from '../../document/types.ts'
import { fieldOf } from '../../records/names.ts'
import type { WorkspaceRecord } from '../../records/types.ts'
import type { Found, Rule } from '../types.ts'
import { unknownKeysOf } from '../unknown-keys.ts'
import { foundAt } from '../values.ts'

/** A key that nearly is a known one, one that stands between no-break spaces, or the second name of one (format.md H3, H4). */
export const misspeltKey: Rule = {
  id: 'misspelt-key',
  severity: 'warning',
  *check({ document, record }) {
    for (const { path, span } of document.header?.trimmedKeys ?? []) {
      const key = String(path.at(-1) ?? '')
      const message = { code: 'misspelt-key-spaces', args: { key } } as const
      yield { message, at: { span }, fix: { edits: [{ ...span, text: key }] } }
    }
    if (!record) return
    for (const { key, near } of unknownKeysOf(record)) {
      if (near !== null) yield foundAt([key], { code: 'misspelt-key', args: { key, nearest: near } }, 'key')
    }
    yield* secondNames(document, record)
  },
}

/** `lieu:` and `location:` in one header: only the first is read, and nothing else would say so. */
function* secondNames(document: Document, record: WorkspaceRecord): Iterable<Found> {
  const typed = Object.keys(document.header?.values ?? {})
  if (typed.length === Object.keys(record.header).length) return
  const firsts = new Map<string, string>()
  for (const key of typed) {
    const canonical = fieldOf(record.kind, key)?.key ?? key
    const first = firsts.get(canonical)
    if (first === undefined) firsts.set(canonical, key)
    else yield foundAt([key], { code: 'misspelt-key-twice', args: { key, first } }, 'key')
  }
}
