/** Edits of a header change only their span (format.md S1, S2; DESIGN §8), on odd files and generated ones. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeDocument } from '../../src/document/compose.ts'
import { applyEdits } from '../../src/document/edits.ts'
import { readDocument, readYaml } from '../../src/document/read.ts'
import {
  appendHeaderItem,
  removeHeaderItem,
  setHeaderValue,
  unsetHeaderValue,
} from '../../src/document/set-header.ts'
import type { Document, Edit, HeaderPath, HeaderValue } from '../../src/document/types.ts'
import { exitCodes, Problem } from '../../src/messages/problem.ts'
import {
  changedLines,
  meetingRules,
  oddDocument,
  oddNames,
  oddText,
  pathsOf,
  withValue,
} from './odd-files.ts'

type Change = (document: Document) => Promise<readonly Edit[]>

const set =
  (value: HeaderValue, ...path: HeaderPath): Change =>
  (document) =>
    setHeaderValue(document, path, value, meetingRules)
const unset =
  (...path: HeaderPath): Change =>
  (document) =>
    unsetHeaderValue(document, path, meetingRules)
const append =
  (item: HeaderValue, ...path: HeaderPath): Change =>
  (document) =>
    appendHeaderItem(document, path, item, meetingRules)

const exactChanges: readonly (readonly [string, string, Change, readonly string[]])[] = [
  [
    'comments.md',
    'keeps the comment of a value',
    set('Tours', 'title'),
    ["- title: Comité local de Vendôme # titre d'usage", "+ title: Tours # titre d'usage"],
  ],
  [
    'comments.md',
    'fills an empty value before its comment',
    set('Blois', 'location'),
    ['- location: # à demander', '+ location: Blois # à demander'],
  ],
  [
    'comments.md',
    'adds a key after the nearest earlier one with its whole block',
    append('Max', 'excused'),
    ['+ excused:', '+   - Max'],
  ],
  ['comments.md', 'adds a key between its neighbours', set('14 h', 'time'), ['+ time: 14 h']],
  [
    'comments.md',
    'keeps the comments among items',
    unset('attendees', 1),
    ['-   - Sacha MOREAU – CIO de Vendôme # en retard'],
  ],
  [
    'quotes.md',
    'keeps single quotes',
    set("l'été", 'location'),
    ["- location: 'Salle d''honneur'", "+ location: 'l''été'"],
  ],
  [
    'quotes.md',
    'keeps double quotes',
    set('a "b" \\', 'title'),
    [`- title: "L'accueil : premiers pas"`, String.raw`+ title: "a \"b\" \\"`],
  ],
  [
    'quotes.md',
    'leaves single quotes for a control character',
    set('a\tb', 'location'),
    ["- location: 'Salle d''honneur'", String.raw`+ location: "a\tb"`],
  ],
  ['quotes.md', 'writes a number as one', set(2020, 'date'), ["- date: '2019'", '+ date: 2020']],
  ['quotes.md', 'keeps the quotes of a year', set('2020', 'date'), ["- date: '2019'", "+ date: '2020'"]],
  ['quotes.md', 'adds an item with the quotes of the last', append("l'un", 'attendees'), ["+ - 'l''un'"]],
  [
    'flow.md',
    'adds to a flow list in place',
    append('a, b', 'tags'),
    [
      `- tags: [forum, "emploi, insertion", 'été' ]   # trois`,
      `+ tags: [forum, "emploi, insertion", 'été', 'a, b' ]   # trois`,
    ],
  ],
  [
    'flow.md',
    'removes from a flow list',
    unset('tags', 0),
    [
      `- tags: [forum, "emploi, insertion", 'été' ]   # trois`,
      `+ tags: ["emploi, insertion", 'été' ]   # trois`,
    ],
  ],
  [
    'flow.md',
    'removes the last of a flow list',
    unset('long', 2),
    ['-   deux,   # commenté', '-   trois', '+   deux'],
  ],
  [
    'flow.md',
    'adds to a flow map',
    set('x: y', 'register', 'to'),
    [
      '- register: {by: 2019-09-01, link: "https://exemple.fr/a"}',
      `+ register: {by: 2019-09-01, link: "https://exemple.fr/a", to: 'x: y'}`,
    ],
  ],
  [
    'flow.md',
    'makes lines of an empty flow list',
    append('un', 'empty'),
    ['- empty: []', '+ empty:', '+   - un'],
  ],
  [
    'block-texts.md',
    'replaces a folded text',
    set('Café', 'title'),
    ['- title: >-', '-   Un café', "-   de l'orientation", '+ title: Café'],
  ],
  [
    'block-texts.md',
    'keeps the comment of a folded text',
    set('Bref', 'about'),
    ['- about: > # plié', '-     quatre espaces', '- ', '-     et plus', '+ about: Bref # plié'],
  ],
  [
    'block-texts.md',
    'removes a literal text with its blank line',
    unset('theme'),
    ['- theme: |', '-   Accueil', '- ', '-   Écoute'],
  ],
  ['crlf.md', 'writes CRLF where the file has it', append('Alix', 'attendees'), ['+   - Alix\r']],
  [
    'crlf.md',
    'fills an empty value of a CRLF file',
    set('Blois', 'location'),
    ['- location:\r', '+ location: Blois\r'],
  ],
  [
    'bom.md',
    'keeps the byte order mark',
    set('Tours', 'title'),
    ["- titre: Avec marque d'ordre\r", '+ titre: Tours\r'],
  ],
  [
    'no-final-newline.md',
    'leaves a missing last line end alone',
    set('tenue', 'status'),
    ['+ status: tenue'],
  ],
  ['dots.md', 'adds before a closing line of dots', set('Blois', 'location'), ['+ location: Blois']],
  [
    'unknown-keys.md',
    'keeps unknown keys and their indentation',
    set('2.0', 'x-import', 'version'),
    ['-     version: 1.10', '+     version: 2.0'],
  ],
  ['unknown-keys.md', 'adds an unknown key last', set('rond', 'forme'), ['+ forme: rond']],
  [
    'french-keys.md',
    'finds French keys',
    set('Chartres', 'location'),
    ['- lieu: Salle Lentin', '+ lieu: Chartres'],
  ],
  ['french-keys.md', 'counts French keys in the order', set('14 h', 'time'), ['+ time: 14 h']],
  ['french-keys.md', 'copies the spaces after the dash', append('Alix', 'attendees'), ['+ -   Alix']],
  ['french-keys.md', 'makes a list of an empty key', append('Alix', 'excused'), ['+   - Alix']],
  [
    'no-break-keys.md',
    'finds a key between no-break spaces',
    set('Blois', 'location'),
    ['- lieu\u202f: Tours', '+ lieu\u202f: Blois'],
  ],
  [
    'empty-values.md',
    'replaces an explicit null',
    set('Blois', 'location'),
    ['- location: null # inconnu', '+ location: Blois # inconnu'],
  ],
  ['empty-values.md', 'empties a value', set(null, 'kind'), ['- kind: meeting', '+ kind:']],
  ['empty-values.md', 'fills an empty item', set('Alix', 'attendees', 0), ['-   -', '+   - Alix']],
  [
    'maps-in-lists.md',
    'sets a value in an item',
    set(45, 'agenda', 0, 'minutes'),
    ['-     minutes: 30', '+     minutes: 45'],
  ],
  ['maps-in-lists.md', 'adds a key to an item', set('Alix', 'agenda', 1, 'speaker'), ['+     speaker: Alix']],
  [
    'maps-in-lists.md',
    'removes the first key of an item',
    unset('agenda', 1, 'title'),
    ['-   - title: Bilan', '-     minutes: 15', '+   - minutes: 15'],
  ],
  [
    'maps-in-lists.md',
    'adds an item of several lines',
    append({ title: 'a : b', minutes: 5 }, 'agenda'),
    ["+   - title: 'a : b'", '+     minutes: 5'],
  ],
  [
    'maps-in-lists.md',
    'removes an item with its comment',
    unset('agenda', 0),
    [
      '-   - title: Actualités',
      '-     minutes: 30',
      "-     # l'intervenante",
      '-     speaker: Camille BERTIN',
    ],
  ],
  ['blank-lines.md', 'leaves blank lines alone', append('Alix', 'attendees'), ['+   - Alix']],
  ['blank-lines.md', 'removes one entry only', unset('date'), ['- date: 2019-06-24']],
  [
    'cut-lines.md',
    'replaces what the hand typed, not what YAML left',
    set('Atelier #3', 'title'),
    ['- title: Atelier #2', "+ title: 'Atelier #3'"],
  ],
  [
    'cut-lines.md',
    'quotes a line that a colon cut',
    set('Point : suite', 'agenda', 0),
    ['-   - Point : suite', "+   - 'Point : suite'"],
  ],
  [
    'cut-lines.md',
    'quotes a line that a sign cut',
    set('Atelier #3 : bilan', 'agenda', 1),
    ['-   - Atelier #3 : bilan', "+   - 'Atelier #3 : bilan'"],
  ],
  [
    'cut-lines.md',
    'replaces a value that a sign ate',
    set('3 rue Haute', 'location'),
    ['- location: #3 rue Haute', '+ location: 3 rue Haute'],
  ],
  ['wide-indents.md', 'keeps wide indents', append('Alix', 'attendees'), ['+      -  Alix']],
  [
    'wide-indents.md',
    'replaces a text over several lines',
    set('Blois', 'location'),
    ['- location: rue', '-   de la', '-   Paix', '+ location: Blois'],
  ],
  ['anchors.md', 'edits beside anchors', set('Sacha', 'chair'), ['- chair: Camille', '+ chair: Sacha']],
]

describe('an edit of an odd file', () => {
  it.each(exactChanges)('%s: %s', async (name, _, change, lines) => {
    const document = await oddDocument(name)
    const after = applyEdits(document.text, await change(document))
    expect(changedLines(document.text, after)).toEqual(lines)
  })

  it('puts the new key where the schema has it', async () => {
    const document = await oddDocument('comments.md')
    const after = applyEdits(document.text, await set('14 h', 'time')(document))
    expect(after).toContain('date: 2018-03-12\ntime: 14 h\nlocation:')
  })
})

const values: readonly HeaderValue[] = [
  'Blois',
  "L'été : bilan #1",
  '',
  ' bord ',
  'a\nb',
  'null',
  '2020',
  12,
  true,
  null,
  ['un', 'a: b'],
  [],
  { by: 'x', to: 3 },
  {},
]

describe('every edit of every odd file', () => {
  it.each(oddNames)('%s keeps all else', async (name) => {
    const document = await oddDocument(name)
    const paths = [...pathsOf(document.header?.values ?? {}), ['status'], ['inconnu'], ['register', 'to']]
    let done = 0
    for (const path of paths) {
      for (const value of values) done += await check(document, path, value, set(value, ...path))
      done += await check(document, path, undefined, unset(...path))
      done += await check(document, path, 'append', append('Zoé – X : y', ...path))
    }
    expect(done).toBeGreaterThan(paths.length * (name === 'anchors.md' ? 2 : 8))
  })
})

/** 1 when the change was made, and only it; 0 when it was refused. */
async function check(document: Document, path: HeaderPath, value: unknown, change: Change): Promise<number> {
  const edits = await editsOrNull(document, change)
  if (edits === null) return 0
  const { text, header } = document
  const after = await readDocument(document.path, applyEdits(text, edits))
  expect(after.text.slice(after.bodyStart)).toBe(text.slice(document.bodyStart))
  expect(after.faults).toEqual(document.faults)
  for (const edit of edits) {
    expect(edit.start).toBeGreaterThanOrEqual(header?.span.start ?? Number.NaN)
    expect(edit.end).toBeLessThanOrEqual(header?.span.end ?? Number.NaN)
    expect(edit.text.replaceAll(document.eol, '')).not.toContain('\n')
  }
  if (value === 'append') return 1
  const typed = typedKeys(header?.values ?? {}, path)
  const wanted = withValue(header?.values, typed, value)
  expect(plain(after.header?.values)).toEqual(plain(wanted))
  return 1
}

