/** From the tree of `yaml` to the values of a header, with what H3 and H7 report: the same as the plain reader. */
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type CST,
  type Pair,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { handEnd, isComment } from './hand-text.ts'
import type { Cut, HeaderMap, HeaderPath, HeaderValue, Span, TrimmedKey } from './types.ts'
import type { YamlError, YamlTree } from './yaml-tree.ts'

/** What aliases may add to a header, in values. */
const maximumValues = 20_000

const noBreakDash = /(?:^|\n) *-[\u00a0\u202f]/
const noBreakStart = /^[ \u00a0\u202f]+/
const noBreakEnd = /(?<![ \u00a0\u202f])[ \u00a0\u202f]+$/

/** What a tree holds; offsets are in the YAML text. */
export interface YamlValues {
  readonly values: HeaderMap
  readonly cuts: readonly Cut[]
  readonly trimmedKeys: readonly TrimmedKey[]
  /** Every key that stands twice in its map, with the first one. */
  readonly duplicates: readonly { readonly key: string; readonly span: Span; readonly first: Span }[]
}

interface Reading {
  readonly source: string
  readonly cuts: Cut[]
  readonly trimmedKeys: TrimmedKey[]
  readonly duplicates: { key: string; span: Span; first: Span }[]
  readonly anchors: Map<string, { readonly value: HeaderValue; readonly size: number }>
  size: number
}

/** A fault that only reading the values can show. */
class ReadingError extends Error {
  readonly fault: YamlError
  constructor(code: string, start: number, end: number, detail = '') {
    super(code)
    this.fault = { code, start, end, detail }
  }
}

/** The values of a tree, or the first fault that YAML allows and a header does not. */
export function readValues(tree: YamlTree, source: string): YamlValues | YamlError {
  const reading: Reading = {
    source,
    cuts: [],
    trimmedKeys: [],
    duplicates: [],
    anchors: new Map(),
    size: 0,
  }
  try {
    const values = isMap(tree.contents) ? readMap(reading, tree.contents, []) : {}
    const { cuts, trimmedKeys, duplicates } = reading
    return { values, cuts, trimmedKeys, duplicates }
  } catch (thrown) {
    if (thrown instanceof ReadingError) return thrown.fault
    throw thrown
  }
}

type YamlPair = Pair<ParsedNode, ParsedNode | null>

function readMap(reading: Reading, node: YAMLMap.Parsed, path: HeaderPath): HeaderMap {
  const map: { [key: string]: HeaderValue } = {}
  const seen = new Map<string, Span>()
  let previousEmpty = false
  for (const pair of node.items) {
    const span = spanOf(pair.key)
    const key = readKey(reading, pair.key, path, previousEmpty)
    const first = seen.get(key)
    if (first === undefined) seen.set(key, span)
    else reading.duplicates.push({ key, span, first })
    const value = readPairValue(reading, pair, [...path, key], node.flow === true)
    // `__proto__` as a plain assignment would set the prototype.
    Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true })
    previousEmpty = value === null
  }
  return map
}

/** The text of a key, without the no-break spaces around it (H3). */
export function keyText(node: ParsedNode): string {
  const text = isScalar(node) ? String(node.value) : ''
  if (!isScalar(node) || node.type !== 'PLAIN') return text
  const key = text.replace(noBreakStart, '').replace(noBreakEnd, '')
  return key === '' ? text : key
}

/** Under an empty key, no-break spaces before a key were meant to indent it. */
function readKey(reading: Reading, node: ParsedNode, path: HeaderPath, previousEmpty: boolean): string {
  const key = keyText(node)
  if (!isScalar(node) || node.value === key) return key
  const span = spanOf(node)
  if (previousEmpty && noBreakStart.test(String(node.value))) {
    throw new ReadingError('no-break-indentation', span.start, span.end)
  }
  reading.trimmedKeys.push({ path: [...path, key], span })
  return key
}

function readPairValue(reading: Reading, pair: YamlPair, path: HeaderPath, isFlow: boolean): HeaderValue {
  if (pair.value === null) return null
  const value = readNode(reading, pair.value, path)
  const indicator = isFlow ? undefined : pair.srcToken?.sep?.find((token) => token.type === 'map-value-ind')
  noteHashCut(reading, pair.value, path, indicator)
  return value
}

function readNode(reading: Reading, node: ParsedNode, path: HeaderPath): HeaderValue {
  if (isAlias(node)) return readAlias(reading, node.source, spanOf(node))
  const before = reading.size++
  const value = readContent(reading, node, path)
  if (node.anchor !== undefined) reading.anchors.set(node.anchor, { value, size: reading.size - before })
  return value
}

