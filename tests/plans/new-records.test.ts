/** New people, structures and practices, as planned. */
import { describe, expect, test } from 'vitest'
import { createMemoryHost } from '../cli/host.ts'
import { isEmail, isPhone } from '../../src/plans/contacts.ts'
import { planPersonRecord } from '../../src/plans/new-person.ts'
import { planPractice, themesOf } from '../../src/plans/new-practice.ts'
import { planStructure } from '../../src/plans/new-structure.ts'
import { recordOf } from '../records/samples.ts'
import { problemOf, snapshotOf, textAfter } from './snapshots.ts'

const person = { aliases: [], posts: [], isNew: false }
const structure = { aliases: [], former: [], territories: [], offers: [], isNew: false }
const practice = { territories: [], places: [], links: [] }

test.each(['anne@example.org', 'anne.d+spro@cio.example.org', ' anne@example.org '])(
  '%s is a mail',
  (text) => {
    expect(isEmail(text)).toBe(true)
  },
)

test.each([
  'anne',
  'anne@',
  '@example.org',
  'anne@example',
  'anne@example.',
  'anne@@example.org',
  'Anne <anne@example.org>',
  'anne@example.org, luc@example.org',
  'anne dupont@example.org',
  '',
])('%s is no mail', (text) => {
  expect(isEmail(text)).toBe(false)
})

test.each(['02 61 91 41 02', '+33 (0)2 61 91 41 02', '0261914102', '02.61.91.41.02', '39 49'])(
  '%s is a phone',
  (text) => {
    expect(isPhone(text)).toBe(true)
  },
)

test.each(['poste 12', 'O2 61 91 41 02', '2', '--', '', 'à demander'])('%s is no phone', (text) => {
  expect(isPhone(text)).toBe(false)
})

describe('a name that another record has', () => {
  const anne = recordOf('person', 'anne-dupont', ['name: Anne Dupont', 'aliases:', '  - A. Dupont-Leroy'])
  const cio = recordOf('structure', 'cio', ['name: CIO de Blois', 'short: CIO', 'former: Centre de Blois'])
  const twin = recordOf('structure', 'centre', ['name: Centre social', 'aliases: [CIO]'])
  const snapshot = snapshotOf([anne, cio, twin])

  test.each([
    ['the name itself', 'anne dupont', []],
    ['its words in another order', 'DUPONT Anne', []],
    ['an alias of the other', 'a dupont leroy', []],
    ['an alias of the new one', 'Anne Martin', ['ANNE DUPONT']],
  ])('of a person, %s, is refused', async (_, name, aliases) => {
    expect(await problemOf(() => planPersonRecord(snapshot, { ...person, name, aliases }))).toMatchObject([
      'name-taken 3',
      { holders: [{ id: 'anne-dupont', name: 'Anne Dupont' }] },
    ])
    const plan = await planPersonRecord(snapshot, { ...person, name, aliases, isNew: true })
    expect(plan.changes).toHaveLength(1)
  })

  test('names both records that have it', async () => {
    expect(await problemOf(() => planStructure(snapshot, { ...structure, name: 'cio' }))).toEqual([
      'name-taken 3',
      {
        name: 'cio',
        holders: [
          { id: 'cio', name: 'CIO de Blois' },
          { id: 'centre', name: 'Centre social' },
        ],
      },
    ])
  })

  test.each([
    { short: 'C.I.O.' },
    { aliases: ['centre de blois'] },
    { former: ['CIO de BLOIS'] },
    { short: 'Centre Social' },
  ])('of a structure, %o, is refused', async (names) => {
    const request = { ...structure, name: 'Maison', ...names }
    const refused = 'short' in names && names.short === 'C.I.O.' ? null : 'name-taken 3'
    const [code] = await problemOf(async () => {
      await planStructure(snapshot, request)
      throw new Error('free')
    }).catch(() => [null])
    expect(code).toBe(refused)
  })

  test('the words of a structure have an order', async () => {
    const plan = await planStructure(snapshot, { ...structure, name: 'Blois de CIO' })
    expect(plan.changes[0]?.path).toBe('structures/blois-de-cio.md')
  })

  test('is written once where it was given twice', async () => {
    const plan = await planStructure(snapshot, {
      ...structure,
      name: 'Maison des métiers',
      short: 'maison des METIERS',
      aliases: ['MDM', 'mdm', ' '],
      former: ['MDM', 'Foyer'],
    })
    expect(textAfter(plan, snapshot)).toContain(
      'name: Maison des métiers\naliases:\n  - MDM\nformer:\n  - Foyer\n---\n',
    )
  })
})

