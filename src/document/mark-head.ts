/**
 * The head of a mark, from its box to the blanks after its colon (format.md M3), or the near miss that stands
 * in its place (M10). One line, read once from left to right.
 */
import type { Box, MarkKind, NearMiss } from './types.ts'
import { closeAttributes } from './mark-attributes.ts'
import * as char from './characters.ts'
import { isMarkSpace, skipMarkSpaces } from './characters.ts'
import { readOddStart } from './mark-bullets.ts'
import { readId, type IdMatch } from './mark-id.ts'
import { findLabel, kindOfLetter, labelOf, nearLabel, readWord, type LabelMatch } from './mark-labels.ts'

/** A head read: offsets into the text, -1 where a part is absent. */
export interface Head {
  readonly miss: null
  readonly kind: MarkKind
  readonly box: Box | null
  readonly start: number
  readonly boxEnd: number
  readonly labelStart: number
  readonly labelEnd: number
  readonly idStart: number
  readonly idMatch: IdMatch | null
  readonly attributesStart: number
  readonly attributesEnd: number
  readonly colon: number
  readonly textStart: number
  /** The emphasis that the head opened and did not close: the text must end with it. Else empty. */
  readonly emphasis: string
}

/** A near miss before its line number is known. */
export interface HeadMiss extends Omit<NearMiss, 'line'> {
  readonly miss: true
}

/**
 * Reads the line from `start` (after its indentation and list marker) to `end`. With `slips` false, misspelt
 * labels are not looked for.
 */
export function readHead(text: string, start: number, end: number, slips: boolean): Head | HeadMiss | null {
  const boxEnd = text.charCodeAt(start) === char.OPEN_BRACKET ? closeBox(text, start, end) : start
  const beforeLabel = boxEnd === start ? start : skipMarkSpaces(text, boxEnd, end)
  const emphasis = emphasisAt(text, beforeLabel)
  const labelStart = beforeLabel + emphasis.length
  if (labelStart >= end) return null
  const found = findLabel(text, labelStart, end)
  if (found === null && slips) {
    const odd = readOdd(text, start, end)
    if (odd !== null) return odd
  }
  const label = found ?? (slips ? findNearLabel(text, labelStart, end) : null)
  if (label === null) return null
  const head = readRest({ text, start, end, boxEnd, labelStart, label, emphasis })
  if (found !== null || head === null) return head
  const hasColon = head.miss === null || head.kind === 'wrong-letter' || head.kind === 'bare-number'
  return hasColon ? misspelt(text, labelStart, label, head) : null
}

/** A head or a near miss after a bullet or a box that Markdown does not know. */
function readOdd(text: string, start: number, end: number): HeadMiss | null {
  const odd = readOddStart(text, start, end)
  if (odd === null) return null
  // A box may follow a bullet; bullets in a row are drawings, and reading on and on would cost their square.
  const isLast = odd.kind === 'odd-box' || readOddStart(text, odd.next, end)?.kind === 'foreign-bullet'
  const head = readHead(text, odd.next, end, !isLast)
  if (head === null || head.miss) return head
  if (!text.slice(head.textStart, end).includes(head.emphasis)) return null
  const span = { start, end: head.idMatch?.end ?? head.labelEnd }
  const mend = { mend: { start, end: odd.next, text: odd.text } }
  return {
    miss: true,
    kind: odd.kind,
    span,
    markKind: head.kind,
    found: text.slice(start, span.end),
    expected: odd.text + text.slice(odd.next, span.end),
    idSpan: null,
    ...(odd.isSure ? mend : {}),
  }
}

interface Begun {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly boxEnd: number
  readonly labelStart: number
  readonly label: LabelMatch
  readonly emphasis: string
}

