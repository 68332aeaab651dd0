/** `--territory`, `--structure` and `--status`: what has to do with a place, a structure, a state. */
import { describe, expect, test } from 'vitest'
import { Problem } from '../../src/messages/problem.ts'
import { createOrigins } from '../../src/queries/origins.ts'
import { recordsInStatus } from '../../src/queries/statuses.ts'
import { structureFilter } from '../../src/queries/structure-filter.ts'
import { territoriesOf, territoryNamed } from '../../src/queries/territories.ts'
import type { Series, Territory } from '../../src/records/types.ts'
import { meetingOn, recordOf } from '../records/samples.ts'

const territories: readonly Territory[] = [
  { id: 'region', name: 'Centre-Val de Loire', parent: null },
  { id: 'loir-et-cher', name: 'Loir-et-Cher', parent: 'region' },
  { id: 'blaisois', name: 'Blaisois', parent: 'loir-et-cher' },
  { id: 'cher', name: 'Cher', parent: 'region' },
]
const series: Series = {
  id: 'bassin',
  title: 'Réunion du bassin',
  document: null,
  territory: 'blaisois',
  time: null,
  location: null,
  members: ['CIO de Blois', 'CMA 41'],
  agenda: [],
  approval: false,
}

function codeOf(run: () => unknown): string | null {
  try {
    run()
  } catch (error) {
    if (error instanceof Problem) return `${error.problem.code} ${error.exitCode}`
    throw error
  }
  return null
}

describe('--territory', () => {
  test.each<[string, string, boolean]>([
    ['blaisois', 'blaisois', true],
    ['Blaisois', 'BLAISOIS', true],
    ['loir et cher', 'Blaisois', true],
    ['Loir-et-Cher', 'cher', false],
    ['centre-val de loire', 'blaisois', true],
    ['blaisois', 'Loir-et-Cher', false],
    ['region', 'ailleurs', false],
  ])('%s takes %s: %s', (wanted, words, takes) => {
    expect(territoryNamed({ territories }, wanted)(words)).toBe(takes)
  })

  test('an unknown one is refused, words of one too', () => {
    expect(codeOf(() => territoryNamed({ territories }, 'Loir'))).toBe('unknown-territory 3')
    expect(codeOf(() => territoryNamed({ territories }, ''))).toBe('unknown-territory 3')
  })

  test('without territories in spro.yaml words are compared with words', () => {
    expect(territoryNamed({ territories: [] }, 'vallee du cher')('Vallée du Cher')).toBe(true)
    expect(territoryNamed({ territories: [] }, 'cher')('La vallée du Cher')).toBe(true)
    expect(territoryNamed({ territories: [] }, 'che')('Cher')).toBe(false)
  })

  test('parents in a ring end where they began', () => {
    const ring: readonly Territory[] = [
      { id: 'a', name: 'A', parent: 'b' },
      { id: 'b', name: 'B', parent: 'a' },
    ]
    expect(territoryNamed({ territories: ring }, 'a')('b')).toBe(true)
  })

  test('a meeting without one has that of its series; a practice may have several', () => {
    const config = { series: [series] }
    expect(territoriesOf(meetingOn('2019-06-24', '', ['series: bassin']), config)).toEqual(['blaisois'])
    expect(territoriesOf(meetingOn('2019-06-24', '', ['series: bassin', 'territory: cher']), config)).toEqual(
      ['cher'],
    )
    expect(territoriesOf(meetingOn('2019-06-24', ''), config)).toEqual([])
    const card = recordOf('practice', 'carte', ['territories:', '  - cher', '  - blaisois'])
    expect(territoriesOf(card, config)).toEqual(['cher', 'blaisois'])
  })
})

const cio = recordOf('structure', 'cio', [
  'name: Centre d’information et d’orientation',
  'short: CIO de Blois',
])
const cma = recordOf('structure', 'cma', ['name: Chambre de métiers', 'aliases:', '  - CMA 41', '  - CMA'])
const maud = recordOf('person', 'maud', [
  'name: Maud Tessereau',
  'aliases:',
  '  - M. Tessereau',
  'posts:',
  '  - CIO de Blois (coordinatrice)',
])
const june = meetingOn('2019-06-24', '', [
  'attendees:',
  '  - Maud Tessereau – Mission Locale (ancien poste)',
  '  - Gaël Lorimier – CMA 41',
])

function filterOf(
  words: string,
  ...records: readonly Parameters<ReturnType<typeof structureFilter>['add']>[0][]
) {
  const filter = structureFilter(words, [series])
  for (const record of records) filter.add(record)
  return filter
}

