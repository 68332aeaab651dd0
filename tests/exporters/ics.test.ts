/** Calendars (format.md F7, RFC 5545), read back with ical.js. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { writeEventsCalendar } from '../../src/exporters/ics.ts'
import { loadWords } from '../../src/messages/say.ts'
import { isToSchedule } from '../../src/queries/events.ts'
import type { EventItem } from '../../src/queries/types.ts'
import { event } from '../pages/samples.ts'
import { meetingOn, recordOf } from '../records/samples.ts'
import {
  dateOf,
  eventsOf,
  exampleEvents,
  exampleOptions,
  hoursOf,
  options,
  readCalendar,
  type ReadEntry,
} from './calendars.ts'

beforeAll(async () => {
  await loadWords('fr')
  await loadWords('en')
})

/** The entries of some events. */
function entriesOf(...events: readonly EventItem[]): readonly ReadEntry[] {
  return readCalendar(writeEventsCalendar(events, options).text).entries
}

/** "start → end · summary · status". */
function shortEntry({ start, end, summary, status }: ReadEntry): string {
  return `${start} → ${end ?? '–'} · ${summary} · ${status}`
}

const zoned = (time: string): string => `${time} Europe/Paris`

describe('where a date stands', () => {
  const placed: readonly (readonly [string, string, readonly string[]])[] = [
    ['2019-06-24', '', ['2019-06-24 → 2019-06-25 · Forum · CONFIRMED']],
    ['du 9 au 14 avril 2018', '', ['2018-04-09 → 2018-04-15 · Forum · CONFIRMED']],
    ['31 décembre 2019', '', ['2019-12-31 → 2020-01-01 · Forum · CONFIRMED']],
    ['jeudi 7 et vendredi 8 octobre 2021', '', ['2021-10-07 → 2021-10-09 · Forum · CONFIRMED']],
    [
      '26 avril et 3 juillet 2019',
      '',
      ['2019-04-26 → 2019-04-27 · Forum · CONFIRMED', '2019-07-03 → 2019-07-04 · Forum · CONFIRMED'],
    ],
    [
      '24 septembre 2019',
      '13 h-19 h',
      [`${zoned('2019-09-24T13:00:00')} → ${zoned('2019-09-24T19:00:00')} · Forum · CONFIRMED`],
    ],
    ['24 septembre 2019', '14 h', [`${zoned('2019-09-24T14:00:00')} → – · Forum · CONFIRMED`]],
    [
      '24 septembre 2019',
      '9 h-12 h et 14 h-17 h',
      [`${zoned('2019-09-24T09:00:00')} → ${zoned('2019-09-24T17:00:00')} · Forum · CONFIRMED`],
    ],
    [
      '24 septembre 2019',
      '20 h-minuit',
      [`${zoned('2019-09-24T20:00:00')} → ${zoned('2019-09-25T00:00:00')} · Forum · CONFIRMED`],
    ],
    [
      '24 septembre 2019',
      'matin',
      [`${zoned('2019-09-24T08:00:00')} → ${zoned('2019-09-24T12:00:00')} · Forum (le matin) · CONFIRMED`],
    ],
    ['24 septembre 2019', 'toute la journée', ['2019-09-24 → 2019-09-25 · Forum · CONFIRMED']],
    [
      'jeudi 7 et vendredi 8 octobre 2021',
      '9 h-17 h',
      [
        `${zoned('2021-10-07T09:00:00')} → ${zoned('2021-10-07T17:00:00')} · Forum · CONFIRMED`,
        `${zoned('2021-10-08T09:00:00')} → ${zoned('2021-10-08T17:00:00')} · Forum · CONFIRMED`,
      ],
    ],
    ['du 1er septembre 2019 au 30 juin 2020', '9 h-17 h', ['2019-09-01 → 2020-07-01 · Forum · CONFIRMED']],
    ['4e trimestre 2019', '', ['2019-10-01 → 2020-01-01 · Forum (4e trimestre 2019) · TENTATIVE']],
    ['avril 2020', '14 h', ['2020-04-01 → 2020-05-01 · Forum (avril 2020) · TENTATIVE']],
    ['février 2020', '', ['2020-02-01 → 2020-03-01 · Forum (février 2020) · TENTATIVE']],
    ['2020', '', ['2020-01-01 → 2021-01-01 · Forum (2020) · TENTATIVE']],
    ['2019-12-05~', '', ['2019-12-05 → 2019-12-06 · Forum (vers le 5 décembre 2019) · TENTATIVE']],
  ]

  test.each(placed)('%s %s', (date, hours, expected) => {
    const times = hours === '' ? [] : hoursOf(hours)
    const entries = entriesOf(event('Forum', { date: dateOf(date), times }))
    expect(entries.map(shortEntry)).toEqual(expected)
  })

  test('an open range stands at the day that is known, with its words', () => {
    const [entry] = entriesOf(event('Inscriptions', { date: dateOf('2019-12-02/..') }))
    expect(entry?.start).toBe('2019-12-02')
    expect(entry?.status).toBe('TENTATIVE')
    expect(entry?.summary).toMatch(/^Inscriptions \(.*2 décembre 2019.*\)$/)
  })

  test('the words of an imprecise date follow a title without its full stop', () => {
    const [entry] = entriesOf(event('Forum des métiers.', { date: dateOf('avril 2020') }))
    expect(entry?.summary).toBe('Forum des métiers (avril 2020)')
  })

  test('whole days leave people free, hours do not, a cancelled event does', () => {
    const date = dateOf('2019-12-10')
    const times = hoursOf('14 h-16 h')
    const shown = entriesOf(
      event('A', { ref: 'a', date }),
      event('B', { ref: 'b', date, times }),
      event('C', { ref: 'c', date, times, status: 'cancelled' }),
    )
    expect(shown.map(({ transparency }) => transparency)).toEqual(['TRANSPARENT', 'OPAQUE', 'TRANSPARENT'])
  })
})

