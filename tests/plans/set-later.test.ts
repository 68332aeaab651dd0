/** `--in`: a mention in a later record instead of an edit of the older one, for `set`, `done` and `add`. */
import { describe, expect, test } from 'vitest'
import { readDate } from '../../src/dates/read.ts'
import { applyEdits } from '../../src/document/edits.ts'
import { planMark, type MarkRequest } from '../../src/plans/add-mark.ts'
import { planDone } from '../../src/plans/done.ts'
import { planSet } from '../../src/plans/set.ts'
import type { Snapshot } from '../../src/plans/snapshot.ts'
import type { Plan } from '../../src/plans/types.ts'
import { actionRegister } from '../../src/queries/actions.ts'
import { eventRegister } from '../../src/queries/events.ts'
import type { WorkspaceRecord } from '../../src/records/types.ts'
import { loadWords } from '../../src/messages/say.ts'
import { meetingOn, recordOf, recordOfText, shortDate, today } from '../records/samples.ts'
import { problemOf, snapshotOf } from './snapshots.ts'

await loadWords('fr')
await loadWords('en')

const june = meetingOn(
  '2019-06-24',
  [
    'Événement E1 (2020, à planifier, Montoire) : Session',
    '',
    'Événement : Visite sans numéro',
    '',
    '- [ ] Action A1 (Max, avant le 15 octobre 2019) : recenser',
    '- [x] Action A2 : compter',
    '- Action : sonder',
    '- Question Q1 : qui ?',
    '- Décision D1 : oui',
  ].join('\n'),
)
const november = meetingOn('2019-11-04', '## 1. Suites\n\n## 2. Divers\n')
const forum = recordOf('event', 'forum-2020', ['date: 2020'])
const records = [june, november, forum]
const snapshot = snapshotOf(records)
const to = '2019-11-04'

/** The records as they are after a plan. */
function after({ changes }: Plan, { records: before }: Snapshot = snapshot): readonly WorkspaceRecord[] {
  return before.map((record) => {
    const change = changes.find(({ path }) => path === record.path)
    return change?.action === 'edit'
      ? recordOfText(record.path, applyEdits(record.document.text, change.edits))
      : record
  })
}

/** The lines that a plan adds to the later record; nothing else changes in it. */
function added(plan: Plan, later = november): readonly string[] {
  const text =
    after(plan)
      .find(({ id }) => id === later.id)
      ?.document.text.split('\n') ?? []
  const old = later.document.text.split('\n')
  const lines = text.filter((line) => !old.includes(line))
  expect(text.filter((line) => line !== '' && !lines.includes(line))).toEqual(
    old.filter((line) => line !== ''),
  )
  return lines
}

const setLater = async (
  reference: string,
  key: string,
  value: string,
  rest = {},
  seen = snapshot,
): Promise<Plan> =>
  planSet(seen, { reference: `2019-06-24#${reference}`, key, values: [value], isOwn: false, in: to, ...rest })

