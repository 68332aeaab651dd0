/**
 * The block structure of a body, line by line, after the algorithm of CommonMark's appendix: match the open
 * containers, look for new blocks, else go on with what is open. Nothing is built but what the caller wants;
 * a line of plain prose costs a look at its first character.
 */
import type { Edit, Heading, Mark, NearMiss } from './types.ts'
import { CODE_INDENT, ContainerStack } from './body-containers.ts'
import { closesHtml, openHtml, type HtmlEnd } from './body-html.ts'
import { LineCursor } from './body-line.ts'
import { countLines, LineReader } from './body-lines.ts'
import { isTableHead } from './body-table.ts'
import * as char from './characters.ts'
import { isBlank } from './characters.ts'
import { readHead } from './mark-head.ts'
import { MarkCollector, type CollectorOptions } from './mark-paragraph.ts'

/** The open leaf block. Blocks of one line (headings, rules, indented code) are never open. */
const NONE = 0
const PARAGRAPH = 1
const TABLE = 2
const FENCE = 3
const HTML = 4

/** Where a footnote's further lines stand (GFM footnotes). */
const FOOTNOTE_INDENT = 4
/** What an indentation like code counts for before a mark (format.md M1). */
const MARK_INDENT = 3

interface ScannerOptions extends CollectorOptions {
  readonly headings: boolean
}

/** Finds marks, near misses and headings in one pass; offsets are UTF-16 indexes into the document's text. */
export class BlockScanner extends LineCursor {
  readonly marks: readonly Mark[]
  readonly nearMisses: readonly NearMiss[]
  readonly headings: Heading[] = []
  /** What makes a CommonMark parser read the body as this scanner does (the two exceptions of M1). */
  readonly repairs: Edit[] = []

  private readonly from: number
  private readonly options: ScannerOptions
  private readonly collector: MarkCollector
  private readonly containers = new ContainerStack()

  private leaf = NONE
  private fenceCode = 0
  private fenceLength = 0
  private htmlEnd: HtmlEnd | null = null

  /** The open paragraph: where it and its last line start and end. */
  private paragraphStart = 0
  private paragraphLine = 0
  private lastStart = 0
  private lastEnd = 0
  private canHeadTable = false

  /** The 1-based number of the line at hand, whether it opened a container, and its last list marker or -1. */
  private line = 0
  private isNewContainer = false
  private marker = -1

  constructor(text: string, from: number, options: ScannerOptions) {
    super(text)
    this.from = from
    this.options = options
    this.collector = new MarkCollector(text, from, options)
    this.marks = this.collector.marks
    this.nearMisses = this.collector.nearMisses
  }

  /** Scans to the end of the text. */
  run(): void {
    const { collector, containers } = this
    const slips = this.options.nearMisses
    const lines = new LineReader(this.text, this.from)
    this.line = countLines(this.text, this.from)
    for (;;) {
      if (this.leaf <= PARAGRAPH && containers.depth === 0 && !collector.isWatching) {
        const first = lines.next
        const passed = lines.skipProse(slips)
        if (passed > 0) this.passProse(lines, first, passed)
      }
      if (!lines.advance()) break
      this.line++
      if (this.leaf <= PARAGRAPH && containers.depth === 0 && this.isProse(lines)) this.takeProse(lines)
      else this.takeLine(lines.start, lines.end)
    }
    collector.close()
  }

  /** Takes note of the lines that `skipProse` passed from `first` on: is a paragraph open, and since where? */
  private passProse(lines: LineReader, first: number, passed: number): void {
    const { blankEnd, next } = lines
    if (blankEnd !== -1) this.endParagraph()
    if (blankEnd !== next && this.leaf === NONE) {
      this.leaf = PARAGRAPH
      this.paragraphStart = blankEnd === -1 ? first : blankEnd
      this.paragraphLine = this.line + 1 + (blankEnd === -1 ? 0 : lines.blankCount)
      this.collector.pass()
    }
    this.line += passed
    this.lastStart = lines.lastSkipped
    this.lastEnd = this.text.charCodeAt(next - 2) === char.CARRIAGE_RETURN ? next - 2 : next - 1
    this.canHeadTable = true
  }

  /** A letter, or a character beyond ASCII: no block of CommonMark but a paragraph begins with it. */
  private isProse(lines: LineReader): boolean {
    if (lines.start === lines.end) return false
    const code = this.text.charCodeAt(lines.start)
    return code > 0x7f || char.isAsciiLetter(code)
  }

  /** After `run`: true when the text ends in a list, so that a further item needs no blank line before it. */
  get endsInList(): boolean {
    return this.containers.isList && this.leaf < FENCE
  }

  /** After `run`: the most containers that were open within each other. */
  get deepest(): number {
    return this.containers.deepest
  }

  // ---- Lines

  /** A line outside of every container that can only be text, by its first character. */
  private takeProse(lines: LineReader): void {
    this.startProse(lines.start, lines.end)
    this.marker = -1
    this.takeText(false)
  }

  private takeLine(start: number, end: number): void {
    this.startLine(start, end)
    this.isNewContainer = false
    this.marker = -1
    const matched = this.containers.match(this)
    const isAllMatched = matched === this.containers.depth
    if (isAllMatched && this.leaf >= FENCE) this.takeVerbatim()
    else if (this.isBlankLine) this.closeTo(matched)
    else if (!this.openBlocks(matched)) {
      if (this.leaf === TABLE && isAllMatched && !this.isNewContainer) return
      const isLazy = this.leaf === PARAGRAPH && !isAllMatched && !this.isNewContainer
      if (this.leaf !== PARAGRAPH && !this.isNewContainer) this.closeTo(matched)
      this.takeText(isLazy)
    }
  }

