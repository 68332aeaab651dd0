/**
 * One line of a body under the eye of the block scanner. Columns are virtual: `column` is how far the line's
 * indentation is used up by containers, `contentColumn` where its content stands, so a tab that is half used up
 * needs no care (CommonMark 2.2).
 */
import * as char from './characters.ts'
import { isBlank, isDigit } from './characters.ts'

/** Moved from line to line rather than made anew: a body costs no object a line. */
export class LineCursor {
  readonly text: string
  lineStart = 0
  /** The end of the line, before its line end. */
  end = 0
  column = 0
  /** The offset of the next character that is no blank; `end` when there is none. */
  content = 0
  contentColumn = 0
  private ruleCode = 0
  private ruleStop = -1

  constructor(text: string) {
    this.text = text
  }

  /** Stands at the start of a line. */
  startLine(start: number, end: number): void {
    this.lineStart = start
    this.end = end
    this.column = 0
    this.ruleStop = -1
    this.findContent(start, 0)
  }

  /** Stands at the start of a line that begins with its content. */
  startProse(start: number, end: number): void {
    this.lineStart = start
    this.end = end
    this.column = 0
    this.content = start
    this.contentColumn = 0
  }

  get isBlankLine(): boolean {
    return this.content >= this.end
  }

  /** The columns of indentation that are not used up. */
  get indent(): number {
    return this.contentColumn - this.column
  }

  /** Finds the next character that is no blank, from an offset that stands at a column. */
  findContent(from: number, column: number): void {
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

  /** Steps over the `>` at the content and the blank after it. */
  skipQuoteMarker(): void {
    const column = this.contentColumn + 1
    this.findContent(this.content + 1, column)
    this.column = this.contentColumn > column ? column + 1 : column
  }

  skipBlanks(from: number): number {
    let at = from
    while (at < this.end && isBlank(this.text.charCodeAt(at))) at++
    return at
  }

  skipRun(from: number, code: number): number {
    let at = from
    while (at < this.end && this.text.charCodeAt(at) === code) at++
    return at
  }

  /** Where the blanks before the content start. */
  blanksStart(): number {
    let at = this.content
    while (at > this.lineStart && isBlank(this.text.charCodeAt(at - 1))) at--
    return at
  }

  /** The offset after a list marker at the content, or -1. Within a paragraph only 1 begins an ordered list. */
  skipListMarker(code: number, isHere: boolean): number {
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

  /** The offset after `[^label]:` at the content (GFM footnotes), or -1. */
  skipFootnoteLabel(): number {
    const { text, content, end } = this
    if (text.charCodeAt(content + 1) !== char.CARET) return -1
    const from = content + 2
    for (let at = from; at < end && at - from <= 999; at++) {
      const code = text.charCodeAt(at)
      if (code === char.BACKSLASH) at++
      else if (code === char.CLOSE_BRACKET) {
        return at > from && at + 1 < end && text.charCodeAt(at + 1) === char.COLON ? at + 2 : -1
      } else if (code === char.OPEN_BRACKET || isBlank(code)) return -1
    }
    return -1
  }

  /**
   * True when the line is a rule of `code` from its content on. What stops one rule stops those that would
   * begin after it too: "- - - … x" is looked through once, not once an item.
   */
  isRule(code: number): boolean {
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
