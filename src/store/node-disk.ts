/** The real disk: the only file of spro that touches `node:fs`. */
import { isAscii, isUtf8, transcode } from 'node:buffer'
import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmdirSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import type { Dirent, Stats } from 'node:fs'
import process from 'node:process'
import { DiskError } from './disk.ts'
import type { Disk, DiskCode, EntryKind, NewFile, Stamp, Status } from './disk.ts'

const codes: ReadonlySet<string> = new Set<DiskCode>([
  'EACCES',
  'EBUSY',
  'EEXIST',
  'EFBIG',
  'EINVAL',
  'EISDIR',
  'ELOOP',
  'EMFILE',
  'ENAMETOOLONG',
  'ENOENT',
  'ENOSPC',
  'ENOTDIR',
  'ENOTEMPTY',
  'ENOTSUP',
  'EPERM',
  'EROFS',
  'EXDEV',
])

/** What systems call differently and a user repairs in the same way. */
const synonyms: Readonly<Record<string, DiskCode>> = {
  EDQUOT: 'ENOSPC',
  ENFILE: 'EMFILE',
  ENOSYS: 'ENOTSUP',
  EOPNOTSUPP: 'ENOTSUP',
  EMLINK: 'ENOTSUP',
  ETXTBSY: 'EBUSY',
}

function isDiskCode(code: string): code is DiskCode {
  return codes.has(code)
}

function translate(error: unknown, path: string): unknown {
  if (error instanceof DiskError || typeof error !== 'object' || error === null || !('code' in error))
    return error
  const { code } = error
  if (typeof code !== 'string' || !code.startsWith('E')) return error
  if (isDiskCode(code)) return new DiskError(code, path)
  // A name with a NUL character never reaches the system: Node refuses it itself.
  if (code === 'ERR_INVALID_ARG_VALUE') return new DiskError('EINVAL', path)
  return code.startsWith('ERR_') ? error : new DiskError(synonyms[code] ?? 'EIO', path)
}

function attempt<T>(path: string, operation: () => T): T {
  try {
    return operation()
  } catch (error) {
    throw translate(error, path)
  }
}

function kindOf(entry: Dirent | Stats): EntryKind {
  if (entry.isFile()) return 'file'
  if (entry.isDirectory()) return 'folder'
  return entry.isSymbolicLink() ? 'link' : 'other'
}

function toStatus(stats: Stats | undefined): Status | null {
  if (stats === undefined) return null
  return { kind: kindOf(stats), size: stats.size, mode: stats.mode & 0o7777, modified: stats.mtimeMs }
}

/** Nothing stands below a file, so a path through one is absent and not an error. */
function statusBy(read: typeof lstatSync, path: string): Status | null {
  try {
    return toStatus(read(path, { throwIfNoEntry: false }))
  } catch (error) {
    const translated = translate(error, path)
    if (translated instanceof DiskError && translated.code === 'ENOTDIR') return null
    throw translated
  }
}

function stampOf(path: string): Stamp | null {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  if (stats === undefined || !stats.isFile()) return null
  return { size: stats.size, modified: stats.mtimeMs, changed: stats.ctimeMs, inode: stats.ino }
}

// One buffer for all texts: a new one for each of 10,000 files costs more than reading them.
let shared = Buffer.alloc(0)

/** Room for a text of `size` bytes in the shared buffer; what it held before is lost. */
function shareRoom(size: number): Buffer {
  if (shared.length <= size) shared = Buffer.allocUnsafeSlow(Math.max(64 * 1024, size * 2 + 1))
  return shared
}

/** Reads a file into the room that `makeRoom` gives for its size. */
function readInto(path: string, limit: number, makeRoom: (size: number) => Buffer): Buffer {
  // Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const stats = fstatSync(file)
    if (!stats.isFile()) throw new DiskError('ENOTFILE', path)
    if (stats.size > limit) throw new DiskError('EFBIG', path)
    const room = makeRoom(stats.size)
    let length = readSync(file, room, 0, room.length, 0)
    // A network disk may hand over a file in pieces.
    while (length < stats.size) {
      const count = readSync(file, room, length, room.length - length, length)
      if (count === 0) break
      length += count
    }
    if (length > limit) throw new DiskError('EFBIG', path)
    return room.subarray(0, length)
  } finally {
    closeSync(file)
  }
}

/** Through UTF-16 bytes: V8 takes 8 KB of French twice as fast this way as by `toString('utf8')`. */
function decode(bytes: Buffer): string | null {
  if (isAscii(bytes)) return bytes.toString('latin1')
  if (!isUtf8(bytes)) return null
  return transcode(bytes, 'utf8', 'ucs2').toString('ucs2')
}

/** Undoes the umask. Some disks know no permissions: the file then has those of the disk, never wider ones. */
function keepMode(file: number, mode: number): void {
  try {
    fchmodSync(file, mode)
  } catch (error) {
    if (!(translate(error, '') instanceof DiskError)) throw error
  }
}

function openNew(path: string, mode: number | null): NewFile {
  const file = openSync(path, 'wx', mode ?? 0o666)
  if (mode !== null) keepMode(file, mode)
  return {
    write: (bytes, offset) => attempt(path, () => writeSync(file, bytes, offset)),
    sync: () => attempt(path, () => fsyncSync(file)),
    size: () => attempt(path, () => fstatSync(file).size),
    close: () => attempt(path, () => closeSync(file)),
  }
}

function syncFolder(path: string): void {
  const folder = openSync(path, constants.O_RDONLY)
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

/** The disk of this machine. */
export const nodeDisk: Disk = {
  platform: process.platform === 'win32' ? 'windows' : 'posix',
  status: (path) => statusBy(lstatSync, path),
  statusOfTarget: (path) => statusBy(statSync, path),
  stamp: (path) => attempt(path, () => stampOf(path)),
  list: (folder) =>
    attempt(folder, () =>
      readdirSync(folder, { withFileTypes: true }).map((entry) => ({
        name: entry.name,
        kind: kindOf(entry),
      })),
    ),
  readBytes: (path, limit) =>
    attempt(path, () => readInto(path, limit, (size) => Buffer.allocUnsafeSlow(size + 1))),
  readText: (path, limit) => attempt(path, () => decode(readInto(path, limit, shareRoom))),
  create: (path, mode) => attempt(path, () => openNew(path, mode)),
  link: (from, to) => attempt(to, () => linkSync(from, to)),
  rename: (from, to) => attempt(to, () => renameSync(from, to)),
  remove: (path) => attempt(path, () => unlinkSync(path)),
  makeFolder: (path) => attempt(path, () => mkdirSync(path)),
  removeFolder: (path) => attempt(path, () => rmdirSync(path)),
  syncFolder: (path) => attempt(path, () => syncFolder(path)),
}
