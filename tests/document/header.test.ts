/** Reading headers: fences, values, cuts, faults in plain words, places (format.md H1–H7). */
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../src/document/edits.ts'
import { locate, locateAt } from '../../src/document/locate.ts'
import { readPlainHeader } from '../../src/document/plain-header.ts'
import { readDocument, readPlainDocument, readPlainYaml, readYaml } from '../../src/document/read.ts'
import { splitDocument } from '../../src/document/split.ts'
import type { HeaderPath, HeaderValue } from '../../src/document/types.ts'
import { readYamlHeader } from '../../src/document/yaml-header.ts'
import { sayMessage } from '../../src/messages/say.ts'
import { oddDocument, oddNames } from './odd-files.ts'

describe('splitting a file (H1)', () => {
  it.each([
    ['---\ntitle: a\n---\nb\n', 'title: a\n', 'b\n'],
    ['---\ntitle: a\n...\nb\n---\n', 'title: a\n', 'b\n---\n'],
    ['\ufeff---\r\ntitle: a\r\n---\r\nb', 'title: a\r\n', 'b'],
    ['---\n---\n', '', ''],
    ['---\n---', '', ''],
    ['---  \ntitle: a\n--- \t\nb', 'title: a\n', 'b'],
    ['---\ntitle: a\n----\nb: c\n---\nd', 'title: a\n----\nb: c\n', 'd'],
  ])('%j', (text, header, body) => {
    const split = splitDocument(text)
    expect(split.faults).toEqual([])
    expect(text.slice(split.header?.start, split.header?.end)).toBe(header)
    expect(text.slice(split.bodyStart)).toBe(body)
  })

  it('tells the line ends of the first line', () => {
    expect(splitDocument('---\r\na: b\n---\n').eol).toBe('\r\n')
    expect(splitDocument('---\na: b\r\n---\r\n').eol).toBe('\n')
    expect(splitDocument('').eol).toBe('\n')
  })

  it.each([
    ['', 'header-missing', ''],
    ['titre\n', 'header-missing', 'titre'],
    ['\n---\na: b\n---\n', 'header-missing', ''],
    ['---\ntitle: a\n', 'header-unclosed', '---'],
    ['---', 'header-unclosed', '---'],
    ['---\na: b\n---\n<<<<<<< HEAD\nx\n', 'conflict-markers', '<<<<<<< HEAD'],
    ['---\na: b\n---\nx\r\n>>>>>>> branche\r\n', 'conflict-markers', '>>>>>>> branche'],
    ['---\n<<<<<<<\na: b\n---\n', 'conflict-markers', '<<<<<<<'],
  ])('%j is %s', (text, kind, words) => {
    const { faults } = splitDocument(text)
    expect(faults.map((fault) => [fault.kind, text.slice(fault.span.start, fault.span.end)])).toEqual([
      [kind, words],
    ])
  })

  it('takes no rule, quote or heading for a conflict', () => {
    const text = '---\na: b\n---\nTitre\n=======\n>>>>>>>>> cité\n  <<<<<<< x\na <<<<<<< b\n<<<<<<<<\n'
    expect(splitDocument(text).faults).toEqual([])
  })

  it('reads no body of an unclosed header, and the whole text of a file without one', () => {
    expect(splitDocument('---\na: b\n- Action : x\n').bodyStart).toBe(22)
    expect(splitDocument('\ufefftexte').bodyStart).toBe(1)
  })
})

