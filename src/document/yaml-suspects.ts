/** The mends that a broken header may need, line by line, likeliest first. */
import type { Message } from '../messages/catalog.ts'
import { handEnd } from './hand-text.ts'
import { quoteText } from './scalars.ts'
import type { Edit, Span } from './types.ts'
import type { YamlError } from './yaml-tree.ts'

/** A mend and what it supposes; offsets in the YAML text. */
export interface Suspect {
  readonly message: Message
  readonly span: Span
  readonly edit: Edit
  /** The end of the suspected line. */
  readonly lineEnd: number
}

/** A line taken apart: blanks, list dashes, the rest up to a comment. */
interface Line {
  readonly source: string
  readonly start: number
  readonly end: number
  readonly dashes: number
  readonly rest: number
  readonly restEnd: number
  /** The indentation of the nearest line above that holds something. */
  readonly above: string
  /** Whether the next line is deeper than the dashes or than the rest. */
  readonly nextIndent: number
}

const leadingBlanks = /^[ \t\u00a0\u202f]*/
const listDashes = /^(?:-[ \t\u00a0\u202f]+)*/
const linesBack = 50

/** The suspects of an error: its lines first, then the lines above down to an offset, for graver slips only. */
export function* suspects(source: string, error: YamlError, floor: number): Generator<Suspect> {
  const last = lineStart(source, Math.min(error.end, source.length))
  const first = lineStart(source, Math.min(error.start, source.length))
  const near: number[] = []
  for (let at = first; at <= last && near.length < linesBack; at = nextStart(source, at)) {
    near.push(at)
    if (nextStart(source, at) === at) break
  }
  const far: number[] = []
  for (let at = first; at > floor && far.length < linesBack;) {
    at = lineStart(source, at - 1)
    if (at >= floor) far.push(at)
  }
  for (const start of near.filter((at) => at >= floor)) yield* lineSuspects(readLine(source, start))
  if (error.code === 'unknown-alias') return
  for (const start of far) yield* graveSuspects(readLine(source, start))
}

function lineStart(source: string, offset: number): number {
  return offset === 0 ? 0 : source.lastIndexOf('\n', offset - 1) + 1
}

function nextStart(source: string, start: number): number {
  const end = source.indexOf('\n', start)
  return end === -1 ? start : end + 1
}

function readLine(source: string, start: number): Line {
  const newline = source.indexOf('\n', start)
  const lineEnd = newline === -1 ? source.length : newline
  const end = source[lineEnd - 1] === '\r' && lineEnd > start ? lineEnd - 1 : lineEnd
  const text = source.slice(start, end)
  const dashes = start + matchLength(leadingBlanks, text)
  const rest = dashes + matchLength(listDashes, source.slice(dashes, end))
  return {
    source,
    start,
    end,
    dashes,
    rest,
    restEnd: Math.max(rest, handEnd(source, end, rest)),
    above: indentAbove(source, start),
    nextIndent: newline === -1 ? -1 : indentBelow(source, newline + 1),
  }
}

function matchLength(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0
}

function indentAbove(source: string, start: number): string {
  for (let at = start; at > 0;) {
    at = lineStart(source, at - 1)
    const text = source.slice(at, start)
    if (text.trim() !== '') return /^ */.exec(text)?.[0] ?? ''
  }
  return ''
}

function indentBelow(source: string, start: number): number {
  const match = /^[ ]*(?=[^ \r\n])/.exec(source.slice(start, start + 200))
  return match === null ? -1 : match[0].length
}

function* lineSuspects(line: Line): Generator<Suspect> {
  yield* graveSuspects(line)
  yield* quotingSuspects(line)
  yield* spaceSuspects(line)
}

/** Slips that break lines far below: blanks that are none, and what opens and does not close. */
function* graveSuspects(line: Line): Generator<Suspect> {
  yield* indentSuspects(line)
  yield* noBreakSuspects(line)
  const { source, rest, restEnd } = line
  const value = valueStart(line)
  for (const start of value === -1 ? [rest] : [value, rest]) {
    const opening = source[start] ?? ''
    const isOpen =
      opening !== '' && '"\'[{'.includes(opening) && !closes(source.slice(start, restEnd), opening)
    if (isOpen) yield* quote(line, start)
  }
}

function closes(text: string, opening: string): boolean {
  const closing = opening === '[' ? ']' : opening === '{' ? '}' : opening
  return text.length > 1 && text.endsWith(closing)
}