describe('set --in', () => {
  test.each([
    ['E1', 'date', '12 mars 2020', '- Événement 2019-06-24#E1 (jeudi 12 mars 2020) : date fixée'],
    ['E1', 'lieu', 'Blois, rue du Port', '- Événement 2019-06-24#E1 (Blois, rue du Port) : lieu changé'],
    ['E1', 'horaires', '14h', '- Événement 2019-06-24#E1 (14 h) : horaires changés'],
    ['E1', 'statut', 'annulée', '- Événement 2019-06-24#E1 (annulé) : statut changé'],
    [
      'A1',
      'échéance',
      '15 décembre',
      '- Action 2019-06-24#A1 (avant le 15 décembre 2019) : échéance changée',
    ],
    ['A1', 'qui', 'Anne, CIO', '- Action 2019-06-24#A1 (Anne, CIO) : responsable changé'],
    ['A1', 'état', 'abandonnée', '- [-] Action 2019-06-24#A1 : abandonné'],
    ['A2', 'box', 'open', '- [ ] Action 2019-06-24#A2 : à reprendre'],
    ['Q1', 'due', 'mars 2020', '- Question 2019-06-24#Q1 (mars 2020) : échéance fixée'],
  ])('%s %s %s', async (reference, key, value, line) => {
    const plan = await setLater(reference, key, value)
    expect(plan.changes.map(({ path }) => path)).toEqual([november.path])
    expect(added(plan)).toEqual([line])
  })

  test('the register shows the new word, and the older record is the same', async () => {
    const events = eventRegister(today)
    for (const each of after(await setLater('E1', 'date', '12 mars 2020'))) events.add(each)
    const item = events.items().find(({ ref }) => ref === '2019-06-24#E1')
    expect([shortDate(item?.date), item?.status, item?.location]).toEqual([
      '2020-03-12',
      'scheduled',
      'Montoire',
    ])
  })

  test('a note, under a heading', async () => {
    const plan = await setLater('E1', 'statut', 'annulé', { note: 'faute de salle', under: 'suites' })
    expect(added(plan)).toEqual(['- Événement 2019-06-24#E1 (annulé) : faute de salle'])
    const text = after(plan)[1]?.document.text
    expect(text).toMatch(/## 1\. Suites\n\n- Événement .*\n\n## 2\. Divers/)
  })

  test('a mark without a number gets one, in the same plan', async () => {
    const plan = await setLater('visite', 'date', '12 mars 2020')
    expect(plan.changes.map(({ path }) => path)).toEqual([june.path, november.path])
    expect(after(plan)[0]?.document.text).toContain('\nÉvénement E2 : Visite sans numéro\n')
    expect(added(plan)).toEqual(['- Événement 2019-06-24#E2 (jeudi 12 mars 2020) : date fixée'])
    expect(plan.said.map(({ code }) => code)).toEqual(['mention-added', 'id-given'])
  })

  test('the record of an event', async () => {
    const request = { reference: 'forum-2020', key: 'date', values: ['12 mars 2020'], isOwn: false, in: to }
    expect(added(await planSet(snapshot, request))).toEqual([
      '- Événement forum-2020 (jeudi 12 mars 2020) : date fixée',
    ])
  })

  test('in English', async () => {
    const plan = await setLater('E1', 'location', 'Blois', {}, { ...snapshot, language: 'en' })
    expect(added(plan)).toEqual(['- Event 2019-06-24#E1 (Blois): place changed'])
  })

  test.each([
    ['E1', 'lieu', 'Montoire'],
    ['E1', 'date', '2020'],
    ['A1', 'due', '15/10/2019'],
    ['A2', 'état', 'faite'],
  ])('what the registers say already is not said again: %s %s', async (reference, key, value) => {
    const plan = await setLater(reference, key, value)
    expect(plan.changes).toEqual([])
    expect(plan.said).toHaveLength(1)
    expect((await setLater(reference, key, value, { note: 'confirmé' })).changes).toHaveLength(1)
  })

  test.each<readonly [string, string, string, object, string]>([
    ['in its own record', 'E1', 'date', { in: '2019-06-24' }, 'mention-same-record'],
    ['a text', 'E1', 'texte', {}, 'set-later-text'],
    ['nothing', 'E1', 'lieu', { values: null }, 'set-later-unset'],
    ['a part that it does not have', 'A1', 'lieu', {}, 'set-unknown-part'],
    ['a part of a decision', 'D1', 'date', {}, 'set-unknown-part'],
    ['a place that is a date', 'E1', 'lieu', { values: ['12 mars 2020'] }, 'part-not-set'],
    ['a place too long', 'E1', 'lieu', { values: ['x'.repeat(301)] }, 'part-not-set'],
    ['under no heading', 'E1', 'lieu', { under: 'programme' }, 'unknown-heading'],
    ['in no record', 'E1', 'lieu', { in: '2011' }, 'unknown-reference'],
  ])('refused: %s', async (_, reference, key, rest, code) => {
    expect((await problemOf(async () => setLater(reference, key, '2021', rest)))[0]).toBe(`${code} 3`)
  })

  test('refused: a meeting, or a decision record, is no item', async () => {
    const request = { key: 'date', values: ['2020'], isOwn: false, in: to }
    const refused = await problemOf(async () => planSet(snapshot, { reference: '2019-06-24', ...request }))
    expect(refused[0]).toBe('set-later-kind 3')
  })

  test('an older record, and a cancelled one, are told', async () => {
    const may = meetingOn('2019-05-06', '')
    const cancelled = meetingOn('2019-12-02', '', ['status: cancelled'])
    const seen = snapshotOf([...records, may, cancelled])
    const codes = async (later: string) =>
      (await setLater('E1', 'lieu', 'Blois', { in: later }, seen)).warnings.map(({ code }) => code)
    expect(await codes('2019-05-06')).toEqual(['mention-before'])
    expect(await codes('2019-12-02')).toEqual(['mention-in-cancelled'])
    expect(await codes(to)).toEqual([])
  })

  test('a record between two is told that a newer one says the same part', async () => {
    const newer = meetingOn('2019-11-11', 'Événement 2019-06-24#E1 (Vendôme) : ailleurs')
    const seen = snapshotOf([...records, newer])
    const codes = async (key: string, value: string) =>
      (await setLater('E1', key, value, { in: to }, seen)).warnings.map(({ code }) => code)
    expect(await codes('lieu', 'Blois')).toEqual(['set-said-later'])
    expect(await codes('date', '12 mars 2020')).toEqual([])
  })
})

describe('done --in', () => {
  test.each([
    ['A1', 'done', undefined, ['- [x] Action 2019-06-24#A1 : fait']],
    ['A1', 'dropped', undefined, ['- [-] Action 2019-06-24#A1 : abandonné']],
    ['A2', 'open', undefined, ['- [ ] Action 2019-06-24#A2 : à reprendre']],
    ['A1', 'done', 'tableau envoyé', ['- [x] Action 2019-06-24#A1 : tableau envoyé']],
    ['A2', 'done', undefined, []],
    ['sonder', 'done', undefined, ['- [x] Action 2019-06-24#A3 : fait']],
  ] as const)('%s %s %s', (reference, box, note, lines) => {
    const request = { reference: `2019-06-24#${reference}`, box, in: to }
    const plan = planDone(snapshot, note === undefined ? request : { ...request, note })
    expect(added(plan)).toEqual(lines)
    const actions = actionRegister(today)
    for (const each of after(plan)) actions.add(each)
    const word = { A1: 'recenser', A2: 'compter', sonder: 'sonder' }[reference]
    expect(actions.items().find(({ text }) => text === word)?.state).toBe(box)
  })

  test('a mention is ticked on its own line, or continued by the next meeting', () => {
    const october = meetingOn('2019-10-14', '- Action 2019-06-24#A1 : relancé')
    const seen = snapshotOf([...records, october])
    const own = planDone(seen, { reference: '2019-10-14#2019-06-24#A1', box: 'done' })
    expect(after(own, seen)[3]?.document.text).toContain('- [x] Action 2019-06-24#A1 : relancé')
    const next = planDone(seen, { reference: '2019-10-14#2019-06-24#A1', box: 'done', in: to })
    expect(after(next, seen)[1]?.document.text).toContain('- [x] Action 2019-06-24#A1 : fait')
  })
})

function request(kind: MarkRequest['kind'], reference: string, rest: Partial<MarkRequest> = {}): MarkRequest {
  return {
    kind,
    text: 'relancé le 3',
    to: reference.includes('-') ? reference : `2019-06-24#${reference}`,
    in: to,
    owners: [],
    isNew: false,
    ...rest,
  }
}

describe('add --in', () => {
  const dated = readDate('12 mars', { near: '2019-11-12', today: '2019-11-12' })
  const date = dated && 'date' in dated ? { date: dated.date } : {}

  test.each<readonly [MarkRequest, readonly string[]]>([
    [request('action', 'A1'), ['- Action 2019-06-24#A1 : relancé le 3']],
    [request('action', 'A1', { owners: ['Anne'] }), ['- Action 2019-06-24#A1 (Anne) : relancé le 3']],
    [request('question', 'Q1'), ['- Question 2019-06-24#Q1 : relancé le 3']],
    [request('decision', 'D1'), ['- Décision 2019-06-24#D1 : relancé le 3']],
    [
      request('event', 'E1', { ...date, location: 'Blois' }),
      ['- Événement 2019-06-24#E1 (jeudi 12 mars 2020, Blois) : relancé le 3'],
    ],
    [request('event', 'E1'), ['- Événement 2019-06-24#E1 : relancé le 3']],
    [request('event', 'forum-2020'), ['- Événement forum-2020 : relancé le 3']],
  ])('%o', (typed, lines) => {
    expect(added(planMark(snapshot, typed))).toEqual(lines)
  })

  test('a mark found by its words gets its number', () => {
    const plan = planMark(snapshot, request('action', '2019-06-24#sonder'))
    expect(after(plan)[0]?.document.text).toContain('- Action A3 : sonder')
    expect(added(plan)).toEqual(['- Action 2019-06-24#A3 : relancé le 3'])
  })

  test.each([
    [request('event', 'A1'), 'mention-other-kind'],
    [request('action', 'forum-2020'), 'mention-other-kind'],
    [request('action', '2019-06-24-'), 'mention-other-kind'],
    [request('action', 'A1', { in: '2019-06-24' }), 'mention-same-record'],
  ])('refused: %o', async (typed, code) => {
    expect((await problemOf(() => planMark(snapshot, typed)))[0]).toBe(`${code} 3`)
  })
})
