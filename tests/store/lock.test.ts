import { describe, expect, it } from 'vitest'
import { acquireLock } from '../../src/store/lock.ts'
import type { Disk } from '../../src/store/disk.ts'
import type { Host } from '../../src/store/host.ts'
import { createMemoryDisk } from '../../src/store/memory-disk.ts'
import type { MemoryDisk } from '../../src/store/memory-disk.ts'
import { change } from '../../src/store/change.ts'
import { failOn, fakeHost, guard, Killed, killAt, planOf, startOfTime } from './doubles.ts'

const minute = 60_000

function ownerText(owner: { host?: string; pid?: number; token?: string; age?: number }): string {
  const { host = 'poste-1', pid = 1, token = 'old', age = 1000 } = owner
  return JSON.stringify({ host, pid, token, since: new Date(startOfTime - age).toISOString() })
}

function withLock(text: string): MemoryDisk {
  return createMemoryDisk({ '/w/.spro/lock': text })
}

function lockOf(disk: MemoryDisk): string | undefined {
  const text = disk.snapshot()['/w/.spro/lock']
  return text === undefined ? undefined : /"token":"([^"]*)"/.exec(text)?.[1]
}

describe('the lock', () => {
  it('is taken at once when free, and given back', async () => {
    const disk = createMemoryDisk({})
    const host = fakeHost({})
    const lock = await acquireLock({ disk, host, root: '/w' })
    expect(lockOf(disk)).toBe(lock.token)
    await lock.release()
    expect(disk.snapshot()).toEqual({})
    expect(host.slept()).toBe(0)
  })

  it('is waited for while its owner lives', async () => {
    const disk = withLock(ownerText({ pid: 7 }))
    let naps = 0
    const onSleep = () => {
      naps += 1
      if (naps === 20) disk.remove('/w/.spro/lock')
    }
    const host = fakeHost({ living: [7], onSleep })
    const lock = await acquireLock({ disk, host, root: '/w' })
    expect(lockOf(disk)).toBe(lock.token)
    expect(host.slept()).toBeGreaterThan(1000)
  })

  it('is waited for 30 s at most; the message says who holds it and since when', async () => {
    const disk = withLock(ownerText({ pid: 7, age: 5000 }))
    const host = fakeHost({ living: [7] })
    const args = { file: '.spro/lock', host: 'poste-1', pid: 7, seconds: 35 }
    await expect(acquireLock({ disk, host, root: '/w' })).rejects.toMatchObject({
      problem: { code: 'lock-held', args },
      exitCode: 4,
    })
    expect(host.slept()).toBeGreaterThanOrEqual(30_000)
    expect(host.slept()).toBeLessThan(30_200)
    expect(lockOf(disk)).toBe('old')
  })

  it('of a dead owner is taken over at once', async () => {
    const disk = withLock(ownerText({ pid: 7 }))
    const host = fakeHost({})
    const lock = await acquireLock({ disk, host, root: '/w' })
    expect(host.slept()).toBe(0)
    expect(Object.keys(disk.snapshot())).toEqual(['/w/.spro/lock'])
    expect(lockOf(disk)).toBe(lock.token)
  })

  it('of a dead owner that had the number of this process is taken over too', async () => {
    const disk = withLock(ownerText({ pid: 100 }))
    const host = fakeHost({ pid: 100, living: [100] })
    await acquireLock({ disk, host, root: '/w' })
    expect(host.slept()).toBe(0)
  })

  it('of another command of this process is waited for', async () => {
    const disk = createMemoryDisk({})
    const host = fakeHost({ living: [100] })
    const first = await acquireLock({ disk, host, root: '/w' })
    await expect(acquireLock({ disk, host, root: '/w' })).rejects.toThrow('lock-held')
    await first.release()
    await acquireLock({ disk, host, root: '/w' })
  })

  it('of another machine is never taken, and after some minutes reported without waiting', async () => {
    const young = withLock(ownerText({ host: 'poste-2', age: minute }))
    const patient = fakeHost({})
    await expect(acquireLock({ disk: young, host: patient, root: '/w' })).rejects.toThrow('lock-held')
    expect(patient.slept()).toBeGreaterThanOrEqual(30_000)
    const old = withLock(ownerText({ host: 'poste-2', age: 20 * minute }))
    const host = fakeHost({})
    await expect(acquireLock({ disk: old, host, root: '/w' })).rejects.toMatchObject({
      problem: { code: 'lock-left-behind', args: { host: 'poste-2', seconds: 1200 } },
      exitCode: 4,
    })
    expect(host.slept()).toBe(0)
    expect(lockOf(old)).toBe('old')
  })

  it.each(['', '{', 'null', '{"host":1}', '{"host":"poste-1","pid":1,"token":"../x","since":"2019-01-01"}'])(
    'that cannot be understood (%j) is left to its writer for a while, then taken over',
    async (text) => {
      const disk = createMemoryDisk({ '/w/.spro/lock': text }, { now: () => startOfTime })
      const host = fakeHost({})
      await acquireLock({ disk, host, root: '/w' })
      expect(host.slept()).toBeGreaterThan(10_000)
      expect(host.slept()).toBeLessThan(10_300)
    },
  )

  it('that the user removed and another took is not removed', async () => {
    const disk = createMemoryDisk({})
    const lock = await acquireLock({ disk, host: fakeHost({}), root: '/w' })
    disk.put('/w/.spro/lock', ownerText({ token: 'other' }))
    await lock.release()
    expect(lockOf(disk)).toBe('other')
  })

  it('works on a disk without hard links', async () => {
    const disk = withLock(ownerText({ pid: 7 }))
    const plain = failOn(disk, 'link', /./, 'ENOTSUP')
    const lock = await acquireLock({ disk: plain, host: fakeHost({}), root: '/w' })
    expect(Object.keys(disk.snapshot())).toEqual(['/w/.spro/lock'])
    await lock.release()
    await acquireLock({ disk: plain, host: fakeHost({}), root: '/w' })
    expect(Object.keys(disk.snapshot())).toEqual(['/w/.spro/lock'])
  })

  it('on a disk that refuses is a problem of the disk', async () => {
    const disk = failOn(createMemoryDisk({}), 'makeFolder', /./, 'EROFS')
    await expect(acquireLock({ disk, host: fakeHost({}), root: '/w' })).rejects.toMatchObject({
      problem: { code: 'disk-read-only', args: { file: '/w' } },
      exitCode: 5,
    })
  })

  it('removes what dead processes left while they asked for it, and nothing of the living', async () => {
    const disk = createMemoryDisk({
      '/w/.spro/claim-a': ownerText({ pid: 7 }),
      '/w/.spro/claim-b': ownerText({ pid: 8 }),
      '/w/.spro/claim-c': '',
      '/w/.spro/claim-d': ownerText({ host: 'poste-2', age: 60 * minute }),
      '/w/.spro/claim-e': ownerText({ host: 'poste-2' }),
      '/w/.spro/heir-x': ownerText({ pid: 7 }),
      '/w/.spro/notes.txt': 'à moi',
    })
    await acquireLock({ disk, host: fakeHost({ living: [8] }), root: '/w' })
    const names = Object.keys(disk.snapshot()).map((path) => path.slice('/w/.spro/'.length))
    expect(names).toEqual(['claim-b', 'claim-e', 'lock', 'notes.txt'])
  })
})

