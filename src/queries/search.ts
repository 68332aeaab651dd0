/** The search over all records: what was found, record by record, newest first. */
import { compareDates, compareText } from '../dates/compare.ts'
import type { FuzzyDate } from '../dates/types.ts'
import { scanBody } from '../document/body.ts'
import { detach } from '../document/detach.ts'
import type { Document } from '../document/types.ts'
import { idOfPath } from '../records/decode.ts'
import type { Kind, WorkspaceRecord } from '../records/types.ts'
import { textOf } from '../records/values.ts'
import { passagesOf, type Passage } from './search-passages.ts'
import type { SearchWords, TextRange } from './search-words.ts'
import { detachDate } from './sayings.ts'
import { isOpenWindow, meetsWindow, type Window } from './window.ts'

/** One line found, with the record that holds it. */
export interface SearchLine {
  /** The mark that the line is, or speaks of; else the record. */
  readonly ref: string
  /** The id of its record. */
  readonly record: string
  /** Null for a record that cannot be read. */
  readonly kind: Kind | null
  readonly title: string
  readonly date: FuzzyDate | null
  readonly file: string
  readonly line: number
  readonly heading: string | null
  /** The key of the header, as typed, that the line stands under; null in the body. */
  readonly key: string | null
  readonly text: string
  /** Offsets of `text`. */
  readonly ranges: readonly TextRange[]
}

/** Which records are searched. */
export interface SearchFilter extends Window {
  readonly kind?: Kind
  readonly series?: string
}

/** What was found. `isScattered`: no line holds all words, these are the lines of records that do. */
export interface Found {
  readonly lines: readonly SearchLine[]
  readonly isScattered: boolean
}

/** Collects what records hold of the words; `found` gives it in order. */
export interface Search {
  add(record: WorkspaceRecord): void
  /** A record that cannot be read: its lines are text all the same. Left out where a filter asks what it cannot say. */
  addBroken(document: Document): void
  found(): Found
}

/** A search for words. */
export function createSearch(words: SearchWords, filter: SearchFilter): Search {
  const whole: SearchLine[] = []
  const scattered: SearchLine[] = []
  const look = (found: Found): void => {
    ;(found.isScattered ? scattered : whole).push(...found.lines)
  }
  const isFiltered = filter.kind !== undefined || filter.series !== undefined || !isOpenWindow(filter)
  return {
    add(record) {
      if (isWanted(record, filter)) look(searchRecord(record, words, whole.length === 0))
    },
    addBroken(document) {
      if (!isFiltered) look(searchBroken(document, words, whole.length === 0))
    },
    found() {
      const isScattered = whole.length === 0 && scattered.length > 0
      return { lines: (isScattered ? scattered : whole).toSorted(compareLines), isScattered }
    },
  }
}

function isWanted(record: WorkspaceRecord, filter: SearchFilter): boolean {
  if (filter.kind !== undefined && record.kind !== filter.kind) return false
  if (filter.series !== undefined && textOf(record.header['series']) !== filter.series) return false
  return isOpenWindow(filter) || meetsWindow(dateOf(record), filter)
}

/** The date of what the record tells; for a person or a practice, that of its last change. */
function dateOf(record: WorkspaceRecord): FuzzyDate | null {
  return ('date' in record ? record.date : null) ?? record.updated
}

type Origin = Pick<SearchLine, 'record' | 'kind' | 'title' | 'date' | 'file'>

function searchRecord(record: WorkspaceRecord, words: SearchWords, orScattered: boolean): Found {
  const { document, body, kind, path } = record
  const found = searchPassages({ document, body, kind }, words, orScattered)
  if (found.passages.length === 0) return nothing
  const date = detachDate(dateOf(record)) ?? null
  return linesOf(found, { record: detach(record.id), kind, title: detach(record.title), date, file: path })
}

function searchBroken(document: Document, words: SearchWords, orScattered: boolean): Found {
  const body = scanBody(document.text, document.bodyStart)
  const found = searchPassages({ document, body, kind: null }, words, orScattered)
  const record = idOfPath(document.path)
  return linesOf(found, { record, kind: null, title: record, date: null, file: document.path })
}

const nothing: Found = { lines: [], isScattered: false }

interface FoundPassages {
  readonly passages: readonly Passage[]
  readonly isScattered: boolean
}

function searchPassages(
  file: Parameters<typeof passagesOf>[0],
  words: SearchWords,
  orScattered: boolean,
): FoundPassages {
  const whole = passagesOf(file, words, 'all')
  if (whole.length > 0 || !orScattered || words.terms.length < 2)
    return { passages: whole, isScattered: false }
  const parts = passagesOf(file, words, 'any')
  const holdsAll = words.terms.every((_, index) => parts.some(({ held }) => held[index]))
  return { passages: holdsAll ? parts : [], isScattered: true }
}

function linesOf({ passages, isScattered }: FoundPassages, origin: Origin): Found {
  const lines = passages.map(({ mark, line, heading, key, text, ranges }) => {
    const own = mark?.id == null ? null : `${origin.record}#${mark.id}`
    const ref = mark?.reference == null ? (own ?? origin.record) : detach(mark.reference)
    return { ref, ...origin, line, heading, key, text, ranges }
  })
  return { lines, isScattered }
}

/** Newest record first, those without date last; the lines of a record in its order. */
function compareLines(a: SearchLine, b: SearchLine): number {
  return (
    Number(a.date === null) - Number(b.date === null) ||
    compareDates(b.date, a.date) ||
    compareText(a.file, b.file) ||
    a.line - b.line
  )
}
