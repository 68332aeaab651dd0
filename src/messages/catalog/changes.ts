/** The changes section of the catalog: what `set`, `--unset` and `--in` say. */

/** Codes to their arguments. */
export interface ChangeMessages {}
