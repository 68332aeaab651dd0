/**
 * Link reference definitions at the start of a paragraph (CommonMark 4.7): their lines are no text, so a line
 * within one ("[note]: /page "titre … Action : x"") is no mark.
 */
import type { Span } from './types.ts'
import { BACKSLASH, CLOSE_BRACKET, COLON, OPEN_BRACKET } from './characters.ts'

/** A cheap look: `[` that opens no box and no reference in prose. */
export function mayBeDefinition(text: string, start: number): boolean {
  if (text.charCodeAt(start) !== OPEN_BRACKET || text.charCodeAt(start + 1) === CLOSE_BRACKET) return false
  return text.charCodeAt(start + 2) !== CLOSE_BRACKET || text.charCodeAt(start + 3) === COLON
}

/** How many of the first lines of a paragraph are definitions. */
export function countDefinitionLines(text: string, lines: readonly Span[]): number {
  const content = lines.map((line) => text.slice(line.start, line.end)).join('\n')
  let at = 0
  for (let next = skipDefinition(content, at); next !== -1; next = skipDefinition(content, at)) at = next
  if (at >= content.length) return lines.length
  let count = 0
  for (let end = content.indexOf('\n'); end !== -1 && end < at; end = content.indexOf('\n', end + 1)) count++
  return count
}

const label = /\[(?:[^\\[\]]|\\[^]){0,999}\]:/y
const blanks = /[ \t]*\n?[ \t]*/y
const pointed = /<(?:[^\\<>\n]|\\[^\n])*>/y
const bare = /[^\s<\u0000-\u001f\u007f][^\s\u0000-\u001f\u007f]*/y
const title = /"(?:[^\\"]|\\[^])*"|'(?:[^\\']|\\[^])*'|\((?:[^\\()]|\\[^])*\)/y
const lineEnd = /[ \t]*(?:\n|$)/y

/** The offset after the definition at `from`, at the start of a line; -1 when none stands there. */
function skipDefinition(content: string, from: number): number {
  const afterLabel = match(label, content, from)
  if (afterLabel === -1 || content.slice(from + 1, afterLabel - 2).trim() === '') return -1
  const target = match(blanks, content, afterLabel)
  const pointedEnd = match(pointed, content, target)
  const afterTarget = pointedEnd === -1 ? bareEnd(content, target) : pointedEnd
  if (afterTarget === -1) return -1
  const withoutTitle = match(lineEnd, content, afterTarget)
  const titleStart = match(blanks, content, afterTarget)
  if (titleStart > afterTarget) {
    const afterTitle = match(title, content, titleStart)
    const end = afterTitle === -1 ? -1 : match(lineEnd, content, afterTitle)
    if (end !== -1) return end
  }
  return withoutTitle
}

function match(expression: RegExp, content: string, from: number): number {
  expression.lastIndex = from
  return expression.test(content) ? expression.lastIndex : -1
}

/** A bare target holds balanced parentheses only. */
function bareEnd(content: string, from: number): number {
  const end = match(bare, content, from)
  let depth = 0
  for (let at = from; at < end; at++) {
    const code = content.charCodeAt(at)
    if (code === BACKSLASH) at++
    else if (code === 0x28) depth++
    else if (code === 0x29 && --depth < 0) return -1
  }
  return depth === 0 ? end : -1
}
