import { idOfPath } from '../../records/decode.ts'
import { numberMarks, type Numbering } from '../numbering.ts'
import type { Rule } from '../types.ts'

/**
 * Two files with one id, upper and lower case aside, two marks of one record with one number (DESIGN §3, format.md
 * M9), or two records with one `source:`, of which only the first takes the place of the mark (F1).
 */
export const duplicateId: Rule = {
  id: 'duplicate-id',
  severity: 'error',
  *check(input) {
    const lines = new Map<string, number>()
    let numbering: Numbering | undefined
    for (const mark of input.record?.body.marks ?? []) {
      if (mark.id === null) continue
      const line = lines.get(mark.id)
      if (line === undefined) {
        lines.set(mark.id, mark.line)
        continue
      }
      numbering ??= numberMarks(input)
      const args = { id: mark.id, line, next: numbering.next(mark.kind) }
      yield { message: { code: 'duplicate-id-mark', args }, at: { span: mark.parts.id ?? mark.parts.label } }
    }
  },
  *checkAll(index) {
    for (const id of index.sharedIds()) {
      const [first = '', ...others] = index.pathsOf(id)
      for (const file of others) {
        const own = idOfPath(file)
        const args = { id: own, other: first, free: `${own.toLowerCase()}-2` }
        yield { file, message: { code: 'duplicate-id-file', args } }
      }
    }
    for (const { source, paths } of index.sharedSources()) {
      const [first = '', ...others] = paths
      const args = { source, other: first }
      for (const file of others) yield { file, message: { code: 'duplicate-id-source', args } }
    }
  },
}
