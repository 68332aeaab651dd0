/** Where a new mark goes in a body: under a heading, after what was said last, without touching another byte. */
import { exitCodes, problem } from '../messages/problem.ts'
import type { BodyScan, Edit, Heading } from './types.ts'
import { scanBody } from './body.ts'
import { BlockScanner } from './body-scanner.ts'
import { applyEdits } from './edits.ts'
import { foldWords } from './fold.ts'
import { isMarkEditTrue, type MarkValue } from './mark-verify.ts'

/** The text a mark is put into. `bodyStart` and offsets are UTF-16 units of `text`. */
interface MarkTarget {
  readonly text: string
  readonly bodyStart: number
  readonly eol: '\n' | '\r\n'
}

/** Where it goes: under the heading that holds these words; without them under the last point. */
interface MarkPlace {
  readonly under?: string
}

/**
 * The insertion of a mark's line (`composeMark`, without line end) at the end of a section: that of the
 * heading named, else of the last point (the last numbered heading, or the last one), else of the body. Null
 * when no heading holds the words. The edit is scanned again: when the mark would not be read, which only a block left
 * open (a fence, a comment) over the whole section can bring about, it throws the problem `mark-has-no-place`.
 */
export function insertMark(target: MarkTarget, line: string, place: MarkPlace): Edit | null {
  const scan = scanBody(target.text, target.bodyStart)
  const heading =
    place.under === undefined ? lastPoint(scan.headings) : findHeading(scan.headings, place.under)
  if (heading === null && place.under !== undefined) return null
  const section = sectionOf(target, scan, heading)
  const mark = scanBody(line, 0).marks[0]
  if (mark === undefined) throw new Error(`no mark to insert: ${line}`)
  for (const at of [lastContent(target.text, section), section.start]) {
    const edit = insertAt(target, section, at, line)
    if (readsAsMark(target, scan, edit, mark)) return edit
  }
  throw problem('mark-has-no-place', {}, exitCodes.refused)
}

interface Section {
  /** The end of the heading's last line, or the start of the body. */
  readonly start: number
  readonly end: number
  readonly hasHeading: boolean
}

/** The best of the headings that hold the words: the same words first, else the first that holds them. */
function findHeading(headings: readonly Heading[], words: string): Heading | null {
  const wanted = foldWords(words)
  if (wanted === '') return null
  const folded = headings.map((heading) => foldWords(heading.text))
  const same = folded.indexOf(wanted)
  const holding = folded.findIndex((text) => ` ${text} `.includes(` ${wanted} `))
  const within = folded.findIndex((text) => text.includes(wanted))
  return headings[[same, holding, within].find((index) => index !== -1) ?? -1] ?? null
}

function lastPoint(headings: readonly Heading[]): Heading | null {
  return headings.findLast((heading) => /^\d{1,3}[.)]?\s/.test(heading.text)) ?? headings.at(-1) ?? null
}

function sectionOf(target: MarkTarget, scan: BodyScan, heading: Heading | null): Section {
  if (heading === null) return { start: target.bodyStart, end: target.text.length, hasHeading: false }
  const next = scan.headings[scan.headings.indexOf(heading) + 1]
  return { start: heading.span.end, end: next?.span.start ?? target.text.length, hasHeading: true }
}

/** The end of the last line of a section that is not blank, before its line end; the section's start when all are. */
function lastContent(text: string, section: Section): number {
  const words = section.start + text.slice(section.start, section.end).trimEnd().length
  if (words === section.start) return words
  const rest = /^[^\r\n]*/.exec(text.slice(words, section.end))
  return words + (rest?.[0].length ?? 0)
}

/** The line after `at`, with the blank lines that Markdown needs; what follows keeps its line end, or lack of one. */
function insertAt(target: MarkTarget, section: Section, at: number, line: string): Edit {
  const { text, eol } = target
  const after = text.slice(at)
  const isFollowed = /^[ \t]*\r?\n[ \t]*[^ \t\r\n]/.test(after)
  if (at === section.start && !section.hasHeading && (at === 0 || text[at - 1] === '\n')) {
    if (after.trim() === '') return { start: at, end: at, text: after === '' ? line + eol : line }
    return { start: at, end: at, text: line + eol + eol }
  }
  const isFirst = at === section.start && !section.hasHeading
  const before = isFirst || endsInList(target, at) ? eol : eol + eol
  return { start: at, end: at, text: before + line + (isFollowed ? eol : '') }
}

function endsInList(target: MarkTarget, at: number): boolean {
  const nothing = { kinds: undefined, headings: false, nearMisses: false }
  const scanner = new BlockScanner(target.text.slice(0, at), target.bodyStart, nothing)
  scanner.run()
  return scanner.endsInList
}

function readsAsMark(target: MarkTarget, before: BodyScan, edit: Edit, mark: MarkValue): boolean {
  const after = scanBody(applyEdits(target.text, [edit]), target.bodyStart)
  return isMarkEditTrue(before, after, { mark, replaces: null })
}
