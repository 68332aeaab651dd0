/** Option values from text to what queries and planners take, at once; what cannot be read is refused with examples. */
import { readDate, readTimes } from '../dates/read.ts'
import { readDateAndHours, type DateAndHours } from '../dates/typed.ts'
import type { DateReading, Day, FuzzyDate, ImpossibleDate, Language, TimeSpan } from '../dates/types.ts'
import { writeDay, writeTimes } from '../dates/write.ts'
import { exitCodes, Problem, problem } from '../messages/problem.ts'
import { readChoice } from '../queries/choices.ts'
import { nearestTexts } from '../queries/nearest.ts'
import { unreadableDate } from '../queries/unreadable-date.ts'
import { tell, type Context } from './context.ts'
import type { Options } from './spec.ts'

/** The text of an option; undefined when it was not given. */
export function textOption(options: Options, name: string): string | undefined {
  const value = options[name]
  return typeof value === 'string' ? value : undefined
}

/** The texts of an option that repeats. */
export function textsOption(options: Options, name: string): readonly string[] {
  const value = options[name]
  return Array.isArray(value) ? value : []
}

/** The options of some names that were given, as the fields of a request that have the same names. */
export function givenTexts<Name extends string>(
  options: Options,
  names: readonly Name[],
): Partial<Readonly<Record<Name, string>>> {
  const given: Partial<Record<Name, string>> = {}
  for (const name of names) {
    const text = textOption(options, name)
    if (text !== undefined) given[name] = text
  }
  return given
}

/** Whether a flag without a value was given; an option that takes a value is never set in this sense. */
export function isSet(options: Options, name: string): boolean {
  return options[name] === true
}

/** A date option, relative ones ("lundi prochain") included. A weekday that contradicts it is told. */
export function dateOption(context: Context, options: Options, name: string): FuzzyDate | undefined {
  const text = textOption(options, name)
  if (text === undefined) return undefined
  const reading = readDateFlag(context, `--${name}`, text)
  tellConflicts(context, reading)
  return reading.date
}

/** A date and hours as flags give them. */
export interface When {
  readonly date?: FuzzyDate
  /** As the records of the workspace write them. */
  readonly time?: string
}

/**
 * `--date`, of which hours stand for `--time` where that was not given. A weekday that contradicts the date is told,
 * unless a planner tells it (`isRecordDate`). Throws `unreadable-date-flag`, `time-contradicts`.
 */
export function whenOptions(
  context: Context,
  options: Options,
  {
    isToCome = false,
    isRecordDate = false,
  }: { readonly isToCome?: boolean; readonly isRecordDate?: boolean },
): When {
  const text = textOption(options, 'date')
  const time = timeOption(context, options, 'time')
  if (text === undefined) return time === undefined ? {} : { time }
  const found = readTyped(context, text, isToCome)
  if (!found || 'impossible' in found) throw unreadableDate('--date', text, found?.impossible ?? null)
  const { reading, times } = found
  if (!isRecordDate) tellConflicts(context, reading)
  const said = hoursWords(context, times) ?? undefined
  if (said !== undefined && time !== undefined && said !== time) {
    const given = textOption(options, 'time') ?? time
    const words = writeTimes(times, context.language)
    throw problem('time-contradicts', { option: '--time', said: words, given }, exitCodes.usage)
  }
  const hours = time ?? said
  return { date: reading.date, ...(hours === undefined ? {} : { time: hours }) }
}

/** A date with or without its hours. Of what is to come, a day without its month is the next such day, if one is near. */
export function readTyped(
  { today }: Pick<Context, 'today'>,
  text: string,
  isToCome: boolean,
): DateAndHours | ImpossibleDate | null {
  const found = readDateAndHours(text, { near: today, today })
  const isOpen = found !== null && 'reading' in found && found.reading.date.inferred.includes('month')
  if (!isToCome || !isOpen) return found
  return readDateAndHours(text, { near: today, today, yearRule: 'on-or-after' }) ?? found
}

/** The same for a date of a record, whose planner settles a missing year and tells what contradicts it. */
export function recordDateOption(context: Context, options: Options, name: string): FuzzyDate | undefined {
  const text = textOption(options, name)
  return text === undefined ? undefined : readDateFlag(context, `--${name}`, text).date
}

