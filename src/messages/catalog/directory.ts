/** The directory section of the catalog: people and structures, and their tables in and out. */

/** Codes to their arguments. */
export interface DirectoryMessages {}
