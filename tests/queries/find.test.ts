/** References on the command line (R2). */
import { describe, expect, test } from 'vitest'
import { findReference, resolveMark, resolveReference } from '../../src/queries/find.ts'
import { nearestTexts } from '../../src/queries/nearest.ts'
import { recordOf, recordOfText } from '../records/samples.ts'

const records = [
  recordOfText(
    'meetings/2019/2019-06-24-departementale.md',
    '---\nkind: meeting\ntitle: Réunion\ndate: 2019-06-24\n---\n- Action A1 : recenser les réseaux\n- Action A2 : écrire à Écueillé\n- Décision D1 : recenser aussi\n- Action : sans numéro\n',
  ),
  recordOfText(
    'meetings/2019/2019-06-25-blaisois.md',
    '---\nkind: meeting\ntitle: Réunion\ndate: 2019-06-25\n---\n- [x] Action 2019-06-24-departementale#A1 : recenser, fait\n- Action A7 : convoquer\n',
  ),
  recordOf('event', 'forum-emploi-2019', ['date: 2019-09-24']),
  recordOf('event', 'forum-emploi-2020', ['date: 2020-09-24']),
  recordOf('event', 'forum', ['date: 2021-09-24']),
]

const known = { records, takenIds: [] }

function short(typed: string): string {
  const found = findReference(known, typed)
  if (found.is === 'one') return found.mark ? `${found.record.id} line ${found.mark.line}` : found.record.id
  return `${found.is}: ${(found.is === 'several' ? found.candidates : found.nearest).join(', ')}`
}

const departementale = '2019-06-24-departementale'

describe('records', () => {
  test.each([
    [departementale, departementale],
    ['2019-06-24-DEPARTEMENTALE', departementale],
    ['meetings/2019/2019-06-24-departementale.md', departementale],
    ['meetings\\2019\\2019-06-24-departementale.md', departementale],
    ['./meetings/2019/2019-06-24-departementale.md', departementale],
    ['../2019/2019-06-24-departementale.md', departementale],
    ['2019/2019-06-24-departementale', departementale],
    ['/home/anne/reseau/meetings/2019/2019-06-24-departementale.md', departementale],
    ['departementale', departementale],
    ['Départementale', departementale],
    ['dep', departementale],
    ['2019-06-24', departementale],
    ['06-24-dep', departementale],
    // The exact id comes first, whatever else begins with it.
    ['forum', 'forum'],
    ['forum-emp', 'several: forum-emploi-2019, forum-emploi-2020'],
    ['forum emploi 2020', 'forum-emploi-2020'],
    ['2019-06', `several: ${departementale}, 2019-06-25-blaisois`],
    // A word in the middle is whole: only the last may be a beginning.
    ['for-emploi', 'none: '],
    ['forum-emplois-2019', 'none: forum-emploi-2019, forum-emploi-2020'],
    ['xyz', 'none: '],
    ['', 'none: '],
  ])('%s', (typed, wanted) => {
    expect(short(typed)).toBe(wanted)
  })
})

describe('marks', () => {
  const likely = [
    `${departementale}#A1 (recenser les réseaux)`,
    `${departementale}#A2 (écrire à Écueillé)`,
    `${departementale}#D1 (recenser aussi)`,
  ]

  test.each([
    [`${departementale}#A1`, `${departementale} line 6`],
    ['dep#a1', `${departementale} line 6`],
    ['dep#ecueille', `${departementale} line 7`],
    ['dep#sans numéro', `${departementale} line 9`],
    ['dep#réseaux', `${departementale} line 6`],
    [
      'dep#recenser',
      `several: ${departementale}#A1 (recenser les réseaux), ${departementale}#D1 (recenser aussi)`,
    ],
    // A mention is no mark of the record: its words lead nowhere.
    ['blaisois#recenser', 'none: 2019-06-25-blaisois#A7 (convoquer)'],
    ['dep#A9', `none: ${likely.slice(0, 2).join(', ')}`],
    ['dep#', `none: ${likely.join(', ')}`],
    // Several records, but only one holds such a mark.
    ['2019-06#A7', '2019-06-25-blaisois line 7'],
    ['forum-emp#A1', 'none: '],
  ])('%s', (typed, wanted) => {
    expect(short(typed)).toBe(wanted)
  })
})

describe('what a command gets', () => {
  test('the record and the mark', () => {
    expect(resolveReference(known, 'dep#A2')).toMatchObject({
      record: { id: departementale },
      mark: { id: 'A2' },
    })
    expect(resolveMark(known, 'dep#A2').mark.text).toBe('écrire à Écueillé')
  })

  test.each([
    ['xyz', 'unknown-reference'],
    ['forum-emp', 'ambiguous-reference'],
    ['dep', 'not-a-mark'],
  ])('%s is refused with exit code 3: %s', (typed, code) => {
    expect(() => resolveMark(known, typed)).toThrow(
      expect.objectContaining({ message: expect.stringContaining(code), exitCode: 3 }),
    )
  })
})

describe('what cannot be told apart', () => {
  const copies = ['people/maud.md', 'people/copies/maud.md'].map((path) =>
    recordOfText(path, '---\nkind: person\nname: Maud\n---\n- Idée S1 : une\n- Idée S1 : une\n'),
  )

  test('two records with one id are named by their paths', () => {
    const found = findReference({ records: copies, takenIds: [] }, 'maud')
    expect(found).toEqual({ is: 'several', candidates: ['people/copies/maud.md', 'people/maud.md'] })
  })

  test('two marks that read alike are named by their lines', () => {
    const found = findReference({ records: copies.slice(0, 1), takenIds: [] }, 'maud#S1')
    expect(found).toEqual({ is: 'several', candidates: ['people/maud.md:5 (une)', 'people/maud.md:6 (une)'] })
  })
})

test('the exact name of a file that cannot be read means no other that holds its words', () => {
  const broken = { records, takenIds: ['forum-emploi'] }
  expect(findReference(broken, 'forum-emploi').is).toBe('none')
  expect(findReference(broken, 'events/Forum-emploi.md').is).toBe('none')
  expect(findReference(broken, 'forum-emp').is).toBe('several')
})

test('near words, nearest first, none that are far', () => {
  expect(nearestTexts('evnts', ['events', 'event', 'list', 'agenda'])).toEqual(['events', 'event'])
  expect(nearestTexts('montoire', ['2019-06-24-montoire', 'blois'])).toEqual(['2019-06-24-montoire'])
  expect(nearestTexts('zzz', ['agenda'])).toEqual([])
})
