/** The entries of a header on the way of an edit: pairs and items, with the places that a splice needs. */
import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml'
import type { UneditedYaml } from '../messages/catalog/document.ts'
import type { HeaderPath } from './types.ts'
import { contentEnd, isBlockScalar, itemIndicatorEnd, pairIndicatorEnd } from './yaml-places.ts'
import type { YamlTree } from './yaml-tree.ts'
import { keyText } from './yaml-values.ts'

type Collection = YAMLMap.Parsed | YAMLSeq.Parsed

/** A pair of a map or an item of a list; offsets are in the YAML text. */
export interface Entry {
  readonly parent: Collection
  readonly index: number
  readonly node: ParsedNode | null
  /** The first character: of the key, of the dash, or in a flow list of the item. */
  readonly start: number
  /** After the colon or the dash; null in flow lists and for keys without colon. */
  readonly indicatorEnd: number | null
  /** The end of what it holds, without comments. */
  readonly end: number
  readonly isFlow: boolean
}

/** Where a path leads: to an entry, or to the entry (null: the header) that lacks the next step. */
export type Found =
  | { readonly entry: Entry }
  | { readonly lacking: Entry | null; readonly depth: number }
  | { readonly unedited: UneditedYaml; readonly at: number }

/** Follows a path of typed keys through a tree. */
export function findEntry(tree: YamlTree, path: HeaderPath): Found {
  let node: ParsedNode | null = tree.contents
  let entry: Entry | null = null
  for (const [depth, step] of path.entries()) {
    const unedited = node === null ? null : uneditedIn(node)
    if (node !== null && unedited !== null) return { unedited, at: node.range[0] }
    const next = node === null ? null : childEntry(node, step)
    if (next === null) return { lacking: entry, depth }
    if (isExplicit(next)) return { unedited: 'explicit-key', at: next.start }
    entry = next
    node = next.node
  }
  if (entry === null) return { lacking: null, depth: 0 }
  const unedited = node === null ? null : uneditedIn(node)
  return unedited === null ? { entry } : { unedited, at: entry.start }
}

function uneditedIn(node: ParsedNode): UneditedYaml | null {
  if (isAlias(node)) return 'alias'
  if (node.anchor !== undefined) return 'anchor'
  return node.tag === undefined ? null : 'tag'
}

function isExplicit({ parent, index }: Entry): boolean {
  if (!isMap(parent)) return false
  return parent.items[index]?.srcToken?.start.some((token) => token.type === 'explicit-key-ind') ?? false
}

function childEntry(node: ParsedNode, step: string | number): Entry | null {
  if (typeof step === 'number') return isSeq(node) ? itemEntry(node, step) : null
  if (!isMap(node)) return null
  const index = node.items.findIndex(({ key }) => keyText(key) === step)
  return index === -1 ? null : pairEntry(node, index)
}

/** The pair at an index of a map; null when there is none. */
export function pairEntry(map: YAMLMap.Parsed, index: number): Entry | null {
  const pair = map.items[index]
  if (pair === undefined) return null
  const indicatorEnd = pairIndicatorEnd(map, index)
  const end = Math.max(indicatorEnd ?? pair.key.range[1], pair.value === null ? 0 : contentEnd(pair.value))
  const isFlow = map.flow === true
  return { parent: map, index, node: pair.value, start: pair.key.range[0], indicatorEnd, end, isFlow }
}

/** The item at an index of a list; null when there is none. */
export function itemEntry(list: YAMLSeq.Parsed, index: number): Entry | null {
  const node = list.items[index]
  if (node === undefined) return null
  const indicatorEnd = itemIndicatorEnd(list, index)
  const start = indicatorEnd === null ? node.range[0] : indicatorEnd - 1
  const end = Math.max(indicatorEnd ?? 0, contentEnd(node))
  return { parent: list, index, node, start, indicatorEnd, end, isFlow: list.flow === true }
}

/** The last entry of a collection; null when it is empty. */
export function lastEntry(collection: Collection): Entry | null {
  const index = collection.items.length - 1
  return isMap(collection) ? pairEntry(collection, index) : itemEntry(collection, index)
}

/** Whether an entry holds nothing, not even `~`. */
export function isEmptyEntry({ node }: Entry): boolean {
  return node === null || (isScalar(node) && node.type === 'PLAIN' && node.source === '')
}

/** Whether an entry holds a collection in block style that begins on a later line than its key or dash. */
export function isBlockBelow(source: string, { node, indicatorEnd }: Entry): boolean {
  if (node === null || !(isMap(node) || isSeq(node)) || node.flow === true || indicatorEnd === null)
    return false
  return source.slice(indicatorEnd, node.range[0]).includes('\n')
}

/** The comment in the head of a block scalar (`| # note`), which stays when the text is replaced. */
export function headComment({ node }: Entry): string {
  if (node === null || !isScalar(node) || !isBlockScalar(node.type)) return ''
  const token = node.srcToken
  const comment =
    token?.type === 'block-scalar' ? token.props.find(({ type }) => type === 'comment') : undefined
  return comment !== undefined && 'source' in comment ? ` ${comment.source}` : ''
}

/** The start of the line of an offset. */
export function lineStart(source: string, offset: number): number {
  return offset === 0 ? 0 : source.lastIndexOf('\n', offset - 1) + 1
}

/** The offset after the line end of the line of an offset. */
export function nextLine(source: string, offset: number): number {
  const end = source.indexOf('\n', offset)
  return end === -1 ? source.length : end + 1
}

/** The end of the line of an offset, without its line end. */
export function lineEnd(source: string, offset: number): number {
  const next = nextLine(source, offset)
  if (source[next - 1] !== '\n' || next === offset) return next
  return source[next - 2] === '\r' ? next - 2 : next - 1
}

/** The column of an offset, from 0. */
export function columnOf(source: string, offset: number): number {
  return offset - lineStart(source, offset)
}
