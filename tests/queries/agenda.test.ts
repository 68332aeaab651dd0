/** The agenda of a meeting, and meetings among themselves (DESIGN §5). */
import { describe, expect, test } from 'vitest'
import { buildAgenda } from '../../src/queries/agenda.ts'
import { lastHeldOf, meetingsOf, nextPlanned, previousHeld } from '../../src/queries/meetings.ts'
import type { Meeting, WorkspaceConfig, WorkspaceRecord } from '../../src/records/types.ts'
import { decodeConfig } from '../../src/records/workspace-file.ts'
import { recordOf, today } from '../records/samples.ts'

const config: WorkspaceConfig = decodeConfig(
  { series: { bassin: { title: 'Bassin', approval: true } } },
  'reseau',
)

function meeting(id: string, header: readonly string[], body = ''): Meeting {
  const record = recordOf('meeting', id, header, body)
  if (record.kind !== 'meeting') throw new Error('not a meeting')
  return record
}

const june = meeting(
  'juin',
  ['date: 2019-06-24', 'time: 9 h', 'series: bassin'],
  'Action A1 (Anne, 15/10/2019) : envoyer\n\nEn attente W1 (CCI) : une date\n\nQuestion Q1 : qui ?\n\nAction A2 : fini',
)
const evening = meeting('juin-soir', ['date: 2019-06-24', 'time: 18 h', 'series: bassin'])
const other = meeting(
  'autre',
  ['date: 2019-09-01', 'title: Atelier'],
  'Action A1 : ailleurs\n\nÉvénement E1 (20/11/2019) : visite\n\nÉvénement E2 (à planifier) : session\n\nÉvénement E3 (20/12/2019, annulé) : non\n\nÉvénement E4 (octobre 2018) : passé',
)
const planned = meeting(
  'novembre',
  [
    'date: 2019-11-25',
    'time: 14 h-15 h',
    'series: bassin',
    'agenda:',
    '  - Actualités (30 min)',
    '  - Bilan (45 min)',
    '  - Divers',
  ],
  '- [x] Action juin#A2 : fait\n\nAction A1 : prévue',
)
const records: readonly WorkspaceRecord[] = [planned, other, evening, june]

function agendaOf(allSeries = false) {
  return buildAgenda(planned, records, { today, config, allSeries, showOverdue: false })
}

test('points with their hours, and what they take beyond the meeting', () => {
  const { points, overrun } = agendaOf()
  expect(points.map(({ title, start, end }) => [title, start, end])).toEqual([
    ['Actualités', '14:00', '14:30'],
    ['Bilan', '14:30', '15:15'],
    ['Divers', '15:15', null],
  ])
  expect(overrun).toBe(15)
})

test('what the series left open; every series when asked', () => {
  const { actions, waiting } = agendaOf()
  expect(actions.map(({ ref }) => ref)).toEqual(['juin#A1'])
  expect(waiting.map(({ ref }) => ref)).toEqual(['juin#W1', 'juin#Q1'])
  expect(agendaOf(true).actions.map(({ ref }) => ref)).toEqual(['juin#A1', 'autre#A1'])
})

test('the follow-up of a decision record goes with the meeting it comes from; without source only with all series', () => {
  const followed = recordOf(
    'decision',
    'salle',
    ['date: 2019-06-24', 'source: juin#D1'],
    'Action A1 : réserver',
  )
  const fresh = recordOf('decision', 'lettre', ['date: 2019-06-24'], 'Action A1 : écrire')
  const refsOf = (allSeries: boolean) =>
    buildAgenda(planned, [...records, followed, fresh], {
      today,
      config,
      allSeries,
      showOverdue: false,
    }).actions.map(({ ref }) => ref)
  expect(refsOf(false)).toEqual(['juin#A1', 'salle#A1'])
  expect(refsOf(true)).toEqual(['juin#A1', 'lettre#A1', 'salle#A1', 'autre#A1'])
})

test('events to come and to schedule, none that is cancelled or over', () => {
  const { events, toSchedule } = agendaOf()
  expect(events.map(({ title }) => title)).toEqual(['visite'])
  expect(toSchedule.map(({ title }) => title)).toEqual(['session'])
})

test('the previous meeting of the series, to be approved where the series wants it', () => {
  const { previous, toApprove } = agendaOf()
  expect([previous?.id, toApprove?.id]).toEqual(['juin-soir', 'juin-soir'])
})

describe('meetings', () => {
  const meetings = meetingsOf(records)

  test('stand in order of day and hour', () => {
    expect(meetings.map(({ id }) => id)).toEqual(['juin', 'juin-soir', 'autre', 'novembre'])
  })

  test('the one before, of one day by its hour; the next; the last of a series', () => {
    expect(previousHeld(meetings, evening)?.id).toBe('juin')
    expect(previousHeld(meetings, june)).toBeNull()
    expect(nextPlanned(meetings, today)?.id).toBe('novembre')
    expect(nextPlanned(meetings, '2019-11-26')).toBeNull()
    expect(lastHeldOf(meetings, { series: 'bassin' })?.id).toBe('juin-soir')
  })

  test('the last that was held before a day, of a series or of a title', () => {
    expect(lastHeldOf(meetings, { series: 'bassin' }, '2019-06-24')).toBeNull()
    expect(lastHeldOf(meetings, { series: 'bassin' }, '2019-06-25')?.id).toBe('juin-soir')
    expect(lastHeldOf(meetings, { title: 'atelier' }, '2020-01-01')?.id).toBe('autre')
    expect(lastHeldOf(meetings, { title: 'atelier' }, '2019-09-01')).toBeNull()
  })

  test('a planned meeting whose day is still to be found is the next one when no other is', () => {
    const open = meeting('a-planifier', ['status: planned', 'date: à planifier', 'series: bassin'])
    const undated = meeting('sans-date', ['status: planned', 'series: bassin'])
    const all = meetingsOf([undated, open, ...records])
    expect(nextPlanned(all, today)?.id).toBe('novembre')
    expect(nextPlanned(all, '2019-11-26')?.id).toBe('a-planifier')
    expect(nextPlanned(meetingsOf([undated]), today, 'bassin')?.id).toBe('sans-date')
  })

  test('without series, the meetings of one folded title belong together', () => {
    const before = meeting('a', ['title: Comité technique', 'date: 2019-01-10'])
    const after = meeting('b', ['title: COMITE TECHNIQUE', 'date: 2019-03-10'])
    expect(previousHeld(meetingsOf([after, before]), after)?.id).toBe('a')
  })
})
