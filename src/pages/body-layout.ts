/** Where the paragraphs and the comments of a body stand in the text of its document. */
import type { Nodes, Root } from 'mdast'
import type { Span } from '../document/types.ts'

/** A paragraph: whole lines. */
export interface Block extends Span {
  /** True outside lists: there a blank line parts two paragraphs; in a list a hard break does. */
  readonly isTop: boolean
  /** Where its first line begins as Markdown reads it, its list marker included, 1-based. */
  readonly column: number
  /** Where the contents of the list items around it begin, 1-based, from the outside in. */
  readonly items: readonly number[]
}

/** Answers about a text of which lines were found once; all places are UTF-16 offsets into it. */
export interface Layout {
  readonly blocks: readonly Block[]
  /** The spans to leave out, with their line where nothing else stands on it. */
  readonly comments: readonly Span[]
  /** The start of the line of an offset. */
  readonly lineStart: (offset: number) => number
  /** The start of the line after. */
  readonly lineEnd: (offset: number) => number
  /** Where the line before ends, its line end excluded. */
  readonly previousLineEnd: (line: number) => number
  readonly isBlank: (span: Span) => boolean
  /** The columns of the blanks that a line begins with, and where they end. */
  readonly indentOf: (line: number) => Indent
  /** Whether a line could be the underline of a heading. */
  readonly isUnderline: (line: number) => boolean
}

interface Indent {
  readonly columns: number
  readonly end: number
}

/**
 * Reads the layout from the tree of a body. Lines of the tree are those of the text; columns are not kept on
 * lines that `parseMarkdown` repaired.
 */
export function readLayout(tree: Root, text: string, bodyStart: number): Layout {
  const lines = lineStartsOf(text, bodyStart)
  const startOf = (node: Nodes): number => lines[(node.position?.start.line ?? 1) - 1] ?? text.length
  const endOf = (node: Nodes): number => lines[node.position?.end.line ?? 1] ?? text.length
  const blocks: Block[] = []
  const comments: Span[] = []
  visit(tree, [], (node, parents) => {
    const span = { start: startOf(node), end: endOf(node) }
    if (node.type === 'paragraph')
      blocks.push({
        ...span,
        isTop: parents.length === 1,
        column: columnOf(node, parents),
        items: parents.flatMap(contentColumn),
      })
    if (node.type === 'html') comments.push(...commentsOf(node, parents.at(-1), span, text))
  })
  return { blocks, comments, ...linesOf(text) }
}

function lineStartsOf(text: string, from: number): readonly number[] {
  const starts = [from]
  const lineEnd = /\r\n?|\n/g
  lineEnd.lastIndex = from
  while (lineEnd.exec(text)) starts.push(lineEnd.lastIndex)
  return starts
}

function linesOf(text: string): Omit<Layout, 'blocks' | 'comments'> {
  const isUnderline = (line: number): boolean =>
    /^ {0,3}(?:-+|=+)[ \t]*$/.test(text.slice(line, lineEnd(text, line)).trimEnd())
  return {
    lineStart: (offset) => lineStart(text, offset),
    lineEnd: (offset) => lineEnd(text, offset),
    previousLineEnd: (line) => (text[line - 2] === '\r' ? line - 2 : line - 1),
    isBlank: ({ start, end }) => text.slice(start, end).trim() === '',
    indentOf: (line) => indentOf(text, line),
    isUnderline,
  }
}

/** A tab goes to the next fourth column (CommonMark 2.2). */
function indentOf(text: string, line: number): Indent {
  let columns = 0
  let end = line
  for (; text[end] === ' ' || text[end] === '\t'; end++) columns += text[end] === ' ' ? 1 : 4 - (columns % 4)
  return { columns, end }
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end === -1 ? text.length : end + 1
}

function visit(
  node: Nodes,
  parents: readonly Nodes[],
  see: (node: Nodes, parents: readonly Nodes[]) => void,
): void {
  see(node, parents)
  if ('children' in node) for (const child of node.children) visit(child, [...parents, node], see)
}

/** A mark in a list begins with the marker of its item, on the same line. */
function columnOf(node: Nodes, parents: readonly Nodes[]): number {
  const item = parents.at(-1)
  const isFirst = item?.type === 'listItem' && item.position?.start.line === node.position?.start.line
  return (isFirst ? item : node).position?.start.column ?? 1
}

/** The column of the content of a list item: that of its first block. */
function contentColumn(node: Nodes): readonly number[] {
  const column = node.type === 'listItem' ? node.children[0]?.position?.start.column : undefined
  return column === undefined ? [] : [column]
}

/** The comments of a node of HTML, found again in the text. */
function commentsOf(
  node: Nodes & { type: 'html' },
  parent: Nodes | undefined,
  span: Span,
  text: string,
): readonly Span[] {
  const from = node.value.split(/\r\n?|\n/)[0] ?? ''
  const column = span.start + (node.position?.start.column ?? 1) - 1
  const start = text.startsWith(from, column) ? column : Math.max(span.start, text.indexOf(from, span.start))
  const inline = parent?.type === 'paragraph' || parent?.type === 'tableCell'
  const end = inline && !node.value.includes('\n') ? start + node.value.length : span.end
  return [...text.slice(start, end).matchAll(/<!--.*?(?:-->|$)/gs)].map(({ index, 0: comment }) => {
    const found = { start: start + index, end: start + index + comment.length }
    return inline ? wholeLine(text, found) : wholeBlock(text, found)
  })
}

/** The line of a span with its line end, when nothing else stands on it; else the span. */
function wholeLine(text: string, span: Span): Span {
  const start = lineStart(text, span.start)
  const end = lineEnd(text, span.end)
  return (text.slice(start, span.start) + text.slice(span.end, end)).trim() === '' ? { start, end } : span
}

/** The lines that go with a comment between blocks: it parts two paragraphs, so one blank line must remain. */
function wholeBlock(text: string, span: Span): Span {
  const line = wholeLine(text, span)
  const isBefore = text.slice(lineStart(text, Math.max(line.start - 1, 0)), line.start).trim() === ''
  const next = lineEnd(text, line.end)
  if (text.slice(line.end, next).trim() === '') return isBefore ? { start: line.start, end: next } : line
  return isBefore ? line : span
}
