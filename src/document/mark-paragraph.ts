/**
 * The marks of one paragraph. The block scanner hands over its lines one by one; only when the paragraph ends
 * is it known what they are: a table may claim the last line, a link definition the first ones, a comment or
 * a later head any of them.
 */
import type { Mark, MarkKind, MarkParts, NearMiss, Span } from './types.ts'
import { countDefinitionLines, mayBeDefinition } from './body-definitions.ts'
import { splitAttributes } from './mark-attributes.ts'
import { ASTERISK, HYPHEN, isAsciiLetter, OPEN_BRACKET, UNDERSCORE } from './characters.ts'
import { readHead, type Head, type HeadMiss } from './mark-head.ts'
import { mayStartLabel } from './mark-labels.ts'
import { findComments, gatherText, isInside, type GatheredText } from './mark-text.ts'

/** One line of a paragraph: its content without indentation and line end. */
interface ParagraphLine extends Span {
  readonly line: number
  readonly isLazy: boolean
  /** Where its list marker starts, when it opens a list item; else -1. */
  readonly marker: number
  readonly head: Head | HeadMiss | null
}

/** What to build: a register that wants events alone does not pay for the other marks. */
export interface CollectorOptions {
  /** The kinds of marks to build; the others still end texts. Undefined: all. */
  readonly kinds: ReadonlySet<MarkKind> | undefined
  readonly nearMisses: boolean
}

/** Gathers marks and near misses, in the order of the text. */
export class MarkCollector {
  readonly marks: Mark[] = []
  readonly nearMisses: NearMiss[] = []
  private readonly text: string
  private readonly options: CollectorOptions
  private readonly hasComments: boolean
  private lines: ParagraphLine[] = []
  /** True when the paragraph's further lines must be handed over even when they are no heads. */
  isWatching = false
  private mayDefine = false
  private nextColon = -1

  constructor(text: string, from: number, options: CollectorOptions) {
    this.text = text
    this.options = options
    this.hasComments = text.includes('<!--', from)
    this.isWatching = this.hasComments
  }

  /** Takes the first line of a paragraph. */
  open(start: number, end: number, line: number, marker: number): void {
    this.mayDefine = mayBeDefinition(this.text, start)
    if (this.mayDefine) this.isWatching = true
    this.add(start, end, line, marker, false)
  }

  /** Passes over the first lines of a paragraph: they are text and nothing else. */
  pass(): void {
    this.mayDefine = false
  }

  /** Takes a further line. Lines before the first head of a paragraph are not kept, unless they may matter. */
  add(start: number, end: number, line: number, marker: number, isLazy: boolean): void {
    const head = this.mayBeHead(start, end) ? readHead(this.text, start, end, this.options.nearMisses) : null
    if (head === null && !this.isWatching) return
    this.isWatching = true
    this.lines.push({ start, end, line, isLazy, marker, head })
  }

  /** Takes a line of indented code: a bullet that was pasted is indented, and no code begins with a mark after it. */
  glance(start: number, end: number, line: number): void {
    if (!this.options.nearMisses || !this.mayBeHead(start, end)) return
    const head = readHead(this.text, start, end, true)
    if (head?.miss && isOdd(head)) this.nearMisses.push({ ...head, line })
  }

  /** Takes back the line that starts at `start`: it was the head of a table. */
  takeBack(start: number): void {
    if (this.lines.at(-1)?.start === start) this.lines.pop()
  }

  /** How many lines at the start of the open paragraph are link reference definitions. */
  countDefinitions(): number {
    return this.mayDefine ? countDefinitionLines(this.text, this.lines) : 0
  }

  /** Ends the paragraph. Returns how many marks it holds, of any kind. */
  close(): number {
    this.isWatching = this.hasComments
    if (this.lines.length === 0) return 0
    const lines = this.mayDefine ? this.lines.slice(this.countDefinitions()) : this.lines
    const comments = this.hasComments ? findComments(this.text, lines) : []
    this.lines = []
    return this.finish(lines, comments)
  }