describe('scalars (H5)', () => {
  const cases: readonly (readonly [string, HeaderValue])[] = [
    ['', null],
    ['~', null],
    ['null', null],
    ['Null', 'Null'],
    ['NULL', 'NULL'],
    ['true', true],
    ['false', false],
    ['True', 'True'],
    ['yes', 'yes'],
    ['no', 'no'],
    ['0', 0],
    ['12', 12],
    ['-5', -5],
    ['-0', '-0'],
    ['017', '017'],
    ['0612345678', '0612345678'],
    ['+33', '+33'],
    ['123456789012345', 123456789012345],
    ['1234567890123456', '1234567890123456'],
    ['1.5', 1.5],
    ['1.50', '1.50'],
    ['-0.5', -0.5],
    ['.5', '.5'],
    ['5.', '5.'],
    ['1.10', '1.10'],
    ['0.1', 0.1],
    ['1e3', '1e3'],
    ['0x1F', '0x1F'],
    ['0o7', '0o7'],
    ['1_000', '1_000'],
    ['14:00', '14:00'],
    ['14 h 30', '14 h 30'],
    ['2019-06-24', '2019-06-24'],
    ['2019', 2019],
    ['02 54 00', '02 54 00'],
    ["'12'", '12'],
    ['"true"', 'true'],
    ["''", ''],
    ['.inf', '.inf'],
    ['.nan', '.nan'],
    ['=', '='],
    ['<<', '<<'],
  ]
  it.each(cases)('%j', async (source, value) => {
    const text = `---\na: ${source}\n---\n`
    expect((await readDocument('a.md', text)).header?.values).toEqual({ a: value })
    expect(readYamlHeader(text, { start: 4, end: text.length - 4 }).values).toEqual({ a: value })
    expect(typeof value === 'string' || value === null || JSON.stringify(value) === source).toBe(true)
  })
})

describe('the two readers', () => {
  it('agree on every odd file that both read', async () => {
    let both = 0
    for (const name of oddNames) {
      const { text, header } = await oddDocument(name)
      if (header === null) continue
      const plain = readPlainHeader(text, header.span)
      if (plain === null) continue
      both++
      expect(plain).toStrictEqual(readYamlHeader(text, header.span))
    }
    expect(both).toBeGreaterThanOrEqual(10)
  })

  it('read what only yaml can', async () => {
    const document = await oddDocument('block-texts.md')
    expect(readPlainDocument(document.path, document.text)).toBeNull()
    expect(document.header?.values).toMatchObject({
      title: "Un café de l'orientation",
      theme: 'Accueil\n\nÉcoute\n',
    })
  })

  it('read a file without header without yaml', () => {
    expect(readPlainDocument('a.md', 'texte')).toMatchObject({
      header: null,
      faults: [{ kind: 'header-missing' }],
    })
  })

  it('read a workspace file', async () => {
    const text =
      '\ufeff# commenté\nid: spro41\nseries:\n  locale:\n    title: Comité\n    agenda:\n      - Divers\n'
    expect(readPlainYaml('spro.yaml', text)?.header?.values).toEqual({
      id: 'spro41',
      series: { locale: { title: 'Comité', agenda: ['Divers'] } },
    })
    expect((await readYaml('spro.yaml', `---\nid: [a,\n b]\n`)).header?.values).toEqual({ id: ['a', 'b'] })
  })

  it('let a key named __proto__ be a key', async () => {
    const values = (await readDocument('a.md', '---\n__proto__: a\nb: c\n---\n')).header?.values ?? {}
    expect(Object.entries(values)).toEqual([
      ['__proto__', 'a'],
      ['b', 'c'],
    ])
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype)
  })
})

describe('cuts (H7)', () => {
  it('give what the hand typed', async () => {
    const { header, text } = await oddDocument('cut-lines.md')
    expect(header?.cuts.map(({ path, text: typed, by }) => [path, typed, by])).toEqual([
      [['title'], 'Atelier #2', 'hash'],
      [['agenda', 0], 'Point : suite', 'colon'],
      [['agenda', 1], 'Atelier #3 : bilan', 'hash'],
      [['agenda', 2, 'name'], 'Camille #1', 'hash'],
      [['agenda', 2], 'name: Camille #1', 'colon'],
      [['location'], '#3 rue Haute', 'hash'],
    ])
    for (const { span, text: typed } of header?.cuts ?? [])
      expect(text.slice(span?.start, span?.end)).toBe(typed)
  })

  it.each([
    'title: a # b\n',
    'title: a ## b\n',
    'title: "a" #b\n',
    'title: a#b\n',
    'title: a #\n',
    'list:\n  - a: b\n    c: d\n',
    'list:\n  - a:\n      b\n',
    'list: # x\n  - a\n',
    'text: |\n  a #b\n',
  ])('has none in %j', async (header) => {
    expect((await readDocument('a.md', `---\n${header}---\n`)).header?.cuts).toEqual([])
  })

  it('stops at a comment that was meant', async () => {
    const { header } = await readDocument('a.md', '---\na: b #1 # note\nl:\n- c : d # note\n- e :\n---\n')
    expect(header?.cuts.map(({ text }) => text)).toEqual(['b #1', 'c : d', 'e :'])
  })
})

