/** Lines of a width, as people count it. */
import { displayWidth } from '../messages/width.ts'

/** The largest of many numbers, at least `least`; a long list would be too many arguments for Math.max. */
export function largest(numbers: readonly number[], least = 0): number {
  return numbers.reduce((most, number) => Math.max(most, number), least)
}

/** Pads a text to a width. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)))
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
    const length = displayWidth(word)
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
