/**
 * What stands between a label and its colon: an id of the record's own ("A1"), a reference to an older item
 * ("2019-06-24-departementale#A1"), a bare number that wants to be an id ("n° 2"), or plain words, which make
 * the line no mark (format.md M4, M10). Read by character: it is done for every mark of every record.
 */
import type { MarkKind } from './types.ts'
import { HASH, HYPHEN, isAsciiLetter, isDigit, isMarkSpace } from './characters.ts'
import { markLetters } from './mark-labels.ts'

/**
 * What was recognised, with its end offset; near misses bear what was meant, so that a fix can be offered.
 */
export interface IdMatch {
  readonly type: 'own' | 'reference' | 'wrong-letter' | 'bare-number'
  /** The id in capitals ("A1"); for a wrong letter and a bare number the id that was meant. */
  readonly id: string | null
  /** The reference; for a wrong letter the one that was meant. */
  readonly reference: string | null
  readonly end: number
}

/** "n° 2", "nº2", "no. 2", "numéro 2", "number 2", "#2". */
const numberWord =
  /(?:n\s?[°º]|n[or]?\.|no|num[ée]ro|number|#)[ \t\u00a0\u202f]{0,9}([1-9]\d{0,3})(?![\p{L}\p{N}])/iuy
/** DESIGN §3. */
const longestRecordId = 80

/** The id at `from`, or null when plain words stand there. */
export function readId(text: string, from: number, end: number, kind: MarkKind): IdMatch | null {
  const letterCode = text.charCodeAt(from)
  const number = isAsciiLetter(letterCode) ? numberEnd(text, from + 1, end) : -1
  if (number !== -1 && (isTokenEnd(text, number, end) || isDash(text, number, end))) {
    const letter = markLetters[kind]
    const type = isLetter(letterCode, letter) ? 'own' : 'wrong-letter'
    return { type, id: letter + text.slice(from + 1, number), reference: null, end: number }
  }
  const record = readRecordId(text, from, end)
  if (record > from && record < end && text.charCodeAt(record) === HASH) {
    const found = readReference(text, from, record, kind)
    if (found === null || isTokenEnd(text, found.end, end)) return found
  }
  const plain = isTokenEnd(text, record, end) ? readPlainToken(text, from, record, kind) : null
  return plain ?? readNumberWord(text, from, end, kind)
}

/** The end of a number from 1 to 9999 at `from`, or -1. */
function numberEnd(text: string, from: number, end: number): number {
  let at = from
  while (at < end && isDigit(text.charCodeAt(at)) && at - from < 5) at++
  return at === from || at - from > 4 || text.charCodeAt(from) === 0x30 ? -1 : at
}

function isLetter(code: number, letter: string): boolean {
  return (code & ~0x20) === letter.charCodeAt(0)
}

/** True where no ASCII letter, digit, hyphen or `#` goes on. */
function isTokenEnd(text: string, at: number, end: number): boolean {
  if (at >= end) return true
  const code = text.charCodeAt(at)
  return !isDigit(code) && !isAsciiLetter(code) && code !== HYPHEN && code !== HASH
}

/** A hyphen that joins nothing: "Décision D2- on fait". It stands where the colon should. */
function isDash(text: string, at: number, end: number): boolean {
  return text.charCodeAt(at) === HYPHEN && (at + 1 >= end || isMarkSpace(text.charCodeAt(at + 1)))
}

/** The end of `[a-z0-9]+(-[a-z0-9]+)*` at `from`; `from` when none or too long a one stands there. */
function readRecordId(text: string, from: number, end: number): number {
  let at = from
  let isStart = true
  for (; at < end; at++) {
    const code = text.charCodeAt(at)
    if (isDigit(code) || (code >= 0x61 && code <= 0x7a)) isStart = false
    else if (code === HYPHEN && !isStart) isStart = true
    else break
    if (at - from >= longestRecordId) return from
  }
  return isStart ? from : at
}

function readReference(text: string, from: number, hash: number, kind: MarkKind): IdMatch | null {
  const end = isAsciiLetter(text.charCodeAt(hash + 1)) ? numberEnd(text, hash + 2, text.length) : -1
  if (end === -1) return null
  const letter = markLetters[kind]
  const isRight = isLetter(text.charCodeAt(hash + 1), letter)
  const reference = `${text.slice(from, hash + 1)}${letter}${text.slice(hash + 2, end)}`
  return { type: isRight ? 'reference' : 'wrong-letter', id: null, reference, end }
}

/**
 * A one-word record id cannot be told from a plain word ("Décision importante : …"), nor a date from a record
 * id without letters: a mention of a whole record is read only with a hyphen or a digit and a letter, and only
 * where a record can be meant (an event or a decision).
 */
function readPlainToken(text: string, from: number, record: number, kind: MarkKind): IdMatch | null {
  if (record === from) return null
  if (numberEnd(text, from, record) === record) {
    return {
      type: 'bare-number',
      id: markLetters[kind] + text.slice(from, record),
      reference: null,
      end: record,
    }
  }
  if (kind !== 'event' && kind !== 'decision') return null
  const token = text.slice(from, record)
  const isMention = /[a-z]/.test(token) && /[-0-9]/.test(token) && !/^[a-z]\d+$/.test(token)
  return isMention ? { type: 'reference', id: null, reference: token, end: record } : null
}

function readNumberWord(text: string, from: number, end: number, kind: MarkKind): IdMatch | null {
  const code = text.charCodeAt(from)
  if ((code | 0x20) !== 0x6e && code !== HASH) return null
  numberWord.lastIndex = from
  const match = numberWord.exec(text)
  if (match === null || numberWord.lastIndex > end) return null
  const id = `${markLetters[kind]}${match[1]}`
  return { type: 'bare-number', id, reference: null, end: numberWord.lastIndex }
}