describe('what has no day', () => {
  test('events to schedule are left out and counted', () => {
    const events = [
      event('A', { ref: 'a', status: 'to-schedule' }),
      event('B', { ref: 'b', date: dateOf('à planifier'), status: 'to-schedule' }),
      event('C', { ref: 'c', date: dateOf('2019-12-10') }),
      event('D', { ref: 'd', status: 'postponed' }),
    ]
    const { text, leftOut } = writeEventsCalendar(events, options)
    expect(leftOut).toBe(3)
    expect(readCalendar(text).entries.map(({ summary }) => summary)).toEqual(['C'])
  })

  test('an event that was postponed or cancelled is cancelled at its old date', () => {
    const was = dateOf('2019-03-26')
    const shown = entriesOf(
      event('A', { ref: 'a', status: 'postponed', was }),
      event('B', { ref: 'b', status: 'cancelled', was }),
      event('C', { ref: 'c', status: 'cancelled', date: was }),
    )
    expect(shown.map(shortEntry)).toEqual(
      ['A', 'B', 'C'].map((title) => `2019-03-26 → 2019-03-27 · ${title} · CANCELLED`),
    )
  })

  test('an event that was postponed to a known day stands there', () => {
    const [entry] = entriesOf(
      event('A', { status: 'postponed', was: dateOf('2019-03-26'), date: dateOf('2020-03-26') }),
    )
    expect(entry && shortEntry(entry)).toBe('2020-03-26 → 2020-03-27 · A · CONFIRMED')
    expect(entry?.description).toContain('Date précédente : 26 mars 2019')
  })

  test('a calendar without any event still has a component', () => {
    const { calendar, entries } = readCalendar(writeEventsCalendar([], options).text)
    expect(entries).toEqual([])
    expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone'])
  })
})

const uids = (...events: readonly EventItem[]) => entriesOf(...events).map(({ uid }) => uid)

describe('the names of entries', () => {
  test('the reference, and day n of several', () => {
    expect(
      uids(
        event('A', { ref: '2019-06-24-reunion#E1', date: dateOf('2019-12-10') }),
        event('B', { ref: 'forum-2019', date: dateOf('26 avril et 3 juillet 2019') }),
      ),
    ).toEqual(['2019-06-24-reunion#E1@spro', 'forum-2019.1@spro', 'forum-2019.2@spro'])
  })

  test('a mark without id: its record and its title, never twice the same', () => {
    const [first, second, third] = eventsOf(
      meetingOn(
        '2019-06-24',
        '- Événement (10/12/2019) : Forum de l’été\n- Événement (11/12/2019, Blois) : Forum de l’été\n- Événement (12/12/2019) : 東京',
      ),
    )
    if (!first || !second || !third) throw new Error('three events')
    expect(uids(first, second, third)).toEqual([
      '2019-06-24-forum-de-l-ete@spro',
      '2019-06-24-forum-de-l-ete-2@spro',
      '2019-06-24-event@spro',
    ])
  })

  test('a reference keeps its name whatever titles come before it', () => {
    const date = dateOf('2019-12-10')
    expect(
      uids(
        event('Forum', { ref: null, file: 'meetings/x.md', date }),
        event('B', { ref: 'x-forum', date }),
        event('C', { ref: 'x-forum', date }),
      ),
    ).toEqual(['x-forum-3@spro', 'x-forum@spro', 'x-forum-2@spro'])
  })
})

