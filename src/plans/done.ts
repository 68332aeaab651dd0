/** Plans a tick: done, dropped, or open again (format.md M7). */
import { giveMarkId, tickMark } from '../document/mark-edit.ts'
import type { Box, Mark } from '../document/types.ts'
import type { Message } from '../messages/catalog.ts'
import { exitCodes, problem } from '../messages/problem.ts'
import { say } from '../messages/say.ts'
import { actionRegister } from '../queries/actions.ts'
import type { ActionItem } from '../queries/types.ts'
import type { WorkspaceRecord } from '../records/types.ts'
import { markTargetOf } from './line-target.ts'
import { nextMarkId } from './mark-ids.ts'
import { itemOf, planMention, saidLater } from './mention.ts'
import { alter, type Snapshot } from './snapshot.ts'
import type { Plan } from './types.ts'

/** What was asked for: with `in`, a mention there says it and the line of the item stays as it is. */
export interface DoneRequest {
  /** The line, as typed. */
  readonly reference: string
  readonly box: Box
  /** The record to write in, as typed. */
  readonly in?: string
  /** Words of the heading to write under. */
  readonly under?: string
  /** The text of the mention; a word for the state where none is given. */
  readonly note?: string
}

/** Plans the tick of the mark that a reference names. A mark found by its words gets its id in the same write. */
export function planDone(snapshot: Snapshot, request: DoneRequest): Plan {
  const { reference, box } = request
  const { record, mark } = markTargetOf(snapshot, reference, isClosable)
  if (!isClosable(mark)) {
    throw problem('not-closable', { reference }, exitCodes.refused)
  }
  if (request.in !== undefined) return planDoneLater(snapshot, request, { record, mark, to: request.in })
  const id = mark.id ?? (mark.reference === null ? nextMarkId(record, mark.kind, snapshot) : null)
  const ref = id === null ? (mark.reference ?? '') : `${record.id}#${id}`
  const state = stateOf(snapshot, record, mark)
  if (state === box && mark.box === box) return already(ref, mark.text, state)
  const { text } = record.document
  const given = mark.id === null && id !== null ? giveMarkId(mark, id) : []
  const edits = [...tickMark(text, mark, box), ...given]
  const said: Message[] = [
    { code: 'mark-closed', args: { ref, text: mark.text, state: box, file: record.path } },
  ]
  if (given.length > 0) said.push({ code: 'id-given', args: { ref, text: mark.text } })
  const refs = mark.reference === null ? [ref] : []
  const isOtherwise = (mention: Mark): boolean => mention.box !== null && mention.box !== box
  const warnings = saidLater(snapshot, { record, refs, key: 'box' }, isOtherwise)
  return { changes: [alter(record, edits, [ref])], said, warnings }
}

interface Later {
  readonly record: WorkspaceRecord
  readonly mark: Mark
  readonly to: string
}

/** "- [x] Action 2019-06-24-departementale#A1 : fait" in a later record. */
function planDoneLater(
  snapshot: Snapshot,
  { box, under, note }: DoneRequest,
  { record, mark, to }: Later,
): Plan {
  const item = itemOf(snapshot, { record, mark })
  if (!item) throw problem('not-closable', { reference: record.id }, exitCodes.refused)
  const state = stateOf(snapshot, record, mark)
  if (state === box && note === undefined) return already(item.ref, item.text, state)
  const text = note ?? say(snapshot.language, 'mention-state', { state: box })
  const place = under === undefined ? { to } : { to, under }
  return planMention(snapshot, { item, ...place, attributes: [], text, box })
}

function already(ref: string, text: string, state: Box): Plan {
  return { changes: [], said: [{ code: 'mark-already', args: { ref, text, state } }], warnings: [] }
}

function isClosable({ kind }: Mark): boolean {
  return kind === 'action' || kind === 'waiting' || kind === 'question'
}

/** Open or closed as the registers see it, mentions counted. */
function stateOf(snapshot: Snapshot, record: WorkspaceRecord, mark: Mark): Box {
  const register = actionRegister(snapshot.today)
  for (const each of snapshot.records) register.add(each)
  const isItem = ({ ref, file, line }: ActionItem): boolean =>
    mark.reference === null ? file === record.path && line === mark.line : ref === mark.reference
  const item = register.items().find(isItem)
  return item?.state ?? mark.box ?? 'open'
}
