/** How `events`, `actions` and `decisions` run: every record into a register, its items filtered and shown. */
import type { ScanOptions } from '../document/body.ts'
import type { MarkKind } from '../document/types.ts'
import type { WorkspaceRecord } from '../records/types.ts'
import { answerList, type Answer } from './answer.ts'
import type { Context } from './context.ts'
import { isSet } from './interpret.ts'
import type { Options } from './spec.ts'
import { requireWorkspace, visitRecords } from './workspace.ts'

/** What tells one register from another. `items` are those to show, in order, once every record was added. */
export interface RegisterAnswer<Item> extends Pick<Answer, 'name' | 'empty'> {
  /** The marks it is made of: the rest of a body costs time over thousands of records. */
  readonly kinds: readonly MarkKind[]
  readonly add: (record: WorkspaceRecord) => void
  readonly items: () => readonly Item[]
  readonly toJson: (item: Item) => unknown
  readonly draw: (items: readonly Item[]) => string
}

/** Reads every record, then answers with the items as JSON or as tables. Returns the exit code. */
export async function answerRegister<Item>(
  context: Context,
  options: Options,
  { name, empty, kinds, add, items, toJson, draw }: RegisterAnswer<Item>,
): Promise<number> {
  const { root } = requireWorkspace(context)
  const scanned: ScanOptions = { kinds: new Set(kinds), headings: false, nearMisses: false }
  const broken = await visitRecords(context, root, add, scanned)
  const shown = items()
  return answerList(context, {
    name,
    items: context.json ? shown.map(toJson) : shown,
    text: context.json ? '' : draw(shown),
    empty,
    broken,
    failEmpty: isSet(options, 'failEmpty'),
  })
}
