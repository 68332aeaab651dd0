/** The status section of the catalog: the screen of a Monday. */

/** Codes to their arguments. */
export interface StatusMessages {}
