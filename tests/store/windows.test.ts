import { describe, expect, it } from 'vitest'
import type { Plan } from '../../src/plans/types.ts'
import { change } from '../../src/store/change.ts'
import { createWindowsLikeDisk } from '../../src/store/windows-like-disk.ts'
import type { WindowsLikeDisk } from '../../src/store/windows-like-disk.ts'
import { append, create, fakeHost, planOf } from './doubles.ts'

const files = { 'C:/w/spro.yaml': 'id: demo\n', 'C:/w/a.md': 'a\n', 'C:/w/b.md': 'b\n' }
const both = planOf(append('a.md', 'a\n', 'x'), append('b.md', 'b\n', 'y'), create('events/c.md', 'c'))
const after = { ...files, 'C:/w/a.md': 'a\nx', 'C:/w/b.md': 'b\ny', 'C:/w/events/c.md': 'c' }

async function apply(disk: WindowsLikeDisk, plan: Plan) {
  const host = fakeHost({})
  const error: unknown = await change(
    { disk, host, root: 'C:/w' },
    () => null,
    () => plan,
  ).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return { error, slept: host.slept() }
}

describe.each([true, false])('on Windows (hard links: %s)', (hasLinks) => {
  it('a change works at once when nothing is open', async () => {
    const disk = createWindowsLikeDisk(files, { hasLinks })
    expect(await apply(disk, both)).toEqual({ error: null, slept: 0 })
    expect(disk.snapshot()).toEqual(after)
  })

  it('a file that a program holds for a moment is written all the same', async () => {
    const disk = createWindowsLikeDisk(files, { hasLinks })
    disk.hold('C:/w/a.md', 3)
    disk.hold('C:/w/B.MD', 5)
    const { error, slept } = await apply(disk, both)
    expect(error).toBeNull()
    expect(slept).toBe(800)
    expect(disk.snapshot()).toEqual(after)
  })

  it('a file that stays open is said to be open elsewhere after 3 s, and no file has changed', async () => {
    const disk = createWindowsLikeDisk(files, { hasLinks })
    disk.hold('C:/w/b.md', Number.POSITIVE_INFINITY)
    const { error, slept } = await apply(disk, both)
    expect(error).toMatchObject({
      problem: { code: 'file-open-elsewhere', args: { file: 'b.md' } },
      exitCode: 4,
    })
    expect(slept).toBeGreaterThanOrEqual(3000)
    expect(slept).toBeLessThan(4000)
    expect(disk.snapshot()).toEqual(files)
  })

  it('the lock that an antivirus reads is given back in the end', async () => {
    const disk = createWindowsLikeDisk(files, { hasLinks })
    disk.hold('C:/w/.spro/lock', 4)
    expect((await apply(disk, both)).error).toBeNull()
    expect(disk.snapshot()).toEqual(after)
  })

  it('a dead lock that an antivirus reads is taken over in the end', async () => {
    const owner = { host: 'poste-1', pid: 7, token: 'old', since: '2019-11-12T08:00:00.000Z' }
    const disk = createWindowsLikeDisk({ ...files, 'C:/w/.spro/lock': JSON.stringify(owner) }, { hasLinks })
    disk.hold('C:/w/.spro/lock', 4)
    expect((await apply(disk, both)).error).toBeNull()
    expect(disk.snapshot()).toEqual(after)
  })

  it('a new name that exists in another case is refused', async () => {
    const disk = createWindowsLikeDisk(files, { hasLinks })
    expect((await apply(disk, planOf(create('A.md', 'x')))).error).toMatchObject({
      problem: { code: 'file-exists' },
    })
    expect(disk.snapshot()).toEqual(files)
  })

  it('a workspace can be made', async () => {
    const disk = createWindowsLikeDisk({}, { hasLinks })
    expect(
      (await apply(disk, planOf(create('spro.yaml', 'id: x\n'), create('meetings/2019/a.md', 'a')))).error,
    ).toBeNull()
    expect(Object.keys(disk.snapshot())).toEqual(['C:/w/meetings/2019/a.md', 'C:/w/spro.yaml'])
  })
})
