/**
 * Finds a workspace and goes through its record files. Files come one by one, in the order of their
 * paths, so that the reader of thousands can drop each text before the next.
 */
import { workspaceFileName } from '../records/workspace-file.ts'
import { exitCodes, problem } from '../messages/problem.ts'
import { diskCodeOf } from './disk.ts'
import type { Disk, DiskCode, Entry, EntryKind, Stamp } from './disk.ts'
import { joinPath, parentOf } from './paths.ts'
import { stampQuietly } from './record-cache.ts'

/** The most a record may hold, in bytes. */
export const recordLimit = 1024 * 1024

/** Folders that hold no records, whatever the case of their names: private things stay private on every disk. */
const skippedFolders: ReadonlySet<string> = new Set(['node_modules', 'templates', 'private'])

/** Why a candidate cannot be read. `unreadable`: the disk refused (`code`), for a file or a whole folder. */
export type CandidateProblem = 'not-utf8' | 'oversized' | 'not-a-file' | 'unreadable'

/** A `*.md` file of a workspace. Whether it is a record, its header says. Paths are relative, with `/`. */
export type Candidate = ReadCandidate | UnreadCandidate

interface ReadCandidate {
  readonly path: string
  readonly text: string
}

interface UnreadCandidate {
  readonly path: string
  readonly problem: CandidateProblem
  readonly code: DiskCode | null
}

/** A file of which only the stamp was looked at: `readCandidate` reads it. */
export interface StampedFile {
  readonly path: string
  readonly stamp: Stamp
}

/** The folder of the workspace that holds `start` (absolute, with `/`), or null. */
export function findRoot(disk: Disk, start: string): string | null {
  for (let folder: string | null = start; folder !== null; folder = parentOf(folder)) {
    if (disk.statusOfTarget(joinPath(folder, workspaceFileName))?.kind === 'file') return folder
  }
  return null
}

/** The same; without a workspace, a problem that says how to make one (exit 2). */
export function requireRoot(disk: Disk, start: string): string {
  const root = findRoot(disk, start)
  if (root === null)
    throw problem('missing-workspace', { folder: start, file: workspaceFileName }, exitCodes.usage)
  return root
}

/** Files whose name begins with a dot are never records: macOS leaves `._name.md` beside the files it copies. */
function isCandidate(entry: Entry): boolean {
  return entry.kind !== 'link' && !entry.name.startsWith('.') && entry.name.toLowerCase().endsWith('.md')
}

function isSearched(entry: Entry): boolean {
  return (
    entry.kind === 'folder' && !entry.name.startsWith('.') && !skippedFolders.has(entry.name.toLowerCase())
  )
}

/** With `/` after folders, names sort as whole paths do: `a-b.md` before `a.md` before `a/b.md`. */
function sortKey(entry: Entry): string {
  return entry.kind === 'folder' ? `${entry.name}/` : entry.name
}

/** Reads one file; null when it is gone. */
export function readCandidate(disk: Disk, root: string, path: string): Candidate | null {
  try {
    const text = disk.readText(joinPath(root, path), recordLimit)
    return text === null ? { path, problem: 'not-utf8', code: null } : { path, text }
  } catch (error) {
    const code = diskCodeOf(error)
    if (code === null) throw error
    if (code === 'EFBIG') return { path, problem: 'oversized', code }
    if (code === 'ENOTFILE') return { path, problem: 'not-a-file', code }
    // Gone since the folder was listed; but a name that is not UTF-8 is listed and never found.
    if (code === 'ENOENT' && !path.includes('\uFFFD')) return null
    return { path, problem: 'unreadable', code }
  }
}

function listFolder(disk: Disk, root: string, folder: string): readonly Entry[] | DiskCode {
  try {
    return disk.list(folder === '' ? root : joinPath(root, folder.slice(0, -1)))
  } catch (error) {
    const code = diskCodeOf(error)
    if (code === null) throw error
    return code
  }
}

/** A file or folder that waits for its turn; the path of a folder ends with `/`, that of the workspace is empty. */
interface Step {
  readonly path: string
  readonly kind: EntryKind
}

/** Puts what a folder holds before all that waits already: the last is the next. */
function addSteps(waiting: Step[], folder: string, entries: readonly Entry[]): void {
  if (folder !== '' && entries.some((entry) => entry.name.toLowerCase() === workspaceFileName)) return
  const kinds = new Map<string, EntryKind>()
  for (const entry of entries)
    if (isCandidate(entry) || isSearched(entry)) kinds.set(sortKey(entry), entry.kind)
  const keys = [...kinds.keys()].sort()
  for (let at = keys.length - 1; at >= 0; at -= 1) {
    const key = keys[at] ?? ''
    waiting.push({ path: folder + key, kind: kinds.get(key) ?? 'file' })
  }
}

/** What cannot be read, and what `read` makes of the path of each file; null when that is gone. */
function* walk<Read>(
  disk: Disk,
  root: string,
  read: (path: string) => Read | null,
): Generator<Read | UnreadCandidate> {
  const waiting: Step[] = [{ path: '', kind: 'folder' }]
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    const { path, kind } = step
    if (kind === 'folder') {
      const entries = listFolder(disk, root, path)
      if (typeof entries !== 'string') addSteps(waiting, path, entries)
      else if (entries !== 'ENOENT')
        yield { path: path.slice(0, -1) || '.', problem: 'unreadable', code: entries }
    } else if (kind === 'other') yield { path, problem: 'not-a-file', code: null }
    else {
      const candidate = read(path)
      if (candidate !== null) yield candidate
    }
  }
}

/**
 * Every `*.md` file below a workspace's folder, in the order of the code units of its path. Skipped:
 * names that begin with a dot, `node_modules`, `templates`, `private`, links, and workspaces within.
 * What cannot be read is yielded with its problem: nothing is missed in silence.
 */
export function readCandidates(disk: Disk, root: string): Generator<Candidate> {
  return walk(disk, root, (path) => readCandidate(disk, root, path))
}

/** The same files, but those are not read that a disk has stamps for. */
export function stampCandidates(disk: Disk, root: string): Generator<Candidate | StampedFile> {
  return walk(disk, root, (path) => {
    const stamp = stampQuietly(disk, joinPath(root, path))
    return stamp === null ? readCandidate(disk, root, path) : { path, stamp }
  })
}
