/** Questions that several commands ask. An empty answer takes what is offered, or leaves the thing out. */
import { readTimes } from '../dates/read.ts'
import { contradictedWords, type DateAndHours } from '../dates/typed.ts'
import type { FuzzyDate } from '../dates/types.ts'
import { writeDate, writeWhen } from '../dates/write.ts'
import { knownName } from '../plans/known-names.ts'
import type { WorkspaceConfig } from '../records/types.ts'
import type { Ask } from './ask.ts'
import { sayIn, type Context } from './context.ts'
import { hoursText, hoursWords, readTyped, tellConflicts, type When } from './interpret.ts'
import { readRecords } from './workspace.ts'

/** How this run asks: null where nobody can answer, and for a dry run, which shows what flags alone would write. */
export async function askerOf(context: Context): Promise<Ask | null> {
  return context.ask && !context.dryRun ? context.ask() : null
}

type DateQuestion = 'ask-date' | 'ask-event-date' | 'ask-decision-date' | 'ask-due'

/** A date as it is typed, shown back in words; an empty answer takes the proposed one, or leaves it out. */
export async function askDate(
  context: Context,
  ask: Ask,
  question: DateQuestion,
  proposed: FuzzyDate | null = null,
): Promise<FuzzyDate | undefined> {
  const { date } = await askTyped(context, ask, { question, proposed, takesHours: false })
  return date
}

/** The same for what is to come and may be typed with its hours: "le 15 janvier 2020 à 14 h". */
export async function askWhen(
  context: Context,
  ask: Ask,
  question: DateQuestion,
  proposed: FuzzyDate | null = null,
): Promise<When> {
  return askTyped(context, ask, { question, proposed, takesHours: true })
}

interface AskedDate {
  readonly question: DateQuestion
  readonly proposed: FuzzyDate | null
  readonly takesHours: boolean
}

/** A date whose weekday the calendar contradicts is asked for again, once: Enter keeps it as typed (format.md D4). */
async function askTyped(context: Context, ask: Ask, asked: AskedDate): Promise<When> {
  const { question, proposed } = asked
  const { language } = context
  const message = sayIn(context, question, { proposed: proposed !== null })
  const check = (text: string): string | null => checkDate(context, text, asked)
  const offered = proposed
    ? (contradictedWords(proposed, language) ?? writeDate(proposed, { language }))
    : null
  const first = await ask.text({ message, ...initialOf(offered), check })
  const found = tellTyped(context, first, asked)
  if (!found || found.reading.conflicts.length === 0) return whenOf(context, found)
  const second = await ask.text({ message, initial: first, check })
  return whenOf(context, second === first ? found : tellTyped(context, second, asked))
}

function whenOf(context: Context, found: DateAndHours | null): When {
  if (!found) return {}
  const { reading, times } = found
  const time = hoursWords(context, times)
  return { date: reading.date, ...(time === null ? {} : { time }) }
}

/** What was understood, said back in words, with what contradicts it. Null for an empty answer. */
function tellTyped(context: Context, answer: string, { takesHours }: AskedDate): DateAndHours | null {
  const found = readTyped(context, answer, takesHours)
  if (!found || 'impossible' in found) return null
  const { reading, times } = found
  const words = writeWhen(reading.date, times, { language: context.language })
  context.tell(`${sayIn(context, 'date-read', { words })}\n`)
  tellConflicts(context, reading)
  return found
}

/** What is wrong with a date, in words: it is none, or its day is not in the calendar. */
function checkDate(context: Context, text: string, { takesHours }: AskedDate): string | null {
  if (text.trim() === '') return null
  const found = readTyped(context, text, takesHours)
  if (found && 'impossible' in found)
    return sayIn(context, 'answer-impossible-day', { day: found.impossible })
  const isDate = found !== null && (takesHours || found.times.length === 0)
  return isDate ? null : sayIn(context, 'answer-not-a-date', {})
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

/** A name that a record has already: is this another person or structure? A no leaves it to the plan, which refuses. */
export async function askWhetherOther(
  context: Context,
  ask: Ask,
  question: 'ask-other-person' | 'ask-other-structure',
  names: readonly string[],
): Promise<boolean> {
  const known = knownName((await readRecords(context)).records, names)
  if (!known) return false
  const args = { name: known.name, id: known.holders[0]?.id ?? '' }
  return askYes(context, ask, sayIn(context, question, args), false)
}
