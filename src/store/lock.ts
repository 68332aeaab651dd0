/**
 * One writer at a time. The lock is the file `.spro/lock`, which says who holds it. It appears whole, by a
 * hard link of a file written before, so that a process killed at any moment leaves no half lock.
 *
 * A dead owner is replaced by whoever owns the right to replace that very lock: the file
 * `.spro/heir-0-<token of the dead>`, created exclusively. Two processes that both saw the dead owner cannot
 * both create it, and one that comes late finds that the lock has changed and gives the right back. The
 * owner of such a right may die too: then the right to its own token decides, and so on.
 */
import { exitCodes, problem } from '../messages/problem.ts'
import type { Problem } from '../messages/problem.ts'
import { DiskError, diskCodeOf, isBusyCode } from './disk.ts'
import type { Disk } from './disk.ts'
import { toProblem } from './failures.ts'
import { makeFolders } from './folders.ts'
import type { Host, Store } from './host.ts'
import { dropToken, isDead, keepToken, readOwner, writeOwner } from './owner.ts'
import type { Owner } from './owner.ts'
import { joinPath } from './paths.ts'
import { listQuietly, removeQuietly, writeNewFile } from './write-file.ts'

/** The folder of the lock and of what an interrupted writer leaves; relative to the workspace. */
export const lockFolder = '.spro'

/** The lock, relative to the workspace. */
const lockFile = `${lockFolder}/lock`

/** How long a writer waits for another, in milliseconds. */
const patience = 30_000

/** The longest pause between two tries, in milliseconds. */
const longestPause = 100

/** No command writes for so long: a lock of another machine that is older was left behind, in milliseconds. */
const foreignAge = 10 * 60_000

/** A lock that is held. */
export interface Lock {
  readonly token: string
  /** Gives it back; never throws. */
  readonly release: () => Promise<void>
}

/** Waits for the lock of a workspace and takes it. Throws a `Problem` (exit 4 busy, 5 disk). */
export async function acquireLock(store: Store): Promise<Lock> {
  const { disk, host, root } = store
  const token = host.token()
  const started = host.now()
  keepToken(token)
  try {
    makeFolders(disk, joinPath(root, lockFolder))
    for (let pause = 2; !tryLock(store, token); pause = Math.min(pause * 2, longestPause)) {
      refuseWaiting(store, host.now() - started)
      await host.sleep(pause)
    }
  } catch (error) {
    dropToken(token)
    throw toProblem(error, root)
  }
  removeStaleClaims(store)
  return { token, release: () => releaseLock(store, token) }
}

/** One try, which never waits. */
function tryLock(store: Store, token: string): boolean {
  const { disk, host } = store
  const path = joinPath(store.root, lockFile)
  const owner = readOwner(disk, path)
  if (owner !== null && !isDead(owner, host)) return false
  const claim = joinPath(store.root, `${lockFolder}/claim-${token}`)
  makeFolders(disk, joinPath(store.root, lockFolder))
  try {
    writeNewFile(disk, { path: claim, bytes: claimBytes(store, token), mode: null, lasting: false })
    return owner === null ? placeExclusively(store, claim, path) : inherit(store, claim, owner)
  } catch (error) {
    if (isPassing(store, error, claim)) return false
    throw error
  } finally {
    removeQuietly(disk, claim)
  }
}

function claimBytes({ host }: Store, token: string): Uint8Array {
  const owner = { host: host.hostname, pid: host.pid, token, since: host.now() }
  return Buffer.from(writeOwner(owner))
}

/**
 * Whether to try again. A file vanishes under our hands when another process cleans up; Windows refuses for a
 * moment to touch a file that another process reads or has just removed.
 */
function isPassing({ disk }: Store, error: unknown, claim: string): boolean {
  if (!(error instanceof DiskError)) return false
  if (error.code === 'ENOENT' || error.code === 'EEXIST') return true
  // Nobody else touches the claim: where it is refused, the folder is.
  return disk.platform === 'windows' && error.path !== claim && isBusyCode(error.code)
}

