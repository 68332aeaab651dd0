/** The rows of a table as people and structures: cells to values of headers. */
import type { HeaderValue } from '../document/types.ts'
import { exitCodes, problem } from '../messages/problem.ts'
import { fields, kindNames, type Field } from '../records/fields.ts'
import { canonicalName, kindNamed, namesOf } from '../records/names.ts'
import type { DirectoryKind } from '../records/types.ts'
import type { CsvRow, CsvTable } from './csv.ts'
import { columnsOf, kindColumnOf, kindOfColumns, type Column, type Part } from './directory-columns.ts'

/** A record that a row would become. */
export interface DirectoryDraft {
  readonly kind: DirectoryKind
  /** The name of the table's file, and the line of the row. */
  readonly file: string
  readonly line: number
  /** The id that the row asks for, as typed. */
  readonly id: string | null
  readonly name: string
  /** The header in writing order, without `kind`; what the row leaves empty is left out. */
  readonly entries: readonly (readonly [string, HeaderValue])[]
}

/** A table, read. */
export interface DirectoryRows {
  /** The name of the file. */
  readonly file: string
  readonly drafts: readonly DirectoryDraft[]
  /** The titles of the columns that are left aside, where the table has something in them. */
  readonly otherColumns: readonly string[]
  /** Those of them that `keepColumns` would keep. */
  readonly canKeep: readonly string[]
}

/** How a table is read. */
export interface RowOptions {
  /** The kind of its rows where no column says it; null where it must be told by the columns. */
  readonly kind: DirectoryKind | null
  /** True where `kind` was asked for: no column may say otherwise. */
  readonly isKindGiven: boolean
  /** Keeps columns that no key is known for, under their own titles (H4). */
  readonly keepColumns: boolean
}

/**
 * Reads the rows of a table. Throws a `Problem` that names file and line: `table-which-kind` (exit 2), `table-no-name`,
 * `table-rows-without-name`, `table-bad-value` (exit 3).
 */
export function readDirectoryRows(table: CsvTable, options: RowOptions): DirectoryRows {
  const { columns: titles, rows, file } = table
  const kindAt = options.isKindGiven ? -1 : kindColumnOf(titles)
  const usual = options.kind ?? kindOfColumns(titles)
  const maps = new Map<DirectoryKind, readonly Column[]>()
  const drafts: DirectoryDraft[] = []
  const nameless: number[] = []
  const others = new Map<string, boolean>()
  for (const row of rows) {
    const kind = kindOfRow(row, kindAt, table) ?? usual
    if (kind === null) throw problem('table-which-kind', { file }, exitCodes.usage)
    const columns = maps.get(kind) ?? requireName(columnsOf(kind, titles), table)
    maps.set(kind, columns)
    const draft = draftOf(kind, row, { table, columns, keepColumns: options.keepColumns })
    if (draft.name === '') nameless.push(row.line)
    else drafts.push(draft)
    for (const [at, column] of columns.entries())
      if (column.is === 'other' && row.cells[at] && !(options.keepColumns && column.canKeep))
        others.set(column.title || String(at + 1), column.canKeep)
  }
  if (nameless.length > 0)
    throw problem('table-rows-without-name', { file, lines: nameless }, exitCodes.refused)
  const canKeep = [...others].flatMap(([title, can]) => (can ? [title] : []))
  return { file, drafts, otherColumns: [...others.keys()], canKeep }
}

function requireName(columns: readonly Column[], { file, columns: titles }: CsvTable): readonly Column[] {
  const hasName = columns.some(({ is }) => is === 'last') || columns.some(isField('name'))
  if (hasName) return columns
  throw problem('table-no-name', { file, columns: titles }, exitCodes.refused)
}

function isField(key: string): (column: Column) => boolean {
  return (column) => column.is === 'field' && column.field.key === key
}