async function editsOrNull(document: Document, change: Change): Promise<readonly Edit[] | null> {
  try {
    return await change(document)
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.exitCode === exitCodes.refused) return null
    throw thrown
  }
}

function typedKeys(values: object, [first, ...rest]: HeaderPath): HeaderPath {
  const keys = Object.keys(values)
  const typed =
    keys.find((key) => key === first) ?? keys.find((key) => meetingRules.canonical?.(key) === first)
  return typed === undefined ? [first ?? '', ...rest] : [typed, ...rest]
}

/** Numbers as their text, nothing as null: the liberties that a written value has. */
function plain(value: unknown): unknown {
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, child]) => [key, plain(child)] as const)
  return entries.length === 0 ? null : Object.fromEntries(entries)
}

describe('an edit that is refused', () => {
  const refusals: readonly (readonly [string, Change, string, string])[] = [
    ['anchors.md', set('x', 'title'), 'edit-unedited-yaml', 'anchors.md:3:1'],
    ['anchors.md', set('x', 'about'), 'edit-unedited-yaml', 'anchors.md:4:1'],
    ['anchors.md', unset('location'), 'edit-unedited-yaml', 'anchors.md:5:1'],
    ['anchors.md', set('x', 'date'), 'edit-unedited-yaml', 'anchors.md:6:3'],
    ['anchors.md', append('x', 'attendees'), 'edit-unedited-yaml', 'anchors.md:9:1'],
    ['quotes.md', append('x', 'title'), 'edit-not-a-list', 'quotes.md:3:1'],
    ['quotes.md', set('x', 'title', 'a'), 'edit-not-a-map', 'quotes.md:3:1'],
    ['quotes.md', unset('absent'), 'edit-missing-value', 'quotes.md:2:1'],
    ['quotes.md', set('x', 'attendees', 5), 'edit-missing-value', 'quotes.md:7:1'],
    ['flow.md', set({ a: 1 }, 'tags', 0), 'edit-not-verified', 'flow.md:4:8'],
  ]
  it.each(refusals)('%s', async (name, change, code, place) => {
    const refused = await change(await oddDocument(name)).catch((problem: unknown) => problem)
    expect(refused).toMatchObject({ problem: { code, args: { place } }, exitCode: exitCodes.refused })
  })

  it.each([
    ['sans en-tête\n', 'edit-no-header'],
    ['---\ntitle: a\n', 'edit-no-header'],
    ['---\ntitle: a : b\n---\n', 'edit-broken-header'],
    ['---\ntitle: a\n---\n<<<<<<< ours\n', 'edit-in-conflict'],
  ])('%j', async (text, code) => {
    const document = await readDocument('a.md', text)
    const refused = await set('x', 'title')(document).catch((problem: unknown) => problem)
    expect(refused).toMatchObject({ problem: { code }, exitCode: exitCodes.refused })
  })
})

