import { expect, test } from 'vitest'
import { compareDates, isOver } from '../../src/dates/compare.ts'
import { readDate } from '../../src/dates/read.ts'
import type { FuzzyDate } from '../../src/dates/types.ts'

function dateOf(text: string): FuzzyDate {
  const reading = readDate(text, {})
  if (reading === null || !('date' in reading)) throw new Error(`${text} is not read`)
  return reading.date
}

test('dates stand by their first possible day, then by their last, the unknown last', () => {
  const texts = [
    '../2018-12-31',
    '2019-01-01',
    '2019-01',
    '2019',
    '2019-01/..',
    '2019-06-24',
    'dernier trimestre 2019',
    '7 et 8 octobre 2019',
    'à planifier',
  ]
  const shuffled = [3, 8, 0, 5, 2, 7, 1, 6, 4].map((at) => texts[at] ?? '')
  const sorted = shuffled.map((text) => dateOf(text)).sort(compareDates)
  expect(sorted.map((date) => date.text)).toEqual(texts)
})

test('a missing date stands after everything, and equals itself', () => {
  expect(compareDates(null, dateOf('à planifier'))).toBeGreaterThan(0)
  expect(compareDates(dateOf('2019'), null)).toBeLessThan(0)
  expect(compareDates(null, null)).toBe(0)
  expect(compareDates(dateOf('24/06/2019'), dateOf('2019-06-24'))).toBe(0)
})

test('a date is over the day after its last possible day', () => {
  expect(isOver(dateOf('2019-06-24'), '2019-06-24')).toBe(false)
  expect(isOver(dateOf('2019-06-24'), '2019-06-25')).toBe(true)
  expect(isOver(dateOf('dernier trimestre 2019'), '2019-12-31')).toBe(false)
  expect(isOver(dateOf('dernier trimestre 2019'), '2020-01-01')).toBe(true)
  expect(isOver(dateOf('hiver 2018'), '2019-02-28')).toBe(false)
  expect(isOver(dateOf('2019-04/..'), '2030-01-01')).toBe(false)
  expect(isOver(dateOf('jusqu’au 24 juin 2019'), '2019-06-25')).toBe(true)
  expect(isOver(dateOf('à planifier'), '2030-01-01')).toBe(false)
})