function kindOfRow({ cells, line }: CsvRow, at: number, { file, columns }: CsvTable): DirectoryKind | null {
  const typed = cells[at] ?? ''
  if (typed === '') return null
  const kind = kindNamed(typed)
  if (kind === 'person' || kind === 'structure') return kind
  const choices = (['person', 'structure'] as const).map((each) => choiceWords(each, kindNames[each]))
  throw problem(
    'table-bad-value',
    { file, line, column: columns[at] ?? '', found: typed, choices },
    exitCodes.refused,
  )
}

function choiceWords(name: string, french: string | undefined): string {
  return french === undefined || french === name ? name : `${name} (${french})`
}

interface Place {
  readonly table: CsvTable
  readonly columns: readonly Column[]
  readonly keepColumns: boolean
}

function draftOf(
  kind: DirectoryKind,
  { cells, line }: CsvRow,
  { table, columns, keepColumns }: Place,
): DirectoryDraft {
  const found = new Map<string, HeaderValue>()
  const said = new Map<Part, string>()
  const own: (readonly [string, HeaderValue])[] = []
  for (const [at, column] of columns.entries()) {
    const text = unguard(cells[at] ?? '')
    if (text === '') continue
    if (column.is === 'field') found.set(column.field.key, valueOf(text, column.field, { table, line, at }))
    else if (column.is !== 'other') said.set(column.is, oneLine(text))
    else if (keepColumns && column.canKeep) own.push([column.title, oneLine(text)])
  }
  const name = nameOf(found, said)
  if (name !== '') found.set('name', name)
  const post = postOf(said)
  if (post !== null && !found.has('posts')) found.set('posts', [post])
  const entries = fields[kind].flatMap(({ key }) => {
    const value = found.get(key)
    return value === undefined ? [] : [[key, value] as const]
  })
  return { kind, file: table.file, line, id: said.get('id') ?? null, name, entries: [...entries, ...own] }
}

/** Without the apostrophe that keeps a spreadsheet from taking a text for a formula. */
function unguard(cell: string): string {
  return /^'[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(cell) ? cell.slice(1) : cell
}

/** "Prénom Nom" from two columns, else the name as it stands. */
function nameOf(found: ReadonlyMap<string, HeaderValue>, said: ReadonlyMap<Part, string>): string {
  const parted = [said.get('first'), said.get('last')].filter((part) => part !== undefined).join(' ')
  const name = found.get('name')
  return typeof name === 'string' && name !== '' ? name : parted
}

/** "CIO de Blois (directeur)" from a structure and a role. */
function postOf(said: ReadonlyMap<Part, string>): string | null {
  const structure = said.get('structure')
  const role = said.get('role')
  if (structure === undefined) return role ?? null
  return role === undefined ? structure : `${structure} (${role})`
}

function oneLine(text: string): string {
  return linesOf(text).join(' ')
}

function linesOf(text: string): readonly string[] {
  return text.split(/[\r\n]+/).flatMap((line) => line.trim() || [])
}

/** Keys whose lines are lines of an address. */
const addressKeys: ReadonlySet<string> = new Set(['location', 'contact'])

interface Cell {
  readonly table: CsvTable
  readonly line: number
  readonly at: number
}

function valueOf(text: string, field: Field, cell: Cell): HeaderValue {
  if (field.type === 'texts' || field.type === 'references') {
    const between = cell.table.delimiter === ';' ? /\s\|\s|[\r\n]+/ : /\s\|\s|[\r\n]+|;/
    return text.split(between).flatMap((part) => part.trim() || [])
  }
  if (addressKeys.has(field.key)) return linesOf(text).join(', ')
  return field.values ? choiceOf(oneLine(text), field.values, cell) : oneLine(text)
}

function choiceOf(
  words: string,
  values: Readonly<Record<string, string>>,
  { table: { file, columns }, line, at }: Cell,
): string {
  const value = canonicalName(values, words)
  if (value !== undefined) return value
  const choices = namesOf(values).map((name) => choiceWords(name, values[name]))
  throw problem(
    'table-bad-value',
    { file, line, column: columns[at] ?? '', found: words, choices },
    exitCodes.refused,
  )
}
