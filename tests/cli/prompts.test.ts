/** What a person on a terminal is asked, and what comes of the answers. */
import { expect, test } from 'vitest'
import { matchingChoices } from '../../src/cli/node-ask.ts'
import { createMemoryHost } from './host.ts'
import { createScript } from './script.ts'

const today = ['--today', '2019-11-12']

test('a meeting of a series: every answer is offered, Enter takes it', async () => {
  const { ask, asked } = createScript(['coordinateurs', '', '', '', 'Bilan : suite (20 min)', '', true])
  const host = createMemoryHost('example', ask)
  const outcome = await host.run(['new-meeting', ...today], '.')
  expect(outcome.code).toBe(0)
  expect(asked).toEqual([
    'Série de la réunion :',
    'Date (comme « lundi 25 novembre 2019 ») :',
    'Heures (comme « 14 h-16 h 30 ») :',
    'Lieu :',
    'Un point de plus à l’ordre du jour (vide pour finir) :',
    'Un point de plus à l’ordre du jour (vide pour finir) :',
    'Écrire ?',
  ])
  expect(outcome.stderr).toContain('compris : jeudi 12 décembre 2019')
  expect(host.read('meetings/2019/2019-12-12-coordinateurs.md')).toContain("  - 'Bilan : suite (20 min)'\n")
})

test('an answer that is no date or no hours is asked again, with examples', async () => {
  const { ask, asked } = createScript([
    '',
    'Comité',
    'bientôt',
    'mardi 10 décembre 2019',
    'tard',
    '9h30',
    'Blois',
    '',
    true,
  ])
  const host = createMemoryHost('example', ask)
  expect((await host.run(['new-meeting', ...today], '.')).code).toBe(0)
  expect(asked).toContain(
    '  Ce n’est pas une date. Exemples : 25/11/2019, lundi 25 novembre, 4e trimestre 2019',
  )
  expect(asked).toContain('  Ce ne sont pas des heures. Exemples : 14 h, 9 h 30-12 h, sur la journée')
  expect(host.read('meetings/2019/2019-12-10-comite.md')).toContain(
    'date: 2019-12-10\ntime: 9 h 30\nlocation: Blois\n',
  )
})

test('a day that is past: planned or held?', async () => {
  const { ask, asked } = createScript(['2019-10-01', '', '', '', 'planned', true])
  const host = createMemoryHost('example', ask)
  expect((await host.run(['new-meeting', 'Bilan', ...today], '.')).code).toBe(0)
  expect(asked).toContain('mardi 1er octobre 2019 est passé. La réunion est :')
  expect(host.read('meetings/2019/2019-10-01-bilan.md')).toContain('status: planned\n')
})

test.each([
  ['Ctrl-C at a question', ['coordinateurs', null]],
  ['no at the last look', ['coordinateurs', '', '', '', '', false]],
])('%s leaves nothing behind', async (_, answers) => {
  const { ask } = createScript(answers)
  const host = createMemoryHost('example', ask)
  const outcome = await host.run(['new-meeting', ...today], '.')
  expect(outcome).toMatchObject({ code: 130, stdout: '' })
  expect(outcome.stderr).toContain('Abandonné : rien n’a été écrit.')
  expect(host.list('meetings/2019')).not.toContain('2019-12-12-coordinateurs.md')
})

test('add asks for what is missing', async () => {
  const { ask, asked } = createScript([
    'action',
    'réserver la salle',
    '2019-11-25-departementale',
    'Odile Ravassard',
    'vendredi 6 décembre',
    true,
  ])
  const host = createMemoryHost('example', ask)
  const outcome = await host.run(['add', ...today], '.')
  expect(outcome.code).toBe(0)
  expect(outcome.stderr).toContain('+ - [ ] Action A1 (Odile Ravassard, avant le 6 décembre 2019)')
  expect(asked).toEqual([
    'Que voulez-vous ajouter ?',
    'Texte :',
    'Dans quelle fiche ?',
    'Qui s’en charge ? (vide : personne pour l’instant)',
    'Échéance (vide : aucune) :',
    'Écrire ?',
  ])
  expect(host.read('meetings/2019/2019-11-25-departementale.md')).toContain(
    '- [ ] Action A1 (Odile Ravassard, avant le 6 décembre 2019) : réserver la salle',
  )
})

test('a line that was asked for is not added after a no at the last look', async () => {
  const { ask } = createScript(['2019-11-25-departementale', false])
  const host = createMemoryHost('example', ask)
  const before = host.read('meetings/2019/2019-11-25-departementale.md')
  expect((await host.run(['add', 'décision', 'oui', ...today], '.')).code).toBe(130)
  expect(host.read('meetings/2019/2019-11-25-departementale.md')).toBe(before)
})

