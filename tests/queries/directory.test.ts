/** What the directory decides about plain words (M5, H6). */
import { describe, expect, test } from 'vitest'
import { actionRegister, filterActions } from '../../src/queries/actions.ts'
import { directoryOf, ownerMatches, splitOwners, splitPersonLine } from '../../src/queries/directory.ts'
import { readPersonLine } from '../../src/records/items.ts'
import { meetingOn, recordOf } from '../records/samples.ts'

const directory = directoryOf([
  meetingOn('2019-06-24', 'Action : rien'),
  recordOf('structure', 'cio', ['name: Centre d’information et d’orientation de Blois', 'short: CIO']),
  recordOf('structure', 'pole-emploi', ['name: Pôle emploi', 'former:', '  - ANPE']),
  recordOf('structure', 'agence-blois', ['name: Agence – Blois']),
  recordOf('person', 'valerie', ['name: Valérie DUPONT – Martin', 'autres noms:', '  - Valérie Dupont']),
  recordOf('person', 'anne', ['name: Anne LEROUX']),
])

test.each([
  ['CIO', false, true],
  ["centre d'information et d'orientation de blois", false, true],
  ['pole emploi', false, true],
  ['ANPE', false, true],
  ['anne leroux', true, false],
  ['Valerie DUPONT', true, false],
  ['Anne', false, false],
  ['2019-06-24', false, false],
  ['', false, false],
])('%s: person %s, structure %s', (name, isPerson, isStructure) => {
  expect([directory.isPerson(name), directory.isStructure(name)]).toEqual([isPerson, isStructure])
})

test.each([
  [['CIO et Pôle emploi'], ['CIO', 'Pôle emploi']],
  [['CIO ET ANPE'], ['CIO', 'ANPE']],
  [['CIO/Pôle emploi'], ['CIO', 'Pôle emploi']],
  [['CIO / Pôle emploi et Anne LEROUX'], ['CIO', 'Pôle emploi', 'Anne LEROUX']],
  [['CIO et CCI'], ['CIO et CCI']],
  [['CIO et '], ['CIO et ']],
  [['Centre d’information et d’orientation de Blois'], ['Centre d’information et d’orientation de Blois']],
  [
    ['Paul', 'CIO and Anne LEROUX'],
    ['Paul', 'CIO', 'Anne LEROUX'],
  ],
  [['Cabinet'], ['Cabinet']],
])('owners %j', (owners, wanted) => {
  expect(splitOwners(owners, directory)).toEqual(wanted)
})

describe('a line with two dashes', () => {
  const table: readonly (readonly [string, string, readonly string[]])[] = [
    // Capitals alone would make "Paul – CIO" the name.
    ['Paul Morel – CIO – Blois', 'Paul Morel', ['CIO – Blois']],
    ['Paul Morel – Agence – Blois', 'Paul Morel', ['Agence – Blois']],
    ['Valérie Dupont – MARTIN – SPRO 37', 'Valérie Dupont – MARTIN', ['SPRO 37']],
    ['Anne Leroux – SPRO – Blois / CIO (psychologue)', 'Anne Leroux', ['SPRO – Blois', 'CIO']],
    // What it does not know stays as the line says.
    ['Paul Morel – DURAND – Mairie', 'Paul Morel – DURAND', ['Mairie']],
    ['Paul Morel – service – Mairie', 'Paul Morel', ['service – Mairie']],
    ['Paul Morel – CIO', 'Paul Morel', ['CIO']],
  ]
  test.each(table)('%s', (line, name, structures) => {
    const split = splitPersonLine({ ...readPersonLine(line), at: ['attendees', 0] }, directory)
    expect(split).toMatchObject({ name, structures, text: line, at: ['attendees', 0] })
  })

  test('an empty directory decides nothing', () => {
    const item = { ...readPersonLine('Paul Morel – CIO – Blois'), at: ['attendees', 0] }
    expect(splitPersonLine(item, directoryOf([]))).toBe(item)
  })
})

