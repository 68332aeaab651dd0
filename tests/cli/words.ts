/** What a person types at a prompt, cut into words as a shell does: quotes, backslashes, and nothing else. */

interface Reading {
  readonly word: string
  readonly end: number
}

/** Reads one word from an offset that is not a space. */
function readWord(typed: string, start: number): Reading {
  let word = ''
  let quote: string | null = null
  let at = start
  for (; at < typed.length; at += 1) {
    const char = typed[at] ?? ''
    if (quote === null && /[ \t\n]/u.test(char)) break
    if (char === quote) quote = null
    else if (quote === null && (char === "'" || char === '"')) quote = char
    else if (char === '\\' && quote !== "'") {
      at += 1
      word += typed[at] === '\n' ? '' : (typed[at] ?? '')
    } else word += char
  }
  if (quote !== null) throw new Error(`a quote is not closed in: ${typed}`)
  return { word, end: at }
}

/** The words of a command line. No-break spaces are part of a word, as in a shell. */
export function splitWords(typed: string): readonly string[] {
  const words: string[] = []
  let at = 0
  while (at < typed.length) {
    const lineEnd = typed.startsWith('\\\n', at)
    if (lineEnd) at += 2
    else if (/[ \t\n]/u.test(typed[at] ?? '')) at += 1
    else {
      const { word, end } = readWord(typed, at)
      words.push(word)
      at = end
    }
  }
  return words
}