function* indentSuspects(line: Line): Generator<Suspect> {
  const { source, start, dashes, rest, above } = line
  const blanks = source.slice(start, rest)
  const isTab = blanks.includes('\t')
  if (!isTab && !hasNoBreak(source.slice(start, dashes))) return
  const message: Message = isTab
    ? { code: 'yaml-tab', args: {} }
    : { code: 'yaml-no-break-space', args: { place: 'indentation' } }
  const dash = source.slice(dashes, rest).replaceAll(/[\t\u00a0\u202f]+/g, ' ')
  const spaced = source
    .slice(start, dashes)
    .replaceAll('\t', '  ')
    .replaceAll(/[\u00a0\u202f]/g, ' ')
  for (const indent of new Set([spaced, above, `${above}  `])) {
    yield suspect(line, message, { start, end: rest }, indent + dash)
  }
}

function* noBreakSuspects(line: Line): Generator<Suspect> {
  const { source, dashes, rest, end } = line
  const dash = source.slice(dashes, rest)
  if (hasNoBreak(dash)) {
    const message: Message = { code: 'yaml-no-break-space', args: { place: 'dash' } }
    yield suspect(line, message, { start: dashes, end: rest }, dash.replaceAll(/[\u00a0\u202f]+/g, ' '))
  }
  const colon = source.indexOf(':', rest)
  if (colon === -1 || colon >= end || !hasNoBreak(source[colon + 1] ?? '')) return
  const after = colon + 1 + matchLength(/^[ \u00a0\u202f]+/, source.slice(colon + 1, end))
  const message: Message = { code: 'yaml-no-break-space', args: { place: 'colon' } }
  yield suspect(line, message, { start: colon + 1, end: after }, after === end ? '' : ' ')
}

function hasNoBreak(text: string): boolean {
  return text.includes('\u00a0') || text.includes('\u202f')
}

/** A list item as a whole, then the value after a key. */
function* quotingSuspects(line: Line): Generator<Suspect> {
  const value = valueStart(line)
  if (line.rest > line.dashes) yield* quote(line, line.rest)
  if (value !== -1) yield* quote(line, value)
}

/** Where the value after the first colon of a line starts; -1 when there is none. */
function valueStart(line: Line): number {
  const { source, rest, restEnd } = line
  const colon = source.indexOf(': ', rest)
  if (colon === -1 || colon >= restEnd) return -1
  const start = colon + 1 + matchLength(/^ +/, source.slice(colon + 1, restEnd))
  return start < restEnd ? start : -1
}

/** The text from an offset to the end of the line, between quotes; not when the next line continues it. */
function* quote(line: Line, start: number): Generator<Suspect> {
  const { source, restEnd, dashes, rest, nextIndent } = line
  const column = (start === rest ? dashes : rest) - line.start
  const value = source.slice(start, restEnd)
  const message = quotingMessage(value)
  if (value === '' || message === null || nextIndent > column) return
  const text = quoteText(unquote(value))
  const proposed = source.slice(line.start, start).trimStart() + text
  yield suspect(line, message(proposed), { start, end: restEnd }, text)
}

/** The hand's own quotes are not part of its text. */
function unquote(value: string): string {
  const first = value[0] ?? ''
  if (first !== '"' && first !== "'") return value
  const others = value.split(first).length - 2
  if (others === 0) return value.slice(1)
  // `"Forum" et "salon"` is text that begins and ends with quotes; `'Tout s'explique'` is quoted text.
  return value.endsWith(first) && (others === 1 || others % 2 === 0) ? value.slice(1, -1) : value
}

function quotingMessage(value: string): ((proposed: string) => Message) | null {
  const character = value[0] ?? ''
  if (character === '"' && value.includes('\\')) {
    return (proposed) => ({ code: 'yaml-escape', args: { value, proposed } })
  }
  if (character === '"' || character === "'") {
    return value.includes(character, 1)
      ? (proposed) => ({ code: 'yaml-text-after-quote', args: { value, proposed } })
      : (proposed) => ({ code: 'yaml-unclosed-quote', args: { quote: character, proposed } })
  }
  if (character !== '' && '@`%,|>&*!?-[]{}'.includes(character)) {
    return (proposed) => ({ code: 'yaml-reserved-start', args: { character, value, proposed } })
  }
  if (!value.includes(': ') && !value.endsWith(':')) return null
  return (proposed) => ({ code: 'yaml-colon-in-value', args: { value, proposed } })
}

/** `titre:Bilan` wants a space after its colon. */
function* spaceSuspects(line: Line): Generator<Suspect> {
  const { source, rest, end } = line
  const key = /^([\p{L}_][\p{L}\d _]{0,40}):(?=[^\s:/])/u.exec(source.slice(rest, end))?.[1]
  if (key === undefined) return
  const colon = rest + key.length
  const proposed = `${source.slice(line.start, colon + 1).trimStart()} ${source.slice(colon + 1, end)}`
  const message: Message = { code: 'yaml-missing-space', args: { key, proposed } }
  yield suspect(line, message, { start: colon, end: colon + 1 }, ': ')
}

function suspect(line: Line, message: Message, span: Span, text: string): Suspect {
  return { message, span, edit: { ...span, text }, lineEnd: line.end }
}
