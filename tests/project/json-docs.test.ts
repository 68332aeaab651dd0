/** docs/json.md names every key that the program gives, and no other. */
import { expect, test } from 'vitest'
import { createMemoryHost } from '../cli/host.ts'
import { readProjectFile } from './package-root.ts'

const page = readProjectFile('docs/json.md')

/** The keys in the first table after a title: the words in backquotes of its first column. */
function keysUnder(title: string): readonly string[] {
  const start = page.indexOf(`\n${title}\n`)
  if (start === -1) throw new Error(`docs/json.md has no title ${title}`)
  const table = /\n(\|[^\n]*\n)+/.exec(page.slice(start))?.[0] ?? ''
  const cells = table.split('\n').map((row) => row.split('|')[1] ?? '')
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')).toSorted()
}

async function answerOf(workspace: string, words: readonly string[]): Promise<Record<string, unknown>> {
  const { stdout } = await createMemoryHost(workspace).run([...words, '--json', '--today', '2019-11-12'], '.')
  return JSON.parse(stdout)
}

const keysOf = (value: unknown): readonly string[] => Object.keys(Object(value)).toSorted()
const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value)

test.each([
  ['## `events`', 'example', ['events']],
  ['## `actions`', 'example', ['actions']],
  ['## `decisions`', 'example', ['decisions']],
  ['## `list` and `show`', 'example', ['list', 'meeting']],
  ['## `people`', 'example', ['people']],
  ['## `structures`', 'example', ['structures']],
  ['## `search`', 'example', ['search', 'forum']],
  ['## `findings`', 'faults', ['validate']],
])('%s', async (title, workspace, words) => {
  const answer = await answerOf(workspace, words)
  expect(keysOf(answer)).toEqual(
    ['items', 'problems', 'schema', ...(words[0] === 'validate' ? ['summary'] : [])].toSorted(),
  )
  expect(keysOf(firstOf(answer['items']))).toEqual(keysUnder(title))
})

test.each([
  ['## `list` and `show`', ['show', '2019-06-24-departementale']],
  ['## `agenda`', ['agenda']],
  ['## `status`', ['status']],
  ['## `plan`', ['add', 'idée', 'un jeu', '--to', '2019-06-24-departementale']],
])('%s, one record', async (title, words) => {
  const answer = await answerOf('example', words)
  expect(keysOf(answer)).toEqual(['problems', 'record', 'schema'])
  expect(keysOf(answer['record'])).toEqual(keysUnder(title))
})

test('a date, a mention and a mark', async () => {
  const events = await answerOf('example', ['events', '--past', '--all'])
  const items = Array.isArray(events['items']) ? events['items'] : []
  expect(keysOf(items.find((item) => item.date)?.date)).toEqual(keysUnder('### A date'))
  const mention = items.find((item) => item.mentions.length > 0)?.mentions[0]
  expect(keysOf(mention)).toEqual(keysUnder('### A mention'))
  const keys = [...keysUnder('### A date'), 'conflicts', 'times'].toSorted()
  for (const text of ['14 h, 2019-06-24', '14 h', 'mardi 24 juin 2019']) {
    expect(keysOf((await answerOf('example', ['date', text]))['record'])).toEqual(keys)
  }
  expect((await answerOf('example', ['date', 'bientôt']))['record']).toBeNull()
})

test('one mark, as its register has it', async () => {
  const shown = await answerOf('example', ['show', '2019-06-24-departementale#E3'])
  expect(keysOf(shown['record'])).toEqual(keysUnder('## `events`'))
  const information = await answerOf('example', ['show', '2019-06-24-departementale#I1'])
  expect(keysOf(information['record'])).toEqual(['file', 'kind', 'line', 'ref', 'text'])
})
