/** The slow way to find what a writer left: look into every folder. */
import type { Disk } from './disk.ts'
import { joinPath } from './paths.ts'
import { listQuietly, removeQuietly } from './write-file.ts'
import { workspaceFileName } from '../records/workspace-file.ts'

const temporaryName = /^\.spro-[\w-]{1,80}\.tmp$/

/** Removes the temporary files of dead writers below a workspace's folder. Only the holder of the lock may call it. */
export function sweepTemporaries(disk: Disk, folder: string): void {
  for (const { name, kind } of listQuietly(disk, folder)) {
    const path = joinPath(folder, name)
    if (kind === 'file' && temporaryName.test(name)) removeQuietly(disk, path)
    if (kind !== 'folder' || name.startsWith('.') || name === 'node_modules') continue
    if (disk.status(joinPath(path, workspaceFileName)) === null) sweepTemporaries(disk, path)
  }
}
