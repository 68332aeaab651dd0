/**
 * The block structure of a body, line by line, after the algorithm of CommonMark's appendix: match the open
 * containers, look for new blocks, else go on with what is open. Nothing is built but what the caller wants;
 * a line of plain prose costs a look at its first character.
 *
 * Columns are virtual: `column` is how far the line's indentation is used up, `contentColumn` where its
 * content stands, so a tab that is half used up needs no care.
 */
import type { Edit, Heading, Mark, NearMiss } from './types.ts'
import { closesHtml, openHtml, type HtmlEnd } from './body-html.ts'
import { isTableHead } from './body-table.ts'
import * as char from './mark-characters.ts'
import { isBlank, isDigit } from './mark-characters.ts'
import { readHead } from './mark-head.ts'
import { MarkCollector, type CollectorOptions } from './mark-paragraph.ts'

/** The open leaf block. Blocks of one line (headings, rules, indented code) are never open. */
const NONE = 0
const PARAGRAPH = 1
const TABLE = 2
const FENCE = 3
const HTML = 4

/** The open containers. */
const QUOTE = 0
const ITEM = 1

/** Where a footnote's further lines stand (GFM footnotes). */
const FOOTNOTE_INDENT = 4
/** An indentation of this many columns makes a line code. */
const CODE_INDENT = 4
/** What such an indentation counts for before a mark (format.md M1). */
const MARK_INDENT = 3

export interface ScannerOptions extends CollectorOptions {
  readonly headings: boolean
}

export class BlockScanner {
  readonly marks: readonly Mark[]
  readonly nearMisses: readonly NearMiss[]
  readonly headings: Heading[] = []
  /** What makes a CommonMark parser read the body as this scanner does (the two exceptions of M1). */
  readonly repairs: Edit[] = []
  /** The most containers open at one time. */
  deepest = 0

  private readonly text: string
  private readonly from: number
  private readonly options: ScannerOptions
  private readonly collector: MarkCollector

  private leaf = NONE
  /** Containers from the outside in, the first `depth`: what they are, how far an item's content is indented. */
  private depth = 0
  private readonly kinds: number[] = []
  private readonly widths: number[] = []
  /** The places of the block quotes among them. */
  private readonly quotes: number[] = []
  /** The innermost container is an item that has no content yet. */
  private isItemEmpty = false

  private fenceCode = 0
  private fenceLength = 0
  private htmlEnd: HtmlEnd | null = null

  /** The open paragraph: where it and its last line start and end. */
  private paragraphStart = 0
  private paragraphLine = 0
  private lastStart = 0
  private lastEnd = 0
  private canHeadTable = false

  /** The line at hand. */
  private line = 0
  private lineStart = 0
  private end = 0
  private column = 0
  private content = 0
  private contentColumn = 0
  private isNewContainer = false
  private marker = -1
  private ruleCode = 0
  private ruleStop = 0

  constructor(text: string, from: number, options: ScannerOptions) {
    this.text = text
    this.from = from
    this.options = options
    this.collector = new MarkCollector(text, from, options)
    this.marks = this.collector.marks
    this.nearMisses = this.collector.nearMisses
  }

  /** Scans to the end of the text. */
  run(): void {
    const { text, collector } = this
    const length = text.length
    const hasLoneReturn = findLoneReturn(text, this.from)
    this.line = countLines(text, this.from)
    let nextFeed = -1
    let nextReturn = -1
    let next = this.from
    while (next < length) {
      const start = next
      if (nextFeed < start) nextFeed = indexOrEnd(text, '\n', start)
      let end = nextFeed
      next = end + 1
      if (hasLoneReturn) {
        if (nextReturn < start) nextReturn = indexOrEnd(text, '\r', start)
        if (nextReturn < end) {
          end = nextReturn
          next = text.charCodeAt(end + 1) === char.LINE_FEED ? end + 2 : end + 1
        }
      } else if (end > start && end < length && text.charCodeAt(end - 1) === char.CARRIAGE_RETURN) end--
      this.line++
      if (this.depth > 0 || this.leaf > PARAGRAPH) this.takeLine(start, end)
      else if (start === end) this.endParagraph()
      else if (!isProse(text.charCodeAt(start))) this.takeLine(start, end)
      else if (this.leaf === NONE || collector.isWatching || collector.mayBeHead(start, end)) {
        this.takeProse(start, end)
      } else {
        this.lastStart = start
        this.lastEnd = end
        this.canHeadTable = true
      }
    }
    collector.close()
  }

