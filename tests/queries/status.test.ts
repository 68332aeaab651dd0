/** What stands on the screen of a Monday. */
import { describe, expect, test } from 'vitest'
import {
  countOwners,
  pressingByOwner,
  statusRegister,
  type Status,
  type StatusOptions,
} from '../../src/queries/status.ts'
import type { WorkspaceRecord } from '../../src/records/types.ts'
import { meetingOn, recordOf } from '../records/samples.ts'

const defaults: StatusOptions = { today: '2019-11-12', agendaNotice: 14, weeks: 6 }

function statusOf(records: readonly WorkspaceRecord[], options: Partial<StatusOptions> = {}): Status {
  const register = statusRegister({ ...defaults, ...options })
  for (const record of records) register.add(record)
  return register.status()
}

const planned = (day: string, ...header: readonly string[]) =>
  meetingOn(day, '', ['status: planned', ...header])

describe('meetings', () => {
  const table: readonly (readonly [string, string, readonly string[], readonly unknown[]])[] = [
    ['late', '2019-11-20', [], ['late', '2019-11-06', '2019-11-06']],
    ['due today', '2019-11-26', [], ['due', '2019-11-12', '2019-11-12']],
    ['due within the week', '2019-12-03', [], ['due', '2019-11-19', '2019-11-19']],
    ['later', '2019-12-04', [], ['later', '2019-11-20', '2019-11-20']],
    ['due on a Saturday: the Friday before', '2019-11-30', [], ['due', '2019-11-16', '2019-11-15']],
    ['sent', '2019-11-20', ['agenda_sent: 2019-11-05'], ['sent', '2019-11-06', '2019-11-06']],
    ['sent, whatever stands there', '2019-11-20', ['agenda_sent: oui'], ['sent', '2019-11-06', '2019-11-06']],
    ['not sent', '2019-11-20', ['agenda_sent: non'], ['late', '2019-11-06', '2019-11-06']],
    ['only a month', '2020-01', [], ['unknown', null, null]],
    ['a year that is a slip', '0019-11-20', [], ['unknown', null, null]],
  ]
  test.each(table)('%s', (_, day, header, expected) => {
    const [meeting] = statusOf([planned(day, ...header)]).meetings
    expect([meeting?.agenda, meeting?.agendaDue, meeting?.agendaBy]).toEqual(expected)
  })

  test('the day of the agenda and the day of the meeting may be holidays', () => {
    const [first, second] = statusOf([planned('2019-11-25'), planned('2020-04-13')]).meetings
    expect(first?.holidays).toEqual([{ of: 'agenda', day: '2019-11-11', holiday: 'armistice' }])
    expect(first?.agendaBy).toBe('2019-11-08')
    expect(second?.holidays).toEqual([{ of: 'meeting', day: '2020-04-13', holiday: 'easter-monday' }])
  })

  test('planned ones in order, past ones told apart, held and cancelled ones left out', () => {
    const { meetings } = statusOf([
      planned('2020-01-10'),
      planned('2019-11-05'),
      planned('2019-11-12'),
      meetingOn('2019-10-01', ''),
      meetingOn('2019-12-01', '', ['status: cancelled']),
    ])
    expect(meetings.map(({ id, isPast }) => `${id} ${isPast}`)).toEqual([
      '2019-11-05 true',
      '2019-11-12 false',
      '2020-01-10 false',
    ])
  })

  test('a notice longer than any calendar breaks nothing', () => {
    expect(statusOf([planned('2019-11-25')], { agendaNotice: 999_999_999 }).meetings).toHaveLength(1)
  })

  test('nor does half a day, nor a day after the meeting', () => {
    const statuses = [1.5, -3].map((agendaNotice) => statusOf([planned('2019-11-25')], { agendaNotice }))
    expect(statuses.map(({ meetings }) => meetings[0]?.agendaDue)).toEqual(['2019-11-24', '2019-11-25'])
  })
})

const announcing = (day: string, ...next: readonly string[]) =>
  meetingOn(day, '', ['series: a', 'next:', ...next.map((line) => `  - ${line}`)])

describe('meetings announced', () => {
  test('are those to come that the last minutes name, and that have no record', () => {
    const { announced } = statusOf([
      announcing('2019-06-24', 'lundi 18 novembre 2019 à 14 h, Blois'),
      announcing(
        '2019-10-03',
        'jeudi 12 décembre 2019 à 10 h, Orléans',
        '5 novembre 2019',
        'à planifier',
        'mars 2020',
      ),
      meetingOn('2019-10-04', '', ['title: Comité', 'next: 9 janvier 2020']),
    ])
    const shown = announced.map(({ series, title, date, by }) => [series ?? title, date.earliest, by])
    expect(shown).toEqual([
      ['a', '2019-12-12', '2019-10-03'],
      ['Comité', '2020-01-09', '2019-10-04'],
      ['a', '2020-03-01', '2019-10-03'],
    ])
  })

  test('are no longer announced once there is a record of that day, cancelled ones aside', () => {
    const last = announcing('2019-10-03', '12 décembre 2019')
    const [planned, cancelled] = ['planned', 'cancelled'].map((status) =>
      statusOf([last, meetingOn('2019-12-12', '', ['series: a', `status: ${status}`])]),
    )
    expect(planned?.announced).toEqual([])
    expect(cancelled?.announced).toHaveLength(1)
  })
})