test('a weekday that the calendar contradicts: the date is asked for again, Enter keeps it as typed', async () => {
  const { ask, asked } = createScript(['jeudi 14 mars 2020', '', '', '', '', true])
  const host = createMemoryHost('example', ask)
  const { code, stderr } = await host.run(['new-event', 'Visite de la Halle', ...today], '.')
  expect(code).toBe(0)
  expect(asked.filter((question) => question.startsWith('Date'))).toHaveLength(2)
  expect(stderr.match(/la date dit « jeudi », or le calendrier dit samedi/g)).toHaveLength(1)
  expect(host.read('events/visite-de-la-halle-2020.md')).toContain('date: jeudi 14 mars 2020\n')
})

test('a date with its hours: these are not asked for', async () => {
  const { ask, asked } = createScript(['le 15 janv. 2020 à 14h', '', '', true])
  const host = createMemoryHost('example', ask)
  const { code, stderr } = await host.run(['new-event', 'Bourse aux stages', ...today], '.')
  expect({ code, asked }).toMatchObject({ code: 0, asked: expect.not.arrayContaining([/^Heures/]) })
  expect(stderr).toContain('compris : mercredi 15 janvier 2020 à 14 h')
  expect(host.read('events/bourse-aux-stages-2020.md')).toContain('date: 2020-01-15\ntime: 14 h\n')
})

test('a meeting that has its record is told as soon as its date is known', async () => {
  const { ask, asked } = createScript(['lundi 25 novembre 2019'])
  const host = createMemoryHost('example', ask)
  const { code, stderr } = await host.run(['new-meeting', '--series', 'departementale', ...today], '.')
  expect(code).toBe(3)
  expect(asked).toHaveLength(1)
  expect(stderr).toContain('a déjà sa fiche : 2019-11-25-departementale')
})

test('an event that looks like a known one: is it the same?', async () => {
  const { ask, asked } = createScript([true])
  const host = createMemoryHost('example', ask)
  const words = ['add', 'event', 'Demi-journée « Challenge numérique »', '--to', '2019-11-25-departementale']
  expect((await host.run([...words, '--date', '14 janvier 2020', ...today], '.')).code).toBe(0)
  expect(asked).toEqual([
    'Est-ce le même que « Demi-journée « Challenge numérique » » (2019-06-24-departementale#E5) ?',
  ])
  const text = host.read('meetings/2019/2019-11-25-departementale.md')
  expect(text).toContain('- Événement 2019-06-24-departementale#E5 (mardi 14 janvier 2020) : ')
})

test('--no-input never asks, not even on a terminal', async () => {
  const { ask } = createScript([])
  const host = createMemoryHost('example', ask)
  expect((await host.run(['new-meeting', '--no-input', ...today], '.')).code).toBe(2)
  expect((await host.run(['new-meeting', 'Bilan', '--no-input', ...today], '.')).code).toBe(0)
})

test('in English', async () => {
  const { ask, asked } = createScript(['coordinateurs', '', '', '', '', true])
  const host = createMemoryHost('example', ask)
  expect((await host.run(['new-meeting', '--lang', 'en', ...today], '.')).code).toBe(0)
  expect(asked[1]).toBe('Date (such as "Monday 25 November 2019"):')
})

test('init asks for the name and the language, and shows where before it writes', async () => {
  const { ask, asked } = createScript(['Réseau de Blois', 'en', true])
  const host = createMemoryHost('empty', ask)
  expect((await host.run(['init', 'blois'], '.')).code).toBe(0)
  expect(asked).toEqual([
    'Nom du réseau :',
    'Langue des fiches et des messages :',
    'Créer l’espace de travail « Réseau de Blois » dans /reseau/blois (spro.yaml et les dossiers des fiches) ?',
  ])
  expect(host.read('blois/spro.yaml')).toContain('name: Réseau de Blois\n')
  expect(host.read('blois/spro.yaml')).toContain('language: en\n')
})

test.each([
  ['no', false],
  ['Ctrl-C', null],
])('init: %s at the last look leaves no folder', async (_, last) => {
  const { ask } = createScript(['', 'fr', last])
  const host = createMemoryHost('empty', ask)
  const outcome = await host.run(['init', 'blois'], '.')
  expect(outcome).toMatchObject({ code: 130, stdout: '' })
  expect(outcome.stderr).toContain('Abandonné : rien n’a été écrit.')
  expect(host.list('.')).toEqual([])
})

