/** Plans a name in a list of people: attendees, excused, absent, guests. A name stands in one of them only, so it moves. */
import { fold } from '../document/fold.ts'
import { locate } from '../document/locate.ts'
import { appendHeaderItem, removeHeaderItem } from '../document/set-header.ts'
import type { Edit } from '../document/types.ts'
import type { Message } from '../messages/catalog.ts'
import { exitCodes, problem } from '../messages/problem.ts'
import { resolveReference } from '../queries/find.ts'
import { peopleOf, readPersonLine } from '../records/items.ts'
import type { Meeting, PersonItem, PersonList } from '../records/types.ts'
import { oneLine } from './headings.ts'
import { keyRules } from './keys.ts'
import { alter, type Snapshot } from './snapshot.ts'
import type { Plan } from './types.ts'

/** The lists that say who was there. `invited` says who was convened, and is left as it is. */
const presenceLists = ['attendees', 'excused', 'absent', 'guests'] as const satisfies readonly PersonList[]

/** The lists between which a name moves: a person is in one of them at most. */
export type PresenceList = (typeof presenceLists)[number]

/** A name for a list of the meeting `to`, which is a reference as typed. */
export interface PersonRequest {
  readonly list: PresenceList
  /** "Prénom NOM – Structure (rôle)"; the name alone takes the rest from where it stood. */
  readonly text: string
  readonly to: string
}

/** Plans the move of a name to a list. */
export async function planPerson(snapshot: Snapshot, { list, text, to }: PersonRequest): Promise<Plan> {
  const { record } = resolveReference(snapshot, to)
  if (record.kind !== 'meeting') throw problem('not-a-meeting', { reference: record.id }, exitCodes.refused)
  const person = readPersonLine(oneLine(text))
  if (person.name === '') throw problem('mark-text-empty', {}, exitCodes.usage)
  const found = standing(record, person.name)
  const args = { name: found?.item.name ?? person.name, list, file: record.path }
  if (found?.list === list) return { changes: [], said: [{ code: 'person-already', args }], warnings: [] }
  const line = found && person.structures.length === 0 && person.role === null ? found.item.text : person.text
  const rules = keyRules('meeting')
  const removed = found ? await removeHeaderItem(record.document, found.item.at) : []
  const added = await appendHeaderItem(record.document, record.typedKeys[list] ?? list, line, rules)
  const said: Message[] = [{ code: 'person-added', args: { ...args, from: found?.list ?? null } }]
  const edits = [...removed, ...withComment(added, found ? commentOf(record, found.item) : '')]
  return { changes: [alter(record, edits, [record.id])], said, warnings: [] }
}

/** What was noted after a name on its line (" # le matin"): it moves with the name. */
function commentOf({ document: { text }, document }: Meeting, { at }: PersonItem): string {
  const { end } = locate(document, at)
  return /^[ \t]+#(?=[ \t])[^\r\n]*/.exec(text.slice(end, end + 500))?.[0] ?? ''
}

/** A comment fits at the end of a line of a list; in brackets it would swallow what follows. */
function withComment(edits: readonly Edit[], comment: string): readonly Edit[] {
  const [edit, ...others] = edits
  const line = edit && /^\s*(?:[^\r\n]*:\r?\n\s*)?-[^\r\n]*/.exec(edit.text)?.[0]
  if (comment === '' || !edit || line === undefined || others.length > 0) return edits
  return [{ ...edit, text: line + comment + edit.text.slice(line.length) }]
}

/** Where a name stands now, accents and case aside. */
function standing(meeting: Meeting, name: string): { list: PresenceList; item: PersonItem } | null {
  const wanted = fold(name)
  for (const list of presenceLists) {
    const item = peopleOf(meeting, list).find((each) => fold(each.name) === wanted)
    if (item) return { list, item }
  }
  return null
}
