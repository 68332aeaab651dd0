/** What a disk refused, as a problem that a user can repair. */
import { exitCodes, problem } from '../messages/problem.ts'
import type { Problem } from '../messages/problem.ts'
import { DiskError } from './disk.ts'
import type { DiskCode } from './disk.ts'

/** A path as the user knows it: relative to the workspace when it is in there. */
export function shownPath(path: string, root: string): string {
  if (path === root) return path
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path
}

/** A `DiskError` as a `Problem` (exit 5); anything else is given back as it is. */
export function toProblem(error: unknown, root: string): unknown {
  if (!(error instanceof DiskError)) return error
  return diskProblem(error, shownPath(error.path, root))
}

/** The causes that have words of their own. */
const known: Readonly<
  Partial<Record<DiskCode, 'disk-full' | 'disk-read-only' | 'disk-denied' | 'disk-name-too-long'>>
> = {
  ENOSPC: 'disk-full',
  EFBIG: 'disk-full',
  EROFS: 'disk-read-only',
  EACCES: 'disk-denied',
  EPERM: 'disk-denied',
  ENAMETOOLONG: 'disk-name-too-long',
}

/** A refusal of the disk in words, for a file as the user knows it (exit 5). */
export function diskProblem({ code }: DiskError, file: string): Problem {
  const name = known[code]
  if (name === undefined) return problem('disk-failed', { file, code }, exitCodes.disk)
  return problem(name, { file }, exitCodes.disk)
}