describe('find', () => {
  const known = directoryOf([
    recordOf('person', 'anne', ['name: Anne Leroux', 'aliases:', '  - A. Leroux', '  - Mme Leroux']),
    recordOf('person', 'lise', ['name: Lise Leroux', 'aliases:', '  - Mme Leroux']),
    recordOf('person', 'paul', ['name: Paul Martin']),
    recordOf('person', 'martin', ['name: Martin Paul']),
    recordOf('person', 'coeur', ['name: Zoé Cœur-de-Roy']),
    recordOf('structure', 'pole-emploi', ['name: France Travail', 'short: FT', 'former: Pôle emploi']),
    recordOf('structure', 'relais', ['name: Relais Emploi']),
    recordOf('person', 'relais-emploi', ['name: Relais Emploi']),
  ])

  test.each([
    ['Anne Leroux', 'anne'],
    ['LEROUX Anne', 'anne'],
    ['a leroux', 'anne'],
    ['Paul Martin', 'paul'],
    ['MARTIN Paul', 'martin'],
    ['zoe coeur de roy', 'coeur'],
    ['COEUR-DE-ROY Zoé', 'coeur'],
    ['pole emploi', 'pole-emploi'],
    ['ft', 'pole-emploi'],
    // The words of a structure have an order.
    ['Emploi Pôle', null],
    ['Mme Leroux', null],
    ['Leroux', null],
    ['', null],
    ['Relais Emploi', null],
  ])('%s: %s', (words, id) => {
    expect(known.find(words)?.id ?? null).toBe(id)
  })

  test('of one kind', () => {
    expect(known.find('Relais Emploi', 'structure')).toEqual({
      kind: 'structure',
      id: 'relais',
      name: 'Relais Emploi',
      names: ['relais emploi'],
      file: 'structures/relais.md',
    })
    expect(known.find('France Travail', 'person')).toBeNull()
    expect(known.isPerson('LEROUX Anne')).toBe(true)
    expect(known.isPerson('Mme Leroux')).toBe(true)
  })

  test('a name that two people have is told', () => {
    expect(known.ambiguous).toEqual([{ kind: 'person', name: 'Mme Leroux', ids: ['anne', 'lise'] }])
  })

  test('nobody is known to an empty directory', () => {
    const empty = directoryOf([])
    expect([empty.find('Anne Leroux'), empty.ambiguous, empty.entries('person')]).toEqual([null, [], []])
  })

  test('a name learnt after a question counts', () => {
    const growing = directoryOf([recordOf('person', 'anne', ['name: Anne Leroux'])])
    expect(growing.find('MOREL Paul')).toBeNull()
    growing.add(recordOf('person', 'paul-morel', ['name: Paul Morel']))
    expect(growing.find('MOREL Paul')?.id).toBe('paul-morel')
  })

  test.each([
    ['Mme Leroux', 'leroux', true],
    ['A. Leroux', 'Anne', true],
    ['LEROUX Anne', 'a leroux', true],
    ['Pôle emploi', 'france travail', true],
    ['Pôle emploi Blois', 'france travail', false],
    ['Pôle emploi Blois', 'emploi', true],
    ['Anne Leroux', 'ann', false],
    // Somebody else has that name too: only the words themselves count.
    ['Mme Leroux', 'Anne', false],
  ])('owner %s, words %s: %s', (owner, words, wanted) => {
    expect(ownerMatches(owner, words, known)).toBe(wanted)
  })
})

test('actions of somebody are found by any of the names of their record', () => {
  const register = actionRegister('2019-11-12')
  for (const record of [
    recordOf('person', 'maud', ['name: Maud Tessereau', 'aliases: [M. T.]']),
    meetingOn('2019-06-24', 'Action A1 (M. T., avant le 1er juillet 2019) : écrire\nAction A2 (Paul) : lire'),
  ])
    register.add(record)
  const { directory } = register
  const refs = (owner: string) => filterActions(register.items(), { owner, directory }).map(({ ref }) => ref)
  expect(refs('tessereau')).toEqual(['2019-06-24#A1'])
  expect(refs('Paul')).toEqual(['2019-06-24#A2'])
  expect(refs('maud paul')).toEqual([])
})