/** A meeting that says something of the first event of 24 June. */
const say = (day: string, attributes: string): ReturnType<typeof meetingOn> =>
  meetingOn(day, `- Événement 2019-06-24#E1${attributes} : nouvelle`)

describe('what was said since', () => {
  const first = meetingOn('2019-06-24', '- Événement E1 (24/09/2019, 13 h-19 h, Blois) : Forum')

  const stories: readonly (readonly [string, readonly ReturnType<typeof meetingOn>[], number, string])[] = [
    ['nothing since', [], 0, '2019-06-24'],
    ['a note', [say('2019-07-01', '')], 0, '2019-07-01'],
    ['the same place again', [say('2019-07-01', ' (Blois)')], 0, '2019-07-01'],
    ['another place', [say('2019-07-01', ' (Vendôme)')], 1, '2019-07-01'],
    ['other hours', [say('2019-07-01', ' (14 h-19 h)')], 1, '2019-07-01'],
    ['a date, then a note', [say('2019-07-01', ' (01/10/2019)'), say('2019-08-01', '')], 1, '2019-08-01'],
    [
      'postponed, then a date',
      [say('2019-07-01', ' (reporté)'), say('2019-08-01', ' (12/03/2020)')],
      2,
      '2019-08-01',
    ],
    ['cancelled', [say('2019-07-01', ' (annulé)')], 1, '2019-07-01'],
    ['called what it was', [say('2019-07-01', ' (prévu)')], 0, '2019-07-01'],
  ]

  test.each(stories)('%s', (_, since, sequence, day) => {
    const [entry] = entriesOf(...eventsOf(first, ...since))
    expect(entry?.sequence).toBe(sequence)
    expect(entry?.stamp).toBe(`${day}T00:00:00Z`)
  })

  test('notes stand in the description, with their day', () => {
    const [entry] = entriesOf(...eventsOf(first, say('2019-07-01', ' (Vendôme)')))
    expect(entry?.location).toBe('Vendôme')
    expect(entry?.description).toBe('Note du 1er juillet 2019 : nouvelle\nRéférence : 2019-06-24#E1')
  })

  test('a record that nobody dated has the day of the run', () => {
    const [entry] = entriesOf(...eventsOf(recordOf('event', 'forum-2019', ['date: 2019-12-10'])))
    expect(entry?.stamp).toBe('2019-11-12T00:00:00Z')
  })
})

describe('the description', () => {
  test('says what no other property can', () => {
    const [entry] = entriesOf(
      event('**Forum** des [métiers](https://example.org/forum), `étudiant*es`', {
        ref: 'forum-2019',
        meeting: '2019-06-24-reunion',
        date: dateOf('2019-12-10'),
        times: hoursOf('9 h-12 h et 14 h-17 h'),
        status: 'tentative',
        isStatusSaid: true,
        audience: 'Collégiens ; lycéens',
        territory: 'blaisois',
        register: { before: dateOf('2019-12-01'), link: 'https://example.org/é,è?a=1' },
      }),
    )
    expect(entry?.summary).toBe('Forum des métiers, étudiant*es')
    expect(entry?.description?.split('\n')).toEqual([
      'Statut : à confirmer',
      'Horaires : 9 h-12 h et 14 h-17 h',
      'Public : Collégiens ; lycéens',
      'Inscription avant : 1er décembre 2019 (https://example.org/é,è?a=1)',
      'Réunion : 2019-06-24-reunion',
      'Référence : forum-2019',
    ])
    expect(entry?.component.getFirstPropertyValue('url')).toBe('https://example.org/%C3%A9,%C3%A8?a=1')
    expect(entry?.component.getFirstPropertyValue('categories')).toBe('blaisois')
  })

  test('a link that is no web address stays words', () => {
    const [entry] = entriesOf(
      event('Forum', {
        date: dateOf('2019-12-10'),
        register: { before: null, link: 'javascript:alert(1)' },
      }),
    )
    expect(entry?.component.getFirstPropertyValue('url')).toBeNull()
    expect(entry?.description).toContain('Inscription : javascript:alert(1)')
  })
})

