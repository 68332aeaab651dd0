/** What one record says of actions, awaited answers and questions: plain data that can be kept from run to run. */
import type { Day, FuzzyDate } from '../dates/types.ts'
import type { Mark } from '../document/types.ts'
import { readActionMark } from '../records/marks.ts'
import type { WorkspaceRecord } from '../records/types.ts'
import { readNamed, type NamedRecord } from './directory.ts'
import { detachDate, readOccasion, type SaidMark, type SaidOn, type Shelf } from './sayings.ts'
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

/** `isLasting` is true where what was read follows from the record alone: it would be the same on any other day. */
export interface ReadActionSayings {
  readonly said: ActionSayings
  readonly isLasting: boolean
}

/** Reads a record as of a day; `keep` keeps its texts without keeping its file. */
export function readActionSayings(
  record: WorkspaceRecord,
  today: Day,
  keep: (text: string) => string,
): ReadActionSayings {
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
    const { kind, id, reference, line, text, box } = mark
    if (kind !== 'action' && kind !== 'waiting' && kind !== 'question') continue
    const { owners, due } = readActionMark(mark, near)
    said.push({
      id,
      reference: reference === null ? null : keep(reference),
      line,
      text: keep(text),
      box,
      part: { type: kind, owners: owners.map(keep), due: detachDate(due) },
    })
  }
  return said
}

type PackedMark = readonly [
  id: string | null,
  reference: string | null,
  line: number,
  text: string,
  box: Mark['box'],
  part: number,
]

/** `ActionSayings` in fewer objects. */
export interface PackedActionSayings extends SaidOn {
  readonly marks: readonly PackedMark[]
  readonly named: NamedRecord | null
}

/** Makes sayings small; `unpackActionSayings` gives equal ones back. */
export function packActionSayings(said: ActionSayings, shelf: Shelf): PackedActionSayings {
  const marks = said.marks.map(({ id, reference, line, text, box, part }): PackedMark => [
    id,
    reference,
    line,
    text,
    box,
    shelf.put(part),
  ])
  return { ...said, marks }
}

/** What was packed, from the same shelf. */
export function unpackActionSayings(packed: PackedActionSayings, shelf: Shelf): ActionSayings {
  const { planned, occasion, named } = packed
  const marks = packed.marks.map(([id, reference, line, text, box, part]): SaidMark<ActionPart> => ({
    id,
    reference,
    line,
    text,
    box,
    // `packActionSayings` put it there.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    part: shelf.get(part) as ActionPart,
  }))
  return { planned, occasion, marks, named }
}