/** From the end of the label to the text. */
function readRest(begun: Begun): Head | HeadMiss | null {
  const { text, end, label } = begun
  const kind = label.label.kind
  const idStart = skipMarkSpaces(text, label.end, end)
  const idMatch = idStart > label.end && idStart < end ? readId(text, idStart, end, kind) : null
  let at = idMatch === null ? label.end : idMatch.end
  let emphasis = begun.emphasis
  if (emphasis !== '' && text.startsWith(emphasis, at)) {
    at += emphasis.length
    emphasis = ''
  }
  const open = skipMarkSpaces(text, at, end)
  let close = -1
  if (text.charCodeAt(open) === char.OPEN_PARENTHESIS && open < end) {
    close = closeAttributes(text, open, end)
    if (close === -1) return openParenthesis(begun, idMatch, open)
    at = close + 1
    if (emphasis !== '' && text.startsWith(emphasis, at)) {
      at += emphasis.length
      emphasis = ''
    }
  }
  const colon = skipMarkSpaces(text, at, end)
  if (colon >= end || text.charCodeAt(colon) !== char.COLON) return noColon(begun, idMatch, at)
  if (idMatch !== null && idMatch.type !== 'own' && idMatch.type !== 'reference') {
    return wrongId(begun, idMatch, idStart)
  }
  at = colon + 1
  if (emphasis !== '' && text.startsWith(emphasis, at)) {
    at += emphasis.length
    emphasis = ''
  }
  return {
    miss: null,
    kind,
    box: begun.boxEnd === begun.start ? null : boxAt(text, begun.start),
    start: begun.start,
    boxEnd: begun.boxEnd,
    labelStart: begun.labelStart,
    labelEnd: label.end,
    idStart,
    idMatch,
    attributesStart: close === -1 ? -1 : open + 1,
    attributesEnd: close,
    colon,
    textStart: skipMarkSpaces(text, at, end),
    emphasis,
  }
}

/** The offset after a box at `start`, or `start` when none stands there. */
function closeBox(text: string, start: number, end: number): number {
  const inside = text.charCodeAt(start + 1)
  if (inside === char.CLOSE_BRACKET) return start + 2 <= end ? start + 2 : start
  const isBox = isMarkSpace(inside) || (inside | 0x20) === 0x78 || inside === char.HYPHEN
  return isBox && text.charCodeAt(start + 2) === char.CLOSE_BRACKET && start + 3 <= end ? start + 3 : start
}

function boxAt(text: string, start: number): Box {
  const inside = text.charCodeAt(start + 1)
  if (inside === char.HYPHEN) return 'dropped'
  return (inside | 0x20) === 0x78 ? 'done' : 'open'
}

function emphasisAt(text: string, at: number): string {
  const code = text.charCodeAt(at)
  if (code !== char.ASTERISK && code !== char.UNDERSCORE) return ''
  const single = code === char.ASTERISK ? '*' : '_'
  return text.charCodeAt(at + 1) === code ? single + single : single
}

/** The words of a misspelt label at `from`: one word, or two where the first is as short as "en", "à", "to". */
function findNearLabel(text: string, from: number, end: number): LabelMatch | null {
  if (!mayHoldHead(text, from, end)) return null
  const first = readWord(text, from, end)
  if (first === null) return null
  const next = skipMarkSpaces(text, first.end, end)
  if (first.folded.length <= 3 && next > first.end) {
    const second = readWord(text, next, end)
    const label = second === null ? null : nearLabel(`${first.folded} ${second.folded}`)
    if (second !== null && label !== null) return { label, end: second.end }
  }
  const label = nearLabel(first.folded)
  return label === null ? null : { label, end: first.end }
}

/** A cheap look: after one or two words, does something stand that a head may hold? Nearly all prose fails it. */
function mayHoldHead(text: string, from: number, end: number): boolean {
  let at = skipWord(text, from, end)
  if (at - from > 24 || at === from) return false
  let next = skipMarkSpaces(text, at, end)
  if (at - from <= 4 && next > at && next < end && isWordCode(text.charCodeAt(next))) {
    at = skipWord(text, next, end)
    if (at - from > 24) return false
    next = skipMarkSpaces(text, at, end)
  }
  if (next >= end) return false
  const code = text.charCodeAt(next)
  if (code === char.COLON || code === char.OPEN_PARENTHESIS || code === char.HASH) return true
  if (code === char.ASTERISK || code === char.UNDERSCORE || char.isDigit(code)) return true
  return next > at && next + 1 < end && !isWordCode(text.charCodeAt(next + 1)) && isWordCode(code)
}