test('init answers in the language that was chosen, unless --lang says another', async () => {
  const chosen = createScript(['Network', 'en', true])
  const said = await createMemoryHost('empty', chosen.ask).run(['init', 'blois'], '.')
  expect(said.stderr).toContain('Workspace "Network" created')
  const other = createScript(['Network', 'en', true])
  const kept = await createMemoryHost('empty', other.ask).run(['init', 'blois', '--lang', 'fr'], '.')
  expect(kept.stderr).toContain('Espace de travail « Network » créé')
})

test('init asks nothing where there is a workspace already', async () => {
  const { ask, asked } = createScript([])
  const host = createMemoryHost('example', ask)
  expect((await host.run(['init'], '.')).code).toBe(3)
  expect(asked).toEqual([])
})

test('a decision from a line of minutes: those without a record are offered, the last first', async () => {
  const { ask, asked, offered } = createScript(['2019-06-24-departementale#D2', '', '', 'proposed', true])
  const host = createMemoryHost('example', ask)
  const outcome = await host.run(['new-decision', ...today], '.')
  expect(outcome.code).toBe(0)
  expect(asked).toEqual([
    'De quelle ligne vient-elle ?',
    'Date de la décision :',
    'Qui s’en charge ? (vide : personne pour l’instant)',
    'La décision est :',
    'Écrire ?',
  ])
  expect(offered[0]?.[0]).toEqual({ value: '', name: '(d’aucune : une décision neuve)' })
  expect(offered[0]?.map(({ value }) => value)).not.toContain('2019-06-24-departementale#D1')
  expect(offered[1]?.map(({ value }) => value)).toEqual(['accepted', 'proposed', 'rejected', 'deprecated'])
  expect(outcome.stderr).toContain('compris : lundi 24 juin 2019')
  const path = 'decisions/2019/2019-06-24-les-invitations-partent-aux-responsables-de.md'
  expect(host.read(path)).toContain(
    'status: proposed\ndate: 2019-06-24\nsource: 2019-06-24-departementale#D2\n',
  )
})

test('a fresh decision is of today', async () => {
  const { ask, asked } = createScript([
    '',
    '',
    'Deux lettres par an',
    '',
    'GIP Alfa Centre',
    'accepted',
    true,
  ])
  const host = createMemoryHost('example', ask)
  expect((await host.run(['new-decision', ...today], '.')).code).toBe(0)
  expect(asked.slice(1, 4)).toEqual([
    'Quelle décision ?',
    '  Une réponse est nécessaire (Ctrl-C pour abandonner).',
    'Quelle décision ?',
  ])
  expect(host.read('decisions/2019/2019-11-12-deux-lettres-par-an.md')).toContain(
    'status: accepted\ndate: 2019-11-12\nowner: GIP Alfa Centre\n',
  )
})

test('an event: title, date, hours, place, territory', async () => {
  const { ask, asked } = createScript([
    'Rallye des métiers',
    '31 avril 2020',
    'jeudi 12 mars 2020',
    '9h-17h',
    'Halle aux grains, Blois',
    'blaisois',
    true,
  ])
  const host = createMemoryHost('example', ask)
  const outcome = await host.run(['new-event', ...today], '.')
  expect(outcome.code).toBe(0)
  expect(asked).toEqual([
    'Quel événement ?',
    'Date de l’événement (vide : à planifier) :',
    '  Le jour « 31 avril 2020 » n’existe pas au calendrier. Exemples : 25/11/2019, lundi 25 novembre',
    'Date de l’événement (vide : à planifier) :',
    'Heures (comme « 14 h-16 h 30 ») :',
    'Lieu :',
    'Territoire :',
    'Écrire ?',
  ])
  expect(outcome.stderr).toContain('compris : jeudi 12 mars 2020')
  expect(outcome.stderr).toContain('Nouveau fichier events/rallye-des-metiers-2020.md :\n---\nkind: event\n')
  expect(host.read('events/rallye-des-metiers-2020.md')).toContain(
    'date: 2020-03-12\ntime: 9 h-17 h\nlocation: Halle aux grains, Blois\nterritory: blaisois\n---\n',
  )
})

test('an event of which only the title is known: Enter leaves the rest out, hours are not asked', async () => {
  const { ask, asked } = createScript(['Rallye', '', '', '', true])
  const host = createMemoryHost('example', ask)
  expect((await host.run(['new-event', ...today], '.')).code).toBe(0)
  expect(asked).not.toContain('Heures (comme « 14 h-16 h 30 ») :')
  expect(host.read('events/rallye-2019.md')).toContain('title: Rallye\ndate: à planifier\n---\n')
})