describe('actions', () => {
  const body = [
    '- [ ] Action A1 (Anne, avant le 1er octobre 2019) : un',
    '- [ ] Action A2 (Paul, avant le 2 octobre 2019) : deux',
    '- [ ] Action A3 (Paul, avant le 15 septembre 2019) : trois',
    '- [ ] Action A4 (Anne, avant le 1er décembre 2019) : quatre',
    '- [ ] Action A5 : cinq',
    '- [x] Action A6 (Anne) : six',
    '- En attente W1 (Anne) : sept',
    '- Question Q1 : huit',
  ].join('\n')
  const records = [
    meetingOn('2019-06-24', body, ['series: a']),
    meetingOn('2019-03-18', '- En attente W1 (Paul) : neuf', ['series: b']),
  ]

  test('late ones by owner, whoever has most first; the others counted', () => {
    const { actions } = statusOf(records)
    const pressing = pressingByOwner(actions, '2019-11-12')
    expect(pressing.map(({ text }) => text)).toEqual(['trois', 'deux', 'un'])
    expect(countOwners(actions.filter((action) => !pressing.includes(action)))).toEqual([
      { owner: 'Anne', count: 1 },
      { owner: null, count: 1 },
    ])
  })

  test('what is due within two weeks presses too', () => {
    const [before, from] = ['2019-11-16', '2019-11-17'].map((today) =>
      pressingByOwner(statusOf(records, { today }).actions, today).map(({ text }) => text),
    )
    expect(before).not.toContain('quatre')
    expect(from).toContain('quatre')
  })

  test('awaited answers, the longest awaited first', () => {
    expect(statusOf(records).waiting.map(({ text, since }) => `${text} ${since}`)).toEqual([
      'neuf 2019-03-18',
      'sept 2019-06-24',
      'huit 2019-06-24',
    ])
  })

  test('of one owner, of one series', () => {
    expect(statusOf(records, { owner: 'paul' }).actions.map(({ text }) => text)).toEqual(['trois', 'deux'])
    expect(statusOf(records, { series: 'b' }).actions).toEqual([])
    expect(statusOf(records, { owner: 'paul', series: 'b' }).ownersNear).toBeNull()
    expect(statusOf(records, { series: 'b' }).waiting.map(({ text }) => text)).toEqual(['neuf'])
  })

  test.each([
    ['paull', ['Paul']],
    ['ANNNE', ['Anne']],
    ['Zoé', []],
    ['anne', null],
  ])('who has nothing open may be called otherwise: %s', (owner, wanted) => {
    expect(statusOf(records, { owner }).ownersNear).toEqual(wanted)
  })

  test('a word of a name is enough to tell who is meant', () => {
    const record = meetingOn(
      '2019-06-24',
      '- [ ] Action A1 (Maud Ancelot) : un\n- [x] Action A2 (Maude) : deux',
    )
    expect(statusOf([record], { owner: 'Maude' }).ownersNear).toEqual(['Maud Ancelot'])
  })
})

describe('events', () => {
  const body = [
    '- Événement E1 (12 novembre 2019) : aujourd’hui',
    '- Événement E2 (24 décembre 2019) : dans six semaines',
    '- Événement E3 (25 décembre 2019) : plus tard',
    '- Événement E4 (11 novembre 2019) : hier',
    '- Événement E5 (20 novembre 2019, annulé) : annulé',
    '- Événement E6 (1er trimestre 2020) : bientôt',
    '- Événement E7 (2e trimestre 2020) : loin',
    '- Événement E8 (à planifier) : un jour',
    '- Événement E9 (novembre 2019) : ce mois-ci',
    '- Événement E10 (octobre 2019) : manqué',
  ].join('\n')
  const records = [meetingOn('2019-06-24', body)]

  test('those of the coming weeks', () => {
    expect(statusOf(records).events.map(({ title }) => title)).toEqual(['aujourd’hui', 'dans six semaines'])
    expect(statusOf(records, { weeks: 7 }).events).toHaveLength(3)
    expect(statusOf(records, { weeks: 999_999 }).events).toHaveLength(3)
  })

  test('those whose period is near and that have no day yet', () => {
    expect(statusOf(records).toSchedule.map(({ title }) => title)).toEqual(['ce mois-ci', 'bientôt'])
  })

  test('of a record of their own too', () => {
    const own = recordOf('event', 'forum-2019', ['title: Forum', 'date: 2019-11-22'])
    expect(statusOf([own]).events.map(({ ref }) => ref)).toEqual(['forum-2019'])
    expect(statusOf([own], { series: 'a' }).events).toEqual([])
  })
})
