/** The workspace that the measures are taken on: the same bytes everywhere, and minutes that spro understands. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runBin } from '../cli/host.ts'
import { needBuild } from './built.ts'
import { packageRoot } from './package-root.ts'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'spro-bench-')))

/** Generates 30 records; returns their texts by name. */
function generate(name: string): ReadonlyMap<string, string> {
  const path = join(folder, name)
  const run = spawnSync(process.execPath, [join(packageRoot, 'bench', 'generate.mjs'), path, '30'])
  if (run.status !== 0) throw new Error(run.stderr.toString())
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.md'),
  )
  return new Map(files.map((file) => [file, readFileSync(join(path, file), 'utf8')]))
}

const records = generate('one')

beforeAll(needBuild)

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('the same count gives the same bytes', () => {
  expect(generate('two')).toEqual(records)
  expect(records.size).toBe(30)
})

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

test.each([...records])('%s is about 8 KB, with 4 event, 3 action and 2 decision marks', (_, text) => {
  expect(Buffer.byteLength(text)).toBeGreaterThan(7500)
  expect(Buffer.byteLength(text)).toBeLessThan(8700)
  expect(count(text, /^- Événement .* : /gmu)).toBe(4)
  expect(count(text, /^- \[[ x]\] Action .* : /gmu)).toBe(3)
  expect(count(text, /^- Décision D\d : /gmu)).toBe(2)
})

test('validate finds nothing to say', () => {
  const run = runBin(['validate', '--format', 'json', '--today', '2026-06-30'], join(folder, 'one'))
  expect(JSON.parse(run.stdout)).toMatchObject({ items: [] })
  expect(run).toMatchObject({ code: 0, stderr: '' })
})

interface Item {
  readonly mentions: readonly { readonly text: string }[]
}

test('events follow what later records say', () => {
  const run = runBin(['events', '--all', '--past', '--json', '--today', '2026-06-30'], join(folder, 'one'))
  expect(run).toMatchObject({ code: 0, stderr: '' })
  const { items }: { readonly items: readonly Item[] } = JSON.parse(run.stdout)
  const said = items.flatMap(({ mentions }) => mentions).filter(({ text }) => text.startsWith('date trouvée'))
  expect(said).toHaveLength(25)
})
