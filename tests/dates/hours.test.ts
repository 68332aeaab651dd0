import { describe, expect, test } from 'vitest'
import { readTimes, readWhen } from '../../src/dates/read.ts'
import type { TimeSpan } from '../../src/dates/types.ts'

/** A span in one word: `09:30`, `09:30-12:00`, `-17:00`, `morning`, `afternoon`, `day`. */
function nameOf(span: TimeSpan): string {
  if (span.precision !== 'exact') return span.precision
  return span.end === null ? `${span.start}` : `${span.start ?? ''}-${span.end}`
}

const hours: readonly (readonly [text: string, spans: string])[] = [
  ['9 h 30', '09:30'],
  ['9h30', '09:30'],
  ['9H30', '09:30'],
  ['09h30', '09:30'],
  ['9 h 30 min', '09:30'],
  ['9 heures 30', '09:30'],
  ['9:30', '09:30'],
  ['09:30:00', '09:30'],
  ['14 h', '14:00'],
  ['14h', '14:00'],
  ['14\u00a0h', '14:00'],
  ['14\u202fh\u202f30', '14:30'],
  ['à 14 h', '14:00'],
  ['à 14 heures', '14:00'],
  ['dès 9 h', '09:00'],
  ['à partir de 14 h', '14:00'],
  ['jusqu’à 17 h', '-17:00'],
  ['13 heures à 19 heures', '13:00-19:00'],
  ['de 13 heures à 19 heures', '13:00-19:00'],
  ['13 h-19 h', '13:00-19:00'],
  ['13h–19h', '13:00-19:00'],
  ['14h-16h30', '14:00-16:30'],
  ['14 h - 16 h 30', '14:00-16:30'],
  ['14:00-16:30', '14:00-16:30'],
  ['de 9 h à 12 h', '09:00-12:00'],
  ['de 9 h 30 à 12 h 00', '09:30-12:00'],
  ['de 9 à 12 h', '09:00-12:00'],
  ['9-12 h', '09:00-12:00'],
  ['9h-12h et 14h-17h', '09:00-12:00 14:00-17:00'],
  ['de 9h à 12h et de 14h à 17h', '09:00-12:00 14:00-17:00'],
  ['9h-12h, 14h-17h', '09:00-12:00 14:00-17:00'],
  ['9h-12h / 14h-17h', '09:00-12:00 14:00-17:00'],
  ['9 h, 10 h 30 et 14 h', '09:00 10:30 14:00'],
  ['entre 9 h et 12 h', '09:00-12:00'],
  ['between 9:00 and 12:00', '09:00-12:00'],
  ['9h30/12h', '09:30-12:00'],
  ['9h/10h30/14h', '09:00 10:30 14:00'],
  ['20 h-minuit', '20:00-00:00'],
  ['20 h-24 h', '20:00-00:00'],
  ['20:00-24:00', '20:00-00:00'],
  ['jusqu’à 24 h', '-00:00'],
  ['0 h-24 h', 'day'],
  ['23 h-1 h', '23:00-01:00'],
  ['de 22 h 30 à 2 h', '22:30-02:00'],
  ['11 pm-1 am', '23:00-01:00'],
  ['midi', '12:00'],
  ['de 10 h à midi', '10:00-12:00'],
  ['le matin', 'morning'],
  ['matin', 'morning'],
  ['en matinée', 'morning'],
  ['dans la matinée', 'morning'],
  ["l'après-midi", 'afternoon'],
  ['l’après-midi', 'afternoon'],
  ['après-midi', 'afternoon'],
  ['après midi', 'afternoon'],
  ['sur la journée', 'day'],
  ['toute la journée', 'day'],
  ['la journée entière', 'day'],
  ['journée', 'day'],
  ['le matin, 14 h-17 h', 'morning 14:00-17:00'],
  ['le matin de 9 h à 11 h', '09:00-11:00'],
  ['2 pm', '14:00'],
  ['2pm', '14:00'],
  ['2 p.m.', '14:00'],
  ['at 2 pm', '14:00'],
  ['10 am', '10:00'],
  ['12 am', '00:00'],
  ['12 pm', '12:00'],
  ['2:30 pm-4 pm', '14:30-16:00'],
  ['2-4 pm', '14:00-16:00'],
  ['11 am to 1 pm', '11:00-13:00'],
  ['from 9:00 to 12:00', '09:00-12:00'],
  ['9:00-12:00 and 14:00-17:00', '09:00-12:00 14:00-17:00'],
  ['noon', '12:00'],
  ['until 5 pm', '-17:00'],
  ['in the morning', 'morning'],
  ['in the afternoon', 'afternoon'],
  ['all day', 'day'],
  ['the whole day', 'day'],
  ['0 h 30', '00:30'],
  ['à 3 h', '03:00'],
  ['2 h 00', '02:00'],
]

const noHours: readonly string[] = [
  '',
  '25h',
  '25 h',
  '24h00 non-stop',
  '24h00',
  '9h75',
  '9 h 60',
  '9h5',
  '9:5',
  '36h pour les collégiens',
  '54 heures',
  '2 h',
  '3 heures',
  '13 pm',
  '0 am',
  '16h-14h',
  '14 h-14 h',
  '9-12',
  '16/18',
  '14',
  '14 h à Blois',
  '30 min',
  'D1',
  'h',
  'day',
  '14 h et',
  'demi-journée',
  '0800 222 100',
]

