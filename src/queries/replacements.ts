/** Which decision replaces which, whichever of the two says so, and where that goes round in a ring. */
import { detach } from '../document/detach.ts'
import { compareText } from '../dates/compare.ts'
import type { Decision, WorkspaceRecord } from '../records/types.ts'

/** What a decision says of replacements. */
export type Replacing = Pick<Decision, 'id' | 'supersedes' | 'supersededBy'>

/** What a record says of replacements; null where it says nothing. Plain data, detached from the text. */
export function readReplacing(record: WorkspaceRecord): Replacing | null {
  if (record.kind !== 'decision') return null
  const { id, supersedes, supersededBy } = record
  if (supersedes.length === 0 && supersededBy === null) return null
  return {
    id,
    supersedes: supersedes.map(detach),
    supersededBy: supersededBy === null ? null : detach(supersededBy),
  }
}

/** Collects replacements; `cycles` gives each ring once, from its first id on, in the order "replaces". */
export interface Replacements {
  add(said: Replacing): void
  /** The decisions that one replaces. */
  olderOf(id: string): readonly string[]
  cycles(): Iterable<readonly string[]>
}

/** No replacement yet. */
export function createReplacements(): Replacements {
  const older = new Map<string, string[]>()
  const put = (newer: string, old: string): void => {
    const known = older.get(newer)
    if (known === undefined) older.set(detach(newer), [detach(old)])
    else if (!known.includes(old)) known.push(detach(old))
  }
  return {
    add({ id, supersedes, supersededBy }) {
      for (const old of supersedes) put(id, old)
      if (supersededBy !== null) put(supersededBy, id)
    },
    olderOf: (id) => older.get(id) ?? nothing,
    cycles: () => cyclesOf(older),
  }
}

const nothing: readonly string[] = []

/** All that the records of a workspace say of replacements. */
export function replacementsOf(records: readonly WorkspaceRecord[]): Replacements {
  const replacements = createReplacements()
  for (const record of records) {
    const said = readReplacing(record)
    if (said) replacements.add(said)
  }
  return replacements
}

/** A walk of its own stack: a chain of ten thousand decisions is no call of ten thousand. Each id is left once. */
function* cyclesOf(older: ReadonlyMap<string, readonly string[]>): Iterable<readonly string[]> {
  const left = new Set<string>()
  for (const start of [...older.keys()].toSorted(compareText)) {
    const way: { readonly id: string; readonly next: Iterator<string> }[] = []
    const onWay = new Map<string, number>()
    const enter = (id: string): void => {
      onWay.set(id, way.length)
      way.push({ id, next: (older.get(id) ?? []).values() })
    }
    if (!left.has(start)) enter(start)
    for (let top = way.at(-1); top !== undefined; top = way.at(-1)) {
      const { done, value: id } = top.next.next()
      if (done === true) {
        left.add(top.id)
        onWay.delete(top.id)
        way.pop()
        continue
      }
      const begun = onWay.get(id)
      if (begun !== undefined) yield way.slice(begun).map((step) => step.id)
      else if (!left.has(id)) enter(id)
    }
  }
}