  /** From the last line to the first: what a text may hold depends on the marks after it. */
  private finish(lines: readonly ParagraphLine[], comments: readonly Span[]): number {
    const marks: Mark[] = []
    const misses: NearMiss[] = []
    let count = 0
    let nextMark = lines.length
    let nextHead = lines.length
    for (let index = lines.length - 1; index >= 0; index--) {
      const line = lines[index]
      if (line === undefined || line.head === null || isInside(line.start, comments)) continue
      const head = line.head
      if (head.miss) {
        misses.push(line.marker === -1 ? { ...head, line: line.line } : inItem(head, line.line))
        continue
      }
      // An emphasis that is never closed is no mark; it must not be looked for beyond the next head.
      const to = head.emphasis === '' ? nextMark : nextHead
      nextHead = index
      const gathered = gatherText(this.text, lines, { index, to, head, comments })
      if (!gathered.isClosed) continue
      nextMark = index
      count++
      if (this.options.kinds?.has(head.kind) === false) continue
      marks.push(buildMark(this.text, line, head, gathered))
    }
    for (let index = marks.length - 1; index >= 0; index--) pushItem(this.marks, marks[index])
    if (!this.options.nearMisses) return count
    for (let index = misses.length - 1; index >= 0; index--) pushItem(this.nearMisses, misses[index])
    return count
  }

  /** A cheap look at the first characters: nearly all lines of prose fail it. */
  mayBeHead(start: number, end: number): boolean {
    const code = this.text.charCodeAt(start)
    if (code === OPEN_BRACKET || code === ASTERISK || code === UNDERSCORE) return true
    if (mayStartLabel(this.text, start)) return true
    if (!isAsciiLetter(code) && code !== HYPHEN && code < 0xa0) return false
    return this.options.nearMisses && this.hasColon(start, end)
  }

  /** True when a colon stands in the line. The next colon is looked for once: linear over the body. */
  private hasColon(start: number, end: number): boolean {
    if (this.nextColon < start) {
      const colon = this.text.indexOf(':', start)
      this.nextColon = colon === -1 ? this.text.length : colon
    }
    return this.nextColon < end
  }
}

function isOdd({ kind }: HeadMiss): boolean {
  return kind === 'foreign-bullet' || kind === 'odd-box'
}

/** After a list marker, none is put in the place of a pasted bullet. */
function inItem(head: HeadMiss, line: number): NearMiss {
  if (!isOdd(head) || !head.expected.startsWith('- ')) return { ...head, line }
  const mend = head.mend && { mend: { ...head.mend, text: head.mend.text.slice(2) } }
  return { ...head, line, expected: head.expected.slice(2), ...mend }
}

function pushItem<T>(list: T[], item: T | undefined): void {
  if (item !== undefined) list.push(item)
}

function buildMark(text: string, line: ParagraphLine, head: Head, gathered: GatheredText): Mark {
  const parts: MarkParts = {
    marker: line.marker === -1 ? null : { start: line.marker, end: line.start },
    box: head.box === null ? null : { start: head.start, end: head.boxEnd },
    label: { start: head.labelStart, end: head.labelEnd },
    id: head.idMatch === null ? null : { start: head.idStart, end: head.idMatch.end },
    attributes: head.attributesEnd === -1 ? null : { start: head.attributesStart, end: head.attributesEnd },
    colon: { start: head.colon, end: head.colon + 1 },
    text: gathered.span,
  }
  return {
    kind: head.kind,
    id: head.idMatch?.id ?? null,
    reference: head.idMatch?.reference ?? null,
    box: head.box,
    attributes:
      head.attributesEnd === -1 ? [] : splitAttributes(text.slice(head.attributesStart, head.attributesEnd)),
    text: gathered.text,
    line: line.line,
    span: {
      start: line.marker === -1 ? line.start : line.marker,
      end: Math.max(gathered.end, head.colon + 1),
    },
    parts,
  }
}
