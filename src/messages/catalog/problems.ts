/** The problems section of the catalog: what stops a command, and what to type instead. */
import type { FuzzyDate } from '../../dates/types.ts'
import type { None } from '../catalog.ts'

/** A text that is no date: `impossible` names the day that does not exist, `ambiguous` the dates that a code may mean. */
interface UnreadableDate {
  readonly found: string
  readonly impossible: string | null
  readonly ambiguous: readonly FuzzyDate[]
}

/** Codes to their arguments; `nearest` are the close spellings to propose, best first, perhaps none. */
export interface ProblemMessages {
  'unknown-command': { readonly command: string; readonly nearest: readonly string[] }
  'unknown-option': { readonly option: string; readonly command: string; readonly nearest: readonly string[] }
  'missing-argument': { readonly argument: string; readonly command: string; readonly example: string }
  'missing-option-value': { readonly option: string; readonly command: string }
  'missing-option': { readonly option: string; readonly command: string; readonly example: string }
  'excess-argument': { readonly command: string; readonly words: readonly string[] }
  'unreadable-command-line': { readonly command: string; readonly detail: string }
  'unknown-choice': {
    readonly option: string
    readonly found: string
    readonly choices: readonly string[]
    readonly nearest: readonly string[]
  }
  'reversed-window': { readonly from: string; readonly to: string }
  /** An option that means nothing for what is added; `options` are those that do. */
  'option-not-for': { readonly option: string; readonly kind: string; readonly options: readonly string[] }
  'unknown-output-format': { readonly file: string; readonly formats: readonly string[] }
  /** The ending of another program's files; `instead` is a name that spro can write and that program opens. */
  'output-foreign-format': { readonly file: string; readonly ending: string; readonly instead: string }
  'output-folder-missing': { readonly file: string; readonly folder: string }
  /** Why a file cannot be read as a record, told by a command that only reads. Limits in MiB. */
  'record-not-utf8': None
  'record-too-big': { readonly limit: number }
  'record-not-a-file': None
  'record-unreadable': None
  'unknown-folder': { readonly folder: string }
  'broken-record': { readonly reference: string; readonly file: string }
  'not-a-number': { readonly option: string; readonly found: string }
  'unreadable-today': { readonly found: string }
  'unreadable-date-flag': UnreadableDate & { readonly option: string }
  'unreadable-time-flag': { readonly option: string; readonly found: string }
  'unreadable-date': UnreadableDate

  /** `place` is `file:line:column`. */
  'broken-config': { readonly place: string }
  'workspace-exists': { readonly folder: string }
  'unknown-reference': { readonly reference: string; readonly nearest: readonly string[] }
  'ambiguous-reference': { readonly reference: string; readonly candidates: readonly string[] }
  'not-a-meeting': { readonly reference: string }
  'not-a-decision': { readonly reference: string }
  'not-a-decision-mark': { readonly reference: string; readonly marks: readonly string[] }
  'not-an-event': { readonly reference: string }
  /** `id` is the record that stands for the mark `ref` already. */
  'already-a-record': { readonly ref: string; readonly id: string }
  'no-planned-meeting': { readonly series: string | null; readonly last: string | null }
  'unknown-series': {
    readonly series: string
    readonly nearest: readonly string[]
    readonly known: readonly string[]
  }
  'unknown-rule': {
    readonly rule: string
    readonly nearest: readonly string[]
    readonly known: readonly string[]
  }
  'unknown-path': { readonly path: string }
  'missing-title': { readonly series: readonly string[] }
  'missing-decision-title': None
  'already-superseded': { readonly id: string; readonly by: string }
  'not-a-mark': { readonly reference: string; readonly marks: readonly string[] }
  'not-closable': { readonly reference: string }
  'unknown-heading': { readonly words: string; readonly headings: readonly string[]; readonly file: string }
  'mark-text-empty': None
  'mark-has-no-place': None
  'record-full': { readonly file: string }
  'changed-meanwhile': { readonly file: string }
  'output-not-replaceable': { readonly file: string }

  interrupted: None
  /** `file` holds the report, or is null when none could be written. */
  bug: { readonly file: string | null; readonly cause: string }
  'year-inferred': { readonly date: FuzzyDate }
}
