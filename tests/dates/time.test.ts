/** The readers stay linear on any input, and fast on ordinary ones. Bounds are loose: machines differ. */
import { expect, test } from 'vitest'
import { foldText } from '../../src/dates/fold.ts'
import { explainAmbiguousCode, readDate, readTimes, readWhen } from '../../src/dates/read.ts'

const context = { near: '2019-06-24', today: '2019-06-24' }

function measure(run: () => void): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

const units = [
  '1',
  '12 ',
  '2019',
  '2019-',
  '24/',
  '24/09/2019 ',
  ' ',
  '\u00a0',
  '\t',
  '\n',
  'du ',
  'le ',
  'juin ',
  'lundi ',
  'et ',
  'du 9 au ',
  '(',
  ')',
  '()',
  '(semaine 15)',
  ',',
  '?',
  '-',
  '–',
  "'",
  "d'",
  '’',
  '<sup>',
  '<',
  '{',
  '{2019..',
  'X',
  '201X/',
  'W',
  '1er ',
  'e',
  'é',
  'e\u0301',
  '\u0301',
  'h',
  '9 h ',
  '9h30',
  '9h-',
  'matin ',
  'année ',
  'année scolaire ',
  'semaine ',
  'à ',
  'à partir de ',
  'vers ',
  'entre ',
  'prochain ',
  '?)',
  '. ',
  ':',
  '😀',
  '\u200b',
  '\u0000',
]

test.each(units)('100,000 characters of « %s » are refused at once', (unit) => {
  const text = unit.repeat(Math.ceil(100_000 / unit.length))
  const framed = [text, `24 juin ${text}`, `${text}24 juin 2019`, `(${text})`, `{${text}}`]
  const time = measure(() => {
    for (const one of framed) {
      readDate(one, context)
      readTimes(one)
      readWhen(one, context)
      explainAmbiguousCode(one)
    }
  })
  expect(time).toBeLessThan(500)
})

test.each(units)('the longest texts of « %s » that are read take no longer than their length', (unit) => {
  const text = unit.repeat(500).slice(0, 480)
  const time = measure(() => {
    for (let round = 0; round < 20; round += 1) {
      readDate(text, context)
      readWhen(`24 juin 2019 ${text}`.slice(0, 490), context)
    }
  })
  expect(time).toBeLessThan(500)
})

test('folding is linear', () => {
  const time = measure(() => foldText('É\u00a0’<sup>er</sup>'.repeat(10_000)))
  expect(time).toBeLessThan(500)
})

test('40,000 dates are read in little time', () => {
  const texts = [
    'lundi 24 juin 2019',
    '24/09/2019',
    '2019-06-24',
    '2018-04-09/2018-04-14',
    'dernier trimestre 2019',
    '2020',
    '2019-06',
    'jeudi 7 et vendredi 8 octobre 2021',
    'à planifier',
    'le 25/11',
    'Prénom NOM',
    'Complexe sportif',
    'samedi 17 février',
  ]
  const readAll = (): void => {
    for (let round = 0; round < 40_000; round += 1) readDate(texts[round % texts.length] ?? '', context)
  }
  readAll()
  // About 60 ms on a quiet machine of 2024.
  expect(measure(readAll)).toBeLessThan(1_500)
})