describe('no-break spaces around keys (H3)', () => {
  it('are trimmed and reported, by both readers', async () => {
    const { header, text } = await oddDocument('no-break-keys.md')
    expect(Object.keys(header?.values ?? {})).toEqual(['kind', 'titre', 'lieu', 'date'])
    expect(header?.trimmedKeys?.map(({ path, span }) => [path, text.slice(span.start, span.end)])).toEqual([
      [['titre'], 'titre\u00a0'],
      [['lieu'], 'lieu\u202f'],
    ])
  })

  it('are trimmed before a key too', async () => {
    const { header } = await readDocument('a.md', '---\na: b\n\u00a0c: d\n---\n')
    expect(header?.values).toEqual({ a: 'b', c: 'd' })
    expect(header?.trimmedKeys).toHaveLength(1)
  })
})

/** A broken header, the message, the faulty words, and the header mended by the fixes (null: none is offered). */
const broken: readonly (readonly [string, string, string, string | null])[] = [
  ['title: Réunion : bilan\n', 'yaml-colon-in-value', 'Réunion : bilan', "title: 'Réunion : bilan'\n"],
  ["title: L'été : bilan # x\n", 'yaml-colon-in-value', "L'été : bilan", `title: "L'été : bilan" # x\n`],
  ['a:\n  - x : y : z\n', 'yaml-colon-in-value', 'x : y : z', "a:\n  - 'x : y : z'\n"],
  [
    'a:\n  - title: x : y\n    by: z\n',
    'yaml-colon-in-value',
    'x : y',
    "a:\n  - title: 'x : y'\n    by: z\n",
  ],
  ['a: b : c\r\nd: e : f\r\n', 'yaml-colon-in-value', 'b : c', "a: 'b : c'\r\nd: 'e : f'\r\n"],
  ['a: b : c\n  suite\n', 'yaml-colon-in-value', 'a: b : c', null],
  ['agenda:\n\t- a\n\t- b\n', 'yaml-tab', '\t- ', 'agenda:\n  - a\n  - b\n'],
  ['agenda:\n    - a\n\t- b\n', 'yaml-tab', '\t- ', 'agenda:\n    - a\n    - b\n'],
  ['by:\n\ta: b\n', 'yaml-tab', '\t', 'by:\n  a: b\n'],
  ['agenda:\n\u00a0\u00a0- a\n', 'yaml-no-break-space', '\u00a0\u00a0- ', 'agenda:\n  - a\n'],
  ['by:\n\u00a0\u00a0a: b\n', 'yaml-no-break-space', '\u00a0\u00a0', 'by:\n  a: b\n'],
  ['a: b\ntitle:\u00a0c\nd: e\n', 'yaml-no-break-space', '\u00a0', 'a: b\ntitle: c\nd: e\n'],
  ['a: b\ntitle :\u202fc\n', 'yaml-no-break-space', '\u202f', 'a: b\ntitle : c\n'],
  ['agenda:\u00a0\n  - a\n', 'yaml-no-break-space', '\u00a0', 'agenda:\n  - a\n'],
  ['agenda:\n  - b\n  -\u00a0a\n', 'yaml-no-break-space', '-\u00a0', 'agenda:\n  - b\n  - a\n'],
  ['agenda:\n  -\u00a0a\n', 'yaml-no-break-space', '-\u00a0', 'agenda:\n  - a\n'],
  ['title: "abc\ndate: x\n', 'yaml-unclosed-quote', '"abc', "title: 'abc'\ndate: x\n"],
  ["a: b\ntitle: 'abc\nd: 'x'\n", 'yaml-unclosed-quote', "'abc", "a: b\ntitle: 'abc'\nd: 'x'\n"],
  ["title: 'Tout s'explique'\n", 'yaml-text-after-quote', "'Tout s'explique'", `title: "Tout s'explique"\n`],
  ['title: "Forum" de Blois\n', 'yaml-text-after-quote', '"Forum" de Blois', `title: '"Forum" de Blois'\n`],
  [
    'title: "Forum" et "salon"\n',
    'yaml-text-after-quote',
    '"Forum" et "salon"',
    `title: '"Forum" et "salon"'\n`,
  ],
  ['a: "C:\\dossier"\n', 'yaml-escape', '"C:\\dossier"', "a: 'C:\\dossier'\n"],
  ['title: @nom\n', 'yaml-reserved-start', '@nom', "title: '@nom'\n"],
  [
    'title: [Brouillon] réunion\nb: c\n',
    'yaml-reserved-start',
    '[Brouillon] réunion',
    "title: '[Brouillon] réunion'\nb: c\n",
  ],
  ['title: *Important*\n', 'yaml-reserved-start', '*Important*', "title: '*Important*'\n"],
  ['title: [abc\nb: 1\n', 'yaml-reserved-start', '[abc', "title: '[abc'\nb: 1\n"],
  ['a: b\ntitre:Bilan\n', 'yaml-missing-space', ':', 'a: b\ntitre: Bilan\n'],
  ['a: b\ntexte perdu\nc: d\n', 'yaml-missing-colon', 'texte perdu', null],
  ['a: b\na: c\n', 'yaml-duplicate-key', 'a', null],
  ['titre: b\ntitre\u00a0: c\n', 'yaml-duplicate-key', 'titre\u00a0', null],
  ['a: b\n c: d\n', 'yaml-indentation', ' c: d', null],
  ['a:\n    b: c\n  d: e\n', 'yaml-indentation', '  d: e', null],
  ['a: &x [*x]\n', 'yaml-unknown-alias', '*x', null],
  ['- a\n- b\n', 'yaml-not-a-map', '- a', null],
  ['juste du texte\n', 'yaml-not-a-map', 'juste du texte', null],
  ['a: b\n--- c\n', 'yaml-several-documents', '---', null],
  ['%TAG x\na: b\n', 'yaml-other', '%', null],
]

