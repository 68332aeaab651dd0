/** The document section of the catalog: faults of the YAML of a header, and edits that are refused. */
import type { None } from '../catalog.ts'

/** Where a no-break space stands that YAML does not take for a space. */
export type NoBreakPlace = 'indentation' | 'colon' | 'dash'

/** What of YAML spro reads but does not edit. */
export type UneditedYaml = 'anchor' | 'alias' | 'tag' | 'explicit-key'

/** Codes to their arguments; `value` and `key` are as typed, to be shown as they stand in the file. */
export interface DocumentMessages {
  /** `proposed` is the whole line as it should be written, null when spro cannot tell. */
  readonly 'yaml-colon-in-value': { readonly value: string; readonly proposed: string | null }
  readonly 'yaml-text-after-quote': { readonly value: string; readonly proposed: string | null }
  readonly 'yaml-escape': { readonly value: string; readonly proposed: string | null }
  readonly 'yaml-unclosed-quote': { readonly quote: string; readonly proposed: string | null }
  readonly 'yaml-reserved-start': {
    readonly character: string
    readonly value: string
    readonly proposed: string | null
  }
  readonly 'yaml-missing-space': { readonly key: string; readonly proposed: string }
  readonly 'yaml-missing-colon': { readonly found: string }
  readonly 'yaml-tab': None
  readonly 'yaml-no-break-space': { readonly place: NoBreakPlace }
  readonly 'yaml-indentation': None
  /** `line` is the line of the first one. */
  readonly 'yaml-duplicate-key': { readonly key: string; readonly line: number }
  readonly 'yaml-unknown-alias': { readonly name: string }
  readonly 'yaml-too-many-aliases': None
  readonly 'yaml-too-deep': { readonly maximum: number }
  readonly 'yaml-too-long': { readonly kibibytes: number }
  readonly 'yaml-several-documents': None
  readonly 'yaml-not-a-map': { readonly found: string }
  /** `detail` is in the words of the `yaml` package, in English. */
  readonly 'yaml-other': { readonly detail: string }
  /** `place` is `file:line:column`, `key` a header path as typed on the command line: `attendees[2]`. */
  readonly 'edit-no-header': { readonly place: string }
  readonly 'edit-broken-header': { readonly place: string }
  readonly 'edit-in-conflict': { readonly place: string }
  readonly 'edit-unedited-yaml': {
    readonly place: string
    readonly key: string
    readonly what: UneditedYaml
  }
  readonly 'edit-missing-value': { readonly place: string; readonly key: string }
  readonly 'edit-not-a-list': { readonly place: string; readonly key: string }
  readonly 'edit-not-a-map': { readonly place: string; readonly key: string }
  readonly 'edit-not-verified': { readonly place: string; readonly key: string }
}
