/**
 * The bulk reader of headers: block maps, lists and one-line scalars, the way nearly all headers are
 * written. On anything else it declines, and `yaml-header.ts` reads the file: it is equal to `yaml` or it
 * declines, never different (DESIGN §7). A record costs
 * microseconds.
 */
import { COLON, HASH, HYPHEN, LINE_FEED, SPACE } from './characters.ts'
import {
  advance,
  codeAt,
  endsKey,
  finishLine,
  isAnySpace,
  isLineEnd,
  pushCut,
  skipSpaces,
  startsKey,
  wordsEnd,
  type Cursor,
  type Read,
} from './plain-cursor.ts'
import type { NodePlace } from './header-places.ts'
import { keyInside, noteCut, plainEnd, readFlowList, readQuoted } from './plain-scalars.ts'
import { readScalar } from './scalars.ts'
import { readSimpleHeader } from './simple-header.ts'
import type { Header, HeaderMap, HeaderValue, Span } from './types.ts'

const doubleQuote = 34
const singleQuote = 39
const openBracket = 91
const maximumDepth = 32
const maximumKeyLength = 200
const maximumLength = 256 * 1024

const noCuts: Header['cuts'] = []

/** Reads the header in a span of a text (whole lines), or null: then `yaml` has to read it. */
export function readPlainHeader(text: string, span: Span): Header | null {
  const simple = readSimpleHeader(text, span)
  if (simple !== null) return { span, values: simple, cuts: noCuts, faults: [] }
  const cursor = startCursor(text, span, null)
  const values = readRoot(cursor)
  if (values === null) return null
  const { cuts, trimmedKeys } = cursor
  const header = { span, values, cuts, faults: [] }
  return trimmedKeys.length === 0 ? header : { ...header, trimmedKeys }
}

/** Where the keys and values of a header stand, or null when the plain reader declines it. */
export function readPlainPlaces(text: string, span: Span): readonly NodePlace[] | null {
  const places: NodePlace[] = []
  return readRoot(startCursor(text, span, places)) === null ? null : places
}

function startCursor(text: string, span: Span, places: NodePlace[] | null): Cursor {
  return {
    text,
    end: span.end,
    indent: 0,
    content: 0,
    at: span.start,
    lines: 0,
    valueEnd: 0,
    depth: 0,
    path: [],
    cuts: [],
    places,
    trimmedKeys: [],
  }
}

function readRoot(cursor: Cursor): HeaderMap | null {
  const span = { start: cursor.at, end: cursor.end }
  if (span.end - span.start > maximumLength || hasLoneReturn(cursor.text, span)) return null
  advance(cursor)
  if (cursor.indent > 0) return null
  const values = cursor.indent === -1 ? {} : readMap(cursor, 0)
  return values === undefined || cursor.indent !== -1 ? null : values
}

/** A carriage return that ends no line: YAML and editors disagree on it. */
function hasLoneReturn(text: string, span: Span): boolean {
  for (let at = text.indexOf('\r', span.start); at !== -1 && at < span.end; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) !== LINE_FEED) return true
  }
  return false
}

/** A map whose keys stand at a column; the cursor is at its first key. */
function readMap(cursor: Cursor, indent: number): Read<HeaderMap> {
  if (++cursor.depth > maximumDepth) return undefined
  const map: { [key: string]: HeaderValue } = {}
  do {
    const key = readKey(cursor)
    // Also declines `constructor` and the like: no objects without prototype in bulk.
    if (key === undefined || map[key] !== undefined) return undefined
    cursor.path.push(key)
    const value = readValue(cursor, indent, true)
    if (value === undefined) return undefined
    cursor.path.pop()
    map[key] = value
  } while (cursor.indent === indent)
  cursor.depth--
  return cursor.indent > indent ? undefined : map
}

/** A key of plain words; the cursor is then after its colon. No-break spaces before the colon are trimmed (H3). */
function readKey(cursor: Cursor): Read<string> {
  const start = cursor.at
  if (!startsKey(codeAt(cursor, start))) return undefined
  const end = wordsEnd(cursor.text, start)
  if (codeAt(cursor, end) !== COLON || !endsKey(codeAt(cursor, end + 1))) return undefined
  if (end - start > maximumKeyLength) return undefined
  cursor.at = end + 1
  return trimKey(cursor, start, end)
}

