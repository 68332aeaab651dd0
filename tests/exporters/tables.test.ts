/** Tables as CSV and as Markdown, read back by the readers that others use. */
import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import type { Nodes } from 'mdast'
import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../../src/document/markdown.ts'
import { writeCsv, type Delimiter } from '../../src/exporters/csv.ts'
import { writeMarkdownTable } from '../../src/exporters/markdown-table.ts'

const read = (text: string, delimiter: Delimiter = ';'): string[][] => parse(text, { bom: true, delimiter })

describe('csv', () => {
  test('begins with a BOM, ends its lines by CRLF, quotes what needs it', () => {
    const text = writeCsv(
      {
        titles: ['Titre', 'Lieu'],
        rows: [
          ['Forum « Emploi ; Diversité »', 'Blois'],
          ['a "b"', ''],
        ],
      },
      ';',
    )
    expect(text).toBe('\uFEFFTitre;Lieu\r\n"Forum « Emploi ; Diversité »";Blois\r\n"a ""b""";\r\n')
  })

  test.each<Delimiter>([';', ',', '\t', '|'])('is read back, between "%s"', (delimiter) => {
    const rows = [
      ['a;b', 'c,d', 'e\tf', 'g|h'],
      ['deux\nlignes', 'fin\r\nde ligne', ' espace', ''],
    ]
    const found = read(writeCsv({ titles: ['1', '2', '3', '4'], rows }, delimiter), delimiter)
    expect(found).toEqual([['1', '2', '3', '4'], rows[0], ['deux\nlignes', 'fin\nde ligne', ' espace', '']])
  })

  test.each([
    '=1+1',
    '+33 2 54 00 00 00',
    '-2',
    '@SUM(A1)',
    '\t=1',
    '＝1',
    '＋1',
    '－1',
    '＠1',
    '=HYPERLINK("http://x";"y")',
  ])('a cell is never taken for a formula: %s', (cell) => {
    const [, row] = read(writeCsv({ titles: ['x'], rows: [[cell]] }, ';'))
    expect(row).toEqual([`'${cell}`])
  })

  test.each(['\r=1', '\n=1', '\u200b=1', '\u202e=1', '\u0000=1'])(
    'nor behind what nobody sees: %j',
    (cell) => {
      const [, row] = read(writeCsv({ titles: ['x'], rows: [[cell]] }, ';'))
      expect(row).toEqual(["'=1"])
    },
  )

  test('titles neither', () => {
    expect(read(writeCsv({ titles: ['=1'], rows: [] }, ';'))).toEqual([["'=1"]])
  })

  test('any texts come back as they were, but for line ends, hidden characters and the apostrophe', () => {
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .filter((text) => text.trim() === text && !/[\p{C}\p{Z}]/u.test(text))
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const [, ...found] = read(writeCsv({ titles: ['a', 'b'], rows }, ';'))
        const plain = found.map((row) => row.map((text) => text.replace(/^'(?=[=+\-@＝＋－＠])/u, '')))
        expect(plain).toEqual(rows)
      }),
    )
  })
})

/** The text of a node, without its emphasis. */
function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('')
  if (node.type === 'image') return node.alt ?? ''
  return 'value' in node ? node.value : ''
}

/** The cells of the one table of a text, as GFM has them. */
function cellsOf(text: string): readonly (readonly string[])[] {
  const tree = parseMarkdown(text)
  expect(tree.children.map(({ type }) => type)).toEqual(['table'])
  const [table] = tree.children
  if (table?.type !== 'table') throw new Error('no table')
  return table.children.map((row) => row.children.map((cell) => textOf(cell)))
}

describe('markdown', () => {
  test('is a table of GFM', () => {
    const text = writeMarkdownTable({ titles: ['Date', 'Quoi'], rows: [['24 juin', 'a | b']] })
    expect(text).toBe('| Date | Quoi |\n| --- | --- |\n| 24 juin | a \\| b |\n')
  })

  test.each([
    'a | b',
    'a \\| b',
    'une\\',
    '<script>alert(1)</script>',
    '<!-- rien -->',
    '&amp; &lt;',
    '*gras* _italique_ `code` [lien](x) ~~barré~~',
    '`a | b`',
    '# titre',
    '- liste',
    '1. liste',
    '> citation',
    '![image](x.png)',
    'https://example.org',
  ])('a cell reads as its text: %s', (cell) => {
    const rows = cellsOf(writeMarkdownTable({ titles: ['a', 'b'], rows: [[cell, 'fin']] }))
    expect(rows).toEqual([
      ['a', 'b'],
      [cell, 'fin'],
    ])
  })

  test('line ends become spaces, hidden characters go', () => {
    const rows = cellsOf(writeMarkdownTable({ titles: ['a'], rows: [['une\r\ndeux\u202e trois']] }))
    expect(rows).toEqual([['a'], ['une deux trois']])
  })

  test('any texts stay in their cells', () => {
    const cell = fc
      .string({ unit: fc.constantFrom(...'|\\`*_<>&#[]()!~-+.1a é'.split('')), maxLength: 10 })
      .map((text) => text.replace(/ +/g, ' ').trim())
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 3 }), (rows) => {
        const [, ...found] = cellsOf(writeMarkdownTable({ titles: ['a', 'b'], rows }))
        expect(found).toEqual(rows)
      }),
    )
  })
})
