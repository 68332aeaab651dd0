/** Who holds a lock, as its file says. */
import { diskCodeOf } from './disk.ts'
import type { Disk } from './disk.ts'
import type { Host } from './host.ts'

/** Enough to tell whether a lock's holder may still be at work, on this machine or another. */
export interface Owner {
  /** Null when the file cannot be understood: its writer is at work or died, or it is not ours. */
  readonly host: string | null
  readonly pid: number
  readonly token: string
  /** Milliseconds since 1970. */
  readonly since: number
}

/** A lock file is a line: more is not ours. */
const ownerLimit = 4096

/** A lock takes far less time to write: one that is not understood after that was left half written, in milliseconds. */
const unreadableAge = 10_000

/** Tokens that this process holds: a lock of another process that had the same number is a dead one. */
const held = new Set<string>()

/** To be called before a lock is tried: a lock file with this token is then known as our own. */
export function keepToken(token: string): void {
  held.add(token)
}

/** To be called when a lock is released or was not obtained after all. */
export function dropToken(token: string): void {
  held.delete(token)
}

/** The content of a lock file: JSON on one line, so that people can read it too. */
export function writeOwner(owner: Owner): string {
  const { host, pid, token, since } = owner
  return `${JSON.stringify({ host, pid, token, since: new Date(since).toISOString() })}\n`
}

function parseOwner(text: string): Owner | null {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return null
    if (!('host' in value && 'pid' in value && 'token' in value && 'since' in value)) return null
    const { host, pid, token } = value
    const since = Date.parse(String(value.since))
    if (typeof host !== 'string' || typeof pid !== 'number' || Number.isNaN(since)) return null
    // The token becomes part of a file name.
    if (typeof token !== 'string' || !/^[\w-]{1,80}$/.test(token)) return null
    return { host, pid, token, since }
  } catch {
    return null
  }
}

/** The owner that a file names; null when there is no such file. */
export function readOwner(disk: Disk, path: string): Owner | null {
  try {
    const text = disk.readText(path, ownerLimit)
    const owner = text === null ? null : parseOwner(text)
    if (owner !== null) return owner
  } catch (error) {
    const code = diskCodeOf(error)
    if (code === null) throw error
    if (code === 'ENOENT') return null
  }
  const status = disk.status(path)
  return status && { host: null, pid: 0, token: 'unreadable', since: status.modified }
}

/** Whether an owner can no longer write. Nothing is known of the processes of other machines. */
export function isDead(owner: Owner, host: Host): boolean {
  if (owner.host === null) return Math.abs(host.now() - owner.since) > unreadableAge
  if (owner.host !== host.hostname) return false
  if (owner.pid === host.pid) return !held.has(owner.token)
  return !host.isAlive(owner.pid, owner.since)
}