describe('faults of YAML in plain words', () => {
  it.each(broken)('%j is %s', async (header, code, words, mended) => {
    const text = `---\n${header}---\ncorps\n`
    const document = await readDocument('a.md', text)
    const faults = document.header?.faults ?? []
    const [fault] = faults
    expect(fault?.message.code).toBe(code)
    expect(text.slice(fault?.span.start, fault?.span.end)).toBe(words)
    expect(document.header?.values).toEqual({})
    const fixed = applyEdits(
      text,
      faults.flatMap(({ fix }) => fix ?? []),
    )
    expect(fixed).toBe(`---\n${mended ?? header}---\ncorps\n`)
    const left = (await readDocument('a.md', fixed)).header?.faults ?? []
    expect(left).toHaveLength(mended === null ? faults.length : 0)
  })

  it('show the line to write, in French and in English', async () => {
    const { header } = await readDocument('a.md', '---\ntitle: Réunion : bilan\n---\n')
    const [fault] = header?.faults ?? []
    const message = fault?.message ?? { code: 'yaml-tab', args: {} }
    expect(sayMessage('fr', message)).toBe(
      "La valeur « Réunion : bilan » contient des deux-points suivis d’un espace : YAML y voit une deuxième clé. Une telle valeur se met entre guillemets. Écrivez : title: 'Réunion : bilan'",
    )
    expect(sayMessage('en', message)).toContain("Write: title: 'Réunion : bilan'")
  })

  it('say something in both languages for every broken header', async () => {
    for (const [header] of broken) {
      const document = await readDocument('a.md', `---\n${header}---\n`)
      for (const { message } of document.header?.faults ?? []) {
        expect(sayMessage('fr', message)).toMatch(/^[«A-ZÀÉ].{30}/su)
        expect(sayMessage('en', message)).toMatch(/^[“A-Z].{30}/su)
      }
    }
  })

  it('find each of several faults', async () => {
    const { header } = await readDocument('a.md', '---\na: b : c\nd: @e\nf:\n\t- g\nh: "i\n---\n')
    expect(header?.faults.map(({ message }) => message.code)).toEqual([
      'yaml-colon-in-value',
      'yaml-reserved-start',
      'yaml-tab',
      'yaml-unclosed-quote',
    ])
  })
})

function tenfold(name: string, from: string): string {
  return `${name}: &${name} [${Array.from({ length: 10 }, () => `*${from}`).join(', ')}]\n`
}

