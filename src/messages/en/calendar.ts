import type { CalendarMessages } from '../catalog/calendar.ts'
import type { Words } from '../catalog.ts'
import { visible } from '../visible.ts'

export const calendar: Words<CalendarMessages> = {
  'calendar-left-out': ({ count }) =>
    count === 1
      ? 'One event still to be scheduled is not in this calendar: "spro events" shows it, under "To be scheduled".'
      : `${count} events still to be scheduled are not in this calendar: "spro events" shows them, under "To be scheduled".`,
  'calendar-meeting-without-date': ({ id }) =>
    `The meeting ${visible(id)} has no date yet: a calendar would not know where to put it. ` +
    `Give it a day, for example: spro set ${visible(id)} date "25 November 2019"`,
  'unknown-timezone': ({ timezone }) =>
    `spro.yaml: "${visible(timezone)}" is not a known time zone. Write for example "timezone: Europe/Paris".`,
  'option-not-for-format': ({ option, format, formats }) =>
    `${option} changes nothing in the format ${format}. Leave it out, or choose --format ${formats.join(', ')}.`,

  'calendar-status': ({ status }) => `Status: ${status}`,
  'calendar-date': ({ date }) => `Date: ${date}`,
  'calendar-hours': ({ times }) => `Time: ${times}`,
  'calendar-was': ({ date }) => `Previous date: ${date}`,
  'calendar-audience': ({ audience }) => `Audience: ${audience}`,
  'calendar-registration': ({ before, link }) =>
    before === null
      ? `Registration: ${link ?? ''}`
      : `Register by: ${before}${link === null ? '' : ` (${link})`}`,
  'calendar-note': ({ day, text }) => (day === null ? `Note: ${text}` : `Note of ${day}: ${text}`),
  'calendar-points': () => 'Agenda:',
  'calendar-meeting': ({ meeting }) => `Meeting: ${meeting}`,
  'calendar-reference': ({ ref }) => `Reference: ${ref}`,
}