  /** After `run`: true when the text ends in a list, so that a further item needs no blank line before it. */
  get endsInList(): boolean {
    return this.depth > 0 && this.kinds[0] === ITEM && this.leaf < FENCE
  }

  /** A line outside of every container that can only be text, by its first character. */
  private takeProse(start: number, end: number): void {
    this.content = start
    this.end = end
    this.lineStart = start
    this.column = 0
    this.contentColumn = 0
    this.marker = -1
    this.takeText(false)
  }

  private takeLine(start: number, end: number): void {
    this.lineStart = start
    this.end = end
    this.column = 0
    this.isNewContainer = false
    this.marker = -1
    this.ruleStop = -1
    this.findContent(start, 0)
    const matched = this.matchContainers()
    const isAllMatched = matched === this.depth
    if (isAllMatched && this.leaf >= FENCE) {
      this.takeVerbatim()
      return
    }
    if (this.content >= end) {
      this.takeBlank(matched)
      return
    }
    if (this.openBlocks(matched)) return
    if (this.leaf === TABLE && isAllMatched && !this.isNewContainer) return
    const isLazy = this.leaf === PARAGRAPH && !isAllMatched && !this.isNewContainer
    if (this.leaf !== PARAGRAPH && !this.isNewContainer) this.closeTo(matched)
    this.takeText(isLazy)
  }

  // ---- Containers

  /** Matches the open containers against the line; returns how many go on. */
  private matchContainers(): number {
    const { kinds, widths } = this
    const depth = this.depth
    let matched = 0
    while (matched < depth) {
      const isBlankLine = this.content >= this.end
      if (kinds[matched] === QUOTE) {
        if (isBlankLine || this.contentColumn - this.column >= CODE_INDENT) break
        if (this.text.charCodeAt(this.content) !== char.GREATER_THAN) break
        this.skipQuoteMarker()
        matched++
      } else if (isBlankLine) {
        // A blank line goes on with every item, so that ten thousand of them are not walked line by line.
        matched = matched > (this.quotes.at(-1) ?? -1) ? depth : matched + 1
      } else {
        const width = widths[matched] ?? 0
        if (this.contentColumn - this.column < width) break
        this.column += width
        matched++
      }
    }
    if (matched === depth && depth > 0 && this.isItemEmpty && this.content >= this.end) matched--
    return matched
  }

  private skipQuoteMarker(): void {
    const column = this.contentColumn + 1
    this.findContent(this.content + 1, column)
    this.column = this.contentColumn > column ? column + 1 : column
  }

  private push(kind: number, width: number): void {
    if (kind === QUOTE) this.quotes.push(this.depth)
    this.kinds[this.depth] = kind
    this.widths[this.depth] = width
    this.depth++
    this.isNewContainer = true
    this.isItemEmpty = kind === ITEM
    if (this.depth > this.deepest) this.deepest = this.depth
  }

  /** Ends the open leaf and the containers after the first `depth`. */
  private closeTo(depth: number): void {
    this.endParagraph()
    if (this.depth <= depth) return
    this.depth = depth
    while ((this.quotes.at(-1) ?? -1) >= depth) this.quotes.pop()
    this.isItemEmpty = false
  }

  private endParagraph(): number {
    const held = this.leaf === PARAGRAPH && this.quotes.length === 0 ? this.collector.close() : 0
    this.leaf = NONE
    return held
  }

  // ---- Lines

  private takeBlank(matched: number): void {
    this.closeTo(matched)
  }

  /** A line of text: the next one of the open paragraph, or the first one of a new. */
  private takeText(isLazy: boolean): void {
    const { content, end } = this
    this.lastStart = content
    this.lastEnd = end
    this.canHeadTable = this.contentColumn - this.column < CODE_INDENT
    if (this.leaf === PARAGRAPH) {
      if (this.quotes.length === 0) this.collector.add(content, end, this.line, -1, isLazy)
      return
    }
    this.leaf = PARAGRAPH
    this.isItemEmpty = false
    this.paragraphStart = this.depth === 0 ? this.lineStart : content
    this.paragraphLine = this.line
    if (this.quotes.length === 0) this.collector.open(content, end, this.line, this.marker)
  }

