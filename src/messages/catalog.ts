/**
 * Every sentence that spro can say, as a closed list: a code and the exact arguments its words need.
 * Words come last: rooms below the CLI pass codes and values, never sentences. The catalog is the union
 * of one section a subject; `fr/` and `en/` word each section whole, or the build fails.
 */
import type { CalendarMessages } from './catalog/calendar.ts'
import type { ChangeMessages } from './catalog/changes.ts'
import type { DirectoryMessages } from './catalog/directory.ts'
import type { DocumentMessages } from './catalog/document.ts'
import type { FilterMessages } from './catalog/filters.ts'
import type { FindingMessages } from './catalog/findings.ts'
import type { HelpMessages } from './catalog/help.ts'
import type { KindMessages } from './catalog/kinds.ts'
import type { PageMessages } from './catalog/pages.ts'
import type { PlanMessages } from './catalog/plans.ts'
import type { ProblemMessages } from './catalog/problems.ts'
import type { PromptMessages } from './catalog/prompts.ts'
import type { SearchMessages } from './catalog/search.ts'
import type { StatusMessages } from './catalog/status.ts'
import type { StoreMessages } from './catalog/store.ts'
import type { TableMessages } from './catalog/tables.ts'

/** Codes to their arguments; an interface, so that TypeScript reports a code that two sections share. */
export interface Catalog
  extends
    CalendarMessages,
    ChangeMessages,
    DirectoryMessages,
    DocumentMessages,
    FilterMessages,
    FindingMessages,
    HelpMessages,
    KindMessages,
    PageMessages,
    PlanMessages,
    ProblemMessages,
    PromptMessages,
    SearchMessages,
    StatusMessages,
    StoreMessages,
    TableMessages {}

/** A code of the catalog. */
export type Code = keyof Catalog

/** A message that is not yet words: a code with its arguments. */
export type Message = { readonly [C in Code]: { readonly code: C; readonly args: Catalog[C] } }[Code]

/** No arguments. */
export type None = Readonly<Record<string, never>>

/** The words of a section in one language. */
export type Words<Section> = { readonly [C in keyof Section]: (args: Section[C]) => string }
