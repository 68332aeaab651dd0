/** Events that may be one although nobody said so (format.md F5, the near ones): what `add event` asks about. */
import { isKnownDate } from '../dates/compare.ts'
import { addDays } from '../dates/calendar.ts'
import type { FuzzyDate } from '../dates/types.ts'
import { foldWords } from '../document/fold.ts'
import type { EventItem } from './types.ts'

/** What is compared of an event; `file` is the record that tells of it. */
type EventSketch = Pick<EventItem, 'title' | 'date' | 'location' | 'file'>

/** How many days two dates may lie apart. */
const nearDays = 30

/**
 * True for two events of different records with the same title words, or a word apart, whose days lie within 30
 * of each other or are not both known, and whose places are not both given and different.
 */
function areAlike(a: EventSketch, b: EventSketch): boolean {
  return (
    a.file !== b.file &&
    areNear(a.date, b.date) &&
    haveLikeTitles(a.title, b.title) &&
    (!a.location || !b.location || foldWords(a.location) === foldWords(b.location))
  )
}

/** The known events that a new one may be; what is past is not meant by one whose day is still to be found. */
export function likeEvents<Known extends EventSketch & Pick<EventItem, 'past'>>(
  known: readonly Known[],
  wanted: EventSketch,
): readonly Known[] {
  return known.filter((item) => (isKnownDate(wanted.date) || !item.past) && areAlike(item, wanted))
}

/** Words that say nothing of an event: "Forum de l’emploi" and "Forum emploi" are one title. */
const smallWords = new Set(
  'a au aux avec d dans de des du en et l la le les pour sur un une and at for in of on the to with'.split(
    ' ',
  ),
)

/** One word may be added, or, beside two that are the same, stand for another; a number ("Atelier 2") tells two events apart. */
function haveLikeTitles(a: string, b: string): boolean {
  const [first, second] = [titleWords(a), titleWords(b)]
  const added = withoutWords(second, first)
  const missing = withoutWords(first, second)
  const shared = first.length - missing.length
  if (added.length > 1 || missing.length > 1 || shared === 0) return false
  const isReplaced = added.length + missing.length === 2
  return !isReplaced || (shared >= 2 && ![...added, ...missing].every((word) => /\d/.test(word)))
}

/** What is left of words when those of another title are taken away, each once. */
function withoutWords(words: readonly string[], others: readonly string[]): readonly string[] {
  const rest = [...others]
  return words.filter((word) => {
    const at = rest.indexOf(word)
    if (at !== -1) rest.splice(at, 1)
    return at === -1
  })
}

/** The words that count, without the endings of the plural: "métiers" is "métier", "réseaux" is "réseau". */
function titleWords(title: string): readonly string[] {
  const words = foldWords(title).split(' ')
  return words.filter((word) => word !== '' && !smallWords.has(word)).map(singular)
}

function singular(word: string): string {
  return word.length > 3 ? word.replace(/[sx]$/, '') : word
}

function areNear(a: FuzzyDate | null, b: FuzzyDate | null): boolean {
  return !isKnownDate(a) || !isKnownDate(b) || (startsSoonAfter(a, b) && startsSoonAfter(b, a))
}

/** True unless `a` begins more than 30 days after the end of `b`; an open end is never left behind. */
function startsSoonAfter({ earliest }: FuzzyDate, { latest }: FuzzyDate): boolean {
  return earliest === null || latest === null || earliest <= addDays(latest, nearDays)
}
