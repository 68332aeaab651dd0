/** Machines and disks that the tests of the store need. */
import { DiskError } from '../../src/store/disk.ts'
import type { Disk, NewFile } from '../../src/store/disk.ts'
import type { Host } from '../../src/store/host.ts'
import type { Edit } from '../../src/document/types.ts'
import type { Change, Plan } from '../../src/plans/types.ts'
import { sha256 } from '../../src/document/sha256.ts'

export const startOfTime = Date.UTC(2019, 10, 12, 9, 0, 0)

export interface FakeHost extends Host {
  /** How long was slept, in milliseconds. */
  readonly slept: () => number
}

let tokens = 0

/** A machine whose clock only moves when somebody sleeps. `living` are its other processes. */
export function fakeHost(options: {
  readonly pid?: number
  readonly hostname?: string
  readonly living?: readonly number[]
  readonly onSleep?: () => void
}): FakeHost {
  const { pid = 100, hostname = 'poste-1', living = [] } = options
  let now = startOfTime
  return {
    hostname,
    pid,
    isAlive: (other) => living.includes(other),
    now: () => now,
    async sleep(milliseconds) {
      now += milliseconds
      options.onSleep?.()
    },
    token: () => `${hostname}-${pid}-${(tokens += 1)}`,
    slept: () => now - startOfTime,
  }
}

export function planOf(...changes: readonly Change[]): Plan {
  return { changes, said: [], warnings: [] }
}

export function create(path: string, text: string): Change {
  return { action: 'create', path, text, refs: [] }
}

export function edit(path: string, before: string | Uint8Array, ...edits: readonly Edit[]): Change {
  return { action: 'edit', path, basis: sha256(before), edits, refs: [] }
}

/** An edit that adds a text at the end. */
export function append(path: string, before: string, text: string): Change {
  return edit(path, before, { start: before.length, end: before.length, text })
}

/** A disk that takes at most `most` bytes a write, and none at every third call. */
export function takeFewBytes<D extends Disk>(disk: D, most: number): D {
  let calls = 0
  const slow = (file: NewFile): NewFile => ({
    ...file,
    write(bytes, offset) {
      calls += 1
      if (calls % 3 === 0) return 0
      return file.write(bytes.subarray(0, Math.min(bytes.length, offset + most)), offset)
    },
  })
  return { ...disk, create: (path: string, mode: number | null) => slow(disk.create(path, mode)) }
}

/** What a killed process would throw, if it could: nobody may catch it. */
export class Killed extends Error {}

type Door = (operation: string, path: string) => void

/** The same disk with a door before every operation, those on open files included. */
export function guard<D extends Disk>(disk: D, door: Door): D {
  const pass = <T>(operation: string, path: string, run: () => T): T => {
    door(operation, path)
    return run()
  }
  const guarded: Disk = {
    platform: disk.platform,
    status: (path) => pass('status', path, () => disk.status(path)),
    statusOfTarget: (path) => pass('statusOfTarget', path, () => disk.statusOfTarget(path)),
    stamp: (path) => pass('stamp', path, () => disk.stamp(path)),
    list: (path) => pass('list', path, () => disk.list(path)),
    readBytes: (path, limit) => pass('readBytes', path, () => disk.readBytes(path, limit)),
    readText: (path, limit) => pass('readText', path, () => disk.readText(path, limit)),
    create: (path, mode) => pass('create', path, () => guardFile(disk.create(path, mode), path, door)),
    link: (from, to) => pass('link', from, () => disk.link(from, to)),
    rename: (from, to) => pass('rename', from, () => disk.rename(from, to)),
    remove: (path) => pass('remove', path, () => disk.remove(path)),
    makeFolder: (path) => pass('makeFolder', path, () => disk.makeFolder(path)),
    removeFolder: (path) => pass('removeFolder', path, () => disk.removeFolder(path)),
    syncFolder: (path) => pass('syncFolder', path, () => disk.syncFolder(path)),
  }
  return { ...disk, ...guarded }
}

function guardFile(file: NewFile, path: string, door: Door): NewFile {
  return {
    write(bytes, offset) {
      // A kill between two pieces leaves half of them.
      const half = offset + Math.ceil((bytes.length - offset) / 2)
      const count = file.write(bytes.subarray(0, half), offset)
      door('write', path)
      return count
    },
    sync() {
      door('sync', path)
      file.sync()
    },
    size() {
      door('size', path)
      return file.size()
    },
    close() {
      door('close', path)
      file.close()
    },
  }
}

/** A disk whose process is killed before its n-th operation: nothing it does after that has any effect. */
export function killAt<D extends Disk>(
  disk: D,
  moment: number,
): { readonly disk: D; readonly wasKilled: () => boolean } {
  let count = 0
  const guarded = guard(disk, () => {
    count += 1
    if (count > moment) throw new Killed()
  })
  return { disk: guarded, wasKilled: () => count > moment }
}

/** A disk on which one operation on the paths that match fails. */
export function failOn<D extends Disk>(
  disk: D,
  operation: string,
  pattern: RegExp,
  error: DiskError['code'],
): D {
  return guard(disk, (name, path) => {
    if (name === operation && pattern.test(path)) throw new DiskError(error, path)
  })
}
