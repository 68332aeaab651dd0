/** `spro actions`: what was promised and is still open. */
import { writeDate, writeShortDay } from '../../dates/write.ts'
import { packActionSayings, unpackActionSayings } from '../../queries/action-sayings.ts'
import { actionRegister, filterActions } from '../../queries/actions.ts'
import type { ActionItem } from '../../queries/types.ts'
import { sayIn, type Context } from '../context.ts'
import { filterOptions } from '../filters.ts'
import { isSet, textOption, windowOptions } from '../interpret.ts'
import { actionJson } from '../json.ts'
import { answerRegister } from '../register-command.ts'
import type { Command } from '../spec.ts'
import type { Column } from '../table.ts'
import { formatOptions, outputChoice, tableFormats, type Tables } from '../table-formats.ts'

export const actions: Command = {
  name: 'actions',
  summary: 'actions-summary',
  arguments: [{ name: 'words', help: 'actions-words', variadic: true }],
  options: [
    { flags: '--owner <words>', help: 'actions-owner' },
    { flags: '--overdue', help: 'actions-overdue' },
    { flags: '--open', help: 'actions-open' },
    { flags: '--all', help: 'actions-all' },
    { flags: '--from <date>', help: 'actions-from' },
    { flags: '--to <date>', help: 'actions-to' },
    ...filterOptions,
    ...formatOptions(tableFormats),
    { flags: '--fail-empty', help: 'option-fail-empty' },
  ],
  examples: [
    'spro actions --owner "Mission Locale"',
    'spro actions --overdue',
    'spro actions --structure "Cap emploi 41" --where "échéance<=2019-12-31"',
    'spro actions -o actions.csv',
  ],
  englishExamples: [
    'spro actions --owner "Mission Locale"',
    'spro actions --overdue',
    'spro actions --structure "Cap emploi 41" --where "due<=2019-12-31"',
    'spro actions -o actions.csv',
  ],
  async run(context, words, options) {
    const output = outputChoice(context, options, tableFormats)
    const owner = textOption(options, 'owner')
    const filter = {
      ...windowOptions(context, options),
      ...(owner === undefined ? {} : { owner }),
      overdue: isSet(options, 'overdue'),
      all: isSet(options, 'all') && !isSet(options, 'open'),
      ...(words.length > 0 ? { words: words.join(' ') } : {}),
    }
    const register = actionRegister(context.today)
    return answerRegister(context, options, {
      name: 'actions',
      empty: 'no-actions',
      kinds: ['action', 'waiting', 'question'],
      add: register.add,
      extract: { ...register, pack: packActionSayings, unpack: unpackActionSayings },
      items: () =>
        register.items((items) => filterActions(items, { ...filter, directory: register.directory })),
      toJson: actionJson,
      tables: (items) => tablesOf(context, items),
      where: async (items, conditions) =>
        (await import('../../queries/where-items.ts')).actionsWhere(items, conditions),
      partiesOf: ({ owners }) => owners,
      output,
    })
  },
}

/** What is to be done first; awaited answers and questions apart: others must act there. */
function tablesOf(context: Context, items: readonly ActionItem[]): Tables<ActionItem> {
  const rowsOf = (wanted: ActionItem['type']) => items.filter(({ type }) => type === wanted)
  return {
    groups: [
      { title: null, rows: rowsOf('action') },
      { title: sayIn(context, 'actions-waiting', {}), rows: rowsOf('waiting') },
      { title: sayIn(context, 'actions-questions', {}), rows: rowsOf('question') },
    ],
    columns: columnsOf(context),
    sheet: async () => (await import('../register-sheets.ts')).actionSheet(context),
  }
}

function columnsOf(context: Context): readonly Column<ActionItem>[] {
  const { language, painter } = context
  const late = (text: string, item: ActionItem) => (item.overdue ? painter.red(text) : text)
  return [
    {
      title: sayIn(context, 'column-due', {}),
      cell: (item) => dueCell(context, item),
      wraps: true,
      paint: late,
    },
    {
      title: sayIn(context, 'column-owner', {}),
      cell: ({ owners }) => owners.join(', '),
      wraps: true,
    },
    {
      title: sayIn(context, 'column-what', {}),
      cell: ({ text }) => text,
      wraps: true,
      paint: painter.bold,
    },
    {
      title: sayIn(context, 'column-state', {}),
      cell: ({ state }) => (state === 'open' ? '' : sayIn(context, 'action-state', { state })),
    },
    {
      title: sayIn(context, 'column-since', {}),
      cell: ({ type, since }) => (type === 'action' || since === null ? '' : writeShortDay(since, language)),
    },
    {
      title: sayIn(context, 'column-ref', {}),
      cell: ({ ref, meeting }) => ref ?? meeting ?? '',
      paint: painter.dim,
      wraps: 'last',
    },
  ]
}

function dueCell(context: Context, { due, overdue }: ActionItem): string {
  if (!due) return ''
  const date = writeDate(due, { language: context.language, weekday: false })
  return overdue ? sayIn(context, 'overdue-date', { date }) : date
}
