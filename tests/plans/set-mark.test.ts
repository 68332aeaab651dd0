/** `spro set` on marks: the part that changes, and every other byte as it was. */
import { describe, expect, test } from 'vitest'
import { planSet, type SetRequest } from '../../src/plans/set.ts'
import type { Plan } from '../../src/plans/types.ts'
import type { WorkspaceRecord } from '../../src/records/types.ts'
import { meetingOn, recordOf } from '../records/samples.ts'
import { problemOf, snapshotOf, textAfter } from './snapshots.ts'

type Row = readonly [before: string, key: string, value: string | null, after: string]

async function planned(
  records: readonly WorkspaceRecord[],
  request: Partial<SetRequest> & Pick<SetRequest, 'reference' | 'key'>,
): Promise<Plan> {
  return planSet(snapshotOf(records), { values: null, isOwn: false, ...request })
}

/** The line after a change of the mark of an id; the lines around it have to be the same. */
async function lineAfter(
  line: string,
  reference: string,
  key: string,
  value: string | null,
): Promise<string> {
  const around = ['Avant (12 mars 2020) : rien.  ', '', '', '- Décision D9 : après ', '']
  const body = [...around.slice(0, 2), line, ...around.slice(2)].join('\n')
  const snapshot = snapshotOf([meetingOn('2019-06-24', body)])
  const values = value === null ? null : [value]
  const plan = await planSet(snapshot, { reference: `2019-06-24#${reference}`, key, values, isOwn: false })
  const after = textAfter(plan, snapshot).split('---\n').at(-1)?.split('\n') ?? []
  expect([...after.slice(0, 2), ...after.slice(3)]).toEqual(around)
  return after[2] ?? ''
}

