/** The text of a new file. Lists are plain lines or maps in block style; `spro` never writes `{ }` (DESIGN §4). */
import { isList, isMap } from './header-values.ts'
import { isPlain, quoteText, writeScalar } from './scalars.ts'
import type { HeaderValue } from './types.ts'

/**
 * A record file: the header's entries in the order given, then the body as it is. Null, an empty text is
 * quoted, and an empty map is written as null: a key without value. `eol` is for the header; the line ends
 * of the body become the same.
 */
export function composeDocument(
  entries: Iterable<readonly [string, HeaderValue]>,
  body: string,
  eol: '\n' | '\r\n' = '\n',
): string {
  const header = composeEntries(entries, 0).map((line) => line + eol)
  return `---${eol}${header.join('')}---${eol}${eol === '\n' ? body : body.replaceAll(/\r?\n/g, eol)}`
}

/** The lines of entries at a column, without line ends. */
export function composeEntries(
  entries: Iterable<readonly [string, HeaderValue]>,
  column: number,
): readonly string[] {
  const indent = ' '.repeat(column)
  return [...entries].flatMap(([key, value]) => withHead(`${indent}${composeKey(key)}:`, value, column + 2))
}

/** A key, quoted when it is no plain word. */
function composeKey(key: string): string {
  return isPlain(key) ? key : quoteText(key)
}

/** The lines of the items of a list whose dashes stand at a column. */
export function composeItems(items: readonly HeaderValue[], column: number): readonly string[] {
  return items.flatMap((item) => composeItem(item, column))
}

function composeItem(item: HeaderValue, column: number): readonly string[] {
  const dash = `${' '.repeat(column)}-`
  if (!isMap(item)) return withHead(dash, item, column + 2)
  const [first, ...rest] = composeEntries(Object.entries(item), column + 2)
  return first === undefined ? [dash] : [`${dash} ${first.trimStart()}`, ...rest]
}

function withHead(head: string, value: HeaderValue, column: number): readonly string[] {
  if (isList(value)) return value.length === 0 ? [`${head} []`] : [head, ...composeItems(value, column)]
  if (isMap(value)) return [head, ...composeEntries(Object.entries(value), column)]
  const written = writeScalar(value)
  return [written === '' ? head : `${head} ${written}`]
}
