/** A meeting as an entry of a calendar, read back with ical.js. */
import { beforeAll, describe, expect, test } from 'vitest'
import { writeMeetingCalendar } from '../../src/exporters/ics.ts'
import { loadWords } from '../../src/messages/say.ts'
import { Problem } from '../../src/messages/problem.ts'
import { buildAgenda } from '../../src/queries/agenda.ts'
import type { Meeting } from '../../src/records/types.ts'
import { decodeConfig } from '../../src/records/workspace-file.ts'
import { recordOf } from '../records/samples.ts'
import { options, readCalendar, today, type ReadEntry } from './calendars.ts'

beforeAll(() => loadWords('fr'))

const header = ['title: Réunion de rentrée', 'status: planned', 'date: 2019-12-10', 'time: 14 h-16 h 30']

function meetingOf(lines: readonly string[]): Meeting {
  const record = recordOf('meeting', '2019-12-10-rentree', lines)
  if (record.kind !== 'meeting') throw new Error('not a meeting')
  return record
}

/** The entries of a meeting in a workspace with this contact. */
function entriesOf(lines: readonly string[], contact: string | null = null): readonly ReadEntry[] {
  const meeting = meetingOf(lines)
  const config = { ...decodeConfig({ id: 'spro', name: 'Réseau' }, 'reseau'), contact }
  const built = buildAgenda(meeting, [meeting], { today, config, allSeries: false, showOverdue: false })
  return readCalendar(writeMeetingCalendar(built, options)).entries
}

function entryOf(lines: readonly string[], contact: string | null = null): ReadEntry {
  const [entry] = entriesOf(lines, contact)
  if (!entry) throw new Error('no entry')
  return entry
}

test('one entry, with its points in the description', () => {
  const lines = [
    'location: CMA, Blois',
    'agenda:',
    '  - Tour de table (30 min)',
    '  - Actions ; suites (Maud)',
  ]
  const entry = entryOf([...header, ...lines])
  expect(entry).toMatchObject({
    uid: '2019-12-10-rentree@spro',
    summary: 'Réunion de rentrée',
    start: '2019-12-10T14:00:00 Europe/Paris',
    end: '2019-12-10T16:30:00 Europe/Paris',
    location: 'CMA, Blois',
    status: 'CONFIRMED',
    sequence: 0,
    stamp: '2019-11-12T00:00:00Z',
    transparency: 'OPAQUE',
  })
  expect(entry.description?.split('\n')).toEqual([
    'Ordre du jour :',
    '1. 14 h-14 h 30 – Tour de table (30 min)',
    '2. 14 h 30 – Actions ; suites (Maud)',
  ])
})

describe('how it stands', () => {
  test.each([
    ['a day', header, 'CONFIRMED', 0],
    ['a month', ['title: A', 'status: planned', 'date: décembre 2019'], 'TENTATIVE', 0],
    ['held', ['title: A', 'status: held', 'date: 2019-06-24'], 'CONFIRMED', 0],
    ['cancelled', ['title: A', 'status: cancelled', 'date: 2019-12-10'], 'CANCELLED', 1],
    ['moved', [...header, 'rescheduled: 2019-12-17'], 'CONFIRMED', 1],
  ])('%s', (_, lines, status, sequence) => {
    expect(entryOf(lines)).toMatchObject({ status, sequence })
  })

  test('a meeting that was moved stands at its new day, with the old one in words', () => {
    expect(entryOf([...header, 'rescheduled: 2019-12-17'])).toMatchObject({
      start: '2019-12-17T14:00:00 Europe/Paris',
      description: 'Date précédente : 10 décembre 2019',
    })
  })

  test('a month is a span, with its words', () => {
    expect(entryOf(['title: Bilan', 'status: planned', 'date: décembre 2019'])).toMatchObject({
      start: '2019-12-01',
      end: '2020-01-01',
      summary: 'Bilan (décembre 2019)',
    })
  })

  test('the day of `updated` is that of the entry', () => {
    expect(entryOf([...header, 'updated: 2019-10-21']).stamp).toBe('2019-10-21T00:00:00Z')
  })

  test.each([
    ['no date', ['title: A', 'status: planned']],
    ['a date to be found', ['title: A', 'status: planned', 'date: à planifier']],
  ])('%s is refused', (_, lines) => {
    expect(() => entriesOf(lines)).toThrow(Problem)
    expect(() => entriesOf(lines)).toThrow('calendar-meeting-without-date')
  })
})

const organizer = (contact: string | null) => entryOf(header, contact).component.getFirstProperty('organizer')

test('who convenes is the organizer where the contact has a mail address', () => {
  expect(organizer('Coordination <coordination@example.org>')?.toICALString()).toBe(
    'ORGANIZER;CN=Réseau:mailto:coordination@example.org',
  )
  expect(organizer('02 54 00 00 00')).toBeNull()
  expect(organizer(null)).toBeNull()
})
