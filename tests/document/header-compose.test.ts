/** What is composed reads back the same, whatever the words (format.md H5, DESIGN §4). */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeDocument } from '../../src/document/compose.ts'
import { readDocument, readPlainDocument } from '../../src/document/read.ts'
import {
  fitsSingleQuotes,
  isPlain,
  quoteDouble,
  quoteSingle,
  readScalar,
  writeScalar,
} from '../../src/document/scalars.ts'
import type { HeaderValue } from '../../src/document/types.ts'

async function read(text: string): Promise<unknown> {
  const document = await readDocument('a.md', text)
  expect(document.header?.faults).toEqual([])
  expect(document.header?.cuts.filter(({ by }) => by === 'hash')).toEqual([])
  return document.header?.values
}

/** A text that is a number reads as that number, whose source is its text. */
function asRead(value: HeaderValue): unknown {
  if (typeof value === 'string') return typeof readScalar(value) === 'number' ? readScalar(value) : value
  if (Array.isArray(value)) return value.map((item: HeaderValue) => asRead(item))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, child]) => [key, asRead(child)] as const)
  return entries.length === 0 ? null : Object.fromEntries(entries)
}

const awkwardTexts: readonly string[] = [
  '',
  ' ',
  'Réunion : bilan',
  'Réunion: bilan',
  'fin :',
  'Atelier #2',
  '# titre',
  '#2',
  "l'été",
  "l'été : suite",
  '"cité"',
  `l'un "et" l'autre : #3`,
  '[brouillon]',
  '{a: b}',
  '- tiret',
  '-',
  '--- fin',
  '...',
  '@nom',
  '`code`',
  '%',
  '&a',
  '*gras*',
  '! x',
  '| x',
  '> x',
  '? x',
  ': x',
  ', x',
  '~',
  'null',
  'true',
  'false',
  'yes',
  'Null',
  '14:00',
  '0612345678',
  '017',
  '1.50',
  '-5',
  '-0',
  '1e3',
  '.5',
  'a\nb',
  'a\r\nb',
  '\ttab',
  'tab\tdedans',
  '\u0000\u0007\u001b[31m',
  '\u0085\u2028\u2029',
  '\ufeffx',
  '😀 emoji 👩‍👩‍👧',
  '\ud800 seul',
  'C:\\dossier\\fichier',
  '\u00a0bord\u00a0',
  '\u202f',
  'x'.repeat(500),
  `${'mot : # '.repeat(60)}fin`,
  '2019-06-24',
  '2018-04-09/2018-04-14',
  'https://exemple.fr/a?b=c#d',
  'a, b, c',
  '<<',
  '=',
  'x\u007f',
  "'",
  '"',
  "''",
  '\\',
  '__proto__',
]

describe('composing a document', () => {
  it.each(awkwardTexts.map((text) => [JSON.stringify(text).slice(0, 40), text]))(
    'keeps the text %s',
    async (_, text) => {
      const value = { title: text, list: [text, 'autre'], items: [{ name: text, role: text }] }
      const composed = composeDocument(Object.entries(value), 'corps\n')
      expect(await read(composed)).toEqual(asRead(value))
      expect(composed.split('\n')).toHaveLength(11)
    },
  )

  it('writes what people would type', () => {
    const entries = Object.entries({
      kind: 'meeting',
      title: 'Réunion : bilan',
      date: '2019-06-24',
      number: 12,
      chair: null,
      attendees: ['Camille BERTIN – CIO', "L'équipe : tous", 'Atelier #2'],
      agenda: [{ title: 'Actualités', minutes: 30 }, 'Divers'],
      register: { by: '2019-06-01' },
      tags: [],
    })
    expect(composeDocument(entries, 'Corps.\n')).toBe(`---
kind: meeting
title: 'Réunion : bilan'
date: 2019-06-24
number: 12
chair:
attendees:
  - Camille BERTIN – CIO
  - "L'équipe : tous"
  - 'Atelier #2'
agenda:
  - title: Actualités
    minutes: 30
  - Divers
register:
  by: 2019-06-01
tags: []
---
Corps.
`)
  })

  it('writes the line ends that are asked for, in the body too', () => {
    expect(composeDocument([['title', 'a']], 'b\nc\r\n', '\r\n')).toBe('---\r\ntitle: a\r\n---\r\nb\r\nc\r\n')
  })

  it('is read by the plain reader unless characters need escapes', () => {
    const text = composeDocument([['title', "L'été : #2"]], '')
    expect(readPlainDocument('a.md', text)?.header?.values).toEqual({ title: "L'été : #2" })
  })
})

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom(...awkwardTexts))
const scalar = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null))
const key = fc.oneof(
  fc.constantFrom('title', 'lieu', 'ordre du jour', 'présents'),
  text.filter((one) => !/^[\s\u00a0\u202f]|[\s\u00a0\u202f]$|^$/.test(one) && one.length < 200),
)
const { value } = fc.letrec<{ value: HeaderValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}))

describe('composing and reading', () => {
  it('gives any values back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(key, value, { maxKeys: 6, noNullPrototype: true }), async (values) => {
        const composed = composeDocument(Object.entries(values), 'corps : # "')
        expect(await read(composed)).toEqual(asRead(values) ?? {})
        expect(composed.endsWith('\n---\ncorps : # "') || Object.keys(values).length === 0).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('gives any scalar back between any quotes', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (one) => {
        expect(await read(`---\na: ${quoteDouble(one)}\n---\n`)).toEqual({ a: one })
        const single = fitsSingleQuotes(one) ? quoteSingle(one) : quoteDouble(one)
        expect(await read(`---\na: ${single}\n---\n`)).toEqual({ a: one })
        expect(writeScalar(one) === one).toBe(isPlain(one))
      }),
      { numRuns: 1000 },
    )
  })
})
