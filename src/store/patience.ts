/** Touching a file that another program may hold. */
import { exitCodes, problem } from '../messages/problem.ts'
import { diskCodeOf, isBusyCode } from './disk.ts'
import type { Store } from './host.ts'

/** How long Windows is asked again to replace a file that a program holds open, in milliseconds. */
const patience = 3000
const pause = 100

type Machine = Pick<Store, 'disk' | 'host'>

/**
 * Windows refuses to replace or remove a file while a program (Word, an antivirus, a synchronisation) holds it:
 * after 3 s, a `Problem` that names `shown` (exit 4). Throws `DiskError` for the rest.
 */
async function insist({ disk, host }: Machine, shown: string, operation: () => void): Promise<void> {
  for (const started = host.now(); ; await host.sleep(pause)) {
    try {
      operation()
      return
    } catch (error) {
      if (disk.platform !== 'windows' || !isBusyCode(diskCodeOf(error))) throw error
      if (host.now() - started >= patience) {
        throw problem('file-open-elsewhere', { file: shown }, exitCodes.busy)
      }
    }
  }
}

/** Replaces `to` by `from` (absolute), patiently. */
export async function renamePatiently(
  machine: Machine,
  { from, to, shown }: { readonly from: string; readonly to: string; readonly shown: string },
): Promise<void> {
  await insist(machine, shown, () => machine.disk.rename(from, to))
}

/** Removes a file (absolute) that may be absent, patiently. */
export async function removePatiently(machine: Machine, path: string, shown: string): Promise<void> {
  await insist(machine, shown, () => {
    if (machine.disk.status(path) !== null) machine.disk.remove(path)
  })
}
