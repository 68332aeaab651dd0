/** Colour, in one place. Chalk is loaded only where colour is wanted; it ignores NO_COLOR on a terminal, so that is decided here. */
import type { Sink } from './env.ts'

/** The only styles that output uses; each gives its text back unchanged where colour is not wanted. */
export interface Painter {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly red: (text: string) => string
  readonly yellow: (text: string) => string
  readonly green: (text: string) => string
  readonly cyan: (text: string) => string
}

const same = (text: string): string => text

/** Paints nothing. */
export const plainPainter: Painter = {
  bold: same,
  dim: same,
  red: same,
  yellow: same,
  green: same,
  cyan: same,
}

/** True where colour is wanted: a terminal, unless NO_COLOR or TERM=dumb says otherwise (no-color.org). */
function wantsColour(sink: Sink, variables: Readonly<Record<string, string | undefined>>): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = variables
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '' && FORCE_COLOR !== '0') return true
  return sink.isTerminal && TERM !== 'dumb'
}

/** A painter for a stream. */
export async function painterFor(
  sink: Sink,
  variables: Readonly<Record<string, string | undefined>>,
): Promise<Painter> {
  if (!wantsColour(sink, variables)) return plainPainter
  const { Chalk } = await import('chalk')
  // Chalk joins all its arguments: a painter takes the text and nothing else.
  const { bold, dim, red, yellow, green, cyan } = new Chalk({ level: 1 })
  return {
    bold: (text) => bold(text),
    dim: (text) => dim(text),
    red: (text) => red(text),
    yellow: (text) => yellow(text),
    green: (text) => green(text),
    cyan: (text) => cyan(text),
  }
}
