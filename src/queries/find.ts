/** References as people type them on the command line (format.md R2): exact id, path, words of an id, words of a mark. */
import { fold } from '../document/fold.ts'
import type { Mark } from '../document/types.ts'
import { exitCodes, problem } from '../messages/problem.ts'
import { idOfPath } from '../records/decode.ts'
import type { WorkspaceRecord } from '../records/types.ts'
import { hasText } from './actions.ts'
import { nearestTexts } from './nearest.ts'

/** What a reference leads to: one record (with the mark named in it, or null), several candidates, or none with the nearest. */
export type Found =
  | { readonly is: 'one'; readonly record: WorkspaceRecord; readonly mark: Mark | null }
  | { readonly is: 'several'; readonly candidates: readonly string[] }
  | { readonly is: 'none'; readonly nearest: readonly string[] }

/** The record that a reference names, with the mark named after `#`. */
export interface Target {
  readonly record: WorkspaceRecord
  readonly mark: Mark | null
}

/** What references may name. */
export interface Known {
  readonly records: readonly WorkspaceRecord[]
  /** The ids of files that could not be read: who types one means that file, and no other that holds its words. */
  readonly takenIds: readonly string[]
}

/** Which marks words after `#` may mean: `done` looks only for what can be ticked. A number means what it says. */
export type Accepts = (mark: Mark) => boolean

const everyMark: Accepts = () => true

/** What a reference leads to. Throws `unknown-reference` or `ambiguous-reference` (exit 3). */
export function resolveReference(known: Known, typed: string, accepts: Accepts = everyMark): Target {
  const found = findReference(known, typed, accepts)
  if (found.is === 'one') return found
  if (found.is === 'several') {
    throw problem(
      'ambiguous-reference',
      { reference: typed, candidates: found.candidates },
      exitCodes.refused,
    )
  }
  throw problem('unknown-reference', { reference: typed, nearest: found.nearest }, exitCodes.refused)
}

/** The same for a mark: `record#A1` or `record#words`. Throws `not-a-mark` when the reference names a whole record. */
export function resolveMark(
  known: Known,
  typed: string,
  accepts: Accepts = everyMark,
): { record: WorkspaceRecord; mark: Mark } {
  const { record, mark } = resolveReference(known, typed, accepts)
  if (mark) return { record, mark }
  const marks = record.body.marks
    .filter((each) => each.reference === null && accepts(each))
    .map((each) => candidateOf(record, each))
  throw problem('not-a-mark', { reference: typed, marks: marks.slice(0, 10) }, exitCodes.refused)
}

/** Finds what a typed reference means, among all records. */
export function findReference(known: Known, typed: string, accepts: Accepts = everyMark): Found {
  const hash = typed.indexOf('#')
  const wanted = (hash < 0 ? typed : typed.slice(0, hash)).trim()
  const words = hash < 0 ? null : typed.slice(hash + 1).trim()
  const matches = matchRecords(known, wanted)
  const [record, ...others] = matches
  if (!record) {
    const ids = known.records.map(({ id }) => id)
    return { is: 'none', nearest: nearestTexts(wanted, ids) }
  }
  if (others.length > 0 && words === null) {
    return { is: 'several', candidates: namesOf(matches).toSorted() }
  }
  if (words === null) return { is: 'one', record, mark: null }
  return findMark(matches, words, accepts)
}

function matchRecords({ records, takenIds }: Known, wanted: string): readonly WorkspaceRecord[] {
  const lower = wanted.toLowerCase()
  const exact = records.filter(({ id }) => id.toLowerCase() === lower)
  if (exact.length > 0) return exact
  const path = lower.replaceAll('\\', '/').replace(/^(?:\.{1,2}\/)+/, '')
  const byPath = records.filter(
    (record) => record.path.toLowerCase() === path || endsWithPath(record.path, path),
  )
  if (byPath.length > 0) return byPath
  const id = idOfPath(path)
  if (takenIds.some((taken) => taken.toLowerCase() === id)) return []
  const typedWords = idWords(wanted)
  if (typedWords.length === 0) return []
  return records.filter(({ id }) => holdsWordsInRow(idWords(id), typedWords))
}

/** An absolute path ends with the record's; one from a folder of the workspace is its end, with or without `.md`. */
function endsWithPath(recordPath: string, path: string): boolean {
  if (!path.includes('/')) return false
  const known = `/${recordPath.toLowerCase()}`
  const wanted = path.endsWith('.md') ? path : `${path}.md`
  return wanted.endsWith(known) || known.endsWith(wanted.startsWith('/') ? wanted : `/${wanted}`)
}

function idWords(text: string): readonly string[] {
  return fold(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}

/** Words in a row; the last may be a prefix ("2019-06", "forum-emp"). */
function holdsWordsInRow(words: readonly string[], wanted: readonly string[]): boolean {
  const last = wanted.length - 1
  return words.some((_, start) =>
    wanted.every((word, offset) => {
      const found = words[start + offset]
      return found !== undefined && (offset === last ? found.startsWith(word) : found === word)
    }),
  )
}

function findMark(records: readonly WorkspaceRecord[], words: string, accepts: Accepts): Found {
  const isId = /^[a-z]\d{1,4}$/i.test(words)
  const hits = records.flatMap((record) =>
    record.body.marks
      .filter((mark) =>
        isId ? mark.id?.toLowerCase() === words.toLowerCase() : accepts(mark) && holdsText(mark, words),
      )
      .map((mark) => ({ record, mark })),
  )
  const [hit, ...others] = hits
  if (hit && others.length === 0) return { is: 'one', ...hit }
  if (hit) return { is: 'several', candidates: candidatesOf(hits) }
  return { is: 'none', nearest: likeMarks(records, isId ? words.charAt(0).toUpperCase() : '', accepts) }
}

/** The marks of the records named whose id has a letter: what a wrong number was probably meant to be. */
function likeMarks(records: readonly WorkspaceRecord[], letter: string, accepts: Accepts): readonly string[] {
  const known = records.flatMap((record) =>
    record.body.marks.flatMap((mark) =>
      mark.id?.startsWith(letter) && accepts(mark) ? candidateOf(record, mark) : [],
    ),
  )
  return known.slice(0, 8)
}

function holdsText(mark: Mark, words: string): boolean {
  return words !== '' && mark.reference === null && hasText(mark.text, words)
}

/** What tells records apart: their ids, or their paths where two have one id. */
function namesOf(records: readonly WorkspaceRecord[]): readonly string[] {
  const ids = new Set(records.map(({ id }) => id))
  return records.map(({ id, path }) => (ids.size < records.length ? path : id))
}

/** The same for marks: with their lines where two would read alike. */
function candidatesOf(hits: readonly { record: WorkspaceRecord; mark: Mark }[]): readonly string[] {
  const candidates = hits.map(({ record, mark }) => candidateOf(record, mark))
  if (new Set(candidates).size === hits.length) return candidates
  return hits.map(({ record, mark }) => `${record.path}:${mark.line} (${mark.text})`)
}

function candidateOf(record: WorkspaceRecord, mark: Mark): string {
  return mark.id === null
    ? `${record.id}:${mark.line} (${mark.text})`
    : `${record.id}#${mark.id} (${mark.text})`
}
