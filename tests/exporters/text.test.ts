import { describe, expect, it } from 'vitest'
import { exportMarkdown } from '../../src/exporters/markdown.ts'
import { exportText } from '../../src/exporters/text.ts'
import { agendaPage } from '../../src/pages/agenda.ts'
import { recordPage } from '../../src/pages/record.ts'
import { fullAgenda, load, meeting, minutes, names } from '../pages/samples.ts'
import { page } from './samples.ts'

/** The text of some Markdown, its no-break spaces shown as `~`. */
function textOf(markdown: string, language: 'fr' | 'en' = 'fr'): string {
  return exportText(page(markdown, language)).replaceAll('\u00a0', '~')
}

describe('plain text', () => {
  it('underlines titles and sections', () => {
    expect(textOf('# Réunion\n\nTexte\n\n## Œuvre\n\n### Détail\n\nfin')).toBe(
      'Réunion\n=======\n\nTexte\n\n\nŒuvre\n-----\n\nDétail\n\nfin\n',
    )
  })

  it('stays within 76 columns, but for addresses', () => {
    const long = Array.from({ length: 60 }, (_, at) => `mot${at}`).join(' ')
    const address = `https://exemple.fr/${'a'.repeat(90)}`
    const text = textOf(`# ${long}\n\n${long}\n\n- ${long}\n  - ${long}\n\n> ${long}\n\n<${address}>`)
    const lines = text.split('\n')
    expect(lines.filter((line) => line.length > 76)).toEqual([address])
    expect(lines.filter((line) => line !== line.trimEnd())).toEqual([])
  })

  it('keeps labelled lines together, and a label with its list', () => {
    expect(textOf('**Date :** lundi\n\n**Lieu :** Blois\n\n**Présents :**\n\n- A\n- B\n\nTexte')).toBe(
      'Date~: lundi\nLieu~: Blois\n\nPrésents~:\n- A\n- B\n\nTexte\n',
    )
  })

  it('numbers lists as they are numbered', () => {
    expect(textOf('9. neuf\n10. dix\n11. onze\n    - un\n    - deux')).toBe(
      ' 9. neuf\n10. dix\n11. onze\n    - un\n    - deux\n',
    )
  })

  it('aligns tables, accents and ligatures counting one', () => {
    expect(textOf('| N° | Sœur |\n| --- | --- |\n| A1 | été |\n| A10 | e\u0301té long |')).toBe(
      'N°   Sœur\n---  --------\nA1   été\nA10  e\u0301té long\n',
    )
  })

  it('wraps the cells of a table that is wider than a page', () => {
    const long = 'une décision dont le texte est long '.repeat(5).trim()
    const text = textOf(
      `| N° | Décision | Qui |\n| --- | --- | --- |\n| D1 | ${long} | Odile |\n| D2 | non | Yanis |`,
    )
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(76)
    expect(text).toMatch(/^N° {2}Décision +Qui\n-- {2}-+ {2}-+\nD1 {2}une décision .* Odile\n {4}\S/)
  })

  it('gives links with their address, and words alone where the address leads nowhere', () => {
    expect(
      textOf(
        '[le site](https://exemple.fr) <https://exemple.fr/a> [écrire](mailto:a@exemple.fr) [ici](../x.md) [non](javascript:x)',
      ),
    ).toBe('le site (https://exemple.fr) https://exemple.fr/a écrire (a@exemple.fr) ici\nnon\n')
  })

  it('draws quotes, code, rules, boxes, notes, line breaks', () => {
    expect(
      textOf(
        '> cité\n\n```\n  a  b\n```\n\n---\n\n- [x] fait\n- [ ] à faire\n\nun\\\ndeux[^1]\n\n[^1]: note',
      ),
    ).toBe(
      '> cité\n\n      a  b\n\n--------------------\n\n- ☑ fait\n- ☐ à faire\n\nun\ndeux[1]\n\n\nNotes\n-----\n[1] note\n',
    )
  })

  it('shows nothing of HTML but its words', () => {
    expect(
      textOf(
        '1<sup>er</sup> mars<br>soir <!-- x --> fin\n\n<div>\nbloc <b>gras</b>\n<script>alert(1)</script>\n</div>',
      ),
    ).toBe('1er mars\nsoir fin\n\nbloc gras\n')
  })

  it('sets the spaces of French, not those of English or of code', () => {
    const source = 'Lieu : « Blois » ; 14 h 30-16 h, 30 min ! `a : b` le 24 juin 2019'
    expect(textOf(source)).toBe('Lieu~: «~Blois~»~; 14~h~30-16~h, 30~min~! a : b le 24~juin 2019\n')
    expect(textOf(source, 'en')).toBe('Lieu : « Blois » ; 14 h 30-16 h, 30 min ! a : b le 24 juin 2019\n')
  })

  it('holds nothing hidden', () => {
    expect(textOf('a\u001b[31mb\u202ec &#x202E;de')).toBe('a[31mbc de\n')
    expect(exportMarkdown(page('a\u001b[31mb\u202ec\n\n\n'))).toBe('a[31mbc\n')
  })
})

describe('whole documents as text', () => {
  it('agenda', async () => {
    const text = exportText(await agendaPage(await fullAgenda(), { language: 'fr', load })).replaceAll(
      '\u00a0',
      ' ',
    )
    expect(text).toMatch(
      /^Réunion départementale SPRO 41\n=+\n\nOrdre du jour\n\nDate : lundi 25 novembre 2019\nHoraires : 14 h-16 h 30\n/,
    )
    expect(text).not.toMatch(/[*_|]|\\|<|#/)
  })

  it('minutes', async () => {
    const held = await meeting('meetings/2019/2019-06-24-departementale.md', minutes)
    const text = exportText(await recordPage(held, { language: 'fr', load, names })).replaceAll('\u00a0', ' ')
    expect(text).toContain(
      [
        'N°  Action                                    Responsable    Échéance',
        '--  ----------------------------------------  -------------  ---------------',
        'A1  recenser les réseaux sociaux des          Odile Ferrand  15 octobre 2019',
        '    structures.',
        '',
        'A2  vérifier les horaires | salles            Yanis CORBEL',
      ].join('\n'),
    )
  })
})