  /** A line of text: the next one of the open paragraph, or the first one of a new. */
  private takeText(isLazy: boolean): void {
    const { content, end, containers } = this
    this.lastStart = content
    this.lastEnd = end
    this.canHeadTable = this.indent < CODE_INDENT
    if (this.leaf === PARAGRAPH) {
      if (!containers.isQuoted) this.collector.add(content, end, this.line, -1, isLazy)
      return
    }
    this.leaf = PARAGRAPH
    containers.isItemEmpty = false
    this.paragraphStart = containers.depth === 0 ? this.lineStart : content
    this.paragraphLine = this.line
    if (!containers.isQuoted) this.collector.open(content, end, this.line, this.marker)
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

  /** Ends the open leaf and the containers after the first `depth`. */
  private closeTo(depth: number): void {
    this.endParagraph()
    this.containers.truncate(depth)
  }

  /** Makes room for a block that holds no other: it is content of the first `depth` containers. */
  private beginLeaf(depth: number): void {
    this.closeTo(depth)
    this.containers.isItemEmpty = false
  }

  /** Ends the open leaf. Returns how many marks it held. */
  private endParagraph(): number {
    const held = this.leaf === PARAGRAPH && !this.containers.isQuoted ? this.collector.close() : 0
    this.leaf = NONE
    return held
  }

  // ---- Block starts

  /** Opens what the line opens. True when the line is used up by a block that is no paragraph. */
  private openBlocks(matched: number): boolean {
    let depth = matched
    for (;;) {
      const isHere = this.leaf === PARAGRAPH && depth === this.containers.depth && !this.isNewContainer
      if (this.indent >= CODE_INDENT && !this.isIndentedMark()) {
        if (this.leaf === PARAGRAPH && !this.isNewContainer) return false
        this.beginLeaf(depth)
        if (!this.containers.isQuoted) this.collector.glance(this.content, this.end, this.line)
        return true
      }
      if (!this.openContainer(depth, isHere)) return this.openLeaf(depth, isHere)
      if (this.isBlankLine) return true
      depth = this.containers.depth
    }
  }

  /** Opens a container and steps into it. */
  private openContainer(depth: number, isHere: boolean): boolean {
    const code = this.text.charCodeAt(this.content)
    if (code === char.GREATER_THAN) {
      this.closeTo(depth)
      this.containers.pushQuote()
      this.isNewContainer = true
      this.marker = -1
      this.skipQuoteMarker()
      return true
    }
    if (code === char.OPEN_BRACKET) return this.openFootnote(depth)
    const after = this.skipListMarker(code, isHere)
    return after !== -1 && this.openItem(depth, isHere, after)
  }

  private openItem(depth: number, isHere: boolean, after: number): boolean {
    if (after < this.end && !isBlank(this.text.charCodeAt(after))) return false
    const start = this.content
    const offset = this.indent
    const column = this.contentColumn + after - start
    if (isHere && this.skipBlanks(after) === this.end) return false
    this.closeTo(depth)
    this.findContent(after, column)
    const spaces = this.contentColumn - column
    const padding = this.isBlankLine || spaces > CODE_INDENT ? 1 : spaces
    this.containers.pushItem(offset + after - start + padding)
    this.isNewContainer = true
    this.column = column + padding
    this.marker = start
    return true
  }

  /** A footnote's definition holds blocks as a list item does. */
  private openFootnote(depth: number): boolean {
    const after = this.skipFootnoteLabel()
    if (after === -1) return false
    const column = this.contentColumn + after - this.content
    this.closeTo(depth)
    this.containers.pushItem(FOOTNOTE_INDENT)
    this.containers.isItemEmpty = false
    this.isNewContainer = true
    this.findContent(after, column)
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
    this.beginLeaf(depth)
    return true
  }

  private takeHeading(depth: number): boolean {
    const after = this.skipRun(this.content, char.HASH)
    const level = after - this.content
    if (level > 6 || (after < this.end && !isBlank(this.text.charCodeAt(after)))) return false
    this.beginLeaf(depth)
    if (!this.options.headings || this.containers.depth > 0) return true
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
    this.beginLeaf(depth)
    this.fenceCode = code
    this.fenceLength = after - this.content
    this.leaf = FENCE
    return true
  }

  private openHtmlBlock(depth: number): boolean {
    const line = this.text.slice(this.content, this.end)
    const end = openHtml(line, this.leaf === PARAGRAPH)
    if (end === null) return false
    this.beginLeaf(depth)
    this.htmlEnd = end
    if (!closesHtml(line, end)) this.leaf = HTML
    return true
  }

  /** An underline makes a heading of the paragraph above it, or is a rule where that holds a mark (M1). */
  private takeUnderline(code: number): boolean {
    const after = this.skipRun(this.content, code)
    if (this.skipBlanks(after) !== this.end) return false
    const isQuoted = this.containers.isQuoted
    const definitions = isQuoted ? 0 : this.collector.countDefinitions()
    if (definitions > this.line - this.paragraphLine - 1) return false
    if (this.endParagraph() > 0) {
      this.repairs.push({ start: this.content, end: after, text: '***' })
      return true
    }
    if (!this.options.headings || this.containers.depth > 0) return true
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
    if (!this.containers.isQuoted) this.collector.takeBack(this.lastStart)
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
    if (this.containers.isQuoted) return false
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
}

/** The start of the line that is `count` lines after the one at `from`. */
function skipLines(text: string, from: number, count: number): number {
  let at = from
  for (let done = 0; done < count; done++) at = text.indexOf('\n', at) + 1
  return at
}
