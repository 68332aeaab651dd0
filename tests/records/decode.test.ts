import { describe, expect, test } from 'vitest'
import { readPlainDocument } from '../../src/document/read.ts'
import { decodeRecord, idOfPath } from '../../src/records/decode.ts'
import { realCuts } from '../../src/records/header.ts'
import { decodeConfig } from '../../src/records/workspace-file.ts'
import { meetingWith, recordOf, shortDate, shortTimes, today } from './samples.ts'

function isOf(path: string, text: string): string {
  const document = readPlainDocument(path, text)
  return document ? decodeRecord(document, { today }).is : 'not plain'
}

describe('what is a record', () => {
  test.each([
    ['meetings/a.md', '---\nkind: meeting\n---\n', 'record'],
    ['notes/a.md', '---\nkind: meeting\n---\n', 'record'],
    ['notes/a.md', '---\nNATURE: Événement\n---\n', 'record'],
    ['notes/a.md', '---\nlayout: page\n---\n', 'other'],
    ['notes/a.md', 'du texte', 'other'],
    ['meetings/a.md', 'du texte', 'broken'],
    ['meetings/a.md', '---\ntitle: sans nature\n---\n', 'broken'],
    ['meetings/a.md', '---\nkind: goûter\n---\n', 'broken'],
    ['notes/a.md', '---\nkind: goûter\n---\n', 'other'],
  ])('%s %j: %s', (path, text, is) => {
    expect(isOf(path, text)).toBe(is)
  })

  test.each([
    ['meetings/2019/2019-06-24-a.md', '2019-06-24-a'],
    ['a.md', 'a'],
  ])('the id of %s', (path, id) => {
    expect(idOfPath(path)).toBe(id)
  })
})

describe('meetings', () => {
  test.each([
    ['2019-06-24', 'held'],
    [today, 'planned'],
    ['2019-11-11', 'held'],
    ['novembre 2019', 'planned'],
    ['à planifier', 'planned'],
    ['bientôt', 'held'],
  ])('without status, on %s: %s', (date, status) => {
    expect(recordOf('meeting', 'a', [`date: ${date}`])).toMatchObject({ status })
  })

  test('hours beside the date, or with it', () => {
    for (const lines of [
      ['date: 24 juin 2019', 'time: 14 h-16 h 30'],
      ['date: 24 juin 2019, 14 h-16 h 30'],
    ]) {
      const record = recordOf('meeting', 'a', lines)
      expect(record.kind === 'meeting' && [shortDate(record.date), shortTimes(record.times)]).toEqual([
        '2019-06-24',
        '14:00-16:30',
      ])
    }
  })

  test('numbers, codes and hours are never altered', () => {
    const { header } = meetingWith(['code: 017', 'téléphone: 0612345678', 'hour: 14:00', 'chair: 42'])
    expect(header).toMatchObject({ code: '017', téléphone: '0612345678', hour: '14:00', chair: 42 })
  })

  test('members see it, unless it says otherwise', () => {
    expect(meetingWith([]).visibility).toBe('members')
    expect(meetingWith(['visibilité: restreint']).visibility).toBe('restricted')
  })
})

describe('event records', () => {
  test('was is nearest to the date, a registration ends before it (D6)', () => {
    const event = recordOf('event', 'a', [
      'date: 2020-03-12',
      'était: 24 septembre',
      'inscription: 15 décembre',
    ])
    expect(event).toMatchObject({
      was: { edtf: '2019-09-24' },
      register: { before: { edtf: '2019-12-15' }, link: null },
    })
  })

  test('a registration may be a link alone', () => {
    expect(recordOf('event', 'a', ['register: https://exemple.fr'])).toMatchObject({
      register: { before: null, link: 'https://exemple.fr' },
    })
  })
})

test('the cuts that lost something, and those that did not (H7)', () => {
  const { document, kind } = meetingWith([
    'agenda:',
    '  - Point : suite',
    '  - titre: Actualités',
    'attendees:',
    '  - Contact :',
    'tags:',
    '  - un : deux',
    'autre:',
    '  - un : deux',
  ])
  const cuts = document.header ? realCuts(document.header, kind) : []
  expect(cuts.map(({ path, text }) => [path.join('.'), text])).toEqual([
    ['agenda.0', 'Point : suite'],
    ['attendees.0', 'Contact :'],
    ['tags.0', 'un : deux'],
  ])
})

describe('spro.yaml', () => {
  test('nothing in it: everything by default, the folder its name', () => {
    expect(decodeConfig({}, 'Réseau 41')).toMatchObject({
      id: 'reseau-41',
      name: 'Réseau 41',
      language: 'fr',
      timezone: 'Europe/Paris',
      agendaNotice: 14,
      series: [],
      checks: {},
    })
  })

  test('in French or in English', () => {
    const config = decodeConfig(
      {
        nom: 'Réseau',
        langue: 'en',
        'délai d’envoi': 10,
        séries: {
          bassin: {
            titre: 'Bassin',
            'type de document': 'compte rendu',
            membres: ['CIO', 'CMA'],
            approbation: true,
          },
        },
        territoires: { blaisois: 'Le Blaisois', ville: { nom: 'Blois', parent: 'blaisois' } },
        contrôles: { 'misspelt-key': 'off', 'duplicate-id': 'fatal', 'yaml-error': false },
      },
      'dossier',
    )
    expect(config).toMatchObject({
      language: 'en',
      agendaNotice: 10,
      series: [
        { id: 'bassin', title: 'Bassin', document: 'compte-rendu', members: ['CIO', 'CMA'], approval: true },
      ],
      territories: [
        { id: 'blaisois', name: 'Le Blaisois', parent: null },
        { id: 'ville', name: 'Blois', parent: 'blaisois' },
      ],
      checks: { 'misspelt-key': 'off', 'yaml-error': 'off' },
    })
  })
})

describe('a period of which a day is still to be found (F6)', () => {
  test.each([
    [['date: à prévoir en 2020'], 'to-schedule'],
    [['date: to be scheduled in March 2020'], 'to-schedule'],
    [['date: à prévoir en 2020', 'status: cancelled'], 'cancelled'],
    [['date: à prévoir le 12 mars 2020'], null],
    [['date: 2020'], null],
  ])('%s', (header, status) => {
    const record = recordOf('event', 'visite', header)
    expect(record).toMatchObject({ status })
  })
})
