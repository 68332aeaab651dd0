/** How `people` and `structures` run and answer: a table, the details of one, JSON. */
import { writeDate } from '../dates/write.ts'
import type { Language } from '../dates/types.ts'
import { visible } from '../messages/visible.ts'
import { attendanceBook, type AttendanceBook } from '../queries/attendance.ts'
import { seriesNamed } from '../queries/meetings.ts'
import { nearestNames } from '../queries/nearest.ts'
import { matchParticipants, tallyOf, type Attendance, type Participant } from '../queries/participants.ts'
import type { DirectoryKind, WorkspaceRecord } from '../records/types.ts'
import { textOf, textsOf } from '../records/values.ts'
import { answerList } from './answer.ts'
import { sayIn, tell, type Context } from './context.ts'
import { askedOf } from './filters.ts'
import { isSet, textOption, windowOptions } from './interpret.ts'
import { dateJson } from './json.ts'
import { joinCell } from './register-sheets.ts'
import type { Options, OptionSpec } from './spec.ts'
import { drawTable, type Column } from './table.ts'
import {
  drawTables,
  formatOptions,
  outputChoice,
  tableFormats,
  type OutputChoice,
  type SheetColumn,
} from './table-formats.ts'
import { requireWorkspace, visitRecords, type Broken } from './workspace.ts'

/** The options that both commands have. */
export const attendanceOptions: readonly OptionSpec[] = [
  { flags: '--series <id>', help: 'attendance-series', completes: 'series' },
  { flags: '--from <date>', help: 'option-from' },
  { flags: '--to <date>', help: 'option-to' },
  ...formatOptions(tableFormats),
  { flags: '--fail-empty', help: 'option-fail-empty' },
]

/** Reads every record, then answers with those of a kind that words and options want. Returns the exit code. */
export async function answerParticipants(
  context: Context,
  kind: DirectoryKind,
  words: readonly string[],
  options: Options,
): Promise<number> {
  const output = outputChoice(context, options, tableFormats)
  const series = textOption(options, 'series')
  const filter = { ...windowOptions(context, options), ...(series === undefined ? {} : { series }) }
  const { structure } = await askedOf(context, options)
  const { book, broken } = await readBook(context, series, (record) => structure?.add(record))
  for (const name of book.directory.ambiguous) if (name.kind === kind) tell(context, 'ambiguous-name', name)
  const all = book
    .participants(kind, filter)
    .filter(({ name, names }) => !structure || [name, ...names].some((each) => structure.means(each)))
  const shown = matchParticipants(all, words.join(' '))
  const isNear = shown.length === 0 && tellNearest(context, words.join(' '), all)
  const withContact = isSet(options, 'contact')
  return answerList(context, {
    name: kind === 'person' ? 'people' : 'structures',
    items: output.format === 'json' ? shown.map((each) => participantJson(each, withContact)) : shown,
    text: await drawParticipants(context, shown, { kind, isWanted: words.length > 0, withContact, output }),
    empty: isNear ? null : emptyCode(kind, book.participants(kind, {}).length > 0),
    broken,
    failEmpty: isSet(options, 'failEmpty'),
    format: output.format,
  })
}

/** One pass over every record. Throws `unknown-series` for one that neither `spro.yaml` nor a meeting knows. */
async function readBook(
  context: Context,
  series: string | undefined,
  see: (record: WorkspaceRecord) => void,
): Promise<{ readonly book: AttendanceBook; readonly broken: readonly Broken[] }> {
  const { root, config } = requireWorkspace(context)
  const book = attendanceBook(config.series.flatMap(({ members }) => members))
  let isSeriesKnown = false
  const broken = await visitRecords(
    context,
    root,
    (record) => {
      book.add(record)
      see(record)
      isSeriesKnown ||= record.kind === 'meeting' && record.series === series
    },
    { kinds: new Set(), headings: false, nearMisses: false },
  )
  if (series !== undefined && !isSeriesKnown) seriesNamed(config, series)
  return { book, broken }
}

