/**
 * The values of the dates room. A date here is what people can know of a date: one day, several
 * days, a span, or a coarse period ("4e trimestre 2019"). The text stays as written; days and
 * precision are what the program computes with. Forms follow EDTF (ISO 8601-2:2019, level 1).
 */

/** The languages that spro reads and writes. */
export type Language = 'fr' | 'en'

/** A calendar day of the proleptic Gregorian calendar, ISO 8601: "2019-06-24". Compares as text. */
export type Day = string

/** A span of whole days, both ends included. A null end is open or unknown (EDTF `..`). */
export interface DaySpan {
  readonly earliest: Day | null
  readonly latest: Day | null
}

/**
 * How finely a date is known. `day` covers everything stated to the day: one day, a list of days, a
 * range of days. `period` is an interval of coarse dates ("octobre à décembre 2019", "2016-01/2017-12").
 * `unknown` is a date that is explicitly still to be found ("à planifier").
 */
export type Precision =
  | 'day'
  | 'week'
  | 'part-of-month'
  | 'month'
  | 'quarter'
  | 'season'
  | 'four-month'
  | 'semester'
  | 'year'
  | 'school-year'
  | 'period'
  | 'unknown'

/** What the reader supplied because the text did not say it. */
export type InferredPart = 'year' | 'month' | 'today'

/** A date as understood. `days` holds one span a listed day or range; earliest and latest are their hull. */
export interface FuzzyDate {
  /** The text as written, untouched. */
  readonly text: string
  /** EDTF; a list of days is a set `{2019-04-26,2019-07-03}`; empty for `unknown`. */
  readonly edtf: string
  readonly earliest: Day | null
  readonly latest: Day | null
  readonly precision: Precision
  readonly days: readonly DaySpan[]
  readonly inferred: readonly InferredPart[]
  /** The EDTF qualifiers `?`, `~`, `%` ("juin 2019 ?", "vers le 12 juin"); null when certain. */
  readonly qualifier: '?' | '~' | '%' | null
}

/** A span of hours, local time of the workspace, `HH:MM`; an end that is not after its start is one of the next day. `journée` has neither start nor end. */
export interface TimeSpan {
  readonly start: string | null
  readonly end: string | null
  readonly precision: 'exact' | 'morning' | 'afternoon' | 'day'
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** A weekday that the text states and the calendar contradicts (format.md D4). */
export interface WeekdayConflict {
  readonly day: Day
  readonly said: Weekday
  readonly actual: Weekday
}

/** How a missing year is chosen (format.md D6); a weekday in the text decides first. */
export type YearRule = 'nearest' | 'on-or-after' | 'on-or-before' | 'before' | 'after'

/** What a date is read against. */
export interface DateContext {
  /** The day that missing years are chosen from: the record's date, or today. Without it a date without a year is none. */
  readonly near?: Day
  /** Default `nearest`. */
  readonly yearRule?: YearRule
  /** Set for flags only: "demain", "lundi prochain" are read against this day. */
  readonly today?: Day
}

/** A text that reads as a date, wholly. */
export interface DateReading {
  readonly date: FuzzyDate
  readonly conflicts: readonly WeekdayConflict[]
  /** The written form that read it: a name of `forms/`, or `edtf`, `list`, `range`, `limit`. */
  readonly form?: string
  /** Set when the text adds a week that the days do not lie in: "du 9 au 14 avril 2018 (semaine 16)". */
  readonly weekConflict?: WeekConflict
  /** Set when the text says that a day is still to be found in the period ("à prévoir en 2020", "mars 2020 (à planifier)"). */
  readonly toSchedule?: true
}

/** A week number that the text states and the calendar contradicts; the date stays as its days say. */
export interface WeekConflict {
  readonly said: number
  /** The ISO week of the first day. */
  readonly actual: number
}

/** A text that is meant as a date but names a day that does not exist ("31/04/2019", "29 février 2023"). */
export interface ImpossibleDate {
  readonly impossible: string
}

/** A date and hours read from one text ("lundi 25 novembre 2019 à 14 h"); either may be absent, not both. */
export interface WhenReading {
  readonly date: FuzzyDate | null
  readonly times: readonly TimeSpan[]
  readonly conflicts: readonly WeekdayConflict[]
  /** As in a DateReading; absent where there is no date. */
  readonly form?: string
  readonly weekConflict?: WeekConflict
  readonly toSchedule?: true
}

/** How a date is written. */
export interface DateStyle {
  readonly language: Language
  /** "lundi 24 juin 2019" instead of "24 juin 2019". Default true for `day` precision. */
  readonly weekday?: boolean
}
