/** What a rule is, and what it is given. */
import type { Day } from '../dates/types.ts'
import type { Document, Finding, Fix, Place } from '../document/types.ts'
import type { Message } from '../messages/catalog.ts'
import type { RuleId } from '../messages/catalog/findings.ts'
import type { Severity, WorkspaceConfig, WorkspaceRecord } from '../records/types.ts'

export type { RuleId, Severity }

/** A finding as reporters show it: of which rule, how grave, where. */
export interface PlacedFinding extends Place {
  readonly rule: RuleId
  readonly severity: Severity
  /** Relative to the workspace, with `/`. */
  readonly file: string
  readonly message: Message
  readonly fix: Fix | null
  /** The source line, for reporters that show it; empty when it is too long to be shown. */
  readonly source: string
}

/** What a rule sees of one file. `record` is null when the file is meant as one and could not be read. */
export interface RuleInput {
  readonly document: Document
  readonly record: WorkspaceRecord | null
  readonly config: WorkspaceConfig
  readonly today: Day
  /**
   * The marks of this record that other records cite ("A7"): their numbers are not given again (format.md M9).
   * Only a fix needs it; absent, the numbers that are proposed come from the record alone.
   */
  readonly cited?: readonly string[]
}

/** A finding whose gravity depends on what was found gives its own. */
export type Found = Finding & { readonly severity?: Severity }

/** A finding of one file that the other files decide. */
export interface Doubt {
  readonly at: Finding['at']
  /** Whether the files seen so far already show that all is well; what they show, later files cannot undo. */
  readonly isDispelled: (index: RecordIndex) => boolean
  /** What is wrong, once every file was seen. */
  readonly word: (index: RecordIndex) => Message
  /** How it is repaired, once every file was seen; absent or null where nobody can know. */
  readonly mend?: (index: RecordIndex) => Fix | null
}

/** A finding about a file as a whole, made when no text is held any more. */
interface FileFinding {
  readonly file: string
  readonly message: Message
}

/** What is known of all records once every file was seen. */
export interface RecordIndex {
  /** The paths of the records with an id, upper and lower case aside, in the order of code units. */
  readonly pathsOf: (id: string) => readonly string[]
  /** The ids that more than one path carries, as the first path has them. */
  readonly sharedIds: () => Iterable<string>
  /** The marks for which more than one decision, or more than one event, stands by its `source`; the files in order. */
  readonly sharedSources: () => Iterable<{ readonly source: string; readonly paths: readonly string[] }>
  /** The names that several people, or several structures, bear; the files in order. */
  readonly sharedNames: () => Iterable<{ readonly name: string; readonly paths: readonly string[] }>
  /** The ids of decisions that replace each other in a ring, each ring once. */
  readonly supersedesCycles: () => Iterable<readonly string[]>
  /** Whether a record has exactly this id. */
  readonly hasRecord: (id: string) => boolean
  /** The ids of the marks and points of a record ("D1", "A2", "P1"); null when its file could not be read. */
  readonly marksOf: (id: string) => readonly string[] | null
  /** Whether a record has a mark or a point of that id, as far as is known: one that could not be read may have it. */
  readonly holdsMark: (id: string, mark: string) => boolean
  /** The id nearest to a wrong one, or null. */
  readonly nearestId: (id: string) => string | null
  /** The ids that hold the words of a short one in a row, the last word perhaps begun only (format.md R2). */
  readonly idsHolding: (short: string) => readonly string[]
}

/**
 * A rule: one object in one file of `rules/`, whose page `docs/rules/<id>.md` is its test. `check` looks at
 * one file. `doubts` finds what only the other files can decide; it must keep nothing of the text, since files are
 * dropped once seen. `checkAll` looks at the index alone.
 */
export interface Rule {
  readonly id: RuleId
  /** Unless the finding or the workspace says otherwise. */
  readonly severity: Severity
  readonly check?: (input: RuleInput) => Iterable<Found>
  readonly doubts?: (input: RuleInput) => Iterable<Doubt>
  readonly checkAll?: (index: RecordIndex) => Iterable<FileFinding>
}
