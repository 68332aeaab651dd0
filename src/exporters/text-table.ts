/** Tables of plain text: aligned columns, two spaces between, cells wrapped where the table is wider than the page. */
import type { Table } from 'mdast'
import { inlineText } from './text-inline.ts'
import { displayWidth } from '../messages/width.ts'
import { largest, padTo, wrapText } from './text-width.ts'

const gap = 2
const narrowest = 6

/** The lines of a table: its heads, a rule, its rows. */
export function drawTable(table: Table, width: number): string[] {
  const rows = table.children.map((row) => row.children.map((cell) => inlineText(cell).replaceAll('\n', ' ')))
  const widths = fitColumns(rows, width)
  const drawn = rows.map((row) => drawRow(row, widths))
  const rule = widths.map((column) => '-'.repeat(column)).join(' '.repeat(gap))
  const [heads = [], ...others] = drawn
  // Rows of several lines need air, or nobody sees where one ends.
  const isAiry = others.some((lines) => lines.length > 1)
  return [...heads, rule, ...others.flatMap((lines, at) => (isAiry && at > 0 ? ['', ...lines] : lines))]
}

function drawRow(cells: readonly string[], widths: readonly number[]): string[] {
  const columns = widths.map((width, at) => wrapText(cells[at] ?? '', width))
  const height = largest(
    columns.map((lines) => lines.length),
    1,
  )
  return Array.from({ length: height }, (_, line) =>
    columns
      .map((lines, at) => padTo(lines[line] ?? '', widths[at] ?? 0))
      .join(' '.repeat(gap))
      .trimEnd(),
  )
}

/** Natural widths, the widest column narrowed until the table fits. */
function fitColumns(rows: readonly (readonly string[])[], width: number): number[] {
  const count = largest(rows.map((row) => row.length))
  const widths = Array.from({ length: count }, (_, at) =>
    largest(
      rows.map((row) => displayWidth(row[at] ?? '')),
      1,
    ),
  )
  let over = widths.reduce((sum, column) => sum + column, gap * (count - 1)) - width
  while (over > 0) {
    const widest = largest(widths)
    if (widest <= narrowest) break
    const next = largest(
      widths.filter((column) => column < widest),
      narrowest,
    )
    const at = widths.indexOf(widest)
    const cut = Math.min(over, Math.max(1, widest - next))
    widths[at] = widest - cut
    over -= cut
  }
  return widths
}
