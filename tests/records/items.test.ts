import { describe, expect, test } from 'vitest'
import {
  agendaOf,
  attachmentsOf,
  nextOf,
  peopleOf,
  readAttachmentLine,
  readNextLine,
  readPersonLine,
  readPointLine,
} from '../../src/records/items.ts'
import { meetingWith, shortDate, shortTimes } from './samples.ts'

describe('people (H6)', () => {
  const table: readonly (readonly [string, string, readonly string[], string | null])[] = [
    ['Anne Leroux', 'Anne Leroux', [], null],
    ['Anne LEROUX – Cap emploi 41', 'Anne LEROUX', ['Cap emploi 41'], null],
    ['Anne LEROUX - Cap emploi 41 (directrice)', 'Anne LEROUX', ['Cap emploi 41'], 'directrice'],
    [
      'Anne LEROUX — CIO / Mission Locale (psychologue)',
      'Anne LEROUX',
      ['CIO', 'Mission Locale'],
      'psychologue',
    ],
    ['Anne LEROUX (directrice)', 'Anne LEROUX', [], 'directrice'],
    ['Anne LEROUX – CIO (directrice (par intérim))', 'Anne LEROUX', ['CIO'], 'directrice (par intérim)'],
    ['Jean-Marc PETIT-ROY – CIO/CMA', 'Jean-Marc PETIT-ROY', ['CIO/CMA'], null],
    ['Valérie DUPONT – MARTIN – SPRO 37', 'Valérie DUPONT – MARTIN', ['SPRO 37'], null],
    ['Valérie DUPONT – Pôle emploi – Blois', 'Valérie DUPONT', ['Pôle emploi – Blois'], null],
    ['Valérie DUPONT – CIO', 'Valérie DUPONT', ['CIO'], null],
    ['(directrice)', '(directrice)', [], null],
  ]
  test.each(table)('%s', (line, name, structures, role) => {
    expect(readPersonLine(line)).toEqual({ name, structures, role, text: line })
  })

  test('maps in either language stand for lines, with their paths as typed', () => {
    const meeting = meetingWith([
      'présents:',
      '  - nom: Anne LEROUX',
      '    structure: CIO / CMA',
      '    rôle: directrice',
      '  - Paul MOREL – CCI',
    ])
    expect(peopleOf(meeting, 'attendees')).toEqual([
      {
        name: 'Anne LEROUX',
        structures: ['CIO', 'CMA'],
        role: 'directrice',
        text: 'Anne LEROUX – CIO / CMA (directrice)',
        at: ['présents', 0],
      },
      { name: 'Paul MOREL', structures: ['CCI'], role: null, text: 'Paul MOREL – CCI', at: ['présents', 1] },
    ])
  })

  test('a single line is a list of one; an empty key a list of none', () => {
    expect(peopleOf(meetingWith(['excused: Anne LEROUX – CIO']), 'excused')).toMatchObject([
      { name: 'Anne LEROUX', at: ['excused'] },
    ])
    expect(peopleOf(meetingWith(['excused:']), 'excused')).toEqual([])
    expect(peopleOf(meetingWith([]), 'excused')).toEqual([])
  })
})

describe('points (H6)', () => {
  test.each([
    ['Actualités', 'Actualités', null, null],
    ['Actualités (30 min)', 'Actualités', 30, null],
    ['Actualités (30 min, Anne Leroux)', 'Actualités', 30, 'Anne Leroux'],
    ['Actualités (30\u00a0mn, Anne Leroux (CIO))', 'Actualités', 30, 'Anne Leroux (CIO)'],
    ['Actualités (5min)', 'Actualités', 5, null],
    ['Actualités (15 minutes, Anne, Paul)', 'Actualités', 15, 'Anne, Paul'],
    ['Actualités (Anne Leroux)', 'Actualités (Anne Leroux)', null, null],
    ['Bilan (2018) et suites', 'Bilan (2018) et suites', null, null],
  ])('%s', (line, title, minutes, speaker) => {
    expect(readPointLine(line)).toEqual({ id: null, title, minutes, speaker, text: line })
  })

  test('in map form, one point or several', () => {
    const several = meetingWith([
      'agenda:',
      '  - id: P1',
      '    titre: Actualités',
      '    minutes: 20',
      '    intervenant: Anne Leroux',
    ])
    expect(agendaOf(several)).toMatchObject([
      { id: 'P1', title: 'Actualités', minutes: 20, speaker: 'Anne Leroux' },
    ])
    const single = meetingWith(['ordre du jour:', '  titre: Actualités', '  minutes: 20'])
    expect(agendaOf(single)).toMatchObject([{ title: 'Actualités', minutes: 20, at: ['ordre du jour'] }])
  })
})

