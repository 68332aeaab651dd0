/** Names that another record has already: of two records with one name, the directory would know neither. */
import { foldWords } from '../document/fold.ts'
import { exitCodes, problem } from '../messages/problem.ts'
import { anyOrder, directoryOf, type DirectoryEntry } from '../queries/directory.ts'
import type { WorkspaceRecord } from '../records/types.ts'

/** A name of a new record, and who has it. */
export interface KnownName {
  /** As the new record would write it. */
  readonly name: string
  readonly holders: readonly DirectoryEntry[]
}

/** The first of some names that a person or a structure has already, among all its names; null when they are free. */
export function knownName(records: readonly WorkspaceRecord[], names: readonly string[]): KnownName | null {
  const directory = directoryOf(records)
  const entries = [...directory.entries('person'), ...directory.entries('structure')]
  for (const name of names) {
    const holders = entries.filter((entry) => hasName(entry, name))
    if (holders.length > 0) return { name, holders }
  }
  return null
}

/** "DUPONT Anne" is Anne Dupont: the words of a person's name have no order, those of a structure have. */
function hasName({ kind, names }: DirectoryEntry, name: string): boolean {
  const wanted = foldWords(name)
  if (wanted === '') return false
  if (kind === 'structure') return names.includes(wanted)
  return names.some((known) => anyOrder(known) === anyOrder(wanted))
}

/** Throws `name-taken` (exit 3) for the first name that another record has, unless it is known to be another. */
export function refuseKnownNames(
  records: readonly WorkspaceRecord[],
  names: readonly string[],
  isNew: boolean,
): void {
  const known = isNew ? null : knownName(records, names)
  if (!known) return
  const holders = known.holders.map(({ id, name }) => ({ id, name }))
  throw problem('name-taken', { name: known.name, holders }, exitCodes.refused)
}
