import { describe, expect, it } from 'vitest'
import { change } from '../../src/store/change.ts'
import { fillUp } from '../../src/store/full-disk.ts'
import { createMemoryDisk } from '../../src/store/memory-disk.ts'
import { createWindowsLikeDisk } from '../../src/store/windows-like-disk.ts'
import { append, create, failOn, fakeHost, planOf } from './doubles.ts'

const files = { '/w/spro.yaml': 'id: demo\n', '/w/a.md': 'a'.repeat(300), '/w/b.md': 'b'.repeat(200) }
const plan = planOf(
  append('a.md', files['/w/a.md'], 'x'.repeat(50)),
  append('b.md', files['/w/b.md'], 'y'),
  create('events/c.md', 'c'.repeat(100)),
)

describe.each([true, false])('a full disk (hard links: %s)', (hasLinks) => {
  it('leaves all old files or has all new ones, wherever it ends', async () => {
    let failures = 0
    let last = createMemoryDisk({})
    for (let capacity = 0; ; capacity += 7) {
      const memory = createMemoryDisk(files)
      const disk = fillUp(hasLinks ? memory : failOn(memory, 'link', /./, 'EPERM'), capacity)
      const store = { disk, host: fakeHost({}), root: '/w' }
      const error: unknown = await change(
        store,
        () => null,
        () => plan,
      ).then(
        () => null,
        (thrown: unknown) => thrown,
      )
      last = memory
      if (error === null) break
      failures += 1
      expect(error, `room for ${capacity} bytes`).toMatchObject({
        problem: { code: 'disk-full' },
        exitCode: 5,
      })
      expect(memory.snapshot(), `room for ${capacity} bytes`).toEqual(files)
      expect(memory.folders().filter((folder) => folder.includes('events'))).toEqual([])
    }
    expect(failures).toBeGreaterThan(50)
    expect(last.snapshot()['/w/events/c.md']).toBe('c'.repeat(100))
  })
})

it('a full disk of Windows, where an open file cannot be removed, keeps nothing of what was begun', async () => {
  const old = { 'C:/w/a.md': 'a' }
  const windows = createWindowsLikeDisk(old)
  const store = { disk: fillUp(windows, 500), host: fakeHost({}), root: 'C:/w' }
  const failing = change(
    store,
    () => null,
    () => planOf(append('a.md', 'a', 'x'.repeat(1000))),
  )
  await expect(failing).rejects.toMatchObject({ problem: { code: 'disk-full', args: { file: 'a.md' } } })
  expect(windows.snapshot()).toEqual(old)
})
