/** `spro list`: the records of the workspace. */
import { compareDates, compareText } from '../../dates/compare.ts'
import { writeDate } from '../../dates/write.ts'
import { isOpenWindow, meetsWindow } from '../../queries/window.ts'
import { requireSeries } from '../../queries/meetings.ts'
import { kindNames } from '../../records/fields.ts'
import type { Kind, WorkspaceRecord } from '../../records/types.ts'
import { textOf } from '../../records/values.ts'
import { answerList } from '../answer.ts'
import { sayIn, type Context } from '../context.ts'
import { formatOption, isSet, readChoice, textOption, windowOptions } from '../interpret.ts'
import { recordJson } from '../json.ts'
import type { Command } from '../spec.ts'
import { drawTable, type Column } from '../table.ts'
import { readRecords, requireWorkspace } from '../workspace.ts'

export const list: Command = {
  name: 'list',
  summary: 'list-summary',
  arguments: [{ name: 'kind', help: 'list-kind' }],
  options: [
    { flags: '--series <id>', help: 'list-series' },
    { flags: '--from <date>', help: 'option-from' },
    { flags: '--to <date>', help: 'option-to' },
    { flags: '--format <table|json>', help: 'option-format' },
    { flags: '--fail-empty', help: 'option-fail-empty' },
  ],
  examples: ['spro list', 'spro list meeting --series departementale'],
  async run(context, [kindWord], options) {
    formatOption(options, ['table', 'json'], 'table')
    const kind =
      kindWord === undefined
        ? undefined
        : readChoice(sayIn(context, 'argument-name', { name: 'kind' }), kindWord, kindNames)
    const series = textOption(options, 'series')
    const window = windowOptions(context, options)
    const { records, broken } = await readRecords(context)
    if (series !== undefined) requireSeries(requireWorkspace(context).config, records, series)
    const shown = records
      .filter((record) => kind === undefined || record.kind === kind)
      .filter((record) => series === undefined || textOf(record.header['series']) === series)
      .filter((record) => isOpenWindow(window) || meetsWindow(dateOfRecord(record), window))
      .toSorted(compareRecords)
    return answerList(context, {
      name: 'list',
      items: context.json ? shown.map(recordJson) : shown,
      text: context.json
        ? ''
        : drawTable(columnsOf(context, kind), shown, context.env.stdout.columns, context.painter.dim),
      empty: 'no-records',
      broken,
      failEmpty: isSet(options, 'failEmpty'),
    })
  },
}

function dateOfRecord(record: WorkspaceRecord) {
  return 'date' in record ? record.date : null
}

const kindOrder: readonly Kind[] = ['meeting', 'decision', 'event', 'practice', 'structure', 'person']

/** By kind; then newest first where there are dates, by title elsewhere. */
function compareRecords(a: WorkspaceRecord, b: WorkspaceRecord): number {
  return (
    kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
    compareDates(dateOfRecord(b), dateOfRecord(a)) ||
    compareText(a.title, b.title) ||
    compareText(a.id, b.id)
  )
}

function columnsOf(context: Context, kind: Kind | undefined): readonly Column<WorkspaceRecord>[] {
  const { language, painter } = context
  return [
    {
      title: sayIn(context, 'column-kind', {}),
      cell: (record) => (kind === undefined ? sayIn(context, 'kind', { kind: record.kind }) : ''),
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
    { title: sayIn(context, 'column-ref', {}), cell: ({ id }) => id, wraps: true, paint: painter.dim },
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
