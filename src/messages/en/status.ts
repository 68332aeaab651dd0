import { writeDay } from '../../dates/write.ts'
import type { StatusMessages } from '../catalog/status.ts'
import type { Words } from '../catalog.ts'
import { visible } from '../visible.ts'

const holidays = {
  'new-year': 'New Year’s Day',
  'easter-monday': 'Easter Monday',
  'labour-day': 'Labour Day',
  'victory-1945': 'Victory Day',
  ascension: 'Ascension Day',
  'whit-monday': 'Whit Monday',
  'bastille-day': 'Bastille Day',
  assumption: 'Assumption',
  'all-saints': 'All Saints’ Day',
  armistice: 'Armistice Day',
  christmas: 'Christmas Day',
}

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`

export const status: Words<StatusMessages> = {
  'status-summary': () => 'show on one screen what is waiting: meetings, actions, answers, events',
  'status-series': () => 'only this series and what was said in it',
  'status-owner': () => 'only the actions and awaited answers of this owner',
  'status-weeks': () => 'the events of this many weeks (default: 6)',

  'status-empty': () =>
    'This workspace has no record yet. To begin: spro new-meeting "Meeting" --date "next Monday"',
  'status-quiet': () => 'Nothing is waiting. To prepare a meeting: spro new-meeting',
  'status-today': ({ name, day, holiday }) =>
    `${name}, ${day}${holiday === null ? '' : ` (public holiday: ${holidays[holiday]})`}`,
  'status-meetings': () => 'Next meetings',
  'status-column-agenda': () => 'Agenda',
  'status-agenda': ({ state, by, sent }) =>
    ({
      sent: sent === '' ? 'sent' : `sent on ${sent}`,
      late: `late, due since ${by}`,
      due: `to be sent by ${by}`,
      later: `to be sent on ${by}`,
      unknown: '',
    })[state],
  'status-holiday': ({ of, id, day, holiday, by, isLate }) => {
    const start = `Note, ${visible(id)}:`
    const when = `on ${day}, a public holiday (${holidays[holiday]})`
    if (of === 'meeting') return `${start} the meeting falls ${when}.`
    const advice = isLate ? `it should have been sent on ${by}` : `send it on ${by}`
    return `${start} the agenda is due ${when}; ${advice}.`
  },
  'status-send-agenda': ({ id }) =>
    `To send it: spro agenda ${visible(id)}. Once it has left: spro set ${visible(id)} agenda_sent today`,
  'status-announced': ({ when, title, series, by }) =>
    `Announced in ${visible(by)}, still to be created: ${when}, ${visible(title)}. ` +
    `Type: spro new-meeting ${series === null ? `"${visible(title)}"` : `--series ${visible(series)}`}`,
  'status-past-meetings': () => 'Past meetings, still marked as planned',
  'status-write-minutes': ({ id }) =>
    `Write the minutes, then mark the meeting as held: spro set ${visible(id)} status held`,
  'status-actions': ({ open, late, soon }) => {
    const pressing = [
      ...(late > 0 ? [`${late} overdue`] : []),
      ...(soon > 0 ? [`${soon} due within two weeks`] : []),
    ]
    const title = `${open} open ${open === 1 ? 'action' : 'actions'}`
    return pressing.length === 0 ? title : `${title}, ${pressing.join(' and ')}`
  },
  'status-in-time': ({ owners }) => `Not urgent: ${visible(owners)}.`,
  'status-owner-count': ({ name, count: number }) => `${name} ${number}`,
  'status-more-owners': ({ count: number }) => count(number, 'other'),
  'status-nobody': () => 'no owner',
  'status-owner-without': ({ owner, nearest }) =>
    `No open action or awaited answer is in the name of "${visible(owner)}". ${
      nearest.length > 0
        ? `Did you mean: ${nearest.map(visible).join(', ')}?`
        : 'To see who has some: spro actions'
    }`,
  'status-owned': ({ owner, text }) => `${owner}: ${text}`,
  'status-waiting': () => 'Awaited answers',
  'status-events': ({ weeks }) =>
    weeks === 0 ? 'Events of the day' : `Events of the next ${weeks === 1 ? 'week' : `${weeks} weeks`}`,
  'status-to-schedule': () => 'To be scheduled: the period is near',
  'status-more': ({ count: number, command }) => `… and ${number} more: ${command}`,
  'status-checks': ({ since, files, errors, warnings, infos }) => {
    const found = [
      ...(errors > 0 ? [count(errors, 'error')] : []),
      ...(warnings > 0 ? [count(warnings, 'warning')] : []),
      ...(infos > 0 ? [count(infos, 'note')] : []),
    ]
    const day = writeDay(since, { language: 'en', weekday: false })
    const result = found.length === 0 ? 'nothing to report' : found.join(', ')
    return `Records since ${day} and planned meetings checked (${files}): ${result}. To check all records: spro validate`
  },
}
