/** Folders that a write needs, and their removal when nothing came of it. */
import { DiskError, diskCodeOf } from './disk.ts'
import type { Disk } from './disk.ts'
import { parentOf } from './paths.ts'

/** The folders that are missing on the way to `folder`, itself included, outermost first. */
export function missingFolders(disk: Disk, folder: string): readonly string[] {
  const missing: string[] = []
  for (let at: string | null = folder; at !== null; at = parentOf(at)) {
    if (disk.statusOfTarget(at) !== null) break
    missing.unshift(at)
  }
  return missing
}

/** Makes a folder and those above it (`mkdir -p`). Returns the folders made, outermost first. */
export function makeFolders(disk: Disk, folder: string): readonly string[] {
  return missingFolders(disk, folder).filter((path) => {
    try {
      disk.makeFolder(path)
      return true
    } catch (error) {
      // Another process made it meanwhile.
      if (diskCodeOf(error) === 'EEXIST') return false
      throw error
    }
  })
}

/** Removes folders that are empty, innermost first; one that holds something stays. */
export function removeEmptyFolders(disk: Disk, folders: readonly string[]): void {
  for (const folder of folders.toReversed()) {
    try {
      disk.removeFolder(folder)
    } catch (error) {
      if (!(error instanceof DiskError)) throw error
    }
  }
}
