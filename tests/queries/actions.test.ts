/** The register of actions, awaited answers and questions (F1–F3, M5, M7, M8). */
import { describe, expect, test } from 'vitest'
import { actionRegister, filterActions, type ActionFilter } from '../../src/queries/actions.ts'
import type { ActionItem } from '../../src/queries/types.ts'
import type { WorkspaceRecord } from '../../src/records/types.ts'
import { meetingOn, recordOf, shortDate, today } from '../records/samples.ts'

function actionsOf(...records: readonly WorkspaceRecord[]): readonly ActionItem[] {
  const register = actionRegister(today)
  for (const record of records) register.add(record)
  return register.items()
}

function shortAction({ type, owners, due, state, overdue }: ActionItem): string {
  return [type, owners.join(' + ') || '–', shortDate(due), state, ...(overdue ? ['overdue'] : [])].join(' · ')
}

const june = '2019-06-24'
const a1 = `${june}#A1`

describe('one action over several records', () => {
  const table: readonly (readonly [string, readonly string[], string])[] = [
    [
      'said once',
      ['- [ ] Action A1 (Anne, avant le 15 octobre 2019) : recenser'],
      'action · Anne · 2019-10-15 · open · overdue',
    ],
    ['without box it is open', ['Action A1 (Anne) : recenser'], 'action · Anne · – · open'],
    [
      'done',
      ['Action A1 (Anne, 15/10/2019) : recenser', `- [x] Action ${a1} : envoyé`],
      'action · Anne · 2019-10-15 · done',
    ],
    [
      'dropped',
      ['Action A1 (Anne, 15/10/2019) : recenser', `- [-] Action ${a1} : sans objet`],
      'action · Anne · 2019-10-15 · dropped',
    ],
    [
      'done, then opened again',
      ['Action A1 (Anne) : recenser', `- [x] Action ${a1} : fait`, `- [ ] Action ${a1} : à refaire`],
      'action · Anne · – · open',
    ],
    [
      'a mention without box keeps the state',
      ['- [x] Action A1 (Anne) : recenser', `Action ${a1} : merci`],
      'action · Anne · – · done',
    ],
    [
      'a mention gives another owner and another date',
      ['Action A1 (Anne, 15/10/2019) : recenser', `Action ${a1} (Paul, Jeanne, 15/12/2019) : relais`],
      'action · Paul + Jeanne · 2019-12-15 · open',
    ],
    [
      'only another date',
      ['Action A1 (Anne, 15/10/2019) : recenser', `Action ${a1} (avant le 15/12/2019) : délai`],
      'action · Anne · 2019-12-15 · open',
    ],
    [
      'a date that cannot be read keeps the older one',
      ['Action A1 (Anne, 15/12/2019) : recenser', `Action ${a1} (31/04/2020) : délai`],
      'action · Anne · 2019-12-15 · open',
    ],
    ['awaited', ['En attente W1 (l’observatoire) : une date'], 'waiting · l’observatoire · – · open'],
    [
      'answered',
      ['En attente W1 (CCI) : une date', `- [x] En attente ${june}#W1 : reçue`],
      'waiting · CCI · – · done',
    ],
    ['a question', ['Question Q1 (CIO) : qui ?'], 'question · CIO · – · open'],
  ]
  test.each(table)('%s', (_, lines, shown) => {
    const days = [june, '2019-07-01', '2019-10-14']
    const records = lines.map((line, index) => meetingOn(days[index] ?? '', line))
    expect(actionsOf(...records.toReversed()).map(shortAction)).toEqual([shown])
  })

  test('the note of a mention is no text of the action', () => {
    const [action] = actionsOf(
      meetingOn(june, 'Action A1 : recenser'),
      meetingOn('2019-07-01', `- [x] Action ${a1} : fait`),
    )
    expect(action).toMatchObject({
      ref: a1,
      text: 'recenser',
      since: june,
      meeting: june,
      mentions: [{ ref: '2019-07-01', text: 'fait', state: 'done' }],
    })
  })

  test('what a cancelled meeting says does not count', () => {
    const cancelled = meetingOn('2019-07-01', `- [x] Action ${a1} : fait\n\nAction : autre`, [
      'status: cancelled',
    ])
    expect(actionsOf(meetingOn(june, 'Action A1 : recenser'), cancelled).map(shortAction)).toEqual([
      'action · – · – · open',
    ])
  })

  test('a mention that leads nowhere stands as its own item', () => {
    expect(actionsOf(meetingOn(june, '- [ ] Action 2018-01-01-x#A9 : relancer'))).toMatchObject([
      { ref: null, text: 'relancer', state: 'open' },
    ])
  })

  test('two actions of one number are both there', () => {
    const texts = actionsOf(meetingOn(june, 'Action A1 : un\n\nAction A1 : deux')).map(({ text }) => text)
    expect(texts).toEqual(['un', 'deux'])
  })
})

