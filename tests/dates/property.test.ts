import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../src/dates/calendar.ts'
import { readDate, readTimes, readWhen } from '../../src/dates/read.ts'
import type { FuzzyDate, TimeSpan } from '../../src/dates/types.ts'
import { writeDate, writeTimes, writeWhen } from '../../src/dates/write.ts'

const languages = ['fr', 'en'] as const

const year = fc.integer({ min: 1900, max: 2198 })
const month = fc.integer({ min: 1, max: 12 })
const two = (value: number): string => String(value).padStart(2, '0')
const day = fc.integer({ min: -20000, max: 60000 }).map((count) => addDays('2000-01-01', count))
const coded = (first: number, last: number): fc.Arbitrary<string> =>
  fc.tuple(year, fc.integer({ min: first, max: last })).map(([one, code]) => `${one}-${code}`)
const monthText = fc.tuple(year, month).map(([one, number]) => `${one}-${two(number)}`)
const yearText = year.map(String)
const week = fc.tuple(year, fc.integer({ min: 1, max: 52 })).map(([one, number]) => `${one}-W${two(number)}`)
const coarse = fc.oneof(monthText, yearText, week, coded(21, 24), coded(33, 36), coded(37, 39), coded(40, 41))
const single = fc.oneof(day, coarse)
const unspecified = fc.oneof(
  fc.integer({ min: 190, max: 218 }).map((decade) => `${decade}X`),
  fc.constantFrom('19XX', '20XX'),
  yearText.map((text) => `${text}-XX`),
  yearText.map((text) => `${text}-XX-XX`),
  monthText.map((text) => `${text}-XX`),
)
const qualifier = fc.constantFrom('', '', '', '?', '~', '%')

function read(edtf: string): FuzzyDate | null {
  const reading = readDate(edtf, {})
  return reading !== null && 'date' in reading ? reading.date : null
}

const interval = fc.tuple(single, single, qualifier).map(([a, b, q]) => `${a}${q}/${b}${q}`)
const limit = fc
  .tuple(single, qualifier, fc.boolean())
  .map(([one, q, after]) => (after ? `${one}${q}/..` : `../${one}${q}`))
const member = fc.oneof(
  single,
  fc.tuple(single, single).map(([a, b]) => `${a}..${b}`),
)
const set = fc.tuple(fc.array(member, { minLength: 2, maxLength: 5 }), qualifier).map(
  ([all, q]) =>
    `{${all
      .map((one) =>
        one
          .split('..')
          .map((end) => end + q)
          .join('..'),
      )
      .join(',')}}`,
)
const closeDays = fc
  .tuple(day, fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 5 }))
  .map(([first, steps]) => `{${steps.map((step) => addDays(first, step)).join(',')}}`)
const closeRange = fc
  .tuple(day, fc.integer({ min: 1, max: 60 }))
  .map(([first, length]) => `${first}/${addDays(first, length)}`)
const qualified = fc.tuple(fc.oneof(single, unspecified), qualifier).map(([one, q]) => one + q)

/** Words whose values EDTF alone does not give: parts of months and years, school years, planning. */
const parts = fc.constantFrom('début', 'mi-', 'fin', 'première quinzaine de', 'seconde quinzaine de')
const monthNames = fc.constantFrom('janvier', 'février', 'avril', 'juin', 'août', 'octobre', 'décembre')
const part = fc.tuple(parts, monthNames, year).map(([one, name, number]) => `${one} ${name} ${number}`)
const worded = fc.oneof(
  part,
  part.map((one) => `vers ${one} ?`),
  fc.tuple(part, part).map(([a, b]) => `de ${a} à ${b}`),
  fc.tuple(part, day).map(([a, b]) => `de ${a} à ${b}`),
  fc.tuple(part, single).map(([a, b]) => `${a} et ${b}`),
  part.map((one) => `à partir de ${one}`),
  year.map((one) => `année scolaire ${one}-${one + 1}`),
  fc.tuple(year, year).map(([a, b]) => `année scolaire ${a}-${a + 1} et ${b}`),
  year.map((one) => `fin ${one}`),
  fc.constant('à planifier'),
)

const dates: fc.Arbitrary<FuzzyDate> = fc
  .oneof(qualified, interval, limit, set, closeDays, closeRange, worded)
  .map(read)
  .filter((date): date is FuzzyDate => date !== null)

test('a date written in words and read again is the same date, in both languages, with and without weekdays', () => {
  fc.assert(
    fc.property(dates, fc.constantFrom(...languages), fc.boolean(), (date, language, weekday) => {
      const words = writeDate(date, { language, weekday })
      expect(words.length).toBeGreaterThan(0)
      const again = readDate(words, {})
      const { edtf, earliest, latest, precision, days, qualifier: doubt } = date
      expect({ words, again }).toMatchObject({
        words,
        again: {
          date: { edtf, earliest, latest, precision, days, qualifier: doubt, inferred: [] },
          conflicts: [],
        },
      })
    }),
    { numRuns: 5_000 },
  )
})

test('the EDTF of a date is read as the same days', () => {
  fc.assert(
    fc.property(dates, (date) => {
      if (date.precision === 'unknown') return
      expect(readDate(date.edtf, {})).toMatchObject({ date: { edtf: date.edtf, days: date.days } })
    }),
    { numRuns: 2_000 },
  )
})

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${two(hour)}:${two(minute)}`)
const exact = fc
  .tuple(fc.option(clock), fc.option(clock))
  .filter(([start, end]) => (start ?? end) !== null && (start === null || end === null || start < end))
  .map(([start, end]): TimeSpan => ({ start, end, precision: 'exact' }))
const span: fc.Arbitrary<TimeSpan> = fc.oneof(
  exact,
  fc.constantFrom<TimeSpan>(
    { start: '08:00', end: '12:00', precision: 'morning' },
    { start: '14:00', end: '18:00', precision: 'afternoon' },
    { start: null, end: null, precision: 'day' },
  ),
)
const times = fc.array(span, { minLength: 1, maxLength: 4 })

test('hours written in words and read again are the same hours', () => {
  fc.assert(
    fc.property(times, fc.constantFrom(...languages), (spans, language) => {
      expect(readTimes(writeTimes(spans, language))).toEqual(spans)
    }),
    { numRuns: 2_000 },
  )
})

test('a day with its hours, written and read again, is the same', () => {
  fc.assert(
    fc.property(day, times, fc.constantFrom(...languages), (text, spans, language) => {
      const date = read(text)
      const words = writeWhen(date, spans, { language })
      expect(readWhen(words, {})).toMatchObject({ date: { edtf: text }, times: spans })
    }),
    { numRuns: 2_000 },
  )
})

const anyWords =
  "lundi mar le du au et à de d' l’ juin May fin mi- semaine trimestre 1er 4e 31 2019 24/09 2019-06 2019-W15 T4 ( ) ? , - / " +
  'prochain dans deux jours 14 h 9h30 matin vers entre to be scheduled 9999 0000 hiver week 2999 2999-W52 20XX a in'

test('no text makes the readers throw', () => {
  const words = fc.constantFrom(...anyWords.split(' '))
  const text = fc.oneof(
    fc.array(words, { maxLength: 12 }).map((all) => all.join(' ')),
    fc.string(),
  )
  const context = { near: '2019-06-24', today: '2019-06-24' }
  const readAll = (one: string): void => {
    readDate(one, context)
    readWhen(one, context)
    readTimes(one)
  }
  fc.assert(
    fc.property(text, (one) => {
      expect(() => readAll(one)).not.toThrow()
    }),
    { numRuns: 5_000 },
  )
})
