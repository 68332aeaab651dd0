import { quoteText } from '../../document/scalars.ts'
import type { Cut, Span } from '../../document/types.ts'
import { realCuts } from '../../records/header.ts'
import type { Rule } from '../types.ts'

/** A line that YAML cuts at ` #` or at a colon; `spro` reads it whole, other programs do not (format.md H7). */
export const cutLine: Rule = {
  id: 'cut-line',
  severity: 'warning',
  *check({ document, record }) {
    if (!record || !document.header || document.header.cuts.length === 0) return
    const cuts = realCuts(document.header, record.kind)
    for (const cut of cuts.filter((one) => !isInside(one, cuts))) {
      const quoted = quoteText(cut.text)
      const args = { text: cut.text, quoted }
      yield {
        message: { code: cut.by === 'hash' ? 'cut-line-hash' : 'cut-line-colon', args },
        at: cut.span ? { span: cut.span } : { header: cut.path },
        ...(cut.span ? { fix: { edits: [{ ...cut.span, text: quoted }] } } : {}),
      }
    }
  },
}

/** `- Point : suite #2` is cut twice; quoting the whole line mends both. */
function isInside(cut: Cut, cuts: readonly Cut[]): boolean {
  return cuts.some((other) => other !== cut && cut.span && other.span && holds(other.span, cut.span))
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
