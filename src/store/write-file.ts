/** Writing one file whole: every byte, on the disk itself, or no file at all. */
import { DiskError } from './disk.ts'
import type { Disk, Entry, NewFile } from './disk.ts'

/** How many times in a row a disk may take no byte before it counts as full. */
const idleWrites = 10

/** A system may take fewer bytes than it is given, and say so only by the count (POSIX write). */
function writeAll(file: NewFile, path: string, bytes: Uint8Array): void {
  let offset = 0
  let idle = 0
  while (offset < bytes.length) {
    const count = file.write(bytes, offset)
    offset += count
    idle = count === 0 ? idle + 1 : 0
    if (idle === idleWrites) throw new DiskError('ENOSPC', path)
  }
}

/** Removes a file that may be absent; nothing can be done when the disk refuses. */
export function removeQuietly(disk: Disk, path: string): void {
  try {
    disk.remove(path)
  } catch (error) {
    if (!(error instanceof DiskError)) throw error
  }
}

/** The entries of a folder, none when the disk refuses: for cleaning, which can wait. */
export function listQuietly(disk: Disk, folder: string): readonly Entry[] {
  try {
    return disk.list(folder)
  } catch (error) {
    if (!(error instanceof DiskError)) throw error
    return []
  }
}

/** A file to be, all of it: `path` is absolute, `bytes` is written as it stands. */
export interface NewContent {
  readonly path: string
  readonly bytes: Uint8Array
  /** POSIX permission bits; null for those of the umask. */
  readonly mode: number | null
  /** Whether the bytes must have reached the disk itself. */
  readonly lasting: boolean
}

/** Creates a file that must not exist. When it fails (`DiskError`), what was begun is removed. */
export function writeNewFile(disk: Disk, { path, bytes, mode, lasting }: NewContent): void {
  const file = disk.create(path, mode)
  let open = true
  try {
    writeAll(file, path, bytes)
    if (lasting) file.sync()
    // A disk that lies about what it took is caught before the old file is replaced.
    if (file.size() !== bytes.length) throw new DiskError('ENOSPC', path)
    open = false
    file.close()
  } catch (error) {
    if (open) closeQuietly(file)
    removeQuietly(disk, path)
    throw error
  }
}

function closeQuietly(file: NewFile): void {
  try {
    file.close()
  } catch (error) {
    if (!(error instanceof DiskError)) throw error
  }
}
