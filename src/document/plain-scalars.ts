/** The one-line values that the plain reader knows; on others it declines. */
import { COLON, HASH, HYPHEN, SPACE } from './characters.ts'
import { handEnd, isComment } from './hand-text.ts'
import {
  byteOrderMark,
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
import { readScalar } from './scalars.ts'
import type { HeaderValue } from './types.ts'

const doubleQuote = 34
const singleQuote = 39
const comma = 44
const backslash = 92
const closeBracket = 93

/** What `plainEnd` answers for a line that is a key with its value. */
export const keyInside = -2

/** The end of a scalar without quotes on its line; -1 to decline, or `keyInside`. */
export function plainEnd(cursor: Cursor, start: number): number {
  if (!startsPlain(codeAt(cursor, start), codeAt(cursor, start + 1))) return -1
  const { text } = cursor
  let end = wordsEnd(text, start)
  for (;;) {
    const code = codeAt(cursor, end)
    if (isLineEnd(code)) break
    if (code === HASH && text.charCodeAt(end - 1) === SPACE) {
      noteCut(cursor, start, end)
      break
    }
    if (code < SPACE) return -1
    if (code === COLON && endsKey(codeAt(cursor, end + 1))) return keyInside
    end = wordsEnd(text, end + 1)
  }
  while (text.charCodeAt(end - 1) === SPACE) end--
  return end
}

/** Letters, digits and most signs of prose; the indicators of YAML decline. */
function startsPlain(code: number, after: number): boolean {
  if (code >= 128) return code !== byteOrderMark
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)) return true
  if (code === HYPHEN) return after >= 48 && !isAnySpace(after) && startsPlain(after, 0)
  return '$()+./;<=\\^_~'.includes(String.fromCharCode(code))
}

/** A value that ` #` cut, unless a space after the `#` says that a comment was meant (H7). */
export function noteCut(cursor: Cursor, start: number, hashAt: number): void {
  const { text, end } = cursor
  if (!isComment(text, end, hashAt)) pushCut(cursor, 'hash', { start, end: handEnd(text, end, hashAt) })
}

/** A scalar between quotes that end on its line; escapes decline. */
export function readQuoted(cursor: Cursor, start: number, quote: number): Read<string> {
  let doubled = false
  let at = start + 1
  for (; ; at++) {
    const code = codeAt(cursor, at)
    if (code < SPACE || (code === backslash && quote === doubleQuote)) return undefined
    if (code !== quote) continue
    if (quote === doubleQuote || codeAt(cursor, at + 1) !== singleQuote) break
    doubled = true
    at++
  }
  if (!endsValue(cursor, at + 1)) return undefined
  const value = cursor.text.slice(start + 1, at)
  finishLine(cursor, at + 1)
  return doubled ? value.replaceAll("''", "'") : value
}

function endsValue(cursor: Cursor, from: number): boolean {
  const at = skipSpaces(cursor, from)
  const code = codeAt(cursor, at)
  return isLineEnd(code) || (code === HASH && at > from)
}

/** `[a, b]` on one line, of plain words. */
export function readFlowList(cursor: Cursor, start: number): Read<readonly HeaderValue[]> {
  const items: HeaderValue[] = []
  let at = skipSpaces(cursor, start + 1)
  if (codeAt(cursor, at) !== closeBracket) {
    for (; ; at = skipSpaces(cursor, at + 1)) {
      const end = flowItemEnd(cursor, at)
      if (end === -1) return undefined
      items.push(readScalar(cursor.text.slice(at, trimSpaces(cursor, end))))
      at = end
      if (codeAt(cursor, at) === closeBracket) break
    }
  }
  if (!endsValue(cursor, at + 1)) return undefined
  finishLine(cursor, at + 1)
  return items
}

function trimSpaces(cursor: Cursor, end: number): number {
  let last = end
  while (cursor.text.charCodeAt(last - 1) === SPACE) last--
  return last
}

/** The comma or bracket that ends an item, -1 to decline. */
function flowItemEnd(cursor: Cursor, start: number): number {
  if (!startsKey(codeAt(cursor, start))) return -1
  for (let at = start; ; at++) {
    const code = codeAt(cursor, at)
    if (code === comma || code === closeBracket) return at
    if (code < SPACE || '[{}"\'#:'.includes(String.fromCharCode(code))) return -1
  }
}
