import type { CalendarMessages } from '../catalog/calendar.ts'
import type { Words } from '../catalog.ts'
import { visible } from '../visible.ts'

export const calendar: Words<CalendarMessages> = {
  'calendar-left-out': ({ count }) =>
    count === 1
      ? 'Un événement encore à planifier n’est pas dans ce calendrier : « spro events » le montre, sous « À planifier ».'
      : `${count} événements encore à planifier ne sont pas dans ce calendrier : ` +
        '« spro events » les montre, sous « À planifier ».',
  'calendar-meeting-without-date': ({ id }) =>
    `La réunion ${visible(id)} n’a pas encore de date : un agenda ne saurait où la mettre. ` +
    `Donnez-lui un jour, par exemple : spro set ${visible(id)} date "25 novembre 2019"`,
  'unknown-timezone': ({ timezone }) =>
    `spro.yaml : « ${visible(timezone)} » n’est pas un fuseau horaire connu. ` +
    'Écrivez par exemple « timezone: Europe/Paris ».',
  'option-not-for-format': ({ option, format, formats }) =>
    `${option} ne change rien au format ${format}. Retirez cette option, ou choisissez --format ${formats.join(', ')}.`,

  'calendar-status': ({ status }) => `Statut : ${status}`,
  'calendar-date': ({ date }) => `Date : ${date}`,
  'calendar-hours': ({ times }) => `Horaires : ${times}`,
  'calendar-was': ({ date }) => `Date précédente : ${date}`,
  'calendar-audience': ({ audience }) => `Public : ${audience}`,
  'calendar-registration': ({ before, link }) =>
    before === null
      ? `Inscription : ${link ?? ''}`
      : `Inscription avant : ${before}${link === null ? '' : ` (${link})`}`,
  'calendar-note': ({ day, text }) => (day === null ? `Note : ${text}` : `Note du ${day} : ${text}`),
  'calendar-points': () => 'Ordre du jour :',
  'calendar-meeting': ({ meeting }) => `Réunion : ${meeting}`,
  'calendar-reference': ({ ref }) => `Référence : ${ref}`,
}
