/**
 * The plain part of Liquid that the shipped templates are written in: outputs of values, `if`, `unless`,
 * `for`, comments, trimming dashes. It *declines* anything more (filters, operators, assignments), and
 * liquidjs fills the template: loading liquidjs costs more than half a start of Node, which `agenda` cannot
 * pay. Where it does not decline, its result is the one of liquidjs; a test holds both together.
 */
import type { TemplateValue, TemplateValues } from './page.ts'

type Path = readonly string[]

type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'output'; readonly path: Path }
  | { readonly kind: 'choice'; readonly branches: readonly Branch[] }
  | { readonly kind: 'loop'; readonly name: string; readonly list: Path; readonly body: readonly Node[] }

/** Taken when its value is present (`when` true) or absent (`unless`); without a path, always. */
interface Branch {
  readonly path: Path | null
  readonly when: boolean
  readonly body: readonly Node[]
}

/** A piece of source: text, or what stands between `{{ }}` or `{% %}`. */
interface Piece {
  readonly kind: 'text' | 'output' | 'tag'
  readonly text: string
}

class Declined extends Error {}

function decline(): never {
  throw new Declined()
}

/** Fills a template, or null when it needs the whole of Liquid. */
export function fillPlainTemplate(source: string, values: TemplateValues): string | null {
  try {
    const cursor: Cursor = { pieces: splitPieces(source), next: 0, taken: null }
    const nodes = parseBody(cursor)
    return cursor.taken === null ? renderAll(nodes, [values]) : null
  } catch (error) {
    if (error instanceof Declined) return null
    throw error
  }
}

