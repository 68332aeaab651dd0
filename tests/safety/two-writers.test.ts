/** Two people, or a person and a script, who write to one record at the same time: nothing of either is lost. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { copyProgram, leftovers } from './program.ts'
import type { Program } from './program.ts'

const additionsEach = 100
let program: Program
beforeAll(() => {
  program = copyProgram()
})
afterAll(() => program.close())

interface Planned {
  readonly record: { readonly changes: readonly { readonly refs: readonly string[] }[] }
}

const file = 'meetings/2019-06-24-comite.md'
const text = '---\nkind: meeting\ntitle: Comité\ndate: 2019-06-24\nattendees:\n---\n## 1. Bilan\n'

it(`two loops that add ${additionsEach} actions each to one record leave ${additionsEach * 2}, each with its own id`, async () => {
  const root = program.createFolder('deux', { 'spro.yaml': 'id: essai\nlanguage: fr\n', [file]: text })
  const refs: string[] = []
  const addAll = async (name: string): Promise<void> => {
    for (let count = 1; count <= additionsEach; count += 1) {
      const words = ['add', 'action', `tâche ${name} ${count}`, '--to', '2019-06-24-comite', '--json']
      const { code, stdout, stderr } = await program.run(words, { cwd: root })
      expect([code, stderr]).toEqual([0, ''])
      const { record }: Planned = JSON.parse(stdout)
      refs.push(...record.changes.flatMap((change) => change.refs))
    }
  }
  await Promise.all([addAll('Anne'), addAll('Basile')])
  const lines = readFileSync(join(root, file), 'utf8').slice(text.length).trim().split('\n')
  const wanted = Array.from({ length: additionsEach * 2 }, (_, index) => `A${index + 1}`)
  expect(lines.map((line) => /^- \[ \] Action (A\d+) : tâche /.exec(line)?.[1])).toEqual(wanted)
  expect(new Set(refs)).toEqual(new Set(wanted.map((id) => `2019-06-24-comite#${id}`)))
  for (const name of ['Anne', 'Basile']) {
    const own = lines
      .filter((line) => line.includes(`: tâche ${name} `))
      .map((line) => line.split(' ').at(-1))
    expect(own).toEqual(Array.from({ length: additionsEach }, (_, index) => String(index + 1)))
  }
  expect(leftovers(root)).toEqual([])
})
