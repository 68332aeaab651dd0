/** The same command says the same in any time zone and locale of the machine. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { projectFiles } from './machine.ts'
import { copyProgram } from './program.ts'
import type { Program } from './program.ts'

let program: Program
beforeAll(() => {
  program = copyProgram()
})
afterAll(() => program.close())

const places: readonly Readonly<Record<string, string>>[] = [
  { TZ: 'Europe/Paris', LANG: 'fr_FR.UTF-8', LC_ALL: 'fr_FR.UTF-8' },
  { TZ: 'Pacific/Kiritimati', LANG: 'C' },
  { TZ: 'America/Los_Angeles', LANG: 'en_US.UTF-8', LC_ALL: 'C' },
  { TZ: 'Nulle/Part', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR', LANGUAGE: 'tr' },
]

const commands: readonly (readonly string[])[] = [
  ['list'],
  ['list', 'meeting', '--json'],
  ['events', '--all'],
  ['events', '--json'],
  ['events', '--from', 'lundi prochain', '--to', 'dans deux mois'],
  ['actions', '--all', '--overdue'],
  ['actions', '--json'],
  ['decisions', '--all', '--json'],
  ['agenda', '--format', 'html'],
  ['agenda', '--format', 'json'],
  ['agenda', '--summary'],
  ['export', '2019-06-24-departementale', '--format', 'txt'],
  ['show', '2019-06-24-departementale', '--json'],
  ['validate', '--json'],
  ['date', 'jeudi en huit', '--json'],
  ['date', 'le 25/11 à 9h30', '--json'],
  ['new-meeting', '--series', 'coordinateurs', '--dry-run'],
  ['new-decision', 'İstanbul : titre', '--dry-run', '--json'],
]

it('whatever TZ and LANG say, with --lang and --today', async () => {
  const root = program.createFolder('exemple', projectFiles('data/example', '.'))
  for (const words of commands) {
    const typed = [...words, '--lang', 'fr', '--today', '2019-11-12']
    const outcomes = await Promise.all(
      places.map((variables) => program.run(typed, { cwd: root, variables })),
    )
    const [first] = outcomes
    expect(first?.stdout, `spro ${typed.join(' ')}`).not.toBe('')
    expect(first?.code, `spro ${typed.join(' ')}`).toBe(0)
    for (const outcome of outcomes) expect(outcome, `spro ${typed.join(' ')}`).toEqual(first)
  }
})

it('what a command writes is the same, byte for byte', async () => {
  const written = await Promise.all(
    places.map(async (variables, index) => {
      const root = program.createFolder(`ecrit-${index}`, projectFiles('data/example', '.'))
      const options = { cwd: root, variables }
      for (const words of [
        ['new-meeting', '--series', 'coordinateurs'],
        ['add', 'action', 'écrire', '--to', '2019-11-25-departementale', '--due', 'vendredi en huit'],
        [
          'add',
          'event',
          'Forum',
          '--to',
          '2019-11-25-departementale',
          '--date',
          'mardi 3 mars',
          '--time',
          '9h30-12h',
        ],
      ]) {
        const { code, stderr } = await program.run(
          [...words, '--lang', 'fr', '--today', '2019-11-12'],
          options,
        )
        expect(code, `said: ${stderr}`).toBe(0)
      }
      const shown = ['2019-12-12-coordinateurs', '2019-11-25-departementale'].map((id) =>
        program.run(['show', id, '--lang', 'fr', '--today', '2019-11-12'], options),
      )
      return (await Promise.all(shown)).map(({ code, stdout }) => [code, stdout])
    }),
  )
  expect(written[0]?.map(([code]) => code)).toEqual([0, 0])
  for (const texts of written) expect(texts).toEqual(written[0])
})

it('the day of the workspace is that of its own time zone, not of the machine', async () => {
  const roots = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'].map((zone) =>
    program.createFolder(zone.replace('/', '-'), {
      'spro.yaml': `id: essai\nlanguage: fr\ntimezone: ${zone}\n`,
    }),
  )
  const days = await Promise.all(
    roots.flatMap((cwd) =>
      places.map(async (variables) => {
        const { stdout } = await program.run(['date', 'aujourd’hui', '--json'], { cwd, variables })
        const { record }: { readonly record: { readonly earliest: string } } = JSON.parse(stdout)
        return record.earliest
      }),
    ),
  )
  // Twenty-five hours apart: never the same day.
  expect(new Set(days.slice(0, places.length)).size).toBe(1)
  expect(new Set(days.slice(places.length)).size).toBe(1)
  expect(days[0]).not.toBe(days.at(-1))
})
