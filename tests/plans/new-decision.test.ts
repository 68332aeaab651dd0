/** `spro new-decision`, as planned: what users saw go wrong, and what stands instead. */
import { expect, test } from 'vitest'
import { readDate } from '../../src/dates/read.ts'
import type { FuzzyDate } from '../../src/dates/types.ts'
import { planDecision } from '../../src/plans/new-decision.ts'
import { meetingOn, recordOf, today } from '../records/samples.ts'
import { problemOf, snapshotOf, textAfter } from './snapshots.ts'

const june = '2019-06-24'
const meeting = meetingOn(
  june,
  'Décision D1 : les invitations partent par courriel.\n\nAction A1 (Anne) : envoyer les invitations\n\nDécision : une salle à Montoire',
)
const montoire = recordOf('decision', `${june}-montoire`, [`date: ${june}`, `source: ${june}#D1`])

function dateOf(text: string): FuzzyDate {
  const reading = readDate(text, { today })
  if (reading && 'date' in reading) return reading.date
  throw new Error(`${text} is no date`)
}

test('a mark that has its record already gets no second one, which no register would show', async () => {
  const snapshot = snapshotOf([meeting, montoire])
  expect(await problemOf(() => planDecision(snapshot, { from: `${june}#D1` }))).toEqual([
    'already-a-record 3',
    { ref: `${june}#D1`, id: montoire.id },
  ])
})

test('an action makes no decision record, by its number or by its words', async () => {
  const snapshot = snapshotOf([meeting])
  expect(await problemOf(() => planDecision(snapshot, { from: `${june}#A1` }))).toEqual([
    'not-a-decision-mark 3',
    { reference: `${june}#A1`, marks: [`${june}#D1 (les invitations partent par courriel.)`] },
  ])
  const plan = await planDecision(snapshot, { from: `${june}#invitations` })
  expect(textAfter(plan, snapshot)).toContain(`source: ${june}#D1`)
})

test('a mark without id gets one in the same write; the path is said as it is written', async () => {
  const snapshot = snapshotOf([meeting])
  const plan = await planDecision(snapshot, { from: `${june}#Montoire` })
  const path = `decisions/2019/${june}-une-salle-a-montoire.md`
  expect(plan.changes.map((change) => change.path)).toEqual([path, meeting.path])
  expect(plan.said).toEqual([{ code: 'decision-created', args: { path, source: `${june}#D2` } }])
  expect(textAfter(plan, snapshot)).toContain(`date: ${june}\nsource: ${june}#D2`)
})

test('without a date a decision is of today', async () => {
  const plan = await planDecision(snapshotOf([]), { title: 'Deux lettres par an' })
  expect(plan.changes[0]?.path).toBe(`decisions/2019/${today}-deux-lettres-par-an.md`)
  expect(textAfter(plan, snapshotOf([]))).toContain(`date: ${today}\n`)
  expect(plan.warnings).toEqual([])
})

test('a year that was inferred is told', async () => {
  const date = dateOf('3 mars')
  const plan = await planDecision(snapshotOf([]), { title: 'Une lettre', date })
  expect(plan.warnings).toEqual([{ code: 'year-inferred', args: { date } }])
})

test('what is superseded is a decision, and not superseded already', async () => {
  const old = recordOf('decision', 'ancienne', ['date: 2018-01-01', 'superseded_by: autre'])
  const snapshot = snapshotOf([meeting, old])
  expect(await problemOf(() => planDecision(snapshot, { title: 'X', supersedes: june }))).toEqual([
    'not-a-decision 3',
    { reference: june },
  ])
  expect(await problemOf(() => planDecision(snapshot, { title: 'X', supersedes: 'ancienne' }))).toEqual([
    'already-superseded 3',
    { id: 'ancienne', by: 'autre' },
  ])
})

test('of a chain of decisions the last is the one to replace; a ring of them has none', async () => {
  const chain = [
    recordOf('decision', 'a', ['date: 2017-01-01', 'superseded_by: b']),
    recordOf('decision', 'b', ['date: 2018-01-01', 'superseded_by: c']),
    recordOf('decision', 'c', ['date: 2019-01-01']),
  ]
  expect(await problemOf(() => planDecision(snapshotOf(chain), { title: 'X', supersedes: 'a' }))).toEqual([
    'already-superseded 3',
    { id: 'a', by: 'c' },
  ])
  const ring = [...chain.slice(0, 2), recordOf('decision', 'c', ['date: 2019-01-01', 'superseded_by: b'])]
  expect(await problemOf(() => planDecision(snapshotOf(ring), { title: 'X', supersedes: 'a' }))).toEqual([
    'supersedes-cycle 3',
    { ids: ['b', 'c', 'b', 'a'] },
  ])
})
