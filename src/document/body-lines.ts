/** The lines of a text, ended as CommonMark 2.1 ends them: by `\n`, `\r\n` or `\r`. */
import { CARRIAGE_RETURN, LINE_FEED } from './characters.ts'
import { mayStartLabel } from './mark-labels.ts'

/** What the first character of a line makes possible. */
const PROSE = 0
const BLOCK = 1
const LABEL = 2

/** By ASCII code. What may open a block or a box is looked at; so are the first letters of the labels. */
const lineClasses = new Uint8Array(128)
for (const char of '\t #>*+-_=`~<|:[0123456789') lineClasses[char.charCodeAt(0)] = BLOCK
for (const char of 'adeipqrstwADEIPQRSTW') lineClasses[char.charCodeAt(0)] = LABEL

/** Reads line after line. Each kind of line end is looked for once, so the time is linear in any mixture. */
export class LineReader {
  /** The line at hand, its line end left out. */
  start = 0
  end = 0
  /** After `skipProse`: the start of the last line it passed, and where its last blank line ended, or -1. */
  lastSkipped = -1
  blankEnd = -1
  /** How many lines it passed up to there. */
  blankCount = 0
  private readonly text: string
  private readonly hasLoneReturn: boolean
  /** Where the next line starts. */
  next: number
  private nextFeed = -1
  private nextReturn = -1
  private nextColon = -1

  constructor(text: string, from: number) {
    this.text = text
    this.next = from
    this.hasLoneReturn = holdsLoneReturn(text, from)
  }

  /** Goes to the next line. False at the end of the text; a line end there begins no further line. */
  advance(): boolean {
    const { text, next } = this
    if (next >= text.length) return false
    if (this.nextFeed < next) this.nextFeed = indexOrEnd(text, '\n', next)
    const feed = this.nextFeed
    this.start = next
    this.end = feed
    this.next = feed + 1
    if (this.hasLoneReturn) this.endAtReturn(next)
    else if (feed > next && feed < text.length && text.charCodeAt(feed - 1) === CARRIAGE_RETURN)
      this.end = feed - 1
    return true
  }

  /**
   * Passes over blank lines and lines that can only be text, outside of every container, and stops before a line
   * that may be more. `slips`: a line with a colon may be a misspelt mark. Nearly all of a body goes through this
   * loop, so it does next to nothing: the program is young when it reads its first hundred records. Returns how
   * many lines it passed.
   */
  skipProse(slips: boolean): number {
    const { text } = this
    const length = text.length
    let count = 0
    let at = this.next
    let last = -1
    this.blankEnd = -1
    if (this.hasLoneReturn) return 0
    while (at < length) {
      const code = text.charCodeAt(at)
      const kind = code < 128 ? lineClasses[code] : code < 256 ? LABEL : PROSE
      if (kind === BLOCK) break
      if (kind === LABEL && mayStartLabel(text, at)) break
      if (this.nextFeed < at) this.nextFeed = indexOrEnd(text, '\n', at)
      const feed = this.nextFeed
      if (feed === at || (code === CARRIAGE_RETURN && feed === at + 1)) {
        this.blankEnd = feed + 1
        this.blankCount = count + 1
      } else if (slips && this.hasColon(at, feed)) break
      last = at
      at = feed + 1
      count++
    }
    this.lastSkipped = last
    this.next = at
    return count
  }

  /** True when a colon stands in a line. The next colon is looked for once: linear over the text. */
  private hasColon(start: number, end: number): boolean {
    if (this.nextColon < start) this.nextColon = indexOrEnd(this.text, ':', start)
    return this.nextColon < end
  }

  private endAtReturn(start: number): void {
    if (this.nextReturn < start) this.nextReturn = indexOrEnd(this.text, '\r', start)
    if (this.nextReturn >= this.end) return
    this.end = this.nextReturn
    this.next = this.end + (this.text.charCodeAt(this.end + 1) === LINE_FEED ? 2 : 1)
  }
}

/** How many lines end before an offset. */
export function countLines(text: string, offset: number): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) count++
  return count
}

function indexOrEnd(text: string, wanted: string, from: number): number {
  const at = text.indexOf(wanted, from)
  return at === -1 ? text.length : at
}

/** True when a carriage return stands without a line feed. */
function holdsLoneReturn(text: string, from: number): boolean {
  for (let at = text.indexOf('\r', from); at !== -1; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) !== LINE_FEED) return true
  }
  return false
}
