/** What one record says of actions, awaited answers and questions: plain data that can be kept from run to run. */
import type { Day, FuzzyDate } from '../dates/types.ts'
import type { Mark } from '../document/types.ts'
import { readActionMark } from '../records/marks.ts'
import type { WorkspaceRecord } from '../records/types.ts'
import { readNamed, type NamedRecord } from './directory.ts'
import { packDate, packSaidOn, unpackDateAt, unpackSaidOn, type PackedSaidOn, type Shelf } from './packing.ts'
import { detachDate, readOccasion, saidMark, type Read, type SaidMark, type SaidOn } from './sayings.ts'
import type { ActionItem } from './types.ts'

/** What a mark gives of an action. */
export interface ActionPart {
  readonly type: ActionItem['type']
  readonly owners: readonly string[]
  readonly due: FuzzyDate | null
}

/** What one record says of actions. */
export interface ActionSayings extends SaidOn {
  readonly marks: readonly SaidMark<ActionPart>[]
  /** Its names, by which owners are told apart: of a person or a structure. */
  readonly named: NamedRecord | null
}

/** Reads a record as of a day; `keep` keeps its texts without keeping its file. */
export function readActionSayings(
  record: WorkspaceRecord,
  today: Day,
  keep: (text: string) => string,
): Read<ActionSayings> {
  const { saidOn, counts, near, isLasting } = readOccasion(record, today)
  const marks = counts ? readMarks(record, near, keep) : []
  return { said: { ...saidOn, marks, named: readNamed(record) }, isLasting }
}

function readMarks(
  record: WorkspaceRecord,
  near: Day | undefined,
  keep: (text: string) => string,
): readonly SaidMark<ActionPart>[] {
  const said: SaidMark<ActionPart>[] = []
  for (const mark of record.body.marks) {
    const { kind } = mark
    if (kind !== 'action' && kind !== 'waiting' && kind !== 'question') continue
    const { owners, due } = readActionMark(mark, near)
    const part: ActionPart = { type: kind, owners: owners.map(keep), due: detachDate(due) }
    said.push(saidMark(mark, part, keep))
  }
  return said
}

/** A mark; its owners and its date as indexes of the shelf, -1 for no date. */
type PackedMark = readonly [
  id: string | null,
  reference: string | null,
  line: number,
  text: string,
  box: Mark['box'],
  type: ActionPart['type'],
  owners: number,
  due: number,
]

/** `ActionSayings` in fewer objects. `named` is absent for a record that is nobody's. */
export type PackedActionSayings = readonly [
  on: PackedSaidOn,
  marks: readonly PackedMark[],
  named?: NamedRecord,
]

/** Makes sayings small; `unpackActionSayings` gives equal ones back. */
export function packActionSayings(said: ActionSayings, shelf: Shelf): PackedActionSayings {
  const marks = said.marks.map(({ id, reference, line, text, box, part }): PackedMark => {
    const due = part.due === null ? -1 : shelf.put(packDate(part.due))
    return [id, reference, line, text, box, part.type, shelf.put(part.owners), due]
  })
  const on = packSaidOn(said)
  return said.named === null ? [on, marks] : [on, marks, said.named]
}

/** What was packed of the record at a path, from the same shelf. */
export function unpackActionSayings(packed: PackedActionSayings, shelf: Shelf, path: string): ActionSayings {
  const { planned, occasion } = unpackSaidOn(packed[0], path)
  const marks = packed[1].map((mark) => unpackMark(mark, shelf))
  return { planned, occasion, marks, named: packed[2] ?? null }
}

function unpackMark(mark: PackedMark, shelf: Shelf): SaidMark<ActionPart> {
  const part: ActionPart = {
    type: mark[5],
    // `packActionSayings` put them there.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    owners: shelf.get(mark[6]) as readonly string[],
    due: unpackDateAt(mark[7], shelf) ?? null,
  }
  return { id: mark[0], reference: mark[1], line: mark[2], text: mark[3], box: mark[4], part }
}
