/** Widths of text as people count them, and lines of a width. */

/** Columns of a text: accents that stand alone in Unicode take none. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text.normalize('NFC')) if (!/\p{M}/u.test(character)) width += 1
  return width
}

/** The largest of many numbers, at least `least`; a long list would be too many arguments for Math.max. */
export function largest(numbers: readonly number[], least = 0): number {
  return numbers.reduce((most, number) => Math.max(most, number), least)
}

/** Pads a text to a width. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

/** Lines of at most `width` columns, broken at plain spaces; a longer word (an address) keeps its line to itself. */
export function wrapText(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width))
}

function wrapLine(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let taken = 0
  for (const word of text.split(/[ \t]+/)) {
    const length = widthOf(word)
    if (line !== '' && taken + 1 + length > width) {
      lines.push(line)
      line = ''
      taken = 0
    }
    line = line === '' ? word : `${line} ${word}`
    taken += taken === 0 ? length : length + 1
  }
  return [...lines, line].filter((kept) => kept !== '')
}
