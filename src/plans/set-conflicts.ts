/** What one record may not say because of the others: a decision that replaces itself in the end, a name that is taken. */
import type { HeaderValue } from '../document/types.ts'
import { exitCodes, problem } from '../messages/problem.ts'
import { replacementsOf } from '../queries/replacements.ts'
import type { WorkspaceRecord } from '../records/types.ts'
import { knownName } from './known-names.ts'
import { itemsOf, itemText, type SetKey } from './set-key.ts'

const nameKeys: ReadonlySet<string> = new Set(['name', 'short', 'aliases', 'former'])

/** Throws `supersedes-cycle` or `set-name-taken` (exit 3). */
export function refuseConflicts(
  records: readonly WorkspaceRecord[],
  record: WorkspaceRecord,
  { field }: SetKey,
  value: HeaderValue,
): void {
  const words = itemsOf(value).map(itemText)
  const key = field?.key ?? ''
  if (record.kind === 'decision' && key === 'supersedes') {
    for (const older of words) refuseCycle(records, record.id, older)
  }
  if (record.kind === 'decision' && key === 'superseded_by') {
    for (const newer of words) refuseCycle(records, newer, record.id)
  }
  if ((record.kind !== 'person' && record.kind !== 'structure') || !nameKeys.has(key)) return
  const known = knownName(
    records.filter(({ id }) => id !== record.id),
    words,
  )
  const [holder] = known?.holders ?? []
  if (!known || !holder) return
  const { id, name } = holder
  throw problem('set-name-taken', { found: known.name, name, id }, exitCodes.refused)
}

/** `newer` is to replace `older`: not when `older`, through whatever it replaces, replaces `newer`. */
function refuseCycle(records: readonly WorkspaceRecord[], newer: string, older: string): void {
  const replacements = replacementsOf(records)
  const ways = new Map([[older, [newer, older]]])
  for (const [id, way] of ways) {
    if (id === newer) throw problem('supersedes-cycle', { ids: way }, exitCodes.refused)
    for (const next of replacements.olderOf(id)) if (!ways.has(next)) ways.set(next, [...way, next])
  }
}
