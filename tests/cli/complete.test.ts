/** Completion runs at each Tab: what it does not need it does not read. */
import { expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { createSink, createTerminalRun } from './host.ts'

/** What is proposed for these words in a copy of the example with many more records, and the records that were read for it. */
async function proposalsOf(more: number, ...words: readonly string[]) {
  const { env } = createTerminalRun('example', 100)
  const { disk, cwd } = env
  for (let at = 0; at < more; at += 1) {
    const id = `1999-01-01-note-${at}`
    disk.create(`${cwd}/meetings/${id}.md`, 0o600).close()
  }
  const read: string[] = []
  const readText: typeof disk.readText = (path, limit) => {
    if (path.endsWith('.md')) read.push(path.slice(cwd.length + 1))
    return disk.readText(path, limit)
  }
  const out = createSink()
  const watched = { ...env, stdout: out.sink, disk: { ...disk, readText } }
  expect(await main(['__complete', ...words], watched)).toBe(0)
  return { read, proposed: out.text().split('\n').slice(0, -1) }
}

test('references: only the records that begin so are read', async () => {
  const { read, proposed } = await proposalsOf(0, 'show', '=2019-11')
  expect(read).toEqual(['meetings/2019/2019-11-25-departementale.md'])
  expect(proposed).toEqual(['2019-11-25-departementale\tRéunion départementale SPRO 41'])
})

test('lines and keys: only their record is read', async () => {
  const lines = await proposalsOf(0, 'done', '=2019-06-24-departementale#A')
  expect(lines.read).toEqual(['meetings/2019/2019-06-24-departementale.md'])
  expect(lines.proposed.length).toBeGreaterThan(2)
  const keys = await proposalsOf(0, 'set', 'maud-tessereau', '=')
  expect(keys.read).toEqual(['people/maud-tessereau.md'])
})

test.each(['show', 'done'])(
  '%s: of very many records none is read, and all are proposed',
  async (command) => {
    const { read, proposed } = await proposalsOf(500, command, '=')
    expect(read).toEqual([])
    expect(proposed.length).toBeGreaterThan(500)
  },
)
