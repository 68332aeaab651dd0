import { describe, expect, test } from 'vitest'
import { readActionMark, readEventMark } from '../../src/records/marks.ts'
import { markOf, shortDate, shortTimes } from './samples.ts'

const near = '2019-06-24'

describe('actions and awaited answers (M5, M8)', () => {
  const table: readonly (readonly [string, readonly string[], string, readonly string[]])[] = [
    ['', [], '–', []],
    ['Anne Leroux', ['Anne Leroux'], '–', []],
    ['Anne Leroux, Paul Morel', ['Anne Leroux', 'Paul Morel'], '–', []],
    ['Anne Leroux, avant le 15 octobre 2019', ['Anne Leroux'], '2019-10-15', []],
    ['Anne Leroux ; 15/10/2019', ['Anne Leroux'], '2019-10-15', []],
    ['Anne et Paul, d’ici fin juin 2020', ['Anne et Paul'], '2020-06-21/2020-06-30', []],
    ['CIO, au plus tard le 3 mars 2020', ['CIO'], '2020-03-03', []],
    ['CIO, pour le 3 mars 2020', ['CIO'], '2020-03-03', []],
    ['CIO, by 3 March 2020', ['CIO'], '2020-03-03', []],
    ['Ann Baker, due 3 March 2020', ['Ann Baker'], '2020-03-03', []],
    ['Ann Baker, due by March 3, 2020', ['Ann Baker'], '2020-03-03', []],
    ['Ann Baker, deadline: 3 March 2020', ['Ann Baker'], '2020-03-03', []],
    ['CIO, échéance : 3 mars 2020', ['CIO'], '2020-03-03', []],
    ['CIO, échéance le 3 mars 2020', ['CIO'], '2020-03-03', []],
    ['Ann Baker, due when ready', ['Ann Baker'], '–', ['unreadable due when ready']],
    ['Dueñas, 3 mars 2020', ['Dueñas'], '2020-03-03', []],
    ['avant le 15 octobre 2019', [], '2019-10-15', []],
    ['avant le 15 octobre 2019, Anne, Paul', ['Anne', 'Paul'], '2019-10-15', []],
    ['Anne, 3, 4, 5, 6 et 7 mars 2020', ['Anne'], '2020-03-03..2020-03-07', []],
    ['Anne, mardi, 3 mars', ['Anne'], '2020-03-03', []],
    ['CIO, 4e trimestre 2019', ['CIO'], '2019-36', []],
    ['CIO, à planifier', ['CIO'], '?', []],
    // The first on or after the day of the record.
    ['Anne, avant le 15 octobre', ['Anne'], '2019-10-15', []],
    ['Anne, avant le 15 mars', ['Anne'], '2020-03-15', []],
    ['Anne, avant le 24 juin', ['Anne'], '2019-06-24', []],
    ['Anne, avant le 15 octobre 2019 à 12 h', ['Anne'], '2019-10-15', []],
    ['Anne, avant la rentrée des classes', ['Anne'], '–', ['unreadable avant la rentrée des classes']],
    ['15/10/2019, Anne, avant la visite', ['Anne'], '2019-10-15', ['unreadable avant la visite']],
    ['Anne, 31/04/2020', ['Anne'], '–', ['impossible 31/04/2020']],
    ['Anne, mardi 24 juin 2019', ['Anne'], '2019-06-24', ['weekday mardi 24 juin 2019']],
  ]
  test.each(table)('(%s)', (attributes, owners, due, faults) => {
    const read = readActionMark(markOf(`Action A1 ${attributes && `(${attributes}) `}: texte`), near)
    const { due: date } = read
    const short = date && date.days.length > 1 ? `${date.earliest}..${date.latest}` : shortDate(date)
    expect([read.owners, short, read.faults.map(({ kind, text }) => `${kind} ${text}`)]).toEqual([
      owners,
      due,
      faults,
    ])
  })
})