describe('a file that is YAML as a whole', () => {
  it('takes a new last line without final line end', async () => {
    const document = await readYaml(
      'spro.yaml',
      '# réglages\nid: spro41\nseries:\n  locale:\n    title: Locale',
    )
    const edits = await setHeaderValue(document, ['series', 'locale', 'time'], '14 h')
    expect(applyEdits(document.text, edits)).toBe(`${document.text}\n    time: 14 h`)
    const named = await setHeaderValue(document, ['id'], 'spro37')
    expect(applyEdits(document.text, named)).toBe(document.text.replace('spro41', 'spro37'))
  })

  it('takes a first key', async () => {
    const document = await readYaml('spro.yaml', '# réglages')
    const edits = await setHeaderValue(document, ['id'], 'spro41')
    expect(applyEdits(document.text, edits)).toBe('# réglages\nid: spro41\n')
  })
})

// --- generated headers

const word = fc.constantFrom(
  'Blois',
  'l’été',
  'a : b',
  'x #2',
  '12',
  'null',
  "d'ici",
  '"q"',
  '[b]',
  'Été 2019',
  '',
)
const leaf = fc.oneof(word, fc.string(), fc.integer({ min: -99, max: 9999 }), fc.boolean(), fc.constant(null))
const keys = ['title', 'lieu', 'date', 'présents', 'agenda', 'x-import', 'ordre du jour'] as const
const item = fc.oneof(
  leaf,
  fc.dictionary(fc.constantFrom('name', 'role', 'by'), leaf, { minKeys: 1, noNullPrototype: true }),
)
const entryValue = fc.oneof(
  leaf,
  fc.array(item, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('by', 'link'), leaf, { noNullPrototype: true }),
)

