/** Plans one value of a header (format.md S1, S2): set, or taken out with its whole entry. */
import { readTimes } from '../dates/read.ts'
import { applyEdits } from '../document/edits.ts'
import { foldWords } from '../document/fold.ts'
import { isMap } from '../document/header-values.ts'
import { locate } from '../document/locate.ts'
import { placeOf } from '../document/places.ts'
import { appendHeaderItem, setHeaderValue, unsetHeaderValue } from '../document/set-header.ts'
import type { Edit, HeaderValue, Mark } from '../document/types.ts'
import type { Message } from '../messages/catalog.ts'
import { exitCodes, problem } from '../messages/problem.ts'
import { inEachLanguage, type Spoken } from '../messages/spoken.ts'
import type { WorkspaceRecord } from '../records/types.ts'
import { fieldOf } from '../records/names.ts'
import { dateOf, dayOf, saysToSchedule, textOf, textsOf } from '../records/values.ts'
import { dateStem } from './ids.ts'
import { keyRules } from './keys.ts'
import { dateKey, readParts } from './mark-parts.ts'
import { saidLater } from './mention.ts'
import { refuseConflicts } from './set-conflicts.ts'
import { itemsOf, itemText, keyName, readKey, valueText, type SetKey } from './set-key.ts'
import { headerValue } from './set-value.ts'
import { alter, type Snapshot } from './snapshot.ts'
import { otherEnds } from './supersede.ts'
import type { Plan } from './types.ts'

/** What to do with a key of a record: `values` null takes it out. `isOwn`: an unknown key is meant as it is typed. */
export interface HeaderRequest {
  readonly key: string
  readonly values: readonly string[] | null
  readonly isOwn: boolean
}

/**
 * Plans the change of one value of a record's header. A date of an event that says "à prévoir en 2020" is two values:
 * the period, and the status (format.md F6).
 */
export async function planHeader(
  snapshot: Snapshot,
  record: WorkspaceRecord,
  request: HeaderRequest,
): Promise<Plan> {
  const plan = await planValue(snapshot, record, request)
  const isDate = record.kind === 'event' && fieldOf('event', request.key.trim())?.key === 'date'
  if (!isDate || !saysToSchedule(request.values?.join(' '))) return plan
  const status = await planValue(snapshot, record, { key: 'status', values: ['to-schedule'], isOwn: false })
  if (status.changes.length === 0) return plan
  // Where both lines are new they have one place: the status stands first there.
  const edits = [...status.changes, ...plan.changes].flatMap((each) =>
    each.action === 'edit' ? each.edits : [],
  )
  const sorted = edits.toSorted((a, b) => a.start - b.start)
  const said = plan.changes.length === 0 ? status.said : [...plan.said, ...status.said]
  return { changes: [alter(record, sorted, [record.id])], said, warnings: plan.warnings }
}

async function planValue(snapshot: Snapshot, record: WorkspaceRecord, request: HeaderRequest): Promise<Plan> {
  const key = readKey(record, request.key, request.isOwn)
  if (request.values === null) return planUnset(record, key)
  const { value, warnings } = headerValue(snapshot, record, key, request.values)
  const name = inEachLanguage((language) => keyName(key, language))
  const textOfValue = (each: HeaderValue): Spoken =>
    inEachLanguage((language) => valueText(key, each, language))
  const to = textOfValue(value)
  if (isSameValue(key, value)) {
    const args = { key: name, value: to, file: record.path }
    return { changes: [], said: [{ code: 'set-already', args }], warnings }
  }
  refuseConflicts(snapshot.records, record, key, value)
  const rules = keyRules(record.kind)
  const edits = key.isNewItem
    ? await appendHeaderItem(record.document, key.path.slice(0, -1), value, rules)
    : await setHeaderValue(record.document, key.path, value, rules)
  const ends = await otherEnds(snapshot.records, record, key, value)
  const from = key.current === undefined || key.current === null ? null : textOfValue(key.current)
  const line = key.isNewItem ? lineOfEdit(record, edits) : lineOf(record, key, edits)
  const said: Message[] = [
    { code: 'value-set', args: { key: name, file: record.path, line, from, to } },
    ...ends.said,
    ...consequences(record, key, value),
  ]
  const told = [
    ...warnings,
    ...laterWarnings(snapshot, record, key),
    ...earlyWarnings(snapshot, record, key, value),
  ]
  const own = alter(record, ends.own ?? edits, [record.id])
  return { changes: [own, ...ends.changes], said, warnings: told }
}

async function planUnset(record: WorkspaceRecord, key: SetKey): Promise<Plan> {
  const { shown, path, field, current } = key
  const name = inEachLanguage((language) => keyName(key, language))
  if (path.length === 1 && field?.required) {
    throw problem('set-required', { ref: record.id, key: shown, kind: record.kind }, exitCodes.refused)
  }
  if (current === undefined) {
    const args = { key: name, file: record.path }
    return { changes: [], said: [{ code: 'unset-already', args }], warnings: [] }
  }
  const edits = await unsetHeaderValue(record.document, path, keyRules(record.kind))
  const from = itemText(current) === '' ? '' : inEachLanguage((language) => valueText(key, current, language))
  const args = { key: name, file: record.path, line: lineOf(record, key, edits), from }
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

/** A meeting whose day is to come was not held yet. */
function earlyWarnings(
  { today }: Snapshot,
  record: WorkspaceRecord,
  { field, path }: SetKey,
  value: HeaderValue,
): readonly Message[] {
  const isStatus = record.kind === 'meeting' && field?.key === 'status' && path.length === 1
  if (!isStatus || (value !== 'held' && value !== 'approved')) return []
  const { date } = record
  return date?.earliest && date.earliest > today
    ? [{ code: 'set-held-early', args: { id: record.id, date } }]
    : []
}

/** A name that is no longer written anywhere names nobody: minutes that hold it would lose their person or structure. */
function formerName({ kind, id, title, header }: WorkspaceRecord): Message[] {
  if (kind !== 'person' && kind !== 'structure') return []
  const key = kind === 'structure' ? 'former' : 'aliases'
  const known = textsOf(header[key])
  if (known.some((name) => foldWords(name) === foldWords(title))) return []
  const place = known.length === 0 ? key : `${key}[${known.length}]`
  return [{ code: 'set-former-name', args: { name: title, id, key: place } }]
}

/** What a value brings about that its writer may not expect. */
function consequences(
  record: WorkspaceRecord,
  { path, field, shown }: SetKey,
  value: HeaderValue,
): Message[] {
  if (field === null) return [{ code: 'key-of-your-own', args: { key: shown, kind: record.kind } }]
  if (field.key === 'name') return formerName(record)
  const isDate = field.key === 'date' && path.length === 1
  const before = 'date' in record ? dateStem(record.date) : ''
  const isMoved =
    isDate && before !== '' && record.id.startsWith(before) && dateStem(dateOf(value)) !== before
  return isMoved ? [{ code: 'set-id-stays', args: { id: record.id } }] : []
}