describe('an event', () => {
  const whole = '- **Événement E1** (24/09/2019;  13 h-19 h , prévu, Halle, rue du Port) : Forum'
  test.each<Row>([
    [
      whole,
      'date',
      '25 septembre',
      '- **Événement E1** (mercredi 25 septembre 2019;  13 h-19 h , prévu, Halle, rue du Port) : Forum',
    ],
    [whole, 'horaires', '14h', '- **Événement E1** (24/09/2019;  14 h , prévu, Halle, rue du Port) : Forum'],
    [whole, 'time', null, '- **Événement E1** (24/09/2019 , prévu, Halle, rue du Port) : Forum'],
    [
      whole,
      'STATUT',
      'annulée',
      '- **Événement E1** (24/09/2019;  13 h-19 h , annulé, Halle, rue du Port) : Forum',
    ],
    [
      whole,
      'status',
      'to schedule',
      '- **Événement E1** (24/09/2019;  13 h-19 h , à planifier, Halle, rue du Port) : Forum',
    ],
    [whole, 'status', null, '- **Événement E1** (24/09/2019;  13 h-19 h, Halle, rue du Port) : Forum'],
    [
      whole,
      'lieu',
      'Salle 3 (CIO), Blois',
      '- **Événement E1** (24/09/2019;  13 h-19 h , prévu, Salle 3 (CIO), Blois) : Forum',
    ],
    [whole, 'location', null, '- **Événement E1** (24/09/2019;  13 h-19 h , prévu) : Forum'],
    [
      whole,
      'texte',
      'Forum : l’emploi',
      '- **Événement E1** (24/09/2019;  13 h-19 h , prévu, Halle, rue du Port) : Forum : l’emploi',
    ],
    ['Event E1: Fair', 'date', '2020-03-12', 'Event E1 (jeudi 12 mars 2020): Fair'],
    ['- Événement E1 () : Forum', 'lieu', 'Blois', '- Événement E1 (Blois) : Forum'],
    ['- Événement E1 (12 mars 2020) : Forum', 'date', null, '- Événement E1 : Forum'],
    [
      '- Événement E1 (Blois) : Forum',
      'date',
      'printemps 2020',
      '- Événement E1 (printemps 2020, Blois) : Forum',
    ],
    ['- Événement E1 (Blois) : Forum', 'time', '9 h', '- Événement E1 (9 h, Blois) : Forum'],
    [
      '- Événement E1 (2020, Blois) : Forum',
      'status',
      'à confirmer',
      '- Événement E1 (2020, à confirmer, Blois) : Forum',
    ],
    // One part says several things: the rest of it is kept in words.
    [
      '- Événement E1 (25 novembre 2019 à 14 h, CMA) : Forum',
      'date',
      '26 novembre 2019',
      '- Événement E1 (mardi 26 novembre 2019, 14 h, CMA) : Forum',
    ],
    [
      '- Événement E1 (25 novembre 2019 à 14 h, CMA) : Forum',
      'time',
      '15 h',
      '- Événement E1 (lundi 25 novembre 2019, 15 h, CMA) : Forum',
    ],
    [
      '- Événement E1 (17/10/2019 à Blois) : Forum',
      'lieu',
      'Tours',
      '- Événement E1 (jeudi 17 octobre 2019, Tours) : Forum',
    ],
    [
      '- Événement E1 (24, 25 et 26 mars 2020, Blois) : Forum',
      'date',
      '3 avril 2020',
      '- Événement E1 (vendredi 3 avril 2020, Blois) : Forum',
    ],
    [
      '- Événement E1 (24, 25 et 26 mars 2020, Blois) : Forum',
      'lieu',
      'Tours',
      '- Événement E1 (24, 25 et 26 mars 2020, Tours) : Forum',
    ],
    [
      '- Événement E1 (12 mars 2020, reporté au 19 mars 2020) : Forum',
      'date',
      '26 mars 2020',
      '- Événement E1 (jeudi 26 mars 2020, était le 12 mars 2020) : Forum',
    ],
    [
      '- Événement E1 (12 mars 2020, était le 3 mars 2020) : Forum',
      'était',
      '4 mars',
      '- Événement E1 (12 mars 2020, était le 4 mars 2020) : Forum',
    ],
    [
      '- Événement E1 (12 mars 2020) : Forum',
      'inscription',
      '1er mars',
      '- Événement E1 (12 mars 2020, inscription avant le 1er mars 2020) : Forum',
    ],
    [
      '- Événement E1 (12 mars 2020, inscription avant le 1er mars) : Forum',
      'register.by',
      null,
      '- Événement E1 (12 mars 2020) : Forum',
    ],
    // A year that was not said would be another one: it is written.
    [
      '- Événement E1 (12 mars, inscription avant le 1er mars) : Forum',
      'date',
      '12 mars 2021',
      '- Événement E1 (vendredi 12 mars 2021, inscription avant le 1er mars 2019) : Forum',
    ],
    [
      '- Événement E1 (12 mai) : Forum',
      'statut',
      'prévu',
      '- Événement E1 (dimanche 12 mai 2019, prévu) : Forum',
    ],
    // What cannot be is replaced, never kept beside the new day.
    [
      '- Événement E1 (31/04/2020, Blois) : Forum',
      'date',
      '30 avril 2020',
      '- Événement E1 (jeudi 30 avril 2020, Blois) : Forum',
    ],
  ])('%s: %s %s', async (before, key, value, after) => {
    expect(await lineAfter(before, 'E1', key, value)).toBe(after)
  })
})

