/** Both ends of a replacement: the newer decision says what it replaces, the older one by which it is replaced. */
import { applyEdits, chainEdits } from '../document/edits.ts'
import { readDocument } from '../document/read.ts'
import { appendHeaderItem, setHeaderValue } from '../document/set-header.ts'
import type { Edit, HeaderValue } from '../document/types.ts'
import type { Message } from '../messages/catalog.ts'
import { exitCodes, problem, type Problem } from '../messages/problem.ts'
import { resolveReference } from '../queries/find.ts'
import type { Decision, WorkspaceRecord } from '../records/types.ts'
import { keyRules } from './keys.ts'
import { itemsOf, itemText, type SetKey } from './set-key.ts'
import { alter, type Snapshot } from './snapshot.ts'
import type { Alteration } from './types.ts'

/** The decision that is to be replaced. Throws `not-a-decision`, `already-superseded`, and what `resolveReference` throws. */
export function replaceable(snapshot: Snapshot, typed: string): Decision {
  const { records } = snapshot
  const { record } = resolveReference(snapshot, typed)
  if (record.kind !== 'decision') throw problem('not-a-decision', { reference: record.id }, exitCodes.refused)
  if (record.supersededBy === null) return record
  throw alreadySuperseded(records, record)
}

/** The decision that replaces another in the end: the one to replace now. Throws `supersedes-cycle` where none does. */
function standing(records: readonly WorkspaceRecord[], first: Decision): string {
  const ids = [first.id]
  for (let by = first.supersededBy; by !== null;) {
    const newer = by
    if (ids.includes(newer)) {
      throw problem('supersedes-cycle', { ids: [newer, ...ids.toReversed()] }, exitCodes.refused)
    }
    ids.push(newer)
    const record = records.find(({ id }) => id === newer)
    by = record?.kind === 'decision' ? record.supersededBy : null
  }
  return ids.at(-1) ?? first.id
}

/** The other end: the old decision says by what it was replaced. */
export async function supersede(old: Decision, id: string): Promise<Alteration> {
  const rules = keyRules('decision')
  const { document, typedKeys } = old
  const first = await setHeaderValue(document, [typedKeys['status'] ?? 'status'], 'superseded', rules)
  const marked = await readDocument(document.path, applyEdits(document.text, first))
  const second = await setHeaderValue(marked, [typedKeys['superseded_by'] ?? 'superseded_by'], id, rules)
  return alter(old, chainEdits(document.text, first, second), [old.id])
}

/** What a change of `supersedes` or `superseded_by` brings about beside it. */
interface OtherEnds {
  /** The edits of the record itself where they are more than the key: a decision that is replaced says so in its status. */
  readonly own: readonly Edit[] | null
  /** The other decisions. */
  readonly changes: readonly Alteration[]
  readonly said: readonly Message[]
}

const nothing: OtherEnds = { own: null, changes: [], said: [] }

/** The other ends of what one decision is to say; nothing for any other key. Throws `already-superseded` (exit 3). */
export async function otherEnds(
  records: readonly WorkspaceRecord[],
  record: WorkspaceRecord,
  { field }: Pick<SetKey, 'field'>,
  value: HeaderValue,
): Promise<OtherEnds> {
  if (record.kind !== 'decision') return nothing
  const named = itemsOf(value).flatMap((item) => decisionNamed(records, itemText(item)) ?? [])
  if (field?.key === 'supersedes') {
    return olderEnds(
      records,
      record,
      named.filter(({ id }) => !record.supersedes.includes(id)),
    )
  }
  const [newer] = named
  return field?.key === 'superseded_by' && newer ? newerEnd(records, record, newer) : nothing
}

/** A decision by its id; null for a mark, and for what is no decision. */
function decisionNamed(records: readonly WorkspaceRecord[], id: string): Decision | null {
  const record = records.find((each) => each.id === id)
  return record?.kind === 'decision' ? record : null
}

async function olderEnds(
  records: readonly WorkspaceRecord[],
  newer: Decision,
  olders: readonly Decision[],
): Promise<OtherEnds> {
  const silent = olders.filter(({ supersededBy }) => supersededBy !== newer.id)
  for (const older of silent) {
    if (older.supersededBy !== null && decisionNamed(records, older.supersededBy)) {
      throw alreadySuperseded(records, older)
    }
  }
  return {
    own: null,
    changes: await Promise.all(silent.map(async (older) => supersede(older, newer.id))),
    said: silent.map(({ id }) => supersededBy(id, newer.id)),
  }
}

/** A wrong replacement may be put right, unless the decision that it names says it too. */
async function newerEnd(
  records: readonly WorkspaceRecord[],
  older: Decision,
  newer: Decision,
): Promise<OtherEnds> {
  const before = older.supersededBy === null ? null : decisionNamed(records, older.supersededBy)
  if (before && before.id !== newer.id && before.supersedes.includes(older.id)) {
    throw alreadySuperseded(records, older)
  }
  const isKnown = newer.supersedes.includes(older.id)
  return {
    own: older.status === 'superseded' ? null : (await supersede(older, newer.id)).edits,
    changes: isKnown ? [] : [await addOlder(newer, older.id)],
    said: [supersededBy(older.id, newer.id)],
  }
}

function supersededBy(id: string, by: string): Message {
  return { code: 'decision-superseded', args: { id, by } }
}

function alreadySuperseded(records: readonly WorkspaceRecord[], older: Decision): Problem {
  const by = standing(records, older)
  return problem('already-superseded', { id: older.id, by }, exitCodes.refused)
}

/** One more decision that a newer one replaces. */
async function addOlder(newer: Decision, id: string): Promise<Alteration> {
  const { document, typedKeys, header, supersedes } = newer
  const path = [typedKeys['supersedes'] ?? 'supersedes']
  const isSingle = supersedes.length > 0 && !Array.isArray(header['supersedes'])
  const rules = keyRules('decision')
  const edits = isSingle
    ? await setHeaderValue(document, path, [...supersedes, id], rules)
    : await appendHeaderItem(document, path, id, rules)
  return alter(newer, edits, [newer.id])
}
