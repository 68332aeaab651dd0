/** A disk in memory that fails as Windows does. Every command that writes is tested on it. */
import { DiskError } from './disk.ts'
import type { DiskCode, NewFile } from './disk.ts'
import { createMemoryDisk } from './memory-disk.ts'
import type { MemoryDisk } from './memory-disk.ts'
import { isPortableName } from './paths.ts'

/** A test decides which file another program has open, and for how long. */
export interface WindowsLikeDisk extends MemoryDisk {
  /** Opens a file as Word or an antivirus does: `times` renames onto it or removals fail (for ever: Infinity). */
  readonly hold: (path: string, times: number) => void
}

/** The file system to imitate; `now` is in milliseconds since 1970, 0 for ever when absent. */
export interface WindowsOptions {
  /** False on FAT, exFAT and some shares. True by default, as on NTFS. */
  readonly hasLinks?: boolean
  readonly now?: () => number
}

/** Which of them Windows gives depends on the program and on the moment. */
const busyCodes: readonly DiskCode[] = ['EPERM', 'EACCES', 'EBUSY']

function refuseNames(path: string): void {
  for (const name of path.replace(/^(?:[A-Za-z]:)?\//, '').split('/')) {
    if (!isPortableName(name)) throw new DiskError('EINVAL', path)
  }
}

/** Files that somebody holds, by path without case. */
function createHolds() {
  const held = new Map<string, number>()
  const opened = new Map<string, number>()
  let refusals = 0
  const refuse = (path: string): void => {
    refusals += 1
    throw new DiskError(busyCodes[refusals % busyCodes.length] ?? 'EPERM', path)
  }
  return {
    hold: (path: string, times: number) => held.set(path.toLowerCase(), times),
    open: (path: string) => opened.set(path.toLowerCase(), (opened.get(path.toLowerCase()) ?? 0) + 1),
    close: (path: string) => opened.set(path.toLowerCase(), (opened.get(path.toLowerCase()) ?? 1) - 1),
    /** What renames, replaces or removes a file that somebody has open is refused. */
    refuseHeld(path: string): void {
      const key = path.toLowerCase()
      if ((opened.get(key) ?? 0) > 0) refuse(path)
      const times = held.get(key) ?? 0
      held.set(key, times - 1)
      if (times > 0) refuse(path)
    },
  }
}

type Holds = ReturnType<typeof createHolds>

function trackOpen(holds: Holds, path: string, file: NewFile): NewFile {
  holds.open(path)
  return {
    ...file,
    close() {
      holds.close(path)
      file.close()
    },
  }
}

/** A disk as Windows has it, which holds files by absolute path (`C:/…` or `/…`). */
export function createWindowsLikeDisk(
  files: Readonly<Record<string, string | Uint8Array>>,
  { hasLinks = true, now = () => 0 }: WindowsOptions = {},
): WindowsLikeDisk {
  const disk = createMemoryDisk(files, { ignoreCase: true, platform: 'windows', now })
  const holds = createHolds()
  return {
    ...disk,
    hold: holds.hold,
    create(path, mode) {
      refuseNames(path)
      return trackOpen(holds, path, disk.create(path, mode))
    },
    makeFolder(path) {
      refuseNames(path)
      disk.makeFolder(path)
    },
    link(from, to) {
      refuseNames(to)
      if (!hasLinks) throw new DiskError('ENOTSUP', to)
      disk.link(from, to)
    },
    rename(from, to) {
      refuseNames(to)
      holds.refuseHeld(from)
      holds.refuseHeld(to)
      // MoveFileEx does not replace a read-only file.
      if (((disk.status(to)?.mode ?? 0o222) & 0o222) === 0) throw new DiskError('EPERM', to)
      disk.rename(from, to)
    },
    remove(path) {
      holds.refuseHeld(path)
      disk.remove(path)
    },
    syncFolder(path) {
      throw new DiskError('EPERM', path)
    },
  }
}
