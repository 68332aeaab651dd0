/** Plans a tick: done, dropped, or open again (format.md M7). */
import { giveMarkId, tickMark } from '../document/mark-edit.ts'
import type { Box, Mark } from '../document/types.ts'
import type { Message } from '../messages/catalog.ts'
import { exitCodes, problem } from '../messages/problem.ts'
import { actionRegister } from '../queries/actions.ts'
import { resolveMark } from '../queries/find.ts'
import type { WorkspaceRecord } from '../records/types.ts'
import { nextMarkId } from './mark-ids.ts'
import { alter, type Snapshot } from './snapshot.ts'
import type { Plan } from './types.ts'

/** Plans the tick of the mark that a reference names. A mark found by its words gets its id in the same write. */
export function planDone(snapshot: Snapshot, reference: string, box: Box): Plan {
  const { record, mark } = resolveMark(snapshot.records, reference, isClosable)
  if (!isClosable(mark)) {
    throw problem('not-closable', { reference }, exitCodes.refused)
  }
  const id = mark.id ?? (mark.reference === null ? nextMarkId(record, mark.kind, snapshot) : null)
  const ref = id === null ? (mark.reference ?? '') : `${record.id}#${id}`
  const state = stateOf(snapshot, record, mark)
  if (state === box && mark.box === box) {
    return {
      changes: [],
      said: [{ code: 'mark-already', args: { ref, text: mark.text, state } }],
      warnings: [],
    }
  }
  const { text } = record.document
  const given = mark.id === null && id !== null ? giveMarkId(mark, id) : []
  const edits = [...tickMark(text, mark, box), ...given]
  const said: Message[] = [
    { code: 'mark-closed', args: { ref, text: mark.text, state: box, file: record.path } },
  ]
  if (given.length > 0) said.push({ code: 'id-given', args: { ref, text: mark.text } })
  return { changes: [alter(record, edits, [ref])], said, warnings: [] }
}

function isClosable({ kind }: Mark): boolean {
  return kind === 'action' || kind === 'waiting' || kind === 'question'
}

/** Open or closed as the registers see it, mentions counted. */
function stateOf(snapshot: Snapshot, record: WorkspaceRecord, mark: Mark): Box {
  const register = actionRegister(snapshot.today)
  for (const each of snapshot.records) register.add(each)
  const item = register.items().find(({ file, line }) => file === record.path && line === mark.line)
  return item?.state ?? mark.box ?? 'open'
}
