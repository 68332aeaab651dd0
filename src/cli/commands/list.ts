/** `spro list`: the records of the workspace. */
import { compareDates, compareText } from '../../dates/compare.ts'
import { writeDate } from '../../dates/write.ts'
import { fold } from '../../document/fold.ts'
import { exitCodes, problem } from '../../messages/problem.ts'
import { hasText } from '../../queries/actions.ts'
import { requireSeries } from '../../queries/meetings.ts'
import { nearestTexts } from '../../queries/nearest.ts'
import { isOpenWindow, meetsWindow } from '../../queries/window.ts'
import { kindNames } from '../../records/fields.ts'
import { kindNamed } from '../../records/names.ts'
import { kinds, type Kind, type WorkspaceRecord } from '../../records/types.ts'
import { textOf } from '../../records/values.ts'
import { answerList } from '../answer.ts'
import { sayIn, tell, type Context } from '../context.ts'
import { askedOf, filterOptions, whereOption } from '../filters.ts'
import { isSet, textOption, windowOptions } from '../interpret.ts'
import { recordJson } from '../json.ts'
import type { Command, Options } from '../spec.ts'
import type { Column } from '../table.ts'
import { drawTables, formatOptions, outputChoice, tableFormats, type SheetColumn } from '../table-formats.ts'
import { readRecords, requireWorkspace } from '../workspace.ts'

export const list: Command = {
  name: 'list',
  summary: 'list-summary',
  arguments: [
    { name: 'kind', help: 'list-kind', completes: { values: kindNames } },
    { name: 'words', help: 'filter-words', variadic: true },
  ],
  options: [
    { flags: '--from <date>', help: 'option-from' },
    { flags: '--to <date>', help: 'option-to' },
    { flags: '--status <status>', help: 'filter-status', completes: 'statuses' },
    ...filterOptions,
    ...formatOptions(tableFormats),
    { flags: '--fail-empty', help: 'option-fail-empty' },
  ],
  examples: [
    'spro list',
    'spro list meeting --series departementale',
    'spro list réunion --where "présents~Mission Locale" --where "date>=2019"',
    'spro list person -o people.csv',
  ],
  englishExamples: [
    'spro list',
    'spro list meeting --series departementale',
    'spro list meeting --where "attendees~Mission Locale" --where "date>=2019"',
    'spro list person -o people.csv',
  ],
  async run(context, typed, options) {
    const output = outputChoice(context, options, tableFormats)
    const { kind, words } = readWords(typed)
    const { records, broken } = await readRecords(context)
    const kept = await filterRecords(context, records, kind === null ? kinds : [kind], options)
    const shown = sortRecords(kept.filter(({ title, id }) => hasText(`${title} ${id}`, words.join(' '))))
    const { format } = output
    return answerList(context, {
      name: 'list',
      items: format === 'json' ? shown.map(recordJson) : shown,
      text:
        format === 'json'
          ? ''
          : await drawTables(context, output, {
              groups: [{ title: null, rows: shown }],
              columns: columnsOf(context, kind),
              sheet: () => sheetOf(context, kind, shown),
            }),
      empty: records.length === 0 ? 'no-records' : 'no-record-kept',
      broken,
      failEmpty: isSet(options, 'failEmpty'),
      format,
    })
  },
}

/** A first word that names a kind is the kind ("bonne pratique" may be two); one that nearly does is a slip, and refused. */
function readWords(typed: readonly string[]): { kind: Kind | null; words: readonly string[] } {
  for (const count of [2, 1]) {
    const kind = typed.length < count ? undefined : kindNamed(typed.slice(0, count).join(' '))
    if (kind !== undefined) return { kind, words: typed.slice(count) }
  }
  const [found] = typed
  const near =
    found === undefined
      ? []
      : nearestTexts(found, [...new Set(kinds.flatMap((kind) => [kind, kindNames[kind]]))])
  if (found !== undefined && near.length > 0) {
    throw problem('nearly-a-kind', { found, nearest: near }, exitCodes.usage)
  }
  return { kind: null, words: typed }
}

/** The records of these kinds that all options keep. */
async function filterRecords(
  context: Context,
  records: readonly WorkspaceRecord[],
  listed: readonly Kind[],
  options: Options,
): Promise<readonly WorkspaceRecord[]> {
  const { config } = requireWorkspace(context)
  const window = windowOptions(context, options)
  const series = textOption(options, 'series')
  if (series !== undefined) requireSeries(config, records, series)
  const met = await recordsMeeting(context, records, listed, options)
  const inStatus = await recordsInStatus(met, listed, options)
  const { territory, structure } = await askedOf(context, options)
  if (structure) for (const record of records) structure.add(record)
  const placesOf = territory ? (await import('../../queries/territories.ts')).territoriesOf : null
  return inStatus.filter(
    (record) =>
      (series === undefined || textOf(record.header['series']) === series) &&
      (isOpenWindow(window) || meetsWindow(dateOfRecord(record), window)) &&
      (!territory || placesOf?.(record, config).some(territory) === true) &&
      (!structure || structure.concerns(record)),
  )
}

