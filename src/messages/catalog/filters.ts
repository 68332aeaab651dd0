/** The filters section of the catalog: `--where` and the other filters, tables as CSV. */
import type { None } from '../catalog.ts'

/** What may be meant by an unknown key: the near names, and all keys in both languages. */
interface Keys {
  readonly key: string
  readonly nearest: readonly string[]
  readonly known: readonly { readonly key: string; readonly fr: string }[]
}

/** Codes to their arguments. */
export interface FilterMessages {
  'filter-where': None
  'filter-territory': None
  'filter-structure': None
  'filter-series': None
  'filter-status': None
  'filter-words': None
  'filter-format': None
  'filter-delimiter': None
  /** There are records, and the words and filters given keep none of them. */
  'no-record-kept': None

  'where-unreadable': { readonly found: string }
  'where-without-words': { readonly key: string }
  /** `impossible` is a day that does not exist, or null. */
  'where-not-comparable': {
    readonly key: string
    readonly operator: string
    readonly found: string
    readonly impossible: string | null
  }
  'unknown-where-key': Keys
  /** Known to the format, and nothing that is shown has it. */
  'where-key-absent': { readonly key: string; readonly nearest: readonly string[] }
  'unknown-territory': {
    readonly territory: string
    readonly nearest: readonly string[]
    readonly known: readonly string[]
  }
  /** `kinds` are the kinds that have one. */
  'kind-without-status': { readonly kind: string; readonly fr: string; readonly kinds: readonly string[] }
  /** A first word that is no kind but nearly one. */
  'nearly-a-kind': { readonly found: string; readonly nearest: readonly string[] }
  'unknown-delimiter': { readonly found: string }

  'column-id': None
  'column-text': None
  'column-type': None
  'column-first-day': None
  'column-last-day': None
  'column-first-due-day': None
  'column-last-due-day': None
  'column-past': None
  'column-overdue': None
  'column-territory': None
  'column-audience': None
  'column-was': None
  'column-register-before': None
  'column-register-link': None
  'column-meeting': None
  'column-record': None
  'column-file': None
  'column-line': None
  'action-type': { readonly type: 'action' | 'waiting' | 'question' }
  'yes-or-no': { readonly value: boolean }
}
