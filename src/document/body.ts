/**
 * What a body holds: its marks, near misses and headings, found in one pass (format.md M1 to M10). The pass
 * follows CommonMark's blocks and GFM's tables and footnotes, with the two exceptions of M1, in linear time.
 */
import type { BodyScan, MarkKind } from './types.ts'
import { BlockScanner } from './body-scanner.ts'

/** What of a body is wanted. Everything, unless said otherwise: what is not wanted costs less. */
export interface ScanOptions {
  /** The kinds of marks to build. The others still end the texts before them. */
  readonly kinds?: ReadonlySet<MarkKind>
  /** False: `headings` stays empty. */
  readonly headings?: boolean
  /** False: `nearMisses` stays empty. */
  readonly nearMisses?: boolean
}

const nothing: BodyScan = { marks: [], nearMisses: [], headings: [] }

/**
 * Scans the body that starts at `from` (UTF-16 offset) and goes to the end of `text`. Spans are offsets into
 * `text`, lines are 1-based lines of `text`.
 */
export function scanBody(text: string, from: number, options?: ScanOptions): BodyScan {
  const headings = options?.headings ?? true
  const nearMisses = options?.nearMisses ?? true
  if (!headings && !nearMisses && !text.includes(':', from)) return nothing
  const scanner = new BlockScanner(text, from, { kinds: options?.kinds, headings, nearMisses })
  scanner.run()
  return { marks: scanner.marks, nearMisses: scanner.nearMisses, headings: scanner.headings }
}
