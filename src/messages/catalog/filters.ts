/** The filters section of the catalog: `--where` and the other filters. */

/** Codes to their arguments. */
export interface FilterMessages {}
