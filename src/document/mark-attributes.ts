/** The parenthesis of a mark, as far as its letters go (format.md M5): where it ends, and its parts. */
import { BACKSLASH, CLOSE_PARENTHESIS, COMMA, OPEN_PARENTHESIS, SEMICOLON } from './mark-characters.ts'

/** The longest content of a parenthesis, in UTF-16 units (format.md M5). */
export const longestAttributes = 300

/** The offset of the parenthesis that closes the one at `open`, on the same line and near enough; else -1. */
export function closeAttributes(text: string, open: number, end: number): number {
  const last = Math.min(end, open + longestAttributes + 2)
  let depth = 0
  for (let at = open; at < last; at++) {
    const code = text.charCodeAt(at)
    if (code > CLOSE_PARENTHESIS && code !== BACKSLASH) continue
    if (code === BACKSLASH) at++
    else if (code === OPEN_PARENTHESIS) depth++
    else if (code === CLOSE_PARENTHESIS && --depth === 0) return at
  }
  return -1
}

const escapes = /\\([!-/:-@[-`{-~])/g

/** The parts of a parenthesis's content: split at top-level `,` and `;`, trimmed, escapes undone, none empty. */
export function splitAttributes(text: string, from: number, end: number): readonly string[] {
  const parts: string[] = []
  let depth = 0
  let start = from
  let hasEscape = false
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code > SEMICOLON && code !== BACKSLASH) continue
    if (code === BACKSLASH) {
      hasEscape = true
      at++
    } else if (code === OPEN_PARENTHESIS) depth++
    else if (code === CLOSE_PARENTHESIS) depth--
    else if (depth === 0 && (code === COMMA || code === SEMICOLON)) {
      addPart(parts, text.slice(start, at), hasEscape)
      start = at + 1
      hasEscape = false
    }
  }
  addPart(parts, text.slice(start, end), hasEscape)
  return parts
}

function addPart(parts: string[], words: string, hasEscape: boolean): void {
  const part = hasEscape ? words.trim().replace(escapes, '$1') : words.trim()
  if (part !== '') parts.push(part)
}
