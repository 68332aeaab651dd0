/**
 * The first reader of headers, for those written in the simplest way: `key: value` lines, and lists of one-line
 * items under their key. It gives what the plain reader would give, or declines: a line that holds anything to
 * think about (a comment, quotes, a colon that may cut, a deeper level) is left to that one. It is there for
 * speed alone: lines are found by V8's own search, so that even a young program reads a header in microseconds.
 */
import { COLON, HYPHEN, LINE_FEED, SPACE } from './characters.ts'
import { byteOrderMark, isAnySpace } from './plain-cursor.ts'
import { readScalar } from './scalars.ts'
import type { HeaderMap, HeaderValue, Span } from './types.ts'

const maximumKeyLength = 200
const maximumLength = 256 * 1024

/** Comments, tabs, carriage returns and other control characters: no simple header holds them. */
const unusual = /[\u0000-\u0009\u000b-\u001f#]/

/** Reads the header in a span of whole lines, or null: then the plain reader has to read it. */
export function readSimpleHeader(text: string, span: Span): HeaderMap | null {
  const { end } = span
  if (end - span.start > maximumLength || text.charCodeAt(end - 1) !== LINE_FEED) return null
  if (unusual.test(text.slice(span.start, end))) return null
  const map: { [key: string]: HeaderValue } = {}
  let at = span.start
  while (at < end) {
    const lineEnd = text.indexOf('\n', at)
    const keyEnd = text.indexOf(':', at)
    if (keyEnd >= lineEnd || !isKey(text, at, keyEnd)) return null
    const key = text.slice(at, keyEnd)
    // Also declines `constructor` and the like, as the plain reader does.
    if (map[key] !== undefined) return null
    at = lineEnd + 1
    if (keyEnd + 1 < lineEnd) {
      const value = text.slice(keyEnd + 2, lineEnd)
      if (text.charCodeAt(keyEnd + 1) !== SPACE || !isSimple(value)) return null
      map[key] = readScalar(value)
    } else {
      const items: HeaderValue[] = []
      at = readItems(text, at, end, items)
      if (at === -1) return null
      map[key] = items.length === 0 ? null : items
    }
  }
  return map
}

/** Reads the items of a list from its first line on. Returns where the next key stands, or -1 to decline. */
function readItems(text: string, start: number, end: number, items: HeaderValue[]): number {
  let indent = 0
  while (text.charCodeAt(start + indent) === SPACE) indent += 1
  let at = start
  while (at < end && text.charCodeAt(at + indent) === HYPHEN) {
    const lineEnd = text.indexOf('\n', at)
    if (items.length > 0 && !isBlank(text, at, indent)) return -1
    const value = text.slice(at + indent + 2, lineEnd)
    if (text.charCodeAt(at + indent + 1) !== SPACE || !isSimple(value)) return -1
    items.push(readScalar(value))
    at = lineEnd + 1
  }
  return at
}

/** True when `count` spaces stand at a place. */
function isBlank(text: string, at: number, count: number): boolean {
  for (let index = at; index < at + count; index += 1) if (text.charCodeAt(index) !== SPACE) return false
  return true
}

/** True for words without space at their end, from the start of a line to the colon after them. */
function isKey(text: string, start: number, colonAt: number): boolean {
  if (colonAt <= start || colonAt - start > maximumKeyLength) return false
  const code = text.charCodeAt(start)
  return (beginsWord(code) || code === 95) && !isAnySpace(code) && !isAnySpace(text.charCodeAt(colonAt - 1))
}

/** True for a value without quotes and without a colon that YAML would read. */
function isSimple(value: string): boolean {
  const last = value.charCodeAt(value.length - 1)
  return beginsWord(value.charCodeAt(0)) && last !== SPACE && last !== COLON && !value.includes(': ')
}

/** Letters, digits, and what is no ASCII. */
function beginsWord(code: number): boolean {
  if (code >= 128) return code !== byteOrderMark
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
}
