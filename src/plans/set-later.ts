/** Plans what `set --in` writes: a mention in a later record that says one part of an older item anew (format.md F3). */
import { readTimes } from '../dates/read.ts'
import { writeTimes } from '../dates/write.ts'
import { scanBody } from '../document/body.ts'
import { applyEdits } from '../document/edits.ts'
import type { Message } from '../messages/catalog.ts'
import { exitCodes, problem } from '../messages/problem.ts'
import { say } from '../messages/say.ts'
import { actionRegister } from '../queries/actions.ts'
import { eventRegister } from '../queries/events.ts'
import { resolveReference, type Target } from '../queries/find.ts'
import type { ActionItem, EventItem } from '../queries/types.ts'
import type { WorkspaceRecord } from '../records/types.ts'
import { dayOf, saysToSchedule } from '../records/values.ts'
import { planDone } from './done.ts'
import { dateKey, readParts, type MarkPart } from './mark-parts.ts'
import { itemOf, planMention, saidLater, type Item } from './mention.ts'
import { readPartKey, readState, wantedPart } from './set-part.ts'
import { statusWord } from './mark-words.ts'
import type { Snapshot } from './snapshot.ts'
import type { Plan } from './types.ts'

/** What a later record is to say of an item. */
export interface LaterRequest {
  /** The item, as typed. */
  readonly reference: string
  readonly key: string
  readonly values: readonly string[] | null
  /** The record to write in, as typed. */
  readonly in: string
  readonly under?: string
  readonly note?: string
}

/** Plans the mention. Throws `set-later-text`, `set-later-unset`, `set-later-kind` for what no mention can say. */
export function planLater(snapshot: Snapshot, target: Target, request: LaterRequest): Plan {
  const item = itemOf(snapshot, target)
  if (!item || (item.kind === 'decision' && !target.mark)) {
    throw problem('set-later-kind', { reference: request.reference }, exitCodes.refused)
  }
  const part = readPartKey(item.kind, request.key)
  const { values } = request
  if (values === null) throw problem('set-later-unset', { key: request.key }, exitCodes.refused)
  if (part === 'text') throw problem('set-later-text', { ref: item.ref }, exitCodes.refused)
  return part === 'state'
    ? planLaterState(snapshot, request, values)
    : planLaterPart(snapshot, { target, item, part, request, values })
}

/** A state is said as `done` says it. */
function planLaterState(snapshot: Snapshot, request: LaterRequest, values: readonly string[]): Plan {
  const { key, reference, in: later, under, note } = request
  return planDone(snapshot, {
    reference,
    box: readState(key, values.join(' ')),
    in: later,
    ...(under === undefined ? {} : { under }),
    ...(note === undefined ? {} : { note }),
  })
}

/** What is to be said of one part of an item. */
interface PartSaying {
  readonly target: Target
  readonly item: Item
  readonly part: MarkPart
  readonly request: LaterRequest
  readonly values: readonly string[]
}

function planLaterPart(snapshot: Snapshot, { target, item, part, request, values }: PartSaying): Plan {
  const { key, note, under } = request
  const { record } = resolveReference(snapshot, request.in)
  const known = foldedItem(snapshot, item.ref, target)
  const date = known && 'date' in known ? (known.date?.earliest ?? null) : null
  const place = { ref: item.ref, shown: key, snapshot, record, status: undefined, date }
  const { reading, warnings } = wantedPart(part, values, place)
  const isOpen = part === 'date' && saysToSchedule(values.join(' '))
  const isSaid = !isOpen || (known !== null && foldedKey(known, 'status') === 'to-schedule')
  if (note === undefined && known && isSaid && foldedKey(known, part) === reading.key) {
    const args = { key, value: reading.words.join(', '), file: item.ref }
    return { changes: [], said: [{ code: 'set-already', args }], warnings }
  }
  const plan = planMention(snapshot, {
    item,
    to: request.in,
    ...(under === undefined ? {} : { under }),
    attributes: [...reading.words, ...(isOpen ? [statusWord('to-schedule', snapshot.language)] : [])],
    text: note ?? say(snapshot.language, 'mention-note', { part, found: wasToFind(known, part) }),
    box: null,
  })
  verify(snapshot, { plan, item, part, key: reading.key, count: isOpen ? 2 : 1 })
  const laters = saidSince(snapshot, { target, item, part, key }, record)
  return { ...plan, warnings: [...warnings, ...plan.warnings, ...laters] }
}