/** Reads a date typed in a flag or an answer. Throws `unreadable-date-flag`, with what an impossible day is. */
function readDateFlag(context: Context, option: string, text: string): DateReading {
  const reading = readDate(text, { near: context.today, today: context.today })
  if (reading && 'date' in reading) return reading
  throw unreadableDate(option, text, reading ? reading.impossible : null)
}

/** A weekday that the calendar contradicts is told at once; the words are kept, and `validate` tells it again (format.md D4). */
export function tellConflicts(context: Context, { conflicts }: Pick<DateReading, 'conflicts'>): void {
  for (const { day, said } of conflicts) {
    tell(context, 'date-weekday', { said, real: writeDay(day, { language: context.language }) })
  }
}

/** `--from` as its first day, `--to` as its last. */
export function windowOptions(context: Context, options: Options): { from?: Day; to?: Day } {
  const first = dateOption(context, options, 'from')
  const last = dateOption(context, options, 'to')
  for (const date of [first, last])
    if (date?.inferred.includes('year')) tell(context, 'year-inferred', { date })
  const from = first?.earliest
  const to = last?.latest
  if (from && to && from > to) throw problem('reversed-window', { from, to }, exitCodes.usage)
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) }
}

/** Hours typed in a flag, as the records of the workspace write them ("9 h 30-12 h"). Throws `unreadable-time-flag`. */
function timeOption(context: Context, options: Options, name: string): string | undefined {
  const text = textOption(options, name)
  if (text === undefined) return undefined
  const hours = hoursText(context, text)
  if (hours !== null) return hours
  throw problem('unreadable-time-flag', { option: `--${name}`, found: text }, exitCodes.usage)
}

/** Hours that were read, as the records of the workspace write them; null for none. */
export function hoursWords(context: Context, times: readonly TimeSpan[]): string | null {
  return times.length > 0 ? writeTimes(times, recordLanguage(context)) : null
}

/** Hours as the records of the workspace write them; null for a text that is none. */
export function hoursText(context: Context, text: string): string | null {
  const times = readTimes(text)
  return times && writeTimes(times, recordLanguage(context))
}

/** The language that records are written in. */
function recordLanguage({ workspace, language }: Context): Language {
  return workspace && !(workspace instanceof Problem) ? workspace.config.language : language
}

/** One of closed values, in either language. Throws `unknown-choice` with the choices. */
export function choiceOption<Value extends string>(
  options: Options,
  name: string,
  names: Readonly<Record<Value, string>>,
): Value | undefined {
  const text = textOption(options, name)
  return text === undefined ? undefined : readChoice(`--${name}`, text, names)
}

/** The output format among those a command has: `--format`, `--json`, else the ending of `-o FILE`. Throws `unknown-choice`. */
export function formatOption<Format extends string>(
  options: Options,
  formats: readonly Format[],
  fallback: Format,
): Format {
  const named = formats.find((each) => each === endingOf(textOption(options, 'output') ?? ''))
  const wanted = textOption(options, 'format') ?? (isSet(options, 'json') ? 'json' : (named ?? fallback))
  const format = formats.find((each) => each === wanted)
  if (format !== undefined) return format
  throw problem(
    'unknown-choice',
    { option: '--format', found: wanted, choices: formats, nearest: nearestTexts(wanted, formats) },
    exitCodes.usage,
  )
}

/** The document format of a command: the same, but a file that ends like none of them is refused. Throws `unknown-output-format`. */
export function documentFormatOption<Format extends string>(
  options: Options,
  formats: readonly Format[],
): Format {
  const [fallback] = formats
  if (fallback === undefined) throw new Error('a command has at least one format')
  const isNamed = textOption(options, 'format') !== undefined || isSet(options, 'json')
  const file = textOption(options, 'output') ?? ''
  const ending = endingOf(file)
  if (!isNamed && ending !== undefined && !formats.some((each) => each === ending)) {
    throw problem('unknown-output-format', { file, formats }, exitCodes.usage)
  }
  return formatOption(options, formats, fallback)
}

/** What follows the last dot of a file name, in lower case. */
function endingOf(file: string): string | undefined {
  return /\.([a-z0-9]{1,5})$/i.exec(file)?.[1]?.toLowerCase()
}

/** A whole number of an option, 0 or more. */
export function numberOption(options: Options, name: string): number | undefined {
  const text = textOption(options, name)
  if (text === undefined) return undefined
  if (/^\d{1,6}$/.test(text)) return Number(text)
  throw problem('not-a-number', { option: `--${name}`, found: text }, exitCodes.usage)
}
