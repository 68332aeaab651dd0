/** The number of a new mark: chosen under the lock, one more than the highest in the record and in any reference to it (format.md M9). */
import { markLetters } from '../document/mark-labels.ts'
import { highestNumber, nextNumber } from '../document/mark-numbers.ts'
import type { MarkKind } from '../document/types.ts'
import { exitCodes, problem } from '../messages/problem.ts'
import type { WorkspaceRecord } from '../records/types.ts'
import type { Snapshot } from './snapshot.ts'

const highestId = 9999

/** The id that the next mark of a kind gets in a record. Throws `record-full` after 9999. */
export function nextMarkId(record: WorkspaceRecord, kind: MarkKind, { records }: Snapshot): string {
  const letter = markLetters[kind]
  const referenced = records.map(({ document }) => highestNumber(document.text, record.id, letter))
  const number = nextNumber(record.body, kind, Math.max(0, ...referenced))
  if (number > highestId) throw problem('record-full', { file: record.path }, exitCodes.refused)
  return `${letter}${number}`
}