  private takeVerbatim(): void {
    if (this.leaf === FENCE) {
      if (this.contentColumn - this.column < CODE_INDENT && this.isFenceEnd()) this.leaf = NONE
    } else if (this.htmlEnd?.closers === null) {
      if (this.content >= this.end) this.leaf = NONE
    } else if (this.htmlEnd !== null && closesHtml(this.text.slice(this.content, this.end), this.htmlEnd)) {
      this.leaf = NONE
    }
  }

  private isFenceEnd(): boolean {
    const at = this.skipRun(this.content, this.fenceCode)
    return at - this.content >= this.fenceLength && this.skipBlanks(at) === this.end
  }

  // ---- Block starts

  /** Opens what the line opens. True when the line is used up by a block that is no paragraph. */
  private openBlocks(matched: number): boolean {
    let depth = matched
    for (;;) {
      const isHere = this.leaf === PARAGRAPH && depth === this.depth && !this.isNewContainer
      if (this.contentColumn - this.column >= CODE_INDENT && !this.isIndentedMark()) {
        if (this.leaf === PARAGRAPH && !this.isNewContainer) return false
        this.closeTo(depth)
        this.isItemEmpty = false
        return true
      }
      if (!this.openContainer(depth, isHere)) return this.openLeaf(depth, isHere)
      if (this.content >= this.end) return true
      depth = this.depth
    }
  }

  /** Opens a container and steps into it. */
  private openContainer(depth: number, isHere: boolean): boolean {
    const code = this.text.charCodeAt(this.content)
    if (code === char.GREATER_THAN) {
      this.closeTo(depth)
      this.push(QUOTE, 0)
      this.marker = -1
      this.skipQuoteMarker()
      return true
    }
    if (code === char.OPEN_BRACKET) return this.openFootnote(depth)
    const after = this.skipListMarker(code, isHere)
    return after !== -1 && this.openItem(depth, isHere, after)
  }

  /** The offset after a list marker at the content, or -1. Within a paragraph only 1 begins an ordered list. */
  private skipListMarker(code: number, isHere: boolean): number {
    if (code === char.HYPHEN || code === char.PLUS || code === char.ASTERISK) {
      return code !== char.PLUS && this.isRule(code) ? -1 : this.content + 1
    }
    if (!isDigit(code)) return -1
    let at = this.content + 1
    while (at < this.end && isDigit(this.text.charCodeAt(at))) at++
    if (at - this.content > 9 || (isHere && (at - this.content > 1 || code !== 0x31))) return -1
    const delimiter = this.text.charCodeAt(at)
    return at < this.end && (delimiter === char.DOT || delimiter === char.CLOSE_PARENTHESIS) ? at + 1 : -1
  }

  private openItem(depth: number, isHere: boolean, after: number): boolean {
    if (after < this.end && !isBlank(this.text.charCodeAt(after))) return false
    const start = this.content
    const offset = this.contentColumn - this.column
    const column = this.contentColumn + after - start
    if (isHere && this.skipBlanks(after) === this.end) return false
    this.closeTo(depth)
    this.findContent(after, column)
    const spaces = this.contentColumn - column
    const padding = this.content >= this.end || spaces > CODE_INDENT ? 1 : spaces
    this.push(ITEM, offset + after - start + padding)
    this.column = column + padding
    this.marker = start
    return true
  }

  /** A footnote's definition holds blocks as a list item does. */
  private openFootnote(depth: number): boolean {
    const { text, content, end } = this
    if (text.charCodeAt(content + 1) !== char.CARET) return false
    const close = closeFootnoteLabel(text, content + 2, end)
    if (close === -1) return false
    const column = this.contentColumn + close - content
    this.closeTo(depth)
    this.push(ITEM, FOOTNOTE_INDENT)
    this.isItemEmpty = false
    this.findContent(close, column)
    this.column = this.contentColumn
    this.marker = -1
    return true
  }

