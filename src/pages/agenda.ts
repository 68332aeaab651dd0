/** The ordre du jour as a document that can be sent as it is (DESIGN §5 `agenda`). */
import type { Language } from '../dates/types.ts'
import { say } from '../messages/say.ts'
import type { ActionItem, Agenda, EventItem, TimedPoint } from '../queries/types.ts'
import { escapeInline, escapePlain } from './escape.ts'
import type { Page, PageOptions, TemplateValues } from './page.ts'
import { fillTemplate } from './template.ts'
import {
  attachmentValues,
  dateWords,
  dayWords,
  filled,
  nextWords,
  personWords,
  plain,
  shortDateWords,
  timeWords,
  titleWords,
  webAddress,
} from './words.ts'

/** Which of the two agendas to write, beside what every page needs. */
export interface AgendaPageOptions extends PageOptions {
  /** Ten lines for a mail instead of the document. */
  readonly summary?: boolean
}

/** An agenda as a page. Throws the problems of `fillTemplate`. */
export async function agendaPage(agenda: Agenda, options: AgendaPageOptions): Promise<Page> {
  const { language } = options
  const title = agenda.seriesTitle ?? agenda.meeting.title
  const values = agendaValues(agenda, language)
  const markdown = await fillTemplate(options.summary === true ? 'agenda-summary' : 'agenda', values, options)
  const day = dateWords(agenda.meeting.date, language)
  return { language, title: say(language, 'agenda-title', { title, day }), markdown }
}

/** The values of the templates `agenda` and `agenda-summary`. Texts are escaped; what is absent is null. */
function agendaValues(agenda: Agenda, language: Language): TemplateValues {
  const { meeting } = agenda
  return {
    ...headValues(agenda, language),
    approval: approvalValues(agenda, language),
    points: filled(agenda.points.map((point, at) => pointValues(point, at + 1, language))),
    ...summaryValues(agenda, language),
    owners: filled(ownerValues(agenda.actions, agenda.showOverdue, language)),
    waiting: filled(itemsOfType('waiting', agenda, language)),
    questions: filled(itemsOfType('question', agenda, language)),
    events: filled(agenda.events.map((event) => eventValues(event, language))),
    toSchedule: filled(agenda.toSchedule.map((event) => eventValues(event, language))),
    attachments: filled(agenda.attachments.map(attachmentValues)),
    next: filled(agenda.next.map((item) => nextWords(item, language))),
    cancelled: meeting.status === 'cancelled',
  }
}

function headValues(
  { meeting, seriesTitle, convenedBy, invited }: Agenda,
  language: Language,
): TemplateValues {
  const title = seriesTitle ?? meeting.title
  return {
    title: escapePlain(title),
    subject: meeting.title === title ? null : plain(meeting.title),
    date: dateWords(meeting.date, language),
    times: timeWords(meeting.times, language),
    location: plain(meeting.location),
    convenedBy: plain(convenedBy),
    invited: filled(invited.map(personWords)),
  }
}

function approvalValues({ toApprove }: Agenda, language: Language): TemplateValues | null {
  if (toApprove === null) return null
  const type = toApprove.type ?? 'compte-rendu'
  return { document: say(language, 'document-name', { type }), date: dateWords(toApprove.date, language) }
}

/** The hours of a point are shown when its start is known: "14 h-14 h 30". */
function pointValues(point: TimedPoint, number: number, language: Language): TemplateValues {
  const span = { start: point.start, end: point.end, precision: 'exact' } as const
  const minutes = point.minutes === null ? null : `${point.minutes} min`
  const details = [minutes, plain(point.speaker)].filter((part) => part !== null)
  return {
    number,
    title: escapePlain(point.title),
    times: point.start === null ? null : timeWords([span], language),
    details: details.join(', ') || null,
  }
}

/** Lines that the points may take in a summary. */
const summaryPoints = 5

function summaryValues(agenda: Agenda, language: Language): TemplateValues {
  const { points } = agenda
  const shown = points.length > summaryPoints ? points.slice(0, summaryPoints - 1) : points
  const counts = {
    actions: agenda.actions.length,
    overdue: agenda.showOverdue ? agenda.actions.filter(({ overdue }) => overdue).length : null,
    waiting: agenda.waiting.filter(({ type }) => type === 'waiting').length,
    questions: agenda.waiting.filter(({ type }) => type === 'question').length,
    events: agenda.events.length + agenda.toSchedule.length,
  }
  const more = points.length - shown.length
  return {
    firstPoints: filled(shown.map((point, at) => pointValues(point, at + 1, language))),
    morePoints: more > 0 ? say(language, 'more-points', { count: more }) : null,
    counts: say(language, 'agenda-counts', counts) || null,
  }
}

/** Actions under those who carry them, in the order of the agenda; the ones that nobody carries come last. */
function ownerValues(
  actions: readonly ActionItem[],
  showOverdue: boolean,
  language: Language,
): TemplateValues[] {
  const groups = new Map<string, ActionItem[]>()
  for (const action of actions) {
    const owner = action.owners.join(', ')
    const group = groups.get(owner) ?? []
    group.push(action)
    groups.set(owner, group)
  }
  return [...groups]
    .sort(([first], [second]) => Number(first === '') - Number(second === ''))
    .map(([owner, items]) => ({
      name: plain(owner),
      actions: items.map((item) => actionValues(item, showOverdue, language)),
    }))
}

function actionValues(item: ActionItem, showOverdue: boolean, language: Language): TemplateValues {
  return {
    text: escapeInline(item.text),
    owner: plain(item.owners.join(', ')),
    due: shortDateWords(item.due, language),
    since: dayWords(item.since, language),
    overdue: showOverdue && item.overdue,
  }
}

function itemsOfType(type: 'waiting' | 'question', agenda: Agenda, language: Language): TemplateValues[] {
  return agenda.waiting
    .filter((item) => item.type === type)
    .map((item) => actionValues(item, agenda.showOverdue, language))
}

function eventValues(event: EventItem, language: Language): TemplateValues {
  const link = event.register?.link ?? null
  return {
    title: escapeInline(titleWords(event.title)),
    date: dateWords(event.date, language),
    times: timeWords(event.times, language),
    location: plain(event.location),
    audience: plain(event.audience),
    tentative: event.status === 'tentative',
    postponed: event.status === 'postponed',
    was: shortDateWords(event.was, language),
    registerBefore: shortDateWords(event.register?.before ?? null, language),
    link: link === null ? null : webAddress(link),
  }
}
