/** How `events`, `actions` and `decisions` run: every record into a register, its items filtered and shown. */
import type { ScanOptions } from '../document/body.ts'
import type { MarkKind } from '../document/types.ts'
import type { RegisterItem } from '../queries/types.ts'
import type { WorkspaceRecord } from '../records/types.ts'
import { answerList, type Answer } from './answer.ts'
import type { Context } from './context.ts'
import { registerFilter, type RegisterFacts } from './filters.ts'
import { isSet } from './interpret.ts'
import type { Options } from './spec.ts'
import { drawTables, type OutputChoice, type Tables } from './table-formats.ts'
import { requireWorkspace, visitExtracts, visitRecords, type Extraction } from './workspace.ts'

/** What tells one register from another. `items` are those to show, in order, once every record was added. */
export interface RegisterAnswer<Item, Said = never, Packed = never>
  extends Pick<Answer, 'name' | 'empty'>, RegisterFacts<Item> {
  /** The marks it is made of: the rest of a body costs time over thousands of records. */
  readonly kinds: readonly MarkKind[]
  readonly add: (record: WorkspaceRecord) => void
  /** Where what a record says can be kept from run to run: how, in the place of `add`. */
  readonly extract?: Omit<Extraction<Said, Packed>, 'name' | 'scan'>
  readonly items: () => readonly Item[]
  readonly toJson: (item: Item) => unknown
  readonly tables: (items: readonly Item[]) => Tables<Item>
  /** The items as a calendar, where the register has that format. */
  readonly toCalendar?: (items: readonly Item[]) => Promise<string>
  readonly output: OutputChoice
}

/** Reads every record, then answers with the items in the format asked for. Returns the exit code. */
export async function answerRegister<Item extends RegisterItem, Said = never, Packed = never>(
  context: Context,
  options: Options,
  register: RegisterAnswer<Item, Said, Packed>,
): Promise<number> {
  const { name, empty, kinds, add, extract, toJson, output } = register
  const filter = await registerFilter(context, options, register)
  const { root } = requireWorkspace(context)
  const scan: ScanOptions = { kinds: new Set(kinds), headings: false, nearMisses: false }
  const visit = filter
    ? (record: WorkspaceRecord) => {
        add(record)
        filter.add(record)
      }
    : add
  // A filter asks the records themselves.
  const broken =
    extract && !filter
      ? await visitExtracts(context, root, { name, scan, ...extract })
      : await visitRecords(context, root, visit, scan)
  const items = register.items()
  const shown = filter ? await filter.keep(items) : items
  const { format } = output
  return answerList(context, {
    name,
    items: format === 'json' ? shown.map(toJson) : shown,
    text: await drawItems(context, shown, register),
    empty,
    broken,
    failEmpty: isSet(options, 'failEmpty'),
    format,
  })
}

async function drawItems<Item>(
  context: Context,
  items: readonly Item[],
  { output, tables, toCalendar }: Pick<RegisterAnswer<Item>, 'output' | 'tables' | 'toCalendar'>,
): Promise<string> {
  if (output.format === 'json') return ''
  if (output.format === 'ics' && toCalendar) return toCalendar(items)
  return drawTables(context, output, tables(items))
}
