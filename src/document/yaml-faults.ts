/**
 * Faults of YAML in plain words. What YAML reports is rarely what the hand did: each line under suspicion is
 * mended in the way a person would, and the first mend that moves the fault past its line is the cause, the
 * message and the fix.
 */
import type { Message } from '../messages/catalog.ts'
import { applyEdits } from './edits.ts'
import type { HeaderFault, Span } from './types.ts'
import { suspects, type Suspect } from './yaml-suspects.ts'
import { maximumDepth, maximumLength, type YamlError } from './yaml-tree.ts'
import type { YamlValues } from './yaml-values.ts'

/** How many faults of a header are shown; the others show when these are mended. */
export const maximumFaults = 20
/** Characters composed while looking for mends: a large broken header must not take minutes. */
const maximumEffort = 200_000
/** Faults that no change of a line mends. */
const beyondMending = new Set(['too-long', 'too-deep', 'too-many-aliases', 'several-documents', 'directive'])

type Attempt = (source: string) => YamlError | YamlValues

/** The faults of the YAML in a span of a text, from its first error on; `attempt` reads a YAML text. */
export function findFaults(
  text: string,
  span: Span,
  first: YamlError,
  attempt: Attempt,
): readonly HeaderFault[] {
  const faults: HeaderFault[] = []
  let source = text.slice(span.start, span.end)
  let error: YamlError | null = first
  // Offsets in the mended source, minus this, are offsets in the text.
  let shift = -span.start
  let effort = 0
  let floor = 0
  while (error !== null && faults.length < maximumFaults) {
    const attemptsLeft = (maximumEffort - effort) / source.length
    const mend: Mend | null = findMend(source, { error, floor, attemptsLeft }, attempt)
    if (mend === null) {
      faults.push(located(describe(source, error), shift, null))
      break
    }
    const { suspect } = mend
    faults.push(located(suspect, shift, suspect.edit))
    source = mend.source
    floor = mend.lineEnd
    shift += suspect.edit.text.length - (suspect.edit.end - suspect.edit.start)
    error = mend.next
    effort += source.length * mend.attempts
  }
  return faults
}

function located(
  { message, span }: { readonly message: Message; readonly span: Span },
  shift: number,
  edit: Suspect['edit'] | null,
): HeaderFault {
  const place = { start: span.start - shift, end: span.end - shift }
  const fix = edit === null ? null : [{ ...edit, start: edit.start - shift, end: edit.end - shift }]
  return { message, span: place, fix }
}

interface Mend {
  readonly suspect: Suspect
  readonly source: string
  /** The end of the mended line in the mended source. */
  readonly lineEnd: number
  /** The first error that is left. */
  readonly next: YamlError | null
  readonly attempts: number
}

interface Search {
  readonly error: YamlError
  /** Where the lines start that no mend has touched. */
  readonly floor: number
  readonly attemptsLeft: number
}

/** The first suspect whose mend lets YAML read past its line. */
function findMend(source: string, { error, floor, attemptsLeft }: Search, attempt: Attempt): Mend | null {
  if (beyondMending.has(error.code)) return null
  let attempts = 0
  for (const suspect of suspects(source, error, floor)) {
    // An alias that leads nowhere may be emphasis (`*texte*`), but only at its own place.
    if (error.code === 'unknown-alias' && suspect.span.start !== error.start) continue
    attempts++
    if (attempts > attemptsLeft) return null
    const mended = applyEdits(source, [suspect.edit])
    const result = attempt(mended)
    const next = 'detail' in result ? result : null
    const shift = mended.length - source.length
    const lineEnd = suspect.lineEnd + shift
    const isSame = next !== null && next.code === error.code && next.start === error.start + shift
    if (next === null || (next.start > lineEnd && !isSame)) {
      return { suspect, source: mended, lineEnd, next, attempts }
    }
  }
  return null
}

/** What is said when no mend helps. */
function describe(source: string, error: YamlError): { readonly message: Message; readonly span: Span } {
  const span = { start: error.start, end: Math.max(error.start, Math.min(error.end, source.length)) }
  const line = lineAt(source, error.start)
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return { message: { code: 'yaml-tab', args: {} }, span }
    case 'no-break-indentation':
      return { message: { code: 'yaml-no-break-space', args: { place: 'indentation' } }, span }
    case 'no-break-dash':
      return { message: { code: 'yaml-no-break-space', args: { place: 'dash' } }, span }
    case 'unknown-alias':
      return { message: { code: 'yaml-unknown-alias', args: { name: error.detail } }, span }
    case 'too-many-aliases':
      return { message: { code: 'yaml-too-many-aliases', args: {} }, span }
    case 'too-deep':
      return { message: { code: 'yaml-too-deep', args: { maximum: maximumDepth } }, span }
    case 'too-long':
      return { message: { code: 'yaml-too-long', args: { kibibytes: maximumLength / 1024 } }, span }
    case 'several-documents':
      return { message: { code: 'yaml-several-documents', args: {} }, span }
    case 'not-a-map':
      return { message: { code: 'yaml-not-a-map', args: { found: shown(source, line) } }, span: line }
    case 'BAD_INDENT':
      return { message: { code: 'yaml-indentation', args: {} }, span: line }
    case 'BLOCK_AS_IMPLICIT_KEY':
      return describeNested(source, line)
    case 'MULTILINE_IMPLICIT_KEY':
      return { message: { code: 'yaml-missing-colon', args: { found: shown(source, line) } }, span: line }
    case 'MISSING_CHAR':
      return describeMissing(source, error, line)
    default:
      return { message: { code: 'yaml-other', args: { detail: error.detail } }, span }
  }
}

/** A map where none can be: a colon in a value, or a next line that is too deep. */
function describeNested(source: string, line: Span): { readonly message: Message; readonly span: Span } {
  const text = source.slice(line.start, line.end)
  const first = text.indexOf(': ')
  const value = first === -1 ? '' : text.slice(first + 2).trim()
  if (value.includes(': ') || value.endsWith(':')) {
    return { message: { code: 'yaml-colon-in-value', args: { value, proposed: null } }, span: line }
  }
  const next = lineAt(source, Math.min(source.indexOf('\n', line.end) + 1 || source.length, source.length))
  const isDeeper = next.start > line.start && source.startsWith(' ', next.start)
  return { message: { code: 'yaml-indentation', args: {} }, span: isDeeper ? next : line }
}

function describeMissing(
  source: string,
  error: YamlError,
  line: Span,
): { readonly message: Message; readonly span: Span } {
  const quote = /closing (["'])/.exec(error.detail)?.[1]
  if (quote !== undefined) {
    const span = { start: error.start, end: error.start }
    return { message: { code: 'yaml-unclosed-quote', args: { quote, proposed: null } }, span }
  }
  if (error.detail.startsWith('Implicit map keys')) {
    return { message: { code: 'yaml-missing-colon', args: { found: shown(source, line) } }, span: line }
  }
  return { message: { code: 'yaml-other', args: { detail: error.detail } }, span: line }
}

function lineAt(source: string, offset: number): Span {
  const start = offset === 0 ? 0 : source.lastIndexOf('\n', offset - 1) + 1
  const newline = source.indexOf('\n', start)
  const end = newline === -1 ? source.length : newline
  return { start, end: source[end - 1] === '\r' && end > start ? end - 1 : end }
}

function shown(source: string, line: Span): string {
  return source.slice(line.start, line.end).trim().slice(0, 80)
}
