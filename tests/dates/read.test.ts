import { describe, expect, test } from 'vitest'
import { explainAmbiguousCode, readDate } from '../../src/dates/read.ts'
import { dateGroups } from './table.ts'
import type { DateCase } from './table.ts'
import type { DateContext } from '../../src/dates/types.ts'

function expectCase(one: DateCase, context: DateContext): void {
  const reading = readDate(one.text, context)
  if (one.edtf === 'none') return expect(reading).toBeNull()
  if (one.edtf === 'impossible') return expect(reading).toEqual({ impossible: one.text })
  const { edtf, precision, inferred } = one
  expect(reading).toMatchObject({ date: { text: one.text, edtf, precision, inferred } })
  if (edtf === '') return
  const same = readDate(edtf, {})
  if (reading === null || same === null || !('date' in reading) || !('date' in same)) throw new Error(edtf)
  expect(reading.date.days).toEqual(same.date.days)
}

for (const { title, context, cases } of dateGroups) {
  describe(title, () => {
    test.each(cases.map((one) => [one.text, one] as const))('« %s »', (_, one) => expectCase(one, context))
  })
}

test('the table holds more than 300 cases', () => {
  expect(dateGroups.flatMap((group) => group.cases).length).toBeGreaterThan(300)
})
