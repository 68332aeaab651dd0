/** Tables on terminals of any width. */
import { expect, test } from 'vitest'
import { drawTable, wrapText } from '../../src/cli/table.ts'
import { displayWidth } from '../../src/messages/width.ts'

test.each([
  ['Événement', 9],
  ['œuvre', 5],
  ['e\u0301te\u0301', 3],
  ['« 14 h »', 8],
  ['🎉 fête', 7],
  ['日本', 4],
  ['👩‍🏫', 4],
  ['', 0],
])('« %s » takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width)
})

const columns = [
  { title: 'Date', cell: (row: readonly string[]) => row[0] ?? '' },
  { title: 'Événement', cell: (row: readonly string[]) => row[1] ?? '', wraps: true },
  { title: 'Vide', cell: () => '' },
]
const rows = [
  ['24 juin', 'Forum « Emploi, Diversité » au complexe sportif'],
  ['25 novembre', 'Réunion'],
]
const same = (text: string): string => text

test('a pipe gets one line a row, aligned, without empty columns', () => {
  expect(drawTable(columns, rows, null, same)).toBe(
    [
      'Date         Événement',
      '24 juin      Forum « Emploi, Diversité » au complexe sportif',
      '25 novembre  Réunion',
      '',
    ].join('\n'),
  )
})

test('a narrow terminal wraps the columns that may be wrapped', () => {
  const drawn = drawTable(columns, rows, 40, same)
  expect(drawn).toBe(
    [
      'Date         Événement',
      '24 juin      Forum « Emploi, Diversité »',
      '             au complexe sportif',
      '25 novembre  Réunion',
      '',
    ].join('\n'),
  )
  for (const line of drawn.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(40)
})

test('a reference is cut at its hyphens and before its number, a word only where nothing else helps', () => {
  expect(wrapText('2019-06-24-departementale#E7', 16)).toEqual(['2019-06-24-', 'departementale', '#E7'])
  expect(wrapText('journée d’information', 12)).toEqual(['journée', 'd’informatio', 'n'])
  const narrow = drawTable(columns, [['24 juin', 'Interconnaissance à Blois, nouvelle date']], 30, same)
  expect(narrow).toContain('Interconnaissance')
})

test('a word longer than its column is cut, and nothing of it is lost', () => {
  const lines = wrapText('https://example.org/une-adresse-bien-trop-longue fin', 12)
  expect(lines.join('').replaceAll(' ', '')).toBe('https://example.org/une-adresse-bien-trop-longuefin')
  for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(12)
})

test('a reference stays whole as long as the other columns have something to give', () => {
  const referring = [
    ...columns,
    { title: 'Référence', cell: () => '2019-06-24-departementale#E7', wraps: 'last' as const },
  ]
  const [, first = '', second = ''] = drawTable(referring, rows, 72, same).split('\n')
  expect(first).toContain('2019-06-24-departementale#E7')
  expect(second).toContain('complexe sportif')
  expect(drawTable(referring, rows, 50, same)).toMatch(/2019-06-24-\n/u)
})
