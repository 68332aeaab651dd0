/** What a person on a terminal is asked, and what comes of the answers. */
import { expect, test } from 'vitest'
import { Interrupted, type Ask } from '../../src/cli/ask.ts'
import { createMemoryHost } from './host.ts'

/** Answers questions in order, and keeps what was asked. An answer `null` is Ctrl-C, '' is Enter (the default). */
function createScript(answers: readonly (string | boolean | null)[]): {
  readonly ask: Ask
  readonly asked: string[]
} {
  const asked: string[] = []
  const waiting = [...answers]
  const answer = (message: string): string | boolean => {
    asked.push(message)
    const next = waiting.shift()
    if (next === undefined) throw new Error(`nobody answers: ${message}`)
    if (next === null) throw new Interrupted()
    return next
  }
  const ask: Ask = {
    text: async ({ message, initial, check }) => {
      const typed = String(answer(message))
      const given = typed === '' ? (initial ?? '') : typed
      const wrong = check?.(given) ?? null
      if (wrong === null) return given
      asked.push(`  ${wrong}`)
      return ask.text({ message, ...(initial === undefined ? {} : { initial }), ...(check ? { check } : {}) })
    },
    choose: async ({ message, choices }) => {
      const typed = answer(message)
      const choice = choices.find(({ value }) => value === typed)
      if (!choice)
        throw new Error(`${String(typed)} is not offered: ${choices.map(({ value }) => value).join()}`)
      return choice.value
    },
    confirm: async ({ message }) => answer(message) === true,
  }
  return { ask, asked }
}

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
  ])
  const host = createMemoryHost('example', ask)
  expect((await host.run(['add', ...today], '.')).code).toBe(0)
  expect(asked).toEqual([
    'Que voulez-vous ajouter ?',
    'Texte :',
    'Dans quelle fiche ?',
    'Qui s’en charge ? (vide : personne pour l’instant)',
    'Échéance (vide : aucune) :',
  ])
  expect(host.read('meetings/2019/2019-11-25-departementale.md')).toContain(
    '- [ ] Action A1 (Odile Ravassard, avant le 6 décembre 2019) : réserver la salle',
  )
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

test('init asks for the name of the network', async () => {
  const { ask } = createScript(['Réseau de Blois'])
  const host = createMemoryHost('empty', ask)
  expect((await host.run(['init', 'blois'], '.')).code).toBe(0)
  expect(host.read('blois/spro.yaml')).toContain('name: Réseau de Blois\n')
})
