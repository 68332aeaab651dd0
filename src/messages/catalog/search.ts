/** The search section of the catalog: what `search` says. */

/** Codes to their arguments. */
export interface SearchMessages {}
