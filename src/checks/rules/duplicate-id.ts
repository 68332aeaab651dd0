import { idOfPath } from '../../records/decode.ts'
import { numberMarks, type Numbering } from '../numbering.ts'
import type { Rule } from '../types.ts'

/** Two files with one id, upper and lower case aside, or two marks of one record with one number (DESIGN §3, format.md M9). */
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
  },
}