function skipWord(text: string, from: number, end: number): number {
  let at = from
  while (at < end && isWordCode(text.charCodeAt(at)) && at - from <= 25) at++
  return at
}

function isWordCode(code: number): boolean {
  return char.isAsciiLetter(code) || (code >= 0xc0 && code <= 0x36f)
}

// ---- Near misses. `span` holds exactly the words of `found`; where they differ by a word, `expected` mends it.

function miss(begun: Begun, kind: NearMiss['kind'], end: number, expected: string): HeadMiss {
  const span = { start: begun.labelStart, end }
  const found = begun.text.slice(span.start, end)
  return { miss: true, kind, span, markKind: begun.label.label.kind, found, expected, idSpan: null }
}

function isCertain(idMatch: IdMatch | null): boolean {
  return idMatch !== null && (idMatch.type === 'own' || (idMatch.reference ?? '').includes('#'))
}

function noColon(begun: Begun, idMatch: IdMatch | null, at: number): HeadMiss | null {
  if (!isCertain(idMatch) || idMatch?.type === 'wrong-letter') return null
  const found = begun.text.slice(begun.labelStart, at)
  const expected = `${found}${begun.label.label.language === 'fr' ? ' :' : ':'}`
  return miss(begun, 'no-colon', signEnd(begun.text, at, begun.end), expected)
}

/** The offset after a sign that stands where the colon should ("Décision D2 – …", "Action A3. …"), else `at`. */
function signEnd(text: string, at: number, end: number): number {
  const sign = skipMarkSpaces(text, at, end)
  const isSign = sign < end && '-–—.=>'.includes(text.charAt(sign))
  return isSign && (sign + 1 === end || isMarkSpace(text.charCodeAt(sign + 1))) ? sign + 1 : at
}

/** Prose opens a parenthesis after such a word too: without an id, only a later colon makes it a near miss. */
function openParenthesis(begun: Begun, idMatch: IdMatch | null, open: number): HeadMiss | null {
  const { text, end } = begun
  if (!isCertain(idMatch) && !text.slice(open, end).includes(':')) return null
  const found = text.slice(begun.labelStart, open)
  return miss(
    begun,
    'open-parenthesis',
    open + 1,
    `${found}(…)${begun.label.label.language === 'fr' ? ' :' : ':'}`,
  )
}

function wrongId(begun: Begun, idMatch: IdMatch, idStart: number): HeadMiss {
  const label = begun.text.slice(begun.labelStart, begun.label.end)
  const kind = idMatch.type === 'bare-number' ? 'bare-number' : 'wrong-letter'
  const expected = relabelled(begun, idMatch, idStart) ?? `${label} ${idMatch.reference ?? idMatch.id}`
  const found = miss(begun, kind, idMatch.end, expected)
  return kind === 'bare-number' ? { ...found, idSpan: { start: idStart, end: idMatch.end } } : found
}

/** A reference names an item that stands elsewhere: its letter is right, and the word before it is not. */
function relabelled({ text, label }: Begun, { reference, end }: IdMatch, idStart: number): string | null {
  if (reference === null) return null
  const typed = text.slice(idStart, end)
  const letter = typed.charAt(typed.indexOf('#') + 1).toUpperCase()
  const kind = kindOfLetter(letter)
  if (kind === null) return null
  return `${labelOf(kind, label.label.language)} ${typed.replace(/#./, `#${letter}`)}`
}

function misspelt(text: string, labelStart: number, match: LabelMatch, head: Head | HeadMiss): HeadMiss {
  const end = head.miss === null ? (head.idMatch?.end ?? match.end) : Math.max(match.end, head.span.end)
  const expected = `${match.label.words}${text.slice(match.end, end)}`
  const span = { start: labelStart, end }
  const found = text.slice(labelStart, end)
  return {
    miss: true,
    kind: 'misspelt-label',
    span,
    markKind: match.label.kind,
    found,
    expected,
    idSpan: null,
  }
}
