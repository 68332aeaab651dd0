/** "Did you mean": the nearest of known words to a typed one. Proposed, never taken. */
import { distance } from 'fastest-levenshtein'
import { compareText } from '../dates/compare.ts'
import { fold } from '../document/fold.ts'

/** Up to five known texts near a typed one, nearest first; none that differ by more than two letters in five. */
export function nearestTexts(typed: string, known: readonly string[]): readonly string[] {
  const wanted = fold(typed)
  return known
    .map((text) => ({ text, far: farness(wanted, fold(text)) }))
    .filter(({ far }) => far <= 0.4)
    .toSorted((a, b) => a.far - b.far || compareText(a.text, b.text))
    .slice(0, 5)
    .map(({ text }) => text)
}

/** A name, with the others that the same one bears. */
export interface Named {
  readonly name: string
  readonly names: readonly string[]
}

/** The names near to typed words, which may be near to another name of theirs, or to one word: most type one. */
export function nearestNames(typed: string, known: readonly Named[]): readonly string[] {
  const nameOf = new Map<string, string>()
  for (const { name, names } of known) {
    for (const text of [name, ...names, ...name.split(/[\s-]+/)])
      if (!nameOf.has(text)) nameOf.set(text, name)
  }
  return [...new Set(nearestTexts(typed, [...nameOf.keys()]).map((text) => nameOf.get(text) ?? text))]
}

/** 0 for the same, 1 for wholly different. One that holds the other is near. */
function farness(wanted: string, known: string): number {
  if (wanted.length >= 3 && known.includes(wanted)) return 0.2
  return distance(wanted, known) / Math.max(wanted.length, known.length, 1)
}