test('an event that was announced: the same, its record takes the place of the line', async () => {
  const { ask, asked } = createScript(['Journée Challenge numérique', '14 janvier 2020', true, true])
  const host = createMemoryHost('example', ask)
  const outcome = await host.run(['new-event', ...today], '.')
  expect(outcome.code).toBe(0)
  expect(asked[2]).toBe(
    '« Demi-journée « Challenge numérique » » (2019-06-24-departementale#E5) est déjà connu. Est-ce le même événement ?',
  )
  expect(host.read('events/journee-challenge-numerique-2020.md')).toContain(
    'source: 2019-06-24-departementale#E5\n',
  )
})

test('an event that was announced: another one is asked on', async () => {
  const { ask } = createScript(['Journée Challenge numérique', '14 janvier 2020', false, '', '', '', true])
  const host = createMemoryHost('example', ask)
  const outcome = await host.run(['new-event', ...today], '.')
  expect(outcome.code).toBe(0)
  expect(outcome.stderr).not.toContain('semblable')
  expect(host.read('events/journee-challenge-numerique-2020.md')).not.toContain('source:')
})

test('an event that has its record already is not written twice', async () => {
  const { ask } = createScript(['Forum Emploi Diversité', '24 septembre 2019', true])
  const host = createMemoryHost('example', ask)
  const outcome = await host.run(['new-event', ...today], '.')
  expect(outcome).toMatchObject({ code: 3, stdout: '' })
  expect(outcome.stderr).toContain('a déjà sa fiche : forum-emploi-diversite-2019.')
})

test('a person: name, post, mail, phone; what is no mail is asked again', async () => {
  const { ask, asked } = createScript([
    'Hortense Mabillon',
    'CMA 41 (conseillère)',
    'hortense',
    'hortense@example.org',
    'poste 12',
    '',
    true,
  ])
  const host = createMemoryHost('example', ask)
  expect((await host.run(['new-person', ...today], '.')).code).toBe(0)
  expect(asked).toEqual([
    'Prénom et nom :',
    'Fonction, comme « CIO de Blois (directrice) » (Entrée pour passer) :',
    'Adresse électronique (Entrée pour passer) :',
    '  « hortense » n’est pas une adresse électronique. Il en faut une seule, comme prenom.nom@example.org',
    'Adresse électronique (Entrée pour passer) :',
    'Téléphone (Entrée pour passer) :',
    '  « poste 12 » n’est pas un numéro de téléphone : il n’y faut que des chiffres, comme 02 61 91 41 02 ou +33 2 61 91 41 02',
    'Téléphone (Entrée pour passer) :',
    'Écrire ?',
  ])
  expect(host.read('people/hortense-mabillon.md')).toContain(
    'posts:\n  - CMA 41 (conseillère)\nemail: hortense@example.org\n---\n',
  )
})

test.each([
  ['somebody else', true, 0],
  ['the same', false, 3],
])('a name that a record has: %s', async (_, other, code) => {
  const { ask, asked } = createScript(['gael LORIMIER', other, '', '', '', true])
  const host = createMemoryHost('example', ask)
  expect((await host.run(['new-person', ...today], '.')).code).toBe(code)
  expect(asked[1]).toBe(
    '« gael LORIMIER » est déjà un nom de la fiche gael-lorimier. Est-ce quelqu’un d’autre ?',
  )
  expect(host.list('people').includes('gael-lorimier-2.md')).toBe(other)
})

test('a structure: name, short name, territory, place, contact', async () => {
  const { ask, asked } = createScript(['CIO de Vendôme', 'CIO V', 'vendomois', 'Vendôme', '', true])
  const host = createMemoryHost('example', ask)
  expect((await host.run(['new-structure', ...today], '.')).code).toBe(0)
  expect(asked).toEqual([
    'Nom de la structure :',
    'Sigle ou nom court (Entrée pour passer) :',
    'Territoire :',
    'Lieu, comme « Blois » (Entrée pour passer) :',
    'À qui écrire ou téléphoner (Entrée pour passer) :',
    'Écrire ?',
  ])
  expect(host.read('structures/cio-de-vendome.md')).toContain(
    'name: CIO de Vendôme\nshort: CIO V\nterritories:\n  - vendomois\nlocation: Vendôme\n---\n',
  )
})

