import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  daysBetween,
  isDay,
  isoWeekOf,
  mondayOfWeek,
  todayIn,
  weekdayOf,
} from '../../src/dates/calendar.ts'

const dayLength = 86_400_000

/** Every day of 1890 to 2210, by Date.UTC: the oracle. */
function* oracleDays(): Generator<{ readonly day: string; readonly time: number }> {
  for (let time = Date.UTC(1890, 0, 1); time <= Date.UTC(2210, 11, 31); time += dayLength) {
    yield { day: new Date(time).toISOString().slice(0, 10), time }
  }
}

/** ISO 8601 by its definition: the week of the year that holds the Thursday. */
function oracleWeek(time: number): { readonly year: number; readonly week: number } {
  const weekday = new Date(time).getUTCDay() || 7
  const thursday = new Date(time + (4 - weekday) * dayLength)
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  const week = Math.floor((thursday.getTime() - first) / dayLength / 7) + 1
  return { year: thursday.getUTCFullYear(), week }
}

test('weekdays, next days, distances and weeks agree with Date.UTC for 320 years', () => {
  const wrong: string[] = []
  for (const { day, time } of oracleDays()) {
    const next = new Date(time + dayLength).toISOString().slice(0, 10)
    const week = isoWeekOf(day)
    const oracle = oracleWeek(time)
    const right =
      isDay(day) &&
      weekdayOf(day) === (new Date(time).getUTCDay() || 7) &&
      addDays(day, 1) === next &&
      addDays(next, -1) === day &&
      daysBetween('1970-01-01', day) === Math.round(time / dayLength) &&
      week.year === oracle.year &&
      week.week === oracle.week
    if (!right) wrong.push(day)
  }
  expect(wrong).toEqual([])
})

test('every week begins on the Monday that mondayOfWeek says', () => {
  for (const { day, time } of oracleDays()) {
    if (new Date(time).getUTCDay() !== 1) continue
    const { year, week } = isoWeekOf(day)
    if (mondayOfWeek(year, week) !== day) throw new Error(day)
  }
  expect(mondayOfWeek(2018, 15)).toBe('2018-04-09')
  expect(mondayOfWeek(2020, 53)).toBe('2020-12-28')
  expect(mondayOfWeek(2018, 53)).toBeNull()
  expect(mondayOfWeek(2018, 0)).toBeNull()
})

test.each(['2019-06-24', '2020-02-29', '2000-02-29', '0000-01-01', '9999-12-31'])('%s is a day', (text) => {
  expect(isDay(text)).toBe(true)
})

test.each([
  '',
  '2019-6-24',
  '2019-02-29',
  '1900-02-29',
  '2019-04-31',
  '2019-13-01',
  '2019-00-10',
  '2019-06-00',
  '24/06/2019',
  ' 2019-06-24',
])('« %s » is no day', (text) => {
  expect(isDay(text)).toBe(false)
})

test('long distances and the ends of the calendar', () => {
  expect(addDays('2019-06-24', 0)).toBe('2019-06-24')
  expect(addDays('2019-12-31', 1)).toBe('2020-01-01')
  expect(addDays('2020-02-28', 1)).toBe('2020-02-29')
  expect(addDays('0000-03-01', -1)).toBe('0000-02-29')
  expect(daysBetween('2019-06-24', '2019-06-10')).toBe(-14)
  expect(daysBetween('0000-01-01', '9999-12-31')).toBe(3_652_424)
  expect(() => addDays('9999-12-31', 1)).toThrow(RangeError)
  expect(() => addDays('0000-01-01', -1)).toThrow(RangeError)
  expect(() => addDays('2019-02-30', 1)).toThrow(RangeError)
})

test('a month later is the same day, or the last of a shorter month', () => {
  expect(addMonths('2019-06-24', 1)).toBe('2019-07-24')
  expect(addMonths('2019-01-31', 1)).toBe('2019-02-28')
  expect(addMonths('2019-12-15', 1)).toBe('2020-01-15')
  expect(addMonths('2019-01-15', -1)).toBe('2018-12-15')
  expect(addMonths('2019-01-15', 24)).toBe('2021-01-15')
})

/** The zones whose rules are known here must say what Intl says. */
test.each([
  'Europe/Paris',
  'UTC',
  'America/Cayenne',
  'America/Guadeloupe',
  'America/Martinique',
  'Indian/Mayotte',
  'Indian/Reunion',
  'Pacific/Noumea',
])('today in %s is what Intl says, at every hour of thirty years', (timeZone) => {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  const wrong: string[] = []
  // 61 minutes, so that every minute of the day and both sides of each change come up.
  const step = timeZone === 'Europe/Paris' ? 61 * 60_000 : 24 * 61 * 60_000
  for (let time = Date.UTC(1998, 0, 1); time < Date.UTC(2030, 0, 1); time += step) {
    const now = new Date(time)
    if (todayIn(timeZone, now) !== format.format(now)) wrong.push(now.toISOString())
  }
  expect(wrong).toEqual([])
})

test('today in another zone, before 1998, and in an unknown zone', () => {
  expect(todayIn('Asia/Tokyo', new Date('2019-06-24T16:00:00Z'))).toBe('2019-06-25')
  expect(todayIn('America/New_York', new Date('2019-06-24T03:59:00Z'))).toBe('2019-06-23')
  expect(todayIn('Europe/Paris', new Date('1975-06-24T23:30:00Z'))).toBe('1975-06-25')
  expect(todayIn('Europe/Paris', new Date('2019-06-24T21:59:59Z'))).toBe('2019-06-24')
  expect(todayIn('Europe/Paris', new Date('2019-06-24T22:00:00Z'))).toBe('2019-06-25')
  expect(() => todayIn('Mars/Olympus', new Date('2019-06-24T12:00:00Z'))).toThrow(RangeError)
})
