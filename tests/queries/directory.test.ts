/** What the directory decides about plain words (M5, H6). */
import { describe, expect, test } from 'vitest'
import { directoryOf, splitOwners, splitPersonLine } from '../../src/queries/directory.ts'
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