  /** Opens or takes whole a block that holds no other. */
  private openLeaf(depth: number, isHere: boolean): boolean {
    const code = this.text.charCodeAt(this.content)
    if (code === char.HASH) return this.takeHeading(depth)
    if (code === char.BACKTICK || code === char.TILDE) return this.openFence(depth, code)
    if (code === char.LESS_THAN) return this.openHtmlBlock(depth)
    if (isHere && (code === char.EQUALS || code === char.HYPHEN) && this.takeUnderline(code)) return true
    if (isHere && (code === char.PIPE || code === char.COLON || code === char.HYPHEN) && this.openTable())
      return true
    if (code !== char.HYPHEN && code !== char.ASTERISK && code !== char.UNDERSCORE) return false
    if (!this.isRule(code)) return false
    this.closeTo(depth)
    this.isItemEmpty = false
    return true
  }

  private takeHeading(depth: number): boolean {
    const after = this.skipRun(this.content, char.HASH)
    const level = after - this.content
    if (level > 6 || (after < this.end && !isBlank(this.text.charCodeAt(after)))) return false
    this.closeTo(depth)
    this.isItemEmpty = false
    if (!this.options.headings || depth > 0 || this.depth > 0) return true
    const text = this.text.slice(after, this.end).trim()
    this.headings.push({
      level,
      text: text.replace(/(?:^|[ \t])#+$/, '').trimEnd(),
      line: this.line,
      span: { start: this.lineStart, end: this.end },
    })
    return true
  }

  private openFence(depth: number, code: number): boolean {
    const after = this.skipRun(this.content, code)
    if (after - this.content < 3) return false
    if (code === char.BACKTICK && this.text.slice(after, this.end).includes('`')) return false
    this.closeTo(depth)
    this.isItemEmpty = false
    this.fenceCode = code
    this.fenceLength = after - this.content
    this.leaf = FENCE
    return true
  }

  private openHtmlBlock(depth: number): boolean {
    const line = this.text.slice(this.content, this.end)
    const end = openHtml(line, this.leaf === PARAGRAPH)
    if (end === null) return false
    this.closeTo(depth)
    this.isItemEmpty = false
    this.htmlEnd = end
    if (!closesHtml(line, end)) this.leaf = HTML
    return true
  }

  /** An underline makes a heading of the paragraph above it, or is a rule where that holds a mark (M1). */
  private takeUnderline(code: number): boolean {
    const after = this.skipRun(this.content, code)
    if (this.skipBlanks(after) !== this.end) return false
    const isQuoted = this.quotes.length > 0
    const definitions = isQuoted ? 0 : this.collector.countDefinitions()
    if (definitions > this.line - this.paragraphLine - 1) return false
    if (this.endParagraph() > 0) {
      this.repairs.push({ start: this.content, end: after, text: '***' })
      return true
    }
    if (!this.options.headings || this.depth > 0) return true
    const start = skipLines(this.text, this.paragraphStart, definitions)
    const lines = this.text.slice(start, this.lastEnd).split(/\r\n|\n|\r/)
    this.headings.push({
      level: code === char.EQUALS ? 1 : 2,
      text: lines.map((line) => line.trim()).join(' '),
      line: this.paragraphLine + definitions,
      span: { start, end: this.end },
    })
    return true
  }

  private openTable(): boolean {
    if (!this.canHeadTable) return false
    const head = { start: this.lastStart, end: this.lastEnd }
    if (!isTableHead(this.text, head, { start: this.content, end: this.end })) return false
    if (this.quotes.length === 0) this.collector.takeBack(this.lastStart)
    this.endParagraph()
    this.leaf = TABLE
    return true
  }

  // ---- The exceptions of M1

  /**
   * A line that is indented like code but reads as a mark is a mark (format.md M1), with a list marker or
   * without. Its indentation then counts as three columns; right after a list marker as none. Within a
   * paragraph only a list marker needs the exception.
   */
  private isIndentedMark(): boolean {
    if (this.quotes.length > 0) return false
    const after = this.skipListMarker(this.text.charCodeAt(this.content), false)
    let start = this.content
    if (after !== -1 && after < this.end && isBlank(this.text.charCodeAt(after)))
      start = this.skipBlanks(after)
    else if (this.leaf === PARAGRAPH && !this.isNewContainer) return false
    const head = readHead(this.text, start, this.end, false)
    if (head === null || head.miss) return false
    const isAfterMarker = this.marker !== -1
    const before = this.blanksStart()
    const columns = isAfterMarker ? 1 : this.column + MARK_INDENT
    this.repairs.push({ start: before, end: this.content, text: ' '.repeat(columns) })
    if (start > after && after !== -1) this.keepBlanks(after, start)
    this.column = this.contentColumn - (isAfterMarker ? 0 : MARK_INDENT)
    return true
  }

  /** A tab after the list marker must not grow when the marker moves left. */
  private keepBlanks(from: number, to: number): void {
    const column = this.contentColumn + from - this.content
    let reached = column
    for (let at = from; at < to; at++)
      reached += this.text.charCodeAt(at) === char.TAB ? 4 - (reached & 3) : 1
    if (reached - column <= CODE_INDENT) {
      this.repairs.push({ start: from, end: to, text: ' '.repeat(reached - column) })
    }
  }

  private blanksStart(): number {
    let at = this.content
    while (at > this.lineStart && isBlank(this.text.charCodeAt(at - 1))) at--
    return at
  }

  // ---- Characters

  /** Finds the next character that is no blank, from an offset that stands at a column. */
  private findContent(from: number, column: number): void {
    const { text, end } = this
    let at = from
    let reached = column
    for (; at < end; at++) {
      const code = text.charCodeAt(at)
      if (code === char.SPACE) reached++
      else if (code === char.TAB) reached += 4 - (reached & 3)
      else break
    }
    this.content = at
    this.contentColumn = reached
  }

  private skipBlanks(from: number): number {
    let at = from
    while (at < this.end && isBlank(this.text.charCodeAt(at))) at++
    return at
  }

  private skipRun(from: number, code: number): number {
    let at = from
    while (at < this.end && this.text.charCodeAt(at) === code) at++
    return at
  }

  /**
   * True when the line is a rule of `code` from its content on. What stops one rule stops those that would
   * begin after it too: "- - - … x" is looked through once, not once an item.
   */
  private isRule(code: number): boolean {
    if (code === this.ruleCode && this.content < this.ruleStop) return false
    let count = 0
    let at = this.content
    for (; at < this.end; at++) {
      const found = this.text.charCodeAt(at)
      if (found === code) count++
      else if (!isBlank(found)) break
    }
    if (at === this.end && count >= 3) return true
    this.ruleCode = code
    this.ruleStop = at
    return false
  }
}

/** The offset after `[^label]:` whose label starts at `from`, or -1. */
function closeFootnoteLabel(text: string, from: number, end: number): number {
  for (let at = from; at < end && at - from <= 999; at++) {
    const code = text.charCodeAt(at)
    if (code === char.BACKSLASH) at++
    else if (code === char.CLOSE_BRACKET) {
      return at > from && at + 1 < end && text.charCodeAt(at + 1) === char.COLON ? at + 2 : -1
    } else if (code === char.OPEN_BRACKET || isBlank(code)) return -1
  }
  return -1
}

/** The start of the line that is `count` lines after the one at `from`. */
function skipLines(text: string, from: number, count: number): number {
  let at = from
  for (let done = 0; done < count; done++) at = text.indexOf('\n', at) + 1
  return at
}

/** A letter, or a character beyond ASCII: no block of CommonMark but a paragraph begins with it. */
function isProse(code: number): boolean {
  return code > 0x7f || char.isAsciiLetter(code)
}

/** How many lines end before an offset. */
function countLines(text: string, offset: number): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) count++
  return count
}

function indexOrEnd(text: string, wanted: string, from: number): number {
  const at = text.indexOf(wanted, from)
  return at === -1 ? text.length : at
}

/** True when a carriage return stands without a line feed: CommonMark ends a line there too. */
function findLoneReturn(text: string, from: number): boolean {
  for (let at = text.indexOf('\r', from); at !== -1; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) !== char.LINE_FEED) return true
  }
  return false
}
