/** The search section of the catalog: what `search` says. */
import type { None } from '../catalog.ts'

/** Codes to their arguments. */
export interface SearchMessages {
  'search-summary': None
  'search-words': None
  'search-kind': None
  'search-series': None
  'search-from': None
  'search-to': None
  'search-limit': None
  /** What was typed holds no letter and no digit. */
  'search-no-words': { readonly found: string }
  'search-nothing': None
  /** No line holds all the words: the records that do are shown. */
  'search-scattered': None
  'search-count': { readonly lines: number; readonly records: number; readonly shown: number }
  /** A record above the lines found in it; `date` is in words, empty when there is none; `kind` null when it cannot be read. */
  'search-record': { readonly title: string; readonly date: string; readonly kind: string | null }
  /** A line of the header stands under a key. */
  'search-key': { readonly key: string }
}
