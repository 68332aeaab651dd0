/** The changes section of the catalog: what `set`, `--unset` and `--in` say. */
import type { FuzzyDate } from '../../dates/types.ts'
import type { RecordWord } from './findings.ts'
import type { None } from '../catalog.ts'
import type { Spoken } from '../spoken.ts'

/** Codes to their arguments; `key` is as typed or as the file has it, `ref` names a mark or a record. */
export interface ChangeMessages {
  // --- help
  'set-summary': None
  'set-ref': None
  'set-key': None
  'set-value': None
  'set-unset': None
  'set-own-key': None
  'set-in': None
  'done-in': None
  'add-in': None
  'later-under': None
  'later-note': None

  // --- what was done; `line` is 1-based, `from` is null for a key that was not there
  'value-set': {
    readonly key: Spoken
    readonly file: string
    readonly line: number
    readonly from: Spoken | null
    readonly to: Spoken
  }
  'value-unset': {
    readonly key: Spoken
    readonly file: string
    readonly line: number
    readonly from: Spoken
  }
  /** `at` is the line's number, `line` its words. */
  'part-set': { readonly ref: string; readonly file: string; readonly at: number; readonly line: string }
  'set-already': { readonly key: Spoken; readonly value: Spoken; readonly file: string }
  'unset-already': { readonly key: Spoken; readonly file: string }
  'key-of-your-own': { readonly key: string; readonly kind: RecordWord }
  'set-held-early': { readonly id: string; readonly date: FuzzyDate }
  'set-id-stays': { readonly id: string }

  // --- what the writer should know
  'set-status-stays': { readonly ref: string; readonly status: 'to-schedule' | 'postponed' | 'cancelled' }
  'set-record-stands': { readonly ref: string; readonly id: string; readonly key: string }
  'set-said-later': {
    readonly ref: string
    readonly key: string
    readonly id: string
    readonly file: string
    readonly line: number
  }
  'mention-before': { readonly id: string; readonly ref: string }
  'mention-in-cancelled': { readonly id: string }

  // --- words that go into the file
  'mention-state': { readonly state: 'open' | 'done' | 'dropped' }
  /** `found`: there was nothing before. */
  'mention-note': { readonly part: string; readonly found: boolean }

  // --- refusals
  'set-misspelt-key': { readonly key: string; readonly near: string; readonly french: string }
  'set-fixed-key': { readonly key: string; readonly id: string }
  'set-key-unreadable': { readonly key: string }
  'set-no-item': { readonly key: string; readonly index: number; readonly items: readonly string[] }
  'set-no-part': { readonly ref: string; readonly key: string; readonly part: string }
  'set-line-item': { readonly ref: string; readonly key: string; readonly line: string }
  'set-empty-value': { readonly ref: string; readonly key: string }
  'set-map': { readonly ref: string; readonly key: string; readonly parts: readonly string[] }
  'set-whole-list': { readonly key: string; readonly items: readonly string[] }
  'set-mark-without-id': { readonly reference: string }
  'set-date-with-hours': { readonly ref: string; readonly key: string; readonly found: string }
  'set-date-unknown': { readonly ref: string; readonly key: string; readonly text: string }
  'set-required': { readonly ref: string; readonly key: string; readonly kind: RecordWord }
  'set-unknown-part': { readonly key: string; readonly kind: string; readonly choices: readonly string[] }
  'set-text-needed': { readonly ref: string }
  /** From the newer decision to the older ones, and back to the first. */
  'supersedes-cycle': { readonly ids: readonly string[] }
  /** `found` is a name of the record `id` already, whose usual name is `name`. */
  /** Two texts in quotes where one is taken. */
  'several-texts': { readonly first: string; readonly second: string }
  /** The name that a person or a structure had until now, and where it is kept. */
  'set-former-name': { readonly name: string; readonly id: string; readonly key: string }
  'set-name-taken': { readonly found: string; readonly name: string; readonly id: string }
  /** `line` is null for a line that was still to be written. */
  'part-not-set': { readonly key: string; readonly file: string; readonly line: number | null }
  'mark-text-has-no-place': { readonly line: number }
  'set-later-kind': { readonly reference: string }
  'set-later-unset': { readonly key: string }
  'set-later-text': { readonly ref: string }
  'mention-same-record': { readonly ref: string; readonly to: string }
  'mention-not-read': { readonly ref: string; readonly line: string }
  /** `found` is null for a record that no line can continue. */
  'mention-other-kind': { readonly reference: string; readonly kind: string; readonly found: string | null }

  // --- questions
  'ask-set-key': None
  'ask-set-line': { readonly key: string }
  'ask-set-value': { readonly key: string }
  'set-empty-part': None
  'ask-done': None
  'no-open-action': None
}
