import { describe, expect, test } from 'vitest'
import { readDate } from '../../src/dates/read.ts'
import type { FuzzyDate, Language, TimeSpan } from '../../src/dates/types.ts'
import { writeDate, writeDay, writeTimes, writeWhen } from '../../src/dates/write.ts'

function dateOf(text: string): FuzzyDate {
  const reading = readDate(text, {})
  if (reading === null || !('date' in reading)) throw new Error(`${text} is not read`)
  return reading.date
}

/** EDTF or a text, its French, its English. */
const wordings: readonly (readonly [text: string, fr: string, en: string])[] = [
  ['2019-06-24', 'lundi 24 juin 2019', 'Monday 24 June 2019'],
  ['2019-04-01', 'lundi 1er avril 2019', 'Monday 1 April 2019'],
  ['{2021-10-07,2021-10-08}', 'jeudi 7 et vendredi 8 octobre 2021', 'Thursday 7 and Friday 8 October 2021'],
  [
    '{2021-10-07,2021-10-08,2021-10-12}',
    'jeudi 7, vendredi 8 et mardi 12 octobre 2021',
    'Thursday 7, Friday 8 and Tuesday 12 October 2021',
  ],
  [
    '{2017-04-26,2017-07-03}',
    'mercredi 26 avril et lundi 3 juillet 2017',
    'Wednesday 26 April and Monday 3 July 2017',
  ],
  [
    '{2019-12-12,2020-01-10}',
    'jeudi 12 décembre 2019 et vendredi 10 janvier 2020',
    'Thursday 12 December 2019 and Friday 10 January 2020',
  ],
  ['2018-04-09/2018-04-14', 'du lundi 9 au samedi 14 avril 2018', 'Monday 9 to Saturday 14 April 2018'],
  [
    '2022-02-28/2022-03-03',
    'du lundi 28 février au jeudi 3 mars 2022',
    'Monday 28 February to Thursday 3 March 2022',
  ],
  [
    '2021-12-28/2022-01-03',
    'du mardi 28 décembre 2021 au lundi 3 janvier 2022',
    'Tuesday 28 December 2021 to Monday 3 January 2022',
  ],
  [
    '{2018-04-09..2018-04-11,2018-04-20}',
    'du lundi 9 au mercredi 11 avril et vendredi 20 avril 2018',
    'Monday 9 to Wednesday 11 April and Friday 20 April 2018',
  ],
  ['2019-06', 'juin 2019', 'June 2019'],
  ['{2019-06,2019-09}', 'juin et septembre 2019', 'June and September 2019'],
  ['2019-10/2019-12', "d'octobre à décembre 2019", 'October to December 2019'],
  ['2019-04/2019-08', "d'avril à août 2019", 'April to August 2019'],
  ['2019-11/2020-03', 'de novembre 2019 à mars 2020', 'November 2019 to March 2020'],
  ['2016-01/2017-12', 'de janvier 2016 à décembre 2017', 'January 2016 to December 2017'],
  ['2016-09/2016-12-31', 'de septembre au samedi 31 décembre 2016', 'September to Saturday 31 December 2016'],
  ['2019-33', '1er trimestre 2019', 'Q1 2019'],
  ['2019-36', '4e trimestre 2019', 'Q4 2019'],
  ['2019-33/2019-35', 'du 1er trimestre au 3e trimestre 2019', 'Q1 2019 to Q3 2019'],
  ['2019-38', '2e quadrimestre 2019', '2nd four-month term of 2019'],
  ['2019-40', '1er semestre 2019', 'first half of 2019'],
  ['2018-21', 'printemps 2018', 'spring 2018'],
  ['2018-24', 'hiver 2018-2019', 'winter 2018-2019'],
  ['2019-21/2019-22', "du printemps 2019 à l'été 2019", 'spring 2019 to summer 2019'],
  ['2019', '2019', '2019'],
  ['{2019,2020}', '2019 et 2020', '2019 and 2020'],
  ['2008/2013', 'de 2008 à 2013', '2008 to 2013'],
  ['2016/2017', 'année scolaire 2016-2017', 'school year 2016-2017'],
  ['2018-W15', 'semaine du 9 avril 2018 (semaine 15)', 'week of 9 April 2018 (week 15)'],
  ['2020-W01', 'semaine du 30 décembre 2019 (semaine 1)', 'week of 30 December 2019 (week 1)'],
  ['{2018-W15,2018-W17}', 'semaine 15 de 2018 et semaine 17 de 2018', 'week 15 of 2018 and week 17 of 2018'],
  ['début juin 2019', 'début juin 2019', 'early June 2019'],
  ['mi-juin 2019', 'mi-juin 2019', 'mid-June 2019'],
  ['fin juin 2019', 'fin juin 2019', 'late June 2019'],
  ["première quinzaine d'avril 2019", "première quinzaine d'avril 2019", 'first half of April 2019'],
  ['de fin juin à mi-juillet 2019', 'de fin juin à mi-juillet 2019', 'late June to mid-July 2019'],
  ['2019-03-12/..', 'à partir du mardi 12 mars 2019', 'from Tuesday 12 March 2019 onwards'],
  ['2019-10/..', "à partir d'octobre 2019", 'from October 2019 onwards'],
  ['../2016-12-31', "jusqu'au samedi 31 décembre 2016", 'until Saturday 31 December 2016'],
  ['../2019-22', "jusqu'à l'été 2019", 'until summer 2019'],
  ['201X', 'années 2010', '2010s'],
  ['20XX', '20XX', '20XX'],
  ['2019-06-XX', 'un jour de juin 2019', 'a day in June 2019'],
  ['2019-08-XX', "un jour d'août 2019", 'a day in August 2019'],
  ['2019-XX', 'un mois de 2019', 'a month in 2019'],
  ['2019-06?', 'juin 2019 ?', 'June 2019?'],
  ['2019-06~', 'vers juin 2019', 'around June 2019'],
  ['2019-06%', 'vers juin 2019 ?', 'around June 2019?'],
  ['2019-06-24~', 'vers le lundi 24 juin 2019', 'around Monday 24 June 2019'],
  ['2019-22~', "vers l'été 2019", 'around summer 2019'],
  [
    '2018-04-09~/2018-04-14~',
    'environ du lundi 9 au samedi 14 avril 2018',
    'around Monday 9 to Saturday 14 April 2018',
  ],
  ['à planifier', 'à planifier', 'to be scheduled'],
]

