/** Plans a decision record: fresh, from a mark, or in place of an older one (DESIGN §5). */
import { readDate } from '../dates/read.ts'
import type { Day, FuzzyDate } from '../dates/types.ts'
import { scanBody } from '../document/body.ts'
import { composeDocument } from '../document/compose.ts'
import { splitYaml } from '../document/split.ts'
import type { HeaderValue, Mark } from '../document/types.ts'
import type { Message } from '../messages/catalog.ts'
import { exitCodes, problem } from '../messages/problem.ts'
import { fillTemplate } from '../pages/template.ts'
import { findReference, resolveMark } from '../queries/find.ts'
import { meetingsOf } from '../queries/meetings.ts'
import type { DecisionStatus, Meeting, WorkspaceRecord } from '../records/types.ts'
import { oneLine } from './headings.ts'
import { dateStem, dateText, freeId, pathOf } from './ids.ts'
import { givenEntries, sourceOf, titleOfText, type MarkOfRecord } from './new-record.ts'
import type { Snapshot } from './snapshot.ts'
import { replaceable, supersede } from './supersede.ts'
import type { Plan } from './types.ts'

/** What `spro new-decision` was asked for; what is absent is taken from the mark, or from the day. */
export interface DecisionRequest {
  readonly title?: string
  /** The mark that the record stands for, as typed. */
  readonly from?: string
  /** The decision that the new one replaces, as typed. */
  readonly supersedes?: string
  readonly date?: FuzzyDate
  readonly owner?: string
  readonly status?: DecisionStatus
}

/**
 * Plans the record, the id of the mark it comes from when it has none, and the other end of `supersedes`. Throws
 * `missing-decision-title`, `not-a-decision-mark`, `already-a-record`, `not-a-decision`, `already-superseded`, and
 * what `resolveReference` throws.
 */
export async function planDecision(snapshot: Snapshot, request: DecisionRequest): Promise<Plan> {
  const from = request.from === undefined ? null : decisionMark(snapshot, request.from)
  const old = request.supersedes === undefined ? null : replaceable(snapshot, request.supersedes)
  const title = request.title ?? (from && titleOfText(from.mark.text)) ?? ''
  if (title.trim() === '') throw problem('missing-decision-title', {}, exitCodes.usage)
  const source = from && sourceOf(from, snapshot)
  if (source) refuseSecond(snapshot, source.ref)
  const date = request.date ?? dateOfRecord(from?.record) ?? dayOf(snapshot.today)
  const id = freeId(snapshot, dateStem(date), title)
  const path = pathOf('decisions', date, id)
  const text = composeDocument(
    entriesOf(request, {
      title,
      day: dateText(date, snapshot.language),
      source: source?.ref,
      supersedes: old && [old.id],
    }),
    await bodyOf(snapshot, from?.mark.text ?? title),
  )
  const said: Message[] = [{ code: 'decision-created', args: { path, source: source?.ref ?? null } }]
  if (old) said.push({ code: 'decision-superseded', args: { id: old.id, by: id } })
  return {
    changes: [
      { action: 'create', path, text, refs: [id] },
      ...(source?.change ? [source.change] : []),
      ...(old ? [await supersede(old, id)] : []),
    ],
    said,
    warnings: date.inferred.includes('year') ? [{ code: 'year-inferred', args: { date } }] : [],
  }
}

/** The decision that a reference names in a record, by its id or its words. */
function decisionMark(snapshot: Snapshot, typed: string): MarkOfRecord {
  const { record, mark } = resolveMark(snapshot, typed, isDecision)
  if (isDecision(mark)) return { record, mark }
  const marks = record.body.marks.filter((each) => isDecision(each) && each.id !== null)
  const refs = marks.map(({ id, text }) => `${record.id}#${id} (${text})`).slice(0, 10)
  throw problem('not-a-decision-mark', { reference: typed, marks: refs }, exitCodes.refused)
}

/** A decision of the minutes that has no record yet: what a record can be made from. */
export interface OpenDecision {
  /** As `--from` takes it: `ID#D1`, or `ID#words` for a mark without id. */
  readonly ref: string
  readonly text: string
  /** The date of the meeting that took it. */
  readonly date: FuzzyDate | null
}

/** The decisions without a record, those of the last meetings first. */
export function openDecisions({
  records,
  today,
}: Pick<Snapshot, 'records' | 'today'>): readonly OpenDecision[] {
  const taken = new Set(records.flatMap(({ kind, source }) => (kind === 'decision' && source) || []))
  return meetingsOf(records)
    .filter(({ date, status }) => status !== 'cancelled' && (date?.earliest ?? today) <= today)
    .toReversed()
    .flatMap((record) => openDecisionsOf(record, taken))
}

function openDecisionsOf(record: Meeting, taken: ReadonlySet<string>): readonly OpenDecision[] {
  return record.body.marks.flatMap((mark) => {
    if (!isDecision(mark) || mark.reference !== null) return []
    const ref = `${record.id}#${mark.id ?? mark.text}`
    const isClear =
      mark.id !== null || findReference({ records: [record], takenIds: [] }, ref, isDecision).is === 'one'
    return isClear && !taken.has(ref) ? [{ ref, text: mark.text, date: record.date }] : []
  })
}

function isDecision({ kind }: Mark): boolean {
  return kind === 'decision'
}

function dateOfRecord(record: WorkspaceRecord | undefined): FuzzyDate | null {
  return record && 'date' in record ? record.date : null
}

function dayOf(day: Day): FuzzyDate {
  const reading = readDate(day, {})
  if (reading && 'date' in reading) return reading.date
  throw new Error(`${day} is no day`)
}

interface Entries {
  readonly title: string
  readonly day: string
  readonly source: string | undefined
  readonly supersedes: readonly string[] | null
}

function entriesOf(
  { status, owner }: DecisionRequest,
  { title, day, source, supersedes }: Entries,
): readonly (readonly [string, HeaderValue])[] {
  return givenEntries([
    ['kind', 'decision'],
    ['title', title],
    ['status', status ?? 'accepted'],
    ['date', day],
    ['owner', owner],
    ['supersedes', supersedes],
    ['source', source],
  ])
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

/** A mark has one record: of a second, the registers would show only one of the two in its place. */
function refuseSecond({ records }: Snapshot, ref: string): void {
  const known = records.find(({ kind, source }) => kind === 'decision' && source === ref)
  if (known) throw problem('already-a-record', { ref, id: known.id }, exitCodes.refused)
}
