/**
 * A year of a network, lived twice: by commands alone, then by a hand that types files as people do. Both must
 * give the registers that a careful coordinator would have written.
 */
import { describe, expect, test } from 'vitest'
import { createMemoryHost, type TestHost } from './host.ts'
import { splitWords } from './words.ts'

const m1 = '2024-01-16-comite-du-vendomois'
const m2 = '2024-03-05-comite-du-vendomois'
const m3 = '2024-06-11-comite-du-vendomois'
const m4 = '2024-10-01-comite-du-vendomois'
const m5 = '2024-12-03-comite-du-vendomois'
const first = '2024-01-16-le-comite-se-reunit-chaque-trimestre'
const second = '2024-10-01-le-comite-se-reunit-tous-les-deux-mois'

/** What was typed, by the day on which it was. */
const year: readonly (readonly [string, readonly string[]])[] = [
  [
    '2024-01-08',
    [
      'init . --name "Réseau du Vendômois"',
      'new-structure "Pôle emploi Vendôme" --short "PE Vendôme"',
      'new-structure "CIO de Vendôme"',
      'new-person "Aline Bréchet" --post "CIO de Vendôme (directrice)" --alias "A. Bréchet"',
      'new-meeting "Comité du Vendômois" --date "mardi 16 janvier 2024" --time "14 h-16 h" --location "CIO de Vendôme" --agenda "Actualités (30 min)" --agenda "Agenda commun"',
    ],
  ],
  [
    '2024-01-17',
    [
      `set ${m1} statut tenue`,
      `add attendee "Aline Bréchet – CIO de Vendôme" --to ${m1}`,
      `add attendee "Marc Olivon – Pôle emploi Vendôme (conseiller)" --to ${m1}`,
      `add excused "Sonia Kerr – CMA 41" --to ${m1}`,
      `add decision "le comité se réunit chaque trimestre" --to ${m1} --under Actualités`,
      `add action "préparer l’affiche du forum" --owner "A. Bréchet" --due "15 février" --to ${m1} --under Actualités`,
      `add waiting "le montant de la subvention" --owner Région --to ${m1} --under Actualités`,
      `add event "Forum des métiers" --date "jeudi 14 mars" --time "9 h-17 h" --location "Le Minotaure, Vendôme" --to ${m1}`,
      `add event "Visite du lycée agricole" --date "avril 2024" --to ${m1}`,
      `set ${m1} "prochaines réunions" "mardi 5 mars 2024 à 14 h, Mission Locale, Vendôme"`,
    ],
  ],
  ['2024-02-20', ['new-meeting "Comité du Vendômois"']],
  [
    '2024-03-06',
    [
      `set ${m2} status held`,
      `add attendee "A. Bréchet – CIO de Vendôme" --to ${m2}`,
      `set ${m1}#E1 date "jeudi 11 avril 2024" --in ${m2} --note "la salle n’était pas libre en mars"`,
      `done ${m1}#A1 --in ${m2} --note "affiche imprimée, avec trois semaines de retard"`,
      `set ${m1}#E2 statut annulé --in ${m2} --note "le lycée ferme pour travaux"`,
      `add action "trouver un lieu pour la visite" --owner "Marc Olivon" --due "30 avril 2024" --to ${m2}`,
    ],
  ],
  ['2024-05-28', ['new-meeting "Comité du Vendômois" --date "mardi 11 juin 2024" --time "14 h"']],
  [
    '2024-06-12',
    [
      `set ${m3} statut tenue`,
      `add attendee "Marc Olivon – France Travail Vendôme" --to ${m3}`,
      `add event "320 visiteurs" --same ${m1}#E1 --status tenu --to ${m3}`,
      `done "${m1}#montant" --in ${m3} --note "4 000 €, notifiés le 3 juin"`,
      `new-decision --from ${m1}#D1`,
      'set pole-emploi-vendome nom "France Travail Vendôme"',
      'set pole-emploi-vendome "anciens noms" "Pôle emploi Vendôme" "Pôle emploi"',
    ],
  ],
  ['2024-09-10', ['new-meeting "Comité du Vendômois" --date "1er octobre 2024"']],
  [
    '2024-10-02',
    [
      `set ${m4} statut tenue`,
      `add decision "le comité se réunit tous les deux mois" --to ${m4}`,
      `new-decision --from ${m4}#D1 --supersedes ${first}`,
      `done "${m2}#trouver un lieu" --in ${m4} --note "ce sera la ferme de Courtiras"`,
      `add event "Visite de la ferme de Courtiras" --date "printemps 2025" --to ${m4}`,
    ],
  ],
  ['2024-11-20', ['new-meeting "Comité du Vendômois" --date "mardi 3 décembre 2024"']],
  [
    '2024-12-04',
    [
      `set ${m5} statut tenue`,
      `add event "le 15 mai 2025" --same ${m4}#E1 --date "jeudi 15 mai 2025" --location "Ferme de Courtiras, Vendôme" --to ${m5}`,
      `add question "faut-il ouvrir le comité aux associations ?" --to ${m5}`,
      `add action "inviter les associations en février" --owner "Aline Bréchet" --due "31 janvier" --to ${m5}`,
    ],
  ],
  [
    '2024-12-10',
    [
      'new-meeting "Comité du Vendômois" --date "mardi 4 février 2025" --time "14 h-16 h" --location "CIO de Vendôme"',
    ],
  ],
]

async function live(host: TestHost): Promise<void> {
  for (const [day, commands] of year) {
    for (const command of commands) {
      const words = [...splitWords(command), '--today', day, '--no-input']
      const { code, stderr } = await host.run(words, '.')
      if (code !== 0) throw new Error(`${command} ended with ${code}: ${stderr}`)
    }
  }
}

