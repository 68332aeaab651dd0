/** The findings section of the catalog: what the rules say, and how reporters sum it up. */
import type { Day, Weekday } from '../../dates/types.ts'
import type { None } from '../catalog.ts'

/** The ids of the rules, in the order of `checks/rules/list.ts`. An id names the fault and is never reused. */
export const ruleIds = [
  'front-matter',
  'yaml-error',
  'cut-line',
  'missing-field',
  'wrong-type',
  'unknown-value',
  'misspelt-key',
  'unknown-key',
  'unreadable-date',
  'weekday-mismatch',
  'duplicate-id',
  'shared-name',
  'broken-reference',
  'supersedes-cycle',
  'mark-without-id',
  'misspelt-mark',
] as const

/** The name of a rule, as `spro explain` and the `checks` of `spro.yaml` take it. */
export type RuleId = (typeof ruleIds)[number]

/** The kinds of records and of marks, as sentences name them. */
export type RecordWord = 'meeting' | 'decision' | 'event' | 'practice' | 'person' | 'structure'

/** Spelt out here because this room comes before the one that reads marks. */
export type MarkWord = 'decision' | 'action' | 'waiting' | 'question' | 'idea' | 'information' | 'event'

/** A short title a rule: `rule/weekday-mismatch`. */
type RuleTitles = { readonly [Id in RuleId as `rule/${Id}`]: None }

/** The codes of a rule begin with its id. `key` is a key as typed, `line` a whole line to type. */
export interface FindingMessages extends RuleTitles {
  'front-matter-missing': { readonly folder: string; readonly kind: RecordWord }
  'front-matter-unclosed': None
  'front-matter-conflict': None
  'cut-line-hash': { readonly text: string; readonly quoted: string }
  'cut-line-colon': { readonly text: string; readonly quoted: string }
  'missing-field': { readonly key: string; readonly kind: RecordWord; readonly line: string }
  'missing-field-empty': { readonly key: string; readonly kind: RecordWord; readonly line: string }
  'missing-field-kind': { readonly line: string }
  'missing-field-item': { readonly key: string; readonly list: string; readonly line: string }
  'wrong-type-text': { readonly key: string; readonly found: 'list' | 'map' }
  'wrong-type-list': { readonly key: string }
  'wrong-type-list-item': { readonly key: string; readonly found: 'list' | 'map' }
  'wrong-type-map': { readonly key: string; readonly keys: readonly string[] }
  'wrong-type-integer': { readonly key: string; readonly text: string }
  'wrong-type-boolean': { readonly key: string; readonly text: string }
  'wrong-type-times': { readonly key: string; readonly text: string }
  'wrong-type-day': { readonly key: string; readonly text: string }
  'wrong-type-item-key': {
    readonly key: string
    readonly list: string
    readonly keys: readonly string[]
    readonly nearest: string | null
  }
  'wrong-type-item-empty': { readonly key: string; readonly list: string }
  'unknown-value': {
    readonly key: string
    readonly found: string
    readonly nearest: string | null
    /** English names to French ones. */
    readonly values: Readonly<Record<string, string>>
  }
  'unknown-value-timezone': { readonly key: string; readonly found: string }
  'unknown-value-rule': { readonly found: string; readonly nearest: string | null }
  'misspelt-key': { readonly key: string; readonly nearest: string }
  'misspelt-key-spaces': { readonly key: string }
  'misspelt-key-twice': { readonly key: string; readonly first: string }
  'unknown-key': { readonly key: string; readonly kind: RecordWord }
  'unknown-key-config': { readonly key: string; readonly keys: readonly string[] }
  'unreadable-date-text': { readonly text: string; readonly key: string | null }
  'unreadable-hours': { readonly text: string }
  'unreadable-date-impossible': { readonly text: string }
  'weekday-mismatch': {
    readonly text: string
    readonly day: Day
    readonly said: Weekday
    readonly actual: Weekday
  }
  'duplicate-id-file': { readonly id: string; readonly other: string; readonly free: string }
  'duplicate-id-mark': { readonly id: string; readonly line: number; readonly next: string }
  /** `other` is the file that stands for the mark `source` already. */
  'shared-name': { readonly name: string; readonly other: string }
  /** In the order in which each replaces the next, and the last the first. */
  'supersedes-cycle-found': { readonly ids: readonly string[] }
  'duplicate-id-source': { readonly source: string; readonly other: string }
  'broken-reference': { readonly reference: string; readonly nearest: string | null }
  'broken-reference-short': {
    readonly reference: string
    readonly whole: string
    /** Whether the whole reference leads to something, so that a fix writes it. */
    readonly repaired: boolean
  }
  'broken-reference-mark': {
    readonly record: string
    readonly mark: string
    readonly marks: readonly string[]
  }
  'broken-reference-series': {
    readonly series: string
    readonly nearest: string | null
    readonly known: readonly string[]
  }
  'broken-reference-territory': {
    readonly territory: string
    readonly nearest: string | null
    readonly known: readonly string[]
  }
  /** Each lies in the next, and the last in the first. */
  'broken-reference-ring': { readonly territories: readonly string[] }
  'unknown-value-notice': { readonly key: string; readonly found: string; readonly most: number }
  'mark-without-id': { readonly mark: MarkWord; readonly id: string }
  'misspelt-mark-no-colon': { readonly found: string; readonly expected: string }
  'misspelt-mark-open-parenthesis': { readonly found: string }
  'misspelt-mark-wrong-letter': { readonly found: string; readonly expected: string }
  'misspelt-mark-label': { readonly found: string; readonly expected: string }
  'misspelt-mark-bare-number': { readonly found: string; readonly id: string }
  'misspelt-mark-bullet': { readonly found: string; readonly expected: string }
  'misspelt-mark-box': { readonly found: string; readonly expected: string; readonly repaired: boolean }
  'findings-severity': { readonly severity: 'error' | 'warning' | 'info' }
  'findings-counts': { readonly errors: number; readonly warnings: number; readonly infos: number }
  /** Stands for further findings of one rule in one file, all of which are notes. */
  'findings-more': { readonly rule: RuleId; readonly count: number }
  'findings-none': { readonly files: number }
  'findings-summary': {
    readonly files: number
    readonly errors: number
    readonly warnings: number
    readonly infos: number
    readonly fixable: number
  }
}
