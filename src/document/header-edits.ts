/**
 * Edits of a header, as splices of its source (format.md S1). They read the tree of `yaml`; `set-header.ts`
 * loads this file when it is needed and verifies what it gives (S2).
 */
import { isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml'
import { composeEntries, composeItems } from './compose.ts'
import { isList, isMap as isMapValue } from './header-values.ts'
import type { HeaderChange, KeyRules } from './header-change.ts'
import {
  columnOf,
  findEntry,
  headComment,
  isBlockBelow,
  isEmptyEntry,
  itemEntry,
  lastEntry,
  lineEnd,
  lineStart,
  nextLine,
  pairEntry,
  type Entry,
  type Found,
} from './header-entries.ts'
import { fitsSingleQuotes, isPlain, quoteDouble, quoteSingle, quoteText, writeScalar } from './scalars.ts'
import type { Cut, Edit, HeaderPath, HeaderValue } from './types.ts'
import { keyText } from './yaml-values.ts'
import type { YamlTree } from './yaml-tree.ts'

/** A header to edit. Offsets, those of the cuts too, are in `source`. */
export interface Target {
  readonly tree: YamlTree
  readonly source: string
  readonly eol: '\n' | '\r\n'
  readonly cuts: readonly Cut[]
  readonly rules: KeyRules
}

/** Why there are no edits. */
export interface Refusal {
  readonly refused:
    | 'missing-value'
    | 'not-a-list'
    | 'not-a-map'
    | 'not-verified'
    | Extract<Found, { unedited: unknown }>
  readonly at: number
}

type Outcome = readonly Edit[] | Refusal
type Scalar = string | number | boolean | null

/** The edits of a change at a path of typed keys. */
export function headerEdits(target: Target, path: HeaderPath, change: HeaderChange): Outcome {
  const found = findEntry(target.tree, path)
  if ('unedited' in found) return { refused: found, at: found.at }
  if ('entry' in found) return changeEntry(target, found.entry, path, change)
  if (change.kind === 'remove') return refuse('missing-value', found.lacking)
  return addMissing(target, path, found, change.kind === 'set' ? change.value : [change.item])
}

function refuse(refused: Refusal['refused'], entry: Entry | null): Refusal {
  return { refused, at: entry?.start ?? 0 }
}

function changeEntry(target: Target, entry: Entry, path: HeaderPath, change: HeaderChange): Outcome {
  if (change.kind === 'remove') return removeEntry(target, entry)
  if (change.kind === 'set') return replaceValue(target, entry, path, change.value)
  return appendItem(target, entry, path, change.item)
}

// --- values in place

function replaceValue(target: Target, entry: Entry, path: HeaderPath, value: HeaderValue): Outcome {
  if (isScalarValue(value)) return replaceByScalar(target, entry, path, value)
  if (
    entry.isFlow ||
    (isFilledFlowList(entry) && isList(value) && value.length > 0 && value.every(isScalarValue))
  ) {
    return replaceFlow(entry, value)
  }
  if (isSeq(entry.parent)) return replaceItem(target, entry, value)
  return replaceByBlock(target, entry, value)
}

function isScalarValue(value: HeaderValue): value is Scalar {
  return !isList(value) && !isMapValue(value)
}

function isFilledFlowList({ node }: Entry): boolean {
  return isSeq(node) && node.flow === true && node.items.length > 0
}

function replaceByScalar(target: Target, entry: Entry, path: HeaderPath, value: Scalar): Outcome {
  const cut = target.cuts.find((one) => isSamePath(one.path, path))?.span
  const { node, indicatorEnd } = entry
  const written = styled(entry, value)
  if (isBlockBelow(target.source, entry)) return replaceBlockByScalar(target, entry, written)
  if (isEmptyEntry(entry)) {
    if (cut !== undefined) return [{ ...cut, text: written }]
    if (indicatorEnd === null) return refuse('not-verified', entry)
    return written === '' ? [] : [{ start: indicatorEnd, end: indicatorEnd, text: ` ${written}` }]
  }
  const start = node?.range[0] ?? entry.start
  const end = Math.max(entry.end, cut?.end ?? 0)
  if (written === '') {
    if (entry.isFlow || indicatorEnd === null) return [{ start, end, text: 'null' }]
    return [{ start: indicatorEnd, end, text: headComment(entry) }]
  }
  return [{ start, end, text: written + headComment(entry) }]
}

function isSamePath(one: HeaderPath, other: HeaderPath): boolean {
  return one.length === other.length && one.every((step, index) => step === other[index])
}

/** A scalar as its place wants it: with the quotes that stand there, where legal. */
function styled(entry: Entry, value: Scalar): string {
  const type = isScalar(entry.node) ? entry.node.type : undefined
  if (typeof value === 'string' && type === 'QUOTE_DOUBLE') return quoteDouble(value)
  if (typeof value === 'string' && type === 'QUOTE_SINGLE' && fitsSingleQuotes(value))
    return quoteSingle(value)
  return entry.isFlow ? writeInFlow(value) : writeScalar(value)
}

/** A scalar between brackets, where commas and brackets count. */
function writeInFlow(value: Scalar): string {
  if (value === null) return 'null'
  if (typeof value !== 'string') return String(value)
  return isPlain(value) && !/[,[\]{}:?]/.test(value) ? value : quoteText(value)
}

/** A list or map under a key becomes a value after its colon. */
function replaceBlockByScalar({ source }: Target, entry: Entry, written: string): Outcome {
  const { node, indicatorEnd } = entry
  if (node === null || indicatorEnd === null) return refuse('not-verified', entry)
  const removed = { start: lineStart(source, node.range[0]), end: nextLine(source, entry.end), text: '' }
  if (written === '') return [removed]
  return [{ start: indicatorEnd, end: indicatorEnd, text: ` ${written}` }, removed]
}

function replaceFlow(entry: Entry, value: HeaderValue): Outcome {
  if (!isList(value) || !value.every(isScalarValue) || entry.node === null)
    return refuse('not-verified', entry)
  return [{ start: entry.node.range[0], end: entry.end, text: `[${value.map(writeInFlow).join(', ')}]` }]
}

function replaceItem({ source, eol }: Target, entry: Entry, value: HeaderValue): Outcome {
  const lines = composeItems([value], columnOf(source, entry.start))
  return [{ start: entry.start, end: entry.end, text: lines.join(eol).trimStart() }]
}

/** Any value of a key becomes a list or map on the lines under it. */
function replaceByBlock(target: Target, entry: Entry, value: HeaderValue): Outcome {
  const { source, eol } = target
  const { node, indicatorEnd } = entry
  if (indicatorEnd === null) return refuse('not-verified', entry)
  const isBelow = node !== null && isBlockBelow(source, entry)
  const deeper = columnOf(source, entry.start) + 2
  const below = isBelow ? columnOf(source, node.range[0]) : deeper
  // A list may stand at the column of its key, a map may not.
  const column = isList(value) ? below : Math.max(below, deeper)
  const lines = isList(value)
    ? composeItems(value, column)
    : composeEntries(Object.entries(value ?? {}), column)
  if (lines.length === 0) return replaceByEmpty(target, entry, isList(value) ? ' []' : '')
  if (isBelow) return [{ start: lineStart(source, node.range[0]), end: entry.end, text: lines.join(eol) }]
  const end = lineEnd(source, entry.end)
  const inserted = { start: end, end, text: eol + lines.join(eol) }
  if (isEmptyEntry(entry)) return [inserted]
  return [{ start: indicatorEnd, end: entry.end, text: headComment(entry) }, inserted]
}

function replaceByEmpty({ source }: Target, entry: Entry, text: string): Outcome {
  const start = entry.indicatorEnd ?? entry.end
  if (entry.node === null || !isBlockBelow(source, entry)) return [{ start, end: entry.end, text }]
  const removed = {
    start: lineStart(source, entry.node.range[0]),
    end: nextLine(source, entry.end),
    text: '',
  }
  return text === '' ? [removed] : [{ start, end: start, text }, removed]
}

// --- what is not there yet

type Lacking = Extract<Found, { lacking: unknown }>

function addMissing(
  target: Target,
  path: HeaderPath,
  { lacking, depth }: Lacking,
  value: HeaderValue,
): Outcome {
  const key = path[depth]
  const wanted = nest(path.slice(depth + 1), value)
  const node = lacking === null ? target.tree.contents : lacking.node
  if (typeof key !== 'string' || wanted === undefined) return refuse('missing-value', lacking)
  if (lacking !== null && isEmptyEntry(lacking)) {
    return replaceValue(target, lacking, path.slice(0, depth), { [key]: wanted })
  }
  if (isMap(node))
    return node.flow === true ? addToFlow(node, key, wanted) : addToMap(target, node, key, wanted)
  return lacking === null ? addFirst(target, key, wanted) : refuse('not-a-map', lacking)
}

/** A value in the maps that a path asks for; undefined when it asks for an item of no list. */
function nest(path: HeaderPath, value: HeaderValue): HeaderValue | undefined {
  let nested = value
  for (const step of path.toReversed()) {
    if (typeof step === 'number') return undefined
    nested = { [step]: nested }
  }
  return nested
}

/** The first key of a header that has none: after its comments. */
function addFirst({ source, eol }: Target, key: string, value: HeaderValue): Outcome {
  const at = source.length
  const before = at === 0 || source.endsWith('\n') ? '' : eol
  return [{ start: at, end: at, text: before + composeEntries([[key, value]], 0).join(eol) + eol }]
}

/** A new line after the nearest earlier key in schema order, with its whole block (S1). */
function addToMap(target: Target, map: YAMLMap.Parsed, key: string, value: HeaderValue): Outcome {
  const { source, eol, tree } = target
  const first = pairEntry(map, 0)
  if (first === null) return refuse('not-verified', null)
  const lines = composeEntries([[key, value]], columnOf(source, first.start)).join(eol)
  const index = map === tree.contents ? indexBefore(target, map, key) : map.items.length - 1
  const earlier = pairEntry(map, index)
  if (earlier === null) {
    const start = lineStart(source, first.start)
    return [{ start, end: start, text: lines + eol }]
  }
  const at = nextLine(source, earlier.end)
  const isOpen = at === 0 || source[at - 1] !== '\n'
  return [{ start: at, end: at, text: isOpen ? eol + lines : lines + eol }]
}

/** The index of the pair after which a key belongs: -1 is before the first. A key of no schema goes last. */
function indexBefore({ rules }: Target, map: YAMLMap.Parsed, key: string): number {
  const rankOf = (typed: string): number => rules.keyOrder.indexOf(rules.canonical?.(typed) ?? typed)
  const rank = rankOf(key)
  if (rank === -1) return map.items.length - 1
  let best = { index: -1, rank: -1 }
  for (const [index, pair] of map.items.entries()) {
    const other = rankOf(keyText(pair.key))
    if (other !== -1 && other < rank && other >= best.rank) best = { index, rank: other }
  }
  return best.index
}

function addToFlow(map: YAMLMap.Parsed, key: string, value: HeaderValue): Outcome {
  const last = lastEntry(map)
  if (!isScalarValue(value)) return refuse('not-verified', last)
  const pair = `${writeInFlow(key)}: ${writeInFlow(value)}`
  const at = last?.end ?? map.range[0] + 1
  return [{ start: at, end: at, text: last === null ? pair : `, ${pair}` }]
}

// --- items

function appendItem(target: Target, entry: Entry, path: HeaderPath, item: HeaderValue): Outcome {
  const { node } = entry
  if (isEmptyEntry(entry) || (isSeq(node) && node.flow === true && node.items.length === 0)) {
    return replaceValue(target, entry, path, [item])
  }
  if (!isSeq(node)) return refuse('not-a-list', entry)
  const last = lastEntry(node)
  if (last === null) return refuse('not-verified', entry)
  return last.isFlow ? appendToFlow(last, item) : appendLine(target, node, last, item)
}

function appendToFlow(last: Entry, item: HeaderValue): Outcome {
  if (!isScalarValue(item)) return refuse('not-verified', last)
  return [{ start: last.end, end: last.end, text: `, ${item === null ? 'null' : styled(last, item)}` }]
}

/** A line after the last item, with its indentation, the spaces after its dash and its quotes. */
function appendLine({ source, eol }: Target, list: YAMLSeq.Parsed, last: Entry, item: HeaderValue): Outcome {
  const lines = itemLines(source, list, last, item).join(eol)
  const at = nextLine(source, last.end)
  const isOpen = source[at - 1] !== '\n'
  return [{ start: at, end: at, text: isOpen ? eol + lines : lines + eol }]
}

function itemLines(source: string, list: YAMLSeq.Parsed, last: Entry, item: HeaderValue): readonly string[] {
  const column = columnOf(source, (itemEntry(list, 0) ?? last).start)
  const gap =
    /^ +(?=[^ \r\n])/.exec(source.slice(last.indicatorEnd ?? 0, last.node?.range[0]) + '-')?.[0] ?? ' '
  const head = `${' '.repeat(column)}-`
  if (isScalarValue(item)) return [`${head}${item === null ? '' : gap + styled(last, item)}`]
  if (!isMapValue(item)) return composeItems([item], column)
  const [first, ...rest] = composeEntries(Object.entries(item), column + 1 + gap.length)
  return first === undefined ? [head] : [head + gap + first.trimStart(), ...rest]
}

// --- removals

function removeEntry(target: Target, entry: Entry): Outcome {
  if (entry.isFlow) return removeFromFlow(entry)
  const { source } = target
  const start = lineStart(source, entry.start)
  if (source.slice(start, entry.start).trim() === '') {
    return [{ start, end: nextLine(source, entry.end), text: '' }]
  }
  // The first key after a dash: the next one takes its place, or the dash stands alone.
  const next = isMap(entry.parent)
    ? pairEntry(entry.parent, entry.index + 1)
    : itemEntry(entry.parent, entry.index + 1)
  if (next !== null) return [{ start: entry.start, end: next.start, text: '' }]
  const dashEnd = start + source.slice(start, entry.start).trimEnd().length
  return [{ start: dashEnd, end: entry.end, text: '' }]
}

function removeFromFlow({ parent, index, start, end }: Entry): Outcome {
  const entryAt = (at: number): Entry | null =>
    isMap(parent) ? pairEntry(parent, at) : itemEntry(parent, at)
  const next = entryAt(index + 1)
  if (next !== null) return [{ start, end: next.start, text: '' }]
  const previous = entryAt(index - 1)
  return [{ start: previous?.end ?? start, end, text: '' }]
}