describe('due dates (M8)', () => {
  test.each([
    ['avant le 24 juin', '2019-06-24'],
    ['avant le 23 juin', '2020-06-23'],
    ['fin juin', '2019-06-21/2019-06-30'],
    ['avant le 15 octobre', '2019-10-15'],
    ['avant le 15 mars', '2020-03-15'],
  ])('%s is the first on or after the day of the record', (text, due) => {
    expect(
      actionsOf(meetingOn(june, `Action A1 (Anne, ${text}) : x`)).map((action) => shortDate(action.due)),
    ).toEqual([due])
  })

  test.each([
    ['11/11/2019', '[ ]', true],
    ['12/11/2019', '[ ]', false],
    ['octobre 2019', '[ ]', true],
    ['novembre 2019', '[ ]', false],
    ['11/11/2019', '[x]', false],
    ['11/11/2019', '[-]', false],
    ['à planifier', '[ ]', false],
  ])('%s, %s: overdue %s', (due, box, overdue) => {
    expect(actionsOf(meetingOn(june, `- ${box} Action A1 (Anne, ${due}) : x`))[0]?.overdue).toBe(overdue)
  })
})

describe('owners that the directory knows (M5)', () => {
  const directory = [
    recordOf('structure', 'cap-emploi', ['name: Cap emploi 41', 'aliases:', '  - Cap emploi']),
    recordOf('structure', 'mission-locale', ['name: Mission locale du Blaisois', 'short: ML']),
    recordOf('structure', 'travail-et-avenir', ['name: Travail et Avenir']),
    recordOf('person', 'anne-leroux', ['name: Anne LEROUX']),
  ]
  const owners = (text: string, known = directory) =>
    actionsOf(meetingOn(june, `Action A1 (${text}) : x`), ...known)[0]?.owners

  test.each([
    ['Cap emploi et ML', ['Cap emploi', 'ML']],
    ['CAP EMPLOI / Anne Leroux', ['CAP EMPLOI', 'Anne Leroux']],
    ['ML and Anne LEROUX, Paul', ['ML', 'Anne LEROUX', 'Paul']],
    ['Cap emploi et les autres', ['Cap emploi et les autres']],
    ['Travail et Avenir', ['Travail et Avenir']],
    ['Travail et Avenir et ML', ['Travail et Avenir', 'ML']],
  ])('%s', (text, wanted) => {
    expect(owners(text)).toEqual(wanted)
  })

  test('without a directory, words stay as written', () => {
    expect(owners('Cap emploi et ML', [])).toEqual(['Cap emploi et ML'])
  })
})

describe('order and filters', () => {
  const record = meetingOn(
    june,
    [
      'Action A1 (Anne LEROUX, 20/12/2019) : recenser les réseaux',
      'Action A2 (Paul Morel, 15/10/2019) : envoyer le tableau',
      '- [x] Action A3 (Anne LEROUX) : réserver',
      'Action A4 (Mission locale) : relancer Écueillé',
      'Action A5 (CIO, à planifier) : fixer',
    ].join('\n\n'),
  )
  const numbers = (filter: ActionFilter) =>
    filterActions(actionsOf(record), filter).map(({ ref }) => ref?.split('#')[1])

  test.each<readonly [string, ActionFilter, readonly string[]]>([
    ['open ones by due date, those without last', {}, ['A2', 'A1', 'A5', 'A4']],
    ['all', { all: true }, ['A2', 'A1', 'A5', 'A3', 'A4']],
    ['overdue', { overdue: true }, ['A2']],
    ['an owner by whole words, accents and case aside', { owner: 'leroux anne' }, ['A1']],
    ['no part of a word', { owner: 'ler' }, []],
    ['words of the text', { words: 'ecueille' }, ['A4']],
    ['due in a window; a date to be found lies in none', { from: '2019-12-01' }, ['A1']],
    ['due until', { to: '2019-10-31' }, ['A2']],
  ])('%s', (_, filter, wanted) => {
    expect(numbers(filter)).toEqual(wanted)
  })
})
