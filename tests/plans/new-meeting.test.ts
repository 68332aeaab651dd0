/** `spro new-meeting`, as planned. */
import { describe, expect, test } from 'vitest'
import { readDate } from '../../src/dates/read.ts'
import { planMeeting, type MeetingRequest } from '../../src/plans/new-meeting.ts'
import { meetingOn } from '../records/samples.ts'
import { problemOf, snapshotOf, textAfter } from './snapshots.ts'

const snapshot = snapshotOf([
  meetingOn('2017-12-04', '', ['series: bassin']),
  meetingOn('2019-06-24', '', ['series: bassin']),
  meetingOn('2018-03-01', '', ['title: Comité']),
])

async function followUps(day: string, given: Partial<MeetingRequest>): Promise<readonly string[]> {
  const reading = readDate(day, {})
  const date = reading && 'date' in reading ? { date: reading.date } : {}
  const plan = await planMeeting(snapshot, { agenda: [], ...date, ...given })
  return textAfter(plan, snapshot).match(/## \d\. Suites.*/g) ?? []
}

test.each([
  ['2018-01-10', { series: 'bassin' }, ['## 1. Suites de la réunion du 4 décembre 2017']],
  ['2017-01-10', { series: 'bassin' }, []],
  ['2019-11-25', { series: 'bassin' }, ['## 1. Suites de la réunion du 24 juin 2019']],
  ['à planifier', { series: 'bassin' }, ['## 1. Suites de la réunion du 24 juin 2019']],
  ['2018-02-01', { title: 'Comité' }, []],
  ['2018-04-01', { title: 'Comité' }, ['## 1. Suites de la réunion du 1er mars 2018']],
])('a meeting of %s takes up no later one', async (day, given, wanted) => {
  expect(await followUps(day, given)).toEqual(wanted)
})

describe('a second record of a meeting', () => {
  const known = snapshotOf([
    meetingOn('2019-11-25', '', ['series: bassin', 'title: Réunion du bassin']),
    meetingOn('2019-11-26', '', ['series: bassin', 'status: cancelled']),
    meetingOn('2019-11-27', '', ['title: Comité local']),
  ])
  const plan = (day: string, given: Partial<MeetingRequest>) => {
    const reading = readDate(day, {})
    const date = reading && 'date' in reading ? { date: reading.date } : {}
    return planMeeting(known, { agenda: [], ...date, ...given })
  }

  test.each([
    ['2019-11-25', { series: 'bassin' }, '2019-11-25'],
    ['2019-11-27', { title: 'COMITE LOCAL' }, '2019-11-27'],
  ])('of %s is refused', async (day, given, id) => {
    expect(await problemOf(() => plan(day, given))).toMatchObject(['meeting-taken 3', { id, day }])
  })

  test.each([
    ['2019-11-26', { series: 'bassin' }],
    ['2019-11-25', { series: 'bassin', title: 'Groupe de travail' }],
    ['2019-11-27', { series: 'bassin' }],
    ['novembre 2019', { series: 'bassin' }],
  ])('of %s is written where the first is cancelled, is another one, or has no day', async (day, given) => {
    expect((await plan(day, given)).changes).toHaveLength(1)
  })
})
