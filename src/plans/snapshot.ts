/** What a planner sees: the workspace as it stands under the lock, and the day and language of the run. */
import type { Day, Language } from '../dates/types.ts'
import type { Citations } from '../document/citations.ts'
import type { Edit } from '../document/types.ts'
import type { WorkspaceConfig, WorkspaceRecord } from '../records/types.ts'
import { sha256 } from '../document/sha256.ts'
import type { Alteration } from './types.ts'

/** Taken once per write, so that ids and references are settled on what is really on the disk. */
export interface Snapshot {
  readonly config: WorkspaceConfig
  readonly records: readonly WorkspaceRecord[]
  /** The ids of files that could not be read as records: they are taken all the same. */
  readonly takenIds: readonly string[]
  /** The marks that any file cites, those that could not be read as records included (format.md M9). */
  readonly cited: Citations
  readonly today: Day
  readonly language: Language
  /** The text of a template ("fr/meeting.md"): the workspace's own, else the shipped one. */
  readonly template: (name: string) => string | null
}

/** Edits of one record, bound to the bytes that they were computed from. */
export function alter(record: WorkspaceRecord, edits: readonly Edit[], refs: readonly string[]): Alteration {
  return { action: 'edit', path: record.path, basis: sha256(record.document.text), edits, refs }
}
