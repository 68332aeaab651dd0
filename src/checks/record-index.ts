/** The small index that remains of each file once it was seen: ids, paths, mark ids. Nothing of the texts. */
import { isList, isMap } from '../document/header-values.ts'
import { detach } from '../document/detach.ts'
import type { WorkspaceRecord } from '../records/types.ts'
import { scalarText } from './entries.ts'
import { createDirectory, readNamed, type NamedRecord } from '../queries/directory.ts'
import { nearest } from './nearest.ts'
import { createReplacements, readReplacing, type Replacing } from '../queries/replacements.ts'
import type { RecordIndex } from './types.ts'

interface Entry {
  readonly id: string
  readonly path: string
  /** The ids of marks and points with blanks between, in one string: it is a tenth of a list's size. */
  readonly marks: string | null
}

/** Collects records and answers questions about all of them. */
interface IndexBuilder extends RecordIndex {
  /** `facts` are null for a file that is meant as a record and could not be read. */
  readonly add: (id: string, path: string, facts: RecordFacts | null) => void
}

/** What the index asks of a record: plain data that follows from its file alone, and holds on to nothing of its text. */
export interface RecordFacts {
  /** The ids of its marks and points, with blanks before, between and after. */
  readonly marks: string
  /** The mark that it takes the place of, after its kind. */
  readonly source: string | null
  readonly named: NamedRecord | null
  readonly replacing: Replacing | null
}

/** What the index asks of a record whose whole body was read. */
export function readFacts(record: WorkspaceRecord): RecordFacts {
  const source = sourceKey(record)
  return {
    marks: markIds(record),
    source: source === null ? null : detach(source),
    named: readNamed(record),
    replacing: readReplacing(record),
  }
}

/** Looking for the nearest of ten thousand ids is dear: so many wrong references get a suggestion, the others none. */
const mostSuggestions = 100

/** An empty index. */
export function createIndex(): IndexBuilder {
  const entries = new Map<string, Entry[]>()
  const sources = new Map<string, string[]>()
  const directory = createDirectory()
  const replacements = createReplacements()
  const suggestions = new Map<string, string | null>()
  const holders = new Map<string, readonly string[]>()
  const same = (id: string) => entries.get(id.toLowerCase()) ?? []
  const exact = (id: string) => same(id).filter((entry) => entry.id === id)
  return {
    add: (id, path, facts) => {
      const entry: Entry = { id: detach(id), path: detach(path), marks: facts && facts.marks }
      const key = entry.id.toLowerCase()
      const others = entries.get(key)
      if (others) others.push(entry)
      else entries.set(key, [entry])
      if (facts === null) return
      const { source, named, replacing } = facts
      if (named) directory.add(named)
      if (replacing) replacements.add(replacing)
      if (source === null) return
      const sharers = sources.get(source)
      if (sharers) sharers.push(entry.path)
      else sources.set(source, [entry.path])
    },
    pathsOf: (id) => pathsOf(same(id)),
    sharedIds: () => sharedIds(entries.values()),
    sharedSources: () => sharedSources(sources),
    sharedNames: () =>
      directory.ambiguous.map(({ name, ids }) => ({
        name,
        paths: ids.flatMap((id) => pathsOf(exact(id))).toSorted(),
      })),
    supersedesCycles: () => replacements.cycles(),
    hasRecord: (id) => exact(id).length > 0,
    marksOf: (id) => {
      const marks = exact(id).map((entry) => entry.marks)
      return marks.includes(null) ? null : marks.flatMap((ids) => ids?.split(' ').filter(Boolean) ?? [])
    },
    holdsMark: (id, mark) =>
      exact(id).some(({ marks }) => marks === null || (isOneWord(mark) && marks.includes(` ${mark} `))),
    nearestId: (id) => {
      const known = suggestions.get(id)
      if (known !== undefined || suggestions.size >= mostSuggestions) return known ?? null
      const found = nearest(id, allIds(entries.values()))
      suggestions.set(id, found)
      return found
    },
    idsHolding: (short) => {
      const known = holders.get(short)
      if (known !== undefined || holders.size >= mostSuggestions) return known ?? []
      const found = [...allIds(entries.values())].filter((id) => holdsWords(id, short))
      holders.set(short, found)
      return found
    },
  }
}

function isOneWord(mark: string): boolean {
  return mark !== '' && !mark.includes(' ')
}

/** "2019-06" in "2019-06-24-departementale", "emploi" in "forum-emploi-2019"; not "6-24". */
function holdsWords(id: string, short: string): boolean {
  return short !== '' && `-${id}`.includes(`-${short}`)
}

function pathsOf(entries: readonly Entry[]): readonly string[] {
  return entries.map(({ path }) => path).toSorted()
}

function* sharedIds(groups: Iterable<readonly Entry[]>): Iterable<string> {
  for (const group of groups) {
    if (group.length < 2) continue
    const [first] = pathsOf(group)
    yield group.find(({ path }) => path === first)?.id ?? ''
  }
}

/** Only a decision and an event take the place of their mark in a register (format.md F1). */
function sourceKey(record: WorkspaceRecord): string | null {
  if (record.kind !== 'decision' && record.kind !== 'event') return null
  return record.source === null ? null : `${record.kind} ${record.source}`
}

function* sharedSources(
  sources: ReadonlyMap<string, readonly string[]>,
): ReturnType<RecordIndex['sharedSources']> {
  for (const [key, paths] of sources) {
    if (paths.length > 1) yield { source: key.slice(key.indexOf(' ') + 1), paths: paths.toSorted() }
  }
}

function* allIds(groups: Iterable<readonly Entry[]>): Iterable<string> {
  for (const group of groups) for (const { id } of group) yield id
}

/** " D1 A1 A2 P1 P2 ": the marks with an id, and the points of the agenda by place or by `id:` (format.md R1). */
function markIds(record: WorkspaceRecord): string {
  let ids = ' '
  for (const { id } of record.body.marks) if (id !== null) ids += `${id} `
  const { agenda } = record.header
  if (!isList(agenda)) return ids
  for (const [index, point] of agenda.entries()) {
    ids += `${(isMap(point) ? scalarText(point['id']) : null) ?? `P${index + 1}`} `
  }
  return ids
}
