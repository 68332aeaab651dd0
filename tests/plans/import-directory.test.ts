/** Rows become records, once each; what would make one name mean two is refused. */
import { assert, asyncProperty, string } from 'fast-check'
import { expect, test } from 'vitest'
import { readCsv } from '../../src/importers/csv.ts'
import { readDirectoryRows } from '../../src/importers/directory-rows.ts'
import { writeCsv } from '../../src/exporters/csv.ts'
import { planDirectoryImport } from '../../src/plans/import-directory.ts'
import type { Plan } from '../../src/plans/types.ts'
import type { DirectoryKind } from '../../src/records/types.ts'
import type { WorkspaceRecord } from '../../src/records/types.ts'
import { createMemoryHost } from '../cli/host.ts'
import { recordOf, recordOfText } from '../records/samples.ts'
import { problemOf, snapshotOf, textAfter } from './snapshots.ts'

async function plan(
  text: string,
  records: readonly WorkspaceRecord[] = [],
  {
    kind = 'person',
    update = false,
    keepColumns = false,
  }: { kind?: DirectoryKind; update?: boolean; keepColumns?: boolean } = {},
): Promise<Plan> {
  const table = await readCsv(new Uint8Array(Buffer.from(text, 'utf8')), 'x.csv')
  const rows = readDirectoryRows(table, { kind, isKindGiven: true, keepColumns })
  return planDirectoryImport(snapshotOf(records), { tables: [rows], update })
}

const anne = recordOf('person', 'anne-leroux', [
  'name: Anne Leroux',
  'autres noms:',
  '  - A. Leroux',
  'email: a@example.org',
])

test('one file a row, named after it', async () => {
  const { changes, said } = await plan('nom;courriel\nZoé Aubin;z\nZoë Aubin-Roy;y\nCON;x\n李;w\n王;v\n')
  expect(changes.map(({ path }) => path)).toEqual([
    'people/zoe-aubin.md',
    'people/zoe-aubin-roy.md',
    'people/con-1.md',
    'people/sans-titre.md',
    'people/sans-titre-2.md',
  ])
  expect(said).toEqual([
    {
      code: 'import-created',
      args: {
        kind: 'person',
        ids: ['zoe-aubin', 'zoe-aubin-roy', 'con-1', 'sans-titre', 'sans-titre-2'],
        folder: 'people',
      },
    },
  ])
})

test('an id that the row gives is kept when it is free', async () => {
  const { changes } = await plan('id;nom\nCIO-41;CIO\nanne-leroux;Maison\n', [anne], { kind: 'structure' })
  expect(changes.map(({ path }) => path)).toEqual(['structures/cio-41.md', 'structures/anne-leroux-2.md'])
})

test.each([
  ['', []],
  [' when they fill in a record', [recordOf('structure', 'cio', ['name: CIO'])]],
])('territories are named by the ids of the workspace%s', async (_, records) => {
  const snapshot = snapshotOf(records)
  const config = {
    ...snapshot.config,
    territories: [{ id: 'loir-et-cher', name: 'Loir-et-Cher', parent: null }],
  }
  const table = await readCsv(
    new Uint8Array(Buffer.from('nom;territoires\nCIO;LOIR-ET-CHER | Perche\n')),
    'x.csv',
  )
  const rows = readDirectoryRows(table, { kind: 'structure', isKindGiven: true, keepColumns: false })
  const made = await planDirectoryImport({ ...snapshot, config }, { tables: [rows], update: true })
  expect(textAfter(made, snapshot)).toContain('territories:\n  - loir-et-cher\n  - Perche\n')
})

test.each(['Anne Leroux', 'LEROUX Anne', 'a. leroux'])('%s is known, and left aside', async (name) => {
  const { changes, warnings } = await plan(`nom;courriel\n${name};new@example.org\n`, [anne])
  expect(changes).toEqual([])
  expect(warnings).toEqual([
    { code: 'import-known', args: { file: 'x.csv', names: [name], isUpdate: false } },
  ])
})

