/**
 * What `search` is asked, and where it stands in a text. A word is found at the beginning of words ("forma" in
 * "formations"), words in quotes in a row; accents, case, ligatures and whatever signs stand between words aside, as
 * `document/fold.ts` says.
 */
import { fold, foldWords } from '../document/fold.ts'
import { combining, longestFirst, rawFilters, rawWord, widestGap } from './search-patterns.ts'

/** Folded words that must follow each other: one for a word, several for a phrase. The last may be the beginning of a word. */
export type SearchTerm = readonly string[]

/** A half-open range of offsets of a text, in UTF-16 units. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** A question, ready to be asked of thousands of texts. */
export interface SearchWords {
  readonly terms: readonly SearchTerm[]
  /** False only for a text that surely does not hold all terms: one pass over the raw text for each word, no folding. */
  readonly mayHold: (text: string) => boolean
  /** Finds, by its `lastIndex`, where in a raw text to look: at every place of one term (`all`), or of each (`any`). */
  readonly finder: (wants: 'all' | 'any') => RegExp
  /** Where each term stands in a short text, in the order of the terms. */
  readonly rangesIn: (text: string) => readonly (readonly TextRange[])[]
}

/** Quoted words, as keyboards and word processors quote them; without a closing sign, to the end. */
const quoted = /["“„«]([^"”»]*)["”»]?/g

/**
 * Reads what was typed. An argument with a space in it was in quotes for the shell: a phrase. Quotes within an argument
 * make phrases of what they hold, and words of the rest. Null when no letter and no digit is left.
 */
export function readSearchWords(typed: readonly string[]): SearchWords | null {
  const terms = typed.flatMap(phrasesOf).flatMap((phrase) => {
    const words = oneSigma(foldWords(phrase)).split(' ').filter(Boolean)
    return words.length === 0 ? [] : [words]
  })
  return terms.length === 0 ? null : prepare(terms)
}

/** Greek alone has a letter whose lower case depends on where it stands. */
function oneSigma(folded: string): string {
  return folded.replaceAll('ς', 'σ')
}

function phrasesOf(argument: string): readonly string[] {
  if (!/["“„«]/.test(argument)) return [argument]
  const phrases = [...argument.matchAll(quoted)].map(([, phrase]) => phrase ?? '')
  return [...phrases, ...argument.replace(quoted, ' ').split(/\s+/)]
}

function prepare(terms: readonly SearchTerm[]): SearchWords {
  // The longest word is the rarest: most texts are dismissed by the first pass.
  const filters = longestFirst(terms.flatMap(rawFilters)).map((pattern) => new RegExp(pattern))
  const longest = longestFirst(terms.map((term) => rawWord(longestFirst(term)[0] ?? '')))
  return {
    terms,
    mayHold: (text) => filters.every((filter) => filter.test(text)),
    finder: (wants) => new RegExp(wants === 'all' ? (longest[0] ?? '') : longest.join('|'), 'g'),
    rangesIn: (text) => findTerms(text, terms),
  }
}

/** A text folded, with the place in the source of each folded unit. */
interface Folded {
  readonly text: string
  readonly placeOf: (unit: number) => number
}

const combined = new RegExp(`[${combining}]`)

/** Most texts fold unit by unit, and every place is its own. */
function foldWithPlaces(source: string): Folded {
  const folded = oneSigma(fold(source))
  // Only combining marks fold to nothing: without them, equal lengths say that each unit became one.
  if (folded.length === source.length && !combined.test(source)) {
    return { text: folded, placeOf: (unit) => unit }
  }
  let text = ''
  const places: number[] = []
  let at = 0
  for (const character of source) {
    const letters = foldCharacter(character)
    for (let unit = 0; unit < letters.length; unit += 1) places.push(at)
    text += letters
    at += character.length
  }
  return { text, placeOf: (unit) => places[unit] ?? source.length }
}

const foldings = new Map<string, string>()

/** A text has few different characters: each is folded once. */
function foldCharacter(character: string): string {
  const known = foldings.get(character)
  if (known !== undefined) return known
  const folded = oneSigma(fold(character))
  foldings.set(character, folded)
  return folded
}

function findTerms(source: string, terms: readonly SearchTerm[]): readonly (readonly TextRange[])[] {
  const { text, placeOf } = foldWithPlaces(source)
  const words = wordsOf(text)
  return terms.map((term) => {
    const ranges: TextRange[] = []
    for (const [index, word] of words.entries()) {
      const last = words[index + term.length - 1]
      if (last === undefined || !standsAt(words, index, term)) continue
      if (term.length > 1 && !isClose(words.slice(index, index + term.length), placeOf)) continue
      const end = last.start + (term.at(-1)?.length ?? 0)
      ranges.push({ start: placeOf(word.start), end: endAfter(end - 1, placeOf) })
    }
    return ranges
  })
}

function standsAt(words: readonly FoldedWord[], index: number, term: SearchTerm): boolean {
  return term.every((wanted, at) => {
    const text = words[index + at]?.text ?? ''
    return at === term.length - 1 ? text.startsWith(wanted) : text === wanted
  })
}

/** Where the character of a unit ends in the source: a ligature and an accented letter are never cut in two. */
function endAfter(unit: number, placeOf: Folded['placeOf']): number {
  let next = unit + 1
  while (placeOf(next) === placeOf(unit)) next += 1
  return placeOf(next)
}

/** No two neighbours further apart in the source than a phrase allows. */
function isClose(words: readonly FoldedWord[], placeOf: Folded['placeOf']): boolean {
  return words.every(({ start }, at) => {
    const before = words[at - 1]
    const from = before === undefined ? start : before.start + before.text.length
    return placeOf(start) - placeOf(from) <= widestGap
  })
}

interface FoldedWord {
  readonly text: string
  readonly start: number
}

/** The runs of letters and digits of a folded text. */
function wordsOf(text: string): readonly FoldedWord[] {
  const words: FoldedWord[] = []
  let start = -1
  for (let at = 0; at <= text.length; at += 1) {
    const isLetter = at < text.length && isWordUnit(text, at)
    if (isLetter && start === -1) start = at
    if (isLetter || start === -1) continue
    words.push({ text: text.slice(start, at), start })
    start = -1
  }
  return words
}

const kept = new Map<string, boolean>()

/** True for what `foldWords` keeps. */
function isWordUnit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
  const character = text.charAt(at)
  const answer = kept.get(character) ?? foldWords(character) !== ''
  kept.set(character, answer)
  return answer
}
