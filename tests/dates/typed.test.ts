/** What a date as typed says beside its days. */
import { describe, expect, test } from 'vitest'
import { readDate } from '../../src/dates/read.ts'
import { contradictedWords, isToSchedule, readDateAndHours } from '../../src/dates/typed.ts'
import type { FuzzyDate } from '../../src/dates/types.ts'
import { writeTimes } from '../../src/dates/write.ts'

const today = '2019-11-12'

function dateOf(text: string): FuzzyDate {
  const reading = readDate(text, { near: today, today })
  if (reading && 'date' in reading) return reading.date
  throw new Error(`${text} is no date`)
}

test.each([
  ['jeudi 14 mars 2020', 'jeudi 14 mars 2020'],
  ['Thursday 14 March 2020', 'Thursday 14 March 2020'],
  ['le mardi 24 juin 2019', 'le mardi 24 juin 2019'],
  // No year around has a Tuesday there.
  ['mardi 14 novembre', 'mardi 14 novembre 2019'],
  ['jeudi 7 et jeudi 8 octobre 2021', 'jeudi 7 et jeudi 8 octobre 2021'],
  ['samedi 14 mars 2020', null],
  ['2020-03-14', null],
  ['lundi prochain', null],
  ['mars 2020', null],
  ['à planifier', null],
])('a weekday that the calendar contradicts: %s', (text, wanted) => {
  expect(contradictedWords(dateOf(text), 'fr')).toBe(wanted)
})

test.each([
  ['à prévoir en 2020', true],
  ['à planifier en mars', true],
  ['2020 (à programmer)', true],
  ['to be scheduled in March 2020', true],
  ['to schedule in 2020', true],
  ['2020', false],
  ['2020 (date à préciser)', false],
  ['à prévoir le 12 mars 2020', false],
  ['à planifier', false],
])('a day to be found in its period: %s', (text, wanted) => {
  expect(isToSchedule(dateOf(text))).toBe(wanted)
})

describe('a date with its hours', () => {
  test.each([
    ['le 15 janv. 2020 à 14h', 'le 15 janv. 2020', '14 h'],
    ['jeudi 14 mars 2020, 9h-12h', 'jeudi 14 mars 2020', '9 h-12 h'],
    ['14 h, lundi 25 novembre 2019', 'lundi 25 novembre 2019', '14 h'],
    ['25 November 2019 at 2 pm', '25 November 2019', '14 h'],
    ['12 mars 2020', '12 mars 2020', ''],
  ])('%s', (text, date, hours) => {
    const found = readDateAndHours(text, { near: today, today })
    if (!found || 'impossible' in found) throw new Error('not read')
    expect([found.reading.date.text, writeTimes(found.times, 'fr')]).toEqual([date, hours])
  })

  test.each(['14 h', 'bientôt', ''])('« %s » is no date', (text) => {
    expect(readDateAndHours(text, { near: today })).toBeNull()
  })
})