test('--update fills what is missing and changes nothing else', async () => {
  const bare = recordOfText(
    'people/paul.md',
    '---\r\nkind: person\r\nname: Paul Morel # lui\r\ntéléphone:\r\n---\r\nVu hier.\r\n',
  )
  const text = 'id;nom;courriel;tél;fonctions\npaul;Paul-Henri Morel;p@example.org;02;CIO | CCI\n'
  const made = await plan(text, [bare], { update: true })
  expect(made.said).toEqual([
    {
      code: 'import-filled',
      args: { name: 'Paul Morel', file: 'people/paul.md', keys: ['posts', 'email', 'phone'] },
    },
  ])
  const after = textAfter(made, snapshotOf([bare]))
  expect(after).toContain('name: Paul Morel # lui\r\n')
  expect(after).toContain('téléphone: 02\r\n')
  expect(after).toContain('email: p@example.org\r\n')
  expect(after).toContain('posts:\r\n  - CIO\r\n  - CCI\r\n')
  expect(after.endsWith('---\r\nVu hier.\r\n')).toBe(true)
  const again = await plan(text, [recordOfText('people/paul.md', after)], { update: true })
  expect(again.changes).toEqual([])
  expect(again.warnings).toMatchObject([{ code: 'import-known', args: { isUpdate: true } }])
})

test.each([
  ['two rows of one name', 'nom;id\nZoé;\nzoe;\n', ['x.csv:2 (Zoé)', 'x.csv:3 (zoe)']],
  [
    'the words of a name in another order',
    'nom;id\nZoé Roy;\nROY Zoé;\n',
    ['x.csv:2 (Zoé Roy)', 'x.csv:3 (ROY Zoé)'],
  ],
  [
    'an alias that another row is',
    'nom;autres noms\nZoé;Z. R.\nZ. R.;\n',
    ['x.csv:2 (Zoé)', 'x.csv:3 (Z. R.)'],
  ],
  [
    'an alias that a record has',
    'nom;autres noms\nAnnie;A. Leroux\n',
    ['x.csv:2 (Annie)', 'people/anne-leroux.md'],
  ],
  [
    'two rows for one record',
    'nom;id\nAnne Leroux;\nA. Leroux;\n',
    ['x.csv:2 (Anne Leroux)', 'x.csv:3 (A. Leroux)'],
  ],
  ['two rows of one id', 'nom;id\nZoé;z\nLise;Z\n', ['x.csv:2 (Zoé)', 'x.csv:3 (Lise)']],
  [
    'an id and a name of two records',
    'nom;id\nPaul Morel;anne-leroux\n',
    ['x.csv:2 (Paul Morel)', 'people/paul.md'],
  ],
])('refused: %s', async (_, text, holders) => {
  const known = [anne, recordOf('person', 'paul', ['name: Paul Morel'])]
  expect(await problemOf(() => plan(text, known))).toMatchObject([
    'import-clashes 3',
    { clashes: [{ holders }] },
  ])
})

test('a column that is kept takes the place of nothing in a record', async () => {
  const zoe = recordOf('person', 'zoe-aubin', ['name: Zoé Aubin', 'Téléphone: 1'])
  const text = 'nom;portable;Téléphone;Civilité\nZoé Aubin;2;3;Mme\n'
  const made = await plan(text, [zoe], { update: true, keepColumns: true })
  expect(textAfter(made, snapshotOf([zoe]))).toContain('\nTéléphone: 1\nCivilité: Mme\n')
})

test('a person may have the name of a structure', async () => {
  const { changes } = await plan('nom;sigle\nRelais;R\n', [recordOf('person', 'relais', ['name: Relais'])], {
    kind: 'structure',
  })
  expect(changes.map(({ path }) => path)).toEqual(['structures/relais-2.md'])
})

