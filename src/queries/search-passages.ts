/**
 * The passages of a record that hold what is searched: a mark, a heading, an item of a list, a line of the header, or
 * the lines of prose that make one sentence on from another. Only the places that a raw pattern found are looked at.
 */
import { countLines } from '../document/body-lines.ts'
import { detach } from '../document/detach.ts'
import type { BodyScan, Document, Mark } from '../document/types.ts'
import type { FieldType } from '../records/fields.ts'
import { fieldOf } from '../records/names.ts'
import type { Kind } from '../records/types.ts'
import type { SearchWords, TextRange } from './search-words.ts'

/** A file to be searched; `kind` is null for a record that cannot be read: then every line of its header counts. */
export interface SearchedFile {
  readonly document: Document
  readonly body: BodyScan
  readonly kind: Kind | null
}

/** A line that holds words: from which line of the file, under which heading, and what is marked in it. */
export interface Passage {
  /** 1-based; the first of its lines. */
  readonly line: number
  /** The heading of the body that it stands under (for a heading, the one above it in rank), or null. */
  readonly heading: string | null
  /** The key of the header that it stands under, as typed, or null. */
  readonly key: string | null
  /** The mark that begins there, or null. */
  readonly mark: Mark | null
  /** Its lines joined by one space, without list marker and heading signs. */
  readonly text: string
  /** Offsets of `text`, in order; none covers another's start. */
  readonly ranges: readonly TextRange[]
  /** Which of the terms it holds. */
  readonly held: readonly boolean[]
}

/** The passages that hold all terms, or (`any`) at least one, in the order of the file. */
export function passagesOf(file: SearchedFile, words: SearchWords, wants: 'all' | 'any'): readonly Passage[] {
  const { text } = file.document
  const reader = createReader(file)
  const finder = words.finder(wants)
  const passages: Passage[] = []
  for (let found = finder.exec(text); found !== null; found = finder.exec(text)) {
    const place = reader.passageAt(found.index)
    // A passage is judged once, however many places it holds.
    finder.lastIndex = Math.max(place.end, found.index + 1)
    if (place.text === '') continue
    const ranges = words.rangesIn(place.text)
    const held = ranges.map((each) => each.length > 0)
    if (wants === 'all' ? !held.every(Boolean) : !held.some(Boolean)) continue
    passages.push({
      line: countLines(text, place.start) + 1,
      heading: reader.headingAt(place.start),
      key: place.key === null ? null : detach(place.key),
      mark: reader.markAt(place.start),
      text: detach(place.text),
      ranges: mergeRanges(ranges.flat()),
      held,
    })
  }
  return passages
}

/** In order, without overlaps. */
function mergeRanges(ranges: readonly TextRange[]): readonly TextRange[] {
  const merged: TextRange[] = []
  for (const range of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1)
    if (last === undefined || range.start >= last.end) merged.push(range)
    else if (range.end > last.end) merged[merged.length - 1] = { start: last.start, end: range.end }
  }
  return merged
}

interface PlacedText {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly key: string | null
}

interface Reader {
  readonly passageAt: (offset: number) => PlacedText
  readonly headingAt: (start: number) => string | null
  readonly markAt: (start: number) => Mark | null
}

function createReader({ document, body, kind }: SearchedFile): Reader {
  const { text, bodyStart } = document
  const marks = new Map(body.marks.map((mark) => [lineStart(text, mark.span.start), mark]))
  const isMark = (start: number): boolean => marks.has(start)
  return {
    passageAt: (offset) =>
      offset < bodyStart ? headerLine(document, kind, offset) : bodyPassage(text, bodyStart, offset, isMark),
    headingAt: (start) => {
      if (start < bodyStart) return null
      const level = body.headings.find(({ span }) => lineStart(text, span.start) === start)?.level ?? Infinity
      const above = body.headings.findLast((each) => each.span.start < start && each.level < level)
      return above ? detach(above.text) : null
    },
    markAt: (start) => marks.get(start) ?? null,
  }
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}

/** Where the line that begins at `start` ends, its line end left out. */
function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  if (end === -1) return text.length
  return end > start && text.charCodeAt(end - 1) === 13 ? end - 1 : end
}

const nothingToFind: ReadonlySet<FieldType> = new Set([
  'choice',
  'reference',
  'references',
  'date',
  'times',
  'integer',
])
const identifiers: ReadonlySet<string> = new Set(['series', 'territory', 'territories'])
const keyLine = /^([^\s#:-][^:]{0,199}?)\s*:(?:\s+|$)/

/** A line of the header, its key left out; empty where the key holds no words of people (a status, an id, a date). */
function headerLine(document: Document, kind: Kind | null, offset: number): PlacedText {
  const { text, header } = document
  const start = lineStart(text, offset)
  const end = lineEnd(text, start)
  const line = text.slice(start, end)
  if (header === null || start < header.span.start || start >= header.span.end) {
    return { start, end, text: header === null ? line.trim() : '', key: null }
  }
  const own = keyLine.exec(line)
  const key = own?.[1] ?? keyAbove(text, header.span.start, start)
  const value = own ? line.slice(own[0].length) : line
  return { start, end, text: isWorded(kind, key) ? withoutMarker(value) : '', key }
}

/** The key that an item of a list stands under. */
function keyAbove(text: string, first: number, from: number): string | null {
  for (let start = from; start > first;) {
    start = lineStart(text, start - 1)
    const key = keyLine.exec(text.slice(start, lineEnd(text, start)))?.[1]
    if (key !== undefined) return key
  }
  return null
}

function isWorded(kind: Kind | null, key: string | null): boolean {
  if (kind === null || key === null) return true
  const field = fieldOf(kind, key)
  return field === undefined || !(nothingToFind.has(field.type) || identifiers.has(field.key))
}

/** The lines around an offset that go together: up to the sign that begins a block, or the line that ended a sentence. */
function bodyPassage(
  text: string,
  bodyStart: number,
  offset: number,
  isMark: (start: number) => boolean,
): PlacedText {
  const goesOn = (start: number): boolean => {
    if (start <= bodyStart || start >= text.length || isMark(start)) return false
    const before = lineStart(text, start - 1)
    return continues(text.slice(before, lineEnd(text, before)), text.slice(start, lineEnd(text, start)))
  }
  let start = lineStart(text, offset)
  while (goesOn(start)) start = lineStart(text, start - 1)
  let end = lineEnd(text, start)
  const lines = [withoutMarker(text.slice(start, end))]
  for (let next = text.indexOf('\n', end) + 1; next > 0 && goesOn(next); next = text.indexOf('\n', end) + 1) {
    end = lineEnd(text, next)
    lines.push(text.slice(next, end).trim())
  }
  return { start, end, text: lines.join(' '), key: null }
}

const blockStart = /^[ \t]*(?:[-*+•–—][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|[>|]|`{3}|~{3}|={3}|-{3})/
const standsAlone = /^[ \t]*(?:#{1,6}[ \t]|\||`{3}|~{3})/

/** As the text of a mark goes on (format.md M6): a line after one that ended a sentence says something new. */
function continues(before: string, line: string): boolean {
  if (before.trim() === '' || line.trim() === '') return false
  return !blockStart.test(line) && !standsAlone.test(before) && !/[.!?…;:]$/.test(before.trimEnd())
}

function withoutMarker(line: string): string {
  return line.replace(/^[ \t]*(?:(?:[-*+•]|#{1,6})[ \t]+)?/, '').trim()
}
