/** The register of decisions (F1–F3). */
import { describe, expect, test } from 'vitest'
import { decisionRegister, filterDecisions, type DecisionFilter } from '../../src/queries/decisions.ts'
import type { DecisionItem } from '../../src/queries/types.ts'
import type { WorkspaceRecord } from '../../src/records/types.ts'
import { meetingOn, recordOf, shortDate, today } from '../records/samples.ts'

function decisionsOf(...records: readonly WorkspaceRecord[]): readonly DecisionItem[] {
  const register = decisionRegister(today)
  for (const record of records) register.add(record)
  return register.items()
}

const june = '2019-06-24'
const mark = meetingOn(june, 'Décision D1 : une session à Montoire')

test('a mark is accepted on the day of its meeting', () => {
  expect(decisionsOf(mark)).toMatchObject([
    {
      ref: `${june}#D1`,
      status: 'accepted',
      meeting: june,
      record: null,
      text: 'une session à Montoire',
      line: 6,
    },
  ])
})

test('the second record with one source does not vanish: the first file takes the mark, the other stands alone', () => {
  const [first, second] = ['2019-06-24-montoire', '2019-07-01-session'].map((id) =>
    recordOf('decision', id, [`date: ${id.slice(0, 10)}`, `source: ${june}#D1`]),
  )
  if (!first || !second) throw new Error('two records')
  const later = meetingOn('2019-10-14', 'Décision 2019-07-01-session : confirmée')
  const found = decisionsOf(later, second, mark, first)
  expect(found.map(({ ref, meeting, mentions }) => [ref, meeting, mentions.length])).toEqual([
    ['2019-07-01-session', '2019-10-14', 1],
    ['2019-06-24-montoire', june, 0],
  ])
})

describe('a decision record', () => {
  const record = recordOf('decision', 'montoire', [
    'titre: Montoire',
    'date: 2019-07-01',
    'statut: proposée',
    `source: ${june}#D1`,
  ])

  test('stands in place of its mark, and mentions of either fold into it', () => {
    const later = meetingOn(
      '2019-10-14',
      `Décision ${june}#D1 : rappelée\n\nDécision 2019-07-01-montoire : encore`,
    )
    const named = recordOf('decision', '2019-07-01-montoire', [
      'titre: Montoire',
      'date: 2019-07-01',
      `source: ${june}#D1`,
    ])
    const [item, ...others] = decisionsOf(later, mark, named)
    expect(others).toEqual([])
    expect(item).toMatchObject({
      ref: '2019-07-01-montoire',
      text: 'Montoire',
      meeting: june,
      record: '2019-07-01-montoire',
    })
    expect(item?.mentions.map(({ text }) => text)).toEqual(['rappelée', 'encore'])
  })

  test('says its status and its date', () => {
    expect(decisionsOf(mark, record).map(({ status, date }) => [status, shortDate(date)])).toEqual([
      ['proposed', '2019-07-01'],
    ])
  })

  test.each([
    [[], 'accepted'],
    [['status: rejetée'], 'rejected'],
    [['superseded_by: autre'], 'superseded'],
    [['superseded_by: autre', 'status: caduque'], 'deprecated'],
  ])('%j is %s', (header, status) => {
    expect(decisionsOf(recordOf('decision', 'x', ['date: 2019-07-01', ...header]))[0]?.status).toBe(status)
  })
})

test('a mark of a decision record, of a cancelled meeting, of nothing known', () => {
  const inRecord = recordOf('decision', 'x', ['date: 2019-07-01'], 'Décision D1 : détail')
  const cancelled = meetingOn('2019-07-02', 'Décision D1 : non', ['status: annulée'])
  const dangling = meetingOn('2019-07-03', 'Décision 2018-01-01-y#D9 : perdue')
  expect(decisionsOf(inRecord, cancelled, dangling).map(({ ref, text }) => [ref, text])).toEqual([
    [null, 'perdue'],
    ['x', 'x'],
    ['x#D1', 'détail'],
  ])
})

describe('order and filters', () => {
  const records = [
    meetingOn('2018-11-19', 'Décision D1 : courriel\n\nDécision D2 : affiche'),
    recordOf('decision', 'b', ['titre: lettre', 'date: 2017-11-20', 'status: superseded']),
    recordOf('decision', 'c', ['titre: sans date', 'date: bientôt']),
    recordOf('decision', 'd', ['titre: bassin', 'date: 2019-10', 'status: proposed']),
  ]
  test.each<readonly [string, DecisionFilter, readonly string[]]>([
    ['those that stand, newest first, without date last', {}, ['bassin', 'courriel', 'affiche', 'sans date']],
    ['all', { all: true }, ['bassin', 'courriel', 'affiche', 'lettre', 'sans date']],
    ['one status', { status: 'superseded' }, ['lettre']],
    ['a window', { from: '2018-01-01', to: '2019-10-15' }, ['bassin', 'courriel', 'affiche']],
    ['words', { words: 'AFFICHÉ' }, ['affiche']],
  ])('%s', (_, filter, wanted) => {
    expect(filterDecisions(decisionsOf(...records), filter).map(({ text }) => text)).toEqual(wanted)
  })
})