/** Nobody at all, or nobody that the words and options keep. */
function emptyCode(kind: DirectoryKind, isFull: boolean) {
  if (kind === 'person') return isFull ? 'no-person-kept' : 'no-people'
  return isFull ? 'no-structure-kept' : 'no-structures'
}

/** Tells the names that are nearly the words typed; false where there are none. */
function tellNearest(context: Context, words: string, all: readonly Participant[]): boolean {
  const nearest = nearestNames(words, all)
  if (nearest.length > 0) tell(context, 'participant-like', { words, nearest })
  return nearest.length > 0
}

/** Emails and phone numbers stay out of what scripts pass on, unless they are asked for (docs/directory.md). */
function participantJson(participant: Participant, withContact: boolean) {
  const { kind, record, name, names, posts, structures, people } = participant
  const meetings = participant.meetings.map(({ ref, date, how }) => ({ ref, date: dateJson(date), how }))
  const common = { id: record?.id ?? null, name, file: record?.path ?? null, names }
  if (kind === 'structure') {
    return { ...common, people, contact: withContact ? headerText(participant, 'contact') : null, meetings }
  }
  const contact = { email: headerText(participant, 'email'), phone: headerText(participant, 'phone') }
  return { ...common, posts, structures, contact: withContact ? contact : null, meetings }
}

function headerText({ record }: Participant, key: string): string | null {
  return textOf(record?.header[key])
}

interface Drawing {
  readonly kind: DirectoryKind
  /** True where words were given: of one alone, all is told. */
  readonly isWanted: boolean
  readonly withContact: boolean
  readonly output: OutputChoice
}

async function drawParticipants(
  context: Context,
  shown: readonly Participant[],
  { kind, isWanted, withContact, output }: Drawing,
): Promise<string> {
  const [first, ...others] = shown
  if (output.format === 'json') return ''
  if (output.format === 'table' && first && isWanted && others.length === 0)
    return drawDetails(context, first, withContact)
  return drawTables(context, output, {
    groups: [{ title: null, rows: shown }],
    columns: columnsOf(context, kind, withContact),
    sheet: () => sheetColumns(context, kind, withContact),
  })
}

function columnsOf(
  context: Context,
  kind: DirectoryKind,
  withContact: boolean,
): readonly Column<Participant>[] {
  const { language, painter } = context
  const title = (code: PlainColumn): string => sayIn(context, code, {})
  const posts: Column<Participant> = { title: title('column-posts'), cell: postsCell, wraps: true }
  const short: Column<Participant> = {
    title: title('column-short'),
    cell: (each) => headerText(each, 'short') ?? '',
    wraps: true,
  }
  return [
    { title: title('column-name'), cell: ({ name }) => name, wraps: true, paint: painter.bold },
    kind === 'person' ? posts : short,
    ...(withContact ? contactColumns(context, kind) : []),
    ...countColumns(context),
    { title: title('column-last-time'), cell: (each) => dateCell(tallyOf(each).last, language) },
    { title: title('column-ref'), cell: ({ record }) => record?.id ?? '', wraps: 'last', paint: painter.dim },
  ]
}

type PlainColumn = 'column-name' | 'column-posts' | 'column-short' | 'column-last-time' | 'column-ref'

function countColumns(context: Context): readonly SheetColumn<Participant>[] {
  const columns = [
    ['present', 'column-came'],
    ['excused', 'column-excused'],
    ['absent', 'column-absent'],
  ] as const
  return columns.map(([key, code]) => ({
    title: sayIn(context, code, {}),
    cell: (each) => countCell(tallyOf(each)[key]),
  }))
}

/** Lists stand in one cell as `spro import` reads them back. */
function sheetColumns(
  context: Context,
  kind: DirectoryKind,
  withContact: boolean,
): readonly SheetColumn<Participant>[] {
  const title = (code: PlainColumn | 'column-structures' | 'column-people' | 'column-id'): string =>
    sayIn(context, code, {})
  const own: readonly SheetColumn<Participant>[] =
    kind === 'person'
      ? [
          { title: title('column-posts'), cell: ({ posts }) => joinCell(posts) },
          { title: title('column-structures'), cell: ({ structures }) => joinCell(structures) },
        ]
      : [
          { title: title('column-short'), cell: (each) => headerText(each, 'short') ?? '' },
          { title: title('column-people'), cell: ({ people }) => joinCell(people) },
        ]
  return [
    { title: title('column-id'), cell: ({ record }) => record?.id ?? '' },
    { title: title('column-name'), cell: ({ name }) => name },
    ...own,
    ...(withContact ? contactColumns(context, kind) : []),
    ...countColumns(context),
    { title: title('column-last-time'), cell: (each) => tallyOf(each).last?.date?.latest ?? '' },
  ]
}

