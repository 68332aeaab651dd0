import type { Rule } from '../types.ts'

/** The header is no YAML; the document room says why in plain words (format.md H7). */
export const yamlError: Rule = {
  id: 'yaml-error',
  severity: 'error',
  *check({ document }) {
    // The two sides of a conflict are no YAML either; `front-matter` says what to do.
    if (document.faults.length > 0) return
    for (const { message, span, fix } of document.header?.faults ?? []) {
      yield { message, at: { span }, ...(fix === null ? {} : { fix: { edits: fix } }) }
    }
  },
}
