/** Plans one value of a header (format.md S1, S2): set, or taken out with its whole entry. */
import { readTimes } from '../dates/read.ts'
import { applyEdits } from '../document/edits.ts'
import { isMap } from '../document/header-values.ts'
import { locate } from '../document/locate.ts'
import { placeOf } from '../document/places.ts'
import { appendHeaderItem, setHeaderValue, unsetHeaderValue } from '../document/set-header.ts'
import type { Edit, HeaderValue, Mark } from '../document/types.ts'
import type { Message } from '../messages/catalog.ts'
import { exitCodes, problem } from '../messages/problem.ts'
import type { WorkspaceRecord } from '../records/types.ts'
import { dateOf, textOf } from '../records/values.ts'
import { dateStem } from './ids.ts'
import { keyRules } from './keys.ts'
import { dateKey, readParts } from './mark-parts.ts'
import { saidLater } from './mention.ts'
import { refuseConflicts } from './set-conflicts.ts'
import { itemsOf, itemText, readKey, type SetKey } from './set-key.ts'
import { dayOf, headerValue } from './set-value.ts'
import { alter, type Snapshot } from './snapshot.ts'
import type { Plan } from './types.ts'

/** What to do with a key of a record: `values` null takes it out. `isOwn`: an unknown key is meant as it is typed. */
export interface HeaderRequest {
  readonly key: string
  readonly values: readonly string[] | null
  readonly isOwn: boolean
}

/** Plans the change of one value of a record's header. */
export async function planHeader(
  snapshot: Snapshot,
  record: WorkspaceRecord,
  request: HeaderRequest,
): Promise<Plan> {
  const key = readKey(record, request.key, request.isOwn)
  if (request.values === null) return planUnset(record, key)
  const { value, warnings } = headerValue(snapshot, record, key, request.values)
  const to = itemText(value)
  if (isSameValue(key, value)) {
    const args = { key: key.shown, value: to, file: record.path }
    return { changes: [], said: [{ code: 'set-already', args }], warnings }
  }
  refuseConflicts(snapshot.records, record, key, value)
  const rules = keyRules(record.kind)
  const edits = key.isNewItem
    ? await appendHeaderItem(record.document, key.path.slice(0, -1), value, rules)
    : await setHeaderValue(record.document, key.path, value, rules)
  const from = key.current === undefined || key.current === null ? null : itemText(key.current)
  const line = key.isNewItem ? lineOfEdit(record, edits) : lineOf(record, key, edits)
  const said: Message[] = [
    { code: 'value-set', args: { key: key.shown, file: record.path, line, from, to } },
    ...consequences(record, key, value),
  ]
  const later = laterWarnings(snapshot, record, key)
  return { changes: [alter(record, edits, [record.id])], said, warnings: [...warnings, ...later] }
}

async function planUnset(record: WorkspaceRecord, key: SetKey): Promise<Plan> {
  const { shown, path, field, current } = key
  if (path.length === 1 && field?.required) {
    throw problem('set-required', { ref: record.id, key: shown, kind: record.kind }, exitCodes.refused)
  }
  if (current === undefined) {
    const args = { key: shown, file: record.path }
    return { changes: [], said: [{ code: 'unset-already', args }], warnings: [] }
  }
  const edits = await unsetHeaderValue(record.document, path, keyRules(record.kind))
  const args = { key: shown, file: record.path, line: lineOf(record, key, edits), from: itemText(current) }
  return { changes: [alter(record, edits, [record.id])], said: [{ code: 'value-unset', args }], warnings: [] }
}

/** Whether a key says that already, however it is written: `24/06/2019` is `2019-06-24`. */
function isSameValue({ type, current }: SetKey, value: HeaderValue): boolean {
  if (current === undefined || current === null || isMap(current)) return false
  if (type === 'date') {
    const [one, other] = [dateOf(current), dateOf(value)]
    return one !== null && other !== null && dateKey(one) === dateKey(other)
  }
  if (type === 'times') {
    const [one, other] = [current, value].map((each) => JSON.stringify(readTimes(textOf(each) ?? '')))
    return one === other
  }
  const items = itemsOf(current)
  const wanted = itemsOf(value)
  return (
    Array.isArray(current) === Array.isArray(value) &&
    items.length === wanted.length &&
    items.every((item, index) => !isMap(item) && itemText(item) === itemText(wanted[index] ?? null))
  )
}

/** The line of a key in the file as it stands, or of what was put in. */
function lineOf({ document }: WorkspaceRecord, key: SetKey, edits: readonly Edit[]): number {
  if (key.current === undefined) return lineOfEdit({ document }, edits)
  return placeOf(document.text, locate(document, key.path, 'key')).line
}

function lineOfEdit({ document }: Pick<WorkspaceRecord, 'document'>, edits: readonly Edit[]): number {
  const [first] = edits
  if (!first) return 1
  const after = applyEdits(document.text, edits)
  const start = first.start + (/^\s*/.exec(first.text)?.[0].length ?? 0)
  return placeOf(after, { start, end: start }).line
}

/** An event's page is one saying among others: a later meeting may have said otherwise (format.md F2). */
function laterWarnings(
  snapshot: Snapshot,
  record: WorkspaceRecord,
  { field, shown }: SetKey,
): readonly Message[] {
  if (record.kind !== 'event' || field === null) return []
  const part = field.key === 'register' ? 'register.by' : field.key
  const refs = record.source === null ? [record.id] : [record.id, record.source]
  const says = ({ attributes }: Mark, each: WorkspaceRecord): boolean => {
    const context = { kind: 'event' as const, near: dayOf(each), language: snapshot.language }
    return [...readParts(attributes, context).keys()].some((given) => given === part)
  }
  return saidLater(snapshot, { record, refs, key: shown }, says)
}

/** What a value brings about that its writer may not expect. */
function consequences(
  record: WorkspaceRecord,
  { path, field, shown }: SetKey,
  value: HeaderValue,
): Message[] {
  if (field === null) return [{ code: 'key-of-your-own', args: { key: shown, kind: record.kind } }]
  const isDate = field.key === 'date' && path.length === 1
  const before = 'date' in record ? dateStem(record.date) : ''
  const isMoved =
    isDate && before !== '' && record.id.startsWith(before) && dateStem(dateOf(value)) !== before
  return isMoved ? [{ code: 'set-id-stays', args: { id: record.id } }] : []
}
