/** Every example of docs/dates.md is executed. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readWhen } from '../../src/dates/read.ts'
import type { DateContext } from '../../src/dates/types.ts'
import { writeWhen } from '../../src/dates/write.ts'

interface Example {
  readonly text: string
  readonly words: string
  readonly edtf: string
  readonly context: DateContext
}

/** A comment gives the context of the next table only. */
function readExamples(page: string): readonly Example[] {
  const examples: Example[] = []
  let context: DateContext = {}
  for (const line of page.split('\n')) {
    const near = /^<!-- contexte : (\S+) -->$/.exec(line)?.[1]
    const today = /^<!-- aujourd’hui : (\S+) -->$/.exec(line)?.[1]
    if (near !== undefined) context = { near }
    if (today !== undefined) context = { near: today, today }
    if (line.startsWith('#')) context = {}
    const row = /^\| `([^`]+)` \| ([^|]*) \|(?: (?:`([^`]+)` )?\|)?$/.exec(line)
    if (row === null) continue
    examples.push({ text: row[1] ?? '', words: row[2] ?? '', edtf: row[3] ?? '', context })
  }
  return examples
}

/** The two right-hand columns of a table. */
function understood(text: string, context: DateContext): { readonly words: string; readonly edtf: string } {
  const reading = readWhen(text, context)
  if (reading === null) return { words: 'pas une date', edtf: '' }
  if ('impossible' in reading) return { words: 'n’existe pas', edtf: '' }
  const words = writeWhen(reading.date, reading.times, { language: 'fr' })
  return { words, edtf: reading.date?.edtf ?? '' }
}

const page = readFileSync(new URL('../../docs/dates.md', import.meta.url), 'utf8')
const examples = readExamples(page)

describe('the examples of docs/dates.md', () => {
  test('are all found', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('| `') && !line.startsWith('| `spro'))
    expect(examples.length).toBe(rows.length)
    expect(examples.length).toBeGreaterThan(100)
  })

  test.each(examples)('« $text »', ({ text, words, edtf, context }) => {
    expect(understood(text, context)).toEqual({ words, edtf })
  })
})
