/** Tables as spreadsheets and people write them; what is broken is named, with its line. */
import { describe, expect, test } from 'vitest'
import { readCsv } from '../../src/importers/csv.ts'
import { kindOfFileName } from '../../src/importers/directory-columns.ts'
import { readDirectoryRows, type RowOptions } from '../../src/importers/directory-rows.ts'
import { writeCsv } from '../../src/exporters/csv.ts'
import { problemOf } from '../plans/snapshots.ts'

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'))
const read = (text: string) => readCsv(bytesOf(text), 'table.csv')

describe('a table', () => {
  test.each([
    ['nom;ville\nAnne;Blois\n', ';'],
    ['nom,ville\nAnne,Blois', ','],
    ['nom\tville\r\nAnne\tBlois\r\n', '\t'],
    ['nom|ville\nAnne|Blois\n', '|'],
    ['"nom";"ville"\n"Anne";"Blois"\n', ';'],
    ['nom ;  ville\n Anne ; Blois \n', ';'],
    ['\uFEFFnom;ville\nAnne;Blois\n', ';'],
    ['\uFEFFsep=,\r\nnom,ville\r\nAnne,Blois\r\n', ','],
    ['\n\nnom;ville\n\n;\nAnne;Blois\n;\n\n', ';'],
    ['nom;ville;;\nAnne;Blois;;\n', ';'],
    ['nom;ville\rAnne;Blois\r', ';'],
  ])('%j', async (text, delimiter) => {
    const table = await read(text)
    expect(table).toMatchObject({ file: 'table.csv', delimiter, columns: ['nom', 'ville'] })
    expect(table.rows.map(({ cells }) => cells)).toEqual([['Anne', 'Blois']])
  })

  test('a delimiter within quotes does not count', async () => {
    expect((await read('"nom, prénom, titre";ville\nAnne;Blois\n')).columns).toEqual([
      'nom, prénom, titre',
      'ville',
    ])
  })

  test('rows know the line that they begin on, whatever their cells hold', async () => {
    const { rows } = await read('nom;lieu\nAnne;"12 rue du Change\r\n41100 Vendôme"\n\nPaul;"le ""Clos"""\n')
    expect(rows).toEqual([
      { line: 2, cells: ['Anne', '12 rue du Change\r\n41100 Vendôme'] },
      { line: 5, cells: ['Paul', 'le "Clos"'] },
    ])
  })

  test('what writeCsv wrote is read back', async () => {
    const cells = ['+33 2', 'a;b', 'c"d', '', 'œ']
    const table = await read(writeCsv({ titles: cells.map((_, at) => `t${at}`), rows: [cells] }, ';'))
    expect(table.rows).toEqual([{ line: 2, cells: ["'+33 2", ...cells.slice(1)] }])
  })
})

describe('refused', () => {
  const refusals: readonly (readonly [string, Uint8Array, string, unknown])[] = [
    ['an empty file', bytesOf(''), 'table-empty 3', { file: 'x.csv' }],
    ['blank lines', bytesOf('\uFEFF\n;;\n\n'), 'table-empty 3', { file: 'x.csv' }],
    ['titles alone', bytesOf('nom;ville\n;\n'), 'table-only-header 3', { file: 'x.csv' }],
    [
      'UTF-16',
      new Uint8Array(Buffer.from('\uFEFFnom;ville\nAnne;Blois', 'utf16le')),
      'table-not-utf8 3',
      { file: 'x.csv', found: 'utf-16' },
    ],
    [
      'UTF-16 without BOM',
      new Uint8Array(Buffer.from('nom;ville\n', 'utf16le')),
      'table-not-utf8 3',
      { file: 'x.csv', found: 'binary' },
    ],
    [
      'windows-1252',
      new Uint8Array(Buffer.from('nom;ville\nZoé;Blois\n', 'latin1')),
      'table-not-utf8 3',
      { file: 'x.csv', found: 'other' },
    ],
    [
      'NUL bytes',
      bytesOf('nom;ville\nAn\0ne;Blois\n'),
      'table-not-utf8 3',
      { file: 'x.csv', found: 'binary' },
    ],
    [
      'a quote that is not closed',
      bytesOf('nom;ville\nPaul;Tours\n"Anne;Blois\nZoé;Blois\n'),
      'table-broken 3',
      { file: 'x.csv', line: 3 },
    ],
    [
      'a quote inside a cell',
      bytesOf('nom;ville\n"An"ne;Blois\n'),
      'table-broken 3',
      { file: 'x.csv', line: 2 },
    ],
    [
      'ragged rows',
      bytesOf('nom;ville\nPaul;Tours\nAnne\nZoé;Blois;x\n'),
      'table-ragged 3',
      {
        file: 'x.csv',
        expected: 2,
        rows: [
          { line: 3, cells: 1 },
          { line: 4, cells: 3 },
        ],
      },
    ],
    [
      'a cell of a megabyte',
      bytesOf(`nom;ville\nPaul;${'x'.repeat(1024 * 1024)}\n`),
      'table-cell-too-long 3',
      { file: 'x.csv', line: 2, column: 'ville', limit: 20_000 },
    ],
  ]
  test.each(refusals)('%s', async (_, bytes, code, args) => {
    expect(await problemOf(() => readCsv(bytes, 'x.csv'))).toEqual([code, args])
  })
})

