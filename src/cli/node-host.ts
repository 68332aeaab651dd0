/** The machine and the process, for the lock. What only a write needs is looked up when it is needed: start-up is what people feel. */
import process from 'node:process'
import type { Host } from '../store/host.ts'

/** The real machine, under Node: the clock in milliseconds since 1970, tokens that are random UUIDs. */
export const nodeHost: Host = {
  get hostname() {
    return process.getBuiltinModule('node:os').hostname()
  },
  pid: process.pid,
  isAlive,
  now: () => Date.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  token: () => globalThis.crypto.randomUUID(),
}

/** Signal 0 asks without touching (POSIX kill): no such process throws ESRCH; EPERM means that it lives and is another's. */
function isAlive(pid: number, since: number): boolean {
  if (since < startOfMachine()) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}

/** When this machine was started, in milliseconds since 1970: a process from before it is gone, whoever has its number now. */
function startOfMachine(): number {
  return Date.now() - process.getBuiltinModule('node:os').uptime() * 1000
}
