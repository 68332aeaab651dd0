/** A meeting as an entry of a calendar, with its points in the description. */
import type { Day, FuzzyDate, Language } from '../dates/types.ts'
import { writeDate, writeTimes } from '../dates/write.ts'
import { exitCodes, problem } from '../messages/problem.ts'
import { say } from '../messages/say.ts'
import type { Agenda, TimedPoint } from '../queries/types.ts'
import type { Meeting, Territory } from '../records/types.ts'
import type { Entry, EntryStatus } from './ics-entry.ts'
import { dateOf } from '../records/values.ts'
import { territoryName } from './ics-events.ts'
import { escapeUri, quoteParameter } from './ics-lines.ts'
import { isExact } from './ics-times.ts'
import { mailAddressIn } from './ics-words.ts'

/** What the entry of a meeting depends on beside the agenda. */
export interface MeetingEntryOptions {
  readonly language: Language
  /** The day of DTSTAMP where the record has no `updated`. */
  readonly today: Day
  /** The network: the name of the organizer. */
  readonly name: string
  readonly territories: readonly Territory[]
}

/** The entry of a meeting. Throws `calendar-meeting-without-date` where its date is still to be found. */
export function entryOfMeeting(agenda: Agenda, options: MeetingEntryOptions): Entry {
  const { meeting } = agenda
  const { id, times, title, location, territory, updated } = meeting
  const moved = movedDate(meeting)
  const date = moved ?? meeting.date
  if (date === null || (date.earliest === null && date.latest === null))
    throw problem('calendar-meeting-without-date', { id }, exitCodes.refused)
  return {
    name: id,
    // The record keeps no count of its changes: these are those that calendars have to notice.
    sequence: Number(moved !== null) + Number(meeting.status === 'cancelled'),
    stamp: updated?.latest ?? options.today,
    title,
    date,
    times,
    location,
    details: detailsOf(agenda, moved, options.language),
    link: null,
    category: territoryName(territory, options.territories),
    organizer: organizerOf(agenda.convenedBy, options.name),
    status: statusOf(meeting, date),
  }
}

/** The new date of a meeting that was moved (`rescheduled`): nobody may come on the old one. Its hours are kept. */
function movedDate({ header, date }: Meeting): FuzzyDate | null {
  const moved = dateOf(header['rescheduled'], date?.earliest ? { near: date.earliest } : {})
  return moved?.earliest && moved.edtf !== date?.edtf ? moved : null
}

function statusOf({ status }: Meeting, date: FuzzyDate): EntryStatus {
  if (status === 'cancelled') return 'CANCELLED'
  return isExact(date) ? 'CONFIRMED' : 'TENTATIVE'
}

/** Only a mail address can stand there (RFC 5545 §3.8.4.3). */
function organizerOf(contact: string | null, name: string): Entry['organizer'] {
  const address = mailAddressIn(contact ?? '')
  if (address === null) return null
  return { name: `ORGANIZER;CN=${quoteParameter(name)}`, value: `mailto:${escapeUri(address)}` }
}

function detailsOf(
  { meeting, points }: Agenda,
  moved: FuzzyDate | null,
  language: Language,
): readonly string[] {
  const { times } = meeting
  const was = moved && meeting.date?.earliest ? writeDate(meeting.date, { language, weekday: false }) : null
  const isShown = times.length === 0 || (times.length === 1 && times[0]?.precision === 'exact')
  return [
    ...(isShown ? [] : [say(language, 'calendar-hours', { times: writeTimes(times, language) })]),
    ...(was === null ? [] : [say(language, 'calendar-was', { date: was })]),
    ...(points.length === 0 ? [] : [say(language, 'calendar-points', {})]),
    ...points.map((point, index) => `${index + 1}. ${pointWords(point, language)}`),
  ]
}

/** "14 h-14 h 30 – Titre (30 min, Intervenant)" */
function pointWords({ start, end, title, minutes, speaker }: TimedPoint, language: Language): string {
  const hours = start === null ? '' : `${writeTimes([{ start, end, precision: 'exact' }], language)} – `
  const details = [minutes === null ? null : `${minutes} min`, speaker].filter((part) => part !== null)
  return `${hours}${title}${details.length > 0 ? ` (${details.join(', ')})` : ''}`
}
