/** The help section of the catalog: completion, schemas, the pager, code pages. */

/** Codes to their arguments. */
export interface HelpMessages {}