function trimKey(cursor: Cursor, start: number, colonAt: number): string {
  const { text } = cursor
  let end = colonAt
  while (text.charCodeAt(end - 1) === SPACE) end--
  const spaced = end
  while (isAnySpace(text.charCodeAt(end - 1))) end--
  const key = text.slice(start, end)
  if (cursor.places) cursor.places.push({ path: [...cursor.path, key], part: 'key', span: { start, end } })
  if (end < spaced) cursor.trimmedKeys.push({ path: [...cursor.path, key], span: { start, end: spaced } })
  return key
}

/** The value after a key or a dash, on its line or on the next ones; the cursor is then at a later line. */
function readValue(cursor: Cursor, indent: number, inMap: boolean): Read<HeaderValue> {
  const at = skipSpaces(cursor, cursor.at)
  const code = codeAt(cursor, at)
  if (isLineEnd(code) || code === HASH) return readBelow(cursor, at, indent, inMap)
  const value = readInline(cursor, at, code, inMap)
  if (cursor.places) notePlace(cursor, at)
  // A deeper line continues the scalar, or is an error.
  return cursor.indent > indent ? undefined : value
}

function notePlace(cursor: Cursor, start: number): void {
  cursor.places?.push({ path: [...cursor.path], part: 'value', span: { start, end: cursor.valueEnd } })
}

function readInline(cursor: Cursor, at: number, code: number, inMap: boolean): Read<HeaderValue> {
  if (code === doubleQuote || code === singleQuote) return readQuoted(cursor, at, code)
  if (code === openBracket) return readFlowList(cursor, at)
  const end = plainEnd(cursor, at)
  if (end === keyInside && !inMap) return readItemMap(cursor, at)
  if (end < 0) return undefined
  finishLine(cursor, end)
  return readScalar(cursor.text.slice(at, end))
}

/** What stands under a key or a dash that has nothing after it. A list may stand at the column of its key. */
function readBelow(cursor: Cursor, at: number, indent: number, inMap: boolean): Read<HeaderValue> {
  finishLine(cursor, cursor.at)
  const start = cursor.content
  if (cursor.indent > indent || (inMap && cursor.indent === indent && isDash(cursor))) {
    const value = readBlock(cursor)
    if (cursor.places) notePlace(cursor, start)
    return value
  }
  if (codeAt(cursor, at) === HASH) noteCut(cursor, at, at)
  return null
}

function readBlock(cursor: Cursor): Read<HeaderValue> {
  return isDash(cursor) ? readList(cursor, cursor.indent) : readMap(cursor, cursor.indent)
}

function isDash(cursor: Cursor): boolean {
  if (codeAt(cursor, cursor.at) !== HYPHEN) return false
  const after = codeAt(cursor, cursor.at + 1)
  return after === SPACE || isLineEnd(after)
}

/** A list whose dashes stand at a column; the cursor is at the first dash. */
function readList(cursor: Cursor, indent: number): Read<readonly HeaderValue[]> {
  if (++cursor.depth > maximumDepth) return undefined
  const items: HeaderValue[] = []
  do {
    cursor.path.push(items.length)
    cursor.at++
    const item = readValue(cursor, indent, false)
    if (item === undefined) return undefined
    cursor.path.pop()
    items.push(item)
  } while (cursor.indent === indent && isDash(cursor))
  cursor.depth--
  return cursor.indent > indent ? undefined : items
}

/** `- Point : suite`: YAML makes a map of it. Alone on its line it is reported as a cut (H7). */
function readItemMap(cursor: Cursor, start: number): Read<HeaderValue> {
  const firstLine = cursor.lines
  const column = cursor.indent + start - cursor.content
  const cutsBefore = cursor.cuts.length
  cursor.at = start
  const map = readMap(cursor, column)
  if (map === undefined || cursor.lines !== firstLine + 1) return map
  const inner = cursor.cuts.length > cutsBefore ? cursor.cuts.at(-1)?.span?.end : undefined
  pushCut(cursor, 'colon', { start, end: inner ?? cursor.valueEnd })
  return map
}
