/** The public holidays of metropolitan France (Code du travail, L3133-1). */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, weekdayOf } from '../../src/dates/calendar.ts'
import { easterOf, holidayOf, workingDayUntil } from '../../src/dates/holidays.ts'

const easters = [
  '2015-04-05',
  '2016-03-27',
  '2017-04-16',
  '2018-04-01',
  '2019-04-21',
  '2020-04-12',
  '2021-04-04',
  '2022-04-17',
  '2023-04-09',
  '2024-03-31',
  '2025-04-20',
  '2026-04-05',
  '2027-03-28',
  '2028-04-16',
  '2029-04-01',
  '2030-04-21',
  '2031-04-13',
  '2032-03-28',
  '2033-04-17',
  '2034-04-09',
  '2035-03-25',
]

/** Gauss's rule with the corrections for 1900 to 2099: another way to the same Sunday. */
function easterByGauss(year: number): string {
  const moon = (19 * (year % 19) + 24) % 30
  const sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7
  const isLate = (moon === 29 && sunday === 6) || (moon === 28 && sunday === 6 && year % 19 > 10)
  return addDays(`${year}-03-22`, moon + sunday - (isLate ? 7 : 0))
}

describe('Easter', () => {
  test.each(easters)('%s', (day) => {
    expect(easterOf(Number(day.slice(0, 4)))).toBe(day)
  })

  test('is the Sunday that Gauss computes, from 1900 to 2099', () => {
    for (let year = 1900; year < 2100; year += 1) expect(easterOf(year)).toBe(easterByGauss(year))
  })

  test('the earliest and the latest there are', () => {
    expect(easterOf(1818)).toBe('1818-03-22')
    expect(easterOf(2038)).toBe('2038-04-25')
  })
})

test('the eleven holidays of 2019', () => {
  const days = Array.from({ length: 365 }, (_, count) => addDays('2019-01-01', count))
  expect(days.flatMap((day) => (holidayOf(day) === null ? [] : [`${day} ${holidayOf(day)}`]))).toEqual([
    '2019-01-01 new-year',
    '2019-04-22 easter-monday',
    '2019-05-01 labour-day',
    '2019-05-08 victory-1945',
    '2019-05-30 ascension',
    '2019-06-10 whit-monday',
    '2019-07-14 bastille-day',
    '2019-08-15 assumption',
    '2019-11-01 all-saints',
    '2019-11-11 armistice',
    '2019-12-25 christmas',
  ])
})

test('two holidays may fall on one day: 1 May 2008 was Ascension too', () => {
  expect(holidayOf('2008-05-01')).toBe('ascension')
})

test('the last working day until a holiday, a Sunday, a long weekend', () => {
  expect(workingDayUntil('2019-11-12')).toBe('2019-11-12')
  expect(workingDayUntil('2019-11-11')).toBe('2019-11-08')
  expect(workingDayUntil('2019-06-02')).toBe('2019-05-31')
  expect(workingDayUntil('2018-05-08')).toBe('2018-05-07')
  expect(workingDayUntil('2023-05-01')).toBe('2023-04-28')
})

test('a working day is never a weekend nor a holiday, and at most four days back', () => {
  const count = fc.integer({ min: 0, max: 200 * 365 })
  fc.assert(
    fc.property(count, (after) => {
      const day = addDays('1900-01-01', after)
      const found = workingDayUntil(day)
      expect(weekdayOf(found)).toBeLessThan(6)
      expect(holidayOf(found)).toBeNull()
      expect(found <= day && found >= addDays(day, -4)).toBe(true)
    }),
  )
})
