/**
 * Tables as CSV (RFC 4180) for spreadsheets: a BOM, without which Excel reads UTF-8 as something else, CRLF line
 * ends, and no cell that a spreadsheet would compute.
 */
import { stringify } from 'csv-stringify/sync'
import { dropHidden } from './characters.ts'

/** The signs that may stand between cells. */
export type Delimiter = ';' | ',' | '\t' | '|'

/** A table as texts: the titles of its columns, and its rows, as many cells each. */
export interface Sheet {
  readonly titles: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/**
 * Writes a table. A cell that begins with `=`, `+`, `-`, `@`, a tab or one of their full-width forms gets an
 * apostrophe before it: a spreadsheet then shows a text, be it a formula or a phone number in "+33". Who reads
 * the file back takes one apostrophe off before these signs.
 */
export function writeCsv({ titles, rows }: Sheet, delimiter: Delimiter): string {
  const cells = [titles, ...rows].map((row) => row.map(cleanCell))
  return stringify(cells, {
    bom: true,
    delimiter,
    record_delimiter: '\r\n',
    // It looks for its own line ends only: a lone one would end the row.
    quoted_match: /[\r\n]/,
    escape_formulas: true,
  })
}

/** Nothing hidden before a sign that begins a formula, one kind of line end within a cell, no empty lines around. */
function cleanCell(text: string): string {
  return dropHidden(text).replace(/\r\n?/g, '\n').replace(/^\n+/, '').trimEnd()
}
