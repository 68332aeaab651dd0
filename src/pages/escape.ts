/**
 * Words of a header in Markdown. Only what would be misread is escaped: an agenda in Markdown is read by eyes
 * as often as by programs. Linear in the length of the text.
 */

/** Characters that begin or end emphasis, code, links, strikethrough; and `\` before punctuation (CommonMark 2.4). */
const special = /\\(?=[!-/:-@[-`{-~])|[*`[\]~]/g
/** `_` inside a word is no emphasis. */
const looseUnderscore = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu
/** What opens a tag, a comment or an autolink, and what is an entity (CommonMark 6.5, 6.6, 2.5). */
const tagStart = /<(?=[A-Za-z/!?])/g
const entity = /&(?=#?[A-Za-z0-9]{1,31};)/g
/** What a line may begin with and not be a paragraph: headings, quotes, lists, rules, setext underlines, fences. */
const blockStart = /^(?:#{1,6}(?=\s|$)|>|[-+](?=\s|$)|[-=]+$)/
const orderedStart = /^(\d{1,9})([.)])(?=\s|$)/

/** A plain text (a title, a place, a name) as one line of Markdown that reads as that text. */
export function escapePlain(text: string): string {
  const marked = escapeUnderscores(oneLine(text).replace(special, '\\$&'))
    .replace(tagStart, '\\<')
    .replace(entity, '\\&')
  return escapeStart(marked)
}

/** Unicode properties cost a millisecond to compile, and hardly any title holds a `_`. */
function escapeUnderscores(line: string): string {
  return line.includes('_') ? line.replace(looseUnderscore, '\\_') : line
}

/** An inline Markdown text (the text of a mark) as one line that opens no block: no heading, no list, no definition. */
export function escapeInline(text: string): string {
  const line = oneLine(text)
  const fenced = /^(?:```|~~~)/.test(line) ? `\\${line}` : line
  return escapeStart(fenced.replace(/^\[(?=[^\]]*\]:)/, '\\['))
}

/** An inline Markdown text as the cell of a table: a `|` ends a cell, even in code (GFM 4.10). */
export function escapeCell(inline: string): string {
  return inline.replace(/\\.|\|/gs, (found) => (found === '|' ? '\\|' : found))
}

function escapeStart(line: string): string {
  return line.replace(blockStart, '\\$&').replace(orderedStart, '$1\\$2')
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]\s*/g, ' ').trim()
}
