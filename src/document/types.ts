/**
 * The text of one record file and what is found in it, with places. Offsets are UTF-16 indexes into
 * `Document.text`, which is the file's text with its BOM kept; lines and columns are 1-based and computed
 * only when something is shown.
 */
import type { Message } from '../messages/catalog.ts'

/** A half-open range of offsets. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Replaces the text of a span. An insertion has an empty span. */
export interface Edit extends Span {
  readonly text: string
}

/** A place in a file as people and editors count: 1-based, columns in UTF-16 units, end exclusive. */
export interface Place {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** A value of the header (format.md H5): text stays text, integers are numbers, empty is null. */
export type HeaderValue = string | number | boolean | null | readonly HeaderValue[] | HeaderMap

/** A map of the header, its keys as the file spells them: French or English is settled by `records`. */
export interface HeaderMap {
  readonly [key: string]: HeaderValue
}

/** Where a value stands in the header: `['attendees', 2, 'name']`. */
export type HeaderPath = readonly (string | number)[]

/**
 * A value that YAML cut at ` #` or turned into a map at a colon (format.md H7): `text` is the value as the
 * hand typed it, from its source line.
 */
export interface Cut {
  readonly path: HeaderPath
  readonly text: string
  readonly by: 'hash' | 'colon'
  /** The characters of `text` in the file: a fix replaces them by the text in quotes. */
  readonly span?: Span
}

/** A key that stood between no-break spaces (format.md H3): `path` holds it without them, `span` covers it with them. */
export interface TrimmedKey {
  readonly path: HeaderPath
  readonly span: Span
}

/** A fault of the YAML of a header. No value of such a header is used. */
export interface HeaderFault {
  readonly message: Message
  readonly span: Span
  readonly fix: readonly Edit[] | null
}

/** The header of a record: the lines between its fences (format.md H1). */
export interface Header {
  /** The lines between the fences, without them. */
  readonly span: Span
  readonly values: HeaderMap
  readonly cuts: readonly Cut[]
  readonly faults: readonly HeaderFault[]
  /** The keys whose no-break spaces were trimmed; absent when there is none. */
  readonly trimmedKeys?: readonly TrimmedKey[]
}

/** A file read. `header` is null when there is none; `faults` say what is wrong with the file as a whole. */
export interface Document {
  /** Relative to the workspace, with `/`. */
  readonly path: string
  readonly text: string
  readonly eol: '\n' | '\r\n'
  readonly header: Header | null
  /** Where the body starts: after the closing fence and its line end. */
  readonly bodyStart: number
  readonly faults: readonly DocumentFault[]
}

/** Why a file is not a record that can be written (format.md H1). */
export interface DocumentFault {
  readonly kind: 'header-missing' | 'header-unclosed' | 'conflict-markers'
  readonly span: Span
}

/** Where a finding stands: a header path (its value, or its key), or offsets. */
export type At = { readonly header: HeaderPath; readonly part?: 'key' | 'value' } | { readonly span: Span }

/** How a finding is repaired: a header value to set, or edits. */
export type Fix =
  | { readonly path: HeaderPath; readonly value: HeaderValue }
  | { readonly edits: readonly Edit[] }

/** What a rule found. Words come last: `message` is a code with arguments. */
export interface Finding {
  readonly message: Message
  readonly at: At
  readonly fix?: Fix
}

/** The seven marks of format.md M4. */
export type MarkKind = 'decision' | 'action' | 'waiting' | 'question' | 'idea' | 'information' | 'event'

/** The state of an action by its box: `[ ]`, `[x]`, `[-]` (format.md M3). */
export type Box = 'open' | 'done' | 'dropped'

/** The places of the parts of a mark. */
export interface MarkParts {
  /** The list marker with its space ("- ", "1. "), when the mark opens a list item. */
  readonly marker: Span | null
  /** `[x]` with its brackets. */
  readonly box: Span | null
  readonly label: Span
  readonly id: Span | null
  /** Between the parentheses, without them. */
  readonly attributes: Span | null
  readonly colon: Span
  /** From the first character of the text to its last, over all its lines; empty at the end of the head when there is none. */
  readonly text: Span
}

/** A labelled line of a body (format.md M1–M10). */
export interface Mark {
  readonly kind: MarkKind
  /** Its own number ("A1"), or null when it has none yet. */
  readonly id: string | null
  /** The older item it speaks of ("2019-06-24-departementale#A1", "forum-emploi-2019"): then it is a mention. */
  readonly reference: string | null
  readonly box: Box | null
  /** The parts of the parenthesis, trimmed, escapes undone, as split at top-level `,` and `;`. */
  readonly attributes: readonly string[]
  /** The lines of the text joined by one space, comments dropped, inline Markdown kept. */
  readonly text: string
  /** 1-based. */
  readonly line: number
  /** From the first character of its line's content (list marker or box included) to the end of its text. */
  readonly span: Span
  readonly parts: MarkParts
}

/** A line that nearly is a mark (format.md M10). */
export interface NearMiss {
  readonly kind:
    | 'no-colon'
    | 'open-parenthesis'
    | 'wrong-letter'
    | 'misspelt-label'
    | 'bare-number'
    | 'foreign-bullet'
    | 'odd-box'
  readonly span: Span
  readonly line: number
  readonly markKind: MarkKind
  /** The words as found ("Decison D1") and as expected ("Décision D1"). */
  readonly found: string
  readonly expected: string
  /** For `bare-number`: what its fix replaces by an id. */
  readonly idSpan: Span | null
  /** For `foreign-bullet` and `odd-box`: what makes the line a mark; absent where that cannot be known. */
  readonly mend?: Edit
}

/** An ATX or setext heading of a body. */
export interface Heading {
  readonly level: number
  readonly text: string
  readonly line: number
  /** The heading's lines. */
  readonly span: Span
}

/** What one pass over a body finds, in order. */
export interface BodyScan {
  readonly marks: readonly Mark[]
  readonly nearMisses: readonly NearMiss[]
  readonly headings: readonly Heading[]
}
