/** The directory: the names that person and structure records give, and what they decide about plain words (format.md M5, H6). */
import { detach } from '../document/detach.ts'
import { foldWords } from '../document/fold.ts'
import { textsOf } from '../records/values.ts'
import type { DirectoryKind, PersonItem, WorkspaceRecord } from '../records/types.ts'

/** Somebody, or a body, that has a record. */
export interface DirectoryEntry {
  readonly kind: DirectoryKind
  readonly id: string
  /** As its record writes it. */
  readonly name: string
  /** All that it is called, folded by `foldWords`: its name, short name, aliases and former names. */
  readonly names: readonly string[]
  /** Relative to the workspace, with `/`. */
  readonly file: string
}

/** What a directory asks of a record; of its header `short`, `aliases` and `former`. */
export type NamedRecord = Pick<WorkspaceRecord, 'kind' | 'id' | 'path' | 'title' | 'header'>

/** A name that several records of one kind bear: it stands for none of them. */
export interface AmbiguousName {
  readonly kind: DirectoryKind
  /** As the first of the records writes it. */
  readonly name: string
  readonly ids: readonly string[]
}

/** Knows names, accents, case and punctuation aside; those of people whatever the order of their words. */
export interface Directory {
  /** Takes the names of a person or a structure; any other record is passed over. */
  add(record: NamedRecord): void
  isEmpty(): boolean
  isPerson(name: string): boolean
  isStructure(name: string): boolean
  /** The one entry that words name, of a kind where one is given; null for none, and for a name that several bear. */
  find(words: string, kind?: DirectoryKind): DirectoryEntry | null
  /** The entries of a kind, in the order in which they were added. */
  entries(kind: DirectoryKind): readonly DirectoryEntry[]
  /** The names that several people, or several structures, bear. */
  readonly ambiguous: readonly AmbiguousName[]
}

/** An empty directory; `add` fills it. */
export function createDirectory(): Directory {
  const people = createNames()
  const structures = createNames()
  const namesOfKind = { person: people, structure: structures }
  return {
    add(record) {
      if (record.kind === 'person' || record.kind === 'structure') namesOfKind[record.kind].add(record)
    },
    isEmpty: () => people.entries.length === 0 && structures.entries.length === 0,
    isPerson: (name) => people.holdersOf(name).length > 0,
    isStructure: (name) => structures.holdersOf(name).length > 0,
    find(words, kind) {
      const holders = (kind ? [namesOfKind[kind]] : [people, structures]).flatMap((names) =>
        names.holdersOf(words),
      )
      return holders.length === 1 ? (holders[0] ?? null) : null
    },
    entries: (kind) => namesOfKind[kind].entries,
    get ambiguous() {
      return [...people.shared(), ...structures.shared()]
    },
  }
}

/** The directory of a workspace. */
export function directoryOf(records: readonly WorkspaceRecord[]): Directory {
  const directory = createDirectory()
  for (const record of records) directory.add(record)
  return directory
}

/** The names of one kind, and who bears them. */
interface Names {
  readonly entries: readonly DirectoryEntry[]
  add(record: NamedRecord): void
  holdersOf(words: string): readonly DirectoryEntry[]
  shared(): readonly AmbiguousName[]
}

const nobody: readonly DirectoryEntry[] = []

function createNames(): Names {
  const entries: DirectoryEntry[] = []
  const holders = new Map<string, DirectoryEntry[]>()
  const written = new Map<string, string>()
  // Made when a name first misses: most workspaces write names in one order.
  let inAnyOrder: Map<string, DirectoryEntry[]> | null = null
  return {
    entries,
    add(record) {
      if (record.kind !== 'person' && record.kind !== 'structure') return
      const { kind, id, path: file } = record
      const texts = writtenNames(record).map((text) => [detach(foldWords(text)), text] as const)
      const names = [...new Set(texts.map(([name]) => name))].filter((name) => name !== '')
      const entry = { kind, id, name: detach(record.title), names, file }
      entries.push(entry)
      inAnyOrder = null
      for (const name of names) put(holders, name, entry)
      for (const [name, text] of texts) if (!written.has(name)) written.set(name, detach(text))
    },
    holdersOf(words) {
      if (entries.length === 0) return nobody
      const name = foldWords(words)
      const exact = holders.get(name)
      if (exact) return exact
      // "DUPONT Anne" is Anne Dupont; the words of a structure have an order.
      if (entries[0]?.kind !== 'person' || !name.includes(' ')) return nobody
      inAnyOrder ??= indexAnyOrder(entries)
      return inAnyOrder.get(anyOrder(name)) ?? nobody
    },
    shared: () => sharedNames(holders, written),
  }
}

/** The names that several bear; `written` has them as their first record writes them. */
function sharedNames(
  holders: ReadonlyMap<string, readonly DirectoryEntry[]>,
  written: ReadonlyMap<string, string>,
): readonly AmbiguousName[] {
  return [...holders].flatMap(([name, entries]) => {
    const [first, ...others] = entries
    if (!first || others.length === 0) return []
    const ids = entries.map(({ id }) => id).toSorted()
    return [{ kind: first.kind, name: written.get(name) ?? name, ids }]
  })
}

function indexAnyOrder(entries: readonly DirectoryEntry[]): Map<string, DirectoryEntry[]> {
  const index = new Map<string, DirectoryEntry[]>()
  for (const entry of entries) for (const key of new Set(entry.names.map(anyOrder))) put(index, key, entry)
  return index
}

function put(index: Map<string, DirectoryEntry[]>, key: string, entry: DirectoryEntry): void {
  const known = index.get(key)
  if (known) known.push(entry)
  else index.set(key, [entry])
}

/** The words of a folded name, in one order whatever the order they stand in. */
export function anyOrder(name: string): string {
  return name.split(' ').toSorted().join(' ')
}

/** All names that a person or a structure gives itself, as written: its name first. */
export function writtenNames({ title, header }: Pick<NamedRecord, 'title' | 'header'>): readonly string[] {
  return [title, ...otherNames.flatMap((key) => textsOf(header[key]))]
}

const otherNames = ['short', 'aliases', 'former']

/** What a directory asks of a record, and nothing else of it; null where it asks nothing. Plain data, detached from the text. */
export function readNamed(record: WorkspaceRecord): NamedRecord | null {
  const { kind, id, path, title, header } = record
  if (kind !== 'person' && kind !== 'structure') return null
  const own = Object.fromEntries(
    otherNames.flatMap((key) => {
      const texts = textsOf(header[key])
      return texts.length === 0 ? [] : [[key, texts.map(detach)] as const]
    }),
  )
  return { kind, id, path, title: detach(title), header: own }
}

/** Whether an owner is meant by words: all of them, whole, stand in it or in another of its names. */
export function ownerMatches(owner: string, words: string, directory: Directory): boolean {
  const wanted = foldWords(words).split(' ')
  const holds = (name: string): boolean => {
    const known = new Set(name.split(' '))
    return wanted.every((word) => known.has(word))
  }
  return holds(foldWords(owner)) || (directory.find(owner)?.names.some(holds) ?? false)
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
