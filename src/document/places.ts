/** Offsets to lines and columns, as editors count (1-based, UTF-16 columns). Computed only to be shown. */
import type { Place, Span } from './types.ts'

const byteOrderMark = 0xfeff

/** The place of a span in a text. A BOM is no column: editors do not show it. */
export function placeOf(text: string, span: Span): Place {
  const start = positionOf(text, span.start)
  const end = positionOf(text, span.end)
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}

/** The 1-based line of an offset. */
export function lineOf(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}

function positionOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const lineStart = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
  const mark = lineStart === 0 && offset > 0 && text.charCodeAt(0) === byteOrderMark ? 1 : 0
  return { line: lineOf(text, offset), column: offset - lineStart - mark + 1 }
}
