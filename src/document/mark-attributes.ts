/** The parenthesis of a mark, as far as its letters go (format.md M5): where it ends, and its parts. */
import { BACKSLASH, CLOSE_PARENTHESIS, OPEN_PARENTHESIS } from './characters.ts'

/** The longest content of a parenthesis, in UTF-16 units (format.md M5). */
export const longestAttributes = 300

/** Nearly every parenthesis: none within it, no escape. Looked for by an expression, since nothing is faster. */
const plainAttributes = /\([^()\\\r\n]{0,300}\)/y

/** The offset of the parenthesis that closes the one at `open`, on the same line and near enough; else -1. */
export function closeAttributes(text: string, open: number, end: number): number {
  plainAttributes.lastIndex = open
  if (plainAttributes.test(text)) return plainAttributes.lastIndex - 1
  const last = Math.min(end, open + longestAttributes + 2)
  let depth = 0
  for (let at = open; at < last; at++) {
    const code = text.charCodeAt(at)
    if (code === BACKSLASH) at++
    else if (code === OPEN_PARENTHESIS) depth++
    else if (code === CLOSE_PARENTHESIS && --depth === 0) return at
  }
  return -1
}

const separators = /[,;]/
const nesting = /[()\\]/
const escapes = /\\([!-/:-@[-`{-~])/g

/** The parts of a parenthesis's content: split at top-level `,` and `;`, trimmed, escapes undone, none empty. */
export function splitAttributes(content: string): readonly string[] {
  const parts: string[] = []
  for (const piece of cutAttributes(content)) {
    const part = piece.includes('\\') ? piece.trim().replace(escapes, '$1') : piece.trim()
    if (part !== '') parts.push(part)
  }
  return parts
}

/** The pieces between the top-level `,` and `;` of a parenthesis's content, as typed; one character stands between two. */
export function cutAttributes(content: string): readonly string[] {
  return nesting.test(content) ? splitNested(content) : content.split(separators)
}

function splitNested(content: string): readonly string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < content.length; at++) {
    const char = content[at]
    if (char === '\\') at++
    else if (char === '(') depth++
    else if (char === ')') depth--
    else if (depth === 0 && (char === ',' || char === ';')) {
      parts.push(content.slice(start, at))
      start = at + 1
    }
  }
  parts.push(content.slice(start))
  return parts
}
