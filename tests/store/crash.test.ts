/** A writer that dies at any moment: the next command finds all old files or all new ones, and nothing else. */
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../src/plans/types.ts'
import { change } from '../../src/store/change.ts'
import { createMemoryDisk } from '../../src/store/memory-disk.ts'
import type { MemoryDisk } from '../../src/store/memory-disk.ts'
import { append, create, failOn, fakeHost, Killed, killAt, planOf } from './doubles.ts'

const files = { '/w/spro.yaml': 'id: demo\n', '/w/a.md': 'a\n', '/w/b.md': 'b\n' }
const plans: readonly (readonly [string, Plan, Readonly<Record<string, string>>])[] = [
  ['one edit', planOf(append('a.md', 'a\n', 'x')), { '/w/a.md': 'a\nx' }],
  ['one new file', planOf(create('events/2019/c.md', 'c')), { '/w/events/2019/c.md': 'c' }],
  [
    'several files',
    planOf(
      append('a.md', 'a\n', 'x'),
      create('events/2019/c.md', 'c'),
      append('b.md', 'b\n', 'y'),
      create('empty.md', ''),
    ),
    { '/w/a.md': 'a\nx', '/w/b.md': 'b\ny', '/w/empty.md': '', '/w/events/2019/c.md': 'c' },
  ],
]

/** Each writer is a process of its own, numbered apart from the next command. */
let writers = 1000

/** Runs a change on a disk whose process dies before its n-th operation; false when it ended before. */
async function runAndDie(disk: MemoryDisk, moment: number, plan: Plan): Promise<boolean> {
  const dying = killAt(disk, moment)
  const store = { disk: dying.disk, host: fakeHost({ pid: (writers += 1) }), root: '/w' }
  const error: unknown = await change(
    store,
    () => null,
    () => plan,
  ).catch((thrown: unknown) => thrown)
  if (dying.wasKilled() && !(error instanceof Killed))
    throw new Error('somebody caught the kill', { cause: error })
  return dying.wasKilled()
}

/** The next command, which itself has nothing to write. */
async function runNext(disk: MemoryDisk): Promise<Plan> {
  const host = fakeHost({ pid: 8 })
  const plan = await change(
    { disk, host, root: '/w' },
    () => null,
    () => planOf(),
  )
  // Nobody waits for the dead.
  expect(host.slept()).toBe(0)
  return plan
}

describe.each([true, false])('a killed writer (hard links: %s)', (hasLinks) => {
  const view = (memory: MemoryDisk) => (hasLinks ? memory : failOn(memory, 'link', /./, 'ENOTSUP'))

  it.each(plans)('of %s leaves the old or the new', async (_name, plan, changed) => {
    const after = { ...files, ...changed }
    const outcomes = { old: 0, new: 0 }
    for (let moment = 0; ; moment++) {
      const memory = createMemoryDisk(files)
      if (!(await runAndDie(view(memory), moment, plan))) break
      const { warnings } = await runNext(view(memory))
      const isOld =
        memory.snapshot()['/w/a.md'] === 'a\n' && memory.snapshot()['/w/events/2019/c.md'] === undefined
      outcomes[isOld ? 'old' : 'new'] += 1
      expect(memory.snapshot(), `moment ${moment}`).toEqual(isOld ? files : after)
      expect(memory.folders().some((folder) => folder.includes('events'))).toBe(
        '/w/events/2019/c.md' in memory.snapshot(),
      )
      expect(warnings.filter(({ code }) => code !== 'write-completed')).toEqual([])
    }
    expect(outcomes.old).toBeGreaterThan(20)
    expect(outcomes.new).toBeGreaterThan(5)
  })

  it('whose successor is killed too changes nothing of that', async () => {
    const [, plan, changed] = plans[2] ?? ['', planOf(), {}]
    const after = { ...files, ...changed }
    for (let moment = 20; ; moment += 3) {
      let first = true
      for (let second = 10; ; second += 2) {
        const memory = createMemoryDisk(files)
        first = await runAndDie(view(memory), moment, plan)
        if (!first || !(await runAndDie(view(memory), second, planOf()))) break
        await runNext(view(memory))
        const expected = memory.snapshot()['/w/a.md'] === 'a\n' ? files : after
        expect(memory.snapshot(), `moments ${moment}, ${second}`).toEqual(expected)
      }
      if (!first) break
    }
  })
})

describe('what a power cut may leave', () => {
  it('a journal cut short: the temporary files are found all the same', async () => {
    const disk = createMemoryDisk({
      ...files,
      '/w/.spro/journal': '{"token":"x","fol',
      '/w/.spro-x-0.tmp': 'half',
      '/w/events/.spro-x-1.tmp': '',
      '/w/other/spro.yaml': '',
      '/w/other/.spro-y-0.tmp': 'of another workspace',
      '/w/.spro-notes.txt': 'à moi',
    })
    await runNext(disk)
    expect(Object.keys(disk.snapshot())).toEqual([
      '/w/.spro-notes.txt',
      '/w/a.md',
      '/w/b.md',
      '/w/other/.spro-y-0.tmp',
      '/w/other/spro.yaml',
      '/w/spro.yaml',
    ])
  })
  it.each([
    { token: '../x', folders: [], entries: [] },
    { token: 'x', folders: ['..'], entries: [] },
    { token: 'x', folders: [], entries: [{ path: '../outside.md', before: null, after: '' }] },
    { token: 'x', folders: [], entries: [{ path: 'a.md', before: 1, after: '' }] },
    [],
  ])('a journal that spro did not write is not obeyed: %j', async (journal) => {
    const disk = createMemoryDisk({
      ...files,
      '/outside.md': '',
      '/w/.spro/journal': JSON.stringify(journal),
    })
    await runNext(disk)
    expect(disk.snapshot()).toEqual({ ...files, '/outside.md': '' })
  })
})
