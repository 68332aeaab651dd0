/**
 * Plans a mention (DESIGN §4): a line in a later record that continues an item of an older one, which stays as it is.
 * An item without number gets one in the same write, or nothing could name it.
 */
import { compareText } from '../dates/compare.ts'
import { foldWords } from '../document/fold.ts'
import { composeMark } from '../document/mark-compose.ts'
import { giveMarkId } from '../document/mark-edit.ts'
import { insertMark } from '../document/mark-insert.ts'
import { scanBody } from '../document/body.ts'
import type { Box, Mark, MarkKind } from '../document/types.ts'
import type { Message } from '../messages/catalog.ts'
import { exitCodes, problem } from '../messages/problem.ts'
import { resolveReference } from '../queries/find.ts'
import { sayingDay } from '../queries/sayings.ts'
import type { WorkspaceRecord } from '../records/types.ts'
import { nextMarkId } from './mark-ids.ts'
import { alter, type Snapshot } from './snapshot.ts'
import type { Alteration, Plan } from './types.ts'

/** What a mention speaks of: a mark, or the record of an event or a decision. */
export interface Item {
  /** "2019-06-24-departementale#A1", or the id of a record. */
  readonly ref: string
  readonly kind: MarkKind
  /** Where it was said first. */
  readonly record: WorkspaceRecord
  readonly text: string
  /** The edit that gives the mark its number; null where it has one. */
  readonly numbering: Alteration | null
}

/** The item of a target, or null for a record that is neither an event nor a decision. */
export function itemOf(
  snapshot: Snapshot,
  { record, mark }: { readonly record: WorkspaceRecord; readonly mark: Mark | null },
): Item | null {
  if (!mark) {
    const { kind, id } = record
    return kind === 'event' || kind === 'decision'
      ? { ref: id, kind, record, text: record.title, numbering: null }
      : null
  }
  const { kind, text } = mark
  if (mark.reference !== null) {
    const [id = ''] = mark.reference.split('#')
    const origin = snapshot.records.find((each) => each.id === id) ?? record
    return { ref: mark.reference, kind, record: origin, text, numbering: null }
  }
  const number = mark.id ?? nextMarkId(record, kind, snapshot)
  const ref = `${record.id}#${number}`
  const numbering = mark.id === null ? alter(record, giveMarkId(mark, number), [ref]) : null
  return { ref, kind, record, text, numbering }
}

/** What a mention says of an item, and where: `to` is the record that it is written in, as typed. */
export interface MentionRequest {
  readonly item: Item
  readonly to: string
  /** Words of the heading to write under. */
  readonly under?: string
  readonly attributes: readonly string[]
  readonly text: string
  /** Null says nothing of it, and leaves the item open or closed. */
  readonly box: Box | null
}

/** Plans the line. Throws `mention-same-record`, `mention-not-read`, `unknown-heading`, and what `resolveReference` throws. */
export function planMention(snapshot: Snapshot, request: MentionRequest): Plan {
  const { item, to, under, box, attributes } = request
  const { record } = resolveReference(snapshot, to)
  const { ref, kind } = item
  if (record.id === item.record.id) throw problem('mention-same-record', { ref, to }, exitCodes.refused)
  const text = request.text.trim()
  const line = composeMark({ kind, id: null, reference: ref, box, attributes, text }, snapshot.language)
  if (scanBody(line, 0).marks[0]?.reference !== ref) {
    throw problem('mention-not-read', { ref, line }, exitCodes.refused)
  }
  const noted = record.body.marks.find(
    (mark) => mark.reference === ref && mark.box === box && isSaidSo(mark, attributes, text),
  )
  if (noted) {
    const args = { ref, file: record.path, line: noted.line, text: noted.text }
    return { changes: [], said: [{ code: 'mention-noted', args }], warnings: [] }
  }
  const edit = insertMark(record.document, line, under === undefined ? {} : { under })
  if (!edit) throw unknownHeading(record, under ?? '')
  const said: Message[] = [{ code: 'mention-added', args: { ref, file: record.path, line } }]
  if (item.numbering) said.push({ code: 'id-given', args: { ref, text: item.text } })
  return {
    changes: [...(item.numbering ? [item.numbering] : []), alter(record, [edit], [ref])],
    said,
    warnings: orderWarnings(snapshot, item, record),
  }
}

function isSaidSo(mark: Mark, attributes: readonly string[], text: string): boolean {
  return (
    foldWords(mark.text) === foldWords(text) &&
    foldWords(mark.attributes.join(' ')) === foldWords(attributes.join(' '))
  )
}

/** A saying whose part may be said anew by a later record. */
export interface Saying {
  readonly record: WorkspaceRecord
  /** The references by which mentions name it. */
  readonly refs: readonly string[]
  /** As typed. */
  readonly key: string
}

/**
 * What the registers go by all the same, when a line or a record is changed: a mention in a later record that says
 * that part too (`says`). The last of them is told; none is an empty list.
 */
export function saidLater(
  { records, today }: Snapshot,
  { record, refs, key }: Saying,
  says: (mention: Mark, record: WorkspaceRecord) => boolean,
): readonly Message[] {
  const isItself = record.kind !== 'meeting'
  const day = (isItself ? record.updated?.latest : sayingDay(record, today)) ?? ''
  const found = records.flatMap((each) => {
    const said = sayingDay(each, today)
    const isAfter = said !== undefined && ((said ?? '') > day || ((said ?? '') === day && !isItself))
    if (each === record || !isAfter) return []
    return each.body.marks
      .filter((mark) => refs.includes(mark.reference ?? '') && says(mark, each))
      .map(({ line, reference }) => ({
        id: each.id,
        file: each.path,
        line,
        ref: reference ?? '',
        day: said ?? '',
      }))
  })
  const last = found.toSorted((a, b) => compareText(a.day, b.day)).at(-1)
  if (!last) return []
  const { day: _, ...args } = last
  return [{ code: 'set-said-later', args: { key, ...args } }]
}

/** The problem of a heading that is not there, with those that are. */
export function unknownHeading({ body, path }: WorkspaceRecord, words: string) {
  const headings = body.headings.map(({ text }) => text)
  return problem('unknown-heading', { words, headings, file: path }, exitCodes.refused)
}

/** What was said before the item cannot continue it, and a cancelled meeting says nothing (format.md F2). */
function orderWarnings({ today }: Snapshot, item: Item, record: WorkspaceRecord): readonly Message[] {
  const day = sayingDay(record, today)
  if (day === undefined) return [{ code: 'mention-in-cancelled', args: { id: record.id } }]
  const since = sayingDay(item.record, today)
  const isBefore = since !== undefined && (day ?? '') < (since ?? '')
  return isBefore ? [{ code: 'mention-before', args: { id: record.id, ref: item.ref } }] : []
}
