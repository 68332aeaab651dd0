/** The only writer of a workspace: lock, read, plan, check, write (DESIGN §8). */
import type { Message } from '../messages/catalog.ts'
import type { Plan } from '../plans/types.ts'
import { commit } from './commit.ts'
import { toProblem } from './failures.ts'
import { missingFolders, removeEmptyFolders } from './folders.ts'
import type { Store } from './host.ts'
import { recoverJournal } from './journal.ts'
import { acquireLock, lockFolder } from './lock.ts'
import { joinPath } from './paths.ts'
import { preparePlan } from './prepare.ts'

type Reader<Snapshot> = () => Snapshot | Promise<Snapshot>
type Planner<Snapshot> = (snapshot: Snapshot) => Plan | Promise<Plan>

/**
 * Reads, plans and writes under the lock of a workspace. All files of the plan are written, or none.
 * The root may not exist yet. Returns the plan that was written. Throws a `Problem`: exit 3 for what must not
 * be written, 4 when another command or program is in the way, 5 when the disk refuses.
 */
export async function change<Snapshot>(
  store: Store,
  read: Reader<Snapshot>,
  planner: Planner<Snapshot>,
): Promise<Plan> {
  const { disk, root } = store
  const made = missingFolders(disk, joinPath(root, lockFolder))
  try {
    return await changeLocked(store, read, planner)
  } catch (error) {
    // A refused `init` leaves no empty folder behind.
    removeEmptyFolders(disk, made)
    throw error
  }
}

async function changeLocked<Snapshot>(
  store: Store,
  read: Reader<Snapshot>,
  planner: Planner<Snapshot>,
): Promise<Plan> {
  const { disk, root } = store
  const lock = await acquireLock(store)
  try {
    const completed = await recoverJournal(store)
    const plan = await planner(await read())
    await commit(store, preparePlan(disk, root, plan), lock.token)
    return completed.length === 0
      ? plan
      : { ...plan, warnings: [completedWarning(completed), ...plan.warnings] }
  } catch (error) {
    throw toProblem(error, root)
  } finally {
    await lock.release()
  }
}

function completedWarning(files: readonly string[]): Message {
  return { code: 'write-completed', args: { files } }
}

/** What a change would write: the same planner, without a lock and without writing. */
export async function dryRun<Snapshot>(read: Reader<Snapshot>, planner: Planner<Snapshot>): Promise<Plan> {
  return planner(await read())
}
