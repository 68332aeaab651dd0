/** Who came to which meetings, with records of people and without. */
import { describe, expect, test } from 'vitest'
import { attendanceBook, type AttendanceFilter } from '../../src/queries/attendance.ts'
import type { DirectoryKind } from '../../src/records/types.ts'
import { matchParticipants, tallyOf, type Participant } from '../../src/queries/participants.ts'
import type { WorkspaceRecord } from '../../src/records/types.ts'
import { meetingOn, recordOf } from '../records/samples.ts'

function participants(
  records: readonly WorkspaceRecord[],
  kind: DirectoryKind,
  filter: AttendanceFilter = {},
): readonly Participant[] {
  const book = attendanceBook(['Coordinateurs de la région'])
  for (const record of records) book.add(record)
  return book.participants(kind, filter)
}

/** "name (id): day how, day how" */
function story({ name, record, meetings }: Participant): string {
  const days = meetings.map(({ ref, how }) => `${ref} ${how}`).join(', ')
  return `${name}${record ? ` (${record.id})` : ''}: ${days}`
}

const people = [
  recordOf('person', 'anne', [
    'name: Anne Leroux',
    'aliases: [A. Leroux]',
    'posts:',
    '  - CIO (psychologue)',
  ]),
  recordOf('person', 'paul', ['name: Paul Morel']),
]
const structures = [recordOf('structure', 'cio', ['name: CIO de Blois', 'short: CIO', 'former: Ancien CIO'])]
const meetings = [
  meetingOn('2019-03-18', '', [
    'series: bassin',
    'attendees:',
    '  - A. Leroux – Ancien CIO',
    '  - Zoé AUBIN – GRETA de Blois',
    '  - GRETA de Blois',
    'excused:',
    '  - MOREL Paul – CCI 41',
  ]),
  meetingOn('2019-06-24', '', [
    'series: departement',
    'invited:',
    '  - Anne Leroux – CIO',
    '  - Coordinateurs de la région',
    'attendees:',
    '  - Anne Leroux – CIO de Blois',
    'absent:',
    '  - Aubin Zoé – GRETA de Blois',
    'guests:',
    '  - Paul Morel',
  ]),
  recordOf('meeting', '2019-09-30', ['date: 2019-09-30', 'status: annulée', 'attendees: [Anne Leroux]']),
  recordOf('meeting', '2019-11-25', [
    'date: 2019-11-25',
    'status: planned',
    'attendees: [Anne Leroux]',
    'guests: [CIO]',
    'excused: [Paul Morel]',
  ]),
]

test('people, with the names of their records and without any record', () => {
  expect(participants([...people, ...structures, ...meetings], 'person').map(story)).toEqual([
    'Anne Leroux (anne): 2019-11-25 invited, 2019-06-24 present, 2019-03-18 present',
    'Aubin Zoé: 2019-06-24 absent, 2019-03-18 present',
    'Paul Morel (paul): 2019-11-25 excused, 2019-06-24 guest, 2019-03-18 excused',
  ])
})

test('structures: their people came for them, under former names too', () => {
  const found = participants([...people, ...structures, ...meetings], 'structure')
  expect(found.map(story)).toEqual([
    'CCI 41: 2019-03-18 excused',
    'CIO de Blois (cio): 2019-11-25 invited, 2019-06-24 present, 2019-03-18 present',
    'Coordinateurs de la région: 2019-06-24 invited',
    'GRETA de Blois: 2019-06-24 absent, 2019-03-18 present',
  ])
  expect(found[1]?.people).toEqual(['Anne Leroux'])
  expect(found[3]?.people).toEqual(['Aubin Zoé'])
})

test('without a directory, the lists say who there is', () => {
  expect(participants(meetings, 'person').map(story)).toEqual([
    'A. Leroux: 2019-03-18 present',
    'Anne Leroux: 2019-11-25 invited, 2019-06-24 present',
    'Aubin Zoé: 2019-06-24 absent, 2019-03-18 present',
    'Paul Morel: 2019-11-25 excused, 2019-06-24 guest, 2019-03-18 excused',
  ])
  expect(participants([], 'person')).toEqual([])
})

