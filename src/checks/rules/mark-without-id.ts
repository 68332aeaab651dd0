import { numberMarks } from '../numbering.ts'
import type { Rule } from '../types.ts'

/** A mark that nothing can refer to yet (format.md M3); its fix writes the next free id after the label. */
export const markWithoutId: Rule = {
  id: 'mark-without-id',
  severity: 'info',
  *check(input) {
    const marks = input.record?.body.marks ?? []
    if (!marks.some((mark) => mark.id === null && mark.reference === null)) return
    for (const [mark, id] of numberMarks(input).marks) {
      const { label } = mark.parts
      yield {
        message: { code: 'mark-without-id', args: { mark: mark.kind, id } },
        at: { span: label },
        fix: { edits: [{ start: label.end, end: label.end, text: ` ${id}` }] },
      }
    }
  },
}
