/** A date that is still to be found: "à planifier", "date à confirmer", "TBD", "to be scheduled". */
import { createPiece } from '../piece.ts'
import { isAt, tokenAt } from '../tokens.ts'
import type { Tokens } from '../tokens.ts'
import { readingOf } from './form.ts'
import type { DateForm } from './form.ts'

const frenchVerbs =
  'planifier replanifier programmer reprogrammer fixer refixer definir redefinir determiner confirmer preciser ' +
  'prevoir venir caler trouver arreter communiquer'
const frenchUnset =
  'fixee definie connue determinee arretee precisee communiquee confirmee programmee planifiee'
const englishVerbs =
  'scheduled confirmed defined determined decided announced fixed planned set arranged rescheduled'
const englishInfinitives = 'schedule reschedule plan confirm decide arrange'
const abbreviations = 'tbd tbc tba'

/** Keeps "no date yet" apart from a date that cannot be read: the former is no fault. */
export const unknownForm: DateForm = {
  name: 'unknown',
  words: `${frenchVerbs} ${frenchUnset} ${englishVerbs} ${englishInfinitives} ${abbreviations} non inconnue unknown not yet`,
  begins: ['word', 'small'],
  examples: [
    ['à planifier', ''],
    ['A PLANIFIER', ''],
    ['date à confirmer', ''],
    ['date non fixée', ''],
    ['TBD', ''],
    ['to be scheduled', ''],
    ['date to be confirmed', ''],
    ['to schedule', ''],
  ],
  read(tokens, at) {
    const dated = isAt(tokens, at, 'date') || isAt(tokens, at, 'dates')
    const next = skipUnknown(tokens, dated ? at + 1 : at, dated)
    // "à prévoir en 2020" is a year: the verb must be all there is.
    return next === null || !isClosed(tokens, next) ? null : readingOf(createPiece('unknown', {}), next)
  },
}

const afterA = new Set(frenchVerbs.split(' '))
const afterNon = new Set(frenchUnset.split(' '))
const afterToBe = new Set(englishVerbs.split(' '))
const afterTo = new Set(englishInfinitives.split(' '))
/** True for "à planifier" and its like, which may also stand before a date: "à planifier en juin". */
export function isPlanningVerb(tokens: Tokens, at: number): boolean {
  return isAt(tokens, at - 1, 'a') && afterA.has(tokenAt(tokens, at).text)
}

const schedulingVerbs = new Set('planifier replanifier programmer reprogrammer prevoir'.split(' '))
const englishScheduling = new Set('scheduled rescheduled planned schedule reschedule plan'.split(' '))

/**
 * The place after "à prévoir", "à planifier", "to be scheduled", "to schedule", which say around a period that its day
 * is still to be found (format.md F6); null when none stands there.
 */
export function skipScheduling(tokens: Tokens, at: number): number | null {
  if (isAt(tokens, at, 'a')) return schedulingVerbs.has(tokenAt(tokens, at + 1).text) ? at + 2 : null
  if (!isAt(tokens, at, 'to')) return null
  const verbAt = isAt(tokens, at + 1, 'be') ? at + 2 : at + 1
  const verb = tokenAt(tokens, verbAt).text
  const isPassive = verb.endsWith('ed')
  return englishScheduling.has(verb) && isPassive === (verbAt === at + 2) ? verbAt + 1 : null
}

function isClosed(tokens: Tokens, at: number): boolean {
  const after = tokenAt(tokens, at)
  return after.kind === 'end' || after.kind === 'sign'
}

const alone = new Set(abbreviations.split(' '))

function skipUnknown(tokens: Tokens, at: number, dated: boolean): number | null {
  const first = tokenAt(tokens, at).text
  const second = tokenAt(tokens, at + 1).text
  if (alone.has(first)) return at + 1
  if (dated && (first === 'inconnue' || first === 'unknown')) return at + 1
  if (first === 'a') return afterA.has(second) ? at + 2 : null
  if (first === 'non') return dated && afterNon.has(second) ? at + 2 : null
  if (first === 'not' && second === 'yet') return afterToBe.has(tokenAt(tokens, at + 2).text) ? at + 3 : null
  if (first !== 'to') return null
  if (second === 'be') return afterToBe.has(tokenAt(tokens, at + 2).text) ? at + 3 : null
  return afterTo.has(second) ? at + 2 : null
}
