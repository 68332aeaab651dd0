/** Words of a paragraph without their Markdown: emphasis goes, addresses of links stay in parentheses. */
import type { Nodes } from 'mdast'
import { isWebAddress } from './clean-tree.ts'

/** The words of a node; a hard break is a line end, a soft one a space. */
export function inlineText(node: Nodes): string {
  if (node.type === 'text') return node.value.replace(/\s*\n\s*/g, ' ')
  if (node.type === 'inlineCode') return node.value
  if (node.type === 'break') return '\n'
  if (node.type === 'footnoteReference') return `[${node.identifier}]`
  if (node.type === 'link') return linkText(childText(node), node.url)
  return 'children' in node ? childText(node) : ''
}

function childText(node: Extract<Nodes, { children: unknown }>): string {
  return node.children.map((child: Nodes) => inlineText(child)).join('')
}

function linkText(words: string, url: string): string {
  const address = url.replace(/^mailto:/i, '')
  return !isWebAddress(url) || words === address || words === url ? words : `${words} (${address})`
}
