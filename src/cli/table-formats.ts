/** Lists and registers in their formats: the same rows as a table on a terminal, as Markdown, and, with more columns, as CSV. */
import type { Delimiter, Sheet } from '../exporters/csv.ts'
import { exitCodes, problem } from '../messages/problem.ts'
import type { AnswerFormat } from './answer.ts'
import type { Context } from './context.ts'
import { documentFormatOption, isSet, textOption } from './interpret.ts'
import type { Options, OptionSpec } from './spec.ts'
import { drawTable, type Column } from './table.ts'

/** The formats of every list; the first is what a terminal gets. */
export const tableFormats = ['table', 'json', 'csv', 'md'] as const

/** The options that choose a format, with a calendar where there are events. */
export function formatOptions(formats: readonly AnswerFormat[]): readonly OptionSpec[] {
  return [
    { flags: `--format <${formats.join('|')}>`, help: 'filter-format' },
    { flags: '--delimiter <sign>', help: 'filter-delimiter' },
  ]
}

/** How an answer is to be written. */
export interface OutputChoice {
  readonly format: AnswerFormat
  readonly delimiter: Delimiter
}

/** Reads `--format` (or the ending of `-o FILE`) and `--delimiter`. Throws `unknown-choice`, `unknown-output-format`, `unknown-delimiter`, `option-not-for-format`. */
export function outputChoice(
  context: Context,
  options: Options,
  formats: readonly AnswerFormat[],
): OutputChoice {
  const format = readFormat(options, formats)
  const typed = textOption(options, 'delimiter')
  if (typed !== undefined && format !== 'csv') {
    const args = { option: '--delimiter', format, formats: ['csv'] }
    throw problem('option-not-for-format', args, exitCodes.usage)
  }
  // In French a comma stands in numbers, and spreadsheets expect a semicolon between cells.
  const usual = context.language === 'fr' ? ';' : ','
  const delimiter = typed === undefined ? usual : readDelimiter(typed)
  return { format, delimiter }
}

/** The endings that mean a format somewhere in spro. Behind any other, `.txt` or none, stands a plain table. */
const formatEndings = /\.(?:json|csv|md|ics|html)$/i

function readFormat(options: Options, formats: readonly AnswerFormat[]): AnswerFormat {
  const file = textOption(options, 'output')
  const isNamed = textOption(options, 'format') !== undefined || isSet(options, 'json')
  if (file === undefined || isNamed) return documentFormatOption(options, formats)
  const ending = formatEndings.exec(file)?.[0].slice(1).toLowerCase()
  if (ending === undefined) return 'table'
  const format = formats.find((each) => each === ending)
  if (format !== undefined) return format
  const endings = formats.map((each) => (each === 'table' ? 'txt' : each))
  throw problem('unknown-output-format', { file, formats: endings }, exitCodes.usage)
}

function readDelimiter(typed: string): Delimiter {
  switch (typed) {
    case ';':
    case ',':
    case '|':
      return typed
    case 'tab':
    case '\\t':
    case '\t':
      return '\t'
    default:
      throw problem('unknown-delimiter', { found: typed }, exitCodes.usage)
  }
}

/** Rows that stand together, under a title or without one. */
export interface RowGroup<Row> {
  readonly title: string | null
  readonly rows: readonly Row[]
}

/** A column of CSV: nothing is left out, and nothing painted or shortened. */
export type SheetColumn<Row> = Pick<Column<Row>, 'title' | 'cell'>

/** What is to be drawn. */
export interface Tables<Row> {
  /** For people; Markdown shows the same. */
  readonly groups: readonly RowGroup<Row>[]
  readonly columns: readonly Column<Row>[]
  /** For CSV: all rows in one table. Asked for only there. */
  readonly sheet: () => readonly SheetColumn<Row>[] | Promise<readonly SheetColumn<Row>[]>
}

/** Draws rows in a format that is neither JSON nor a calendar. */
export async function drawTables<Row>(
  context: Context,
  { format, delimiter }: OutputChoice,
  { groups, columns, sheet }: Tables<Row>,
): Promise<string> {
  if (format === 'csv') {
    const { writeCsv } = await import('../exporters/csv.ts')
    const rows = groups.flatMap((group) => group.rows)
    return writeCsv(sheetOf(await sheet(), rows), delimiter)
  }
  const filled = groups.filter(({ rows }) => rows.length > 0)
  if (format === 'md') {
    const { writeMarkdownTable } = await import('../exporters/markdown-table.ts')
    const drawn = filled.map(({ title, rows }) => {
      const used = columns.filter((column) => rows.some((row) => column.cell(row) !== ''))
      return `${title === null ? '' : `## ${title}\n\n`}${writeMarkdownTable(sheetOf(used, rows))}`
    })
    return drawn.join('\n')
  }
  const { painter, env } = context
  return filled
    .map(({ title, rows }) => {
      const heading = title === null ? '' : `${painter.bold(title)}\n`
      return heading + drawTable(columns, rows, env.stdout.columns, painter.dim)
    })
    .join('\n')
}

function sheetOf<Row>(columns: readonly SheetColumn<Row>[], rows: readonly Row[]): Sheet {
  return {
    titles: columns.map(({ title }) => title),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
  }
}
