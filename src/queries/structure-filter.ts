/**
 * `--structure`: what has to do with a structure. The directory knows its other names and who works there; where it
 * is silent, the lists of people of the meetings say for whom somebody came, and words are compared with words.
 */
import { foldWords } from '../document/fold.ts'
import { peopleOf } from '../records/items.ts'
import {
  personLists,
  type Meeting,
  type PersonItem,
  type Series,
  type WorkspaceRecord,
} from '../records/types.ts'
import { textsOf } from '../records/values.ts'
import { createDirectory, splitPersonLine } from './directory.ts'

/** Collects who belongs where; then tells what has to do with the structure wanted. */
export interface StructureFilter {
  add(record: WorkspaceRecord): void
  /** Whether words (an owner, an organizer) name the structure, or somebody of it. */
  means(words: string): boolean
  /** Whether a record has to do with it: as kinds go, people present or convened, organizer, owner, post, itself. */
  concerns(record: WorkspaceRecord): boolean
}

/** A filter for the structure that words name. `series` of `spro.yaml` say who is convened to a meeting that lists nobody yet. */
export function structureFilter(wanted: string, series: readonly Series[]): StructureFilter {
  const { add, isIt, belongs, isOfIt } = createBelonging(wanted)
  const isConvened = (meeting: Meeting): boolean => {
    const listed = personLists.flatMap((list) => peopleOf(meeting, list))
    if (listed.length > 0) return listed.some(isOfIt)
    return series.find(({ id }) => id === meeting.series)?.members.some(isIt) ?? false
  }
  const means = (words: string): boolean => isIt(words) || belongs(words)
  return {
    add,
    means,
    concerns(record) {
      switch (record.kind) {
        case 'meeting':
          return isConvened(record)
        case 'event':
          return textsOf(record.header['organizer']).some(means)
        case 'decision':
          return textsOf(record.header['owner']).some(means)
        case 'person':
          return belongs(record.title)
        case 'structure':
          return isIt(record.title)
        case 'practice':
          return false
      }
    },
  }
}

/** Who belongs to the structure wanted, as records say it. */
interface Belonging {
  readonly add: (record: WorkspaceRecord) => void
  /** Whether words name the structure itself. */
  readonly isIt: (words: string) => boolean
  /** Whether a person has a post there, or came for it. */
  readonly belongs: (person: string) => boolean
  /** Whether a line of a list of people is of it. */
  readonly isOfIt: (item: PersonItem) => boolean
}

function createBelonging(wanted: string): Belonging {
  const directory = createDirectory()
  // What the record of a person says of its posts is newer than what old meetings say.
  const posts = new Map<string, Set<string>>()
  const attended = new Map<string, Set<string>>()
  const wantedWords = foldWords(wanted)
  const isIt = (words: string): boolean => {
    const entry = directory.find(wanted, 'structure')
    if (entry === null) return holdsInRow(foldWords(words), wantedWords)
    // "CMA 36" holds the short name of "CMA 41", and is another: what the directory knows is compared whole.
    return partsOf(words).some((part) => directory.find(part, 'structure')?.id === entry.id)
  }
  const belongs = (person: string): boolean => {
    const names = directory.find(person, 'person')?.names ?? [foldWords(person)]
    const said = names.some((name) => posts.has(name)) ? posts : attended
    return names.some((name) => [...(said.get(name) ?? [])].some(isIt))
  }
  return {
    isIt,
    belongs,
    isOfIt(item) {
      const { name, structures } = splitPersonLine(item, directory)
      return structures.length > 0 ? structures.some(isIt) : isIt(name) || belongs(name)
    },
    add(record) {
      directory.add(record)
      if (record.kind === 'person')
        note(posts, record.title, textsOf(record.header['posts']).map(structureOfPost))
      if (record.kind !== 'meeting') return
      for (const list of personLists) {
        for (const { name, structures } of peopleOf(record, list)) note(attended, name, structures)
      }
    },
  }
}

function note(places: Map<string, Set<string>>, person: string, structures: readonly string[]): void {
  if (structures.length === 0) return
  const name = foldWords(person)
  const known = places.get(name) ?? new Set()
  for (const structure of structures) known.add(structure)
  places.set(name, known)
}

/** "Mission Locale du Blaisois (coordinatrice)" is a post at the structure before the parenthesis. */
function structureOfPost(post: string): string {
  const open = post.indexOf('(')
  return open < 0 ? post : post.slice(0, open)
}

/** A name as written, and what stands in it before and after signs: "CCI 41, Blois" may be the CCI 41. */
function partsOf(words: string): readonly string[] {
  return [words, ...words.split(/[,;/()]/)]
}

/** Whether folded words stand in a row in a folded text, whole. */
function holdsInRow(text: string, words: string): boolean {
  return words !== '' && ` ${text} `.includes(` ${words} `)
}
