/** `spro add` of a mark, as planned: numbers, and events that may be one. */
import { describe, expect, test } from 'vitest'
import { readDate } from '../../src/dates/read.ts'
import { planMark, resemblingEvent, type MarkRequest } from '../../src/plans/add-mark.ts'
import { meetingOn, recordOf, today } from '../records/samples.ts'
import { problemOf, snapshotOf, textAfter } from './snapshots.ts'

const november = meetingOn('2019-11-25', '## Points')

function event(text: string, given: Partial<MarkRequest> & { readonly on?: string } = {}): MarkRequest {
  const { on, ...rest } = given
  const reading = on === undefined ? null : readDate(on, { today })
  const date = reading && 'date' in reading ? { date: reading.date } : {}
  return { kind: 'event', text, to: november.id, owners: [], isNew: false, ...date, ...rest }
}

describe('numbers (M9)', () => {
  const action: MarkRequest = { kind: 'action', text: 'relancer', to: '2019-06-24', owners: [], isNew: false }
  const numberAfter = (body: string, others: readonly string[] = []): string | undefined => {
    const snapshot = snapshotOf([meetingOn('2019-06-24', body)], others)
    return /Action (A\d+) : relancer/.exec(textAfter(planMark(snapshot, action), snapshot))?.[1]
  }

  test.each([
    ['the first', '', [], 'A1'],
    ['after a mark that lacks its colon', 'Action A4 préparer une fiche', [], 'A5'],
    ['after a number that a file that cannot be read cites', '', ['---\nkind: [\n---\n2019-06-24#A7'], 'A8'],
    ['of this record only', '', ['x-2019-06-24#A7'], 'A1'],
  ])('%s', (_, body, others, wanted) => {
    expect(numberAfter(body, others)).toBe(wanted)
  })
})

describe('an event like one of another record (F5)', () => {
  const october = meetingOn(
    '2019-10-14',
    'Événement E1 (12/12/2019, Blois) : Forum des métiers de l’eau\n\nÉvénement E2 (à planifier) : Session d’interconnaissance',
  )
  const old = meetingOn('2017-10-14', 'Événement E1 (12/12/2017) : Visite de la plateforme')
  const snapshot = snapshotOf([old, october, november])
  const e1 = '2019-10-14#E1'

  test.each<readonly [string, MarkRequest, string | null]>([
    ['the same words', event('Forum des métiers de l’eau', { on: '12 décembre 2019' }), e1],
    ['in the singular, without articles', event('Forum métier eau', { on: '12 décembre 2019' }), e1],
    ['a word more', event('Grand forum des métiers de l’eau', { on: '12 décembre 2019' }), e1],
    ['a word for another', event('Salon des métiers de l’eau', { on: '12 décembre 2019' }), e1],
    ['two words apart', event('Salon des métiers du bois', { on: '12 décembre 2019' }), null],
    ['a month before', event('Forum des métiers de l’eau', { on: '12 novembre 2019' }), e1],
    ['more than a month before', event('Forum des métiers de l’eau', { on: '11 novembre 2019' }), null],
    ['within a quarter', event('Forum des métiers de l’eau', { on: '1er trimestre 2020' }), e1],
    ['the next year', event('Forum des métiers de l’eau', { on: '12 décembre 2020' }), null],
    ['without a date', event('Forum des métiers de l’eau'), e1],
    ['of which the other has no date', event('Session interconnaissance', { on: '2021' }), '2019-10-14#E2'],
    ['elsewhere', event('Forum des métiers de l’eau', { location: 'Tours' }), null],
    ['at the same place', event('Forum des métiers de l’eau', { location: 'BLOIS' }), e1],
    ['a past one is not meant by one to schedule', event('Visite de la plateforme'), null],
    ['of the same record', event('Forum métiers eau', { to: '2019-10-14' }), null],
  ])('%s', async (_, request, wanted) => {
    expect(resemblingEvent(snapshot, request)?.ref ?? null).toBe(wanted)
    const planned = () => (wanted === null ? planMark(snapshot, request).changes.length : 0)
    const refused = wanted === null ? null : await problemOf(() => planMark(snapshot, request))
    const title = expect.any(String)
    expect(planned()).toBe(wanted === null ? 1 : 0)
    expect(refused).toEqual(wanted === null ? null : ['event-resembles 3', { ref: wanted, title }])
  })

  test('two numbers in a row are two events', () => {
    const first = meetingOn('2019-10-14', 'Événement E1 (à planifier) : Atelier numérique 1')
    const found = resemblingEvent(snapshotOf([first, november]), event('Atelier numérique 2'))
    expect(found).toBeNull()
  })

  test('nothing is said of one that is called new, or the same', () => {
    const isNew = planMark(snapshot, event('Forum des métiers de l’eau', { isNew: true }))
    const same = planMark(snapshot, event('Forum des métiers de l’eau', { same: e1 }))
    expect([isNew.warnings, same.warnings]).toEqual([[], []])
  })
})

