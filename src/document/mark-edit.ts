/** Changes to one mark of a text, as edits (format.md M7): what they do not name stays the same bytes. */
import { exitCodes, problem } from '../messages/problem.ts'
import type { Box, Edit, Mark } from './types.ts'
import { scanBody } from './body.ts'
import { applyEdits } from './edits.ts'
import { boxes, writeAttributes, writeText } from './mark-compose.ts'
import { trimMarkSpaces } from './characters.ts'
import { isMarkEditTrue, type MarkValue } from './mark-verify.ts'
import { splitDocument } from './split.ts'

/**
 * A new value for one part of a mark. Empty attributes take the parenthesis away; `parenthesis` is its content as it
 * is to stand (`rewriteAttributes`).
 */
export type MarkChange =
  | { readonly box: Box }
  | { readonly attributes: readonly string[] }
  | { readonly parenthesis: string }
  | { readonly text: string }

/**
 * Fills the box of a mark, or gives it one: after its list marker, or as `- [x] ` before a plain line, whose
 * further lines of text are then indented so that they stay its text. Where the list item would swallow or cut
 * other marks of the paragraph, the box alone is written.
 */
export function tickMark(text: string, mark: Mark, box: Box): readonly Edit[] {
  if (mark.parts.box !== null) return [{ ...mark.parts.box, text: boxes[box] }]
  const start = mark.parts.marker?.end ?? mark.span.start
  const alone = [insertion(start, `${boxes[box]} `)]
  if (mark.parts.marker !== null) return alone
  const item = [insertion(start, `- ${boxes[box]} `), ...indentText(text, mark)]
  return changesOnly(text, item, mark, { ...mark, box }) ? item : alone
}

/** Writes an id after the label, or in place of the one that stands there. */
export function giveMarkId(mark: Mark, id: string): readonly Edit[] {
  const { id: old, label } = mark.parts
  return [old === null ? insertion(label.end, ` ${id}`) : { ...old, text: id }]
}

/**
 * Changes one part of a mark. The other parts, and every other mark, stay as they are. Throws the problem
 * `mark-text-has-no-place` where a new text cannot be kept apart from the lines below it: they stand over an
 * underline that would make a heading of them.
 */
export function setMarkPart(text: string, mark: Mark, change: MarkChange): readonly Edit[] {
  if ('box' in change) return tickMark(text, mark, change.box)
  if ('attributes' in change) return [setParenthesis(text, mark, writeAttributes(change.attributes))]
  if ('parenthesis' in change) return [setParenthesis(text, mark, change.parenthesis)]
  return [setText(text, mark, writeText(change.text))]
}

function setParenthesis(text: string, mark: Mark, content: string): Edit {
  const { attributes, colon } = mark.parts
  if (attributes === null) {
    const at = trimMarkSpaces(text, mark.span.start, colon.start)
    return insertion(at, content === '' ? '' : ` (${content})`)
  }
  if (content !== '') return { ...attributes, text: content }
  const start = trimMarkSpaces(text, mark.span.start, attributes.start - 1)
  return { start, end: attributes.end + 1, text: '' }
}

/** Where the next line would become part of the new text, a blank line keeps it apart. */
function setText(text: string, mark: Mark, words: string): Edit {
  const { text: span, colon } = mark.parts
  const isGlued = span.start === colon.end && words !== ''
  const edit = { ...span, text: isGlued ? ` ${words}` : words }
  const apart = { ...edit, text: edit.text + splitDocument(text).eol }
  const found = [edit, apart].find((one) => changesOnly(text, [one], mark, { ...mark, text: words }))
  if (found === undefined) throw problem('mark-text-has-no-place', { line: mark.line }, exitCodes.refused)
  return found
}

/** True when the edits make this of the mark, and leave every other mark and heading as it was. */
function changesOnly(text: string, edits: readonly Edit[], mark: Mark, changed: MarkValue): boolean {
  const { bodyStart } = splitDocument(text)
  const after = scanBody(applyEdits(text, edits), bodyStart)
  return isMarkEditTrue(scanBody(text, bodyStart), after, { mark: changed, replaces: mark })
}

function insertion(at: number, text: string): Edit {
  return { start: at, end: at, text }
}

/** Brings the further lines of a plain mark's text under the item that its line becomes. */
function indentText(text: string, mark: Mark): readonly Edit[] {
  const { start } = mark.span
  const wanted = indentOf(text, lineStarts(text, 0, start).at(-1) ?? 0).columns + '- '.length
  const edits: Edit[] = []
  for (const line of lineStarts(text, start, mark.parts.text.end)) {
    const { columns, end } = indentOf(text, line)
    if (columns < wanted) edits.push(insertion(end, ' '.repeat(wanted - columns)))
  }
  return edits
}

/** The columns of the blanks at the start of a line, and where they end. A tab goes to the next fourth column. */
function indentOf(text: string, lineStart: number): { readonly columns: number; readonly end: number } {
  let columns = 0
  let end = lineStart
  for (; text[end] === ' ' || text[end] === '\t'; end++) columns += text[end] === ' ' ? 1 : 4 - (columns % 4)
  return { columns, end }
}

/** The offsets of the lines that begin after `from` and not after `to`. */
function lineStarts(text: string, from: number, to: number): readonly number[] {
  const starts: number[] = []
  for (let at = from; at < to; at++) {
    const char = text[at]
    if (char === '\n' || (char === '\r' && text[at + 1] !== '\n')) starts.push(at + 1)
  }
  return starts
}
