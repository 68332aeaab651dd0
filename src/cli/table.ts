/** Aligned tables that fit a terminal. Widths are columns of a terminal: an accent or `œ` counts one, an emoji two. */

import { visible } from '../messages/visible.ts'

export interface Column<Row> {
  readonly title: string
  readonly cell: (row: Row) => string
  /** Columns that may be wrapped when the terminal is too narrow; the others keep their width. */
  readonly wraps?: boolean
  readonly paint?: (text: string, row: Row) => string
}

const gap = 2
const leastWrapped = 12

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

function fitWidths<Row>(
  columns: readonly Column<Row>[],
  cells: readonly (readonly string[])[],
  width: number | null,
): readonly number[] {
  const natural = columns.map((column, index) =>
    cells.reduce((most, row) => Math.max(most, displayWidth(row[index] ?? '')), displayWidth(column.title)),
  )
  if (width === null) return natural
  const fitted = [...natural]
  let excess = natural.reduce((sum, each) => sum + each + gap, -gap) - width
  while (excess > 0) {
    const widest = widestWrapped(columns, fitted)
    if (widest < 0) break
    fitted[widest] = (fitted[widest] ?? 0) - 1
    excess -= 1
  }
  return fitted
}

function widestWrapped<Row>(columns: readonly Column<Row>[], widths: readonly number[]): number {
  let widest = -1
  for (const [index, column] of columns.entries()) {
    const width = widths[index] ?? 0
    if (column.wraps && width > leastWrapped && width > (widths[widest] ?? 0)) widest = index
  }
  return widest
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

/** Wraps a text at spaces; a word longer than the width is cut. */
export function wrapText(text: string, width: number): readonly string[] {
  if (displayWidth(text) <= width) return [text]
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((each) => cutWord(each, width))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (displayWidth(longer) > width && line !== '') {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

function cutWord(word: string, width: number): readonly string[] {
  if (displayWidth(word) <= width) return [word]
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

const plainText = /^[\u0020-\u007e\u00a0-\u024f\u2010-\u2027\u202f-\u203a\u20ac]*$/
const zeroWidth = /^(?:\p{M}|[\u200b-\u200f\u2060])$/u
const doubleWidth =
  /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\p{Emoji_Presentation}]$/u

/** The columns that a text takes on a terminal (after Unicode Standard Annex 11). */
export function displayWidth(text: string): number {
  if (plainText.test(text)) return text.length
  let width = 0
  for (const character of text) {
    if (zeroWidth.test(character)) continue
    width += doubleWidth.test(character) ? 2 : 1
  }
  return width
}