test('a short name that another structure has is asked about', async () => {
  const { ask, asked } = createScript(['Chambre des métiers', 'CMA', false, '', '', ''])
  const host = createMemoryHost('example', ask)
  expect((await host.run(['new-structure', ...today], '.')).code).toBe(3)
  expect(asked[2]).toBe('« CMA » est déjà un nom de la fiche cma-41. Est-ce une autre structure ?')
})

test.each([
  ['a theme in use', ['0'], 'theme: Échanges de pratiques\n'],
  ['another theme', ['other', 'Accueil'], 'theme: Accueil\n'],
  ['no theme', ['none'], 'title: La valise\nnumber: 4\n'],
])('a practice with %s', async (_, theme, line) => {
  const { ask, asked } = createScript(['La valise', ...theme, 'vendomois', 'Vendôme', true])
  const host = createMemoryHost('example', ask)
  expect((await host.run(['new-practice', ...today], '.')).code).toBe(0)
  expect(asked[0]).toBe('Titre de la bonne pratique :')
  expect(host.read('practices/la-valise.md')).toContain(line)
  expect(host.read('practices/la-valise.md')).toContain(
    'number: 4\nterritories:\n  - vendomois\nplaces:\n  - Vendôme\n',
  )
})

test('an empty workspace asks for no territory and offers no theme', async () => {
  const { ask, asked } = createScript(['La valise', 'Accueil', '', true])
  const host = createMemoryHost('empty', ask)
  host.write('spro.yaml', 'id: essai\nname: Essai\nlanguage: fr\n')
  expect((await host.run(['new-practice', ...today], '.')).code).toBe(0)
  expect(asked).toEqual([
    'Titre de la bonne pratique :',
    'Thème (Entrée pour passer) :',
    'Où a-t-elle été menée ? (Entrée pour passer)',
    'Écrire ?',
  ])
})

test.each(['new-meeting', 'new-decision', 'new-event', 'new-person', 'new-structure', 'new-practice'])(
  '%s: Ctrl-C at any question leaves nothing, in at most 7 questions',
  async (command) => {
    const answers = {
      'new-meeting': ['coordinateurs', '', '', '', ''],
      'new-decision': ['', 'X', '', '', 'accepted'],
      'new-event': ['X', '2020-03-12', '', '', ''],
      'new-person': ['X', '', '', ''],
      'new-structure': ['X', '', '', '', ''],
      'new-practice': ['X', 'none', '', ''],
    }[command]
    const given = answers ?? []
    expect(given.length + 1).toBeLessThanOrEqual(7)
    for (let count = 0; count <= given.length; count += 1) {
      const { ask } = createScript([...given.slice(0, count), null])
      const host = createMemoryHost('example', ask)
      const files = () => folders.map((folder) => host.list(folder))
      const before = files()
      const outcome = await host.run([command, ...today], '.')
      expect(outcome).toMatchObject({ code: 130, stdout: '' })
      expect(files()).toEqual(before)
    }
  },
)

const folders = [
  '.',
  'meetings',
  'meetings/2019',
  'decisions/2019',
  'events',
  'people',
  'structures',
  'practices',
]

test.each([
  ['new-event', ['Open day', '', '', '', true], 'Date of the event (empty: to be scheduled):'],
  [
    'new-person',
    ['Anne Vasseur', '', '', '', true],
    'Post, such as "CIO de Blois (director)" (Enter to skip):',
  ],
  ['new-structure', ['Guild', '', '', '', '', true], 'Acronym or short name (Enter to skip):'],
  ['new-practice', ['Card', 'none', '', '', true], 'Theme:'],
])('%s in English', async (command, answers, second) => {
  const { ask, asked } = createScript(answers)
  const host = createMemoryHost('example', ask)
  expect((await host.run([command, '--lang', 'en', ...today], '.')).code).toBe(0)
  expect(asked[1]).toBe(second)
  expect(asked.at(-1)).toBe('Write it?')
})

test('a long list is searched by any of its words, accents and case aside', () => {
  const choices = [
    { value: '2019-06-24-departementale', name: 'Réunion départementale SPRO 41' },
    { value: 'vendomois', name: 'Vendômois' },
    { value: 'coeur', name: 'Cœur de ville' },
  ]
  const found = (typed: string) => matchingChoices(choices, typed).map(({ value }) => value)
  expect(found('')).toHaveLength(3)
  expect(found('VENDOM')).toEqual(['vendomois'])
  expect(found('spro dep')).toEqual(['2019-06-24-departementale'])
  expect(found('2019-06')).toEqual(['2019-06-24-departementale'])
  expect(found('coeur')).toEqual(['coeur'])
  expect(found('zut')).toEqual([])
})
