/**
 * What reading gave, kept for the next run in `.spro/cache/`: a register of thousands of records is then read in a
 * fraction of the time. It is never needed and never an error: where it is absent, damaged, of another build of spro or
 * cannot be written, the records are read. A kept value is used only for a file whose stamp is the same, and whose
 * last change is so much older than the cache that no later one can hide in the same tick of the clock ("racy git",
 * Documentation/technical/racy-git). Values must follow from the file alone, never from the day.
 */
import { diskCodeOf } from './disk.ts'
import type { Disk, Stamp } from './disk.ts'
import { readContent, writeContent, type StampedPath } from './cache-file.ts'
import { joinPath } from './paths.ts'

/** Where a cache is, and by which build of spro it is read. */
export interface CachePlace {
  readonly disk: Disk
  /** The folder of the workspace. */
  readonly root: string
  /** One word: what the values are. */
  readonly name: string
  /** Changes with everything that could change a value. */
  readonly build: string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Holds what many values share: each is kept once, and named by its index. At -1 is undefined. */
export interface Shelf {
  /** The index of a value (JSON). */
  readonly put: (value: unknown) => number
  readonly get: (index: number) => unknown
}

/** The values of one name, by the path of their file (relative, with `/`). */
export interface RecordCache {
  readonly shelf: Shelf
  /** The value kept for a file, which counts as kept again; undefined when there is none that can be trusted. */
  readonly find: (path: string, stamp: Stamp) => unknown
  /** Keeps a value (JSON) for a file whose stamp was taken before it was read. */
  readonly keep: (path: string, stamp: Stamp, value: unknown) => void
  /** Writes what was kept, where enough is new. */
  readonly save: () => void
}

/** Fewer files are read faster than a cache is worth. */
const fewestFiles = 64
/** Of the files, the part that must be new before all is written again. */
const worthwhile = 1 / 20
/** Clocks of disks tick in up to two seconds (FAT). */
const tick = 2000
/** The most values on the shelf for each file: at some time what nothing names any more is better thrown away. */
const mostShared = 16

/** Opens the cache of a name; it is empty where there is none that can be trusted. */
export function openCache(place: CachePlace): RecordCache {
  const begun = place.now()
  const { shared, old } = openTrusted(place)
  const files: StampedPath[] = []
  const values: string[] = []
  let fresh = 0
  return {
    shelf: createShelf(shared),
    find(path, stamp) {
      const entry = old.get(path)
      if (entry === undefined || !isSame(entry.file, stamp)) return undefined
      files.push(entry.file)
      values.push(entry.value)
      return JSON.parse(entry.value)
    },
    keep(path, { size, modified, changed, inode }, value) {
      if (Math.max(modified, changed) >= begun - tick) return
      files.push([path, size, modified, changed, inode])
      values.push(JSON.stringify(value))
      fresh += 1
    },
    save() {
      if (files.length < fewestFiles || fresh === 0 || fresh < files.length * worthwhile) return
      const took = Math.max(0, Math.ceil(place.now() - begun))
      writeContent(place, pathOf(place), { took, shared, files, values })
    },
  }
}

function pathOf({ root, name }: CachePlace): string {
  return joinPath(root, `.spro/cache/${name}.json`)
}

/** A file, and what was read of it, as JSON. */
interface Entry {
  readonly file: StampedPath
  readonly value: string
}

interface Trusted {
  readonly shared: unknown[]
  readonly old: ReadonlyMap<string, Entry>
}

/** The entries that may be trusted, by the clock of the disk itself, which need not be that of this machine. */
function openTrusted(place: CachePlace): Trusted {
  const old = new Map<string, Entry>()
  const path = pathOf(place)
  const written = stampQuietly(place.disk, path)
  const content = written === null ? null : readContent(place, path)
  if (written === null || content === null) return { shared: [], old }
  const { took, shared, files, values } = content
  if (shared.length > files.length * mostShared) return { shared: [], old }
  const latest = written.modified - took - tick
  for (const [index, file] of files.entries()) {
    if (Math.max(file[2], file[3]) < latest) old.set(file[0], { file, value: values[index] ?? 'null' })
  }
  return { shared: [...shared], old }
}

/** The stamp of a file; null where the disk has none or refuses. */
export function stampQuietly(disk: Disk, path: string): Stamp | null {
  try {
    return disk.stamp(path)
  } catch (error) {
    if (diskCodeOf(error) === null) throw error
    return null
  }
}

function isSame([, size, modified, changed, inode]: StampedPath, stamp: Stamp): boolean {
  return (
    size === stamp.size && modified === stamp.modified && changed === stamp.changed && inode === stamp.inode
  )
}

/** Puts equal values in one place of `values`. */
function createShelf(values: unknown[]): Shelf {
  let indexes: Map<string, number> | null = null
  return {
    // An array that is asked for -1 looks through its names.
    get: (index) => (index < 0 ? undefined : values[index]),
    put(value) {
      indexes ??= new Map(values.map((known, index) => [JSON.stringify(known), index]))
      const text = JSON.stringify(value)
      const known = indexes.get(text)
      if (known !== undefined) return known
      indexes.set(text, values.length)
      return values.push(value) - 1
    },
  }
}
