/** Where the plain reader is in a header, and how it moves. */
import {
  CARRIAGE_RETURN,
  HASH,
  LINE_FEED,
  NARROW_NO_BREAK_SPACE,
  NO_BREAK_SPACE,
  SPACE,
} from './characters.ts'
import type { NodePlace } from './header-places.ts'
import type { Cut, Span, TrimmedKey } from './types.ts'

/** U+FEFF: no part of a key, though it is no ASCII character. */
export const byteOrderMark = 0xfeff

/** Where the reader is. A content line is one that is neither blank nor a comment. */
export interface Cursor {
  readonly text: string
  readonly end: number
  /** The columns before the content of the line; -1 after the last line. */
  indent: number
  /** The first character of the content of the line. */
  content: number
  /** The character to read next; after `advance`, the content. */
  at: number
  /** Content lines met so far; the end counts as one. */
  lines: number
  /** Where the last value ended on its line. */
  valueEnd: number
  depth: number
  readonly path: (string | number)[]
  readonly cuts: Cut[]
  /** Where keys and values stand, only when asked for. */
  readonly places: NodePlace[] | null
  readonly trimmedKeys: TrimmedKey[]
}

/** What a function answers when it declines: no value of a header is undefined. */
export type Read<Value> = Value | undefined

/** Goes to the content of the next content line, from the start of a line. */
export function advance(cursor: Cursor): void {
  const { text, end } = cursor
  let at = cursor.at
  while (at < end) {
    const start = at
    while (at < end && text.charCodeAt(at) === SPACE) at++
    const code = at < end ? text.charCodeAt(at) : LINE_FEED
    if (code !== LINE_FEED && code !== CARRIAGE_RETURN && code !== HASH) {
      cursor.indent = at - start
      cursor.content = cursor.at = at
      cursor.lines++
      return
    }
    at = nextLine(cursor, at)
  }
  cursor.indent = -1
  cursor.lines++
}

function nextLine(cursor: Cursor, at: number): number {
  const end = cursor.text.indexOf('\n', at)
  return end === -1 || end >= cursor.end ? cursor.end : end + 1
}

/** LF, or the CR before it. */
export function isLineEnd(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN
}

/**
 * The UTF-16 code at an offset; a line feed past the header's end, so that callers need no bound of their
 * own.
 */
export function codeAt(cursor: Cursor, at: number): number {
  return at < cursor.end ? cursor.text.charCodeAt(at) : LINE_FEED
}

/** The first offset at or after `from` that holds no ordinary space. */
export function skipSpaces(cursor: Cursor, from: number): number {
  let at = from
  while (codeAt(cursor, at) === SPACE) at++
  return at
}

/** After a value: remembers where it ended and goes to the next content line. */
export function finishLine(cursor: Cursor, valueEnd: number): void {
  cursor.valueEnd = valueEnd
  cursor.at = nextLine(cursor, valueEnd)
  advance(cursor)
}
/** Whether a colon ends a key, by the code after it: in "9:30" or "https://…" it does not. */
export function endsKey(after: number): boolean {
  return after === SPACE || isLineEnd(after)
}

/**
 * An ordinary space or one of the two no-break spaces of French typography, which YAML does not take for
 * spaces.
 */
export function isAnySpace(code: number): boolean {
  return code === SPACE || code === NO_BREAK_SPACE || code === NARROW_NO_BREAK_SPACE
}

/**
 * ASCII letters, figures, `_`, and all that is beyond ASCII but spaces and the BOM; the rest is left to
 * YAML.
 */
export function startsKey(code: number): boolean {
  if (code >= 128) return code !== NO_BREAK_SPACE && code !== NARROW_NO_BREAK_SPACE && code !== byteOrderMark
  return (
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95
  )
}

// A sticky expression is three times faster than a loop over character codes, which V8 looks up one by one.
const words = /[^\u0000-\u001f#:]*/y

/** The first `#`, `:`, control character or line end at or after an offset. */
export function wordsEnd(text: string, from: number): number {
  words.lastIndex = from
  words.test(text)
  return words.lastIndex
}

/** Remembers, at the path the reader has reached, a value that YAML would cut (format.md H7). */
export function pushCut(cursor: Cursor, by: Cut['by'], span: Span): void {
  cursor.cuts.push({ path: [...cursor.path], text: cursor.text.slice(span.start, span.end), by, span })
}
