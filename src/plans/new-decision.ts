/** Plans a decision record: fresh, from a mark, or in place of an older one (DESIGN §5). */
import type { FuzzyDate } from '../dates/types.ts'
import { scanBody } from '../document/body.ts'
import { composeDocument } from '../document/compose.ts'
import { giveMarkId } from '../document/mark-edit.ts'
import { applyEdits, chainEdits } from '../document/edits.ts'
import { readDocument } from '../document/read.ts'
import { setHeaderValue } from '../document/set-header.ts'
import { splitYaml } from '../document/split.ts'
import type { HeaderValue, Mark } from '../document/types.ts'
import { exitCodes, problem } from '../messages/problem.ts'
import { fillTemplate } from '../pages/template.ts'
import type { Decision, DecisionStatus, WorkspaceRecord } from '../records/types.ts'
import { oneLine } from './headings.ts'
import { dateStem, dateText, freeId, pathOf } from './ids.ts'
import { keyRules } from './keys.ts'
import { nextMarkId } from './mark-ids.ts'
import { alter, type Snapshot } from './snapshot.ts'
import type { Alteration, Plan } from './types.ts'

export interface DecisionRequest {
  readonly title?: string
  /** The mark that the record stands for, with its record. */
  readonly from?: { readonly record: WorkspaceRecord; readonly mark: Mark }
  /** The decision that the new one replaces. */
  readonly supersedes?: Decision
  readonly date?: FuzzyDate
  readonly owner?: string
  readonly status?: DecisionStatus
}

/** Plans the record, the id of the mark it comes from when it has none, and the other end of `supersedes`. */
export async function planDecision(snapshot: Snapshot, request: DecisionRequest): Promise<Plan> {
  const { from, supersedes } = request
  const title = request.title ?? (from && titleOfMark(from.mark))
  if (title === undefined || title.trim() === '') throw problem('missing-decision-title', {}, exitCodes.usage)
  if (supersedes?.supersededBy) {
    const args = { id: supersedes.id, by: supersedes.supersededBy }
    throw problem('already-superseded', args, exitCodes.refused)
  }
  const date = request.date ?? (from && 'date' in from.record ? from.record.date : null)
  const day = date ? dateText(date, snapshot.language) : snapshot.today
  const id = freeId(snapshot, date ? dateStem(date) : snapshot.today, title)
  const source = from ? sourceOf(from.record, from.mark, snapshot) : null
  if (source) refuseSecond(snapshot, source.ref)
  const path = `decisions/${day.slice(0, 4)}/${id}.md`
  const text = composeDocument(
    entriesOf({ title, day, source: source?.ref ?? null, request }),
    await bodyOf(snapshot, from?.mark.text ?? title),
  )
  const changes = [
    { action: 'create' as const, path: date ? pathOf('decisions', date, id) : path, text, refs: [id] },
    ...(source?.change ? [source.change] : []),
    ...(supersedes ? [await supersede(supersedes, id)] : []),
  ]
  return {
    changes,
    said: [
      { code: 'decision-created', args: { path: changes[0]?.path ?? path, source: source?.ref ?? null } },
      ...(supersedes ? [{ code: 'decision-superseded' as const, args: { id: supersedes.id, by: id } }] : []),
    ],
    warnings: [],
  }
}

/** A mark has one record, which stands in its place in the register: a second one would be shown nowhere. */
function refuseSecond({ records }: Snapshot, source: string): void {
  const first = records.find((record) => record.kind === 'decision' && record.source === source)
  if (first) throw problem('already-superseded', { id: source, by: first.id }, exitCodes.refused)
}

/** The first sentence of the mark, which is where minutes say the decision. */
function titleOfMark({ text }: Mark): string {
  const [sentence = text] = text.split(/(?<=[.!?])\s/)
  const title = sentence.replace(/[.\s]+$/, '').replace(/[*_`]/g, '')
  return title === '' ? '' : title.charAt(0).toUpperCase() + title.slice(1)
}

interface Entries {
  readonly title: string
  readonly day: string
  readonly source: string | null
  readonly request: DecisionRequest
}

function entriesOf({ title, day, source, request }: Entries): readonly (readonly [string, HeaderValue])[] {
  const entries: readonly (readonly [string, HeaderValue | undefined])[] = [
    ['kind', 'decision'],
    ['title', title],
    ['status', request.status ?? 'accepted'],
    ['date', day],
    ['owner', request.owner],
    ['supersedes', request.supersedes ? [request.supersedes.id] : undefined],
    ['source', source ?? undefined],
  ]
  return entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]))
}

/**
 * The sections, with the decision as a paragraph. A title may look like a heading, a fence or a mark: then its
 * first character is escaped, and where that does not help the section waits for its words.
 */
async function bodyOf({ language, template }: Snapshot, words: string): Promise<string> {
  const fill = (decision: string | null) =>
    fillTemplate('decision', { decision }, { language, load: template })
  const decision = oneLine(words)
  const empty = await fill(null)
  const escaped = /^[!-/:-@[-`{-~]/.test(decision) ? [`\\${decision}`] : []
  for (const text of [decision, ...escaped]) {
    const body = await fill(text)
    if (isParagraph(body, empty)) return body
  }
  return empty
}

/** Whether a body has nothing but words more than another. */
function isParagraph(body: string, empty: string): boolean {
  const [scan, bare] = [scanBody(body, 0), scanBody(empty, 0)]
  const isSame = scan.headings.length === bare.headings.length && scan.marks.length === bare.marks.length
  const isClean = scan.nearMisses.length === bare.nearMisses.length && splitYaml(body).faults.length === 0
  return isSame && isClean
}

/** The full reference of a mark; the change that gives it its id, when it has none. */
function sourceOf(
  record: WorkspaceRecord,
  mark: Mark,
  snapshot: Snapshot,
): { ref: string; change: Alteration | null } {
  if (mark.reference !== null) return { ref: mark.reference, change: null }
  if (mark.id !== null) return { ref: `${record.id}#${mark.id}`, change: null }
  const markId = nextMarkId(record, mark.kind, snapshot)
  const ref = `${record.id}#${markId}`
  return { ref, change: alter(record, giveMarkId(mark, markId), [ref]) }
}

/** The other end: the old decision says by what it was replaced. */
async function supersede(old: Decision, id: string): Promise<Alteration> {
  const rules = keyRules('decision')
  const { document, typedKeys } = old
  const first = await setHeaderValue(document, [typedKeys['status'] ?? 'status'], 'superseded', rules)
  const marked = await readDocument(document.path, applyEdits(document.text, first))
  const second = await setHeaderValue(marked, [typedKeys['superseded_by'] ?? 'superseded_by'], id, rules)
  return alter(old, chainEdits(document.text, first, second), [old.id])
}
