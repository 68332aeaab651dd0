/**
 * Finds a workspace and goes through its record files. Files come one by one, in the order of their
 * paths, so that the reader of thousands can drop each text before the next.
 */
import { workspaceFileName } from '../records/workspace-file.ts'
import { exitCodes, problem } from '../messages/problem.ts'
import { diskCodeOf } from './disk.ts'
import type { Disk, DiskCode, Entry } from './disk.ts'
import { joinPath, parentOf } from './paths.ts'

/** The most a record may hold, in bytes. */
export const recordLimit = 1024 * 1024

/** Folders that hold no records, whatever the case of their names: private things stay private on every disk. */
const skippedFolders: ReadonlySet<string> = new Set(['node_modules', 'templates', 'private'])

/** Why a candidate cannot be read. `unreadable`: the disk refused (`code`), for a file or a whole folder. */
export type CandidateProblem = 'not-utf8' | 'oversized' | 'not-a-file' | 'unreadable'

/** A `*.md` file of a workspace. Whether it is a record, its header says. Paths are relative, with `/`. */
export type Candidate =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly problem: CandidateProblem; readonly code: DiskCode | null }

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

function readCandidate(disk: Disk, root: string, path: string): Candidate | null {
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

function* walk(disk: Disk, root: string, folder: string): Generator<Candidate> {
  const entries = listFolder(disk, root, folder)
  if (typeof entries === 'string') {
    if (entries !== 'ENOENT') yield { path: folder.slice(0, -1) || '.', problem: 'unreadable', code: entries }
    return
  }
  if (folder !== '' && entries.some((entry) => entry.name.toLowerCase() === workspaceFileName)) return
  const kept = new Map(
    entries
      .filter((entry) => isSearched(entry) || isCandidate(entry))
      .map((entry) => [sortKey(entry), entry]),
  )
  for (const key of [...kept.keys()].sort()) {
    const entry = kept.get(key)
    if (entry?.kind === 'folder') yield* walk(disk, root, folder + key)
    else if (entry?.kind === 'other') yield { path: folder + key, problem: 'not-a-file', code: null }
    else {
      const candidate = readCandidate(disk, root, folder + key)
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
  return walk(disk, root, '')
}
