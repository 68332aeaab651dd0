/**
 * Changing a header (format.md S1, S2): every function gives the edits of one change, verified. The wanted
 * value is there when the text is read again and every other value is equal, or a `Problem` says why not
 * (exit code 3). The `yaml` package is loaded here, on the first change.
 */
import type { Message } from '../messages/catalog.ts'
import { exitCodes, Problem } from '../messages/problem.ts'
import { applyEdits } from './edits.ts'
import { isChanged, typedPath, type HeaderChange, type KeyRules } from './header-change.ts'
import type { Refusal, Target } from './header-edits.ts'
import { locate } from './locate.ts'
import { placeOf } from './places.ts'
import { readPlainHeader } from './plain-header.ts'
import { splitDocument } from './split.ts'
import type { Document, Edit, Header, HeaderMap, HeaderPath, HeaderValue } from './types.ts'

export type { KeyRules } from './header-change.ts'

const noRules: KeyRules = { keyOrder: [] }

/**
 * Sets one value: replaced in place with its quotes where it stands, else on a new line in schema order.
 * Null empties it; lists and maps are written in block style.
 */
export async function setHeaderValue(
  document: Document,
  path: HeaderPath,
  value: HeaderValue,
  rules: KeyRules = noRules,
): Promise<readonly Edit[]> {
  return changeHeader(document, path, { kind: 'set', value }, rules)
}

/** Removes a key with its whole entry, or an item of a list. */
export async function unsetHeaderValue(
  document: Document,
  path: HeaderPath,
  rules: KeyRules = noRules,
): Promise<readonly Edit[]> {
  return changeHeader(document, path, { kind: 'remove' }, rules)
}

/** Adds an item after the last one of a list, in its style; the key and the list are made when missing. */
export async function appendHeaderItem(
  document: Document,
  path: HeaderPath | string,
  item: HeaderValue,
  rules: KeyRules = noRules,
): Promise<readonly Edit[]> {
  return changeHeader(document, typeof path === 'string' ? [path] : path, { kind: 'append', item }, rules)
}

/** Removes an item of a list: `['attendees', 2]`. The last one leaves its key empty. */
export async function removeHeaderItem(
  document: Document,
  path: HeaderPath,
  rules: KeyRules = noRules,
): Promise<readonly Edit[]> {
  return changeHeader(document, path, { kind: 'remove' }, rules)
}

async function changeHeader(
  document: Document,
  path: HeaderPath,
  change: HeaderChange,
  rules: KeyRules,
): Promise<readonly Edit[]> {
  const header = editableHeader(document)
  const { isYamlError, parseTree } = await import('./yaml-tree.ts')
  const { headerEdits } = await import('./header-edits.ts')
  const { start, end } = header.span
  const source = document.text.slice(start, end)
  const tree = parseTree(source)
  if (isYamlError(tree)) throw refusal(document, 'edit-broken-header', start + tree.start)
  const typed = typedPath(header.values, path, rules)
  const target: Target = { tree, source, eol: document.eol, cuts: shiftCuts(header), rules }
  const outcome = headerEdits(target, typed, change)
  if ('refused' in outcome) throw refusalOf(document, typed, outcome)
  const edits = outcome.map((edit) => ({ ...edit, start: edit.start + start, end: edit.end + start }))
  const after = await readAgain(document, header, edits)
  if (after === null || !isChanged(header.values, after, typed, change)) {
    const at = locate(document, typed, 'key').start - start
    throw refusalOf(document, typed, { refused: 'not-verified', at })
  }
  return edits
}

function shiftCuts(header: Header): Target['cuts'] {
  const by = header.span.start
  return header.cuts.map((cut) =>
    cut.span === undefined ? cut : { ...cut, span: { start: cut.span.start - by, end: cut.span.end - by } },
  )
}

/** The header of a document that may be written (H1). */
function editableHeader(document: Document): Header {
  const conflict = document.faults.find(({ kind }) => kind === 'conflict-markers')
  if (conflict !== undefined) throw refusal(document, 'edit-in-conflict', conflict.span.start)
  if (document.header === null) throw refusal(document, 'edit-no-header', 0)
  const [fault] = document.header.faults
  if (fault !== undefined) throw refusal(document, 'edit-broken-header', fault.span.start)
  return document.header
}

/** The values after edits; null when the header no longer reads, or ends elsewhere. */
async function readAgain(
  document: Document,
  header: Header,
  edits: readonly Edit[],
): Promise<HeaderMap | null> {
  const text = applyEdits(document.text, edits)
  const span = { start: header.span.start, end: header.span.end + text.length - document.text.length }
  const isRecord = splitDocument(document.text).header?.end === header.span.end
  if (isRecord && splitDocument(text).header?.end !== span.end) return null
  const plain = readPlainHeader(text, span)
  if (plain !== null) return plain.values
  const { readYamlHeader } = await import('./yaml-header.ts')
  const again = readYamlHeader(text, span)
  return again.faults.length > 0 ? null : again.values
}

function refusalOf(document: Document, path: HeaderPath, { refused, at }: Refusal): Problem {
  const place = placeText(document, (document.header?.span.start ?? 0) + at)
  const key = pathText(path)
  if (typeof refused === 'object') {
    return refuse({ code: 'edit-unedited-yaml', args: { place, key, what: refused.unedited } })
  }
  return refuse({ code: `edit-${refused}`, args: { place, key } })
}

function refusal(
  document: Document,
  code: 'edit-no-header' | 'edit-broken-header' | 'edit-in-conflict',
  at: number,
): Problem {
  return refuse({ code, args: { place: placeText(document, at) } })
}

function refuse(message: Message): Problem {
  return new Problem(message, exitCodes.refused)
}

function placeText(document: Document, at: number): string {
  const { line, column } = placeOf(document.text, { start: at, end: at })
  return `${document.path}:${line}:${column}`
}

/** A path as it is typed on the command line: `attendees[2].name`. */
function pathText(path: HeaderPath): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('')
}
