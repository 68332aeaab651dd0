/** The kinds section of the catalog: new events, people, structures and practices. */

/** Codes to their arguments. */
export interface KindMessages {}