/** Those of these kinds that meet every `--where`. */
async function recordsMeeting(
  context: Context,
  records: readonly WorkspaceRecord[],
  listed: readonly Kind[],
  options: Options,
): Promise<readonly WorkspaceRecord[]> {
  const conditions = await whereOption(context, options)
  if (conditions.length === 0) return records.filter(({ kind }) => listed.includes(kind))
  const { recordsWhere } = await import('../../queries/where-records.ts')
  const { rows, absent } = recordsWhere(records, listed, conditions)
  if (absent.length === 0) return rows
  const { keysNear } = await import('../../queries/where-keys.ts')
  for (const { key } of absent) {
    const { nearest } = keysNear(records, listed, key)
    tell(context, 'where-key-absent', { key, nearest: nearest.filter((name) => name !== key) })
  }
  return rows
}

/** Those in the status of `--status`. */
async function recordsInStatus(
  records: readonly WorkspaceRecord[],
  listed: readonly Kind[],
  options: Options,
): Promise<readonly WorkspaceRecord[]> {
  const status = textOption(options, 'status')
  if (status === undefined) return records
  const statuses = await import('../../queries/statuses.ts')
  return statuses.recordsInStatus(records, listed, status)
}

/** The columns of CSV: every key of one kind, or what all kinds have. */
async function sheetOf(
  context: Context,
  kind: Kind | null,
  records: readonly WorkspaceRecord[],
): Promise<readonly SheetColumn<WorkspaceRecord>[]> {
  if (kind !== null) return (await import('../record-sheet.ts')).kindSheet(context, kind, records)
  const { dateColumns } = await import('../register-sheets.ts')
  return [
    {
      title: sayIn(context, 'column-kind', {}),
      cell: (record) => sayIn(context, 'kind', { kind: record.kind }),
    },
    { title: sayIn(context, 'column-id', {}), cell: ({ id }) => id },
    { title: sayIn(context, 'column-title', {}), cell: ({ title }) => title },
    ...dateColumns<WorkspaceRecord>(context, dateOfRecord),
    { title: sayIn(context, 'column-status', {}), cell: (record) => statusCell(context, record) },
    { title: sayIn(context, 'column-file', {}), cell: ({ path }) => path },
  ]
}

function dateOfRecord(record: WorkspaceRecord) {
  return 'date' in record ? record.date : null
}

const kindOrder: readonly Kind[] = ['meeting', 'decision', 'event', 'practice', 'structure', 'person']

/** By kind; then newest first where there are dates, by title elsewhere: "Éloïse" stands before "Zoé". */
function sortRecords(records: readonly WorkspaceRecord[]): readonly WorkspaceRecord[] {
  const titles = new Map(records.map((record) => [record, fold(record.title)]))
  const titleOf = (record: WorkspaceRecord): string => titles.get(record) ?? ''
  return records.toSorted(
    (a, b) =>
      kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
      compareDates(dateOfRecord(b), dateOfRecord(a)) ||
      compareText(titleOf(a), titleOf(b)) ||
      compareText(a.title, b.title) ||
      compareText(a.id, b.id),
  )
}

function columnsOf(context: Context, kind: Kind | null): readonly Column<WorkspaceRecord>[] {
  const { language, painter } = context
  return [
    {
      title: sayIn(context, 'column-kind', {}),
      cell: (record) => (kind === null ? sayIn(context, 'kind', { kind: record.kind }) : ''),
    },
    {
      title: sayIn(context, 'column-date', {}),
      cell: (record) => {
        const date = dateOfRecord(record)
        return date ? writeDate(date, { language, weekday: false }) : ''
      },
    },
    {
      title: sayIn(context, 'column-title', {}),
      cell: ({ title }) => title,
      wraps: true,
      paint: painter.bold,
    },
    { title: sayIn(context, 'column-status', {}), cell: (record) => statusCell(context, record) },
    { title: sayIn(context, 'column-ref', {}), cell: ({ id }) => id, wraps: 'last', paint: painter.dim },
  ]
}

function statusCell(context: Context, record: WorkspaceRecord): string {
  switch (record.kind) {
    case 'meeting':
      return sayIn(context, 'meeting-status', { status: record.status })
    case 'decision':
      return sayIn(context, 'decision-status', { status: record.status })
    case 'event':
      return record.status === null
        ? ''
        : sayIn(context, 'event-status', { status: record.status, past: false })
    case 'practice':
    case 'person':
    case 'structure':
      return ''
  }
}