function splitPieces(source: string): readonly Piece[] {
  const pieces: Piece[] = []
  const opening = /\{[{%]/g
  let from = 0
  let trimNext = false
  for (let match = opening.exec(source); match; match = opening.exec(source)) {
    const isTag = match[0] === '{%'
    const end = source.indexOf(isTag ? '%}' : '}}', match.index + 2)
    if (end === -1) decline()
    const [, before, words, after] =
      /^(-?)([^{}%'"]*?)(-?)$/s.exec(source.slice(match.index + 2, end)) ?? decline()
    pieces.push({ kind: 'text', text: trim(source.slice(from, match.index), trimNext, before === '-') })
    pieces.push({ kind: isTag ? 'tag' : 'output', text: (words ?? '').trim() })
    trimNext = after === '-'
    from = opening.lastIndex = end + 2
  }
  pieces.push({ kind: 'text', text: trim(source.slice(from), trimNext, false) })
  return pieces.filter((piece) => piece.kind !== 'text' || piece.text !== '')
}

/** Liquid and JavaScript do not trim the same Unicode spaces: where that would show, decline. */
function trim(text: string, start: boolean, end: boolean): string {
  const started = start ? text.trimStart() : text
  const kept = end ? started.trimEnd() : started
  const cut = text.slice(0, text.length - started.length) + started.slice(kept.length)
  return /[^ \t\n\r]/.test(cut) ? decline() : kept
}

/** Where the parser stands; `taken` is the tag that ended the last body, null at the end of the source. */
interface Cursor {
  readonly pieces: readonly Piece[]
  next: number
  taken: string | null
}

function takePiece(cursor: Cursor): Piece | undefined {
  return cursor.pieces[cursor.next++]
}

/** The nodes up to the tag that ends their block (`else`, `elsif`, `end…`), which is left in `cursor.taken`. */
function parseBody(cursor: Cursor): readonly Node[] {
  const nodes: Node[] = []
  cursor.taken = null
  for (let piece = takePiece(cursor); piece; piece = takePiece(cursor)) {
    if (piece.kind === 'text') nodes.push({ kind: 'text', text: piece.text })
    else if (piece.kind === 'output') nodes.push({ kind: 'output', path: readPath(piece.text) })
    else if (piece.text === 'comment') skipComment(cursor)
    else if (/^(?:else|elsif|end)/.test(piece.text)) {
      cursor.taken = piece.text
      return nodes
    } else nodes.push(parseBlock(piece.text, cursor))
  }
  cursor.taken = null
  return nodes
}

function skipComment(cursor: Cursor): void {
  for (let piece = takePiece(cursor); piece?.text !== 'endcomment'; piece = takePiece(cursor)) {
    if (piece?.kind !== 'text') decline()
  }
}

function parseBlock(tag: string, cursor: Cursor): Node {
  const [word, argument = '', inWord, list = '', ...rest] = tag.split(/\s+/)
  if (word === 'for' && inWord === 'in' && rest.length === 0 && identifier.test(argument)) {
    const body = parseBody(cursor)
    return cursor.taken === 'endfor'
      ? { kind: 'loop', name: argument, list: readPath(list), body }
      : decline()
  }
  if ((word !== 'if' && word !== 'unless') || inWord !== undefined) decline()
  return parseChoice(word, readPath(argument), cursor)
}

function parseChoice(word: 'if' | 'unless', path: Path, cursor: Cursor): Node {
  const branches: Branch[] = [{ path, when: word === 'if', body: parseBody(cursor) }]
  for (let tag = cursor.taken; tag !== `end${word}`; tag = cursor.taken) {
    const alternative = tag === 'else' ? null : readPath(/^elsif\s+(.*)$/.exec(tag ?? '')?.[1] ?? decline())
    if (branches.at(-1)?.path === null) decline()
    branches.push({ path: alternative, when: true, body: parseBody(cursor) })
  }
  return { kind: 'choice', branches }
}

const identifier = /^[A-Za-z_][A-Za-z0-9_]*$/
/** Words that mean a value or a property of Liquid's own. */
const reserved = new Set(['nil', 'null', 'true', 'false', 'empty', 'blank', 'size', 'first', 'last'])

function readPath(text: string): Path {
  const path = text.split('.')
  const known =
    path[0] === 'forloop'
      ? loopProperties.has(path[1] ?? '') && path.length === 2
      : !path.some((part) => reserved.has(part))
  return known && path.every((part) => identifier.test(part)) ? path : decline()
}

const loopProperties = new Set(['index', 'index0', 'length', 'first', 'last'])

/** From the innermost to the outermost. */
type Scopes = readonly TemplateValues[]

function renderAll(nodes: readonly Node[], scopes: Scopes): string {
  return nodes.map((node) => render(node, scopes)).join('')
}

function render(node: Node, scopes: Scopes): string {
  if (node.kind === 'text') return node.text
  if (node.kind === 'output') return textOf(lookUp(node.path, scopes))
  if (node.kind === 'loop') return renderLoop(node, scopes)
  const branch = node.branches.find(
    ({ path, when }) => path === null || isPresent(lookUp(path, scopes)) === when,
  )
  return branch ? renderAll(branch.body, scopes) : ''
}

function renderLoop(loop: Node & { kind: 'loop' }, scopes: Scopes): string {
  const list = lookUp(loop.list, scopes) ?? []
  if (!isList(list)) return decline()
  const { length } = list
  return list
    .map((item, at) => {
      const forloop = { index: at + 1, index0: at, length, first: at === 0, last: at === length - 1 }
      return renderAll(loop.body, [{ forloop, [loop.name]: item }, ...scopes])
    })
    .join('')
}

function lookUp(path: Path, scopes: Scopes): TemplateValue | undefined {
  const [name = '', ...properties] = path
  let value: TemplateValue | undefined = scopes.find((scope) => Object.hasOwn(scope, name))?.[name]
  for (const property of properties) {
    if (value === null || typeof value !== 'object') return undefined
    value = !isList(value) && Object.hasOwn(value, property) ? value[property] : undefined
  }
  return value
}

function isList(value: TemplateValue): value is readonly TemplateValue[] {
  return Array.isArray(value)
}

/** Liquid's truth: only false and what is absent are not. */
function isPresent(value: TemplateValue | undefined): boolean {
  return value !== undefined && value !== null && value !== false
}

function textOf(value: TemplateValue | undefined): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'object' ? decline() : String(value)
}
