/** The lines of a text, ended as CommonMark 2.1 ends them: by `\n`, `\r\n` or `\r`. */
import { CARRIAGE_RETURN, LINE_FEED } from './mark-characters.ts'

/** Reads line after line. Each kind of line end is looked for once, so the time is linear in any mixture. */
export class LineReader {
  /** The line at hand, its line end left out. */
  start = 0
  end = 0
  private readonly text: string
  private readonly hasLoneReturn: boolean
  private next: number
  private nextFeed = -1
  private nextReturn = -1

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