class Waited extends Error {}

/** A machine on which whoever would have to wait gives up. */
function impatient(pid: number): Host {
  return { ...fakeHost({ pid, living: [1, 2, 3] }), sleep: () => Promise.reject(new Waited()) }
}

async function tries(disk: Disk, pid: number): Promise<string | null> {
  try {
    return (await acquireLock({ disk, host: impatient(pid), root: '/w' })).token
  } catch (error) {
    if (error instanceof Waited) return null
    throw error
  }
}

/** Dead owners: of the lock, or of the right to replace it as well. */
const deaths: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['its owner died', { '/w/.spro/lock': ownerText({ pid: 7 }) }],
  [
    'its owner and his heir died',
    { '/w/.spro/lock': ownerText({ pid: 7 }), '/w/.spro/heir-old': ownerText({ pid: 8, token: 'heir' }) },
  ],
]

describe.each(deaths)('when two processes find that %s', (_when, files) => {
  it('one of them gets the lock, whatever the moment at which the other comes', async () => {
    let moments = 0
    for (let moment = 1; ; moment++) {
      const disk = createMemoryDisk(files)
      const second: Promise<string | null>[] = []
      let count = 0
      // Up to its first wait, a taker runs without giving way: the other runs whole before one operation of this one.
      const door = () => {
        count += 1
        if (count === moment) second.push(tries(disk, 2))
      }
      const first = await tries(guard(disk, door), 1)
      const tokens = [first, ...(await Promise.all(second))].filter((token) => token !== null)
      if (second.length === 0) break
      moments += 1
      expect(tokens.length, `moment ${moment}`).toBe(1)
      expect(lockOf(disk), `moment ${moment}`).toBe(tokens[0])
    }
    expect(moments).toBeGreaterThan(15)
  })

  it.each([true, false])('and one dies on the way, the other gets it (hard links: %s)', async (hasLinks) => {
    for (let moment = 0; ; moment++) {
      const disk = createMemoryDisk(files)
      const view = hasLinks ? disk : failOn(disk, 'link', /./, 'ENOTSUP')
      const dying = killAt(view, moment)
      const store = { disk: dying.disk, host: fakeHost({ pid: 9 }), root: '/w' }
      const first = await acquireLock(store).catch((error: unknown) => error)
      if (!dying.wasKilled()) break
      expect(first).toBeInstanceOf(Killed)
      const token = await tries(view, 2)
      expect(token, `moment ${moment}`).not.toBeNull()
      expect(Object.keys(disk.snapshot()), `moment ${moment}`).toEqual(['/w/.spro/lock'])
      expect(lockOf(disk)).toBe(token)
    }
  })
})

describe('two processes that start together', () => {
  it('one of them gets the lock, whatever the moment', async () => {
    for (let moment = 1; ; moment++) {
      const disk = createMemoryDisk({ '/w/spro.yaml': '' })
      const second: Promise<string | null>[] = []
      let count = 0
      const door = () => {
        count += 1
        if (count === moment) second.push(tries(disk, 2))
      }
      const first = await tries(guard(disk, door), 1)
      const tokens = [first, ...(await Promise.all(second))].filter((token) => token !== null)
      if (second.length === 0) break
      expect(tokens.length, `moment ${moment}`).toBe(1)
      expect(lockOf(disk)).toBe(tokens[0])
    }
  })

  it('both end when nothing is to be done', async () => {
    const disk = createMemoryDisk({ '/w/spro.yaml': '' })
    const host = {
      ...fakeHost({ living: [100] }),
      sleep: () => new Promise<void>((done) => setImmediate(done)),
    }
    const nothing = () =>
      change(
        { disk, host, root: '/w' },
        () => null,
        () => planOf(),
      )
    await Promise.all([nothing(), nothing(), nothing()])
    expect(disk.snapshot()).toEqual({ '/w/spro.yaml': '' })
  })
})
