/** Aligned tables that fit a terminal. Widths are columns of a terminal: an accent or `œ` counts one, an emoji two. */

import { displayWidth } from '../messages/width.ts'
import { visible } from '../messages/visible.ts'

/**
 * How one column is drawn: its text first, its colour after the widths are known, as escapes have no
 * width.
 */
export interface Column<Row> {
  readonly title: string
  readonly cell: (row: Row) => string
  /**
   * Columns that may be wrapped when the terminal is too narrow; the others keep their width. `last`: what people
   * copy from the screen, a reference, is cut only where the other columns have no more to give.
   */
  readonly wraps?: boolean | 'last'
  readonly paint?: (text: string, row: Row) => string
}

const gap = 2
const leastWrapped = 12
/** A text of fewer columns makes a tall table. */
const readable = 24

/**
 * Draws rows as lines, header first. `width` is the terminal's, or null where lines may be as long as they
 * are (a pipe: one line a row, good to search in).
 */
export function drawTable<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  width: number | null,
  paintTitle: (text: string) => string,
): string {
  const used = columns.filter((column) => rows.some((row) => column.cell(row) !== ''))
  const cells = rows.map((row) => used.map((column) => visible(column.cell(row))))
  const widths = fitWidths(used, cells, width)
  const titles = used.map((column, index) => pad(column.title, widths[index] ?? 0))
  const lines = rows.flatMap((row, index) => drawRow(used, row, cells[index] ?? [], widths))
  return [paintTitle(titles.join(' '.repeat(gap)).trimEnd()), ...lines].map((line) => `${line}\n`).join('')
}

/** Widths that fit: the widest wrapped column gives way first, and no word is cut as long as that can be helped. */
function fitWidths<Row>(
  columns: readonly Column<Row>[],
  cells: readonly (readonly string[])[],
  width: number | null,
): readonly number[] {
  const widest = (measure: (cell: string) => number) =>
    columns.map((column, index) =>
      cells.reduce((most, row) => Math.max(most, measure(row[index] ?? '')), displayWidth(column.title)),
    )
  const natural = widest(displayWidth)
  if (width === null) return natural
  const longestWords = widest((cell) =>
    Math.max(0, ...piecesOf(cell).map((piece) => displayWidth(piece.trimEnd()))),
  )
  const room = width - gap * (columns.length - 1)
  const choices = leastWidths(columns, natural, longestWords)
  const fitting = choices.find((least) => least.reduce((sum, each) => sum + each, 0) <= room)
  return shrink(natural, fitting ?? choices.at(-1) ?? natural, room)
}

/** The least that columns may take, best first: readable texts and whole references, whole words, and at last a few letters. */
function leastWidths<Row>(
  columns: readonly Column<Row>[],
  natural: readonly number[],
  longestWords: readonly number[],
): readonly (readonly number[])[] {
  const step = (least: (column: Column<Row>, longest: number, whole: number) => number) =>
    columns.map((column, index) => {
      const whole = natural[index] ?? 0
      return column.wraps ? Math.min(whole, least(column, longestWords[index] ?? 0, whole)) : whole
    })
  const isLast = ({ wraps }: Column<Row>): boolean => wraps === 'last'
  return [
    step((column, longest, whole) => (isLast(column) ? whole : Math.max(longest, readable))),
    step((column, longest, whole) => (isLast(column) ? whole : longest)),
    step((_, longest) => longest),
    step(() => leastWrapped),
  ]
}

/** Takes from the widest column that may still give, until the sum fits or none may. */
function shrink(widths: readonly number[], least: readonly number[], room: number): readonly number[] {
  const fitted = [...widths]
  for (let excess = fitted.reduce((sum, each) => sum + each, -room); excess > 0; excess -= 1) {
    let widest = -1
    for (const [index, each] of fitted.entries()) {
      if (each > (least[index] ?? 0) && each > (fitted[widest] ?? 0)) widest = index
    }
    if (widest < 0) break
    fitted[widest] = (fitted[widest] ?? 0) - 1
  }
  return fitted
}

function drawRow<Row>(
  columns: readonly Column<Row>[],
  row: Row,
  cells: readonly string[],
  widths: readonly number[],
): readonly string[] {
  const wrapped = cells.map((cell, index) => wrapText(cell, widths[index] ?? 0))
  const height = Math.max(...wrapped.map((lines) => lines.length), 1)
  return Array.from({ length: height }, (_, line) =>
    columns
      .map((column, index) => {
        const text = pad(wrapped[index]?.[line] ?? '', widths[index] ?? 0)
        return column.paint ? column.paint(text, row) : text
      })
      .join(' '.repeat(gap))
      .trimEnd(),
  )
}

/** Where a text may be cut: after spaces (but for those of French signs) and hyphens, before the number of a reference. */
function piecesOf(text: string): readonly string[] {
  return text.split(/(?<=[^«] )(?![»:;!?])|(?<=-)|(?=#)/)
}

/** Wraps a text at spaces, hyphens and `#`; a word longer than the width is cut. */
export function wrapText(text: string, width: number): readonly string[] {
  if (displayWidth(text) <= width) return [text]
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(text).flatMap((each) => cutWord(each, width))) {
    if (line !== '' && displayWidth((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  return [...lines, line.trimEnd()]
}

function cutWord(word: string, width: number): readonly string[] {
  if (displayWidth(word.trimEnd()) <= width) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const character of word) {
    if (displayWidth(piece + character) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...pieces, piece]
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)))
}
