/** How what records say is made small, to be kept as JSON: thousands of dates are parsed faster as texts than as objects. */
import type { Day, FuzzyDate } from '../dates/types.ts'
import { idOfPath } from '../records/decode.ts'
import type { SaidOn } from './sayings.ts'

/** Holds the values that many marks share, such as places: each is kept once, and named by its index. At -1 is undefined. */
export interface Shelf {
  readonly put: (value: unknown) => number
  readonly get: (index: number) => unknown
}

/** A plain day as the day and the words that say it: "2019-12-17mardi 17 décembre 2019". */
export type PackedDate = string | FuzzyDate

const dayLength = 10
const nothing: readonly never[] = []

/** Makes a date small; `unpackDateAt` gives an equal one back. */
export function packDate(date: FuzzyDate): PackedDate {
  const { text, earliest } = date
  return earliest !== null && earliest.length === dayLength && isPlain(date, earliest)
    ? earliest + text
    : date
}

function isPlain({ edtf, latest, precision, days, inferred, qualifier }: FuzzyDate, day: Day): boolean {
  const [only] = days
  if (precision !== 'day' || edtf !== day || latest !== day || days.length !== 1) return false
  return only?.earliest === day && only.latest === day && inferred.length === 0 && qualifier === null
}

/** What was packed. */
function unpackDate(packed: PackedDate): FuzzyDate {
  if (typeof packed !== 'string') return packed
  const day = packed.slice(0, dayLength)
  return {
    text: packed.slice(dayLength),
    edtf: day,
    earliest: day,
    latest: day,
    precision: 'day',
    days: [{ earliest: day, latest: day }],
    inferred: nothing,
    qualifier: null,
  }
}

/** The date at an index of the shelf, where it was put packed; undefined for -1. */
export function unpackDateAt(index: number, shelf: Shelf): FuzzyDate | null | undefined {
  // `packDate` gave what was put there.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const packed = shelf.get(index) as PackedDate | null | undefined
  return packed === undefined || packed === null ? packed : unpackDate(packed)
}

/** When the marks of a record were said; the rest follows from its path. */
export type PackedSaidOn = readonly [
  planned: boolean | Day,
  day: Day | null,
  start: string,
  isMeeting: boolean,
]

/** Makes an occasion small; `unpackSaidOn` gives an equal one back. */
export function packSaidOn({ planned, occasion }: SaidOn): PackedSaidOn {
  return [planned, occasion.day, occasion.start, occasion.meeting !== null]
}

/** What was packed of the record at a path. */
export function unpackSaidOn(packed: PackedSaidOn, path: string): SaidOn {
  const record = idOfPath(path)
  const meeting = packed[3] ? record : null
  return {
    planned: packed[0],
    occasion: { day: packed[1], start: packed[2], record, meeting, file: path },
  }
}