/** A composed header, then roughened: comments, blank lines, spaces at line ends, CRLF, a BOM. */
const roughFile = fc
  .record({
    entries: fc.uniqueArray(fc.tuple(fc.constantFrom(...keys), entryValue), {
      selector: ([key]) => key,
      minLength: 1,
      maxLength: 6,
    }),
    rough: fc.array(fc.constantFrom('', '', '', '# note', '   ', '  # autre'), {
      minLength: 5,
      maxLength: 5,
    }),
    isCrlf: fc.boolean(),
    hasMark: fc.boolean(),
  })
  .map(({ entries, rough, isCrlf, hasMark }) => {
    const [fence, ...lines] = composeDocument(entries, 'corps\n').split('\n')
    const body = lines.flatMap((line, index) => {
      const extra = rough[index % rough.length] ?? ''
      return extra === '' || index >= lines.length - 2 ? [line] : [extra, line]
    })
    const text = [fence, ...body].join(isCrlf ? '\r\n' : '\n')
    return hasMark ? `\ufeff${text}` : text
  })

describe('edits of generated headers', () => {
  it('read, set, read: the wanted value there and all else equal', async () => {
    await fc.assert(
      fc.asyncProperty(roughFile, leaf, fc.nat(), async (text, value, choice) => {
        const document = await readDocument('a.md', text)
        const paths = [...pathsOf(document.header?.values ?? {}), ['location'], ['neuf']]
        const path = paths[choice % paths.length] ?? []
        expect(await check(document, path, value, set(value, ...path))).toBe(1)
      }),
      { numRuns: 400 },
    )
  })

  it('read, unset, read: that value gone and all else equal', async () => {
    await fc.assert(
      fc.asyncProperty(roughFile, fc.nat(), async (text, choice) => {
        const document = await readDocument('a.md', text)
        const paths = pathsOf(document.header?.values ?? {})
        const path = paths[choice % paths.length] ?? []
        expect(await check(document, path, undefined, unset(...path))).toBe(1)
      }),
      { numRuns: 400 },
    )
  })

  it('append, then remove: the same bytes again', async () => {
    await fc.assert(
      fc.asyncProperty(roughFile, fc.oneof(word, fc.string()), async (text, added) => {
        const document = await readDocument('a.md', text)
        for (const [key, list] of Object.entries(document.header?.values ?? {})) {
          if (!Array.isArray(list) || list.length === 0) continue
          const longer = applyEdits(text, await append(added, key)(document))
          const again = await readDocument('a.md', longer)
          const edits = await removeHeaderItem(again, [key, list.length], meetingRules)
          expect(applyEdits(longer, edits)).toBe(text)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('odd files', () => {
  it('read without fault and give their bytes back', async () => {
    for (const name of oddNames) {
      const document = await oddDocument(name)
      expect([name, document.header?.faults]).toEqual([name, []])
      expect(applyEdits(document.text, [])).toBe(oddText(name))
    }
  })
})
