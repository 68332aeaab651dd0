import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportHtml } from '../../src/exporters/html.ts'
import { exportText } from '../../src/exporters/text.ts'
import { recordPage } from '../../src/pages/record.ts'
import { load, meeting, minutes, names, record } from './samples.ts'

const french = { language: 'fr', load, names } as const

async function bodyOf(body: string, path = 'meetings/2019/2019-06-24-departementale.md'): Promise<string> {
  const text = `---\nkind: meeting\ntitle: T\ndate: 2019-06-24\nstatus: held\n---\n${body}`
  const { markdown } = await recordPage(await meeting(path, text), french)
  return (
    markdown
      .slice('# T\n\n**Date :** lundi 24 juin 2019\n\n'.length)
      .split(/\n\n## (?:Décisions|Actions)\n/)[0]
      ?.trimEnd() ?? ''
  )
}

describe('the minutes of a meeting as a document', () => {
  it('begin with what the document is, when, where, and who was there', async () => {
    const { title, markdown } = await recordPage(
      await meeting('meetings/2019/2019-06-24-departementale.md', minutes),
      french,
    )
    expect(title).toBe('Relevé de décisions – Réunion départementale SPRO 41 – 24 juin 2019')
    expect(markdown.split('\n\n## ')[0]).toBe(
      [
        '# Réunion départementale SPRO 41',
        '**Relevé de décisions**',
        '**Date :** lundi 24 juin 2019',
        '**Horaires :** 14 h-16 h 30',
        '**Lieu :** Locaux de Cap emploi, Blois',
        '**Secrétaire :** Odile Ferrand',
        '**Présents :**',
        '- Maëlle Tardif – SPRO 41 (coordinatrice)\n- Yanis CORBEL – CIO de Blois / GRETA (directeur)\n- Odile Ferrand – Cap emploi 41',
        '**Invités :**',
        '- Hugo Blanchet – BGE',
        '**Excusés :**',
        '- Solange Ribot – CCI 41',
      ].join('\n\n'),
    )
  })

  it('gather their own decisions and actions in tables at the end', async () => {
    const { markdown } = await recordPage(
      await meeting('meetings/2019/2019-06-24-departementale.md', minutes),
      french,
    )
    expect(markdown).toContain(
      [
        '## Décisions\n',
        '| N° | Décision |',
        '| :--- | :--- |',
        "| D1 | une session d'interconnaissance sera organisée à Montoire-sur-le-Loir. |\n",
        '## Actions\n',
        '| N° | Action | Responsable | Échéance |',
        '| :--- | :--- | :--- | :--- |',
        '| A1 | recenser les réseaux sociaux des structures. | Odile Ferrand | 15 octobre 2019 |',
        '| A2 | vérifier les horaires \\| salles | Yanis CORBEL |  |\n',
        '## Prochaines réunions\n',
        '- lundi 25 novembre 2019, 14 h, locaux de la CMA\n',
        '## Pièces jointes\n',
        '- Bilan de la formation\n',
      ].join('\n'),
    )
  })

  it('keep every word of the body but its comments', async () => {
    const { markdown } = await recordPage(
      await meeting('meetings/2019/2019-06-24-departementale.md', minutes),
      french,
    )
    expect(markdown).not.toContain('à relire avant envoi')
    expect(markdown).toContain(
      '#### Matériel\n\n| Casques | Nombre |\n| --- | --- |\n| Réalité virtuelle | 4 |\n',
    )
  })

  it('without type, people, marks or body are their title and date', async () => {
    const text = '---\nkind: meeting\ntitle: Point rapide\ndate: 2019-06-24\nstatus: held\n---\n'
    const { title, markdown } = await recordPage(await meeting('meetings/x.md', text), french)
    expect(title).toBe('Point rapide – 24 juin 2019')
    expect(markdown).toBe('# Point rapide\n\n**Date :** lundi 24 juin 2019\n')
  })

  it('in English name the document and the columns in English, and leave what was said', async () => {
    const held = await meeting('meetings/2019/2019-06-24-departementale.md', minutes)
    const { markdown } = await recordPage(held, { ...french, language: 'en' })
    expect(markdown).toContain('**Record of decisions**\n\n**Date:** Monday 24 June 2019')
    expect(markdown).toContain('| No. | Action | Owner | Due |')
    expect(markdown).toContain('**Décision D1:** une session')
    expect(markdown).toContain('☑ **Action “envoyer le tableau”:** fait, tableau envoyé')
  })
})

describe('marks in a document', () => {
  it('have a bold label, and stand on lines of their own', async () => {
    expect(await bodyOf('Texte.\nDécision D1 : oui.\nAction A1 (Odile) : faire.\nEt la suite.\n')).toBe(
      'Texte.\n\n**Décision D1 :** oui.\n\n**Action A1** (Odile) : faire.\n\nEt la suite.',
    )
  })

  it('keep to their item in a list', async () => {
    expect(await bodyOf('- Texte.\n  Décision D1 : oui.\n- Action A1 : faire\n')).toBe(
      '- Texte.  \n  **Décision D1 :** oui.\n- **Action A1 :** faire',
    )
  })

  it('leave the bullet that "done" wrote before the line above them', async () => {
    const body = '- [x] Action A1 : relancer\nDécision D1 : oui.\nAction A2 : faire\nsuite\n'
    expect(await bodyOf(body)).toBe(
      '- ☑ **Action A1 :** relancer\n\n**Décision D1 :** oui.\n\n**Action A2 :** faire\nsuite',
    )
    expect(await bodyOf('- [x] Action A1 : fait.\nEt la suite.\n')).toBe(
      '- ☑ **Action A1 :** fait.\n\nEt la suite.',
    )
    expect(await bodyOf('- Point\n  - [x] Action A1 : fait\n  Décision D1 : oui\n')).toBe(
      '- Point\n  - ☑ **Action A1 :** fait\n\n  **Décision D1 :** oui',
    )
    expect(await bodyOf('1234567. [x] Action A1 : fait\n     Décision D1 : oui\n')).toBe(
      '1234567. ☑ **Action A1 :** fait\n\n**Décision D1 :** oui',
    )
    const held = await meeting(
      'meetings/x.md',
      `---\nkind: meeting\ntitle: T\ndate: 2019-06-24\n---\n${body}`,
    )
    const page = await recordPage(held, french)
    expect(exportHtml(page)).toMatch(/<\/ul>\s*<p [^>]*><strong>Décision D1/)
    expect(exportText(page).replaceAll('\u00a0', ' ')).toContain(
      '- ☑ Action A1 : relancer\n\nDécision D1 : oui.\n\nAction A2 : faire suite\n',
    )
  })

  it('are paragraphs, not lines of the head: what follows does not stick to them', async () => {
    const text =
      '---\nkind: meeting\ntitle: T\ndate: 2019-06-24\nlocation: Blois\n---\nDécision D1 : oui\n\nAction A1 : faire\n\nEt la suite.\n'
    const page = await recordPage(await meeting('meetings/x.md', text), french)
    const html = exportHtml(page)
    const marginOf = (words: RegExp) => /margin:([^;"]*)/.exec(words.exec(html)?.[0] ?? '')?.[1]
    const paragraph = marginOf(/<p [^>]*>Et la suite/)
    expect(marginOf(/<p [^>]*><strong>Décision D1/)).toBe(paragraph)
    expect(marginOf(/<p [^>]*><strong>Date/)).not.toBe(paragraph)
    const plain = exportText(page).replaceAll('\u00a0', ' ')
    expect(plain).toContain('Date : lundi 24 juin 2019\nLieu : Blois\n')
    expect(plain).toContain('Décision D1 : oui\n\nAction A1 : faire\n\nEt la suite.')
  })

  it('show their box as a sign', async () => {
    expect(await bodyOf('- [ ] Action A1 : a\n- [x] Action A2 : b\n- [-] Action A3 : c\n')).toBe(
      '- ☐ **Action A1 :** a\n- ☑ **Action A2 :** b\n- ☒ **Action A3 :** c',
    )
  })

  it('lose the emphasis of the hand, wherever it closes', async () => {
    expect(
      await bodyOf('- **Décision D1 : oui**\n- **Décision D2** : non\n- *Décision D3 :* peut-être\n'),
    ).toBe('- **Décision D1 :** oui\n- **Décision D2 :** non\n- **Décision D3 :** peut-être')
  })

  it('that speak of another record say it in words', async () => {
    const lines = [
      '- [x] Action 2019-02-04-departementale#A3 : fait',
      '- Événement forum-emploi-2019 (12 mars 2020) : date trouvée',
      '- Action 2019-03-18-longue#A1 : en cours',
      '- Action 2018-01-01-inconnue#A1 : rien',
    ]
    expect(await bodyOf(`${lines.join('\n')}\n`)).toBe(
      [
        '- ☑ **Action « envoyer le tableau » :** fait',
        '- **Événement « Forum “Emploi, Diversité” »** (12 mars 2020) : date trouvée',
        '- **Action A1 de la réunion du 18 mars 2019 :** en cours',
        '- **Action 2018-01-01-inconnue#A1 :** rien',
      ].join('\n'),
    )
  })

  it('that are indented make no code', async () => {
    expect(
      await bodyOf('Texte\n\n    Décision D1 : oui.\n\n\tAction A1 : faire.\n\n- a\n\n    - Action A2 : b\n'),
    ).toMatch(
      /^Texte\n\n {0,3}\*\*Décision D1 :\*\* oui\.\n\n {0,3}\*\*Action A1 :\*\* faire\.\n\n- a\n\n {4}- \*\*Action A2 :\*\* b$/,
    )
  })

  it('that are underlined make no heading', async () => {
    expect(await bodyOf('Décision D1 : oui\n---\nsuite\n')).toBe('**Décision D1 :** oui\n\n---\nsuite')
    expect(await bodyOf('Décision D1 : oui\n===\nsuite\n')).toBe('**Décision D1 :** oui\n\n---\nsuite')
  })

  it('are drawn from files with CRLF as well', async () => {
    expect(await bodyOf('Texte.\r\nDécision D1 : oui.\r\nAction A1 : faire.\r\n')).toBe(
      'Texte.\n\n**Décision D1 :** oui.\n\n**Action A1 :** faire.',
    )
  })
})

describe('any body', () => {
  it('has a page in every format, with the words of its marks', async () => {
    const piece = fc.constantFrom(
      'Décision D1 : oui',
      '- Action A2 (Odile) : faire',
      '[x] Action A3 : fait',
      '**Décision D4 : gras**',
      'Texte',
      '<!-- x -->',
      '<!-- ouvert',
      '---',
      '===',
      '    ',
      '\t',
      '- ',
      '1. ',
      '> ',
      '```',
      '| a | b |',
      '| - | - |',
      '\n',
      '\n',
      '\n\n',
      '\r\n',
      ' ',
      '# ',
      '<div>',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 16 }), async (pieces) => {
        const text = `---\nkind: meeting\ntitle: T\ndate: 2019-06-24\nstatus: held\n---\n${pieces.join('')}\n`
        const held = await meeting('meetings/x.md', text)
        const page = await recordPage(held, french)
        const shown = exportText(page)
        exportHtml(page)
        for (const mark of held.body.marks) {
          const written = /[\p{L}]+/u.exec(mark.text)?.[0] ?? ''
          expect(shown.replaceAll('\n', ' ')).toContain(written)
        }
      }),
      { numRuns: 400 },
    )
  })
})

