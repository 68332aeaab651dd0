/** A CSV file (RFC 4180, and what spreadsheets make of it) as a table of trimmed texts, each row with its line. */
import { isUtf8 } from 'node:buffer'
import { exitCodes, problem } from '../messages/problem.ts'

/** One row; `cells` are as many as the columns of its table. */
export interface CsvRow {
  /** The line that it begins on, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** What a CSV file holds. */
export interface CsvTable {
  /** The name of the file, for what is said of it. */
  readonly file: string
  readonly delimiter: Delimiter
  /** The first row: the titles of the columns, possibly empty. */
  readonly columns: readonly string[]
  /** Without the blank ones. */
  readonly rows: readonly CsvRow[]
}

/** In order of preference: spreadsheets in French write semicolons. */
const delimiters = [';', ',', '\t', '|'] as const

/** What stands between two cells. */
export type Delimiter = (typeof delimiters)[number]

/** The most characters that a cell may have: a header of 256 KB holds a dozen of those. */
const cellLimit = 20_000

/**
 * Reads a table. Throws a `Problem`, exit code 3, that names the file, and the line where there is one:
 * `table-not-utf8`, `table-empty`, `table-only-header`, `table-broken`, `table-ragged`, `table-cell-too-long`.
 */
export async function readCsv(bytes: Uint8Array, file: string): Promise<CsvTable> {
  const whole = textOf(bytes, file)
  const said = /^sep=([;,\t|])\r?\n/i.exec(whole)
  const text = said ? whole.slice(said[0].length) : whole
  const delimiter = delimiters.find((each) => each === said?.[1]) ?? detectDelimiter(text)
  const skipped = said ? 1 : 0
  const [header, ...rows] = (await parseRows(text, delimiter, { file, skipped })).filter(isFilled)
  if (!header) throw problem('table-empty', { file }, exitCodes.refused)
  if (rows.length === 0) throw problem('table-only-header', { file }, exitCodes.refused)
  const columns = withoutEmptyEnd(header.cells, 0)
  const even = rows.map(({ line, cells }) => ({ line, cells: withoutEmptyEnd(cells, columns.length) }))
  refuseRagged(even, columns.length, file)
  refuseLong(even, columns, file)
  return { file, delimiter, columns, rows: even }
}

/** The text without its BOM; a file in another encoding would be imported with broken accents. */
function textOf(bytes: Uint8Array, file: string): string {
  const [first, second] = bytes
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  if (isUtf16) throw problem('table-not-utf8', { file, found: 'utf-16' }, exitCodes.refused)
  if (bytes.includes(0)) throw problem('table-not-utf8', { file, found: 'binary' }, exitCodes.refused)
  if (!isUtf8(bytes)) throw problem('table-not-utf8', { file, found: 'other' }, exitCodes.refused)
  return Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
}

/** The delimiter that the first row has most of, outside quotes. */
function detectDelimiter(text: string): Delimiter {
  const counts = new Map<string, number>()
  let quoted = false
  for (const character of text) {
    if (character === '"') quoted = !quoted
    else if (!quoted && (character === '\n' || character === '\r') && counts.size > 0) break
    else if (!quoted) counts.set(character, (counts.get(character) ?? 0) + 1)
  }
  const most = (best: Delimiter, each: Delimiter): Delimiter =>
    (counts.get(each) ?? 0) > (counts.get(best) ?? 0) ? each : best
  return delimiters.reduce(most)
}

interface Source {
  readonly file: string
  /** Lines that were taken off before the text. */
  readonly skipped: number
}

async function parseRows(
  text: string,
  delimiter: Delimiter,
  { file, skipped }: Source,
): Promise<readonly CsvRow[]> {
  const { CsvError, parse } = await import('csv-parse/sync')
  const rows: CsvRow[] = []
  let line = 1 + skipped
  try {
    parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      trim: false,
      // Called for each row, which then is not kept a second time.
      on_record: (cells: readonly string[]) => {
        rows.push({ line, cells: cells.map((cell) => cell.trim()) })
        line += 1 + cells.reduce((sum, cell) => sum + countLineEnds(cell), 0)
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw problem('table-broken', { file, line }, exitCodes.refused)
  }
  return rows
}

function countLineEnds(cell: string): number {
  return cell.includes('\n') || cell.includes('\r') ? (cell.match(/\r\n|\n|\r/g)?.length ?? 0) : 0
}

function isFilled({ cells }: CsvRow): boolean {
  return cells.some((cell) => cell !== '')
}

/** Without the empty cells that stand beyond a width: spreadsheets leave them. */
function withoutEmptyEnd(cells: readonly string[], width: number): readonly string[] {
  let end = cells.length
  while (end > width && cells[end - 1] === '') end -= 1
  return cells.slice(0, end)
}

function refuseRagged(rows: readonly CsvRow[], expected: number, file: string): void {
  const ragged = rows
    .filter(({ cells }) => cells.length !== expected)
    .map(({ line, cells }) => ({ line, cells: cells.length }))
  if (ragged.length > 0) throw problem('table-ragged', { file, expected, rows: ragged }, exitCodes.refused)
}

function refuseLong(rows: readonly CsvRow[], columns: readonly string[], file: string): void {
  for (const { line, cells } of rows) {
    const at = cells.findIndex(({ length }) => length > cellLimit)
    if (at < 0) continue
    const column = columns[at] || String(at + 1)
    throw problem('table-cell-too-long', { file, line, column, limit: cellLimit }, exitCodes.refused)
  }
}
