/** What the hand typed on a line, where YAML sees a comment (format.md H7). */

const newline = 10
const carriageReturn = 13
const space = 32
const hash = 35

/**
 * Whether the `#` at an offset opens a comment that was meant as one: a space, or the end of the line,
 * follows it. `Atelier #2` was not.
 */
export function isComment(text: string, end: number, hashAt: number): boolean {
  let at = hashAt
  while (at < end && text.charCodeAt(at) === hash) at++
  return at >= end || text.charCodeAt(at) <= space
}

/** The end of what was typed on a line, from an offset: up to a comment that was meant, without spaces. */
export function handEnd(text: string, end: number, from: number): number {
  let last = from
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === newline || code === carriageReturn) return last
    if (code === space) continue
    if (code === hash && last < at && isComment(text, end, at)) return last
    last = at + 1
  }
  return last
}