/** Makes the claim appear at `path` unless something stands there. */
function placeExclusively({ disk }: Store, claim: string, path: string): boolean {
  try {
    disk.link(claim, path)
    return true
  } catch (error) {
    const code = diskCodeOf(error)
    if (code === null || code === 'ENOENT') throw error
    if (code === 'EEXIST') return false
  }
  // FAT and many network disks have no hard links. A lock half written there is not understood, hence never
  // taken from a living writer before `unreadableAge`.
  return copyExclusively(disk, claim, path)
}

function copyExclusively(disk: Disk, from: string, to: string): boolean {
  try {
    writeNewFile(disk, { path: to, bytes: disk.readBytes(from, 4096), mode: null, lasting: false })
    return true
  } catch (error) {
    if (diskCodeOf(error) === 'EEXIST') return false
    throw error
  }
}

interface Right {
  readonly path: string
  readonly token: string
}

/** Replaces the lock of a dead owner; false when another process was first. */
function inherit(store: Store, claim: string, dead: Owner): boolean {
  const { disk, host } = store
  const path = joinPath(store.root, lockFile)
  // The depth keeps names apart where several owners in a row cannot be understood.
  const heirOf = (token: string, depth: number) =>
    joinPath(store.root, `${lockFolder}/heir-${depth}-${token}`)
  const deadRights: Right[] = []
  let own = heirOf(dead.token, 0)
  while (!placeExclusively(store, claim, own)) {
    const heir = readOwner(disk, own)
    if (heir === null || !isDead(heir, host)) return false
    deadRights.push({ path: own, token: heir.token })
    own = heirOf(heir.token, deadRights.length)
  }
  try {
    const still = [{ path, token: dead.token }, ...deadRights]
    if (!still.every((right) => readOwner(disk, right.path)?.token === right.token)) return false
    disk.rename(claim, path)
    for (const right of deadRights) removeQuietly(disk, right.path)
    return true
  } finally {
    removeQuietly(disk, own)
  }
}

/** Throws when waiting longer is of no use. */
function refuseWaiting(store: Store, waited: number): void {
  const owner = readOwner(store.disk, joinPath(store.root, lockFile))
  if (owner === null) {
    if (waited < patience) return
    throw problem('lock-unreachable', { file: lockFile }, exitCodes.busy)
  }
  const age = Math.max(0, store.host.now() - owner.since)
  const foreign = owner.host !== null && owner.host !== store.host.hostname
  if (foreign && age > foreignAge) throw heldBy(owner, age, 'lock-left-behind')
  if (waited >= patience) throw heldBy(owner, age, 'lock-held')
}

function heldBy(owner: Owner, age: number, code: 'lock-held' | 'lock-left-behind'): Problem {
  const seconds = Math.round(age / 1000)
  return problem(code, { file: lockFile, host: owner.host, pid: owner.pid, seconds }, exitCodes.busy)
}

/**
 * Removes what dead writers left while they asked for the lock. Only the holder of the lock may. Should it be
 * a living writer's after all, that one asks again.
 */
function removeStaleClaims({ disk, host, root }: Store): void {
  const folder = joinPath(root, lockFolder)
  for (const { name } of listQuietly(disk, folder)) {
    const path = joinPath(folder, name)
    // Every right concerns a lock that is no more: its owner will see that and give it back.
    if (name.startsWith('heir-')) removeQuietly(disk, path)
    if (name.startsWith('claim-') && isStale(readOwner(disk, path), host)) removeQuietly(disk, path)
  }
}

function isStale(owner: Owner | null, host: Host): boolean {
  if (owner === null) return false
  return owner.host === null || isDead(owner, host) || host.now() - owner.since > foreignAge
}

/** A lock that cannot be removed does no harm: once this process has ended, the next writer takes it over. */
async function releaseLock({ disk, host, root }: Store, token: string): Promise<void> {
  const path = joinPath(root, lockFile)
  for (let tries = 0; tries < 30 && readOwner(disk, path)?.token === token; tries++) {
    removeQuietly(disk, path)
    if (disk.status(path) === null) break
    await host.sleep(longestPause)
  }
  dropToken(token)
}
