/** The register of actions, awaited answers and questions (format.md F1–F3, M7, M8). */
import { compareDates, compareText, isOver } from '../dates/compare.ts'
import type { Day } from '../dates/types.ts'
import { createDetacher } from '../document/detach.ts'
import { fold } from '../document/fold.ts'
import type { WorkspaceRecord } from '../records/types.ts'
import { readActionSayings, type ActionPart, type ActionSayings } from './action-sayings.ts'
import { createDirectory, ownerMatches, splitOwners, type Directory } from './directory.ts'
import {
  all,
  mentionsOf,
  occasionAsOf,
  sayingOfMark,
  threadsOf,
  type Choose,
  type Read,
  type Saying,
  type Thread,
} from './sayings.ts'
import type { ActionItem } from './types.ts'
import { isOpenWindow, meetsWindow } from './window.ts'

/** Collects what records say of actions, and the names by which owners are told apart; `items` folds it. */
export interface ActionRegister {
  readonly add: (record: WorkspaceRecord) => void
  /** `add` in two steps: what is `isLasting` may be taken on another day than it was read. */
  readonly read: (record: WorkspaceRecord) => Read<ActionSayings>
  readonly take: (said: ActionSayings) => void
  /** The people and structures among the records added. */
  readonly directory: Directory
  /** In order of due date (none last), then of the day they were given. Those that are chosen are put in order. */
  readonly items: (choose?: Choose<ActionItem>) => readonly ActionItem[]
}

/** A register of actions as of a day. */
export function actionRegister(today: Day): ActionRegister {
  const sayings: Saying<ActionPart>[] = []
  const directory = createDirectory()
  const keep = createDetacher()
  const read = (record: WorkspaceRecord): Read<ActionSayings> => readActionSayings(record, today, keep)
  const take = (one: ActionSayings): void => {
    const { named, marks } = one
    if (named !== null) directory.add(named)
    if (marks.length === 0) return
    const said = occasionAsOf(one, today)
    for (const mark of marks) sayings.push(sayingOfMark(said, mark, mark.part))
  }
  return {
    directory,
    add: (record) => take(read(record).said),
    read,
    take,
    items(choose = all) {
      const folded = threadsOf(sayings, new Map()).map((thread) => foldAction(thread, today, directory))
      return choose(folded).toSorted(compareActions)
    },
  }
}

function foldAction(thread: Thread<ActionPart>, today: Day, directory: Directory): ActionItem {
  const { origin, sayings } = thread
  const owners = sayings.findLast(({ part }) => part.owners.length > 0)?.part.owners ?? []
  const due = sayings.findLast(({ part }) => part.due !== null)?.part.due ?? null
  const state = sayings.findLast(({ box }) => box !== null)?.box ?? 'open'
  return {
    ref: origin.ref,
    type: origin.part.type,
    text: origin.text,
    owners: splitOwners(owners, directory),
    due,
    state,
    overdue: state === 'open' && due !== null && isOver(due, today),
    since: origin.day,
    meeting: origin.meeting,
    file: origin.file,
    line: origin.line,
    mentions: mentionsOf(thread),
  }
}

function compareActions(a: ActionItem, b: ActionItem): number {
  return (
    compareDates(a.due, b.due) ||
    compareText(a.since ?? '', b.since ?? '') ||
    compareText(a.file, b.file) ||
    a.line - b.line
  )
}

/** What `actions` shows. Without `all`, only open ones. */
export interface ActionFilter {
  /** Whole words that one of the owners must hold, accents and case aside. */
  readonly owner?: string
  /** Knows the other names of owners: the words may stand in any of them. */
  readonly directory?: Directory
  readonly overdue?: boolean
  readonly all?: boolean
  readonly from?: Day
  readonly to?: Day
  /** Words that the text must hold. */
  readonly words?: string
}

const nobodyKnown = createDirectory()

/** Filters a register of actions; `from` and `to` bound the due date. */
export function filterActions(items: readonly ActionItem[], filter: ActionFilter): readonly ActionItem[] {
  const { owner: wanted, directory = nobodyKnown } = filter
  return items.filter(
    (item) =>
      (filter.all || item.state === 'open') &&
      (!filter.overdue || item.overdue) &&
      (wanted === undefined || item.owners.some((owner) => ownerMatches(owner, wanted, directory))) &&
      (filter.words === undefined || hasText(item.text, filter.words)) &&
      (isOpenWindow(filter) || meetsWindow(item.due, filter)),
  )
}

/** True when every word of `wanted` stands somewhere in `text`, accents and case aside. */
export function hasText(text: string, wanted: string): boolean {
  if (wanted === '') return true
  const folded = fold(text)
  return fold(wanted)
    .split(/\s+/)
    .every((word) => folded.includes(word))
}
