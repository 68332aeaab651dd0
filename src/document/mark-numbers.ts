/** The numbers of marks (format.md M9): the next is one more than any that was ever given, here or in a reference. */
import type { BodyScan, MarkKind } from './types.ts'
import { isAsciiLetter, isDigit, HYPHEN } from './mark-characters.ts'
import { markLetters } from './mark-labels.ts'

/** The highest number of a letter in references to a record ("recordId#A12") anywhere in a text; 0 for none. */
export function highestNumber(text: string, recordId: string, letter: string): number {
  const wanted = `${recordId}#`
  let highest = 0
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
    if (at > 0 && isIdCharacter(text.charCodeAt(at - 1))) continue
    const start = at + wanted.length
    if (text[start]?.toUpperCase() !== letter) continue
    highest = Math.max(highest, readNumber(text, start + 1))
  }
  return highest
}

function isIdCharacter(code: number): boolean {
  return isDigit(code) || isAsciiLetter(code) || code === HYPHEN
}

function readNumber(text: string, from: number): number {
  let at = from
  while (isDigit(text.charCodeAt(at)) && at - from < 5) at++
  return at === from || at - from > 4 ? 0 : Number(text.slice(from, at))
}

/**
 * The number that the next mark of a kind takes in a record: `scan` is its body, `referenced` the highest
 * number found in references to it in other texts (`highestNumber`). A mark that lacks its colon has its
 * number all the same. The result may be 10000, which is no id: the record is full.
 */
export function nextNumber(scan: BodyScan, kind: MarkKind, referenced: number): number {
  const letter = markLetters[kind]
  let highest = referenced
  for (const mark of scan.marks) {
    if (mark.kind === kind && mark.id !== null) highest = Math.max(highest, Number(mark.id.slice(1)))
  }
  for (const miss of scan.nearMisses) highest = Math.max(highest, numberIn(miss.found, letter))
  return highest + 1
}

function numberIn(words: string, letter: string): number {
  const match = /\s([A-Za-z])([1-9]\d{0,3})(?!\d)/.exec(words)
  return match?.[1]?.toUpperCase() === letter ? Number(match[2]) : 0
}
