import * as fc from 'fast-check'
import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../src/document/markdown.ts'
import { escapeCell, escapeInline, escapePlain } from '../../src/pages/escape.ts'

/** The words that a Markdown text reads as, with the kinds of nodes around them. */
function readBack(markdown: string): { readonly kinds: ReadonlySet<string>; readonly text: string } {
  const kinds = new Set<string>()
  const walk = (node: Nodes): string => {
    kinds.add(node.type)
    if (node.type === 'text') return node.value
    return 'children' in node ? node.children.map((child: Nodes) => walk(child)).join('') : ''
  }
  const text = walk(parseMarkdown(markdown))
  return { kinds, text }
}

describe('plain text in Markdown', () => {
  it.each([
    '# Titre',
    '1. Point',
    '2) Point',
    '- tiret',
    '+ plus',
    '> cité',
    '---',
    '===',
    '*important*',
    '_souligné_',
    '**gras**',
    'a_b_c et snake_case',
    '`code`',
    '[lien](https://exemple.fr)',
    '![image](x.png)',
    '<script>alert(1)</script>',
    '<https://exemple.fr>',
    '&lt;b&gt; &amp; &#60;',
    'C\\*D',
    '~~barré~~',
    '```js',
    '| a | b |',
    'Réunion : bilan #2',
    'a * b * c',
    '[^1]: note',
    '[x]: https://exemple.fr',
    '<!-- caché -->',
    'Prénom NOM – CIO',
  ])('%s reads as itself', (text) => {
    const { kinds, text: read } = readBack(escapePlain(text))
    expect(read).toBe(text)
    expect([...kinds].filter((kind) => !['root', 'paragraph', 'text', 'link'].includes(kind))).toEqual([])
  })

  it('reads as itself whatever the characters', () => {
    const character = fc.constantFrom(...'*_`[]()<>#-+=~|\\!&;:.1 a é/"\'{}'.split(''))
    fc.assert(
      fc.property(fc.array(character, { maxLength: 25 }), (characters) => {
        const text = characters.join('').trim()
        expect(readBack(escapePlain(text)).text).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })

  it('leaves ordinary French alone', () => {
    const text =
      'Bilan du forum « Emploi, Diversité » (40 min) : 24/09/2019, 13 h-19 h, n° 2 – l’après-midi !'
    expect(escapePlain(text)).toBe(text)
  })

  it('is one line', () => {
    expect(escapePlain(' un\n\n  deux\r\n trois ')).toBe('un deux trois')
  })
})

describe('inline text in Markdown', () => {
  it('keeps its emphasis and its links, and opens no block', () => {
    expect(escapeInline('un **mot** et [un lien](https://exemple.fr)')).toBe(
      'un **mot** et [un lien](https://exemple.fr)',
    )
    for (const text of ['# Titre', '- tiret', '1. un', '> cité', '```js', '~~~', '[a]: https://exemple.fr']) {
      expect(readBack(escapeInline(text)).kinds).toContain('paragraph')
    }
  })

  it('stays in its cell', () => {
    expect(escapeCell('a | b \\| c `d|e`')).toBe('a \\| b \\| c `d\\|e`')
  })
})
