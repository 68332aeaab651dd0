/**
 * The tree that the text and HTML exporters draw: raw HTML is gone but for its words, images are their own words,
 * boxes are signs, headings follow one another without a gap, spaces are set. Nothing in it can act.
 */
import type { Heading, List, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { Language } from '../dates/types.ts'
import { parseMarkdown } from '../document/markdown.ts'
import type { Page } from '../pages/page.ts'
import { dropHidden, setSpaces } from './characters.ts'

/** Parses a page and cleans its tree. */
export function cleanTree(page: Page): Root {
  const tree = parseMarkdown(dropHidden(page.markdown))
  cleanChildren(tree, page.language)
  orderHeadings(tree)
  return tree
}

function cleanChildren(node: Nodes, language: Language): void {
  if (!('children' in node)) return
  const inline = node.type !== 'root' && phrasingParents.has(node.type)
  // Each kind of parent allows its own children; replacements keep to them: words in words, paragraphs in blocks.
  const children: Nodes[] = node.children
  const cleaned = children.flatMap((child) => cleanNode(child, inline, language))
  children.length = 0
  for (const child of cleaned) children.push(child)
  if (node.type === 'list') drawBoxes(node)
  for (const child of node.children) cleanChildren(child, language)
}

const phrasingParents: ReadonlySet<Nodes['type']> = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
])

function cleanNode(node: Nodes, inline: boolean, language: Language): Nodes[] {
  if (node.type === 'text') return [{ ...node, value: setSpaces(dropHidden(node.value), language) }]
  if (node.type === 'image' || node.type === 'imageReference') return words(node.alt ?? '')
  if (node.type !== 'html') return [node]
  if (inline) return /^<br\s*\/?>$/i.test(node.value) ? [{ type: 'break' }] : []
  return wordsOfHtml(node.value).map((line): Paragraph => ({
    type: 'paragraph',
    children: words(setSpaces(line, language)),
  }))
}

function words(value: string): PhrasingContent[] {
  return value === '' ? [] : [{ type: 'text', value }]
}

/** The words of a block of HTML, a paragraph a line; scripts, styles and comments are no words. */
function wordsOfHtml(html: string): readonly string[] {
  return html
    .replace(/<!--.*?(?:-->|$)/gs, '')
    .replace(/<(script|style|template|textarea|title)\b.*?(?:<\/\1\s*>|$)/gis, '')
    .replace(/<[^<>]*>/g, ' ')
    .split('\n')
    .flatMap((line) => line.replace(/\s+/g, ' ').trim() || [])
}

/** A box of a task list becomes a sign: mail programs drop inputs. */
function drawBoxes(list: List): void {
  for (const item of list.children) {
    const first = item.children[0]
    if (typeof item.checked !== 'boolean' || first?.type !== 'paragraph') continue
    first.children.unshift({ type: 'text', value: item.checked ? '☑ ' : '☐ ' })
    item.checked = null
  }
}

/** One title, then levels without a gap (WCAG 1.3.1): a section that jumps from ## to #### reads as ###. */
function orderHeadings(tree: Root): void {
  let last = 0
  for (const node of tree.children.filter(isHeading)) {
    const level = last === 0 ? 1 : Math.min(Math.max(node.depth, 2), last + 1)
    node.depth = depths[level - 1] ?? 6
    last = node.depth
  }
}

const depths = [1, 2, 3, 4, 5, 6] as const

function isHeading(node: RootContent): node is Heading {
  return node.type === 'heading'
}

/**
 * Where the text that was written by hand stands in a page, as lines of the tree, 1-based: in it, a paragraph that
 * begins with a label ("**Décision D1 :** …") is a paragraph like others. Nowhere: no line is within.
 */
export function bodyLines({ markdown, body = '' }: Page): BodyLines {
  const drawn = dropHidden(body)
  const text = dropHidden(markdown)
  const start = drawn === '' ? -1 : `${text}\n`.indexOf(`\n\n${drawn}\n`)
  if (start === -1) return { first: 0, last: -1 }
  const first = countLines(text.slice(0, start)) + 2
  return { first, last: first + countLines(drawn) - 1 }
}

/** The first and the last line written by hand, 1-based and included; none when `last` is before `first`. */
export interface BodyLines {
  readonly first: number
  readonly last: number
}

/** Whether a node of Markdown or of HTML was read from these lines. */
export function isWithin({ position }: Positioned, { first, last }: BodyLines): boolean {
  const line = position?.start.line ?? 0
  return line >= first && line <= last
}

interface Positioned {
  readonly position?: { readonly start: { readonly line: number } } | undefined
}

function countLines(text: string): number {
  return text.split('\n').length
}

/** Whether a paragraph is a labelled line ("**Date :** …"): such lines stand close together in the head of a document. */
export function isLabelled(node: Nodes | undefined): node is Paragraph {
  if (node?.type !== 'paragraph') return false
  const first = node.children[0]
  const label = first?.type === 'strong' ? first.children.at(-1) : undefined
  return label?.type === 'text' && label.value.endsWith(':')
}

/** An address that a document may lead to; relative paths lead nowhere once the document has left its folder. */
export function isWebAddress(url: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(url)
}