describe('dates in words', () => {
  test.each(wordings)('%s is « %s », "%s"', (text, fr, en) => {
    expect(writeDate(dateOf(text), { language: 'fr' })).toBe(fr)
    expect(writeDate(dateOf(text), { language: 'en' })).toBe(en)
  })

  test.each([
    ['{2021-10-07,2021-10-08}', '7 et 8 octobre 2021', '7 and 8 October 2021'],
    ['2018-04-09/2018-04-14', 'du 9 au 14 avril 2018', '9 to 14 April 2018'],
    ['2019-04-01', '1er avril 2019', '1 April 2019'],
  ])('%s without weekdays is « %s », "%s"', (text, fr, en) => {
    expect(writeDate(dateOf(text), { language: 'fr', weekday: false })).toBe(fr)
    expect(writeDate(dateOf(text), { language: 'en', weekday: false })).toBe(en)
  })

  test('a single day', () => {
    expect(writeDay('2019-06-24', { language: 'fr' })).toBe('lundi 24 juin 2019')
    expect(writeDay('2019-12-01', { language: 'fr', weekday: false })).toBe('1er décembre 2019')
    expect(writeDay('2019-06-24', { language: 'en' })).toBe('Monday 24 June 2019')
  })
})

function clock(start: string | null, end: string | null): TimeSpan {
  return { start, end, precision: 'exact' }
}

describe('hours in words', () => {
  const cases: readonly (readonly [readonly TimeSpan[], string, string])[] = [
    [[clock('14:00', '16:30')], '14 h-16 h 30', '14:00-16:30'],
    [[clock('09:30', null)], '9 h 30', '9:30'],
    [[clock('09:05', null)], '9 h 05', '9:05'],
    [[clock('02:00', null)], '2 h 00', '2:00'],
    [[clock(null, '17:00')], "jusqu'à 17 h", 'until 17:00'],
    [
      [clock('09:00', '12:00'), clock('14:00', '17:00')],
      '9 h-12 h et 14 h-17 h',
      '9:00-12:00 and 14:00-17:00',
    ],
    [[{ start: '08:00', end: '12:00', precision: 'morning' }], 'le matin', 'in the morning'],
    [[{ start: '14:00', end: '18:00', precision: 'afternoon' }], "l'après-midi", 'in the afternoon'],
    [[{ start: null, end: null, precision: 'day' }], 'toute la journée', 'all day'],
    [[], '', ''],
  ]
  test.each(cases)('%j is « %s », "%s"', (times, fr, en) => {
    expect(writeTimes(times, 'fr')).toBe(fr)
    expect(writeTimes(times, 'en')).toBe(en)
  })

  test.each<[Language, string, string]>([
    ['fr', 'lundi 25 novembre 2019 à 14 h', 'lundi 25 novembre 2019, 14 h-16 h'],
    ['en', 'Monday 25 November 2019 at 14:00', 'Monday 25 November 2019, 14:00-16:00'],
  ])('a date with its hours in %s', (language, start, span) => {
    const date = dateOf('2019-11-25')
    expect(writeWhen(date, [clock('14:00', null)], { language })).toBe(start)
    expect(writeWhen(date, [clock('14:00', '16:00')], { language })).toBe(span)
    expect(writeWhen(date, [], { language })).toBe(writeDate(date, { language }))
    expect(writeWhen(null, [clock('14:00', null)], { language })).toBe(
      writeTimes([clock('14:00', null)], language),
    )
  })
})
