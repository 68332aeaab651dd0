/** What the store needs from the machine that is neither disk nor words: who runs, since when, and waiting. */
import type { Disk } from './disk.ts'

/** Given as a value, so that tests can hold locks of dead processes and other machines. */
export interface Host {
  /** The name of this machine, as other machines see it. */
  readonly hostname: string
  /** The number of this process. */
  readonly pid: number
  /** Whether a process of this machine that ran at `since` (milliseconds since 1970) may still run. */
  readonly isAlive: (pid: number, since: number) => boolean
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly sleep: (milliseconds: number) => Promise<void>
  /** A word that no other call ever returned, on any machine: `[a-z0-9]+(-[a-z0-9]+)*`, at most 60 characters. */
  readonly token: () => string
}

/** Where a workspace is written. */
export interface Store {
  readonly disk: Disk
  readonly host: Host
  /** The workspace's folder: absolute, with `/`. It may not exist yet (`spro init`). */
  readonly root: string
}
