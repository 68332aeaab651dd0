/** A file that the user asked for outside the records (`-o FILE`): whole or not at all, replaced when it exists. */
import { exitCodes, problem } from '../messages/problem.ts'
import { DiskError } from './disk.ts'
import { diskProblem } from './failures.ts'
import type { Store } from './host.ts'
import { joinPath, parentOf } from './paths.ts'
import { renamePatiently } from './patience.ts'
import { removeQuietly, writeNewFile } from './write-file.ts'

/**
 * Writes a file at an absolute path; its folder exists. `shown` is the path as the user typed it. Throws a
 * `Problem`: exit 3 when what stands there is no file, 4 when another program holds it, 5 when the disk refuses.
 */
export async function saveOutput(
  { disk, host }: Pick<Store, 'disk' | 'host'>,
  {
    path,
    shown,
    content,
  }: { readonly path: string; readonly shown: string; readonly content: string | Uint8Array },
): Promise<void> {
  const temporary = joinPath(parentOf(path) ?? '/', `.spro-${host.token()}-0.tmp`)
  try {
    const status = disk.status(path)
    if (status !== null && status.kind !== 'file') {
      throw problem('file-not-regular', { file: shown }, exitCodes.refused)
    }
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    writeNewFile(disk, { path: temporary, bytes, mode: status?.mode ?? null, lasting: true })
    await renamePatiently({ disk, host }, { from: temporary, to: path, shown })
  } catch (error) {
    removeQuietly(disk, temporary)
    throw error instanceof DiskError ? diskProblem(error, shown) : error
  }
}
