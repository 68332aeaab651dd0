/** What a command would write, computed and not yet done. `--dry-run` prints it, the store applies it. */
import type { Edit } from '../document/types.ts'
import type { Message } from '../messages/catalog.ts'

/** A file that does not exist yet. It is created exclusively: an existing file is never overwritten. */
export interface Creation {
  readonly action: 'create'
  /** Relative to the workspace, with `/`. */
  readonly path: string
  readonly text: string
  /** The references that this change makes or touches ("2019-06-24-departementale#A1"). */
  readonly refs: readonly string[]
}

/** Edits of a file whose bytes are those that the edits were computed from. */
export interface Alteration {
  readonly action: 'edit'
  readonly path: string
  /** The SHA-256 of the file's bytes, in hexadecimal. */
  readonly basis: string
  readonly edits: readonly Edit[]
  readonly refs: readonly string[]
}

/** One file to make or to alter; records are never deleted. */
export type Change = Creation | Alteration

/** The changes of one command, all to be made or none, with what to tell its user. */
export interface Plan {
  readonly changes: readonly Change[]
  /** What changed or would change, in words, in order; one sentence a thing the user cares about. */
  readonly said: readonly Message[]
  /** What the user should know: a year inferred, a point that overruns. Printed on stderr. */
  readonly warnings: readonly Message[]
}
