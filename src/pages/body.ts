/**
 * The body of a record as a document draws it: as written, with the heads of marks in bold, each mark on a line of
 * its own, references in words, and comments dropped. Everything else keeps its characters.
 */
import type { Language } from '../dates/types.ts'
import { applyEdits } from '../document/edits.ts'
import type { Edit, Mark } from '../document/types.ts'
import type { RecordBase } from '../records/types.ts'
import { readLayout, type Block, type Layout } from './body-layout.ts'
import { citeInText } from './citations.ts'
import { drawHead } from './mark-heads.ts'
import type { Names } from './names.ts'

/** The body as Markdown, with `\n` line ends and no blank line around. */
export async function drawBody(record: RecordBase, language: Language, names: Names): Promise<string> {
  const { text, bodyStart } = record.document
  const { marks } = record.body
  const { parseMarkdown } = await import('../document/markdown.ts')
  const layout = readLayout(parseMarkdown(text.slice(bodyStart)), text, bodyStart)
  const edits = [
    ...layout.comments.map((span) => ({ ...span, text: '' })),
    ...marks.flatMap((mark) => drawHead(text, mark, language, names)),
    ...partMarks(marks, layout),
  ]
  const drawn = applyEdits(text, withoutOverlaps(edits)).slice(bodyStart).replace(/\r\n?/g, '\n')
  // The indentation of the first line stays: it may be what makes it code.
  const body = drawn.replace(/^(?:[ \t]*\n)+/, '').trimEnd()
  return citeInText(body, language, names)
}

/** Of two edits that meet (a comment inside the attributes of a mark) the first in the text stands. */
function withoutOverlaps(edits: readonly Edit[]): readonly Edit[] {
  let end = 0
  return edits
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .filter((edit) => {
      if (edit.start < end) return false
      end = edit.end
      return true
    })
}

/** The edits that give each mark its own paragraph. Marks and blocks both stand in the order of the text. */
function partMarks(marks: readonly Mark[], layout: Layout): readonly Edit[] {
  let at = 0
  return marks.flatMap((mark, index) => {
    const content = mark.parts.label.start
    for (let block = layout.blocks[at]; block && block.end <= content; block = layout.blocks[at]) at += 1
    const block = layout.blocks[at]
    return block && block.start <= content ? partMark(mark, marks[index + 1], block, layout) : []
  })
}

/** format.md M1: an indented mark is no code, and a paragraph that holds a mark is no heading. */
function partMark(mark: Mark, next: Mark | undefined, block: Block, layout: Layout): readonly Edit[] {
  const line = layout.lineStart(mark.span.start)
  const indent = { start: line, end: mark.span.start }
  const after = partAfter(mark, next, block, layout)
  if (line > block.start)
    return [block.isTop ? { ...indent, text: '\n' } : partInItem(line, block, layout), ...after]
  // A column that moved is an indentation that was read as less (or a tab): drawn as it was, it would make code.
  const isMoved = layout.isBlank(indent) && block.column - 1 !== mark.span.start - line
  return isMoved ? [{ ...indent, text: ' '.repeat(block.column - 1) }, ...after] : after
}

/** What follows the text of a mark in its paragraph stands apart, unless it is the next mark, which parts itself. */
function partAfter(mark: Mark, next: Mark | undefined, block: Block, layout: Layout): readonly Edit[] {
  if (
    next &&
    next.span.start < block.end &&
    layout.lineStart(next.span.start) === layout.lineEnd(mark.span.end)
  )
    return []
  const line = layout.lineEnd(mark.span.end)
  if (line < block.end)
    return [block.isTop ? { start: line, end: line, text: '\n' } : partInItem(line, block, layout)]
  return layout.isUnderline(line) ? [{ start: line, end: layout.lineEnd(line), text: '\n---\n' }] : []
}

/**
 * In a list a line that is indented like its item stays in it: a hard break, not a paragraph. A line that only goes on
 * with the item lazily (CommonMark 5.2) was typed at a level further out, and stands there in a paragraph of its own.
 */
function partInItem(line: number, block: Block, layout: Layout): Edit {
  const { columns, end } = layout.indentOf(line)
  const inner = block.items.at(-1) ?? 1
  if (columns + 1 >= inner) return breakBefore(line, layout)
  const level = block.items.findLast((column) => column <= columns + 1) ?? 1
  return { start: line, end, text: `\n${' '.repeat(level - 1)}` }
}

/** Two blanks at the end of a line break it and are not seen where the Markdown is read as it is. */
function breakBefore(line: number, layout: Layout): Edit {
  const end = layout.previousLineEnd(line)
  return { start: end, end, text: '  ' }
}
