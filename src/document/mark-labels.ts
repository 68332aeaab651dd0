/**
 * The labels of marks (format.md M4): "Décision", "À faire", "Waiting" …, read case and accents aside, always
 * singular, and the words that miss one by a letter (M10).
 */
import type { MarkKind } from './types.ts'
import { COLON, HYPHEN, isCombining, isDigit, isMarkSpace, plainLetter, SPACE } from './characters.ts'

const LOWER_A = 0x61

/** A label as the program knows it. */
interface Label {
  readonly kind: MarkKind
  /** Lower case, without accents; one space between words. */
  readonly folded: string
  /** As `spro` would write it. */
  readonly words: string
  readonly language: 'fr' | 'en'
}

/** A label found in a line: `end` is the offset after it. */
export interface LabelMatch {
  readonly label: Label
  readonly end: number
}

/** Of two labels that fold alike ("Décision", "Decision") the French one stands. */
const labels: readonly Label[] = [
  { kind: 'decision', folded: 'decision', words: 'Décision', language: 'fr' },
  { kind: 'action', folded: 'action', words: 'Action', language: 'fr' },
  { kind: 'action', folded: 'a faire', words: 'À faire', language: 'fr' },
  { kind: 'action', folded: 'to do', words: 'To do', language: 'en' },
  { kind: 'waiting', folded: 'en attente', words: 'En attente', language: 'fr' },
  { kind: 'waiting', folded: 'waiting', words: 'Waiting', language: 'en' },
  { kind: 'question', folded: 'question', words: 'Question', language: 'fr' },
  { kind: 'idea', folded: 'idee', words: 'Idée', language: 'fr' },
  { kind: 'idea', folded: 'idea', words: 'Idea', language: 'en' },
  { kind: 'idea', folded: 'proposition', words: 'Proposition', language: 'fr' },
  { kind: 'idea', folded: 'proposal', words: 'Proposal', language: 'en' },
  { kind: 'idea', folded: 'souhait', words: 'Souhait', language: 'fr' },
  { kind: 'idea', folded: 'wish', words: 'Wish', language: 'en' },
  { kind: 'idea', folded: 'demande', words: 'Demande', language: 'fr' },
  { kind: 'idea', folded: 'request', words: 'Request', language: 'en' },
  { kind: 'information', folded: 'information', words: 'Information', language: 'fr' },
  { kind: 'information', folded: 'rappel', words: 'Rappel', language: 'fr' },
  { kind: 'information', folded: 'reminder', words: 'Reminder', language: 'en' },
  { kind: 'event', folded: 'evenement', words: 'Événement', language: 'fr' },
  { kind: 'event', folded: 'event', words: 'Event', language: 'en' },
]

/** Words of both languages that stand one letter from a label and are no slip of the pen. */
const otherWords: ReadonlySet<string> = new Set(
  (
    'affaire appel auction baiting bequest demandee demander derision dish evens faction fish ideal idem ides ' +
    'preposition rappele recision remainder souhaite vent wailing wash wisp with'
  ).split(' '),
)

/** The labels by their first letter, `a` first: nearly every line is told from a mark by this alone. */
const byFirstLetter: readonly (readonly Label[])[] = Array.from({ length: 26 }, (_, letter) =>
  labels.filter((label) => label.folded.charCodeAt(0) === LOWER_A + letter),
)

/** The letter that the ids of a kind begin with (format.md M4). */
export const markLetters: Readonly<Record<MarkKind, string>> = {
  decision: 'D',
  action: 'A',
  waiting: 'W',
  question: 'Q',
  idea: 'S',
  information: 'I',
  event: 'E',
}

/** The kind whose ids begin with a capital letter, or null. */
export function kindOfLetter(letter: string): MarkKind | null {
  return labels.find(({ kind }) => markLetters[kind] === letter)?.kind ?? null
}

/** How `spro` writes the label of a kind. */
export function labelOf(kind: MarkKind, language: 'fr' | 'en'): string {
  return writtenLabels[language][kind]
}

const writtenLabels: Readonly<Record<'fr' | 'en', Readonly<Record<MarkKind, string>>>> = {
  fr: {
    decision: 'Décision',
    action: 'Action',
    waiting: 'En attente',
    question: 'Question',
    idea: 'Idée',
    information: 'Information',
    event: 'Événement',
  },
  en: {
    decision: 'Decision',
    action: 'Action',
    waiting: 'Waiting',
    question: 'Question',
    idea: 'Idea',
    information: 'Information',
    event: 'Event',
  },
}

/** Which letters may stand second and third after each first letter, one bit a letter. */
const secondLetters = lettersAt(1)
const thirdLetters = lettersAt(2)

function lettersAt(index: number): Int32Array {
  return Int32Array.from(byFirstLetter, (candidates) => {
    const letters = candidates.map((label) => label.folded.charCodeAt(index)).filter((code) => code !== SPACE)
    return letters.reduce((bits, code) => bits | (1 << (code - LOWER_A)), 0)
  })
}

/**
 * A look at three letters before `findLabel`: false where no label begins at `at`. Half of all lines begin with
 * the first letter of some label, few with three.
 */