describe('the number of a practice', () => {
  const cards = [
    recordOf('practice', 'une', ['number: 1', 'theme: Écoute']),
    recordOf('practice', 'trois', ['number: 003', 'theme: accueil']),
    recordOf('practice', 'sans', ['number: bis', 'theme: écoute']),
  ]
  const snapshot = snapshotOf(cards)

  test('is the next one, a gap is not filled', async () => {
    expect(textAfter(await planPractice(snapshot, { ...practice, title: 'X' }), snapshot)).toContain(
      'number: 4\n',
    )
    expect(textAfter(await planPractice(snapshotOf([]), { ...practice, title: 'X' }), snapshot)).toContain(
      'number: 1\n',
    )
  })

  test('is refused when a card has it', async () => {
    expect(await problemOf(() => planPractice(snapshot, { ...practice, title: 'X', number: 3 }))).toEqual([
      'practice-number-taken 3',
      { number: 3, id: 'trois', title: 'trois', free: 4 },
    ])
    const plan = await planPractice(snapshot, { ...practice, title: 'X', number: 2 })
    expect(textAfter(plan, snapshot)).toContain('number: 2\n')
  })

  test('themes in use are offered once, in order', () => {
    expect(themesOf(cards)).toEqual(['accueil', 'Écoute'])
  })
})

const kinds = [
  ['new-event', 'events'],
  ['new-person', 'people'],
  ['new-structure', 'structures'],
  ['new-practice', 'practices'],
] as const

describe.each(['fr', 'en'])('in a workspace in %s', (language) => {
  const config = `id: essai\nname: Essai\nlanguage: ${language}\n`

  test.each(kinds)('%s with a title alone passes validate untouched', async (command) => {
    const host = createMemoryHost('empty')
    host.write('spro.yaml', config)
    expect((await host.run([command, 'Un titre'], '.')).code).toBe(0)
    const { code, stdout } = await host.run(['validate', '--json', '--severity', 'warning'], '.')
    expect([code, JSON.parse(stdout)]).toMatchObject([0, { items: [] }])
  })

  test.each(kinds)('%s takes the template of the workspace', async (command, folder) => {
    const host = createMemoryHost('empty')
    host.write('spro.yaml', config)
    const kind = command.slice('new-'.length)
    host.write(`templates/${language}/${kind}.md`, 'Fiche : {{ title }}\n')
    await host.run([command, 'Un titre #'], '.')
    expect(host.read(`${folder}/un-titre.md`)).toMatch(/\n---\nFiche : Un titre \\#\n$/)
  })

  test.each([
    'Réunion : bilan #2',
    '- tiret',
    '---',
    'true',
    '~',
    '# rien',
    'fin :',
    '1.10',
    '[a, b]',
    'a\nb',
    'é'.repeat(500),
    '🎉 Fête',
    '{{ title }}',
    '<<<<<<< HEAD',
    'Action A1 : x',
  ])('the words %s are given back as they were, wherever they stand', async (words) => {
    for (const [command, folder] of kinds) {
      const host = createMemoryHost('empty')
      host.write('spro.yaml', config)
      const flags = textFlags[command].map((flag) => `--${flag}=${words}`)
      expect((await host.run([command, ...flags, '--', words], '.')).code).toBe(0)
      const [name = ''] = host.list(folder)
      const shown = await host.run(['show', name.replace('.md', ''), '--json'], '.')
      const { record } = JSON.parse(shown.stdout)
      const { kind, number: _number, date: _date, ...values } = record.frontMatter
      expect([command, kind]).toEqual([`new-${kind}`, kind])
      const said = Object.values(values).flat().map(String)
      expect(said).toEqual(Array.from({ length: flags.length + 1 }, () => words))
      expect(record.marks).toEqual([])
      const { stdout } = await host.run(['validate', '--json', '--severity', 'warning'], '.')
      expect(JSON.parse(stdout)).toMatchObject({ items: [] })
    }
  })
})

/** The options that take any words. */
const textFlags = {
  'new-event': ['location', 'territory', 'audience', 'link', 'organizer', 'contact'],
  'new-person': ['post'],
  'new-structure': ['family', 'territory', 'location', 'contact', 'offer'],
  'new-practice': ['theme', 'territory', 'place', 'status', 'link'],
} as const
