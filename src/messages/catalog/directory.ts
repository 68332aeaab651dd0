/** The directory section of the catalog: people and structures, and their tables in and out. */
import type { None } from '../catalog.ts'

/** Codes to their arguments. */
export interface DirectoryMessages {
  'people-summary': None
  'people-words': None
  'people-structure': None
  'people-contact': None
  'structures-summary': None
  'structures-words': None
  'structures-contact': None
  'attendance-series': None

  'column-name': None
  'column-posts': None
  'column-short': None
  'column-came': None
  'column-excused': None
  'column-absent': None
  'column-last-time': None
  'column-list': None
  'column-structures': None
  'column-people': None
  'column-email': None
  'column-phone': None
  'column-contact': None

  /** The list of a meeting in which one stands. */
  presence: { readonly how: 'present' | 'guest' | 'excused' | 'absent' | 'invited' }
  /** One line of what is known of somebody. */
  'participant-line': {
    readonly label:
      | 'record'
      | 'names'
      | 'former'
      | 'posts'
      | 'structures'
      | 'people'
      | 'email'
      | 'phone'
      | 'family'
      | 'territories'
      | 'location'
      | 'contact'
    readonly values: readonly string[]
  }
  'participant-without-record': { readonly kind: 'person' | 'structure'; readonly name: string }
  'no-people': None
  'no-structures': None
  /** There are some, but none that the words and options keep. */
  'no-person-kept': None
  'no-structure-kept': None
  /** The details of somebody go to a file or a pipe, without ways to reach them. */
  'contact-left-out': None
  'participant-like': { readonly words: string; readonly nearest: readonly string[] }
  'ambiguous-name': {
    readonly kind: 'person' | 'structure'
    readonly name: string
    readonly ids: readonly string[]
  }

  'import-summary': None
  'import-files': None
  'import-kind': None
  'import-update': None
  'import-keep-columns': None
  'ask-table-kind': { readonly file: string }
  'import-format': { readonly file: string; readonly formats: readonly string[] }
  'import-file-missing': { readonly file: string }
  'import-not-a-file': { readonly file: string }
  /** In megabytes. */
  'import-too-big': { readonly file: string; readonly limit: number }
  'import-created': {
    readonly kind: 'person' | 'structure'
    readonly ids: readonly string[]
    readonly folder: string
  }
  'import-filled': { readonly name: string; readonly file: string; readonly keys: readonly string[] }
  'import-known': { readonly file: string; readonly names: readonly string[]; readonly isUpdate: boolean }
  /** `canKeep` are those of the columns that `--keep-columns` would keep; the others have no title, or that of a key or of another column. */
  'import-columns-left': {
    readonly file: string
    readonly columns: readonly string[]
    readonly canKeep: readonly string[]
  }
  'import-ids-left': { readonly file: string; readonly ids: readonly string[] }
  /** A value that was written although `spro new-person` would refuse it. `key` is a key of the header, `line` 1-based. */
  'import-odd-value': {
    readonly file: string
    readonly line: number
    readonly key: string
    readonly found: string
  }
  /** Who bears one name: "contacts.csv:3 (Anne Leroux)", "people/anne-leroux.md (Anne Leroux)". */
  'import-clashes': {
    readonly clashes: readonly { readonly name: string; readonly holders: readonly string[] }[]
  }

  'table-not-utf8': { readonly file: string; readonly found: 'utf-16' | 'binary' | 'other' }
  'table-empty': { readonly file: string }
  'table-only-header': { readonly file: string }
  'table-broken': { readonly file: string; readonly line: number }
  'table-ragged': {
    readonly file: string
    readonly expected: number
    readonly rows: readonly { readonly line: number; readonly cells: number }[]
  }
  'table-cell-too-long': {
    readonly file: string
    readonly line: number
    readonly column: string
    readonly limit: number
  }
  'table-which-kind': { readonly file: string }
  'table-no-name': { readonly file: string; readonly columns: readonly string[] }
  'table-rows-without-name': { readonly file: string; readonly lines: readonly number[] }
  'table-bad-value': {
    readonly file: string
    readonly line: number
    readonly column: string
    readonly found: string
    readonly choices: readonly string[]
  }
}
