/** Tables that fit a narrow terminal: one line a row, so that all fits one screen. */
import { displayWidth } from '../messages/width.ts'
import type { Context } from './context.ts'
import { wrapText, type Column } from './table.ts'

/** Rows of a section: one screen holds no more. JSON has them all. */
export const mostRows = 8
/** Whole tables take about so many columns. */
const wideEnough = 120
/** A title of fewer letters says nothing. */
const leastClipped = 20

/** Whether the terminal is too narrow for whole tables. */
export function isNarrow({ env }: Context): boolean {
  return (env.stdout.columns ?? Infinity) < wideEnough
}

/** One line a row on a narrow terminal: the column that has most to say is cut short where it must be. */
export function fitColumns<Row>(
  context: Context,
  rows: readonly Row[],
  clipped: Column<Row>,
  columns: readonly Column<Row>[],
): readonly Column<Row>[] {
  if (!isNarrow(context)) return columns
  const shown = rows.slice(0, mostRows)
  const widthOf = ({ title, cell }: Column<Row>): number => {
    const widest = Math.max(0, ...shown.map((row) => displayWidth(cell(row))))
    return widest === 0 ? 0 : Math.max(displayWidth(title), widest) + 2
  }
  const others = columns.filter((column) => column !== clipped).reduce((sum, each) => sum + widthOf(each), 0)
  const room = Math.max((context.env.stdout.columns ?? Infinity) - others, leastClipped)
  return columns.map((column) =>
    column === clipped ? { ...column, cell: (row: Row) => clip(column.cell(row), room) } : column,
  )
}

/** Cut between words where it can be. */
function clip(text: string, width: number): string {
  const [line = '', ...rest] = wrapText(text, width)
  return rest.length === 0 ? line : `${wrapText(text, width - 1)[0] ?? ''}…`
}
