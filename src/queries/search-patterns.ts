/**
 * Patterns of raw text, by which most texts are dismissed without being folded: what they find is folded and looked at
 * again, what they pass over surely does not hold the words.
 */

/** The longest words are the rarest. */
export function longestFirst(words: readonly string[]): readonly string[] {
  return words.toSorted((a, b) => b.length - a.length)
}

/** At most so many signs and spaces stand between two words of a phrase. */
export const widestGap = 40

/** The neighbours in a phrase, with a space between. */
function pairsOf(term: readonly string[]): readonly string[] {
  return term.slice(1).map((word, index) => `${term[index] ?? ''} ${word}`)
}

/** What a raw text must hold: the word, or each two neighbours of a phrase. The longest are the rarest. */
export function rawFilters(term: readonly string[]): readonly string[] {
  return term.length === 1 ? term.map(rawWord) : longestFirst(pairsOf(term)).map(rawPair)
}

function rawPair(pair: string): string {
  const [first = '', second = ''] = pair.split(' ')
  return `${rawWord(first)}[^a-zA-Z0-9]{1,${widestGap}}${rawPattern(second)}`
}

/**
 * The pattern of a word that no letter of ASCII stands before. The look back comes after the first letter: in front of
 * it, it would be tried at every character of every file.
 */
export function rawWord(word: string): string {
  const pattern = rawPattern(word)
  if (!isPlain(word.charAt(0))) return pattern
  if (!pattern.startsWith('[')) return `(?<![a-zA-Z0-9])${pattern}`
  const letterEnd = pattern.indexOf(']') + 1
  return `${pattern.slice(0, letterEnd)}(?<![a-zA-Z0-9].)${pattern.slice(letterEnd)}`
}

/** Marks that fold drops: they follow their letter in decomposed text. */
export const combining = '\\u0300-\\u036f'
/** Any other character beyond ASCII, but for the ligatures, which are two letters once folded. */
const foreign =
  '\\u0080-\\u00c5\\u00c7-\\u00e5\\u00e7-\\u0151\\u0154-\\u01e1\\u01e4-\\u01fb\\u01fe-\\u02ff\\u0370-\\uffff'
const ligatures: Readonly<Record<string, string>> = {
  oe: '\\u0152\\u0153',
  ae: '\\u00c6\\u00e6\\u01e2\\u01e3\\u01fc\\u01fd',
}

/**
 * A pattern that finds a folded word wherever a raw text may fold to it, and hardly anywhere else: every letter
 * stands for itself in either case, or for anything beyond ASCII. Which letters it really stands for, `fold` decides
 * on the few lines that are found: so the two can never disagree. No character can be taken by two parts of it.
 */
function rawPattern(word: string): string {
  let pattern = ''
  for (let at = 0; at < word.length; at += 1) {
    const [first = '', second = ''] = word.slice(at, at + 2)
    const ligature = ligatures[first + second]
    if (!isPlain(first)) {
      while (at + 1 < word.length && !isPlain(word[at + 1] ?? '')) at += 1
      pattern += `[${foreign}${combining}]+`
    } else if (ligature !== undefined) {
      pattern += `(?:${rawLetter(first)}${rawLetter(second)}|[${ligature}][${combining}]*)`
      at += 1
    } else pattern += rawLetter(first, second === '' ? (ligatures[`${first}e`] ?? '') : '')
  }
  return pattern
}

function rawLetter(letter: string, more = ''): string {
  const upper = letter.toUpperCase()
  return `[${letter}${upper === letter ? '' : upper}${foreign}${more}][${combining}]*`
}

function isPlain(character: string): boolean {
  return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9')
}
