/**
 * What the store needs from a disk, and nothing more. Everything is synchronous: a command reads, writes
 * and ends. Errors are a small closed set, so that a disk in memory fails as a real one does.
 * Paths are absolute; `/` separates names on every platform.
 */

/**
 * Why a disk refused. The names are those of POSIX errno; `ENOTFILE` is ours: a socket, pipe, device or
 * folder stands where a file was expected. `EIO` stands for every cause that is not in this list.
 */
export type DiskCode =
  | 'EACCES'
  | 'EBUSY'
  | 'EEXIST'
  | 'EFBIG'
  | 'EINVAL'
  | 'EIO'
  | 'EISDIR'
  | 'ELOOP'
  | 'EMFILE'
  | 'ENAMETOOLONG'
  | 'ENOENT'
  | 'ENOSPC'
  | 'ENOTDIR'
  | 'ENOTEMPTY'
  | 'ENOTFILE'
  | 'ENOTSUP'
  | 'EPERM'
  | 'EROFS'
  | 'EXDEV'

/** A refusal of a disk. It never leaves the store: a user sees a `Problem` that says what to do. */
export class DiskError extends Error {
  readonly code: DiskCode
  readonly path: string

  constructor(code: DiskCode, path: string) {
    super(`${code}: ${path}`)
    this.name = 'DiskError'
    this.code = code
    this.path = path
  }
}

/** `other` is a pipe, a socket or a device: never opened. */
export type EntryKind = 'file' | 'folder' | 'link' | 'other'

/** One name in a folder; a link is told as such, not as what it leads to. */
export interface Entry {
  readonly name: string
  readonly kind: EntryKind
}

/** What is known of a path without opening it: enough to tell that a file changed. */
export interface Status {
  readonly kind: EntryKind
  /** In bytes. */
  readonly size: number
  /** POSIX permission bits; on Windows only the write bits mean something. */
  readonly mode: number
  /** Last change of the content, in milliseconds since 1970. */
  readonly modified: number
}

/**
 * What tells one content of a file from another without opening it, as git does: whoever changes a file changes one of
 * these, but for a second change within the same tick of the disk's clock.
 */
export interface Stamp {
  /** In bytes. */
  readonly size: number
  /** Last change of the content, in milliseconds since 1970 by the disk's clock, with fractions. */
  readonly modified: number
  /** Last change of the content, the name or the permissions: unlike `modified`, no program sets it at will. */
  readonly changed: number
  /** The number of the file on its disk: another file put in its place has another one. */
  readonly inode: number
}

/** A file just created and still open. */
export interface NewFile {
  /** Writes bytes from an offset of `bytes`; returns how many were taken, which may be fewer than given. */
  readonly write: (bytes: Uint8Array, offset: number) => number
  /** Returns once the bytes are on the disk itself. */
  readonly sync: () => void
  /** In bytes, as the disk counts them. */
  readonly size: () => number
  readonly close: () => void
}

/** Every operation throws a `DiskError`. */
export interface Disk {
  readonly platform: 'posix' | 'windows'
  /** What stands at a path, without following a link; null when there is nothing. */
  readonly status: (path: string) => Status | null
  /** What stands at a path, links followed; null when there is nothing. */
  readonly statusOfTarget: (path: string) => Status | null
  /** The stamp of a regular file; null for anything else, and on disks that keep no such things. */
  readonly stamp: (path: string) => Stamp | null
  /** The entries of a folder, in no order. */
  readonly list: (folder: string) => readonly Entry[]
  /** The bytes of a regular file (links followed). `EFBIG` above `limit` bytes, `ENOTFILE` for what is no file. */
  readonly readBytes: (path: string, limit: number) => Uint8Array
  /** The same as text with its BOM kept, null when the bytes are not UTF-8. Made for reading thousands of files. */
  readonly readText: (path: string, limit: number) => string | null
  /** Creates and opens a file that must not exist (`EEXIST`). The mode is kept whatever the umask. */
  readonly create: (path: string, mode: number | null) => NewFile
  /** A second name for a file; never replaces (`EEXIST`). Some disks have none (`ENOTSUP`, `EPERM`…). */
  readonly link: (from: string, to: string) => void
  /** Moves a file within a folder; replaces what stands there. */
  readonly rename: (from: string, to: string) => void
  readonly remove: (path: string) => void
  /** Creates one folder (`EEXIST` when there is one). */
  readonly makeFolder: (path: string) => void
  /** Removes an empty folder (`ENOTEMPTY`). */
  readonly removeFolder: (path: string) => void
  /** Makes the names in a folder last. Windows cannot (`EPERM`). */
  readonly syncFolder: (path: string) => void
}

/** The code of a disk's refusal; null for anything else that was thrown. */
export function diskCodeOf(error: unknown): DiskCode | null {
  return error instanceof DiskError ? error.code : null
}

/** How Windows refuses to replace or remove a file that another program holds open. */
export function isBusyCode(code: DiskCode | null): boolean {
  return code === 'EPERM' || code === 'EACCES' || code === 'EBUSY'
}