type Json = Readonly<Record<string, unknown>>

/** The items of a register at the end of the year. */
async function itemsOf(host: TestHost, ...words: readonly string[]): Promise<readonly Json[]> {
  const { code, stdout, stderr } = await host.run([...words, '--today', '2024-12-10', '--json'], '.')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the envelope of docs/json.md
  return (JSON.parse(stdout) as { items: readonly Json[] }).items
}

/** Some keys of each item; a date is its first and last days. */
function pick(items: readonly Json[], keys: readonly string[]): readonly (readonly unknown[])[] {
  return items.map((item) => keys.map((key) => plain(item[key])))
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  if ('earliest' in value && 'latest' in value) {
    return value.earliest === value.latest
      ? value.earliest
      : `${String(value.earliest)}/${String(value.latest)}`
  }
  if ('text' in value && 'day' in value) return `${String(value.day)} ${String(value.text)}`
  if ('how' in value && 'ref' in value) return `${String(value.ref)} ${String(value.how)}`
  return value
}

const places = { hall: 'Le Minotaure, Vendôme', farm: 'Ferme de Courtiras, Vendôme' }

/** What the coordinator has on her sheet of paper. */
const sheet = {
  events: [
    [`${m1}#E2`, 'Visite du lycée agricole', '2024-04-01/2024-04-30', null, 'cancelled', null],
    [`${m1}#E1`, 'Forum des métiers', '2024-04-11', places.hall, 'held', '2024-03-14'],
    [`${m4}#E1`, 'Visite de la ferme de Courtiras', '2025-05-15', places.farm, 'scheduled', null],
  ],
  stories: [
    ['2024-03-05 le lycée ferme pour travaux'],
    ['2024-03-05 la salle n’était pas libre en mars', '2024-06-11 320 visiteurs'],
    ['2024-12-03 le 15 mai 2025'],
  ],
  actions: [
    [`${m1}#A1`, 'action', 'préparer l’affiche du forum', ['A. Bréchet'], '2024-02-15', 'done'],
    [`${m2}#A1`, 'action', 'trouver un lieu pour la visite', ['Marc Olivon'], '2024-04-30', 'done'],
    [`${m5}#A1`, 'action', 'inviter les associations en février', ['Aline Bréchet'], '2025-01-31', 'open'],
    [`${m1}#W1`, 'waiting', 'le montant de la subvention', ['Région'], null, 'done'],
    [`${m5}#Q1`, 'question', 'faut-il ouvrir le comité aux associations ?', [], null, 'open'],
  ],
  decisions: [
    [second, 'Le comité se réunit tous les deux mois', 'accepted', '2024-10-01', m4],
    [first, 'Le comité se réunit chaque trimestre', 'superseded', '2024-01-16', m1],
  ],
  people: [
    ['Aline Bréchet', [`${m2} present`, `${m1} present`]],
    ['Marc Olivon', [`${m3} present`, `${m1} present`]],
    ['Sonia Kerr', [`${m1} excused`]],
  ],
  structures: [
    ['CIO de Vendôme', [`${m2} present`, `${m1} present`]],
    ['CMA 41', [`${m1} excused`]],
    ['France Travail Vendôme', [`${m3} present`, `${m1} present`]],
  ],
}

describe.each([
  ['by commands alone', 'empty', true],
  ['by hand', 'annee', false],
])('a year lived %s', (_, workspace, byCommands) => {
  const host = createMemoryHost(workspace)
  const lived = byCommands ? live(host) : Promise.resolve()

  test('the events', async () => {
    await lived
    const items = await itemsOf(host, 'events', '--past', '--all')
    expect(pick(items, ['ref', 'title', 'date', 'location', 'status', 'was'])).toEqual(sheet.events)
    expect(pick(items, ['mentions']).flat()).toEqual(sheet.stories)
  })

  test('what was promised, awaited and asked', async () => {
    await lived
    const items = await itemsOf(host, 'actions', '--all')
    const shown = pick(items, ['ref', 'type', 'text', 'owners', 'due', 'state'])
    expect(shown.toSorted(byType)).toEqual(sheet.actions)
  })

  test('the decisions', async () => {
    await lived
    const items = await itemsOf(host, 'decisions', '--all')
    expect(pick(items, ['ref', 'text', 'status', 'date', 'meeting'])).toEqual(sheet.decisions)
  })

  test('who came, whatever they were called', async () => {
    await lived
    expect(pick(await itemsOf(host, 'people'), ['name', 'meetings'])).toEqual(sheet.people)
    expect(pick(await itemsOf(host, 'structures'), ['name', 'meetings'])).toEqual(sheet.structures)
  })

  test('nothing to mend', async () => {
    await lived
    const { code, stdout } = await host.run(
      ['validate', '--severity', 'warning', '--today', '2024-12-10'],
      '.',
    )
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('rien à signaler') })
  })
})

const types = ['action', 'waiting', 'question']

function byType(a: readonly unknown[], b: readonly unknown[]): number {
  return types.indexOf(String(a[1])) - types.indexOf(String(b[1]))
}

test('on the way: a date that moves, a late action', async () => {
  const host = createMemoryHost('empty')
  await live(host)
  const before = await host.run(['events', '--today', '2024-03-06'], '.')
  expect(before.stdout).toMatch(/jeudi 11 avril 2024.*Forum des métiers/u)
  const late = await host.run(['actions', '--overdue', '--today', '2025-02-10', '--json'], '.')
  expect(late.stdout).toContain(`${m5}#A1`)
})