test('whatever cells hold, the record says it again', async () => {
  const cell = string({ unit: 'grapheme', maxLength: 40 })
  await assert(
    asyncProperty(cell, cell, cell, async (name, email, post) => {
      const csv = writeCsv(
        { titles: ['nom', 'courriel', 'fonctions'], rows: [[`N${name}`, email, post]] },
        ';',
      )
      const table = await readCsv(new Uint8Array(Buffer.from(csv, 'utf8')), 'x.csv')
      const [draft] = readDirectoryRows(table, {
        kind: 'person',
        isKindGiven: true,
        keepColumns: false,
      }).drafts
      const made = await plan(csv)
      const [first] = made.changes
      const host = createMemoryHost('empty')
      host.write('spro.yaml', 'id: x\n')
      host.write('people/x.md', first?.action === 'create' ? first.text : '')
      const { stdout } = await host.run(['list', 'person', '--json'], '.')
      expect(JSON.parse(stdout).items[0].frontMatter).toEqual({
        kind: 'person',
        ...Object.fromEntries(draft?.entries ?? []),
      })
    }),
    { numRuns: 60 },
  )
})

test('ids of another program are left aside, once a file; those of records and of our form are taken', async () => {
  const known = recordOf('person', '12', ['name: Paul Morel'])
  const made = await plan('nom;id\nZoé Roy;4711\nLise Aubin;A_7\nAnne Petit;anne-2\nPaul Morel;12\n', [known])
  expect(made.changes.map(({ path }) => path)).toEqual([
    'people/zoe-roy.md',
    'people/lise-aubin.md',
    'people/anne-2.md',
  ])
  expect(made.warnings).toMatchObject([
    { code: 'import-ids-left', args: { file: 'x.csv', ids: ['4711', 'A_7'] } },
    { code: 'import-known' },
  ])
})

test('an email or a phone that is none is written, and told with its line', async () => {
  const made = await plan(
    'nom;courriel;téléphone\nZoé;zoe at example.org;02 61 O1\nLise;lise@example.org;02\n',
  )
  expect(textAfter(made, snapshotOf([]))).toContain('email: zoe at example.org\nphone: 02 61 O1\n')
  expect(made.warnings).toEqual([
    { code: 'import-odd-value', args: { file: 'x.csv', line: 2, key: 'email', found: 'zoe at example.org' } },
    { code: 'import-odd-value', args: { file: 'x.csv', line: 2, key: 'phone', found: '02 61 O1' } },
  ])
})

test('columns that --keep-columns cannot keep are told without it', async () => {
  const made = await plan('nom;téléphone;portable;phone\nZoé;1 2;3 4;5 6\n', [], { keepColumns: true })
  expect(made.warnings).toMatchObject([{ code: 'import-columns-left', args: { canKeep: [] } }])
})

test('ten thousand names without an ASCII letter get their ids in a moment', async () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => String.fromCodePoint(0x4e00 + at))
  const start = performance.now()
  const { changes } = await plan(`nom\n${rows.join('\n')}\n`)
  expect(new Set(changes.map(({ path }) => path)).size).toBe(10_000)
  expect(performance.now() - start).toBeLessThan(8000)
})

test('five thousand rows are planned in a moment', async () => {
  const rows = Array.from(
    { length: 5000 },
    (_, at) => `Prénom${at} Nom${at};p${at}@example.org;CIO ${at % 40} (conseillère)`,
  )
  const start = performance.now()
  const { changes } = await plan(`nom;courriel;fonctions\n${rows.join('\n')}\n`)
  expect(changes).toHaveLength(5000)
  expect(performance.now() - start).toBeLessThan(5000)
})

test.each([
  ['person', 'fr'],
  ['structure', 'fr'],
  ['person', 'en'],
  ['structure', 'en'],
])('the %s records of the example go out as CSV (%s) and come back the same', async (kind, language) => {
  const example = createMemoryHost('example')
  const asJson = async (host: typeof example) => {
    const { items } = JSON.parse((await host.run(['list', kind, '--json'], '.')).stdout)
    return items.map(({ id, frontMatter }: { id: string; frontMatter: unknown }) => ({ id, frontMatter }))
  }
  const { stdout } = await example.run(['list', kind, '--format', 'csv', '--lang', language], '.')
  const empty = createMemoryHost('empty')
  await empty.run(['init', '.'], '.')
  empty.write('export.csv', stdout)
  const { code, stderr } = await empty.run(['import', 'export.csv'], '.')
  expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.not.stringContaining('colonne') })
  expect(await asJson(empty)).toEqual(await asJson(example))
})
