/** The directory: the names that person and structure records give, and what they decide about plain words (format.md M5, H6). */
import { foldWords } from '../document/fold.ts'
import { textsOf } from '../records/values.ts'
import type { PersonItem, WorkspaceRecord } from '../records/types.ts'

/** Knows names, accents, case and punctuation aside. */
export interface Directory {
  /** Takes the names of a person or a structure; any other record is passed over. */
  add(record: WorkspaceRecord): void
  isEmpty(): boolean
  isPerson(name: string): boolean
  isStructure(name: string): boolean
}

/** An empty directory; `add` fills it. */
export function createDirectory(): Directory {
  const people = new Set<string>()
  const structures = new Set<string>()
  return {
    add(record) {
      if (record.kind !== 'person' && record.kind !== 'structure') return
      const names = record.kind === 'person' ? people : structures
      for (const name of namesOf(record)) if (foldWords(name) !== '') names.add(foldWords(name))
    },
    isEmpty: () => people.size === 0 && structures.size === 0,
    isPerson: (name) => people.has(foldWords(name)),
    isStructure: (name) => structures.has(foldWords(name)),
  }
}

/** The directory of a workspace. */
export function directoryOf(records: readonly WorkspaceRecord[]): Directory {
  const directory = createDirectory()
  for (const record of records) directory.add(record)
  return directory
}

function namesOf({ title, header }: WorkspaceRecord): readonly string[] {
  return [title, ...['short', 'aliases', 'former'].flatMap((key) => textsOf(header[key]))]
}

const joint = /\s+(?:et|and)\s+|\s*\/\s*/giu
const mayBeJoint = /\/|\s(?:et|and)\s/iu

/** Owners with "X et Y", "X and Y", "X / Y" split where the directory knows every part; as written otherwise (M5). */
export function splitOwners(owners: readonly string[], directory: Directory): readonly string[] {
  if (directory.isEmpty() || !owners.some((owner) => mayBeJoint.test(owner))) return owners
  return owners.flatMap((owner) => (mayBeJoint.test(owner) ? splitOwner(owner, directory) : owner))
}

/** The longest known names from the end: "A et B / C" is three, unless "B / C" is one name. One pass over the joints. */
function splitOwner(owner: string, directory: Directory): readonly string[] {
  const cuts = [...owner.matchAll(joint)].map(({ index, 0: { length } }) => ({
    end: index,
    next: index + length,
  }))
  const starts = [0, ...cuts.map(({ next }) => next)]
  const ends = [...cuts.map(({ end }) => end), owner.length]
  const splits: (readonly string[] | null)[] = Array.from({ length: starts.length }, () => null)
  for (let first = starts.length - 1; first >= 0; first -= 1) {
    for (let last = ends.length - 1; last >= first && !splits[first]; last -= 1) {
      const rest = last === ends.length - 1 ? [] : splits[last + 1]
      const name = owner.slice(starts[first], ends[last]).trim()
      if (rest && isKnown(name, directory)) splits[first] = [name, ...rest]
    }
  }
  return splits[0] ?? [owner]
}

function isKnown(name: string, directory: Directory): boolean {
  return directory.isPerson(name) || directory.isStructure(name)
}

const spacedDash = /\s[–—-]\s/

/**
 * "A – B – C" as the directory understands it (H6): the name is the longest beginning that is a known person,
 * else what stands before a known structure. What it does not know stays as the line was read.
 */
export function splitPersonLine(item: PersonItem, directory: Directory): PersonItem {
  if (directory.isEmpty() || item.structures.length === 0) return item
  const parts = [item.name, item.structures.join(' / ')]
    .flatMap((words) => words.split(spacedDash))
    .map((part) => part.trim())
  if (parts.length < 3) return item
  const count = countNameParts(parts, directory)
  if (count === null) return item
  const structures = parts.slice(count).join(' – ')
  return {
    ...item,
    name: parts.slice(0, count).join(' – '),
    structures: structures.split(/\s\/\s/).flatMap((structure) => structure.trim() || []),
  }
}

/** How many of the parts between dashes are the name; null when the directory does not say. */
function countNameParts(parts: readonly string[], directory: Directory): number | null {
  for (let count = parts.length - 1; count > 0; count -= 1) {
    if (directory.isPerson(parts.slice(0, count).join(' – '))) return count
  }
  for (let count = 1; count < parts.length; count += 1) {
    const rest = parts.slice(count).join(' – ')
    if (rest.split(/\s\/\s/).some((structure) => directory.isStructure(structure))) return count
    if (count < parts.length - 1 && directory.isStructure(parts[count] ?? '')) return count
  }
  return null
}