test('what each is called', () => {
  const [anne, zoe] = participants([...people, ...structures, ...meetings], 'person')
  expect(anne).toMatchObject({
    names: ['A. Leroux'],
    posts: ['CIO (psychologue)'],
    structures: ['CIO'],
    people: [],
  })
  expect(zoe).toMatchObject({ record: null, names: ['Zoé AUBIN'], posts: [], structures: ['GRETA de Blois'] })
})

test('a line with two dashes is split as the directory knows', () => {
  const records = [
    recordOf('person', 'valerie', ['name: Valérie Dupont – Martin']),
    meetingOn('2019-03-18', '', ['attendees:', '  - Valérie Dupont – Martin – SPRO 37']),
  ]
  expect(participants(records, 'person').map(story)).toEqual([
    'Valérie Dupont – Martin (valerie): 2019-03-18 present',
  ])
  expect(participants(records, 'structure').map(story)).toEqual(['SPRO 37: 2019-03-18 present'])
})

test('an alias of two people counts for neither', () => {
  const records = [
    recordOf('person', 'anne', ['name: Anne Leroux', 'aliases: [Mme Leroux]']),
    recordOf('person', 'lise', ['name: Lise Leroux', 'aliases: [Mme Leroux]']),
    meetingOn('2019-03-18', '', ['attendees: [Mme Leroux]']),
  ]
  expect(participants(records, 'person').map(story)).toEqual([
    'Anne Leroux (anne): ',
    'Lise Leroux (lise): ',
    'Mme Leroux: 2019-03-18 present',
  ])
})

describe('filters', () => {
  const all = [...people, ...structures, ...meetings]
  test('a series or a window leaves out those whom none of its meetings names', () => {
    expect(participants(all, 'person', { series: 'departement' }).map(story)).toEqual([
      'Anne Leroux (anne): 2019-06-24 present',
      'Aubin Zoé: 2019-06-24 absent',
      'Paul Morel (paul): 2019-06-24 guest',
    ])
    expect(participants(all, 'structure', { from: '2019-11-01' }).map(story)).toEqual([
      'CIO de Blois (cio): 2019-11-25 invited',
    ])
  })

  test.each([
    ['anne', ['Anne Leroux']],
    ['LEROUX anne', ['Anne Leroux']],
    ['a. leroux', ['Anne Leroux']],
    ['lero', ['Anne Leroux']],
    ['psy', ['Anne Leroux']],
    ['a', ['Anne Leroux', 'Aubin Zoé']],
    ['greta blois', ['Aubin Zoé']],
    ['morel anne', []],
    ['', ['Anne Leroux', 'Aubin Zoé', 'Paul Morel']],
  ])('words %s', (words, names) => {
    const found = matchParticipants(participants(all, 'person'), words)
    expect(found.map(({ name }) => name)).toEqual(names)
  })
})

test('who came is counted apart from who was excused, absent or only invited', () => {
  const [anne, , paul] = participants([...people, ...meetings], 'person').filter(
    ({ name }) => name !== 'A. Leroux',
  )
  expect(anne && tallyOf(anne)).toMatchObject({
    present: 2,
    excused: 0,
    absent: 0,
    last: { ref: '2019-06-24' },
  })
  expect(paul && tallyOf(paul)).toMatchObject({ present: 1, excused: 2, absent: 0, last: { how: 'guest' } })
})

test('ten thousand lines are counted in a moment', () => {
  const lines = Array.from({ length: 100 }, (_, at) => `  - Personne ${at} – Structure ${at % 10}`)
  const many = Array.from({ length: 100 }, (_, at) =>
    recordOf('meeting', `2019-01-01-${at}`, ['date: 2019-01-01', 'attendees:', ...lines]),
  )
  const start = performance.now()
  expect(participants(many, 'person')).toHaveLength(100)
  expect(performance.now() - start).toBeLessThan(3000)
})
