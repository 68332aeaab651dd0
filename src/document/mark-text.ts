/** The text of a mark over the lines of its paragraph (format.md M6), with comments dropped. */
import type { Span } from './types.ts'
import * as char from './characters.ts'
import { isMarkSpace, skipMarkSpaces, trimMarkSpaces } from './characters.ts'

/** What a mark's text gathers: its words on one line, their place, and whether its emphasis was closed. */
export interface GatheredText {
  readonly text: string
  readonly span: Span
  /** Where the mark ends: after the emphasis that closes the text. */
  readonly end: number
  readonly isClosed: boolean
}

/** Where a text is gathered: the head on `lines[index]`, up to but not with `lines[to]`. */
interface GatherPlace {
  readonly index: number
  readonly to: number
  readonly head: { readonly textStart: number; readonly emphasis: string }
  readonly comments: readonly Span[]
}

interface TextLine extends Span {
  readonly isLazy: boolean
}

/**
 * Gathers the text of a mark. A lazy continuation line ends it, unless the mark stands on one itself: lines
 * that are lazy alike belong together. An emphasis that its head left open must close the text, and holds it together:
 * within it a sentence's end does not end the text.
 */
export function gatherText(text: string, lines: readonly TextLine[], place: GatherPlace): GatheredText {
  const { textStart, emphasis } = place.head
  const words: string[] = []
  let start = -1
  let end = textStart
  for (let index = place.index; index < place.to; index++) {
    const line = lines[index]
    if (line === undefined || (line.isLazy && lines[place.index]?.isLazy === false)) break
    const part = cutComments(text, index === place.index ? textStart : line.start, line.end, place.comments)
    if (part.words === '') continue
    if (start === -1) start = part.start
    end = part.end
    if (emphasis !== '' && endsWithEmphasis(part.words, emphasis)) {
      const last = Math.max(start, trimMarkSpaces(text, part.start, end - emphasis.length))
      words.push(part.words.slice(0, -emphasis.length).trimEnd())
      return { text: joinLines(words), span: { start, end: last }, end, isClosed: true }
    }
    words.push(part.words)
    if (emphasis === '' && endsSentence(part.words)) break
  }
  const span = { start: start === -1 ? textStart : start, end }
  return { text: joinLines(words), span, end, isClosed: emphasis === '' }
}

function joinLines(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? ''
  return words.map(dropHardBreak).filter(Boolean).join(' ')
}

/** A backslash at the end of a line that goes on is a line break of Markdown, no word. */
function dropHardBreak(words: string, index: number, all: readonly string[]): string {
  return index < all.length - 1 && /(?:^|[^\\])\\$/.test(words) ? words.slice(0, -1).trimEnd() : words
}

interface LinePart extends Span {
  readonly words: string
}

/** A line without its comments: its words, and the place from its first to its last word. */
function cutComments(text: string, from: number, to: number, comments: readonly Span[]): LinePart {
  const stop = trimMarkSpaces(text, from, to)
  if (comments.length === 0) return { start: from, end: stop, words: text.slice(from, stop) }
  const pieces: Span[] = []
  let at = from
  for (let index = nextComment(from, comments); at < stop; index++) {
    const comment = comments[index] ?? { start: stop, end: stop }
    pieces.push(trimSpan(text, at, Math.min(comment.start, stop)))
    at = comment.end
  }
  const full = pieces.filter((piece) => piece.start < piece.end)
  const words = joinPieces(text, full)
  return { start: full[0]?.start ?? stop, end: full.at(-1)?.end ?? stop, words }
}

function trimSpan(text: string, from: number, to: number): Span {
  const start = skipMarkSpaces(text, from, to)
  return { start, end: trimMarkSpaces(text, start, to) }
}

/** Where a comment stood between blanks, one stays. */
function joinPieces(text: string, pieces: readonly Span[]): string {
  let words = ''
  let end = -1
  for (const piece of pieces) {
    const isApart =
      end !== -1 && (isMarkSpace(text.charCodeAt(end)) || isMarkSpace(text.charCodeAt(piece.start - 1)))
    words += (isApart ? ' ' : '') + text.slice(piece.start, piece.end)
    end = piece.end
  }
  return words
}

/** True when an offset lies within a comment. */
export function isInside(offset: number, comments: readonly Span[]): boolean {
  return (comments[nextComment(offset, comments)]?.start ?? offset) < offset
}

/** The index of the first comment that ends after an offset. */
function nextComment(offset: number, comments: readonly Span[]): number {
  let low = 0
  let high = comments.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((comments[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

function endsWithEmphasis(words: string, emphasis: string): boolean {
  if (!words.endsWith(emphasis)) return false
  let run = 0
  while (run < words.length && words[words.length - 1 - run] === emphasis[0]) run++
  const isEscaped = words[words.length - 1 - run] === '\\'
  return !isEscaped && (emphasis.length === 1 ? run % 2 === 1 : run >= 2)
}

/** `. ! ? … ;` end a text that goes on, closing emphasis aside (format.md M6). */
function endsSentence(words: string): boolean {
  let at = words.length - 1
  while (at > 0 && (words[at] === '*' || words[at] === '_')) at--
  return at >= 0 && '.!?…;'.includes(words[at] ?? ' ')
}

/**
 * The comments within a paragraph, code spans and escapes aside (CommonMark 6.1, 6.6). `lines` are the
 * contents of its lines; a comment may go over several.
 */
export function findComments(text: string, lines: readonly Span[]): readonly Span[] {
  const comments: Span[] = []
  let open = -1
  let tick = 0
  const runs = backtickRuns(text, lines)
  let skipTo = 0
  for (const line of lines) {
    for (let at = Math.max(line.start, skipTo); at < line.end; at++) {
      const code = text.charCodeAt(at)
      if (open !== -1) {
        if (code !== char.HYPHEN || !text.startsWith('-->', at) || at + 3 > line.end) continue
        comments.push({ start: open, end: at + 3 })
        open = -1
        at += 2
      } else if (code === char.BACKSLASH) at++
      else if (code === char.BACKTICK) {
        while (tick < runs.length && (runs[tick]?.start ?? 0) < at) tick++
        const run = runs[tick]
        if (run?.start !== at) continue
        const close = run.close
        skipTo = close === -1 ? run.end : close
        at = skipTo - 1
      } else if (code === char.LESS_THAN && text.startsWith('<!--', at) && at + 4 <= line.end) {
        const short = /^<!---?>/.exec(text.slice(at, Math.min(at + 6, line.end)))
        if (short === null) {
          open = at
          at += 3
        } else {
          comments.push({ start: at, end: at + short[0].length })
          at += short[0].length - 1
        }
      }
    }
  }
  return comments
}

interface TickRun extends Span {
  /** The end of the run that closes this one as a code span, or -1. */
  close: number
}

/** All runs of backticks with the next run of the same length, found from the last to the first: linear. */
function backtickRuns(text: string, lines: readonly Span[]): readonly TickRun[] {
  const runs: TickRun[] = []
  for (const line of lines) {
    for (let at = line.start; at < line.end; at++) {
      const start = at
      while (at < line.end && text.charCodeAt(at) === char.BACKTICK) at++
      if (at > start) runs.push({ start, end: at, close: -1 })
    }
  }
  const next = new Map<number, number>()
  for (const run of runs.toReversed()) {
    run.close = next.get(run.end - run.start) ?? -1
    next.set(run.end - run.start, run.end)
  }
  return runs
}
