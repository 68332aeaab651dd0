import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dateForms } from '../../src/dates/forms/list.ts'
import { readDate } from '../../src/dates/read.ts'
import { writeDate } from '../../src/dates/write.ts'

const context = { near: '2019-06-24', today: '2019-06-24' }

test('every form of the folder is in the list, once', () => {
  const folder = new URL('../../src/dates/forms/', import.meta.url)
  const files = readdirSync(folder).map((file) => file.replace('.ts', ''))
  const names = dateForms.map((form) => form.name)
  expect(files.filter((file) => file !== 'form' && file !== 'list').sort()).toEqual(names.toSorted())
})

for (const form of dateForms) {
  test.each(form.examples)(`the form ${form.name} reads « %s », and no earlier form does`, (text, edtf) => {
    expect(readDate(text, context)).toMatchObject({ form: form.name, date: { edtf, text } })
  })

  test.each(form.examples)(`« %s », read by ${form.name}, comes back from its own wording`, (text, edtf) => {
    const reading = readDate(text, context)
    if (reading === null || !('date' in reading)) throw new Error(`${text} is not read`)
    for (const language of ['fr', 'en'] as const) {
      const words = writeDate(reading.date, { language })
      const { precision, days } = reading.date
      expect({ words, again: readDate(words, {}) }).toMatchObject({
        words,
        again: { date: { edtf, precision, days } },
      })
    }
  })
}
