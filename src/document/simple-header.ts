/**
 * The first reader of headers, for those written in the simplest way: `key: value` lines, and lists of one-line
 * items under their key. It gives what the plain reader would give, or declines: a line that holds anything to
 * think about (a comment, quotes, a colon that may cut, a deeper level) is left to that one. It is there for
 * speed alone: one expression looks at every character, which V8 compiles at its first use, so that even a young program
 * reads a header in microseconds.
 */
import { HYPHEN, SPACE } from './characters.ts'
import { readScalar } from './scalars.ts'
import type { HeaderMap, HeaderValue, Span } from './types.ts'

const maximumLength = 256 * 1024

/** Words up to a colon, without space at either end: no control character, no `#`. */
const key = String.raw`[A-Za-z0-9_\u0080-\u009f\u00a1-\u202e\u2030-\ufefe\uff00-\uffff][^\u0000-\u001f#:]{0,199}(?<![ \u00a0\u202f]):`
/** A value that begins with a letter, a digit or beyond ASCII, without a colon that YAML would read. */
const value = String.raw`[A-Za-z0-9\u0080-\ufefe\uff00-\uffff][^\u0000-\u001f#:]*(?::(?![ \n])[^\u0000-\u001f#:]*)*(?<! )\n`
/** Keys with their value, or with a list whose dashes stand in one column. */
const simpleLines = new RegExp(`(?:${key}(?: ${value}|\\n(?:( *)- ${value}(?:\\1- ${value})*)?))*`, 'y')

/** Reads the header in a span of whole lines, or null: then the plain reader has to read it. */
export function readSimpleHeader(text: string, { start, end }: Span): HeaderMap | null {
  if (end - start > maximumLength || end === start) return null
  simpleLines.lastIndex = start
  if (!simpleLines.test(text) || simpleLines.lastIndex !== end) return null
  const map: { [key: string]: HeaderValue } = {}
  let at = start
  while (at < end) {
    const colon = text.indexOf(':', at)
    const name = text.slice(at, colon)
    // Also declines `constructor` and the like, as the plain reader does.
    if (map[name] !== undefined) return null
    const lineEnd = text.indexOf('\n', colon)
    at = lineEnd + 1
    if (lineEnd > colon + 1) map[name] = readScalar(text.slice(colon + 2, lineEnd))
    else {
      const items: HeaderValue[] = []
      at = readItems(text, at, items)
      map[name] = items.length === 0 ? null : items
    }
  }
  return map
}

/** Reads the items of a list from its first line on. Returns where the next key stands. */
function readItems(text: string, start: number, items: HeaderValue[]): number {
  let dash = start
  while (text.charCodeAt(dash) === SPACE) dash += 1
  const indent = dash - start
  const lead = indent === 0 ? HYPHEN : SPACE
  let at = start
  // No key begins with a dash or a space.
  while (text.charCodeAt(at) === lead && text.charCodeAt(at + indent) === HYPHEN) {
    const lineEnd = text.indexOf('\n', at)
    // A fence has no space after its dash.
    if (text.charCodeAt(at + indent + 1) !== SPACE) break
    items.push(readScalar(text.slice(at + indent + 2, lineEnd)))
    at = lineEnd + 1
  }
  return at
}
