/** Questions that several commands ask. An empty answer takes what is offered, or leaves the thing out. */
import { readDate, readTimes } from '../dates/read.ts'
import type { DateReading, FuzzyDate } from '../dates/types.ts'
import { writeDate } from '../dates/write.ts'
import type { WorkspaceConfig } from '../records/types.ts'
import type { Ask } from './ask.ts'
import { sayIn, type Context } from './context.ts'
import { hoursText, tellConflicts } from './interpret.ts'

/** How this run asks: null where nobody can answer, and for a dry run, which shows what flags alone would write. */
export async function askerOf(context: Context): Promise<Ask | null> {
  return context.ask && !context.dryRun ? context.ask() : null
}

/** A date as it is typed, shown back in words; an empty answer takes the proposed one, or leaves it out. */
export async function askDate(
  context: Context,
  ask: Ask,
  question: 'ask-date' | 'ask-event-date' | 'ask-decision-date' | 'ask-due',
  proposed: FuzzyDate | null = null,
): Promise<FuzzyDate | undefined> {
  const { language } = context
  const answer = await ask.text({
    message: sayIn(context, question, { proposed: proposed !== null }),
    ...(proposed ? { initial: writeDate(proposed, { language }) } : {}),
    check: (text) => checkDate(context, text),
  })
  const reading = readAnswer(context, answer)
  if (!reading || !('date' in reading)) return undefined
  context.tell(`${sayIn(context, 'date-read', { words: writeDate(reading.date, { language }) })}\n`)
  tellConflicts(context, reading)
  return reading.date
}

function readAnswer(
  { today }: Context,
  answer: string,
): DateReading | { readonly impossible: string } | null {
  return readDate(answer, { near: today, today })
}

/** What is wrong with a date, in words: it is none, or its day is not in the calendar. */
function checkDate(context: Context, text: string): string | null {
  if (text.trim() === '') return null
  const reading = readAnswer(context, text)
  if (reading && 'date' in reading) return null
  return reading
    ? sayIn(context, 'answer-impossible-day', { day: reading.impossible })
    : sayIn(context, 'answer-not-a-date', {})
}

/** Hours as they are typed, given back as records write them; empty when they were left out. */
export async function askTime(context: Context, ask: Ask, proposed: string | null = null): Promise<string> {
  const answer = await ask.text({
    message: sayIn(context, 'ask-time', {}),
    ...initialOf(proposed),
    check: (text) => (text.trim() === '' || readTimes(text) ? null : sayIn(context, 'answer-not-hours', {})),
  })
  return hoursText(context, answer) ?? ''
}

/** A line that must be given: the title of what is created. */
export async function askNeeded(context: Context, ask: Ask, message: string): Promise<string> {
  const answer = await ask.text({
    message,
    check: (text) => (text.trim() === '' ? sayIn(context, 'answer-empty', {}) : null),
  })
  return answer.trim()
}

/** A line that may be left out; `check` says what is wrong with one that is given. */
export async function askOptional(
  ask: Ask,
  message: string,
  { proposed = null, check }: OptionalQuestion = {},
): Promise<string | undefined> {
  const answer = await ask.text({
    message,
    ...initialOf(proposed),
    ...(check ? { check: (text) => (text.trim() === '' ? null : check(text.trim())) } : {}),
  })
  return answer.trim() === '' ? undefined : answer.trim()
}

/** What a question may come with: an answer that Enter takes, a check of what is typed. */
interface OptionalQuestion {
  readonly proposed?: string | null
  readonly check?: (answer: string) => string | null
}

function initialOf(text: string | null): { readonly initial?: string } {
  return text === null ? {} : { initial: text }
}

/** One of the territories of `spro.yaml`, or none; nothing is asked where it has none. */
export async function askTerritory(
  context: Context,
  ask: Ask,
  { territories }: WorkspaceConfig,
): Promise<string | undefined> {
  if (territories.length === 0) return undefined
  const none = { value: '', name: sayIn(context, 'no-territory', {}) }
  const known = territories.map(({ id, name }) => ({ value: id, name }))
  const chosen = await ask.choose({
    message: sayIn(context, 'ask-territory', {}),
    choices: [none, ...known],
  })
  return chosen === '' ? undefined : chosen
}

/** A question answered by yes or no, in the words of the run. */
export async function askYes(context: Context, ask: Ask, message: string, initial = true): Promise<boolean> {
  return ask.confirm({
    message,
    initial,
    yes: sayIn(context, 'answer-yes', {}),
    no: sayIn(context, 'answer-no', {}),
  })
}
