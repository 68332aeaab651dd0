/** The characters that headers, marks and blocks are made of, by UTF-16 code, and what their readers ask of them. */

export const TAB = 0x09
/** Ends a line, alone or after a carriage return. */
export const LINE_FEED = 0x0a
/** Ends a line too, so that files of Windows read like others. */
export const CARRIAGE_RETURN = 0x0d
/** One column of indentation, and the space inside labels of several words. */
export const SPACE = 0x20
export const NO_BREAK_SPACE = 0xa0
export const NARROW_NO_BREAK_SPACE = 0x202f
/** Takes its meaning from the character after it. */
export const BACKSLASH = 0x5c
/** Ends the label of a mark, and `[^1]:` of a footnote; aligns columns in `:--`. */
export const COLON = 0x3a
/** Begins a heading, and the id in a reference `record-id#A1`. */
export const HASH = 0x23
/** Begins an item, a rule or an underline; in a box it says dropped. */
export const HYPHEN = 0x2d
/** Begins an item, and nothing else. */
export const PLUS = 0x2b
/** Begins an item or a rule, and emphasis around a label. */
export const ASTERISK = 0x2a
/** Emphasis as `*` is, and rules, but never an item. */
export const UNDERSCORE = 0x5f
/** Underlines a heading of level 1. */
export const EQUALS = 0x3d
/** Parts the cells of a table. */
export const PIPE = 0x7c
/** Fences code blocks and delimits code spans, in which no mark stands. */
export const BACKTICK = 0x60
/** Fences code blocks, as backticks do. */
export const TILDE = 0x7e
/** Opens an HTML block or a comment `<!--`. */
export const LESS_THAN = 0x3c
/** Opens a block quote. */
export const GREATER_THAN = 0x3e
/** Opens the box of an action, a footnote or a link definition. */
export const OPEN_BRACKET = 0x5b
/** Closes what `[` opened. */
export const CLOSE_BRACKET = 0x5d
/** Opens the attributes of a mark; counted, as pairs may be nested in them. */
export const OPEN_PARENTHESIS = 0x28
/** Closes attributes, or ends the number of an item: `1)`. */
export const CLOSE_PARENTHESIS = 0x29
/** Makes a footnote of a bracket: `[^1]`. */
export const CARET = 0x5e
/** Ends the number of an item: `1.` */
export const DOT = 0x2e

/** `SP` of format.md M3: space, tab, no-break space, narrow no-break space. */
export function isMarkSpace(code: number): boolean {
  return code === SPACE || code === TAB || code === NO_BREAK_SPACE || code === NARROW_NO_BREAK_SPACE
}

/** The first offset at or after `from` that holds no `SP`, at most `end`. */
export function skipMarkSpaces(text: string, from: number, end: number): number {
  let at = from
  while (at < end && isMarkSpace(text.charCodeAt(at))) at++
  return at
}

/** The offset after the last character before `end` that is no `SP`, at least `from`. */
export function trimMarkSpaces(text: string, from: number, end: number): number {
  let at = end
  while (at > from && isMarkSpace(text.charCodeAt(at - 1))) at--
  return at
}

/** Space or tab, the only blank characters of CommonMark's blocks. */
export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB
}

/** `0` to `9` alone, as in ids and the numbers of items; figures of other scripts do not count. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** `A` to `Z` in either case, without accents: the only letters that ids are made of. */
export function isAsciiLetter(code: number): boolean {
  const lower = code | 0x20
  return lower >= 0x61 && lower <= 0x7a
}

/** A combining accent: macOS writes "é" as "e" and U+0301. */
export function isCombining(code: number): boolean {
  return code >= 0x300 && code <= 0x36f
}

/** The code of a letter in lower case and without its accent; any other code is itself. */
export function plainLetter(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 0x20 : code
  if (code < 0xc0 || code > 0xff || code === 0xd7 || code === 0xf7) return code
  return plainLatin.charCodeAt(code - 0xc0)
}

/** U+00C0 to U+00FF without accents. */
const plainLatin = 'aaaaaaaceeeeiiiidnooooo*ouuuuypsaaaaaaaceeeeiiiidnooooo*ouuuuypy'