test('ten thousand columns are read and named in a moment', async () => {
  const titles = ['nom', ...Array.from({ length: 9999 }, (_, at) => `colonne ${at}`)]
  const start = performance.now()
  const table = await read(`${titles.join(';')}\n${titles.join(';')}\n`)
  const { drafts, otherColumns } = readDirectoryRows(table, anyOf('person'))
  expect(drafts).toHaveLength(1)
  expect(otherColumns).toHaveLength(9999)
  expect(performance.now() - start).toBeLessThan(3000)
})

function anyOf(kind: RowOptions['kind'], more: Partial<RowOptions> = {}): RowOptions {
  return { kind, isKindGiven: kind !== null, keepColumns: false, ...more }
}

async function entriesOf(text: string, options = anyOf('person')) {
  return readDirectoryRows(await read(text), options).drafts.map(({ entries }) => Object.fromEntries(entries))
}

describe('people', () => {
  test('titles in both languages, and those of address books', async () => {
    const anne = { name: 'Anne Leroux', email: 'anne@example.org', phone: '+33 2 61 91 41 09' }
    for (const titles of [
      'nom;courriel;téléphone',
      'NAME;E-mail;Phone',
      'Nom complet;Adresse mail;Tél.',
      'Full name;Email address;Mobile phone',
    ]) {
      expect(await entriesOf(`${titles}\nAnne Leroux;anne@example.org;'+33 2 61 91 41 09\n`)).toEqual([anne])
    }
  })

  test('first and last names in two columns, in either order', async () => {
    const names = [{ name: 'Anne LEROUX' }, { name: 'Zoé' }]
    expect(await entriesOf('Nom;Prénom\nLEROUX;Anne\n;Zoé\n')).toEqual(names)
    expect(await entriesOf('First Name,Last Name\nAnne,LEROUX\nZoé,\n')).toEqual(names)
  })

  test('a structure and a role are a post; posts stand before them', async () => {
    expect(await entriesOf('nom;structure;fonction\nAnne;CIO;psychologue\nZoé;CCI;\nPaul;;maire\n')).toEqual([
      { name: 'Anne', posts: ['CIO (psychologue)'] },
      { name: 'Zoé', posts: ['CCI'] },
      { name: 'Paul', posts: ['maire'] },
    ])
    expect(await entriesOf('nom;fonctions;structure\nAnne;CIO (psychologue) | CCI;X\n')).toEqual([
      { name: 'Anne', posts: ['CIO (psychologue)', 'CCI'] },
    ])
  })

  test('lists: bars, line ends, and semicolons where they do not stand between cells', async () => {
    expect(await entriesOf('nom,autres noms\nAnne,A; B\nZoé,"C\nD"\nPaul,E | F\nLise,G|H\n')).toEqual([
      { name: 'Anne', aliases: ['A', 'B'] },
      { name: 'Zoé', aliases: ['C', 'D'] },
      { name: 'Paul', aliases: ['E', 'F'] },
      { name: 'Lise', aliases: ['G|H'] },
    ])
    expect(await entriesOf('nom;autres noms\nAnne;"A; B"\n')).toEqual([{ name: 'Anne', aliases: ['A; B'] }])
  })

  test('the apostrophe that spreadsheets want is taken off, and no other', async () => {
    const text = "nom;courriel\n'=SOMME(A1);'@x\n'+33;''-\nd'Artagnan;'t Hooft\n"
    expect(await entriesOf(text)).toEqual([
      { name: '=SOMME(A1)', email: '@x' },
      { name: '+33', email: "''-" },
      { name: "d'Artagnan", email: "'t Hooft" },
    ])
  })

  test('closed values in either language; another is named', async () => {
    expect(await entriesOf('nom;visibilité\nAnne;restreinte\nZoé;public\n')).toEqual([
      { name: 'Anne', visibility: 'restricted' },
      { name: 'Zoé', visibility: 'public' },
    ])
    expect(await problemOf(() => entriesOf('nom;visibilité\nAnne;x\n'))).toMatchObject([
      'table-bad-value 3',
      { file: 'table.csv', line: 2, column: 'visibilité', found: 'x' },
    ])
  })

  test('unknown columns are left aside and told; or kept', async () => {
    const table = await read('nom;civilité;vide;portable;téléphone\nAnne;Mme;;1;2\n')
    const { drafts, otherColumns } = readDirectoryRows(table, anyOf('person'))
    expect(Object.fromEntries(drafts[0]?.entries ?? [])).toEqual({ name: 'Anne', phone: '1' })
    expect(otherColumns).toEqual(['civilité', 'téléphone'])
    const kept = readDirectoryRows(table, anyOf('person', { keepColumns: true }))
    expect(Object.fromEntries(kept.drafts[0]?.entries ?? [])).toEqual({
      name: 'Anne',
      phone: '1',
      civilité: 'Mme',
      téléphone: '2',
    })
  })

  test.each([
    ['under the name of a key', 'nom;name', ['name']],
    ['under the title of another column', 'nom;civilité;civilité', ['civilité']],
    ['without a title', 'nom;;x', ['2']],
  ])(
    'a column that a header cannot hold %s is told, even where columns are kept',
    async (_, titles, told) => {
      const row = titles.split(';').map((title) => `de ${title}`)
      const table = await read(`${titles}\n${row.join(';')}\n`)
      const { drafts, otherColumns } = readDirectoryRows(table, anyOf('person', { keepColumns: true }))
      expect(otherColumns).toEqual(told)
      const keys = drafts[0]?.entries.map(([key]) => key)
      expect(keys).toEqual([...new Set(keys)])
    },
  )

  test.each(['constructor', '__proto__', 'toString', 'import'])(
    'a column called %s is one like another',
    async (title) => {
      const { drafts, otherColumns } = readDirectoryRows(
        await read(`nom;${title}\nAnne;x\n`),
        anyOf('person'),
      )
      expect(drafts.map(({ entries }) => entries)).toEqual([[['name', 'Anne']]])
      expect(otherColumns).toEqual([title])
    },
  )

  test('a missing name is named: the column, the rows', async () => {
    expect(await problemOf(() => entriesOf('prénom usuel;ville\nAnne;Blois\n'))).toEqual([
      'table-no-name 3',
      { file: 'table.csv', columns: ['prénom usuel', 'ville'] },
    ])
    expect(await problemOf(() => entriesOf('nom;courriel\nAnne;a\n;b\n\n;c\n'))).toEqual([
      'table-rows-without-name 3',
      { file: 'table.csv', lines: [3, 5] },
    ])
  })
})