export function mayStartLabel(text: string, at: number): boolean {
  const first = plainLetter(text.charCodeAt(at)) - LOWER_A
  const seconds = secondLetters[first]
  if (seconds === undefined || byFirstLetter[first]?.length === 0) return false
  const second = text.charCodeAt(at + 1)
  const secondLetter = plainLetter(second) - LOWER_A
  if (secondLetter < 0 || secondLetter > 25) return isMarkSpace(second) || isCombining(second)
  if (((seconds >> secondLetter) & 1) === 0) return false
  const third = text.charCodeAt(at + 2)
  const thirdLetter = plainLetter(third) - LOWER_A
  if (thirdLetter < 0 || thirdLetter > 25) return isMarkSpace(third) || isCombining(third)
  return (((thirdLetters[first] ?? 0) >> thirdLetter) & 1) === 1
}

/**
 * The labels as they are nearly always typed, in the order of `commonLabels`. An expression reads them much
 * faster than a loop over letters; what it misses ("De\u0301cision" in two characters) the loop reads.
 */
const commonLabel =
  /(?:(action)|(d[eé]cision)|([eé]v[eéè]nement)|(information)|(question)|(id[eé]e)|(en attente))(?![-'’0-9a-z\u00c0-\u036f])/iy
const commonLabels = ['action', 'decision', 'evenement', 'information', 'question', 'idee', 'en attente'].map(
  (folded) => labels.find((label) => label.folded === folded),
)

/** The label that stands at `from`, whole: "Actions" and "Action-phare" hold none. */
export function findLabel(text: string, from: number, end: number): LabelMatch | null {
  commonLabel.lastIndex = from
  const match = commonLabel.exec(text)
  if (match !== null) {
    for (let index = 0; index < commonLabels.length; index++) {
      const label = commonLabels[index]
      if (match[index + 1] !== undefined && label !== undefined) return { label, end: commonLabel.lastIndex }
    }
  }
  return findRareLabel(text, from, end)
}

function findRareLabel(text: string, from: number, end: number): LabelMatch | null {
  const letter = plainLetter(text.charCodeAt(from)) - LOWER_A
  const candidates = byFirstLetter[letter]
  if (candidates === undefined) return null
  for (const label of candidates) {
    const stop = matchFolded(text, from, end, label.folded)
    if (stop !== -1 && !isWordPart(text, stop, end)) return { label, end: stop }
  }
  return null
}

/** The offset after `folded` where the text holds it at `from`, accents and case aside; else -1. */
function matchFolded(text: string, from: number, end: number, folded: string): number {
  let at = from
  for (let index = 0; index < folded.length; index++) {
    const wanted = folded.charCodeAt(index)
    let code = at < end ? text.charCodeAt(at) : 0
    if (wanted === SPACE ? !isMarkSpace(code) : plainLetter(code) !== wanted) return -1
    at++
    if (at === end) continue
    code = text.charCodeAt(at)
    while (wanted === SPACE ? isMarkSpace(code) : code > 0xff && isCombining(code))
      code = text.charCodeAt(++at)
  }
  return Math.min(at, end)
}

/** True where a letter, a digit or a hyphen goes on with the word before it. */
function isWordPart(text: string, at: number, end: number): boolean {
  if (at >= end) return false
  const code = text.charCodeAt(at)
  if (code === SPACE || code === COLON) return false
  return isWordLetter(code) || isDigit(code) || code === HYPHEN || code === 0x27 || code === 0x2019
}

function isWordLetter(code: number): boolean {
  const plain = plainLetter(code)
  return plain >= LOWER_A && plain <= LOWER_A + 25
}

/** The longest misspelt label: "information" and one letter more. */
const longestWord = 12

/** A run of letters at `from`, folded, and the offset after it; null when it is empty or longer than any label. */
export function readWord(
  text: string,
  from: number,
  end: number,
): { readonly folded: string; readonly end: number } | null {
  let folded = ''
  let at = from
  while (at < end) {
    const code = text.charCodeAt(at)
    if (!isCombining(code)) {
      if (!isWordLetter(code)) break
      if (folded.length === longestWord) return null
      folded += String.fromCharCode(plainLetter(code))
    }
    at++
  }
  return folded === '' ? null : { folded, end: at }
}

/**
 * The label that `folded` misses by one letter: one too many, too few, another, or two neighbours swapped. A
 * plural is no slip (format.md M10), nor is another word of the language ("Appel", "Idem").
 */
export function nearLabel(folded: string): Label | null {
  if (otherWords.has(folded)) return null
  if (labels.some((label) => folded === label.folded || folded === `${label.folded}s`)) return null
  return labels.find((label) => isOneSlip(folded, label.folded)) ?? null
}

function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  if (a.length === b.length) {
    const swapped = a[start] === b[start + 1] && a[start + 1] === b[start]
    return a.slice(start + 1) === b.slice(start + 1) || (swapped && a.slice(start + 2) === b.slice(start + 2))
  }
  return a.length > b.length ? a.slice(start + 1) === b.slice(start) : a.slice(start) === b.slice(start + 1)
}
