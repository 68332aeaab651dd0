/** A page as plain text that can be pasted in a mail: 76 columns (RFC 3676 4.2), headings underlined, tables aligned. */
import type { FootnoteDefinition, List, ListItem, Nodes, Root, RootContent } from 'mdast'
import { say } from '../messages/say.ts'
import type { Page } from '../pages/page.ts'
import { bodyLines, cleanTree, isLabelled, isWithin, type BodyLines } from './clean-tree.ts'
import { inlineText } from './text-inline.ts'
import { drawTable } from './text-table.ts'
import { displayWidth } from '../messages/width.ts'
import { largest, wrapText } from './text-width.ts'

const columns = 76

/** The text of a page, with `\n` line ends. */
export function exportText(page: Page): string {
  const tree = cleanTree(page)
  const lines = [...drawBlocks(tree.children, columns, bodyLines(page)), ...drawNotes(tree, page)]
  return `${lines.join('\n').replace(/^\n+/, '').trimEnd()}\n`
}

const nowhere: BodyLines = { first: 0, last: -1 }

/**
 * Blocks one under the other, a blank line between, but for labelled lines ("Date : …"), which stand together. Those
 * of the body are paragraphs as others.
 */
function drawBlocks(nodes: readonly RootContent[], width: number, body = nowhere): string[] {
  const lines: string[] = []
  let previous: Nodes | undefined
  for (const node of nodes) {
    const drawn = drawBlock(node, width)
    if (drawn.length === 0) continue
    if (previous && (isWithin(node, body) || !standTogether(previous, node))) lines.push('')
    // A section stands apart from the one before it.
    if (previous && node.type === 'heading' && node.depth === 2) lines.push('')
    for (const line of drawn) lines.push(line)
    previous = node
  }
  return lines
}

/** Labelled lines and their values; a label alone ("Présents :") opens a group of its own with its list. */
function standTogether(previous: Nodes, node: RootContent): boolean {
  if (!isLabelled(previous)) return false
  return node.type === 'list' || (isLabelled(node) && node.children.length > 1)
}

function drawBlock(node: RootContent, width: number): string[] {
  if (node.type === 'paragraph') return wrapText(inlineText(node), width)
  if (node.type === 'heading') return drawHeading(wrapText(inlineText(node), width), node.depth)
  if (node.type === 'list') return drawList(node, width)
  if (node.type === 'table') return drawTable(node, width)
  if (node.type === 'blockquote')
    return drawBlocks(node.children, width - 2).map((line) => `> ${line}`.trimEnd())
  if (node.type === 'code') return node.value.split('\n').map((line) => `    ${line}`.trimEnd())
  return node.type === 'thematicBreak' ? ['-'.repeat(Math.min(20, width))] : []
}

function drawHeading(lines: readonly string[], depth: number): string[] {
  const sign = depth === 1 ? '=' : '-'
  if (depth > 2) return [...lines]
  return [...lines, sign.repeat(largest(lines.map(displayWidth), 1))]
}

function drawList(list: List, width: number): string[] {
  const first = list.start ?? 1
  const markers = list.children.map((_, at) => (list.ordered === true ? `${first + at}. ` : '- '))
  const indent = largest(markers.map((marker) => marker.length))
  return list.children.flatMap((item, at) => {
    const lines = drawItem(item, width - indent, markers[at]?.padStart(indent) ?? '', indent)
    return item.spread === true && at > 0 && lines.length > 1 ? ['', ...lines] : lines
  })
}

function drawItem(item: ListItem, width: number, marker: string, indent: number): string[] {
  const lines = item.children.flatMap((child, at) => {
    const drawn = drawBlock(child, width)
    const isApart = at > 0 && child.type !== 'list' && drawn.length > 0
    return isApart ? ['', ...drawn] : drawn
  })
  return (lines.length > 0 ? lines : ['']).map((line, at) =>
    (at === 0 ? marker + line : ' '.repeat(indent) + line).trimEnd(),
  )
}

function drawNotes(tree: Root, { language }: Page): string[] {
  const notes = tree.children.filter(isNote)
  if (notes.length === 0) return []
  const title = drawHeading([say(language, 'footnotes', {})], 2)
  const drawn = notes.flatMap((note) => {
    const marker = `[${note.identifier}] `
    return drawBlocks(note.children, columns - marker.length).map(
      (line, at) => (at === 0 ? marker : ' '.repeat(marker.length)) + line,
    )
  })
  return ['', '', ...title, ...drawn]
}

function isNote(node: RootContent): node is FootnoteDefinition {
  return node.type === 'footnoteDefinition'
}
