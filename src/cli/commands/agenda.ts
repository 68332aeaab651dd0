/** `spro agenda`: the ordre du jour of a meeting, as a document to send. */
import { documentFormats, loadExporter } from '../../exporters/list.ts'
import { exitCodes, problem } from '../../messages/problem.ts'
import { agendaPage } from '../../pages/agenda.ts'
import { buildAgenda } from '../../queries/agenda.ts'
import { resolveReference, type Known } from '../../queries/find.ts'
import { meetingsOf, nextPlanned, requireSeries } from '../../queries/meetings.ts'
import type { Agenda } from '../../queries/types.ts'
import type { Meeting } from '../../records/types.ts'
import { endWith, jsonEnvelope } from '../answer.ts'
import { tell, type Context } from '../context.ts'
import { documentFormatOption, isSet, textOption } from '../interpret.ts'
import { agendaJson } from '../json.ts'
import type { Command, Options } from '../spec.ts'
import { readRecords, reportBroken, requireWorkspace, templateLoader } from '../workspace.ts'

export const agenda: Command = {
  name: 'agenda',
  summary: 'agenda-command',
  arguments: [{ name: 'ref', help: 'agenda-ref', variadic: true }],
  options: [
    { flags: '--format <md|html|txt|ics|json>', help: 'filter-format' },
    { flags: '--series <id>', help: 'agenda-series' },
    { flags: '--summary', help: 'agenda-short' },
    { flags: '--all-series', help: 'agenda-all-series' },
    { flags: '--overdue', help: 'agenda-overdue' },
    { flags: '--fail-empty', help: 'option-fail-empty' },
  ],
  examples: [
    'spro agenda',
    'spro agenda 2019-11-25 --format html -o ordre-du-jour.html',
    'spro agenda 2019-11-25 -o reunion.ics',
  ],
  englishExamples: [
    'spro agenda',
    'spro agenda 2019-11-25 --format html -o agenda.html',
    'spro agenda 2019-11-25 -o meeting.ics',
  ],
  async run(context, words, options) {
    const format = documentFormatOption(options, agendaFormats)
    refuseStray(options, format)
    const known = await readRecords(context)
    const { records, broken } = known
    const meeting = chooseMeeting(context, known, words.join(' '), options)
    const built = buildAgenda(meeting, records, {
      today: context.today,
      config: requireWorkspace(context).config,
      allSeries: isSet(options, 'allSeries'),
      showOverdue: isSet(options, 'overdue'),
    })
    if (built.overrun > 0) tell(context, 'agenda-overruns', { minutes: built.overrun })
    const problems = await reportBroken(broken, context)
    const text =
      format === 'json'
        ? jsonEnvelope('agenda', { record: agendaJson(built) }, problems, context)
        : format === 'ics'
          ? await writeCalendar(context, built)
          : await writeDocument(context, built, format, isSet(options, 'summary'))
    context.print(text)
    const isEmpty = isSet(options, 'failEmpty') && saysNothing(built)
    return isEmpty ? Math.max(endWith(context, problems), exitCodes.findings) : endWith(context, problems)
  },
}

const agendaFormats = [...documentFormats, 'ics', 'json'] as const
type AgendaFormat = (typeof agendaFormats)[number]

/** The formats in which an option changes nothing: a calendar has only the points, JSON always says what is late. */
const strayOptions: Readonly<Record<string, readonly AgendaFormat[]>> = {
  summary: ['ics', 'json'],
  allSeries: ['ics'],
  overdue: ['ics', 'json'],
}

/** An option that would change nothing is refused, never dropped in silence. */
function refuseStray(options: Options, format: AgendaFormat): void {
  for (const [name, strangers] of Object.entries(strayOptions)) {
    if (!isSet(options, name) || !strangers.includes(format)) continue
    const option = `--${name.replace('S', '-s')}`
    const formats = agendaFormats.filter((each) => !strangers.includes(each))
    throw problem('option-not-for-format', { option, format, formats }, exitCodes.usage)
  }
}

async function writeCalendar(context: Context, built: Agenda): Promise<string> {
  const { calendarOptions, writeMeetingCalendar } = await import('../../exporters/ics.ts')
  const { config } = requireWorkspace(context)
  return writeMeetingCalendar(built, calendarOptions(config, context.language, context.today))
}

/** Nothing to talk about: no point, nothing left open, nothing to come. */
function saysNothing({ points, actions, waiting, events, toSchedule }: Agenda): boolean {
  return [points, actions, waiting, events, toSchedule].every((list) => list.length === 0)
}

async function writeDocument(
  context: Context,
  built: Agenda,
  format: (typeof documentFormats)[number],
  summary: boolean,
): Promise<string> {
  const page = await agendaPage(built, { language: context.language, load: templateLoader(context), summary })
  const exportPage = await loadExporter(format)
  return exportPage(page)
}

/** The meeting named, else the next planned one, named on standard error. */
function chooseMeeting(context: Context, known: Known, reference: string, options: Options): Meeting {
  const { records } = known
  if (reference !== '') {
    const { record } = resolveReference(known, reference)
    if (record.kind === 'meeting') return record
    throw problem('not-a-meeting', { reference: record.id }, exitCodes.refused)
  }
  const series = textOption(options, 'series')
  if (series !== undefined) requireSeries(requireWorkspace(context).config, records, series)
  const meetings = meetingsOf(records)
  const next = nextPlanned(meetings, context.today, series)
  if (!next) {
    const past = meetings.findLast((meeting) => series === undefined || meeting.series === series)
    const args = { series: series ?? null, last: past?.id ?? null }
    throw problem('no-planned-meeting', args, exitCodes.refused)
  }
  tell(context, 'agenda-chosen', { id: next.id, title: next.title })
  return next
}
