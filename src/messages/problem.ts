/** The one error that a user can repair. Anything else that is thrown is a bug of spro. */
import type { Catalog, Code, Message } from './catalog.ts'

/** Exit codes of the program (DESIGN: codes). */
export const exitCodes = {
  fine: 0,
  findings: 1,
  usage: 2,
  refused: 3,
  busy: 4,
  disk: 5,
  bug: 70,
  interrupted: 130,
} as const

/** Closed, so that scripts can tell a refusal from a busy workspace or a failing disk. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** A problem for the user: a message, the exit code that goes with it, and hints on what to type next. */
export class Problem extends Error {
  readonly problem: Message
  readonly exitCode: ExitCode
  /** A second message that says more, on a line of its own. */
  readonly detail: Message | null

  constructor(problem: Message, exitCode: ExitCode, detail: Message | null = null) {
    super(problem.code)
    this.name = 'Problem'
    this.problem = problem
    this.exitCode = exitCode
    this.detail = detail
  }
}

/** Builds a problem; `throw problem('unknown-reference', {...}, exitCodes.refused)`. */
export function problem<C extends Code>(code: C, args: Catalog[C], exitCode: ExitCode): Problem {
  // A code with its own arguments is a Message; TypeScript does not correlate the two.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return new Problem({ code, args } as Message, exitCode)
}
