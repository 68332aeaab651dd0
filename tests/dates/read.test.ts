import { describe, expect, test } from 'vitest'
import { explainAmbiguousCode, readDate } from '../../src/dates/read.ts'
import type { DateContext, DateReading } from '../../src/dates/types.ts'
import { writeDate } from '../../src/dates/write.ts'
import { dateGroups } from './table.ts'
import type { DateCase } from './table.ts'

function readingOf(text: string, context: DateContext): DateReading {
  const reading = readDate(text, context)
  if (reading === null || !('date' in reading)) throw new Error(`${text} is not read`)
  return reading
}

/** A reading as a line of the table. */
function lineOf(text: string, context: DateContext): string {
  const reading = readDate(text, context)
  if (reading === null) return 'none'
  if ('impossible' in reading) return 'impossible'
  const { edtf, precision, inferred } = reading.date
  return [edtf, precision, inferred.join(' ')].join(' | ')
}

function isNone(one: DateCase): boolean {
  return one.edtf === 'none' || one.edtf === 'impossible'
}

function expectedLine(one: DateCase): string {
  return isNone(one) ? one.edtf : [one.edtf, one.precision, one.inferred.join(' ')].join(' | ')
}

describe.each(dateGroups)('$title', ({ context, cases }) => {
  test.each(cases)('« $text »', (one) => {
    expect(lineOf(one.text, context)).toBe(expectedLine(one))
  })

  test('the days are those of the EDTF, the text is as written', () => {
    for (const one of cases.filter((each) => !isNone(each) && each.edtf !== '')) {
      const { date } = readingOf(one.text, context)
      const same = readingOf(date.edtf, {}).date
      const { text, precision, inferred } = date
      expect(date).toEqual({ ...same, text, precision, inferred })
      expect(text).toBe(one.text)
    }
  })
})

test('the table holds more than 300 cases, each once in its group', () => {
  expect(dateGroups.flatMap((group) => group.cases).length).toBeGreaterThan(300)
  for (const { cases } of dateGroups) expect(new Set(cases.map((one) => one.text)).size).toBe(cases.length)
})

/** EDTF, earliest and latest day: format.md D1 and D1b. */
test.each([
  ['2019-06-24', '2019-06-24', '2019-06-24'],
  ['2018-W15', '2018-04-09', '2018-04-15'],
  ['2020-W01', '2019-12-30', '2020-01-05'],
  ['2019-02', '2019-02-01', '2019-02-28'],
  ['2020-02', '2020-02-01', '2020-02-29'],
  ['2018-21', '2018-03-01', '2018-05-31'],
  ['2018-22', '2018-06-01', '2018-08-31'],
  ['2018-23', '2018-09-01', '2018-11-30'],
  ['2018-24', '2018-12-01', '2019-02-28'],
  ['2019-24', '2019-12-01', '2020-02-29'],
  ['2019-33', '2019-01-01', '2019-03-31'],
  ['2019-34', '2019-04-01', '2019-06-30'],
  ['2019-35', '2019-07-01', '2019-09-30'],
  ['2019-36', '2019-10-01', '2019-12-31'],
  ['2019-37', '2019-01-01', '2019-04-30'],
  ['2019-38', '2019-05-01', '2019-08-31'],
  ['2019-39', '2019-09-01', '2019-12-31'],
  ['2019-40', '2019-01-01', '2019-06-30'],
  ['2019-41', '2019-07-01', '2019-12-31'],
  ['2019', '2019-01-01', '2019-12-31'],
  ['201X', '2010-01-01', '2019-12-31'],
  ['20XX', '2000-01-01', '2099-12-31'],
  ['2019-XX', '2019-01-01', '2019-12-31'],
  ['2019-06-XX', '2019-06-01', '2019-06-30'],
  ['2016/2017', '2016-09-01', '2017-08-31'],
  ['2016-01/2017-12', '2016-01-01', '2017-12-31'],
  ['2019-04/..', '2019-04-01', null],
  ['../2019-04', null, '2019-04-30'],
  ['début juin 2019', '2019-06-01', '2019-06-10'],
  ['mi-juin 2019', '2019-06-11', '2019-06-20'],
  ['fin février 2019', '2019-02-21', '2019-02-28'],
  ['{2019-04-26,2019-07-03}', '2019-04-26', '2019-07-03'],
])('%s spans %s to %s', (text, earliest, latest) => {
  expect(readingOf(text, {}).date).toMatchObject({ earliest, latest })
})

