/**
 * Puts prepared files in place: first every temporary file whole and on the disk itself, then one rename
 * after the other. What fails midway is undone; what cannot be undone is said.
 */
import { exitCodes, problem, Problem } from '../messages/problem.ts'
import { DiskError, diskCodeOf } from './disk.ts'
import type { Disk } from './disk.ts'
import { toProblem } from './failures.ts'
import { makeFolders, missingFolders, removeEmptyFolders } from './folders.ts'
import type { Store } from './host.ts'
import { journalEntry, removeJournal, temporaryPath, writeJournal } from './journal.ts'
import { parentOf } from './paths.ts'
import { sameBytes } from './prepare.ts'
import type { Prepared } from './prepare.ts'
import { removePatiently, renamePatiently } from './patience.ts'
import { removeQuietly, writeNewFile } from './write-file.ts'

interface Step extends Prepared {
  readonly temporary: string
}

/** Writes all files, or none. Only the holder of the lock may call it. Throws a `Problem` (exit 3, 4 or 5). */
export async function commit(store: Store, files: readonly Prepared[], token: string): Promise<void> {
  if (files.length === 0) return
  const { disk, root } = store
  const steps = files.map((file, index) => ({ ...file, temporary: temporaryPath(file.target, token, index) }))
  const folders = [...new Set(steps.flatMap(({ target }) => missingFolders(disk, parentOf(target) ?? root)))]
  const relative = folders.map((folder) => folder.slice(root.length + 1))
  const done: Step[] = []
  try {
    writeJournal(store, { token, folders: relative, entries: files.map(journalEntry) })
    for (const folder of folders) makeFolders(disk, folder)
    for (const step of steps) writeTemporary(disk, step)
    for (const step of steps) await place(store, step, done)
    syncFolders(disk, root, [...steps.map(({ target }) => target), ...folders])
  } catch (error) {
    throw await undo(store, { steps, done, folders, error: toProblem(error, root) })
  }
  removeJournal(store)
}

function writeTemporary(disk: Disk, { target, temporary, after, mode }: Step): void {
  try {
    writeNewFile(disk, { path: temporary, bytes: after, mode, lasting: true })
  } catch (error) {
    // The user knows the file, not its temporary name.
    throw error instanceof DiskError ? new DiskError(error.code, target) : error
  }
}

async function place(store: Store, step: Step, done: Step[]): Promise<void> {
  if (step.before !== null) await placeEdit(store, step, step.before)
  else if (!linkInPlace(store.disk, step)) await reserveAndRename(store, step)
  done.push(step)
  // After a hard link, the temporary name is still there.
  await removePatiently(store, step.temporary, step.path)
}

/** An editor that takes no lock may have saved the file since it was read. */
async function placeEdit(store: Store, { target, temporary, path }: Step, before: Uint8Array): Promise<void> {
  if (!holds(store.disk, target, before)) throw problem('file-changed', { file: path }, exitCodes.busy)
  await renamePatiently(store, { from: temporary, to: target, shown: path })
}

/** Gives a new file its name, which a hard link never takes from another; false on a disk without hard links. */
function linkInPlace(disk: Disk, { target, temporary, path }: Step): boolean {
  try {
    disk.link(temporary, target)
    return true
  } catch (error) {
    const code = diskCodeOf(error)
    if (code === null) throw error
    if (code === 'EEXIST') throw problem('file-exists', { file: path }, exitCodes.busy)
    return false
  }
}

/** Without hard links, an empty file made exclusively holds the name until the whole one replaces it. */
async function reserveAndRename(store: Store, { target, temporary, path }: Step): Promise<void> {
  const { disk } = store
  try {
    disk.create(target, null).close()
  } catch (error) {
    if (diskCodeOf(error) === 'EEXIST') throw problem('file-exists', { file: path }, exitCodes.busy)
    throw error
  }
  try {
    await renamePatiently(store, { from: temporary, to: target, shown: path })
  } catch (error) {
    removeQuietly(disk, target)
    throw error
  }
}

/** Some network disks refuse to sync a folder, and Windows always does: their names last all the same. */
function syncFolders(disk: Disk, root: string, paths: readonly string[]): void {
  if (disk.platform === 'windows') return
  for (const folder of new Set(paths.map((path) => parentOf(path) ?? root))) {
    try {
      disk.syncFolder(folder)
    } catch (error) {
      const code = diskCodeOf(error)
      if (code === null || code === 'EIO' || code === 'ENOSPC') throw error
    }
  }
}

function holds(disk: Disk, path: string, bytes: Uint8Array): boolean {
  try {
    return sameBytes(disk.readBytes(path, bytes.length), bytes)
  } catch (error) {
    const code = diskCodeOf(error)
    if (code === 'ENOENT' || code === 'EFBIG' || code === 'ENOTFILE') return false
    throw error
  }
}

interface Failure {
  readonly steps: readonly Step[]
  readonly done: readonly Step[]
  readonly folders: readonly string[]
  readonly error: unknown
}

/** Puts back what was. Returns what to throw: the error itself, or what was and was not written. */
async function undo(store: Store, { steps, done, folders, error }: Failure): Promise<unknown> {
  const { disk } = store
  const written: string[] = []
  for (const step of done.toReversed()) {
    if (!(await undoStep(store, step))) written.unshift(step.path)
  }
  for (const { temporary } of steps) removeQuietly(disk, temporary)
  removeEmptyFolders(disk, folders)
  // What could not be removed now, the next command finds in the journal.
  if (steps.every(({ temporary }) => disk.status(temporary) === null)) removeJournal(store)
  if (written.length === 0) return error
  const unwritten = steps.map(({ path }) => path).filter((path) => !written.includes(path))
  const exitCode = error instanceof Problem ? error.exitCode : exitCodes.disk
  const file = steps[done.length]?.path ?? written.at(-1) ?? ''
  return problem('partly-written', { file, written, unwritten }, exitCode)
}

async function undoStep(store: Store, step: Step): Promise<boolean> {
  const { disk } = store
  try {
    // Whoever wrote after us knew our version: it stays.
    if (!holds(disk, step.target, step.after)) return false
    if (step.before === null) {
      disk.remove(step.target)
      return true
    }
    const { temporary, before, mode } = step
    writeNewFile(disk, { path: temporary, bytes: before, mode, lasting: true })
    await renamePatiently(store, { from: temporary, to: step.target, shown: step.path })
    return true
  } catch (error) {
    if (error instanceof DiskError || error instanceof Problem) return false
    throw error
  }
}
