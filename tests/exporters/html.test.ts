import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportHtml } from '../../src/exporters/html.ts'
import { documentFormats, loadExporter } from '../../src/exporters/list.ts'
import { agendaPage } from '../../src/pages/agenda.ts'
import { recordPage } from '../../src/pages/record.ts'
import { fullAgenda, load, meeting, minutes, names } from '../pages/samples.ts'
import { page } from './samples.ts'

/** The body of the HTML of some Markdown, styles aside. */
function bodyOf(markdown: string, language: 'fr' | 'en' = 'fr'): string {
  const html = exportHtml(page(markdown, language))
  return html
    .replace(/ style="[^"]*"/g, '')
    .replace(/^.*<body>/s, '')
    .replace(/<\/body>.*$/s, '')
    .trim()
}

describe('an HTML document', () => {
  it('is one whole file with its language, its title and its encoding', () => {
    const html = exportHtml({ language: 'en', title: 'A <b> & "c"', markdown: '# A' })
    expect(html).toMatch(/^<!doctype html><html lang="en"><head><meta charset="utf-8">/)
    expect(html).toContain('<title>A &#x3C;b> &#x26; "c"</title>')
    expect(html).toMatch(/<\/body><\/html>\n$/)
    expect(html).not.toMatch(/<(?:script|link|img|iframe|object)\b|url\(|@import/)
  })

  it('carries its looks on its elements, as Word and Outlook want them', () => {
    const html = exportHtml(page('# A\n\nB\n\n| C |\n| --- |\n| D |'))
    for (const tag of ['h1', 'p', 'table', 'th', 'td'])
      expect(html).toMatch(new RegExp(`<${tag}[^>]* style="`))
    expect(html).toMatch(/<table [^>]*border="1"[^>]*cellpadding="6"[^>]*cellspacing="0"/)
    expect(html).toMatch(/<th [^>]*scope="col"/)
    expect(html).not.toMatch(/flex|grid|class=/)
    expect(html).toContain('@page{size:A4')
  })

  it('leaves room for the numbers of decisions', () => {
    const body = bodyOf('| N° | Décision |\n| --- | --- |\n| D1 | une session sera organisée |')
    expect(body).toMatch(/<td [^>]*width="48" nowrap[^>]*><p>D1<\/p>/)
    expect(body).not.toMatch(/<td [^>]*width[^>]*><p>une session/)
  })

  it('gives the column of the actions the most room', () => {
    const body = bodyOf(
      '| N° | Action | Responsable | Échéance |\n| --- | --- | --- | --- |\n| A1 | recenser les réseaux sociaux des structures | Odile Ferrand | 15 octobre 2019 |',
    )
    const widths = [...body.matchAll(/<td [^>]*width="(\d+)%"/g)].map(([, width]) => Number(width))
    expect(widths).toHaveLength(3)
    expect(widths[0]).toBeGreaterThan(Math.max(...widths.slice(1)) * 1.5)
    expect(widths.reduce((sum, width) => sum + width)).toBeLessThanOrEqual(93)
  })

  it('leaves no heading alone at the foot of a page', () => {
    const html = exportHtml({ language: 'fr', title: 'T', markdown: '# T\n\n## a\n\n### b\n\n#### c' })
    expect(html.match(/<h\d [^>]*page-break-after:avoid/g)).toHaveLength(4)
    expect(html).toMatch(/<style>[^<]*h1,h2,h3[^{]*\{page-break-after:avoid/)
  })

  it('has one title and sections without a gap between levels', () => {
    const levels = [...bodyOf('# T\n\n#### a\n\n## b\n\n# c\n\n##### d\n\n### e').matchAll(/<h(\d)/g)].map(
      ([, level]) => level,
    )
    expect(levels).toEqual(['1', '2', '2', '2', '3', '3'])
  })

  it('links to the web and to mail only', () => {
    const body = bodyOf(
      '[a](https://exemple.fr) [b](mailto:a@exemple.fr) [c](javascript:alert(1)) [d](../x.md) [e](data:text/html,x) [f](JaVaScRiPt:x) [g](//exemple.fr) [h](#x)',
    )
    expect([...body.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      'https://exemple.fr',
      'mailto:a@exemple.fr',
      '#x',
    ])
    expect(body).toContain(' c d e f g ')
  })

  it('shows images as their words and boxes as signs', () => {
    expect(bodyOf('![un plan](https://exemple.fr/p.png)\n\n- [x] fait')).toBe(
      '<p>un plan</p>\n<ul>\n<li>☑ fait</li>\n</ul>',
    )
  })

  it('makes everything dangerous inert', () => {
    const markdown = [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '<a href="javascript:alert(1)" onclick="x">clic</a>',
      '<iframe src="https://exemple.fr"></iframe>',
      '<style>body{display:none}</style>',
      '&lt;script&gt;alert(2)&lt;/script&gt;',
      '`<script>` et <svg/onload=alert(3)>',
      '[x]: javascript:alert(4)\n\n[x]',
      '<!-- secret -->',
    ].join('\n\n')
    const html = exportHtml(page(markdown))
    expect(html).not.toMatch(
      /<(?:script|img|iframe|svg|form|input)|onerror|onclick|href="javascript|display:none|secret/i,
    )
    expect(html).toContain('&#x3C;script>alert(2)')
  })

  it('opens no tag of its own, whatever the text', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '</',
      '<script>',
      '<b onclick="x">',
      '"',
      "'",
      '&',
      '&lt;',
      '&#60;',
      '`',
      '*',
      '[',
      '](',
      'javascript:x',
      ')',
      '\n',
      '\n\n',
      '<!--',
      '-->',
      'mot',
      '| a |',
      '- ',
      '    ',
      '\u202e',
      '\u001b',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const body = bodyOf(pieces.join(''))
        const tags = [...body.matchAll(/<\/?([a-z0-9]+)([^>]*)>/g)]
        for (const [, tag, attributes] of tags) {
          expect([
            'p',
            'ul',
            'ol',
            'li',
            'em',
            'strong',
            'a',
            'br',
            'code',
            'pre',
            'table',
            'thead',
            'tbody',
            'tr',
            'th',
            'td',
            'h1',
            'h2',
            'blockquote',
            'hr',
            'del',
          ]).toContain(tag)
          expect(attributes).not.toMatch(/ on|javascript/)
        }
        expect(body).not.toMatch(/[\u202e\u001b]/)
      }),
      { numRuns: 500 },
    )
  })

  it('says its notes in its language', () => {
    expect(bodyOf('a[^1]\n\n[^1]: b')).toMatch(/<h2[^>]*>Notes<\/h2>.*aria-label="Retour au texte"/s)
    expect(bodyOf('a[^1]\n\n[^1]: b', 'en')).toContain('aria-label="Back to the text"')
  })

  it('sets the spaces of French', () => {
    expect(bodyOf('Lieu : « Blois », 14 h 30')).toBe(
      '<p>Lieu\u00a0: «\u00a0Blois\u00a0», 14\u00a0h\u00a030</p>',
    )
    expect(bodyOf('Lieu : « Blois »', 'en')).toBe('<p>Lieu : « Blois »</p>')
  })
})

describe('every format', () => {
  it('is deterministic and holds the same words', async () => {
    const held = await meeting('meetings/2019/2019-06-24-departementale.md', minutes)
    for (const language of ['fr', 'en'] as const) {
      const pages = [
        await agendaPage(await fullAgenda(), { language, load }),
        await recordPage(held, { language, load, names }),
      ]
      for (const format of documentFormats) {
        const exporter = await loadExporter(format)
        for (const given of pages) {
          const text = exporter(given)
          expect(exporter(given)).toBe(text)
          expect(text.replaceAll('\u00a0', ' ')).toContain('Actualités des partenaires')
          expect(text.endsWith('\n')).toBe(true)
        }
      }
    }
  })
})
