/** The number of a new mark: chosen under the lock, one more than the highest in the record and in any reference to it (format.md M9). */
import { markLetters } from '../document/mark-labels.ts'
import { highestId, markNumbers } from '../document/mark-numbers.ts'
import type { MarkKind } from '../document/types.ts'
import { exitCodes, problem } from '../messages/problem.ts'
import type { WorkspaceRecord } from '../records/types.ts'
import type { Snapshot } from './snapshot.ts'

/** The id that the next mark of a kind gets in a record. Throws `record-full` after 9999. */
export function nextMarkId(
  record: WorkspaceRecord,
  kind: MarkKind,
  { cited }: Pick<Snapshot, 'cited'>,
): string {
  const number = markNumbers(record.body, cited.get(record.id) ?? []).next(kind)
  if (number > highestId) throw problem('record-full', { file: record.path }, exitCodes.refused)
  return `${markLetters[kind]}${number}`
}
