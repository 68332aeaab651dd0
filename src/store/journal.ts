/**
 * What a writer is about to do, written before it begins: `.spro/journal`. The next command that holds the
 * lock finds there what an interrupted writer left. A change of one file is then as if it had not begun;
 * a change of several that was stopped between two files is completed, so that both ends of a link agree.
 */
import { diskCodeOf } from './disk.ts'
import type { Disk } from './disk.ts'
import { shownPath } from './failures.ts'
import { removeEmptyFolders } from './folders.ts'
import type { Store } from './host.ts'
import { lockFolder } from './lock.ts'
import { removePatiently, renamePatiently } from './patience.ts'
import { isInnerPath, joinPath, parentOf } from './paths.ts'
import type { Prepared } from './prepare.ts'
import { sha256 } from '../document/sha256.ts'
import { sweepTemporaries } from './sweep.ts'
import { removeQuietly, writeNewFile } from './write-file.ts'

interface JournalEntry {
  /** Relative to the workspace, with `/`. */
  readonly path: string
  /** The SHA-256 of the file before and after; `before` is null for a new file. */
  readonly before: string | null
  readonly after: string
}

/** Enough to undo or complete a write without knowing which command made it. */
export interface Journal {
  /** Part of the names of the temporary files. */
  readonly token: string
  /** The folders to make, outermost first, relative to the workspace. */
  readonly folders: readonly string[]
  readonly entries: readonly JournalEntry[]
}

const journalFile = `${lockFolder}/journal`
const journalLimit = 64 * 1024 * 1024

/** The temporary file of the n-th file of a change: in the same folder, or the rename would not be atomic. */
export function temporaryPath(target: string, token: string, index: number): string {
  return joinPath(parentOf(target) ?? '', `.spro-${token}-${index}.tmp`)
}

/** Writes what is about to be done. */
export function writeJournal({ disk, root }: Store, journal: Journal): void {
  const bytes = Buffer.from(`${JSON.stringify(journal)}\n`)
  // Only several files need it after a power cut; after one, the sweep finds the leftover.
  const lasting = journal.entries.length > 1
  writeNewFile(disk, { path: joinPath(root, journalFile), bytes, mode: null, lasting })
}

/**
 * Keeps SHA-256 digests only, which tell what a file holds without copying it; `before` is null for a new
 * file.
 */
export function journalEntry({ path, before, after }: Prepared): JournalEntry {
  return { path, before: before && sha256(before), after: sha256(after) }
}

/** Says that nothing is left to be done; a journal that cannot be removed is met again by the next writer. */
export function removeJournal({ disk, root }: Store): void {
  removeQuietly(disk, joinPath(root, journalFile))
}

/**
 * Brings what an interrupted writer left to an end. Returns the files whose change it completed, none as a
 * rule. Only the holder of the lock may call it. Throws `DiskError`,
 * `Problem`.
 */
export async function recoverJournal(store: Store): Promise<readonly string[]> {
  const { disk, root } = store
  const text = readJournal(disk, joinPath(root, journalFile))
  if (text === null) return []
  const journal = parseJournal(text)
  // Its writer died while writing it, or the power went: nothing is known of what followed.
  const completed = journal === null ? [] : await recoverEntries(store, journal)
  if (journal === null) sweepTemporaries(disk, root)
  disk.remove(joinPath(root, journalFile))
  return completed
}

function readJournal(disk: Disk, path: string): string | null {
  try {
    return disk.readText(path, journalLimit) ?? ''
  } catch (error) {
    if (diskCodeOf(error) === 'ENOENT') return null
    throw error
  }
}

function isEntry(value: unknown): value is JournalEntry {
  if (typeof value !== 'object' || value === null) return false
  if (!('path' in value && 'before' in value && 'after' in value)) return false
  if (value.before !== null && typeof value.before !== 'string') return false
  return typeof value.path === 'string' && isInnerPath(value.path) && typeof value.after === 'string'
}

function isJournal(value: unknown): value is Journal {
  if (typeof value !== 'object' || value === null) return false
  if (!('token' in value && 'folders' in value && 'entries' in value)) return false
  const { token, folders, entries } = value
  if (typeof token !== 'string' || !/^[\w-]{1,80}$/.test(token)) return false
  if (!Array.isArray(folders) || !Array.isArray(entries)) return false
  return folders.every((path) => typeof path === 'string' && isInnerPath(path)) && entries.every(isEntry)
}

function parseJournal(text: string): Journal | null {
  try {
    const value: unknown = JSON.parse(text)
    return isJournal(value) ? value : null
  } catch {
    return null
  }
}

function hashOf(disk: Disk, path: string): string | null {
  try {
    return sha256(disk.readBytes(path, journalLimit))
  } catch (error) {
    if (diskCodeOf(error) === null) throw error
    return null
  }
}

async function recoverEntries(store: Store, journal: Journal): Promise<readonly string[]> {
  const { disk, root } = store
  const entries = journal.entries.map((entry, index) =>
    inspect(store, entry, { token: journal.token, index }),
  )
  const begun = entries.some((entry) => entry.now === entry.after)
  const completed: string[] = []
  for (const { path, target, temporary, reserved, ...entry } of entries) {
    const asPlanned = entry.now === entry.before || reserved
    if (begun && asPlanned && entry.waiting === entry.after) {
      await renamePatiently(store, { from: temporary, to: target, shown: path })
      completed.push(path)
      continue
    }
    await removePatiently(store, temporary, shownPath(temporary, root))
    if (reserved) await removePatiently(store, target, path)
  }
  removeEmptyFolders(
    disk,
    journal.folders.map((folder) => joinPath(root, folder)),
  )
  return completed
}

/** What became of one file of an interrupted change. */
function inspect(
  { disk, root }: Store,
  entry: JournalEntry,
  { token, index }: { readonly token: string; readonly index: number },
) {
  const target = joinPath(root, entry.path)
  const temporary = temporaryPath(target, token, index)
  const now = hashOf(disk, target)
  // A creation reserves its name by an empty file where the disk has no hard links.
  const reserved = entry.before === null && now !== entry.after && disk.status(target)?.size === 0
  return { ...entry, target, temporary, reserved, now, waiting: hashOf(disk, temporary) }
}
