/** `spro events`: what is coming, from all records. */
import { writeDate, writeTimes } from '../../dates/write.ts'
import { sayIn, tell, type Context } from '../context.ts'
import { packEventSayings, unpackEventSayings } from '../../queries/event-sayings.ts'
import { eventRegister, filterEvents, isToSchedule } from '../../queries/events.ts'
import type { EventItem } from '../../queries/types.ts'
import { eventStatusNames } from '../../records/fields.ts'
import { filterOptions } from '../filters.ts'
import { choiceOption, isSet, windowOptions } from '../interpret.ts'
import { eventJson } from '../json.ts'
import { answerRegister } from '../register-command.ts'
import type { Command } from '../spec.ts'
import type { Column } from '../table.ts'
import { formatOptions, outputChoice, tableFormats, type Tables } from '../table-formats.ts'
import { requireWorkspace } from '../workspace.ts'
import { hasText } from '../../queries/actions.ts'

const formats = [...tableFormats, 'ics'] as const

export const events: Command = {
  name: 'events',
  summary: 'events-summary',
  arguments: [{ name: 'words', help: 'events-words', variadic: true }],
  options: [
    { flags: '--from <date>', help: 'option-from' },
    { flags: '--to <date>', help: 'option-to' },
    { flags: '--past', help: 'events-past' },
    { flags: '--all', help: 'events-all' },
    { flags: '--status <status>', help: 'events-status', completes: { values: eventStatusNames } },
    ...filterOptions,
    ...formatOptions(formats),
    { flags: '--fail-empty', help: 'option-fail-empty' },
  ],
  examples: [
    'spro events',
    'spro events --from "1er septembre 2019" --to "31 décembre 2019"',
    'spro events --territory blaisois --past -o evenements.csv',
    'spro events -o evenements.ics',
  ],
  englishExamples: [
    'spro events',
    'spro events --from "1 September 2019" --to "31 December 2019"',
    'spro events --territory blaisois --past -o events.csv',
    'spro events -o events.ics',
  ],
  async run(context, words, options) {
    const output = outputChoice(context, options, formats)
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
      add: register.add,
      extract: { ...register, pack: packEventSayings, unpack: unpackEventSayings },
      items: () =>
        register.items((items) => filterEvents(items, filter).filter(({ title }) => hasText(title, wanted))),
      toJson: eventJson,
      tables: (items) => tablesOf(context, items),
      toCalendar: (items) => drawCalendar(context, items),
      where: async (items, conditions) =>
        (await import('../../queries/where-items.ts')).eventsWhere(items, conditions),
      territoryOf: ({ territory }) => territory,
      output,
    })
  },
}

/** Dated events first, in order; those to schedule apart. */
function tablesOf(context: Context, items: readonly EventItem[]): Tables<EventItem> {
  return {
    groups: [
      { title: null, rows: items.filter((item) => !isToSchedule(item)) },
      { title: sayIn(context, 'events-to-schedule', {}), rows: items.filter(isToSchedule) },
    ],
    columns: columnsOf(context),
    sheet: async () => (await import('../register-sheets.ts')).eventSheet(context),
  }
}

/** A calendar has a place only for what has a day; how many have none is told. */
async function drawCalendar(context: Context, items: readonly EventItem[]): Promise<string> {
  const { calendarOptions, writeEventsCalendar } = await import('../../exporters/ics.ts')
  const { config } = requireWorkspace(context)
  const { text, leftOut } = writeEventsCalendar(
    items,
    calendarOptions(config, context.language, context.today),
  )
  if (leftOut > 0) tell(context, 'calendar-left-out', { count: leftOut })
  return text
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
      wraps: 'last',
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
