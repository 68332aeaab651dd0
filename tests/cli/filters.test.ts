/** Filters and tables on records that the example does not have: keys of one's own, broken files, no territories. */
import { expect, test } from 'vitest'
import { createMemoryHost, type TestHost } from './host.ts'

const fair = `---
kind: event
title: Salon des métiers
date: 5 mars 2020
Budget prévu: 1200
relance: 1er février 2020
contact: "=HYPERLINK(1)"
---
`

function hostWith(files: Readonly<Record<string, string>>): TestHost {
  const host = createMemoryHost('example')
  for (const [path, text] of Object.entries(files)) host.write(path, text)
  return host
}

const run = (host: TestHost, ...words: readonly string[]) =>
  host.run([...words, '--today', '2019-11-12'], '.')

test.each([
  ['Budget prévu>1000', true],
  ['budget prevu=1200', true],
  ['budget prevu<1200', false],
  ['relance>2020-01', true],
  ['relance>2020-02', false],
])('a key of one’s own: %s', async (condition, isKept) => {
  const { stdout, code } = await run(hostWith({ 'events/salon.md': fair }), 'list', '--where', condition)
  expect(code).toBe(0)
  expect(stdout.includes('Salon des métiers')).toBe(isKept)
})

test('a key of one’s own is a column of CSV, and no cell is a formula', async () => {
  const { stdout } = await run(
    hostWith({ 'events/salon.md': fair }),
    'list',
    'event',
    'salon',
    '--format',
    'csv',
  )
  const [titles = '', row = ''] = stdout.split('\r\n')
  expect(titles.split(';').slice(-4)).toEqual(['premier jour', 'dernier jour', 'Budget prévu', 'relance'])
  expect(row.split(';').slice(-4)).toEqual(['2020-03-05', '2020-03-05', '1200', '1er février 2020'])
  expect(row.split(';')).toContain("'=HYPERLINK(1)")
})

test('what cannot be read is told, and the rest is in the file', async () => {
  const host = hostWith({ 'events/casse.md': '---\nkind: event\ntitle: Salon : le retour\n---\n' })
  const found = await run(host, 'list', 'event', '-o', 'evenements.csv')
  expect(found).toMatchObject({ code: 1, stdout: '' })
  expect(found.stderr).toContain('events/casse.md:3:')
  expect(host.read('evenements.csv')).toContain('forum-emploi-diversite-2019')
})

test('a refused filter leaves the file alone', async () => {
  const host = hostWith({ 'liste.csv': 'avant' })
  expect(await run(host, 'list', '--territory', 'zzz', '-o', 'liste.csv')).toMatchObject({ code: 3 })
  expect(host.read('liste.csv')).toBe('avant')
})

test('without territories in spro.yaml, words are compared with words', async () => {
  const host = hostWith({
    'spro.yaml': 'id: spro-41\nname: SPRO 41\nlanguage: fr\n',
    'events/salon.md': fair.replace('date:', 'territory: Pays de Vendôme\ndate:'),
  })
  const { stdout, code } = await run(host, 'events', '--territory', 'vendome', '--format', 'json')
  const { items }: { items: readonly { title: string }[] } = JSON.parse(stdout)
  expect([code, items.map(({ title }) => title)]).toEqual([0, ['Salon des métiers']])
})

test.each(['events', 'actions', 'decisions', 'list'])(
  '%s: a format that is named wins over --json',
  async (command) => {
    const { stdout } = await run(hostWith({}), command, '--json', '--format', 'csv')
    expect(stdout.startsWith('\uFEFF')).toBe(true)
  },
)

test.each(['events', 'actions', 'decisions', 'list'])(
  '%s: a file keeps its titles without rows',
  async (command) => {
    const host = hostWith({})
    const found = await run(host, command, '--where', 'fichier=nulle part', '-o', 'rien.csv', '--fail-empty')
    expect(found).toMatchObject({ code: 1, stdout: '' })
    expect(host.read('rien.csv')).toMatch(/^\uFEFF[^\r\n]+\r\n$/)
  },
)

test.each([
  ['status', 'spro/status@1'],
  ['search', 'spro/search@1', 'forum'],
  ['validate', 'spro/findings@1'],
  ['list', 'spro/list@1'],
])('%s: the ending of -o says the format', async (command, schema, ...words) => {
  const host = createMemoryHost('example')
  await run(host, command, ...words, '-o', 'reponse.json')
  expect(JSON.parse(host.read('reponse.json'))).toMatchObject({ schema })
  await run(host, command, ...words, '--json', '-o', 'reponse.md')
  expect(JSON.parse(host.read('reponse.md'))).toMatchObject({ schema })
})

test('an answer in words goes to a file of any name', async () => {
  const host = createMemoryHost('example')
  expect((await run(host, 'status', '-o', 'lundi.txt')).code).toBe(0)
  expect(host.read('lundi.txt')).toMatch(/^SPRO 41/)
})