/** An alias is the value of its anchor; they may not multiply without end. */
function readAlias(reading: Reading, name: string, span: Span): HeaderValue {
  const anchor = reading.anchors.get(name)
  if (anchor === undefined) throw new ReadingError('unknown-alias', span.start, span.end, name)
  reading.size += anchor.size
  if (reading.size > maximumValues) throw new ReadingError('too-many-aliases', span.start, span.end)
  return anchor.value
}

function readContent(reading: Reading, node: ParsedNode, path: HeaderPath): HeaderValue {
  if (isMap(node)) return readMap(reading, node, path)
  if (isSeq(node)) return readList(reading, node, path)
  return isScalar(node) ? readText(reading, node) : null
}

/** The value of a scalar; a line of it that begins with a dash and a no-break space was meant as a list item. */
function readText(reading: Reading, node: Scalar.Parsed): HeaderValue {
  const { start, end } = spanOf(node)
  const { source } = reading
  if (node.type === 'PLAIN' && source.includes('-', start)) {
    const line = source.lastIndexOf('\n', start - 1) + 1
    const isIndented = source.slice(line, start).trim() === ''
    const match = noBreakDash.exec(source.slice(isIndented ? line : start, end))
    if (match !== null && (isIndented || match.index > 0)) {
      const dash = source.indexOf('-', (isIndented ? line : start) + match.index)
      throw new ReadingError('no-break-dash', dash, dash + 2)
    }
  }
  return toHeaderValue(node.value)
}

function toHeaderValue(value: unknown): HeaderValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

function readList(reading: Reading, node: YAMLSeq.Parsed, path: HeaderPath): HeaderValue {
  const tokens = node.srcToken?.type === 'block-seq' ? node.srcToken.items : []
  return node.items.map((item, index) => {
    const itemPath = [...path, index]
    const value = readNode(reading, item, itemPath)
    const indicator = tokens[index]?.start.find((token) => token.type === 'seq-item-ind')
    noteHashCut(reading, item, itemPath, indicator)
    if (indicator !== undefined) noteColonCut(reading, item, itemPath, indicator)
    return value
  })
}

/** A one-line value without quotes, or none, before a `#` that no space follows. */
function noteHashCut(
  reading: Reading,
  node: ParsedNode,
  path: HeaderPath,
  indicator: CST.SourceToken | undefined,
): void {
  if (indicator === undefined || !isScalar(node) || node.type !== 'PLAIN' || node.tag !== undefined) return
  const { start, end } = spanOf(node)
  const { source } = reading
  if (source.slice(start, end).includes('\n')) return
  const from = node.source === '' ? indicator.offset + 1 : end
  const hashAt = skipBlanks(source, from)
  if (hashAt === from || source[hashAt] !== '#' || isComment(source, source.length, hashAt)) return
  const span = { start: node.source === '' ? hashAt : start, end: handEnd(source, source.length, hashAt) }
  reading.cuts.push({ path, text: source.slice(span.start, span.end), by: 'hash', span })
}

/** `- Point : suite`, alone on its line: a map of one entry that begins and ends there. */
function noteColonCut(
  reading: Reading,
  node: ParsedNode,
  path: HeaderPath,
  indicator: CST.SourceToken,
): void {
  const pair = isMap(node) && node.flow !== true && node.items.length === 1 ? node.items[0] : undefined
  if (pair === undefined || pair.srcToken?.start.some((token) => token.type === 'explicit-key-ind')) return
  const colon = pair.srcToken?.sep?.find((token) => token.type === 'map-value-ind')
  if (colon === undefined) return
  const start = spanOf(pair.key).start
  const end = pair.value === null || isEmptyScalar(pair.value) ? colon.offset + 1 : spanOf(pair.value).end
  if (reading.source.slice(indicator.offset, end).includes('\n')) return
  const inner = reading.cuts.at(-1)
  const isCut =
    inner !== undefined && inner.path.length === path.length + 1 && (inner.span?.start ?? 0) > start
  const span = { start, end: isCut ? (inner.span?.end ?? end) : end }
  reading.cuts.push({ path, text: reading.source.slice(span.start, span.end), by: 'colon', span })
}

function isEmptyScalar(node: ParsedNode): boolean {
  return isScalar(node) && node.type === 'PLAIN' && node.source === ''
}

function skipBlanks(source: string, from: number): number {
  let at = from
  while (source[at] === ' ' || source[at] === '\t') at++
  return at
}

function spanOf(node: ParsedNode): Span {
  return { start: node.range[0], end: node.range[1] }
}
