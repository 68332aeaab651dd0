/**
 * The Markdown of one body as a tree, to draw it: loaded by `pages` and by tests, never by a register. It reads
 * the body as the scanner of marks does. The two exceptions of format.md M1 are brought about in the source
 * before remark sees it: a mark indented like code loses its indentation down to three columns, and the
 * underline of a paragraph that holds a mark becomes a rule. No line is added or taken away, so the lines of
 * the tree are those of the body; columns and offsets are not kept on the lines that were changed.
 */
import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { BlockScanner } from './body-scanner.ts'
import { applyEdits } from './edits.ts'

/** The most containers within each other that remark may see: a thousand nested lists would exhaust it. */
export const deepestNesting = 64

const processor = unified().use(remarkParse).use(remarkGfm)

/**
 * Parses a body (CommonMark with GFM). A body whose lists and quotes nest deeper than `deepestNesting` is
 * given back as one block of code, so that it is shown and nothing is lost. Never throws.
 */
export function parseMarkdown(body: string): Root {
  const { source, depth } = readAsScanned(body)
  if (depth > deepestNesting) return { type: 'root', children: [{ type: 'code', value: body }] }
  return processor.parse(source)
}

/** The body as a CommonMark parser must see it to read what the scanner reads, and its deepest nesting. */
function readAsScanned(body: string): { readonly source: string; readonly depth: number } {
  const scanner = new BlockScanner(body, 0, { kinds: undefined, headings: false, nearMisses: false })
  scanner.run()
  return { source: applyEdits(body, scanner.repairs), depth: scanner.deepest }
}
