/**
 * The block scanner against remark: a line reads as a mark exactly where remark sees the line of a paragraph
 * outside of block quotes and tables (format.md M1, M2). parseMarkdown brings the two exceptions of M1 into
 * the tree.
 *
 * Four things of micromark are left out of the bodies, because it departs from CommonMark there: an ordered
 * item that does not begin with 1, or an empty one, right after indented code or behind another marker that
 * interrupts a paragraph; a complete HTML tag on a lazy line; a footnote within a footnote. body.test.ts holds
 * cases of our own for them.
 */
import * as fc from 'fast-check'
import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import { scanBody } from '../../src/document/body.ts'
import { parseMarkdown } from '../../src/document/markdown.ts'

const lineStart = /^\s*(?:\[[ xX-]?\] *)?Action (A\d+) : /
const behindMarkers = /^\s*(?:(?:[-+*]|\d{1,9}[.)])\s+)*(?:\[[ xX-]?\] *)?Action (A\d+) : /

/** The ids of the marks that start a line of a paragraph. */
function idsByRemark(node: Nodes, expression: RegExp): readonly string[] {
  if (node.type === 'blockquote' || node.type === 'table') return []
  if (node.type === 'paragraph') {
    return plainText(node)
      .split(/\r\n|\n|\r/)
      .flatMap((line) => expression.exec(line)?.[1] ?? [])
  }
  return 'children' in node ? node.children.flatMap((child) => idsByRemark(child, expression)) : []
}

/** The words of a paragraph; a comment hides its lines. */
function plainText(node: Nodes): string {
  if (node.type === 'html') return node.value.startsWith('<!--') ? '\u0001' : node.value
  if (node.type === 'break') return '\n'
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(plainText).join('') : ''
}

const mark = '@'
const prose = ['texte', 'texte.', '', '\\', '1', '`code', 'b` c', 'x <!-- y', '-->', '<!-- c -->']
const blocks = ['```', '~~~', '````', '# titre', '---', '===', '***', '- - -', '=', '--', '>', ':-']
const tables = ['| a | b |', '| - | - |', 'a | b', '--- | ---', '@ | b', '|@|', '|---|']
const html = ['<div>', '</div>', '<!--', '<?php', '?>', '<pre>', 'x</pre>', '<![CDATA[', ']]>', '<!A']
const links = ['[a]: /u', '[a]: /u "t', 't"', '[a]:', '[x] z', '[ ] @', '[x] @']
const content = fc.oneof(
  { weight: 5, arbitrary: fc.constant(mark) },
  { weight: 2, arbitrary: fc.constantFrom(...prose) },
  { weight: 2, arbitrary: fc.constantFrom(...blocks) },
  fc.constantFrom(...tables),
  fc.constantFrom(...html),
  fc.constantFrom(...links),
)
const markers = ['- ', '* ', '+ ', '1. ', '1) ', '> ', '>', '-   ', '-     ', '-\t', '1.\t', '    - ']
const indents = [' ', '  ', '   ', '    ', '      ', '        ', '\t', ' \t']
const prefix = fc.oneof(fc.constant(''), fc.constantFrom(...indents), {
  weight: 2,
  arbitrary: fc.constantFrom(...markers),
})
const footnote = fc.constantFrom('', '', '', '', '', '[^1]: ')
const line = fc
  .tuple(footnote, fc.array(prefix, { maxLength: 3 }), content)
  .map(([note, prefixes, words]) =>
    words === '' ? prefixes.join('').replace(/[^\s>]/g, '') : note + prefixes.join('') + words,
  )

function bodies(lineArbitrary: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> {
  const lines = fc.array(lineArbitrary, { minLength: 1, maxLength })
  return fc.tuple(lines, fc.constantFrom('\n', '\r\n', '\r')).map(([all, eol]) => {
    let number = 0
    return all.map((text) => text.replaceAll(mark, () => `Action A${++number} : t`)).join(eol)
  })
}

function checkAgainstRemark(body: string): void {
  const found = scanBody(body, 0).marks.map((one) => one.id ?? '')
  const tree = parseMarkdown(body)
  const strict = idsByRemark(tree, lineStart)
  const behind = new Set(idsByRemark(tree, behindMarkers))
  expect({ body, ids: found.filter((id) => !behind.has(id)) }).toEqual({ body, ids: [] })
  expect({ body, ids: strict.filter((id) => !found.includes(id)) }).toEqual({ body, ids: [] })
}

/** A comment anywhere makes the scanner keep every line of every paragraph. */
function slowly(body: string, eol: string): string {
  return `${body}${eol}${eol}<!-- -->${eol}`
}

describe('the quick way over prose', () => {
  const words = [
    'Décison D1 : x',
    'Des choses',
    'a : b',
    'Décision D1 texte',
    'Acton',
    'Événements',
    'Éveil',
    '(b)',
    '« c »',
    '# d',
  ]
  const proseLine = fc.oneof({ weight: 2, arbitrary: line }, fc.constantFrom(...words, '', 'texte', mark))

  it('finds what the long way finds', () => {
    const all = fc.tuple(bodies(proseLine, 12), fc.constantFrom('\n', '\r\n'))
    const property = fc.property(all, ([body, eol]) => {
      const text = body.replace(/\r\n|\n|\r/g, eol)
      expect({ body, ...scanBody(`${text}${eol}`, 0) }).toEqual({ body, ...scanBody(slowly(text, eol), 0) })
    })
    fc.assert(property, { numRuns: 3000 })
  })
})

describe('the scanner and remark', () => {
  it('see the same marks in any blocks', () => {
    fc.assert(fc.property(bodies(line, 8), checkAgainstRemark), { numRuns: 1500 })
  })

  it('see the same marks around complete tags', () => {
    const tags = [
      '<b>',
      '</custom>',
      '<a href="x">',
      '<a b=c d>',
      '<a b>x',
      "<a b = 'c'/>",
      '<a "b">',
      '<a/b>',
      '<a =b>',
    ]
    const flat = fc.oneof(
      fc.constant(mark),
      fc.constantFrom(...tags),
      fc.constantFrom('texte', '', '', '# titre'),
    )
    fc.assert(fc.property(bodies(flat, 6), checkAgainstRemark), { numRuns: 500 })
  })

  it('see the same marks around ordered items and empty ones', () => {
    const items = [
      '2. @',
      '1. @',
      '3)',
      '-',
      '1.',
      '2. x',
      '- @',
      '-   @',
      '10. @',
      '123456789. @',
      '1234567890. @',
    ]
    const flat = fc.oneof(
      fc.constant(mark),
      fc.constantFrom(...items),
      fc.constantFrom('texte', '', '  x', '   @'),
    )
    fc.assert(fc.property(bodies(flat, 6), checkAgainstRemark), { numRuns: 1000 })
  })
})