describe('an action, an awaited answer, a question', () => {
  const whole = '* [ ] Action A1 ( Max AUCLAIR ; CMA,avant le 15 octobre 2019 ) : relancer'
  test.each<readonly [string, ...Row]>([
    [
      'A1',
      whole,
      'owner',
      'Anne, CIO de Blois',
      '* [ ] Action A1 ( Anne, CIO de Blois,avant le 15 octobre 2019 ) : relancer',
    ],
    ['A1', whole, 'qui', null, '* [ ] Action A1 ( avant le 15 octobre 2019 ) : relancer'],
    [
      'A1',
      whole,
      'échéance',
      '1er novembre',
      '* [ ] Action A1 ( Max AUCLAIR ; CMA,avant le 1er novembre 2019 ) : relancer',
    ],
    ['A1', whole, 'due', 'fin 2019', '* [ ] Action A1 ( Max AUCLAIR ; CMA,fin 2019 ) : relancer'],
    ['A1', whole, 'due', null, '* [ ] Action A1 ( Max AUCLAIR ; CMA ) : relancer'],
    [
      'A1',
      whole,
      'statut',
      'faite',
      '* [x] Action A1 ( Max AUCLAIR ; CMA,avant le 15 octobre 2019 ) : relancer',
    ],
    [
      'A1',
      whole,
      'box',
      'dropped',
      '* [-] Action A1 ( Max AUCLAIR ; CMA,avant le 15 octobre 2019 ) : relancer',
    ],
    [
      'A1',
      whole,
      'texte',
      'écrire',
      '* [ ] Action A1 ( Max AUCLAIR ; CMA,avant le 15 octobre 2019 ) : écrire',
    ],
    ['A1', 'Action A1 : relancer', 'responsable', 'Max', 'Action A1 (Max) : relancer'],
    ['A1', 'Action A1 : relancer', 'due', '2019-12-01', 'Action A1 (avant le 1er décembre 2019) : relancer'],
    [
      'A1',
      'Action A1 (Max) : relancer',
      'due',
      '2019-12-01',
      'Action A1 (Max, avant le 1er décembre 2019) : relancer',
    ],
    ['A1', 'Action A1 (avant le 3 mars, Anne) : x', 'owner', 'Max', 'Action A1 (avant le 3 mars, Max) : x'],
    [
      'A1',
      'Action A1 (Max, avant la saint-glinglin) : x',
      'due',
      'mai 2020',
      'Action A1 (Max, mai 2020) : x',
    ],
    ['W1', 'En attente W1 (CMA) : une salle', 'qui', 'CCI', 'En attente W1 (CCI) : une salle'],
    [
      'Q1',
      '- Question Q1 : qui ?',
      'échéance',
      '12 mars 2020',
      '- Question Q1 (avant le 12 mars 2020) : qui ?',
    ],
    ['D1', '- Décision D1 : oui', 'text', 'non', '- Décision D1 : non'],
  ])('%s: %s: %s %s', async (reference, before, key, value, after) => {
    expect(await lineAfter(before, reference, key, value)).toBe(after)
  })

  test('a mark found by its words gets its id', async () => {
    expect(await lineAfter('**Action** : écrire au CIO', 'écrire', 'qui', 'Max')).toBe(
      '**Action A1** (Max) : écrire au CIO',
    )
  })
})

describe('nothing is written', () => {
  test.each<readonly [string, string, readonly string[] | null]>([
    ['E1', 'date', ['12/03/2020']],
    ['E1', 'statut', ['scheduled']],
    ['E1', 'lieu', ['Blois']],
    ['E1', 'horaires', null],
    ['E1', 'texte', ['Forum']],
    ['A1', 'état', ['open']],
  ])('%s already says %s: %s', async (reference, key, values) => {
    const body = 'Événement E1 (12 mars 2020, prévu, Blois) : Forum\n\n- [ ] Action A1 : relancer'
    const plan = await planned([meetingOn('2019-06-24', body)], {
      reference: `2019-06-24#${reference}`,
      key,
      values,
    })
    expect(plan.changes).toEqual([])
    expect(plan.said).toHaveLength(1)
  })

  test.each<readonly [string, string, readonly string[] | null, string]>([
    ['E1', 'responsable', ['Max'], 'set-unknown-part 3'],
    ['D1', 'date', ['2020'], 'set-unknown-part 3'],
    ['A1', 'lieu', ['Blois'], 'set-unknown-part 3'],
    ['E1', 'date', ['31 avril 2020'], 'unreadable-date-flag 2'],
    ['E1', 'date', ['à planifier'], 'set-date-unknown 3'],
    ['E1', 'horaires', ['tôt'], 'unreadable-time-flag 2'],
    ['E1', 'statut', ['fini'], 'unknown-choice 2'],
    ['E1', 'lieu', ['mardi 3 mars 2020'], 'part-not-set 3'],
    ['E1', 'lieu', ['x'.repeat(301)], 'part-not-set 3'],
    ['A1', 'qui', ['avant mars 2020'], 'part-not-set 3'],
    ['A1', 'état', ['perdue'], 'unknown-choice 2'],
    ['E1', 'texte', null, 'set-text-needed 3'],
    ['E1', 'texte', [' '], 'set-text-needed 2'],
    ['E1', 'lieu', [''], 'set-empty-value 2'],
    ['X1', 'lieu', ['Blois'], 'unknown-reference 3'],
  ])('%s %s %s is refused', async (reference, key, values, wanted) => {
    const body = 'Événement E1 (12 mars 2020) : Forum\n\nAction A1 : relancer\n\nDécision D1 : oui'
    const records = [meetingOn('2019-06-24', body)]
    const request = { reference: `2019-06-24#${reference}`, key, values }
    expect((await problemOf(async () => planned(records, request)))[0]).toBe(wanted)
  })
})

