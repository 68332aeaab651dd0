/**
 * What stands between a label and its colon: an id of the record's own ("A1"), a reference to an older item
 * ("2019-06-24-departementale#A1"), a bare number that wants to be an id ("n° 2"), or plain words, which make
 * the line no mark (format.md M4, M10).
 */
import type { MarkKind } from './types.ts'
import { HASH, HYPHEN, isAsciiLetter, isDigit } from './mark-characters.ts'
import { markLetters } from './mark-labels.ts'

export interface IdMatch {
  readonly type: 'own' | 'reference' | 'wrong-letter' | 'bare-number'
  /** The id in capitals ("A1"); for a wrong letter and a bare number the id that was meant. */
  readonly id: string | null
  /** The reference; for a wrong letter the one that was meant. */
  readonly reference: string | null
  readonly end: number
}

const ownId = /^([A-Za-z])([1-9]\d{0,3})$/
const recordId = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const number = /^[1-9]\d{0,3}$/
/** "n° 2", "nº2", "no. 2", "numéro 2", "number 2", "#2". */
const numberWord =
  /(?:n\s?[°º]|n[or]?\.|no|num[ée]ro|number|#)[ \t\u00a0\u202f]{0,9}([1-9]\d{0,3})(?![\p{L}\p{N}])/iuy
/** DESIGN §3. */
const longestRecordId = 80
const longestToken = longestRecordId + '#A9999'.length

/** The id at `from`, or null when plain words stand there. */
export function readId(text: string, from: number, end: number, kind: MarkKind): IdMatch | null {
  const stop = tokenEnd(text, from, end)
  if (stop > from) {
    const token = text.slice(from, stop)
    const found = token.includes('#') ? readReference(token, kind) : readPlainToken(token, kind)
    if (found !== null) return { ...found, end: stop }
  }
  return readNumberWord(text, from, end, kind)
}

type Found = Omit<IdMatch, 'end'>

function readReference(token: string, kind: MarkKind): Found | null {
  const hash = token.indexOf('#')
  const record = token.slice(0, hash)
  const own = ownId.exec(token.slice(hash + 1))
  if (own === null || !isRecordId(record)) return null
  const letter = markLetters[kind]
  const type = own[1]?.toUpperCase() === letter ? 'reference' : 'wrong-letter'
  return { type, id: null, reference: `${record}#${letter}${own[2]}` }
}

/**
 * A one-word record id cannot be told from a plain word ("Décision importante : …"), nor a date from a record
 * id without letters: a mention of a whole record is read only with a hyphen or a digit and a letter, and only
 * where a record can be meant (an event or a decision).
 */
function readPlainToken(token: string, kind: MarkKind): Found | null {
  const own = ownId.exec(token)
  const letter = markLetters[kind]
  if (own !== null) {
    const type = own[1]?.toUpperCase() === letter ? 'own' : 'wrong-letter'
    return { type, id: `${letter}${own[2]}`, reference: null }
  }
  if (number.test(token)) return { type: 'bare-number', id: `${letter}${token}`, reference: null }
  if (kind !== 'event' && kind !== 'decision') return null
  const isMention =
    /[a-z]/.test(token) && /[-0-9]/.test(token) && !/^[a-z]\d+$/.test(token) && isRecordId(token)
  return isMention ? { type: 'reference', id: null, reference: token } : null
}

function isRecordId(token: string): boolean {
  return token.length <= longestRecordId && recordId.test(token)
}

function readNumberWord(text: string, from: number, end: number, kind: MarkKind): IdMatch | null {
  const code = text.charCodeAt(from) | 0x20
  if (code !== 0x6e && text.charCodeAt(from) !== HASH) return null
  numberWord.lastIndex = from
  const match = numberWord.exec(text)
  if (match === null || numberWord.lastIndex > end) return null
  const id = `${markLetters[kind]}${match[1]}`
  return { type: 'bare-number', id, reference: null, end: numberWord.lastIndex }
}

/** The end of a run of ASCII letters, digits, hyphens and `#`; `from` when it is longer than any reference. */
function tokenEnd(text: string, from: number, end: number): number {
  let at = from
  while (at < end) {
    const code = text.charCodeAt(at)
    if (!isDigit(code) && !isAsciiLetter(code) && code !== HYPHEN && code !== HASH) break
    if (++at - from > longestToken) return from
  }
  return at
}
