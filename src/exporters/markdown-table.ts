/** Tables of Markdown (GFM 4.10): a row a line, whatever the cells hold. */
import { escapeCell, escapePlain } from '../pages/escape.ts'
import { dropHidden } from './characters.ts'
import type { Sheet } from './csv.ts'

/** Writes a table; it ends with a line feed. Cells are plain texts, and read as these texts. */
export function writeMarkdownTable({ titles, rows }: Sheet): string {
  const rule = titles.map(() => '---')
  return [drawRow(titles.map(cellOf)), drawRow(rule), ...rows.map((row) => drawRow(row.map(cellOf)))].join('')
}

function drawRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`
}

function cellOf(text: string): string {
  return escapeCell(escapePlain(dropHidden(text)))
}