describe('events (M5, D6)', () => {
  interface Row {
    date?: string
    times?: string
    place?: string
    status?: string
    was?: string
    before?: string
    faults?: readonly string[]
  }
  const table: readonly (readonly [string, Row])[] = [
    ['June 30, 2025 at 2pm, Room 4', { date: '2025-06-30', times: '14:00', place: 'Room 4' }],
    ['June 30, 2025 from 2pm to 4pm, Room 4', { date: '2025-06-30', times: '14:00-16:00', place: 'Room 4' }],
    [
      'Friday, 28 June 2025, Room 6',
      { date: '2025-06-28', place: 'Room 6', faults: ['weekday Friday, 28 June 2025'] },
    ],
    ['postponed to June 30, 2025, Room 6', { date: '2025-06-30', place: 'Room 6' }],
    ['12 June 2025, to be confirmed, Room 6', { date: '2025-06-12', status: 'tentative', place: 'Room 6' }],
    ['12 June 2025, TBC', { date: '2025-06-12', status: 'tentative' }],
    ['Salle 4, 12 juin 2025', { date: '2025-06-12', place: 'Salle 4' }],
    [
      '24/09/2019, 13 h-19 h, Complexe sportif, Blois',
      { date: '2019-09-24', times: '13:00-19:00', place: 'Complexe sportif, Blois' },
    ],
    ['Blois ; 13 h-19 h ; 24/09/2019', { date: '2019-09-24', times: '13:00-19:00', place: 'Blois' }],
    ['24 septembre 2019 à 14 h', { date: '2019-09-24', times: '14:00' }],
    [
      '24/09/2019, 9 h-12 h, 14 h-17 h, Blois',
      { date: '2019-09-24', times: '09:00-12:00 14:00-17:00', place: 'Blois' },
    ],
    ['24, 25 et 26 mars 2020, Tours', { date: '2020-03-24..2020-03-26', place: 'Tours' }],
    ['lundi 9, mardi 10 et mercredi 11 mars 2020', { date: '2020-03-09..2020-03-11' }],
    ['12 mars 2020, 15 mars 2020, Tours', { date: '2020-03-12..2020-03-15', place: 'Tours' }],
    ['salle 12, Tours', { place: 'salle 12, Tours' }],
    ['2020, à planifier, Montoire', { date: '2020', status: 'to-schedule', place: 'Montoire' }],
    ['À planifier', { status: 'to-schedule' }],
    ['À confirmer, 12 mars 2020', { date: '2020-03-12', status: 'tentative' }],
    ['date à fixer, 12 mars 2020', { date: '2020-03-12' }],
    ['date à fixer', { date: '?' }],
    ['annulée', { status: 'cancelled' }],
    ['Annulés, 24/09/2019', { date: '2019-09-24', status: 'cancelled' }],
    ['held, 24/09/2019', { date: '2019-09-24', status: 'held' }],
    ['reporté', { status: 'postponed' }],
    ['reportée sine die', { status: 'postponed' }],
    ['reporté à une date ultérieure', { status: 'postponed' }],
    ['reporté au 12 mars 2020', { date: '2020-03-12' }],
    ['reportée en mars 2020, Tours', { date: '2020-03', place: 'Tours' }],
    ['postponed to 12 March 2020', { date: '2020-03-12' }],
    ['24/09/2019, reporté au 12 mars 2020', { date: '2020-03-12', was: '2019-09-24' }],
    ['reporté du 12 au 19 mars 2020', { date: '2020-03-19' }],
    ['reporté du 24 septembre 2019 au 12 mars 2020', { date: '2020-03-12', was: '2019-09-24' }],
    ['reporté à 15 h', { times: '15:00' }],
    [
      'reporté à la saint-glinglin',
      { status: 'postponed', faults: ['unreadable reporté à la saint-glinglin'] },
    ],
    ['12 mars 2020, était le 24/09/2019', { date: '2020-03-12', was: '2019-09-24' }],
    // Missing years: `était` is nearest to the new date, a registration ends before the event.
    ['12 mars 2020, était le 24 septembre', { date: '2020-03-12', was: '2019-09-24' }],
    ['12 mars 2020, inscription avant le 15 février', { date: '2020-03-12', before: '2020-02-15' }],
    ['12 mars 2020, inscriptions jusqu’au 15 décembre', { date: '2020-03-12', before: '2019-12-15' }],
    ['12 March 2020, register by 1 March', { date: '2020-03-12', before: '2020-03-01' }],
    ['tenu, 24 septembre', { date: '2018-09-24', status: 'held' }],
    ['prévu, 20 juin', { date: '2020-06-20', status: 'scheduled' }],
    ['20 juin', { date: '2019-06-20' }],
    ['reporté au 20 juin', { date: '2020-06-20' }],
    ['31/04/2020, Tours', { place: 'Tours', faults: ['impossible 31/04/2020'] }],
    ['mardi 12 mars 2020', { date: '2020-03-12', faults: ['weekday mardi 12 mars 2020'] }],
    ['12 mars 2020, était la veille', { date: '2020-03-12', faults: ['unreadable la veille'] }],
    [
      '17/10/2019 de 9 h 30 à 12 h 00 à Blois (Mission Locale du Blaisois)',
      { date: '2019-10-17', times: '09:30-12:00', place: 'Blois (Mission Locale du Blaisois)' },
    ],
    ['24/09/2019 (Complexe sportif)', { date: '2019-09-24', place: 'Complexe sportif' }],
    ['Blois, 12 mras 2027', { place: 'Blois, 12 mras 2027', faults: ['unreadable 12 mras 2027'] }],
    ['24 h, Blois', { place: '24 h, Blois', faults: ['hours 24 h'] }],
    ['12 mars 2020, 14 h-9 h', { date: '2020-03-12', place: '14 h-9 h', faults: ['hours 14 h-9 h'] }],
    ['12 mars 2020, 20 h-24 h', { date: '2020-03-12', times: '20:00-00:00' }],
    ['à prévoir en 2020, Montoire', { date: '2020', status: 'to-schedule', place: 'Montoire' }],
    ['à planifier en mars', { date: '2020-03', status: 'to-schedule' }],
    ['mars 2020 (à planifier)', { date: '2020-03', status: 'to-schedule' }],
    ['to be scheduled in 2020', { date: '2020', status: 'to-schedule' }],
    ['à prévoir en 2020, annulé', { date: '2020', status: 'cancelled' }],
    ['à prévoir le 12 mars 2020', { date: '2020-03-12' }],
    ['juin 2020 (date à préciser)', { date: '2020-06' }],
    ['salle 12 à Tours', { place: 'salle 12 à Tours' }],
    ['', {}],
  ]
  test.each(table)('(%s)', (attributes, wanted) => {
    const read = readEventMark(markOf(`Événement E1 ${attributes && `(${attributes}) `}: texte`), near)
    const { date } = read
    const isList = date !== undefined && date.precision === 'day' && date.earliest !== date.latest
    const short: Row = {
      ...(date ? { date: isList ? `${date.earliest}..${date.latest}` : shortDate(date) } : {}),
      ...(read.times ? { times: shortTimes(read.times) } : {}),
      ...(read.location === undefined ? {} : { place: read.location }),
      ...(read.status ? { status: read.status } : {}),
      ...(read.was ? { was: shortDate(read.was) } : {}),
      ...(read.registerBefore ? { before: shortDate(read.registerBefore) } : {}),
      ...(read.faults.length > 0 ? { faults: read.faults.map(({ kind, text }) => `${kind} ${text}`) } : {}),
    }
    expect(short).toEqual(wanted)
  })

  test('accents may be composed or not', () => {
    const read = readEventMark(
      markOf(`Événement E1 (${'était le 24/09/2019, reporté au 12 mars 2020'.normalize('NFD')}) : texte`),
      near,
    )
    expect([shortDate(read.date), shortDate(read.was), read.faults]).toEqual(['2020-03-12', '2019-09-24', []])
  })
})
