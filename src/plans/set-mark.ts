/** Plans one part of a mark (format.md S1, S2): its date, its place, its owner… or its text, on its own line. */
import type { FuzzyDate } from '../dates/types.ts'
import { splitAttributes } from '../document/mark-attributes.ts'
import { scanBody } from '../document/body.ts'
import { applyEdits } from '../document/edits.ts'
import { giveMarkId, setMarkPart } from '../document/mark-edit.ts'
import { isMarkEditTrue } from '../document/mark-verify.ts'
import type { Edit, Mark } from '../document/types.ts'
import type { Message } from '../messages/catalog.ts'
import { exitCodes, problem } from '../messages/problem.ts'
import { sayingDay } from '../queries/sayings.ts'
import { eventStatuses, type EventStatus, type WorkspaceRecord } from '../records/types.ts'
import { readEventMark } from '../records/marks.ts'
import { dayOf, saysToSchedule } from '../records/values.ts'
import { planDone } from './done.ts'
import { oneLine } from './headings.ts'
import { nextMarkId } from './mark-ids.ts'
import { saidLater } from './mention.ts'
import {
  changePart,
  readParts,
  type MarkPart,
  type PartContext,
  type PartReading,
  type PartReadings,
} from './mark-parts.ts'
import { statusWord } from './mark-words.ts'
import { readPartKey, readState, wantedPart, type PartPlace } from './set-part.ts'
import { alter, type Snapshot } from './snapshot.ts'
import type { Plan } from './types.ts'

/** The line that is changed. */
export interface MarkTarget {
  readonly record: WorkspaceRecord
  readonly mark: Mark
}

/** What to do with a part of a mark: `values` null takes it out. `reference` is the mark as typed. */
export interface PartRequest {
  readonly reference: string
  readonly key: string
  readonly values: readonly string[] | null
}

/** Plans the change of one part of a mark; a mark found by its words gets its id in the same write. */
export function planMarkPart(snapshot: Snapshot, target: MarkTarget, request: PartRequest): Plan {
  const { mark } = target
  const { reference, values } = request
  const part = readPartKey(mark.kind, request.key)
  if (part === 'state') {
    return planDone(snapshot, { reference, box: values ? readState(request.key, values.join(' ')) : 'open' })
  }
  if (part === 'text') return planText(snapshot, target, values)
  const place = placeOfPart(snapshot, target, request.key)
  const wanted = values === null ? null : wantedPart(part, values, place)
  const context = contextOf(snapshot, target)
  const before = readParts(mark.attributes, context)
  const ref = refOf(snapshot, target)
  const isOpen = part === 'date' && saysToSchedule(values?.join(' '))
  const isSaid = !isOpen || before.get('status')?.key === 'to-schedule'
  if (before.get(part)?.key === wanted?.reading.key && isSaid) {
    const said = alreadySaid(request.key, ref, wanted?.reading.words ?? null)
    return { changes: [], said: [said], warnings: wanted?.warnings ?? [] }
  }
  const content = contentOf(target)
  const changed = changePart(content, part, wanted?.reading ?? null, context)
  const written =
    isOpen && changed !== null ? changePart(changed, 'status', toSchedule(context), context) : changed
  if (written === null) throw notVerified(target, request.key)
  const edits = setMarkPart(target.record.document.text, mark, { parenthesis: written })
  const value = { ...mark, attributes: splitAttributes(written) }
  const plan = planEdits(snapshot, target, { key: request.key, edits, value })
  const laters = lateWarnings(snapshot, target, { part, key: request.key })
  const warnings = [...(wanted?.warnings ?? []), ...(isOpen ? [] : staleStatus(part, before, ref)), ...laters]
  return { ...plan, warnings: [...warnings, ...plan.warnings] }
}

/** What "à prévoir en 2020" says beside the period (format.md F6). */
function toSchedule({ language }: PartContext): PartReading {
  return { key: 'to-schedule', words: [statusWord('to-schedule', language)] }
}

function planText(snapshot: Snapshot, target: MarkTarget, values: readonly string[] | null): Plan {
  if (values === null) throw problem('set-text-needed', { ref: refOf(snapshot, target) }, exitCodes.refused)
  const text = oneLine(values.join(' '))
  if (text === '') throw problem('set-text-needed', { ref: refOf(snapshot, target) }, exitCodes.usage)
  const { record, mark } = target
  if (mark.text === text) {
    return { changes: [], said: [alreadySaid('text', refOf(snapshot, target), [text])], warnings: [] }
  }
  const edits = setMarkPart(record.document.text, mark, { text })
  return planEdits(snapshot, target, { key: 'text', edits, value: { ...mark, text } })
}

