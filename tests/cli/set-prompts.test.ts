/** What `set` and `done` ask on a terminal, and what comes of the answers. */
import { expect, test } from 'vitest'
import { createMemoryHost } from './host.ts'
import { createScript, type Answer } from './script.ts'

const today = ['--today', '2019-11-12']
const november = 'meetings/2019/2019-11-25-departementale.md'
const june = 'meetings/2019/2019-06-24-departementale.md'

async function play(words: readonly string[], answers: readonly Answer[]) {
  const script = createScript(answers)
  const host = createMemoryHost('example', script.ask)
  const outcome = await host.run([...words, ...today], '.')
  const offered = script.offered.flatMap((choices) => choices.map(({ name }) => name))
  return { asked: script.asked, offered, outcome, host }
}

test('a record: its keys with what they say, the date shown back in words, a last look', async () => {
  const { asked, offered, outcome, host } = await play(
    ['set', '2019-11-25-departementale'],
    ['date', '31 novembre', '3 décembre', true],
  )
  expect(outcome.code).toBe(0)
  expect(offered).toContain('lieu : Locaux de la CMA, Blois')
  expect(offered).toContain('secrétaire : (vide)')
  expect(offered).not.toContain('nature : meeting')
  expect(asked).toEqual([
    'Que voulez-vous changer ?',
    'Nouvelle valeur de « date » :',
    expect.stringContaining('n’existe pas au calendrier'),
    'Nouvelle valeur de « date » :',
    'Écrire ?',
  ])
  expect(outcome.stderr).toContain('compris : mardi 3 décembre 2019')
  expect(host.read(november)).toContain('\ndate: 2019-12-03\n')
})

test('a date whose weekday is contradicted is asked for again; closed values are shown in French', async () => {
  const { asked, offered, outcome, host } = await play(
    ['set', '2019-11-25-departementale'],
    ['date', 'jeudi 3 décembre 2019', '', true],
  )
  expect(outcome.code).toBe(0)
  expect(offered).toContain('statut : prévue')
  expect(asked.filter((question) => question.startsWith('Nouvelle'))).toHaveLength(2)
  expect(host.read(november)).toContain('\ndate: jeudi 3 décembre 2019\n')
})

test('a line of a list is chosen by its words, and offered to be mended', async () => {
  const { offered, outcome, host } = await play(
    ['set', '2019-11-25-departementale', 'ordre du jour'],
    ['5', 'Divers (5 min)', true],
  )
  expect(outcome.code).toBe(0)
  expect(offered).toContain('[5] : Questions diverses (10 min)')
  expect(offered.at(-1)).toBe('[6] : (vide)')
  expect(host.read(november)).toContain('\n  - Divers (5 min)\n')
})

test('a closed value and a part of a map are chosen', async () => {
  const status = await play(
    ['set', '2019-11-25-departementale', 'statut', '--lang', 'en'],
    ['cancelled', true],
  )
  expect(status.offered).toEqual(['planned', 'held', 'approved', 'cancelled'])
  expect(status.host.read(november)).toContain('\nstatus: cancelled\n')
  const register = await play(['set', 'forum-emploi', 'inscription'], ['by', '10 septembre 2019', true])
  expect(register.offered).toEqual(['avant', 'lien'])
  expect(register.host.read('events/forum-emploi-diversite-2019.md')).toContain(
    '\nregister:\n  by: 2019-09-10\n',
  )
})

test('a mark: its parts with what they say', async () => {
  const { offered, outcome, host } = await play(
    ['set', '2019-06-24-departementale#E6'],
    ['location', 'mardi 3 mars 2020', 'Halle aux grains', true],
  )
  expect(outcome.code).toBe(0)
  expect(offered).toEqual([
    'date : 4e trimestre 2019',
    'horaires : (vide)',
    'lieu : Blois',
    'statut : à planifier',
    'était : (vide)',
    'inscription avant : (vide)',
    'texte : Interconnaissance à Blois, nouvelle date',
  ])
  expect(host.read(june)).toContain('(4e trimestre 2019, à planifier, Halle aux grains)')
})

test.each<readonly [readonly string[], readonly Answer[]]>([
  [['set', '2019-11-25-departementale'], [null]],
  [
    ['set', '2019-11-25-departementale', 'lieu'],
    ['Tours', false],
  ],
  [['done'], [null]],
])('%s: leaving writes nothing', async (words, answers) => {
  const { outcome, host } = await play(words, answers)
  expect(outcome.code).toBe(130)
  expect(host.read(november)).toBe(createMemoryHost('example').read(november))
})

test('done: what is open is offered, soonest due first', async () => {
  const ref = '2019-06-24-departementale#A1'
  const { asked, offered, outcome, host } = await play(['done'], [ref, true])
  expect(outcome.code).toBe(0)
  expect(asked).toEqual(['Qu’est-ce qui est terminé ?', 'Écrire ?'])
  expect(offered).toContain(`recenser les réseaux sociaux utilisés par les structures (${ref})`)
  expect(offered.some((name) => name.includes('#A2)') && name.startsWith('seize inscrits'))).toBe(false)
  expect(host.read(june)).toContain('- [x] Action A1 (')
})

test('done --reopen offers what is closed', async () => {
  const { offered } = await play(['done', '--reopen'], [null])
  expect(offered).not.toContain(
    'recenser les réseaux sociaux utilisés par les structures (2019-06-24-departementale#A1)',
  )
})
