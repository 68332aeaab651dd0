import { describe, expect, it } from 'vitest'
import { agendaPage } from '../../src/pages/agenda.ts'
import { action, emptyAgenda, event, fullAgenda, load, loadWith, onDay, point } from './samples.ts'

const french = { language: 'fr', load } as const
const english = { language: 'en', load } as const

/** The section under a heading, without its heading. */
function section(markdown: string, title: string): string | undefined {
  return markdown
    .split(/^## /m)
    .find((part) => part.startsWith(`${title}\n`))
    ?.slice(title.length)
    .trim()
}

describe('an agenda', () => {
  it('without anything open is its head alone', async () => {
    const page = await agendaPage(await emptyAgenda(), french)
    expect(page.title).toBe('Ordre du jour – Réunion départementale SPRO 41 – lundi 25 novembre 2019')
    expect(page.markdown).toBe(
      [
        '# Réunion départementale SPRO 41',
        '**Ordre du jour**',
        '**Date :** lundi 25 novembre 2019',
        '**Horaires :** 14 h-16 h 30',
        '**Lieu :** Locaux de la CMA, Blois\n',
      ].join('\n\n'),
    )
  })

  it('in English says everything in English', async () => {
    const { title, markdown } = await agendaPage(await emptyAgenda(), english)
    expect(title).toContain('Agenda – ')
    expect(markdown).toContain(
      '**Agenda**\n\n**Date:** Monday 25 November 2019\n\n**Time:** 14:00-16:30\n\n**Place:**',
    )
    const full = await agendaPage(await fullAgenda(), english)
    expect(full.markdown.match(/^## .*/gm)).toEqual([
      '## For approval',
      '## Agenda items',
      '## Open actions',
      '## Awaited answers',
      '## Open questions',
      '## Upcoming events',
      '## Events to be scheduled',
      '## Expected participants',
      '## Attachments',
      '## Next meetings',
    ])
  })

  it('numbers its points, with hours, minutes and speakers where they are known', async () => {
    const { markdown } = await agendaPage(await fullAgenda(), french)
    expect(section(markdown, 'Points à l’ordre du jour')).toBe(
      [
        '1. **14 h-14 h 30** – Actualités des partenaires (30 min, Maëlle Tardif)',
        '2. **14 h 30-14 h 50** – Suites de la réunion du 24 juin 2019 (20 min)',
        '3. **14 h 50-15 h 30** – Bilan du forum « Emploi, Diversité » (40 min, Yanis CORBEL)',
        '4. **15 h 30-16 h 15** – Programme des actions 2020 : interconnaissance, visites, formations (45 min)',
        '5. **16 h 15** – Questions diverses',
      ].join('\n'),
    )
  })

  it('asks to approve the previous record by its name', async () => {
    const { markdown } = await agendaPage(await fullAgenda(), french)
    expect(section(markdown, 'À approuver')).toBe('Relevé de décisions de la réunion du lundi 24 juin 2019')
  })

  it('gathers open actions by owner, those of nobody last', async () => {
    const { markdown } = await agendaPage(await fullAgenda(), french)
    expect(section(markdown, 'Actions en cours')).toBe(
      [
        '- **Odile Ferrand**',
        '  - recenser les réseaux sociaux des structures pour le site Étoile (échéance : 15 octobre 2019)',
        '  - envoyer le lien des articles',
        '- **Odile Ferrand, la Mission Locale**',
        '  - proposer deux dates pour la session de **Montoire-sur-le-Loir** (échéance : 31 janvier 2020)',
        '- **À attribuer**',
        '  - diffuser les invitations aux équipes',
      ].join('\n'),
    )
  })

  it('says who is late only when asked', async () => {
    const agenda = await fullAgenda()
    expect((await agendaPage(agenda, french)).markdown).not.toContain('dépassée')
    const late = await agendaPage({ ...agenda, showOverdue: true }, french)
    expect(late.markdown).toContain('(échéance : 15 octobre 2019, dépassée)')
    expect(late.markdown.match(/dépassée/g)).toHaveLength(1)
  })

  it('says since when answers are awaited', async () => {
    const { markdown } = await agendaPage(await fullAgenda(), french)
    expect(section(markdown, 'Réponses attendues')).toBe(
      '- **l’observatoire** : une date pour la formation « Pilote 41 » (depuis le 24 juin 2019)',
    )
    expect(section(markdown, 'Questions ouvertes')).toBe(
      '- faut-il réorganiser les bassins ? (posée le 24 juin 2019)',
    )
  })

  it('announces events with their day, and those to schedule apart', async () => {
    const { markdown } = await agendaPage(await fullAgenda(), french)
    expect(section(markdown, 'Événements à venir')).toContain(
      'Halle aux grains, Blois – inscription avant le 15 novembre 2019 – <https://exemple.fr/inscription?a=1&b=2>',
    )
    expect(section(markdown, 'Événements à venir')).toContain(
      '- **jeudi 5 décembre 2019**, 9 h 30-12 h – Conférence de rédaction du site Étoile, Mission Locale du Blaisois – à confirmer – initialement prévu : 17 octobre 2019',
    )
    expect(section(markdown, 'Événements à planifier')).toBe(
      [
        '- demi-journée « challenge numérique »',
        '- Session d’interconnaissance de Blois – reporté – initialement prévu : 28 juin 2019',
      ].join('\n'),
    )
  })

  it('shows no id', async () => {
    for (const options of [french, english]) {
      const { markdown } = await agendaPage(await fullAgenda(), options)
      expect(markdown).not.toMatch(/#[A-Z]\d|2019-06-24|departementale\b/)
    }
  })

  it('shows the title of its own meeting where it is not the one of the series', async () => {
    const agenda = { ...(await emptyAgenda()), seriesTitle: 'Réunions départementales' }
    const { markdown } = await agendaPage(agenda, french)
    expect(markdown).toContain('# Réunions départementales\n')
    expect(markdown).toContain('**Objet :** Réunion départementale SPRO 41')
  })

  it('lets nothing in a record pass for Markdown', async () => {
    const agenda = {
      ...(await emptyAgenda()),
      seriesTitle: '*Réunion* #1 <b>|',
      points: [point('# Titre [x](javascript:alert(1))', null, null, null)],
      actions: [action('- puce', { owners: ['**Gras** <i>'] })],
      events: [
        event('Forum', {
          date: onDay('2019-12-05'),
          register: { before: null, link: 'javascript:alert(1)' },
        }),
      ],
    }
    const { markdown } = await agendaPage(agenda, french)
    expect(markdown).toContain('# \\*Réunion\\* #1 \\<b>|\n')
    expect(markdown).toContain('1. \\# Titre \\[x\\](javascript:alert(1))')
    expect(markdown).toContain('- **\\*\\*Gras\\*\\* \\<i>**\n  - \\- puce')
    expect(markdown).not.toContain('<javascript')
  })

  it('takes the template of the workspace, with the whole of Liquid', async () => {
    const own = loadWith({ 'fr/agenda.md': '{{ title | upcase }}, {{ points | size }} points\n' })
    const { markdown } = await agendaPage(await fullAgenda(), { language: 'fr', load: own })
    expect(markdown).toBe('RÉUNION DÉPARTEMENTALE SPRO 41, 5 points\n')
  })
})

describe('a summary', () => {
  it('is ten lines at most', async () => {
    const agenda = await fullAgenda()
    const many = {
      ...agenda,
      points: Array.from({ length: 12 }, (_, at) => point(`Point ${at + 1}`, null, null, null)),
    }
    for (const [given, options] of [
      [agenda, french],
      [many, french],
      [many, english],
    ] as const) {
      const { markdown } = await agendaPage(given, { ...options, summary: true })
      expect(markdown.split('\n').filter((line) => line.trim() !== '').length).toBeLessThanOrEqual(10)
    }
  })

  it('says what is left out', async () => {
    const points = Array.from({ length: 7 }, (_, at) => point(`Point ${at + 1}`, null, null, null))
    const agenda = { ...(await fullAgenda()), points }
    const { markdown } = await agendaPage(agenda, { ...french, summary: true })
    expect(markdown).toContain('4. Point 4\n\net 3 autres points\n')
    expect(markdown).toContain(
      '**Suivi :** 4 actions en cours, 1 réponse attendue, 1 question ouverte, 4 événements à venir\n',
    )
  })

  it('counts questions apart from awaited answers, and says how many actions are late when asked', async () => {
    const agenda = { ...(await fullAgenda()), showOverdue: true }
    const summary = await agendaPage(agenda, { ...french, summary: true })
    expect(summary.markdown).toContain(
      '4 actions en cours (dont 1 en retard), 1 réponse attendue, 1 question ouverte, 4 événements à venir',
    )
  })
})

describe('the title of an event', () => {
  it.each([
    ['Forum des métiers.', 'Forum des métiers, Halle'],
    ['Forum des métiers…', 'Forum des métiers…, Halle'],
    ['Forum des métiers...', 'Forum des métiers..., Halle'],
    ['Forum, ateliers, etc.', 'Forum, ateliers, etc., Halle'],
    ['Visite de la C.C.I.', 'Visite de la C.C.I., Halle'],
  ])('%s stands before its place without the full stop of its line', async (title, shown) => {
    const agenda = { ...(await emptyAgenda()), events: [event(title, { location: 'Halle' })] }
    expect((await agendaPage(agenda, french)).markdown).toContain(`– ${shown}\n`)
  })
})
