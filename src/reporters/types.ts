/** What reporters are given, and how they may colour it. */
import type { PlacedFinding } from '../checks/types.ts'
import type { Language } from '../messages/say.ts'

/** Findings to show, in the order of `compareFindings`. */
export interface Report {
  readonly findings: readonly PlacedFinding[]
  /** How many files were looked at, with and without findings. */
  readonly files: number
  /** What kept the command from seeing everything, as every command's JSON says it. */
  readonly problems: readonly unknown[]
}

/** Colours, if any. Who makes one decides whether the output is a terminal. */
export interface Painter {
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
  readonly error: (text: string) => string
  readonly warning: (text: string) => string
  readonly info: (text: string) => string
}

/** In which language findings are said, and whether in colour: a plain painter leaves no escapes. */
export interface ReportStyle {
  readonly language: Language
  readonly painter: Painter
}

/** Turns a report into the text of the whole output, with a final line end; empty when there is nothing to print. */
export type Reporter = (report: Report, style: ReportStyle) => string

/** Paints nothing: for files, pipes and NO_COLOR. */
export const plainPainter: Painter = {
  strong: (text) => text,
  faint: (text) => text,
  error: (text) => text,
  warning: (text) => text,
  info: (text) => text,
}