describe('the calendar of the example', () => {
  // Golden files have LF, as git may make of any text; the line ends themselves have a test of their own.
  test.each(['fr', 'en'] as const)('in %s is the golden file', async (language) => {
    const { text, leftOut } = writeEventsCalendar(await exampleEvents(), await exampleOptions(language))
    const lines = text.replaceAll('\r\n', '\n')
    const path = join(import.meta.dirname, 'golden', `example.${language}.ics`)
    if (process.env['UPDATE'] === '1') writeFileSync(path, lines)
    expect(lines).toBe(readFileSync(path, 'utf8'))
    expect(leftOut).toBe(6)
  })

  test('holds what the register holds', async () => {
    const events = await exampleEvents()
    const { entries, calendar } = readCalendar(writeEventsCalendar(events, await exampleOptions('fr')).text)
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('SPRO 41 – Loir-et-Cher')
    expect(calendar.getFirstPropertyValue('method')).toBeNull()
    const byUid = new Map(entries.map((entry) => [entry.uid, entry]))
    expect(byUid.size).toBe(entries.length)
    for (const item of events) {
      const { ref, title, date, was, location, changes, saidOn } = item
      const shown = byUid.get(`${ref ?? ''}@spro-41`)
      const day = isToSchedule(item) && item.status !== 'postponed' ? undefined : (date ?? was)?.earliest
      expect(shown === undefined).toBe(day === undefined)
      if (!shown) continue
      expect(shown.summary.startsWith(title.replaceAll('*', ''))).toBe(true)
      expect(shown.start.slice(0, 10)).toBe(day)
      expect(shown.location).toBe(location)
      expect(shown.sequence).toBe(changes)
      expect(shown.stamp).toBe(`${saidOn ?? '2019-11-12'}T00:00:00Z`)
    }
  })
})

/** The instants of noon on some days in a zone, as ical.js reads them with our VTIMEZONE. */
const at = (timezone: string, ...dates: readonly string[]): readonly string[] => {
  const events = dates.map((date) => event('A', { ref: date, date: dateOf(date), times: hoursOf('12 h') }))
  const { calendar, entries } = readCalendar(writeEventsCalendar(events, { ...options, timezone }).text)
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') ?? calendar)
  return entries.map(({ start }) => {
    const time = ICAL.Time.fromString(start.split(' ')[0] ?? '', new ICAL.Property('dtstart'))
    time.zone = zone
    return time.convertToZone(ICAL.Timezone.utcTimezone).toString()
  })
}

describe('the zone', () => {
  const instants: readonly (readonly [string, string, string])[] = [
    ['Europe/Paris', '2019-03-30', '2019-03-30T11:00:00Z'],
    ['Europe/Paris', '2019-03-31', '2019-03-31T10:00:00Z'],
    ['Europe/Paris', '2019-10-27', '2019-10-27T11:00:00Z'],
    ['Europe/Brussels', '2031-07-14', '2031-07-14T10:00:00Z'],
    ['Europe/Paris', '1995-10-10', '1995-10-10T11:00:00Z'],
    ['Indian/Reunion', '2019-07-14', '2019-07-14T08:00:00Z'],
    ['America/New_York', '2019-03-09', '2019-03-09T17:00:00Z'],
    ['America/New_York', '2019-03-10', '2019-03-10T16:00:00Z'],
    ['America/New_York', '2019-12-10', '2019-12-10T17:00:00Z'],
    ['Australia/Sydney', '2019-01-10', '2019-01-10T01:00:00Z'],
    ['Australia/Sydney', '2019-06-10', '2019-06-10T02:00:00Z'],
    ['Pacific/Auckland', '2019-01-01', '2018-12-31T23:00:00Z'],
    ['Pacific/Apia', '2011-12-31', '2011-12-30T22:00:00Z'],
    ['UTC', '2019-06-10', '2019-06-10T12:00:00Z'],
  ]

  test.each(instants)('noon in %s on %s is %s', (timezone, day, instant) => {
    expect(at(timezone, day)).toEqual([instant])
  })

  test('years far apart and out of order', () => {
    expect(at('Europe/Paris', '2019-07-01', '1995-10-10', '2019-12-01', '1985-01-10')).toEqual([
      '2019-07-01T10:00:00Z',
      '1995-10-10T11:00:00Z',
      '2019-12-01T11:00:00Z',
      '1985-01-10T11:00:00Z',
    ])
  })

  test.each(['Mars/Olympus', '+02:00', 'Europe/Paris:x'])('%s is refused', (timezone) => {
    expect(() => at(timezone, '2019-07-01')).toThrow('unknown-timezone')
  })
})