describe('references in a document', () => {
  it('are words, in prose and in tables', async () => {
    expect(
      await bodyOf('Voir (2019-02-04-departementale#A3), 2019-03-18-longue#A1 et 2018-01-01-inconnue#A1.\n'),
    ).toBe('Voir (« envoyer le tableau »), A1 de la réunion du 18 mars 2019 et 2018-01-01-inconnue#A1.')
    const text =
      '---\nkind: meeting\ntitle: T\ndate: 2019-06-24\n---\nDécision D1 : comme 2019-02-04-departementale#A3\n'
    const { markdown } = await recordPage(await meeting('meetings/x.md', text), french)
    expect(markdown).toContain('| D1 | comme « envoyer le tableau » |')
  })

  it('stay in code and in addresses', async () => {
    const body =
      '`2019-02-04-departementale#A3` [x](2019-02-04-departementale#A3)\n\n```\n2019-02-04-departementale#A3\n```'
    expect(await bodyOf(body)).toBe(body)
  })
})

describe('comments in a document', () => {
  it.each([
    ['a\n\n<!-- x -->\n\nb', 'a\n\nb'],
    ['a\n<!-- x -->\nb', 'a\n\nb'],
    ['a <!-- x --> b', 'a  b'],
    ['- a\n- b\n\n<!-- x\ny -->\n\nc', '- a\n- b\n\nc'],
    ['a\n\n<!-- jamais fermé\n\nb', 'a'],
    ['`<!-- code -->` <!-- x -->', '`<!-- code -->`'],
    ['```\n<!-- code -->\n```', '```\n<!-- code -->\n```'],
    ['    <!-- code -->\n\nb', '    <!-- code -->\n\nb'],
    ['Décision D1 : oui <!-- x --> donc', '**Décision D1 :** oui  donc'],
  ])('%j becomes %j', async (body, drawn) => {
    expect(await bodyOf(body)).toBe(drawn)
  })
})

