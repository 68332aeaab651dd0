/**
 * The file of a cache: a first line that tells whether the rest can be used, one of JSON for all files, then what was
 * read of each file as a line of its own: parsed one by one, what is taken can be thrown away before the next.
 */
import { DiskError } from './disk.ts'
import type { Disk } from './disk.ts'
import { makeFolders } from './folders.ts'
import { joinPath, parentOf } from './paths.ts'
import { removeQuietly, writeNewFile } from './write-file.ts'

/** A file with its stamp. */
export type StampedPath = readonly [
  path: string,
  size: number,
  modified: number,
  changed: number,
  inode: number,
]

/** What a cache says of all files. `took`: the milliseconds from the first look at a file to the writing of the cache. */
interface CacheTop {
  readonly took: number
  readonly shared: readonly unknown[]
  readonly files: readonly StampedPath[]
}

/** What a cache holds: for each file, in the same order, what was read of it, as JSON without line ends. */
export interface CacheContent extends CacheTop {
  readonly values: readonly string[]
}

interface Place {
  readonly disk: Disk
  readonly build: string
  readonly now: () => number
}

const largestCache = 256 * 1024 * 1024
/** A temporary file that is older was left by a process that died. */
const abandoned = 60_000
/** The first line with its line end: a multiple of four, for the checksum. */
const headLength = 96

/** Reads a cache; null when there is none that this very build wrote whole. */
export function readContent({ disk, build }: Place, path: string): CacheContent | null {
  const bytes = quietly(() => disk.readBytes(path, largestCache))
  if (bytes === null || bytes.length < headLength) return null
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const content = view.subarray(headLength)
  if (view.toString('latin1', 0, headLength) !== headOf(build, content)) return null
  const [top = '', ...values] = content.toString('latin1').split('\n')
  // The checksum says that `writeContent` wrote it.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { took, shared, files } = JSON.parse(top) as CacheTop
  return { took, shared, files, values }
}

/**
 * Writes a cache where the disk lets it, for its owner alone, as records may be. Characters beyond Latin-1 are escaped:
 * V8 reads a text of single bytes twice as fast. Written beside and renamed: nobody reads half of it, and of two
 * processes that write at once the second leaves it to the first.
 */
export function writeContent(place: Place, path: string, written: CacheContent): void {
  const { disk, build, now } = place
  const { took, shared, files, values } = written
  const escaped = [JSON.stringify({ took, shared, files }), ...values]
    .join('\n')
    .replace(/[^\0-\xff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  const content = Buffer.from(escaped, 'latin1')
  const bytes = Buffer.concat([Buffer.from(headOf(build, content), 'latin1'), content])
  const temporary = `${path}.tmp`
  quietly(() => {
    if (!prepareFolder(disk, parentOf(path) ?? '')) return
    const left = disk.status(temporary)
    if (left !== null && left.modified < now() - abandoned) removeQuietly(disk, temporary)
    writeNewFile(disk, { path: temporary, bytes, mode: 0o600, lasting: false })
    try {
      disk.rename(temporary, path)
    } catch (error) {
      removeQuietly(disk, temporary)
      throw error
    }
  })
}

/** Makes `.spro/cache`, which git is told to ignore. False where a link leads somewhere else. */
function prepareFolder(disk: Disk, folder: string): boolean {
  const kinds = [parentOf(folder) ?? '', folder].map((path) => disk.status(path)?.kind ?? 'folder')
  if (kinds.some((kind) => kind !== 'folder')) return false
  if (makeFolders(disk, folder).length > 0) {
    const path = joinPath(folder, '.gitignore')
    writeNewFile(disk, { path, bytes: Buffer.from('*\n'), mode: null, lasting: false })
  }
  return true
}

function headOf(build: string, content: Uint8Array): string {
  return `${`spro-cache 2 ${build} ${content.length} ${checksum(content)}`.padEnd(headLength - 1)}\n`
}

/** FNV-1a over words of four bytes: against damage, not against forgers, who could write the records as well. */
function checksum(bytes: Uint8Array): number {
  const isAligned = bytes.byteOffset % 4 === 0
  const { buffer, byteOffset, length } = isAligned ? bytes : Uint8Array.from(bytes)
  const words = new Int32Array(buffer, byteOffset, length >> 2)
  let hash = 0x811c9dc5
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ (words[at] ?? 0), 0x01000193)
  for (let at = length & ~3; at < length; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193)
  return hash >>> 0
}

/** What a disk gives; null when it refuses. */
function quietly<T>(operation: () => T): T | null {
  try {
    return operation()
  } catch (error) {
    if (error instanceof DiskError) return null
    throw error
  }
}