/** What records later than the one that is written say of the same part. */
function saidSince(
  snapshot: Snapshot,
  { target, item, part, key }: Pick<PartSaying, 'target' | 'item' | 'part'> & { readonly key: string },
  record: WorkspaceRecord,
): readonly Message[] {
  const { record: page } = target
  const source = !target.mark && page.kind === 'event' ? page.source : null
  const refs = source === null ? [item.ref] : [item.ref, source]
  return saidLater(snapshot, { record, refs, key }, ({ attributes }, each) =>
    readParts(attributes, { kind: item.kind, near: dayOf(each), language: snapshot.language }).has(part),
  )
}

interface Written {
  readonly plan: Plan
  readonly item: Item
  readonly part: MarkPart
  readonly key: string
  /** How many parts the line says: two where a period says the status too. */
  readonly count: number
}

/** The line that is written says this part so, and no other (S2): a place that reads as a date would not. */
function verify(snapshot: Snapshot, { plan, item, part, key, count: said }: Written): void {
  const change = plan.changes.at(-1)
  const record = snapshot.records.find(({ path }) => path === change?.path)
  if (change?.action !== 'edit' || !record) return
  const { document } = record
  const after = scanBody(applyEdits(document.text, change.edits), document.bodyStart)
  const count = (marks: typeof after.marks) => marks.filter(({ reference }) => reference === item.ref).length
  const context = { kind: item.kind, near: dayOf(record), language: snapshot.language }
  const isSaid = after.marks.some(({ reference, attributes }) => {
    const parts = readParts(attributes, context)
    return reference === item.ref && parts.size === said && parts.get(part)?.key === key
  })
  const isNew = count(after.marks) === count(record.body.marks) + 1
  if (!isSaid || !isNew)
    throw problem('part-not-set', { key: part, file: record.path, line: null }, exitCodes.refused)
}

/** The item as the registers show it now. */
function foldedItem(
  { records, today }: Snapshot,
  ref: string,
  { record, mark }: Target,
): EventItem | ActionItem | null {
  const events = eventRegister(today)
  const actions = actionRegister(today)
  for (const each of records) {
    events.add(each)
    actions.add(each)
  }
  const isHere = ({ file, line }: EventItem | ActionItem): boolean =>
    file === record.path && line === mark?.line
  const isNamed = (each: EventItem | ActionItem): boolean =>
    each.ref === ref || ('source' in each && each.source === ref) || (mark?.id === null && isHere(each))
  return events.items().find(isNamed) ?? actions.items().find(isNamed) ?? null
}

function foldedKey(item: EventItem | ActionItem, part: MarkPart): string | undefined {
  if ('owners' in item) {
    if (part === 'owner') return JSON.stringify(item.owners)
    return part === 'due' && item.due ? dateKey(item.due) : undefined
  }
  switch (part) {
    case 'date':
      return item.date ? dateKey(item.date) : undefined
    case 'time':
      return item.times.length > 0 ? JSON.stringify(readTimes(writeTimes(item.times, 'fr'))) : undefined
    case 'location':
      return item.location ?? undefined
    case 'status':
      return item.isStatusSaid ? item.status : undefined
    case 'was':
      return item.was ? dateKey(item.was) : undefined
    case 'owner':
    case 'due':
    case 'register.by':
      return item.register?.before ? dateKey(item.register.before) : undefined
  }
}

/** Whether the date was still to be found: it is then found, and not changed. */
function wasToFind(item: EventItem | ActionItem | null, part: MarkPart): boolean {
  if (part === 'due') return item !== null && 'owners' in item && item.due === null
  return (
    part === 'date' &&
    item !== null &&
    'past' in item &&
    (item.date?.precision !== 'day' || item.status === 'postponed')
  )
}
