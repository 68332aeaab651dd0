/** A record as the document that people send (DESIGN §5 `export`). Nothing is said that the record does not say. */
import type { Language } from '../dates/types.ts'
import type { Mark } from '../document/types.ts'
import { say } from '../messages/say.ts'
import { agendaOf, attachmentsOf, nextOf, peopleOf } from '../records/items.ts'
import { readActionMark } from '../records/marks.ts'
import {
  personLists,
  type AgendaPoint,
  type Meeting,
  type PersonItem,
  type WorkspaceRecord,
} from '../records/types.ts'
import { textOf } from '../records/values.ts'
import { drawBody } from './body.ts'
import { citeInText } from './citations.ts'
import { escapeCell, escapeInline, escapePlain } from './escape.ts'
import { fieldValues } from './fields.ts'
import { boxSigns } from './mark-heads.ts'
import type { Names } from './names.ts'
import type { Page, PageOptions, TemplateValues } from './page.ts'
import { fillTemplate } from './template.ts'
import {
  attachmentValues,
  dateWords,
  filled,
  nextWords,
  personWords,
  plain,
  shortDateWords,
  timeWords,
} from './words.ts'

/** A record cites others, so its page needs their names too. */
export interface RecordPageOptions extends PageOptions {
  readonly names: Names
}

/** A record as a page. Throws the problems of `fillTemplate`. */
export async function recordPage(record: WorkspaceRecord, options: RecordPageOptions): Promise<Page> {
  const { language, names } = options
  const body = (await drawBody(record, language, names)) || null
  const attachments = filled(attachmentsOf(record).map(attachmentValues))
  const common = { title: escapePlain(record.title), body, attachments }
  const isMeeting = record.kind === 'meeting'
  const own = isMeeting
    ? meetingValues(record, options)
    : { fields: filled(fieldValues(record, language, names)) }
  const template = isMeeting ? 'export' : 'export-record'
  const markdown = await fillTemplate(template, { ...common, ...own }, options)
  return { language, title: titleOf(record, language), markdown, ...(body === null ? {} : { body }) }
}

function titleOf(record: WorkspaceRecord, language: Language): string {
  const isDated = record.kind === 'meeting' || record.kind === 'event' || record.kind === 'decision'
  const day = isDated ? shortDateWords(record.date, language) : null
  const document = record.kind === 'meeting' ? documentName(record, language) : null
  return say(language, 'record-title', { document, title: record.title, day })
}

function documentName({ type }: Meeting, language: Language): string | null {
  return type === null ? null : say(language, 'document-name', { type })
}

function meetingValues(meeting: Meeting, { language, names }: RecordPageOptions): TemplateValues {
  const understood = names.person ?? ((item: PersonItem) => item)
  const people = personLists.map(
    (list) => [list, filled(peopleOf(meeting, list).map(understood).map(personWords))] as const,
  )
  const ownMarks = meeting.body.marks.filter(({ reference }) => reference === null)
  return {
    document: documentName(meeting, language),
    cancelled: meeting.status === 'cancelled',
    date: dateWords(meeting.date, language),
    times: timeWords(meeting.times, language),
    location: plain(meeting.location),
    chair: plain(textOf(meeting.header['chair'])),
    secretary: plain(textOf(meeting.header['secretary'])),
    ...Object.fromEntries(people),
    points: filled(agendaOf(meeting).map(pointValues)),
    decisions: filled(
      ownMarks.filter(({ kind }) => kind === 'decision').map((mark) => markRow(mark, language, names)),
    ),
    actions: filled(
      ownMarks
        .filter(({ kind }) => kind === 'action')
        .map((mark) => ({
          ...markRow(mark, language, names),
          ...actionCells(mark, meeting, language),
        })),
    ),
    next: filled(nextOf(meeting).map((item) => nextWords(item, language))),
  }
}

function pointValues({ title, minutes, speaker }: AgendaPoint, at: number): TemplateValues {
  const details = [minutes === null ? null : `${minutes} min`, plain(speaker)].filter((part) => part !== null)
  return { number: at + 1, title: escapePlain(title), details: details.join(', ') || null }
}

/** The number of a mark and its text, which says by a sign what is done or dropped. */
function markRow(mark: Mark, language: Language, names: Names): TemplateValues {
  const sign = mark.box === 'done' || mark.box === 'dropped' ? `${boxSigns[mark.box]} ` : ''
  const text = citeInText(escapeInline(mark.text), language, names)
  return { number: mark.id ?? '', text: sign + escapeCell(text) }
}

function actionCells(mark: Mark, meeting: Meeting, language: Language): TemplateValues {
  const { owners, due } = readActionMark(mark, meeting.date?.earliest ?? undefined)
  return {
    owner: escapeCell(escapePlain(owners.join(', '))),
    due: escapeCell(shortDateWords(due, language) ?? ''),
  }
}
