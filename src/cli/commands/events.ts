/** `spro events`: what is coming, from all records. */
import { writeDate, writeTimes } from '../../dates/write.ts'
import { sayIn, type Context } from '../context.ts'
import { eventRegister, filterEvents, isToSchedule } from '../../queries/events.ts'
import type { EventItem } from '../../queries/types.ts'
import { eventStatusNames } from '../../records/fields.ts'
import { choiceOption, isSet, windowOptions, formatOption } from '../interpret.ts'
import { eventJson } from '../json.ts'
import { answerRegister } from '../register-command.ts'
import type { Command } from '../spec.ts'
import { drawTable, type Column } from '../table.ts'
import { hasText } from '../../queries/actions.ts'

export const events: Command = {
  name: 'events',
  summary: 'events-summary',
  arguments: [{ name: 'words', help: 'events-words', variadic: true }],
  options: [
    { flags: '--from <date>', help: 'option-from' },
    { flags: '--to <date>', help: 'option-to' },
    { flags: '--past', help: 'events-past' },
    { flags: '--all', help: 'events-all' },
    { flags: '--status <status>', help: 'events-status' },
    { flags: '--format <table|json>', help: 'option-format' },
    { flags: '--fail-empty', help: 'option-fail-empty' },
  ],
  examples: ['spro events', 'spro events --from "1er septembre 2019" --to "31 décembre 2019"'],
  async run(context, words, options) {
    formatOption(options, ['table', 'json'], 'table')
    const status = choiceOption(options, 'status', eventStatusNames)
    const filter = {
      today: context.today,
      ...windowOptions(context, options),
      past: isSet(options, 'past'),
      all: isSet(options, 'all'),
      ...(status ? { status } : {}),
    }
    const register = eventRegister(context.today)
    const wanted = words.join(' ')
    return answerRegister(context, options, {
      name: 'events',
      empty: 'no-events',
      kinds: ['event'],
      add: (record) => register.add(record),
      items: () => filterEvents(register.items(), filter).filter((item) => hasText(item.title, wanted)),
      toJson: eventJson,
      draw: (items) => drawEvents(context, items),
    })
  },
}

/** Dated events first, in order; those to schedule apart. */
function drawEvents(context: Context, items: readonly EventItem[]): string {
  const dated = items.filter((item) => !isToSchedule(item))
  const toSchedule = items.filter(isToSchedule)
  const width = context.env.stdout.columns
  const parts = [dated, toSchedule].map((rows, index) => {
    if (rows.length === 0) return ''
    const title = index === 1 ? `${context.painter.bold(sayIn(context, 'events-to-schedule', {}))}\n` : ''
    return title + drawTable(columnsOf(context), rows, width, context.painter.dim)
  })
  return parts.filter((part) => part !== '').join('\n')
}

function columnsOf(context: Context): readonly Column<EventItem>[] {
  const { language } = context
  return [
    {
      title: sayIn(context, 'column-date', {}),
      cell: ({ date }) => (date ? writeDate(date, { language }) : ''),
      wraps: true,
    },
    { title: sayIn(context, 'column-time', {}), cell: ({ times }) => writeTimes(times, language) },
    {
      title: sayIn(context, 'column-event', {}),
      cell: ({ title }) => title,
      wraps: true,
      paint: context.painter.bold,
    },
    {
      title: sayIn(context, 'column-location', {}),
      cell: ({ location }) => location ?? '',
      wraps: true,
    },
    { title: sayIn(context, 'column-status', {}), cell: (item) => statusCell(context, item), wraps: true },
    {
      title: sayIn(context, 'column-ref', {}),
      cell: ({ ref, meeting }) => ref ?? meeting ?? '',
      paint: context.painter.dim,
      wraps: true,
    },
  ]
}

/** Nothing for what goes without saying: scheduled in its place, to schedule under that title. */
function statusCell(context: Context, item: EventItem): string {
  const { language } = context
  const isPlain = (item.status === 'scheduled' || item.status === 'to-schedule') && !item.past
  const word = isPlain ? '' : sayIn(context, 'event-status', { status: item.status, past: item.past })
  if (!item.was) return word
  const was = sayIn(context, 'was-date', { date: writeDate(item.was, { language, weekday: false }) })
  return word === '' ? was : `${word} (${was})`
}