function contactColumns(context: Context, kind: DirectoryKind): readonly Column<Participant>[] {
  const keys =
    kind === 'person'
      ? ([
          ['email', 'column-email'],
          ['phone', 'column-phone'],
        ] as const)
      : ([['contact', 'column-contact']] as const)
  return keys.map(([key, code]) => ({
    title: sayIn(context, code, {}),
    cell: (each) => headerText(each, key) ?? '',
    wraps: true,
  }))
}

/** The posts of a record, else what meetings write beside the name. */
function postsCell({ posts, structures }: Participant): string {
  return (posts.length > 0 ? posts : structures).join(' ; ')
}

function countCell(count: number): string {
  return count === 0 ? '' : String(count)
}

function dateCell(attendance: Attendance | null, language: Language): string {
  return attendance?.date ? writeDate(attendance.date, { language, weekday: false }) : ''
}

/** The lines of details that stay on the screen of who asks, unless `--contact` lets them go further. */
const contactLabels: ReadonlySet<Label> = new Set(['email', 'phone', 'contact'])

/** All that is known of one: who it is, then meeting by meeting how it took part. */
function drawDetails(context: Context, participant: Participant, withContact: boolean): string {
  const { kind, name, meetings } = participant
  const { painter, env, language } = context
  const known = detailsOf(participant).filter(([, values]) => values.length > 0)
  const isOpen = withContact || env.stdout.isTerminal
  const told = known.filter(([label]) => isOpen || !contactLabels.has(label))
  if (told.length < known.length) tell(context, 'contact-left-out', {})
  const lines = told.map(([label, values]) => sayIn(context, 'participant-line', { label, values }))
  const without =
    participant.record === null ? [sayIn(context, 'participant-without-record', { kind, name })] : []
  const columns: readonly Column<Attendance>[] = [
    { title: sayIn(context, 'column-date', {}), cell: (each) => dateCell(each, language) },
    {
      title: sayIn(context, 'column-meeting', {}),
      cell: ({ title }) => title,
      wraps: true,
      paint: painter.bold,
    },
    {
      title: sayIn(context, 'column-list', {}),
      cell: ({ how }) => sayIn(context, 'presence', { how }),
    },
    { title: sayIn(context, 'column-ref', {}), cell: ({ ref }) => ref, wraps: 'last', paint: painter.dim },
  ]
  const table =
    meetings.length === 0 ? '' : `\n${drawTable(columns, meetings, env.stdout.columns, painter.dim)}`
  return `${painter.bold(visible(name))}\n${[...lines, ...without].map((line) => `${line}\n`).join('')}${table}`
}

type Label = Parameters<typeof sayIn<'participant-line'>>[2]['label']

function detailsOf(participant: Participant): readonly (readonly [Label, readonly string[]])[] {
  const { kind, record, name, names, posts, structures, people } = participant
  const header = record?.header ?? {}
  const former = textsOf(header['former'])
  const file: readonly (readonly [Label, readonly string[]])[] = [['record', record ? [record.path] : []]]
  const others = names.filter((each) => each !== name && !former.includes(each))
  if (kind === 'person') {
    return [
      ...file,
      ['names', others],
      ['posts', posts],
      ['structures', posts.length > 0 ? [] : structures],
      ['email', textsOf(header['email'])],
      ['phone', textsOf(header['phone'])],
    ]
  }
  return [
    ...file,
    ['names', others],
    ['former', former],
    ['family', textsOf(header['family'])],
    ['territories', textsOf(header['territories'])],
    ['location', textsOf(header['location'])],
    ['contact', textsOf(header['contact'])],
    ['people', people],
  ]
}
