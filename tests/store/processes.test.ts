/** Real processes on the real disk: two that write at the same time, and one that is killed. */
import { buildSync } from 'esbuild'
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addLine } from './writer.ts'

const changesEach = 100
const kills = 60

const temporary = mkdtempSync(join(tmpdir(), 'spro-processes-'))
const script = join(temporary, 'writer.cjs')
afterAll(() => rmSync(temporary, { recursive: true, force: true }))
beforeAll(() => {
  const entryPoints = [join(import.meta.dirname, 'writer.ts')]
  buildSync({ entryPoints, bundle: true, platform: 'node', format: 'cjs', target: 'node20', outfile: script })
})

function workspace(name: string): string {
  const root = mkdtempSync(join(temporary, name))
  writeFileSync(join(root, 'spro.yaml'), 'id: demo\n')
  writeFileSync(join(root, 'a.md'), '')
  writeFileSync(join(root, 'b.md'), '')
  return root
}

/** That variable slows every start of Node, and nothing here goes to the network. */
const env = { ...process.env, NODE_EXTRA_CA_CERTS: undefined }

function start(root: string, task: string, times: number, prefix: string): ChildProcess {
  return spawn(process.execPath, [script, root, task, String(times), prefix], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  })
}

/** Every name below a folder that is no record: locks, journals, temporary files. */
function leftovers(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.includes('.spro') && path !== '.spro',
  )
}

it(`two processes that add ${changesEach} lines each to one record both succeed`, async () => {
  const root = workspace('both-')
  const writers = [start(root, 'add', changesEach, 'Anne'), start(root, 'add', changesEach, 'Basile')]
  const codes = await Promise.all(writers.map(async (writer) => (await once(writer, 'exit'))[0] as unknown))
  expect(codes).toEqual([0, 0])
  const lines = readFileSync(join(root, 'a.md'), 'utf8').trimEnd().split('\n')
  expect(lines.map((line) => /A\d+/.exec(line)?.[0])).toEqual(
    Array.from({ length: changesEach * 2 }, (_, index) => `A${index + 1}`),
  )
  expect(lines.filter((line) => line.endsWith('Anne'))).toHaveLength(changesEach)
  expect(leftovers(root)).toEqual([])
})

it(`a writer killed ${kills} times at random leaves whole files that agree, and nothing after the next command`, async () => {
  const root = workspace('killed-')
  let versions = 0
  for (let count = 0; count < kills; count++) {
    const writer = start(root, 'pair', 1_000_000, '')
    if (writer.stdout !== null) await once(writer.stdout, 'data')
    await sleep(Math.random() * 80)
    writer.kill('SIGKILL')
    await once(writer, 'exit')
    for (const name of ['a.md', 'b.md'])
      expect(readFileSync(join(root, name), 'utf8')).toMatch(/^$|^(\d+)\n[^]*\nfin \1\n$/)
    // The next command: a line in another hand, taken away again so that the versions go on.
    await addLine(root, 'après')
    const text = readFileSync(join(root, 'a.md'), 'utf8').replace(/- Action .*\n$/, '')
    writeFileSync(join(root, 'a.md'), text)
    expect(leftovers(root)).toEqual([])
    expect(text).toBe(readFileSync(join(root, 'b.md'), 'utf8'))
    for (const version of readdirSync(root).includes('new') ? readdirSync(join(root, 'new')) : []) {
      expect(statSync(join(root, 'new', version, 'c.md')).size).toBeGreaterThan(2000)
    }
    versions = Number(/^\d+/.exec(text)?.[0] ?? 0)
  }
  expect(versions).toBeGreaterThan(kills / 10)
})
