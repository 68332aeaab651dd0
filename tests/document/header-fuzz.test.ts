/** The plain reader is equal to `yaml` or it declines, never different (DESIGN §7). */
import { parseDocument, type ScalarTag } from 'yaml'
import { describe, expect, it } from 'vitest'
import { readPlainHeader } from '../../src/document/plain-header.ts'
import { readYamlHeader } from '../../src/document/yaml-header.ts'
import { realisticHeaders } from './headers.ts'

const mutations = 100_000

/** Small headers, each with forms that tempt a reader to go wrong. */
const samples: readonly string[] = [
  'kind: meeting\ntitle: Réunion SPRO\ndate: 2019-06-24\n',
  'title : a\nattendees:\n  - Camille – CIO\n  - Dominique – CMA (x)\n',
  'agenda:\n- Point : suite\n- Atelier #2\n- title: a\n  minutes: 30\n',
  'register:\n  by: 2019-01-01\n  link: https://exemple.fr/a#b\nnumber: 017\n',
  "title: 'l''été'\nlocation: \"a: b\" # ici\n",
  'tags: [a, b 2, 3.5]\nempty: []\nnone: ~\nyes: true\n',
  '# note\nkey:\n\n  # autre\n  - a\n  -\n    - b\n    - c: d\n',
  'time: 14:00\nphone: 0612\nrate: 1.50\nminus: -5\nbig: 1234567890123456\n',
  'lieux:\r\n  - Blois\r\n  - Vendôme\r\ndate: 2019\r\n',
  'titre\u00a0: a\nobjet:\u00a0b\n-\u00a0x\n',
  'texte: |\n  ligne\n  autre\nplie: >-\n  un\n',
  'a: &x 1\nb: *x\n? d\n: e\n',
  'series:\n  locale:\n    title: a\n    agenda:\n      - b\n      - c : d\n  autre:\n    time: 9 h 30\n',
  'a:\n- b\n-\n- - c\n- d:\n  - e\n  f: g\n',
  'présents:   # trois\n  - un\n\n  # deux\n  - trois   \n   \nlieu:    Blois   \n',
]

/** What a mutation may put in: the signs that mean something to YAML, or to people. */
const fragments: readonly string[] = [
  ': ',
  ':',
  ' #',
  '#',
  '- ',
  '-',
  '\n',
  '  ',
  ' ',
  "'",
  '"',
  '[',
  ']',
  '{',
  '}',
  ',',
  '&a ',
  '*a',
  '!',
  '|',
  '>',
  '%',
  '@',
  '`',
  '?',
  '? ',
  '~',
  'null',
  'true',
  '0',
  '1.5',
  '-1',
  '\t',
  '\r\n',
  '\r',
  '\u00a0',
  '\u202f',
  '\ufeff',
  '\u0085',
  '\u2028',
  'é',
  '😀',
  '---',
  '...',
  '--- ',
  '# ',
  ' # ',
  '\\',
  '<<',
  '=',
  '$',
  '(',
  '\u0000',
  'a: b\n',
  '- c\n',
  '  d: e\n',
  '\n\n',
  '__proto__: 1\n',
  'constructor: 1\n',
  ' :',
  '::',
  ': :',
  "''",
  '""',
  '.5',
  '5.',
  '1e3',
  '0x1F',
  '0o7',
  'title: b\n',
  '  - f\n    g: h\n',
]

/** A small generator of our own (mulberry32): the same mutations in each run. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

function pick(random: (below: number) => number, texts: readonly string[]): string {
  return texts[random(texts.length)] ?? ''
}

function mutate(random: (below: number) => number): string {
  let text = pick(random, samples)
  if (random(4) === 0) text += pick(random, samples)
  for (let count = random(3); count >= 0; count--) {
    const at = random(text.length + 1)
    const deleted = random(3) === 0 ? random(6) : 0
    const inserted = random(5) === 0 ? '' : pick(random, fragments)
    text = text.slice(0, at) + inserted + text.slice(at + deleted)
  }
  return text
}

describe('the plain reader beside yaml', () => {
  it('is equal or declines on 100,000 mutated headers', { timeout: 60_000 }, () => {
    const random = randomFrom(20_190_624)
    let declined = 0
    const different: string[] = []
    for (let count = 0; count < mutations; count++) {
      const text = mutate(random)
      const span = { start: 0, end: text.length }
      const plain = readPlainHeader(text, span)
      if (plain === null) declined++
      // Comparing text is much faster than comparing deeply; the order of keys is part of it.
      else if (JSON.stringify(plain) !== JSON.stringify(readYamlHeader(text, span))) different.push(text)
    }
    expect(different.map((text) => readPlainHeader(text, { start: 0, end: text.length }))).toStrictEqual(
      different.map((text) => readYamlHeader(text, { start: 0, end: text.length })),
    )
    expect(different).toEqual([])
    console.info(`plain reader: declined ${((100 * declined) / mutations).toFixed(1)} % of mutated headers`)
    expect(declined).toBeLessThan(mutations * 0.8)
  })

  it('gives the values that yaml gives by itself', () => {
    const random = randomFrom(1)
    const texts = Array.from({ length: 5000 }, () => mutate(random))
    const read = texts.flatMap((text) => {
      const plain = readPlainHeader(text, { start: 0, end: text.length })
      return plain === null || plain.trimmedKeys !== undefined ? [] : [{ text, values: plain.values }]
    })
    expect(read).toEqual(read.map(({ text }) => ({ text, values: readWithYaml(text) })))
  })

  it('declines no header as people write them', () => {
    for (const text of realisticHeaders) {
      expect([text, readPlainHeader(text, { start: 0, end: text.length })]).not.toEqual([text, null])
    }
  })
})

function tag(name: string, test: RegExp, resolve: (source: string) => unknown): ScalarTag {
  return { tag: `tag:test,2019:${name}`, default: true, test, resolve }
}

/** The package with a scalar table written apart from ours, as H5 words it. */
function readWithYaml(text: string): unknown {
  const customTags = [
    tag('null', /^(?:~|null)?$/, () => null),
    tag('boolean', /^(?:true|false)$/, (source) => source === 'true'),
    tag('integer', /^(?:0|-?[1-9]\d{0,14})$/, Number),
    tag('decimal', /^-?\d+\.\d+$/, (source) => (String(Number(source)) === source ? Number(source) : source)),
  ]
  const document = parseDocument(text, { schema: 'failsafe', customTags, stringKeys: true })
  expect(document.errors).toEqual([])
  return document.toJS() ?? {}
}
