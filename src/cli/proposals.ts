/** What completion finds in the records: ids, numbers of lines, keys. It runs at each Tab, so files that cannot matter are not read. */
import type { ScanOptions } from '../document/body.ts'
import { fold } from '../document/fold.ts'
import { readDocument, readPlainDocument } from '../document/read.ts'
import type { MarkKind } from '../document/types.ts'
import { partNames } from '../plans/set-part.ts'
import { decodeRecord, idOfPath, isInRecordFolder } from '../records/decode.ts'
import { fields } from '../records/fields.ts'
import type { WorkspaceRecord } from '../records/types.ts'
import { readCandidate, stampCandidates } from '../store/workspace.ts'
import type { Context } from './context.ts'
import { requireWorkspace } from './workspace.ts'

/** A word that may follow, and what it is; nothing is said of a word that says itself. */
export interface Proposal {
  readonly value: string
  readonly about: string
}

const noMarks: ScanOptions = { kinds: new Set<MarkKind>(), headings: false, nearMisses: false }
/** What `done` can tick. */
const tickable: ScanOptions = {
  kinds: new Set<MarkKind>(['action', 'waiting', 'question']),
  headings: false,
  nearMisses: false,
}

/** Of more records than this nobody reads the titles in a list of proposals: their files stay closed. */
const mostRead = 400

/** What is typed so far, and whether only what can be ticked is wanted. */
export interface Wanted {
  readonly begun: string
  readonly isOpen: boolean
}

/** Records by their ids; after `#`, the marks of the one that is named. */
export async function references(context: Context, { begun, isOpen }: Wanted): Promise<readonly Proposal[]> {
  const hash = begun.indexOf('#')
  if (hash >= 0) {
    const record = await readNamed(context, begun.slice(0, hash))
    const marks = record ? (isOpen ? openMarks(record) : record.body.marks) : []
    return marks.flatMap(({ id, text }) =>
      id === null ? [] : [{ value: `${record?.id ?? ''}#${id}`, about: text }],
    )
  }
  const start = fold(begun)
  const paths = pathsWhere(context, (id) => fold(id).startsWith(start))
  const ending = isOpen ? '#' : ''
  if (paths.length > mostRead) {
    return paths.filter(isInRecordFolder).map((path) => ({ value: `${idOfPath(path)}${ending}`, about: '' }))
  }
  const records = await readAll(context, { paths, scan: isOpen ? tickable : noMarks })
  const holds = isOpen ? records.filter((record) => openMarks(record).length > 0) : records
  return holds.map(({ id, title }) => ({ value: `${id}${ending}`, about: title }))
}

/** The keys of a record, or the parts of a mark, English to French: what `spro set REF` takes. */
export async function keysOf(context: Context, reference: string): Promise<Readonly<Record<string, string>>> {
  const [id = '', markId] = reference.split('#')
  const record = await readNamed(context, id)
  if (!record) return {}
  if (markId === undefined) {
    const settable = fields[record.kind].filter(({ key, type }) => key !== 'kind' && type !== 'any')
    return Object.fromEntries(settable.map(({ key, fr }) => [key, fr]))
  }
  const mark = record.body.marks.find((each) => each.id === markId)
  return mark ? partNames[mark.kind] : {}
}

/** The record of an id, whole. */
async function readNamed(context: Context, id: string): Promise<WorkspaceRecord | undefined> {
  const paths = pathsWhere(context, (each) => each === id)
  return (await readAll(context, { paths }))[0]
}

function pathsWhere(context: Context, isWanted: (id: string) => boolean): readonly string[] {
  const { root } = requireWorkspace(context)
  const paths: string[] = []
  for (const { path } of stampCandidates(context.env.disk, root))
    if (isWanted(idOfPath(path))) paths.push(path)
  return paths
}

async function readAll(
  context: Context,
  { paths, scan }: { readonly paths: readonly string[]; readonly scan?: ScanOptions },
): Promise<readonly WorkspaceRecord[]> {
  const { env, today } = context
  const { root } = requireWorkspace(context)
  const records: WorkspaceRecord[] = []
  for (const path of paths) {
    const candidate = readCandidate(env.disk, root, path)
    if (candidate === null || !('text' in candidate)) continue
    const document = readPlainDocument(path, candidate.text) ?? (await readDocument(path, candidate.text))
    const decoded = decodeRecord(document, { today, ...(scan ? { scan } : {}) })
    if (decoded.is === 'record') records.push(decoded.record)
  }
  return records
}

/** Actions, awaited answers and questions whose box is not filled. */
function openMarks({ body }: WorkspaceRecord) {
  return body.marks.filter(
    ({ kind, box, id }) =>
      id !== null && (tickable.kinds?.has(kind) ?? false) && (box === null || box === 'open'),
  )
}