describe('structures', () => {
  test('their own titles, and an address of several lines', async () => {
    const text =
      'Structure,Sigle,Autres noms,Anciens noms,Territoires,Adresse,Offres\nMaison,M,A | B,C,blaisois; cher,"12 rue\n41000 Blois",x\n'
    expect(await entriesOf(text, anyOf('structure'))).toEqual([
      {
        name: 'Maison',
        short: 'M',
        aliases: ['A', 'B'],
        former: ['C'],
        territories: ['blaisois', 'cher'],
        location: '12 rue, 41000 Blois',
        offers: ['x'],
      },
    ])
  })
})

describe('the kind of a table', () => {
  test.each([
    ['people.csv', 'person'],
    ['Personnes 2019.csv', 'person'],
    ['dossier\\contacts.csv', 'person'],
    ['people/structures.csv', 'structure'],
    ['partenaires.tsv', 'structure'],
    ['liste.csv', null],
    ['annuaire-structures.csv', null],
    ['contacts des partenaires.csv', null],
  ])('%s: %s', (file, kind) => {
    expect(kindOfFileName(file)).toBe(kind)
  })

  test.each([
    ['nom;fonctions', 'person'],
    ['nom;prénom', 'person'],
    ['nom;sigle', 'structure'],
    ['name;former;offers', 'structure'],
  ])('columns %s: %s', async (titles, kind) => {
    const { drafts } = readDirectoryRows(
      await read(`${titles};x\na;b;c\n`.replace('offers;x\na', 'offers\na')),
      anyOf(null),
    )
    expect(drafts.map((draft) => draft.kind)).toEqual([kind])
  })

  test('a column says it row by row, unless the kind was given', async () => {
    const table = await read('nature;nom;sigle;courriel\nstructure;CIO;C;\nperson;Anne;;a\n;Zoé;;b\n')
    const kinds = (options: RowOptions) => readDirectoryRows(table, options).drafts.map(({ kind }) => kind)
    expect(kinds({ kind: 'person', isKindGiven: false, keepColumns: false })).toEqual([
      'structure',
      'person',
      'person',
    ])
    expect(kinds(anyOf('structure'))).toEqual(['structure', 'structure', 'structure'])
    expect(
      await problemOf(async () => readDirectoryRows(await read('nature;nom\nréunion;x\n'), anyOf(null))),
    ).toMatchObject(['table-bad-value 3', { line: 2, column: 'nature', found: 'réunion' }])
  })

  test('nothing says it', async () => {
    expect(await problemOf(async () => readDirectoryRows(await read('nom;x\na;b\n'), anyOf(null)))).toEqual([
      'table-which-kind 2',
      { file: 'table.csv' },
    ])
  })
})