describe('hours', () => {
  test.each(hours)('« %s » is %s', (text, spans) => {
    expect(
      readTimes(text)
        ?.map((span) => nameOf(span))
        .join(' '),
    ).toBe(spans)
  })
  test.each(noHours)('« %s » is no hour', (text) => {
    expect(readTimes(text)).toBeNull()
  })
  test('parts of the day have the hours of format.md D1b', () => {
    expect(readTimes('le matin')).toEqual([{ start: '08:00', end: '12:00', precision: 'morning' }])
    expect(readTimes("l'après-midi")).toEqual([{ start: '14:00', end: '18:00', precision: 'afternoon' }])
    expect(readTimes('sur la journée')).toEqual([{ start: null, end: null, precision: 'day' }])
  })
})

/** Dates with hours, near 2019-06-24. */
const whens: readonly (readonly [text: string, edtf: string, spans: string])[] = [
  ['lundi 25 novembre 2019 à 14 heures', '2019-11-25', '14:00'],
  ['Lundi 25 novembre 2019 à 14 h', '2019-11-25', '14:00'],
  ['22/11/2019 sur la journée', '2019-11-22', 'day'],
  ['17/10/2019 de 9 h 30 à 12 h 00', '2019-10-17', '09:30-12:00'],
  ['24/09/2019, 13 h-19 h', '2019-09-24', '13:00-19:00'],
  ['24/09/2019 de 13 heures à 19 heures', '2019-09-24', '13:00-19:00'],
  ['24/09/2019 : 13 h-19 h', '2019-09-24', '13:00-19:00'],
  ['24/09/2019 - 14 h', '2019-09-24', '14:00'],
  ['24/09/2019 (13 h-19 h)', '2019-09-24', '13:00-19:00'],
  ['12 mars 2020 (matin)', '2020-03-12', 'morning'],
  ['jeudi 12 mars 2020 matin', '2020-03-12', 'morning'],
  ["jeudi 12 mars 2020, l'après-midi", '2020-03-12', 'afternoon'],
  ['le 12 mars 2020 9h-12h et 14h-17h', '2020-03-12', '09:00-12:00 14:00-17:00'],
  ['jeudi 7 et vendredi 8 octobre 2021, 9 h-17 h', '{2021-10-07,2021-10-08}', '09:00-17:00'],
  ['du 9 au 14 avril 2018 de 9 h à 17 h', '2018-04-09/2018-04-14', '09:00-17:00'],
  ['le 6 juin à 14 h', '2019-06-06', '14:00'],
  ['le 25/11 à 14h', '2019-11-25', '14:00'],
  ['jeudi 7 octobre 2021 au matin', '2021-10-07', 'morning'],
  ['jeudi 14 novembre 2019, 9h30 – 12h00', '2019-11-14', '09:30-12:00'],
  ['14 h, lundi 25 novembre 2019', '2019-11-25', '14:00'],
  ['de 9 h à 12 h le 17 octobre 2019', '2019-10-17', '09:00-12:00'],
  ['le matin du 12 mars 2020', '2020-03-12', 'morning'],
  ['2019-06-24 14:00', '2019-06-24', '14:00'],
  ['2019-06-24T14:00', '2019-06-24', '14:00'],
  ['2019-06-24T14:00:00', '2019-06-24', '14:00'],
  ['2019-06-24 14:00-16:30', '2019-06-24', '14:00-16:30'],
  ['Monday 25 November 2019 at 2 pm', '2019-11-25', '14:00'],
  ['Monday 25 November 2019, 2:30 pm-4 pm', '2019-11-25', '14:30-16:00'],
  ['June 24, 2019 at 9:30', '2019-06-24', '09:30'],
  ['24 June 2019 in the morning', '2019-06-24', 'morning'],
  ['lundi 24 juin 2019', '2019-06-24', ''],
  ['à planifier', '', ''],
  ['13 h-19 h', '-', '13:00-19:00'],
  ['le matin', '-', 'morning'],
]

describe('dates with hours', () => {
  test.each(whens)('« %s » is %s %s', (text, edtf, spans) => {
    const reading = readWhen(text, { near: '2019-06-24' })
    if (reading === null || 'impossible' in reading) throw new Error(`${text} is not read`)
    expect(reading.date?.edtf ?? '-').toBe(edtf)
    expect(reading.times.map((span) => nameOf(span)).join(' ')).toBe(spans)
  })

  test('the text of the date is the whole text, as written', () => {
    expect(readWhen(' 24/09/2019, 13 h-19 h', {})).toMatchObject({ date: { text: ' 24/09/2019, 13 h-19 h' } })
  })

  test.each([
    '',
    'Blois',
    '24/09/2019, Blois',
    '24/09/2019 25 h',
    'le 6 septembre à Tours',
    '24h00 non-stop',
    'lundi',
    '2019-06-24T25:00',
    '14 h le 12',
  ])('« %s » is neither', (text) => {
    expect(readWhen(text, { near: '2019-06-24' })).toBeNull()
  })

  test('an impossible day stays impossible with its hours, a wrong weekday is told', () => {
    expect(readWhen('31/04/2019 à 14 h', {})).toEqual({ impossible: '31/04/2019 à 14 h' })
    expect(readWhen('mardi 24 juin 2019 à 14 h', {})).toMatchObject({
      conflicts: [{ day: '2019-06-24', said: 2, actual: 1 }],
    })
  })
})
