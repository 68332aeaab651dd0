/** The help section of the catalog: completion, schemas, the pager, code pages. */
import type { None } from '../catalog.ts'

/** Codes to their arguments. */
export interface HelpMessages {
  'completion-summary': None
  'completion-shell': None
  'schema-summary': None
  'schema-kind': None
  'option-no-pager': None
  /** The code page of a Windows console that is not UTF-8. */
  'console-code-page': { readonly page: number }
}