describe('--structure', () => {
  test('the directory knows its other names, and compares them whole', () => {
    const filter = filterOf('chambre de metiers', cio, cma)
    expect(filter.means('CMA 41')).toBe(true)
    expect(filter.means('CMA 41, Blois')).toBe(true)
    expect(filter.means('CMA 36')).toBe(false)
    expect(filter.concerns(cma)).toBe(true)
    expect(filter.concerns(cio)).toBe(false)
  })

  test('somebody belongs where the posts say, else where meetings say', () => {
    const filter = filterOf('CIO de Blois', cio, maud, june)
    expect(filter.means('M. Tessereau')).toBe(true)
    expect(filterOf('Mission Locale', maud, june).means('Maud Tessereau')).toBe(false)
    expect(filterOf('cma 41', june).means('gaël lorimier')).toBe(true)
    expect(filterOf('CMA', cma, june).means('Gaël Lorimier')).toBe(true)
    expect(filter.concerns(maud)).toBe(true)
  })

  test('without a directory, whole words in a row', () => {
    expect(filterOf('mission locale').means('Mission Locale du Blaisois')).toBe(true)
    expect(filterOf('locale mission').means('Mission Locale du Blaisois')).toBe(false)
    expect(filterOf('loc').means('Mission Locale')).toBe(false)
    expect(filterOf('').means('Mission Locale')).toBe(false)
  })

  test('a meeting: who is in its lists; who the series convenes while they are empty', () => {
    expect(filterOf('CMA 41', june).concerns(june)).toBe(true)
    expect(filterOf('CIO de Blois', cio, june).concerns(june)).toBe(false)
    const planned = meetingOn('2020-01-06', '', ['series: bassin'])
    expect(filterOf('CIO de Blois', planned).concerns(planned)).toBe(true)
    expect(filterOf('CCI 41', planned).concerns(planned)).toBe(false)
    const excused = meetingOn('2020-01-06', '', ['series: bassin', 'excused:', '  - CIO de Blois'])
    expect(filterOf('CIO de Blois', excused).concerns(excused)).toBe(true)
    expect(filterOf('CMA 41', excused).concerns(excused)).toBe(false)
  })

  test('an event by its organizer, a decision by its owner, a practice never', () => {
    const filter = filterOf('CIO de Blois', cio, maud)
    expect(filter.concerns(recordOf('event', 'forum', ['organizer: CIO de Blois']))).toBe(true)
    expect(filter.concerns(recordOf('decision', 'lettre', ['date: 2019', 'owner: Maud Tessereau']))).toBe(
      true,
    )
    expect(filter.concerns(recordOf('event', 'salon', []))).toBe(false)
    expect(filter.concerns(recordOf('practice', 'carte', []))).toBe(false)
  })
})

test('an item comes from its own record, then from its meeting', () => {
  const origins = createOrigins({ series: [series] })
  origins.add(meetingOn('2019-06-24', '', ['series: bassin']))
  origins.add(recordOf('decision', 'lettre', ['date: 2019', 'territory: cher', 'owner: Maud']))
  const item = { ref: null, line: 1, mentions: [], meeting: '2019-06-24' }
  const own = { ...item, file: 'decisions/lettre.md' }
  const told = { ...item, file: 'meetings/2019-06-24.md' }
  expect([origins.territoriesOf(own), origins.seriesOf(own), origins.partyOf(own)]).toEqual([
    ['cher'],
    'bassin',
    'Maud',
  ])
  expect([origins.territoriesOf(told), origins.seriesOf(told), origins.partyOf(told)]).toEqual([
    ['blaisois'],
    'bassin',
    null,
  ])
  const alone = { ...item, file: 'notes.md', meeting: null }
  expect([origins.territoriesOf(alone), origins.seriesOf(alone)]).toEqual([[], null])
  expect([origins.hasSeries('bassin'), origins.hasSeries('autre')]).toEqual([true, false])
})

describe('--status', () => {
  const held = meetingOn('2019-06-24', '', ['status: held'])
  const scheduled = recordOf('event', 'forum', ['status: prévu'])
  const active = recordOf('practice', 'carte', ['statut: active'])
  const all = [held, scheduled, active]
  const inStatus = (typed: string) =>
    recordsInStatus(all, ['meeting', 'event', 'practice', 'person'], typed).map(({ id }) => id)

  test('each kind has its own words', () => {
    expect(inStatus('tenues')).toEqual(['2019-06-24'])
    expect(inStatus('scheduled')).toEqual(['forum'])
    expect(inStatus('prévue')).toEqual(['forum'])
    expect(inStatus('Active')).toEqual(['carte'])
    expect(inStatus('annulé')).toEqual([])
  })

  test('a word that is a status of none is refused, and so is a kind without any', () => {
    expect(codeOf(() => inStatus('finie'))).toBe('unknown-choice 2')
    expect(codeOf(() => recordsInStatus([], ['person'], 'tenue'))).toBe('kind-without-status 2')
  })
})
