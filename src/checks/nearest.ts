/** The known word that a wrong one was probably meant to be. */
import { distance } from 'fastest-levenshtein'
import { fold } from '../document/fold.ts'

/** Longer words are no slips of the hand; comparing them costs more than it helps. */
const longestWord = 100

/**
 * The candidate nearest to a word, accents and case aside, or null when none is near: one slip, two from six
 * letters on, three from twelve on, or two neighbouring letters exchanged. Of equals, the first wins.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const wanted = fold(word).trim()
  const allowed = allowedSlips(wanted.length)
  if (wanted.length > longestWord) return null
  let best: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) > allowed + 1) continue
    const folded = fold(candidate)
    const slips = distance(wanted, folded)
    const isNear = slips <= allowed || (slips === 2 && isExchange(wanted, folded))
    if (!isNear || slips >= least) continue
    best = candidate
    least = slips
  }
  return best
}

function allowedSlips(length: number): number {
  if (length < 3) return 0
  if (length < 6) return 1
  return length < 12 ? 2 : 3
}

/** "tilte" and "title": the same letters, two neighbours exchanged. */
function isExchange(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}