test('a list keeps its days, a range is one span', () => {
  expect(readingOf('26 avril et 3 juillet 2017', {}).date.days).toEqual([
    { earliest: '2017-04-26', latest: '2017-04-26' },
    { earliest: '2017-07-03', latest: '2017-07-03' },
  ])
  expect(readingOf('du 9 au 11 et le 20 avril 2018', {}).date.days).toEqual([
    { earliest: '2018-04-09', latest: '2018-04-11' },
    { earliest: '2018-04-20', latest: '2018-04-20' },
  ])
})

describe('contradictions are kept as read, and told', () => {
  test.each([
    ['mardi 24 juin 2019', '2019-06-24', 2, 1],
    ['Vendredi 11/03/2017', '2017-03-11', 5, 6],
    ['lundi 8 et samedi 9 octobre 2021', '2021-10-08', 1, 5],
    ['semaine du mardi 8 avril 2018', '2018-04-08', 2, 7],
    ['24/06/2019 (mardi)', '2019-06-24', 2, 1],
    ['Tuesday, June 24, 2019', '2019-06-24', 2, 1],
  ])('« %s »', (text, day, said, actual) => {
    expect(readingOf(text, {}).conflicts).toEqual([{ day, said, actual }])
  })

  test('a weekday that fits says nothing', () => {
    expect(readingOf('lundi 24 juin 2019', {}).conflicts).toEqual([])
    expect(readingOf('samedi 17 février', { near: '2019-06-24' }).conflicts).toEqual([])
  })

  test('a week in parentheses is checked', () => {
    expect(readingOf('du 9 au 14 avril 2018 (semaine 15)', {}).weekConflict).toBeUndefined()
    expect(readingOf('du 9 au 14 avril 2018 (semaine 16)', {}).weekConflict).toEqual({ said: 16, actual: 15 })
    const overNewYear = readingOf('du 28 décembre 2020 au 8 janvier 2021 (semaines 53 et 1)', {})
    expect(overNewYear.weekConflict).toBeUndefined()
  })
})

describe('the context', () => {
  test('without a day to count from, a date without year is none', () => {
    expect(readDate('le 6 juin', {})).toBeNull()
    expect(readDate('mars', {})).toBeNull()
  })

  test('today serves where no other day is given', () => {
    expect(lineOf('le 6 juin', { today: '2021-03-01' })).toBe('2021-06-06 | day | year')
  })

  test('the nearest year is the one whose day is nearest, the later of two', () => {
    expect(lineOf('24 décembre', { near: '2019-06-24' })).toBe('2018-12-24 | day | year')
    expect(lineOf('25 décembre', { near: '2019-06-26' })).toBe('2019-12-25 | day | year')
    expect(lineOf('30 août', { near: '2020-02-29' })).toBe('2020-08-30 | day | year')
    expect(lineOf('20 décembre', { near: '2019-01-05' })).toBe('2018-12-20 | day | year')
    expect(lineOf('5 janvier', { near: '2018-12-20' })).toBe('2019-01-05 | day | year')
  })

  test('a weekday decides before the distance does', () => {
    expect(lineOf('lundi 24 juin', { near: '2020-01-01' })).toBe('2019-06-24 | day | year')
    expect(lineOf('mercredi 24 juin', { near: '2019-07-01', yearRule: 'on-or-after' })).toBe(
      '2020-06-24 | day | year',
    )
  })

  test('a weekday that fits no year nearby is a slip, not a year far away', () => {
    expect(lineOf('vendredi 24 juin', { near: '2019-06-01' })).toBe('2019-06-24 | day | year')
    expect(readingOf('vendredi 24 juin', { near: '2019-06-01' }).conflicts).toEqual([
      { day: '2019-06-24', said: 5, actual: 1 },
    ])
  })
})

function wordsOfCode(text: string): readonly string[] | undefined {
  return explainAmbiguousCode(text)?.readings.map((date) => writeDate(date, { language: 'fr' }))
}

test('S1 may be a semester or a week: both are offered', () => {
  expect(wordsOfCode('2019-S1')).toEqual(['1er semestre 2019', 'semaine du 31 décembre 2018 (semaine 1)'])
  expect(wordsOfCode('S2 2019')).toEqual(['2e semestre 2019', 'semaine du 7 janvier 2019 (semaine 2)'])
  expect(wordsOfCode('2018-S15')).toEqual(['semaine du 9 avril 2018 (semaine 15)'])
  expect(explainAmbiguousCode('2019-T1')).toBeNull()
  expect(explainAmbiguousCode('lundi')).toBeNull()
})
