/** Where the nodes of a `yaml` tree stand: what edits and places need to know of it. */
import { isAlias, isMap, isScalar, isSeq, type CST, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml'
import type { NodePlace } from './header-places.ts'
import type { HeaderPath } from './types.ts'
import type { YamlTree } from './yaml-tree.ts'
import { keyText } from './yaml-values.ts'

/** The places of all keys and values of a tree whose text starts at an offset of a file. */
export function treePlaces(tree: YamlTree, base: number): readonly NodePlace[] {
  const places: NodePlace[] = []
  if (isMap(tree.contents)) addPlaces(places, tree.contents, [], base)
  return places
}

function addPlaces(places: NodePlace[], node: ParsedNode, path: HeaderPath, base: number): void {
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      const keyPath = [...path, keyText(key)]
      const span = { start: base + key.range[0], end: base + key.range[1] }
      places.push({ path: keyPath, part: 'key', span })
      if (value !== null) addValue(places, value, keyPath, base)
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) addValue(places, item, [...path, index], base)
  }
}

function addValue(places: NodePlace[], node: ParsedNode, path: HeaderPath, base: number): void {
  const span = { start: base + node.range[0], end: base + contentEnd(node) }
  if (span.end > span.start) places.push({ path, part: 'value', span })
  addPlaces(places, node, path, base)
}

/**
 * The end of what a node holds: its last character, not the comments and blank lines after it. 0 when it is
 * empty: then its key or dash ends the entry.
 */
export function contentEnd(node: ParsedNode): number {
  if (isAlias(node) || isFlow(node)) return node.range[1]
  if (isMap(node)) return lastPairEnd(node)
  if (isSeq(node)) return lastItemEnd(node)
  if (isScalar(node) && isBlockScalar(node.type)) return blockScalarEnd(node.srcToken, node.range)
  // An empty value with a comment stands, for the package, after the comment.
  return isBare(node) ? 0 : node.range[1]
}

function isBare(node: ParsedNode): boolean {
  return (
    isScalar(node) &&
    node.type === 'PLAIN' &&
    node.source === '' &&
    node.anchor === undefined &&
    node.tag === undefined
  )
}

/** Whether a node is a collection between brackets. */
function isFlow(node: ParsedNode): boolean {
  return (isMap(node) || isSeq(node)) && node.flow === true
}

/** Whether a scalar is a literal or folded block (`|`, `>`). */
export function isBlockScalar(type: string | undefined | null): boolean {
  return type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED'
}

function lastPairEnd(map: YAMLMap.Parsed): number {
  const index = map.items.length - 1
  const pair = map.items[index]
  if (pair === undefined) return map.range[0]
  const indicator = pairIndicatorEnd(map, index) ?? pair.key.range[1]
  return pair.value === null ? indicator : Math.max(indicator, contentEnd(pair.value))
}

function lastItemEnd(seq: YAMLSeq.Parsed): number {
  const index = seq.items.length - 1
  const item = seq.items[index]
  if (item === undefined) return seq.range[0]
  return Math.max(itemIndicatorEnd(seq, index) ?? item.range[0], contentEnd(item))
}

/** The offset after the colon of a pair; null when it has none. */
export function pairIndicatorEnd(map: YAMLMap.Parsed, index: number): number | null {
  const colon = map.items[index]?.srcToken?.sep?.find((token) => token.type === 'map-value-ind')
  return colon === undefined ? null : colon.offset + 1
}

/** The offset after the dash of a block list's item; null when it has none. */
export function itemIndicatorEnd(seq: YAMLSeq.Parsed, index: number): number | null {
  if (seq.srcToken?.type !== 'block-seq') return null
  const dash = seq.srcToken.items[index]?.start.find((token) => token.type === 'seq-item-ind')
  return dash === undefined ? null : dash.offset + 1
}

/** The end of a block scalar without its last line end; blank lines count where `+` keeps them. */
function blockScalarEnd(token: CST.Token | undefined, range: ParsedNode['range']): number {
  if (token?.type !== 'block-scalar') return range[1]
  const header = token.props.find((prop) => prop.type === 'block-scalar-header')
  const isKept = header !== undefined && 'source' in header && header.source.includes('+')
  const start = range[1] - token.source.length
  const end = isKept ? lastLineEnd(token.source) : lastContentEnd(token.source)
  if (end > 0) return start + end
  return header !== undefined && 'source' in header ? header.offset + header.source.length : range[0]
}

function lastLineEnd(source: string): number {
  if (!source.endsWith('\n')) return source.length
  return source.endsWith('\r\n') ? source.length - 2 : source.length - 1
}

/** The end of the last line that holds something. */
function lastContentEnd(source: string): number {
  let end = source.length
  while (end > 0 && ' \t\r\n'.includes(source[end - 1] ?? '')) end--
  return end
}