function codes({ warnings }: Plan): readonly string[] {
  return warnings.map(({ code }) => code)
}

describe('what the registers show all the same is told', () => {
  const june = meetingOn('2019-06-24', 'Événement E1 (2020, à planifier) : Forum')
  const set = { reference: '2019-06-24#E1', key: 'date', values: ['12 mars 2020'] }
  test('the line still says that the date is to be found', async () => {
    expect(codes(await planned([june], set))).toEqual(['set-status-stays'])
  })

  test('a record stands for the mark', async () => {
    const record = recordOf('event', 'forum-2020', ['source: 2019-06-24#E1'])
    expect(codes(await planned([june, record], set))).toEqual(['set-status-stays', 'set-record-stands'])
  })

  test('a later record says that part too', async () => {
    const later = meetingOn('2019-10-14', 'Événement 2019-06-24#E1 (1er avril 2020) : date trouvée')
    const other = meetingOn('2019-11-04', 'Événement 2019-06-24#E1 (Blois) : lieu trouvé')
    expect(codes(await planned([june, later, other], set))).toEqual(['set-status-stays', 'set-said-later'])
  })
})

test('a tick that a later line takes back, and a page that a later meeting moves, are told', async () => {
  const june = meetingOn('2019-06-24', '- [ ] Action A1 : relancer')
  const later = meetingOn(
    '2019-10-14',
    '- [ ] Action 2019-06-24#A1 : à reprendre\n- Événement forum-2020 (mars 2020) : x',
  )
  const records = [june, later]
  const tick = await planned(records, { reference: '2019-06-24#A1', key: 'état', values: ['faite'] })
  expect(tick.warnings.map(({ code }) => code)).toEqual(['set-said-later'])
  const page = { reference: 'forum-2020', key: 'date', values: ['12 mai 2020'] }
  const forum = recordOf('event', 'forum-2020', ['date: 2020'])
  const updated = recordOf('event', 'forum-2020', ['date: 2020', 'updated: 2019-10-14'])
  const warned = async (record: WorkspaceRecord) =>
    (await planned([later, record], page)).warnings.map(({ code }) => code)
  expect(await warned(forum)).toEqual(['set-said-later'])
  expect(await warned(updated)).toEqual([])
})

test('a mention is changed on its own line', async () => {
  const june = meetingOn('2019-06-24', 'Événement E1 (2020) : Forum')
  const later = meetingOn('2019-10-14', 'Événement 2019-06-24#E1 (1er avril 2020) : date trouvée')
  const snapshot = snapshotOf([later, june])
  const reference = '2019-10-14#2019-06-24#E1'
  const plan = await planSet(snapshot, { reference, key: 'date', values: ['2 avril 2020'], isOwn: false })
  expect(plan.changes.map(({ path }) => path)).toEqual([later.path])
  expect(textAfter(plan, snapshot)).toBe(later.document.text.replace('1er avril', 'jeudi 2 avril'))
})
