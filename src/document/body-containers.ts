/** The containers that are open at a line: block quotes, list items, and footnotes, which hold blocks as items do. */
import type { LineCursor } from './body-line.ts'
import { GREATER_THAN } from './characters.ts'

const QUOTE = 0
const ITEM = 1

/** An indentation of this many columns makes a line code. */
export const CODE_INDENT = 4

/**
 * Tells for each line which containers go on and which end, as CommonMark matches them from the outside
 * in.
 */
export class ContainerStack {
  /** How many are open, and how many were at most. */
  depth = 0
  deepest = 0
  /** The innermost container is an item that has no content yet. */
  isItemEmpty = false
  /** From the outside in, the first `depth` of them: what they are, how far an item's content is indented. */
  private readonly kinds: number[] = []
  private readonly widths: number[] = []
  /** The places of the block quotes among them. */
  private readonly quotes: number[] = []

  get isQuoted(): boolean {
    return this.quotes.length > 0
  }

  get isList(): boolean {
    return this.depth > 0 && this.kinds[0] === ITEM
  }

  pushQuote(): void {
    this.quotes.push(this.depth)
    this.push(QUOTE, 0)
    this.isItemEmpty = false
  }

  pushItem(width: number): void {
    this.push(ITEM, width)
    this.isItemEmpty = true
  }

  private push(kind: number, width: number): void {
    this.kinds[this.depth] = kind
    this.widths[this.depth] = width
    this.depth++
    if (this.depth > this.deepest) this.deepest = this.depth
  }

  /** Closes all but the first `depth`. */
  truncate(depth: number): void {
    if (this.depth <= depth) return
    this.depth = depth
    while ((this.quotes.at(-1) ?? -1) >= depth) this.quotes.pop()
    this.isItemEmpty = false
  }

  /** Matches the containers against a line and steps into them; returns how many go on. */
  match(line: LineCursor): number {
    const depth = this.depth
    let matched = 0
    while (matched < depth) {
      if (this.kinds[matched] === QUOTE) {
        if (line.isBlankLine || line.indent >= CODE_INDENT) break
        if (line.text.charCodeAt(line.content) !== GREATER_THAN) break
        line.skipQuoteMarker()
        matched++
      } else if (line.isBlankLine) {
        // A blank line goes on with every item, so that ten thousand of them are not walked line by line.
        matched = matched > (this.quotes.at(-1) ?? -1) ? depth : matched + 1
      } else {
        const width = this.widths[matched] ?? 0
        if (line.indent < width) break
        line.column += width
        matched++
      }
    }
    const isEmptyItem = matched === depth && depth > 0 && this.isItemEmpty && line.isBlankLine
    return isEmptyItem ? matched - 1 : matched
  }
}