describe('coming meetings (H6)', () => {
  test.each([
    ['lundi 25 novembre 2019 à 14 h, locaux de la CMA', '2019-11-25', '14:00', 'locaux de la CMA'],
    ['lundi 25 novembre à 14 h, CMA, Blois', '2019-11-25', '14:00', 'CMA, Blois'],
    ['25/11/2019, 14 h-16 h 30, CMA', '2019-11-25', '14:00-16:30', 'CMA'],
    ['10 mars', '2020-03-10', '–', null],
    ['novembre 2019', '2019-11', '–', null],
    ['à planifier', '?', '–', null],
    ['quelque part en ville', '–', '–', null],
    ['', '–', '–', null],
  ])('%s', (line, date, times, location) => {
    const read = readNextLine(line, '2019-06-24')
    expect([shortDate(read.date), shortTimes(read.times), read.location]).toEqual([date, times, location])
  })

  test('in map form, hours beside the date or on their own', () => {
    const [first, second] = nextOf(
      meetingWith([
        'next:',
        '  - date: 25 novembre 2019 à 14 h',
        '    lieu: CMA',
        '  - date: 2020-03-10',
        '    horaires: 9 h 30',
      ]),
    )
    expect([shortDate(first?.date), shortTimes(first?.times), first?.location]).toEqual([
      '2019-11-25',
      '14:00',
      'CMA',
    ])
    expect([shortDate(second?.date), shortTimes(second?.times)]).toEqual(['2020-03-10', '09:30'])
  })
})

describe('attachments (H6)', () => {
  test.each([
    ['Programme (pieces/programme.pdf)', 'Programme', 'pieces/programme.pdf', null],
    ['Programme (pieces\\programme.pdf)', 'Programme', 'pieces/programme.pdf', null],
    ['Programme (mes pièces/programme 2019.pdf)', 'Programme', 'mes pièces/programme 2019.pdf', null],
    ['Programme (programme (1).pdf)', 'Programme', 'programme (1).pdf', null],
    ['Programme (C:\\partage\\programme.pdf)', 'Programme', 'C:/partage/programme.pdf', null],
    ['Site (https://exemple.fr/a?b=1)', 'Site', null, 'https://exemple.fr/a?b=1'],
    ['https://exemple.fr/a', 'https://exemple.fr/a', null, 'https://exemple.fr/a'],
    ['pieces/programme.pdf', 'pieces/programme.pdf', 'pieces/programme.pdf', null],
    ['Liste des contacts (CIO / Mission Locale)', 'Liste des contacts (CIO / Mission Locale)', null, null],
    ['Charte (version 2.10)', 'Charte (version 2.10)', null, null],
    ['Charte', 'Charte', null, null],
  ])('%s', (line, title, file, link) => {
    expect(readAttachmentLine(line)).toEqual({ title, file, link, text: line })
  })

  test('in map form', () => {
    const [item] = attachmentsOf(
      meetingWith(['pièces jointes:', '  - titre: Programme', '    fichier: pieces/p.pdf']),
    )
    expect(item).toMatchObject({ title: 'Programme', file: 'pieces/p.pdf', at: ['pièces jointes', 0] })
  })
})

describe('lines that YAML cuts are read whole (H7)', () => {
  test('a colon in a point, a hash in a person and a title', () => {
    const meeting = meetingWith([
      'agenda:',
      '  - Point : suite',
      '  - Atelier #2',
      'attendees:',
      '  - Anne LEROUX – CIO #1',
      'location: Salle #3',
    ])
    expect(agendaOf(meeting).map(({ title }) => title)).toEqual(['Point : suite', 'Atelier #2'])
    expect(peopleOf(meeting, 'attendees')).toMatchObject([{ structures: ['CIO #1'] }])
    expect(meeting.location).toBe('Salle #3')
  })

  test('a map that is meant stays one, and a comment that is meant stays out', () => {
    const meeting = meetingWith(['agenda:', '  - titre: Actualités', '  - Bilan # à relire'])
    expect(agendaOf(meeting).map(({ title }) => title)).toEqual(['Actualités', 'Bilan'])
  })
})
