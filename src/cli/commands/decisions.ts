/** `spro decisions`: what was decided and stands. */
import { writeDate } from '../../dates/write.ts'
import { decisionRegister, filterDecisions } from '../../queries/decisions.ts'
import type { DecisionItem } from '../../queries/types.ts'
import { decisionStatusNames } from '../../records/fields.ts'
import { sayIn, type Context } from '../context.ts'
import { filterOptions } from '../filters.ts'
import { choiceOption, isSet, windowOptions } from '../interpret.ts'
import { decisionJson } from '../json.ts'
import { answerRegister } from '../register-command.ts'
import type { Command } from '../spec.ts'
import type { Column } from '../table.ts'
import { formatOptions, outputChoice, tableFormats } from '../table-formats.ts'

export const decisions: Command = {
  name: 'decisions',
  summary: 'decisions-summary',
  arguments: [{ name: 'words', help: 'decisions-words', variadic: true }],
  options: [
    { flags: '--status <status>', help: 'decisions-status', completes: { values: decisionStatusNames } },
    { flags: '--from <date>', help: 'option-from' },
    { flags: '--to <date>', help: 'option-to' },
    { flags: '--all', help: 'decisions-all' },
    ...filterOptions,
    ...formatOptions(tableFormats),
    { flags: '--fail-empty', help: 'option-fail-empty' },
  ],
  examples: [
    'spro decisions',
    'spro decisions forum --from 2019',
    'spro decisions --series departementale --where "texte~lettre" --format md',
  ],
  englishExamples: [
    'spro decisions',
    'spro decisions forum --from 2019',
    'spro decisions --series departementale --where "text~lettre" --format md',
  ],
  async run(context, words, options) {
    const output = outputChoice(context, options, tableFormats)
    const status = choiceOption(options, 'status', decisionStatusNames)
    const filter = {
      ...windowOptions(context, options),
      ...(status ? { status } : {}),
      all: isSet(options, 'all'),
      ...(words.length > 0 ? { words: words.join(' ') } : {}),
    }
    const register = decisionRegister(context.today)
    return answerRegister(context, options, {
      name: 'decisions',
      empty: 'no-decisions',
      kinds: ['decision'],
      add: (record) => register.add(record),
      items: () => filterDecisions(register.items(), filter),
      toJson: decisionJson,
      tables: (items) => ({
        groups: [{ title: null, rows: items }],
        columns: columnsOf(context),
        sheet: async () => (await import('../register-sheets.ts')).decisionSheet(context),
      }),
      where: async (items, conditions) =>
        (await import('../../queries/where-items.ts')).decisionsWhere(items, conditions),
      output,
    })
  },
}

function columnsOf(context: Context): readonly Column<DecisionItem>[] {
  const { language, painter } = context
  return [
    {
      title: sayIn(context, 'column-date', {}),
      cell: ({ date }) => (date ? writeDate(date, { language, weekday: false }) : ''),
    },
    {
      title: sayIn(context, 'column-decision', {}),
      cell: ({ text }) => text,
      wraps: true,
      paint: painter.bold,
    },
    {
      title: sayIn(context, 'column-status', {}),
      cell: ({ status }) => (status === 'accepted' ? '' : sayIn(context, 'decision-status', { status })),
    },
    {
      title: sayIn(context, 'column-ref', {}),
      cell: ({ ref, meeting }) => ref ?? meeting ?? '',
      paint: painter.dim,
      wraps: 'last',
    },
  ]
}