describe('other records', () => {
  it('show their header in words', async () => {
    const text = `---
kind: decision
title: Une session à Montoire
status: accepted
date: 2019-06-24
owner: Odile Ferrand
territory: loir-et-cher
supersedes: forum-emploi-2019
source: 2019-06-24-departementale#D1
tags: [a]
---
## Contexte

<!-- Pourquoi la question se pose. -->
Les partenaires l'ont demandé.
`
    const { title, markdown } = await recordPage(
      await record('decisions/2019/2019-06-24-montoire.md', text),
      french,
    )
    expect(title).toBe('Une session à Montoire – 24 juin 2019')
    expect(markdown).toBe(
      [
        '# Une session à Montoire',
        '**Statut :** acceptée',
        '**Date :** lundi 24 juin 2019',
        '**Responsable :** Odile Ferrand',
        '**Territoire :** Loir-et-Cher',
        '**Remplace :** Forum « Emploi, Diversité »',
        '## Contexte',
        "Les partenaires l'ont demandé.\n",
      ].join('\n\n'),
    )
  })

  it('of every kind have a page', async () => {
    const texts = {
      'events/forum-2019.md':
        '---\nkind: event\ntitle: Forum\nstatus: to-schedule\ndate: 2019-09-24\nregister:\n  by: 2019-09-01\n  link: https://exemple.fr/i\n---\n',
      'practices/jeu.md':
        '---\nkind: practice\ntitle: Jeu de cartes\nnumber: 7\nplaces:\n  - Blois\n  - Vendôme\n---\nTexte\n',
      'people/odile.md': '---\nkind: person\nname: Odile Ferrand\nemail: odile@exemple.fr\n---\n',
      'structures/cap.md': '---\nkind: structure\nname: Cap emploi 41\nshort: CE\n---\n',
    }
    const pages = await Promise.all(
      Object.entries(texts).map(
        async ([path, text]) => (await recordPage(await record(path, text), french)).markdown,
      ),
    )
    expect(pages).toEqual([
      '# Forum\n\n**Statut :** à planifier\n\n**Date :** mardi 24 septembre 2019\n\n**Inscription :** avant : 1er septembre 2019, lien : <https://exemple.fr/i>\n',
      '# Jeu de cartes\n\n**Numéro :** 7\n\n**Lieux :** Blois, Vendôme\n\nTexte\n',
      '# Odile Ferrand\n\n**Courriel :** odile@exemple.fr\n',
      '# Cap emploi 41\n\n**Sigle :** CE\n',
    ])
  })
})