describe('bounds (DESIGN §8)', () => {
  const bomb = `a: &a [x]\n${tenfold('b', 'a')}${tenfold('c', 'b')}${tenfold('d', 'c')}${tenfold('e', 'd')}${tenfold('f', 'e')}${tenfold('g', 'f')}`
  it.each([
    ['nested brackets', `a: ${'['.repeat(100_000)}\n`, 'yaml-too-deep'],
    ['nested braces', `a: ${'{a: '.repeat(50_000)}\n`, 'yaml-too-deep'],
    ['nested dashes', `a:\n  ${'- '.repeat(100_000)}\n`, 'yaml-too-deep'],
    ['nested question marks', `${'? '.repeat(100_000)}\n`, 'yaml-too-deep'],
    [
      'nested maps',
      Array.from({ length: 70 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''),
      'yaml-too-deep',
    ],
    ['an alias bomb', bomb, 'yaml-too-many-aliases'],
    ['a long header', `a: ${'x'.repeat(300_000)}\n`, 'yaml-too-long'],
  ])('%s', async (_, header, code) => {
    const document = await readDocument('a.md', `---\n${header}---\n`)
    expect(document.header?.faults.map(({ message }) => message.code)).toEqual([code])
  })

  it('lets 60 levels and honest aliases pass', async () => {
    const deep = await readDocument('a.md', `---\na: ${'['.repeat(60)}${']'.repeat(60)}\n---\n`)
    expect(deep.header?.faults).toEqual([])
    const aliased = await readDocument('a.md', '---\na: &x [1, 2]\nb: *x\n---\n')
    expect(aliased.header?.values).toEqual({ a: [1, 2], b: [1, 2] })
  })

  it('takes seconds, not minutes, on a large broken header', { timeout: 60_000 }, async () => {
    for (const line of ['a: b : c\n', 'a: [\n', 'a: "\n', '\ta\n', 'a:\u00a0b\n']) {
      const document = await readDocument('a.md', `---\n${line.repeat(2000)}---\n`)
      expect(document.header?.faults.length).toBeGreaterThan(0)
    }
  })
})

describe('locating', () => {
  const paths: readonly (readonly [string, HeaderPath, 'key' | 'value', string])[] = [
    ['comments.md', ['title'], 'value', 'Comité local de Vendôme'],
    ['comments.md', ['title'], 'key', 'title'],
    ['comments.md', ['location'], 'value', 'location'],
    ['comments.md', ['attendees', 1], 'value', 'Sacha MOREAU – CIO de Vendôme'],
    ['comments.md', ['attendees', 9], 'value', 'attendees'],
    ['comments.md', ['absent'], 'value', '---'],
    ['maps-in-lists.md', ['agenda', 0, 'minutes'], 'value', '30'],
    ['maps-in-lists.md', ['agenda', 0, 'minutes'], 'key', 'minutes'],
    ['maps-in-lists.md', ['agenda', 1], 'value', 'title: Bilan\n    minutes: 15'],
    ['maps-in-lists.md', ['agenda', 2, 'title'], 'value', 'Divers'],
    ['maps-in-lists.md', ['nested', 0, 1], 'value', 'b'],
    ['block-texts.md', ['updated'], 'value', '2019-10-01'],
    ['block-texts.md', ['title'], 'key', 'title'],
    ['flow.md', ['register', 'link'], 'value', '"https://exemple.fr/a"'],
    ['quotes.md', ['attendees', 0], 'value', '"Camille BERTIN: présidente"'],
    ['no-break-keys.md', ['titre'], 'key', 'titre'],
    ['crlf.md', ['agenda'], 'value', '- Tour de table'],
    ['bom.md', ['absent', 'b'], 'key', '---'],
  ]
  it.each(paths)('%s %j, its %s', async (name, path, part, words) => {
    const document = await oddDocument(name)
    const span = locate(document, path, part)
    expect(document.text.slice(span.start, span.end)).toBe(words)
    expect(locateAt(document, { header: path, part })).toEqual(span)
  })

  it('points at the first line of a file without header', async () => {
    const document = await readDocument('a.md', 'texte\r\n')
    expect(locate(document, ['title'])).toEqual({ start: 0, end: 5 })
    expect(locateAt(document, { span: { start: 1, end: 2 } })).toEqual({ start: 1, end: 2 })
  })
})