describe('--same', () => {
  const snapshot = snapshotOf([
    meetingOn('2019-06-24', 'Action A1 : écrire au forum\n\nÉvénement E1 (2020) : forum'),
    recordOf('decision', 'lettre', ['date: 2019-06-24']),
    november,
  ])

  test.each(['2019-06-24#A1', 'lettre'])('%s is there, and is not an event', async (same) => {
    expect(await problemOf(() => planMark(snapshot, event('Forum', { same })))).toEqual([
      'not-an-event 3',
      { reference: same },
    ])
  })

  test('words mean an event', () => {
    const plan = planMark(snapshot, event('date trouvée', { same: '2019-06-24#forum' }))
    expect(textAfter(plan, snapshot)).toContain('Événement 2019-06-24#E1 : date trouvée')
  })
})

describe('what the record says already is not written twice', () => {
  const body = [
    'Décision D2 : une page **commune** est écrite.',
    '- [ ] Action (Anne, avant le 3 mars 2020) : relancer',
    'Événement E1 (12/12/2019, Blois) : Forum',
    'Événement E2 (à planifier) : Visite',
  ].join('\n\n')
  const snapshot = snapshotOf([meetingOn('2019-11-25', body)])
  const refOf = (request: MarkRequest): string | null => {
    const { changes, said } = planMark(snapshot, request)
    const [message] = said
    if (message?.code !== 'mark-noted') return null
    expect(changes).toEqual([])
    return message.args.ref
  }
  const mark = (kind: MarkRequest['kind'], text: string): MarkRequest => ({ ...event(text), kind })

  test.each<readonly [string, MarkRequest, string | null]>([
    ['the same words, case aside', mark('action', 'RELANCER'), '2019-11-25#relancer'],
    ['of another kind', mark('question', 'relancer'), null],
    ['of other words', mark('action', 'relancer encore'), null],
    ['an event of the same day', event('Forum', { on: '12 décembre 2019' }), '2019-11-25#E1'],
    ['an event without date', event('forum'), '2019-11-25#E1'],
    ['an event of another day', event('Forum', { on: '13 décembre 2019' }), null],
    ['an event that was to schedule', event('Visite', { on: '13 décembre 2019' }), '2019-11-25#E2'],
    ['called new', { ...mark('action', 'relancer'), isNew: true }, null],
  ])('%s', (_, request, wanted) => {
    expect(refOf(request)).toBe(wanted)
  })
})

/** The line that a request leaves in an empty record. */
function lineOf(request: MarkRequest): string {
  const snapshot = snapshotOf([november])
  return textAfter(planMark(snapshot, request), snapshot).trim().split('\n').at(-1) ?? ''
}

describe('a date as it was typed', () => {
  test.each([
    ['jeudi 14 mars 2020', '- Événement E1 (jeudi 14 mars 2020) : Visite'],
    ['samedi 14 mars 2020', '- Événement E1 (samedi 14 mars 2020) : Visite'],
    ['14/03/2020', '- Événement E1 (samedi 14 mars 2020) : Visite'],
    ['à prévoir en 2020', '- Événement E1 (2020, à planifier) : Visite'],
    ['à planifier en mars', '- Événement E1 (mars 2020, à planifier) : Visite'],
    ['to be scheduled in 2020', '- Événement E1 (2020, à planifier) : Visite'],
    ['à prévoir le 12 mars 2020', '- Événement E1 (jeudi 12 mars 2020) : Visite'],
  ])('%s', (on, wanted) => {
    expect(lineOf(event('Visite', { on }))).toBe(wanted)
  })

  test.each([
    ['jeudi 14 mars 2020', 'avant le jeudi 14 mars 2020'],
    ['avant le jeudi 14 mars 2020', 'avant le jeudi 14 mars 2020'],
    ['samedi 14 mars 2020', 'avant le 14 mars 2020'],
  ])('of a due date: %s', (on, wanted) => {
    const { date } = event('', { on })
    const line = lineOf({ ...event('relancer'), kind: 'action', ...(date ? { due: date } : {}) })
    expect(line).toBe(`- [ ] Action A1 (${wanted}) : relancer`)
  })
})