function alreadySaid(key: string, ref: string, words: readonly string[] | null): Message {
  return words === null
    ? { code: 'unset-already', args: { key, file: ref } }
    : { code: 'set-already', args: { key, value: words.join(', '), file: ref } }
}

/** What was computed of a change: the edits, and what the mark has to be after them. */
interface Changed {
  readonly key: string
  readonly edits: readonly Edit[]
  readonly value: Mark
}

function planEdits(snapshot: Snapshot, target: MarkTarget, { key, edits, value }: Changed): Plan {
  const { record, mark } = target
  const { document } = record
  const ref = refOf(snapshot, target)
  const id = mark.id ?? (mark.reference === null ? nextMarkId(record, mark.kind, snapshot) : null)
  const isNumbered = mark.id === null && id !== null
  // The id first: a new parenthesis may be put in at the same place, after it.
  const all = isNumbered ? [...giveMarkId(mark, id), ...edits] : edits
  const before = scanBody(document.text, document.bodyStart)
  const text = applyEdits(document.text, all)
  const after = scanBody(text, document.bodyStart)
  if (!isMarkEditTrue(before, after, { mark: { ...value, id }, replaces: mark }))
    throw notVerified(target, key)
  const changed = after.marks[before.marks.findIndex(({ span }) => span.start === mark.span.start)]
  const line = text.slice(changed?.span.start, changed?.span.end)
  const said: Message[] = [{ code: 'part-set', args: { ref, file: record.path, at: mark.line, line } }]
  if (isNumbered) said.push({ code: 'id-given', args: { ref, text: value.text } })
  return { changes: [alter(record, all, [ref])], said, warnings: [] }
}

function notVerified({ record, mark }: MarkTarget, key: string) {
  return problem('part-not-set', { key, file: record.path, line: mark.line }, exitCodes.refused)
}

function contentOf({ record, mark }: MarkTarget): string {
  const { attributes } = mark.parts
  return attributes === null ? '' : record.document.text.slice(attributes.start, attributes.end)
}

/** The reference of a mark, with the number that it is given. */
function refOf(snapshot: Snapshot, { record, mark }: MarkTarget): string {
  if (mark.reference !== null) return mark.reference
  return `${record.id}#${mark.id ?? nextMarkId(record, mark.kind, snapshot)}`
}

function contextOf({ today, language }: Snapshot, { record, mark }: MarkTarget): PartContext {
  return { kind: mark.kind, near: dayOf(record) ?? sayingDay(record, today) ?? undefined, language }
}

function placeOfPart(snapshot: Snapshot, { record, mark }: MarkTarget, shown: string): PartPlace {
  const near = dayOf(record)
  const { status, date } = mark.kind === 'event' ? readEventMark(mark, near) : nothingRead
  return {
    ref: refOf(snapshot, { record, mark }),
    shown,
    snapshot,
    record,
    status,
    date: date?.earliest ?? null,
  }
}

const nothingRead: { readonly status: EventStatus | undefined; readonly date: FuzzyDate | undefined } = {
  status: undefined,
  date: undefined,
}

/** A day was found, and the line still says that it is to be found or lost: nobody would believe the day. */
function staleStatus(part: MarkPart, before: PartReadings, ref: string): readonly Message[] {
  const status = eventStatuses.find((each) => each === before.get('status')?.key)
  const isStale =
    part === 'date' && (status === 'to-schedule' || status === 'postponed' || status === 'cancelled')
  return isStale ? [{ code: 'set-status-stays', args: { ref, status } }] : []
}

/** What the registers show all the same: a record that stands for the mark, a later line that says otherwise. */
function lateWarnings(
  snapshot: Snapshot,
  target: MarkTarget,
  { part, key }: { readonly part: MarkPart; readonly key: string },
): readonly Message[] {
  const { record, mark } = target
  if (mark.reference !== null) return []
  const ref = refOf(snapshot, target)
  const standing = snapshot.records.find(({ source }) => source === ref)
  const says = (mention: Mark, each: WorkspaceRecord): boolean =>
    readParts(mention.attributes, contextOf(snapshot, { record: each, mark: mention })).has(part)
  return [
    ...(standing ? [{ code: 'set-record-stands' as const, args: { ref, id: standing.id, key } }] : []),
    ...saidLater(snapshot, { record, refs: [ref], key }, says),
  ]
}
