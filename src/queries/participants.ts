/** People and structures with the meetings that they took part in: counted, and found by words. */
import type { FuzzyDate } from '../dates/types.ts'
import { foldWords } from '../document/fold.ts'
import type { DirectoryKind, Person, Structure } from '../records/types.ts'
import { anyOrder } from './directory.ts'

/** How one took part, the strongest word first: where lists of one meeting disagree, the first of these stands. */
export const presences = ['present', 'guest', 'excused', 'absent', 'invited'] as const

/** `guest` came without being a member; `invited` was called and is in no other list. */
export type Presence = (typeof presences)[number]

/** One meeting in the life of a person or a structure. */
export interface Attendance {
  /** The id of the meeting. */
  readonly ref: string
  readonly title: string
  readonly date: FuzzyDate | null
  readonly how: Presence
}

/** Somebody, or a body, with its meetings. */
export interface Participant {
  readonly kind: DirectoryKind
  /** Null for one that has no record. */
  readonly record: Person | Structure | null
  /** As its record writes it, else as the newest meeting does. */
  readonly name: string
  /** What else it is called: the other names of its record, else its other spellings. */
  readonly names: readonly string[]
  /** For a person, the posts of its record, as "structure (role)". */
  readonly posts: readonly string[]
  /** The structures of a person: those of its posts, then those that meetings write beside it, newest first. */
  readonly structures: readonly string[]
  /** The people whom meetings write with a structure, newest first. */
  readonly people: readonly string[]
  /** Newest first. */
  readonly meetings: readonly Attendance[]
}

/** How often one came, was excused, was absent; with the last meeting that it came to. */
export interface Tally {
  readonly present: number
  readonly excused: number
  readonly absent: number
  readonly last: Attendance | null
}

/** Counts the meetings of one. Guests came; those only invited are counted nowhere. */
export function tallyOf({ meetings }: Participant): Tally {
  const came = meetings.filter(({ how }) => how === 'present' || how === 'guest')
  const count = (wanted: Presence): number => meetings.filter(({ how }) => how === wanted).length
  return { present: came.length, excused: count('excused'), absent: count('absent'), last: came[0] ?? null }
}

/**
 * Those whom words mean: by an id or a whole name where one fits, else all those that have a word beginning like each
 * of them, in a name, a post or a structure.
 */
export function matchParticipants(
  participants: readonly Participant[],
  words: string,
): readonly Participant[] {
  const name = foldWords(words)
  if (words.trim() === '') return participants
  // A sign alone, as an emoji, is no word of anybody.
  if (name === '') return []
  const wanted = words.trim().toLowerCase()
  const exact = participants.filter((each) => each.record?.id === wanted || isCalled(each, name))
  if (exact.length > 0) return exact
  const starts = name.split(' ')
  return participants.filter((each) => {
    const known = foldWords([each.name, ...each.names, ...each.posts, ...each.structures].join(' ')).split(
      ' ',
    )
    return starts.every((start) => known.some((word) => word.startsWith(start)))
  })
}

function isCalled({ kind, name, names }: Participant, wanted: string): boolean {
  return [name, ...names].some((each) => {
    const known = foldWords(each)
    return known === wanted || (kind === 'person' && anyOrder(known) === anyOrder(wanted))
  })
}
