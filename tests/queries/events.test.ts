/** The register of events, as stories: what records say one after the other, and what the register then shows (F1–F8). */
import { describe, expect, test } from 'vitest'
import { eventRegister, filterEvents, isToSchedule, type EventFilter } from '../../src/queries/events.ts'
import type { EventItem } from '../../src/queries/types.ts'
import type { WorkspaceRecord } from '../../src/records/types.ts'
import { meetingOn, recordOf, recordOfText, shortDate, shortTimes, today } from '../records/samples.ts'

function eventsOf(...records: readonly WorkspaceRecord[]): readonly EventItem[] {
  const register = eventRegister(today)
  for (const record of records) register.add(record)
  return register.items()
}

/** "date · hours · place · status · was · n mentions". */
function shortEvent({ date, times, location, status, was, mentions }: EventItem): string {
  return [shortDate(date), shortTimes(times), location ?? '–', status, shortDate(was), mentions.length].join(
    ' · ',
  )
}

const june = '2019-06-24'
const july = '2019-07-01'
const october = '2019-10-14'
const e1 = `${june}#E1`

const meetingAt = (id: string, time: string, place: string) =>
  recordOf('meeting', id, [`date: ${july}`, `time: ${time}`], `Événement ${e1} (${place}) : salle`)

const forumRecord = (...header: readonly string[]) =>
  recordOf('event', 'forum-2019', ['titre: Forum de l’emploi', `source: ${e1}`, ...header])

const toldAgain = (attributes: string, title = 'Forum Emploi diversité') =>
  meetingOn(july, `Événement E7 (${attributes}) : ${title}`)

const forumIn = (folder: string) =>
  recordOfText(
    `events/${folder}/forum.md`,
    `---\nkind: event\ntitle: Forum ${folder}\ndate: 2020-01-01\n---\n`,
  )

describe('one event over several records', () => {
  interface Story {
    readonly name: string
    /** The attributes of the mark of June, and of its mentions in July and October. */
    readonly said: readonly [string, string?, string?]
    readonly shown: string
  }
  const stories: readonly Story[] = [
    {
      name: 'said once',
      said: ['24/09/2019, 13 h-19 h, Tours'],
      shown: '2019-09-24 · 13:00-19:00 · Tours · scheduled · – · 0',
    },
    {
      name: 'postponed, then held',
      said: ['24/09/2019, 13 h, Tours', 'reporté au 12 octobre 2019', 'tenu'],
      shown: '2019-10-12 · – · Tours · held · 2019-09-24 · 2',
    },
    {
      name: 'postponed without a date',
      said: ['24/09/2019, 13 h, Tours', 'reporté'],
      shown: '– · – · Tours · postponed · 2019-09-24 · 1',
    },
    {
      name: 'postponed, then a date is found',
      said: ['24/09/2019, 13 h, Tours', 'reporté', '12 mars 2020, 14 h'],
      shown: '2020-03-12 · 14:00 · Tours · scheduled · 2019-09-24 · 2',
    },
    {
      name: 'postponed, the old date repeated with its hours',
      said: ['24/09/2019, 13 h, Tours', '24/09/2019, 13 h, reporté'],
      shown: '– · – · Tours · postponed · 2019-09-24 · 1',
    },
    {
      name: 'postponed, the old date repeated loosely',
      said: ['24/09/2019, Tours', 'septembre 2019, reporté'],
      shown: '– · – · Tours · postponed · 2019-09-24 · 1',
    },
    {
      name: 'postponed in its first record',
      said: ['24/09/2019, 13 h, Tours, reporté'],
      shown: '– · – · Tours · postponed · 2019-09-24 · 0',
    },
    {
      name: 'postponed, with the new date in a part of its own',
      said: ['24/09/2019, Tours', 'reporté, 12 mars 2020'],
      shown: '2020-03-12 · – · Tours · postponed · 2019-09-24 · 1',
    },
    {
      name: 'postponed, its old date named in passing',
      said: ['12 mars 2020, Tours, reporté, était le 24/09/2019'],
      shown: '2020-03-12 · – · Tours · postponed · 2019-09-24 · 0',
    },
    {
      name: 'postponed to a date not yet sure',
      said: ['24/09/2019', 'reporté au 12 mars 2020, à confirmer'],
      shown: '2020-03-12 · – · – · tentative · 2019-09-24 · 1',
    },
    {
      name: 'postponed to an imprecise date',
      said: ['24/09/2019', 'reporté en mars 2020'],
      shown: '2020-03 · – · – · to-schedule · 2019-09-24 · 1',
    },
    {
      name: 'another day drops the hours and keeps the place',
      said: ['24/09/2019, 13 h, Tours', '25/09/2019'],
      shown: '2019-09-25 · – · Tours · scheduled · 2019-09-24 · 1',
    },
    {
      name: 'another day with its hours',
      said: ['24/09/2019, 13 h, Tours', '25/09/2019, 9 h'],
      shown: '2019-09-25 · 09:00 · Tours · scheduled · 2019-09-24 · 1',
    },
    {
      name: 'the same day again keeps the hours',
      said: ['24/09/2019, 13 h, Tours', 'mardi 24 septembre 2019, Blois'],
      shown: '2019-09-24 · 13:00 · Blois · scheduled · – · 1',
    },
    {
      name: 'imprecise, then exact within it',
      said: ['4e trimestre 2019, Tours', '5 décembre 2019, 14 h'],
      shown: '2019-12-05 · 14:00 · Tours · scheduled · – · 1',
    },
    {
      name: 'imprecise, then exact outside it',
      said: ['4e trimestre 2019', '5 janvier 2020'],
      shown: '2020-01-05 · – · – · scheduled · 2019-36 · 1',
    },
    {
      name: 'exact, then imprecise',
      said: ['5 décembre 2019, 14 h', '1er trimestre 2020'],
      shown: '2020-33 · – · – · to-schedule · 2019-12-05 · 1',
    },
    {
      name: 'moved twice: the last date before stays known',
      said: ['24/09/2019', '1er octobre 2019', '8 octobre 2019'],
      shown: '2019-10-08 · – · – · scheduled · 2019-10-01 · 2',
    },
    {
      name: 'tentative, then a date',
      said: ['mars 2020, à confirmer', '12 mars 2020'],
      shown: '2020-03-12 · – · – · scheduled · – · 1',
    },
    {
      name: 'cancelled keeps its date',
      said: ['24/09/2019, 13 h, Tours', 'annulé'],
      shown: '2019-09-24 · 13:00 · Tours · cancelled · – · 1',
    },
    {
      name: 'cancelled, then given a new date',
      said: ['24/09/2019', 'annulé', '12 mars 2020'],
      shown: '2020-03-12 · – · – · scheduled · 2019-09-24 · 2',
    },
    {
      name: 'a place replaces the place whole',
      said: ['24/09/2019, Espace Malraux, Tours', 'Blois'],
      shown: '2019-09-24 · – · Blois · scheduled · – · 1',
    },
    {
      name: 'only new hours',
      said: ['24/09/2019, 13 h, Tours', '14 h'],
      shown: '2019-09-24 · 14:00 · Tours · scheduled · – · 1',
    },
    {
      name: 'postponed to another hour',
      said: ['24/09/2019, 13 h, Tours', 'reporté à 15 h'],
      shown: '2019-09-24 · 15:00 · Tours · scheduled · – · 1',
    },
    { name: 'no date at all', said: ['Tours'], shown: '– · – · Tours · to-schedule · – · 0' },
    {
      name: 'a date to be found',
      said: ['24/09/2019, 13 h', 'date à fixer'],
      shown: '? · – · – · to-schedule · 2019-09-24 · 1',
    },
    {
      name: 'to schedule in a year',
      said: ['2020, à planifier, Montoire-sur-le-Loir'],
      shown: '2020 · – · Montoire-sur-le-Loir · to-schedule · – · 0',
    },
    {
      name: 'a status that is given stands against the default',
      said: ['24/09/2020, à confirmer'],
      shown: '2020-09-24 · – · – · tentative · – · 0',
    },
    {
      name: 'the old date that is named wins',
      said: ['24/09/2019', 'reporté au 12 mars 2020, était le 17/09/2019'],
      shown: '2020-03-12 · – · – · scheduled · 2019-09-17 · 1',
    },
  ]
  test.each(stories)('$name', ({ said, shown }) => {
    const days = [june, july, october]
    const records = said.flatMap((attributes, index) => {
      const reference = index === 0 ? 'E1' : e1
      return attributes === undefined
        ? []
        : meetingOn(days[index] ?? '', `- Événement ${reference} (${attributes}) : Forum`)
    })
    for (const order of [records, records.toReversed()]) {
      const events = eventsOf(...order)
      expect(events.map(shortEvent)).toEqual([shown])
      expect(events[0]).toMatchObject({ ref: e1, title: 'Forum', meeting: june, file: `meetings/${june}.md` })
    }
  })

  test('a mention is a note: it says where, when and what, and never changes the title', () => {
    const [event] = eventsOf(
      meetingOn(june, 'Événement E1 (24/09/2019) : Forum'),
      meetingOn(july, `Événement ${e1} (Blois) : salle trouvée`),
    )
    expect(event?.title).toBe('Forum')
    expect(event?.mentions).toEqual([
      { ref: july, day: july, file: `meetings/${july}.md`, line: 6, text: 'salle trouvée', state: null },
    ])
  })

  test('a registration without year ends before the event, whose date another record gave', () => {
    const [event] = eventsOf(
      meetingOn(june, 'Événement E1 (12 mars 2020) : Forum'),
      meetingOn(july, `Événement ${e1} (inscription avant le 1er mars) : places limitées`),
    )
    expect(shortDate(event?.register?.before)).toBe('2020-03-01')
  })
})

describe('which sayings count, and in which order (F2)', () => {
  const origin = meetingOn(june, 'Événement E1 (24/09/2019, Tours) : Forum')

  test('a cancelled meeting says nothing', () => {
    const cancelled = meetingOn(july, `Événement ${e1} (annulé) : non\nÉvénement (2020) : autre`, [
      'status: annulée',
    ])
    expect(eventsOf(origin, cancelled).map(shortEvent)).toEqual([
      '2019-09-24 · – · Tours · scheduled · – · 0',
    ])
  })

  test('a planned meeting speaks as of today, whatever its date', () => {
    const planned = meetingOn('2019-12-20', `Événement ${e1} (Blois) : salle`, ['status: planned'])
    const held = meetingOn(today, `Événement ${e1} (Vendôme) : salle`, ['status: held'])
    const [event] = eventsOf(origin, held, planned)
    expect(event?.location).toBe('Blois')
    expect(event?.mentions.map(({ day }) => day)).toEqual([today, today])
  })

  test('one that is past, and still noted as planned, speaks as of its own day', () => {
    const forgotten = meetingOn('2019-09-03', `Événement ${e1} (Blois) : salle`, ['status: planned'])
    const held = meetingOn('2019-10-08', `Événement ${e1} (Vendôme) : salle`, ['status: held'])
    const [event] = eventsOf(origin, held, forgotten)
    expect(event?.location).toBe('Vendôme')
    expect(event?.mentions.map(({ day }) => day)).toEqual(['2019-09-03', '2019-10-08'])
  })

  test('two meetings of a day: the later hour wins, then the id', () => {
    expect(
      eventsOf(origin, meetingAt('z-matin', '9 h', 'Blois'), meetingAt('a-soir', '18 h', 'Vendôme'))[0]
        ?.location,
    ).toBe('Vendôme')
    expect(
      eventsOf(origin, meetingAt('b', '9 h', 'Blois'), meetingAt('a', '9 h', 'Vendôme'))[0]?.location,
    ).toBe('Blois')
  })

  test('two lines of a record: the later one wins', () => {
    expect(
      eventsOf(origin, meetingOn(july, `Événement ${e1} (Blois) : a\n\nÉvénement ${e1} (Vendôme) : b`))[0]
        ?.location,
    ).toBe('Vendôme')
  })

  test('the `updated` of a record wins over a meeting of the same day', () => {
    const record = recordOf('event', 'forum', [
      'date: 2019-09-24',
      'location: Amboise',
      `updated: ${july}`,
      `source: ${e1}`,
    ])
    const meeting = meetingOn(july, `Événement ${e1} (Blois) : salle`)
    expect(eventsOf(origin, record, meeting)[0]?.location).toBe('Amboise')
  })
})

describe('event records (F1, F3)', () => {
  const mark = meetingOn(june, 'Événement E1 (24/09/2019, 13 h, Tours) : Forum', ['territory: touraine'])

  test('a record stands in place of its mark, with or without `updated`', () => {
    for (const updated of [[], ['updated: 2019-06-30'], ['updated: 2019-06-01']]) {
      const events = eventsOf(
        mark,
        forumRecord('date: 2019-09-24', 'time: 9 h', 'location: Blois', 'audience: lycéens', ...updated),
      )
      expect(events.map(shortEvent)).toEqual(['2019-09-24 · 09:00 · Blois · scheduled · – · 0'])
      expect(events[0]).toMatchObject({
        ref: 'forum-2019',
        title: 'Forum de l’emploi',
        source: e1,
        meeting: june,
        audience: 'lycéens',
        territory: 'touraine',
        file: 'events/forum-2019.md',
      })
    }
  })

  test('what the record leaves unsaid, its mark still says; an empty key clears', () => {
    expect(eventsOf(mark, forumRecord()).map(shortEvent)).toEqual([
      '2019-09-24 · 13:00 · Tours · scheduled · – · 0',
    ])
    expect(eventsOf(mark, forumRecord('location:', 'time:')).map(shortEvent)).toEqual([
      '2019-09-24 · – · – · scheduled · – · 0',
    ])
    expect(eventsOf(mark, forumRecord('date:')).map(shortEvent)).toEqual([
      '– · – · Tours · to-schedule · 2019-09-24 · 0',
    ])
  })

  test('a key that cannot be read is not an empty one', () => {
    expect(
      eventsOf(mark, forumRecord('date: bientôt', 'time: tôt', 'status: peut-être')).map(shortEvent),
    ).toEqual(['2019-09-24 · 13:00 · Tours · scheduled · – · 0'])
  })

  test('mentions of the mark and of the record fold into it', () => {
    const later = [
      meetingOn(july, `Événement ${e1} (Blois) : salle`),
      meetingOn(october, 'Événement forum-2019 (tenu) : 200 visiteurs'),
    ]
    const events = eventsOf(...later, mark, forumRecord('date: 2019-09-24'))
    expect(events.map(shortEvent)).toEqual(['2019-09-24 · 13:00 · Blois · held · – · 2'])
  })

  test('hours that stand with the date count', () => {
    expect(eventsOf(recordOf('event', 'forum', ['date: 24 septembre 2019 à 14 h'])).map(shortEvent)).toEqual([
      '2019-09-24 · 14:00 · – · scheduled · – · 0',
    ])
  })

  test('postponed: with `was` its date is the new one, without it the old one', () => {
    expect(
      eventsOf(recordOf('event', 'a', ['statut: reporté', 'date: 2020-03-12', 'was: 2019-09-24'])).map(
        shortEvent,
      ),
    ).toEqual(['2020-03-12 · – · – · postponed · 2019-09-24 · 0'])
    expect(eventsOf(recordOf('event', 'a', ['statut: reporté', 'date: 2019-09-24'])).map(shortEvent)).toEqual(
      ['– · – · – · postponed · 2019-09-24 · 0'],
    )
  })

  test('a record whose mark is nowhere stands alone', () => {
    expect(eventsOf(forumRecord('date: 2019-09-24'))).toMatchObject([
      { ref: 'forum-2019', source: e1, meeting: null },
    ])
  })
})

describe('what stands on its own', () => {
  test('a mention that leads nowhere, without a reference that nothing answers to', () => {
    const events = eventsOf(
      meetingOn(july, 'Événement 2018-01-01-perdue#E4 (12 mars 2020) : salon\nÉvénement salon-perdu : rien'),
    )
    expect(events.map(({ ref, title }) => [ref, title])).toEqual([
      [null, 'salon'],
      [null, 'rien'],
    ])
  })

  test('marks without id, and both marks of one id', () => {
    const events = eventsOf(
      meetingOn(june, 'Événement : un\n\nÉvénement : deux\n\nÉvénement E1 : trois\n\nÉvénement E1 : quatre'),
    )
    expect(events.map(({ title }) => title)).toEqual(['deux', 'quatre', 'trois', 'un'])
  })
})

describe('same event, told twice (F5)', () => {
  const first = meetingOn(june, 'Événement E1 (24/09/2019, 13 h) : Forum « Emploi, Diversité »')

  test('one folded title, one day, no two places: one event under the first reference', () => {
    for (const order of [
      [first, toldAgain('24/09/2019, Tours')],
      [toldAgain('24/09/2019, Tours'), first],
    ]) {
      const events = eventsOf(...order)
      expect(events.map(shortEvent)).toEqual(['2019-09-24 · 13:00 · Tours · scheduled · – · 1'])
      expect(events[0]?.ref).toBe(e1)
    }
  })

  test.each([
    ['another day', '25/09/2019', undefined, 2],
    ['days that meet', 'du 23 au 26 septembre 2019', undefined, 1],
    ['an imprecise date', 'septembre 2019', undefined, 2],
    ['another title', '24/09/2019', 'Forum Emploi', 2],
    ['accents and case aside', '24/09/2019', 'FORUM EMPLOI DIVERSITE', 1],
  ])('%s', (_, attributes, title, count) => {
    expect(eventsOf(first, toldAgain(attributes, title))).toHaveLength(count)
  })

  test('two different places are two events; so are two lines of one record', () => {
    const tours = meetingOn('2019-06-25', 'Événement E1 (24/09/2019, Tours) : Forum')
    const blois = meetingOn('2019-06-26', 'Événement E1 (24/09/2019, Blois) : Forum')
    expect(eventsOf(tours, blois)).toHaveLength(2)
    expect(
      eventsOf(meetingOn(june, 'Événement E1 (24/09/2019) : Forum\n\nÉvénement E2 (24/09/2019) : Forum')),
    ).toHaveLength(2)
  })

  test('the newest saying wins across both, and the day that counts is the one that holds now', () => {
    const cancelled = meetingOn(october, `Événement ${e1} (annulé) : non`)
    expect(eventsOf(cancelled, toldAgain('24/09/2019'), first).map(shortEvent)).toEqual([
      '2019-09-24 · 13:00 · – · cancelled · – · 2',
    ])
    const moved = meetingOn('2019-06-28', `Événement ${e1} (12 mars 2020) : date`)
    expect(eventsOf(first, moved, toldAgain('24/09/2019'))).toHaveLength(2)
    expect(eventsOf(first, moved, toldAgain('12 mars 2020'))).toHaveLength(1)
  })

  test('a record that tells it too brings what only records say', () => {
    const record = recordOf('event', 'forum', [
      'titre: Forum emploi diversité',
      'date: 2019-09-24',
      'audience: lycéens',
      'updated: 2019-09-01',
    ])
    expect(eventsOf(first, record)).toMatchObject([{ ref: e1, audience: 'lycéens' }])
  })

  test('thousands of one title do not take forever', () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => {
      const day = new Date(Date.UTC(1990, 0, 1 + (index % 10_000))).toISOString().slice(0, 10)
      return { record: index % 2, text: `Événement E${(index % 9999) + 1} (${day}) : Forum` }
    })
    const body = (record: number) =>
      lines
        .filter((line) => line.record === record)
        .map(({ text }) => text)
        .join('\n\n')
    const started = performance.now()
    eventsOf(meetingOn(june, body(0)), meetingOn(july, body(1)))
    expect(performance.now() - started).toBeLessThan(20_000)
  })
})

describe('order and filters (F6, F8, DESIGN §5)', () => {
  const records = [
    meetingOn('2010-01-04', 'Événement E1 (18 mai 2021) : lointain'),
    meetingOn(
      june,
      [
        'Événement E1 (24/09/2019) : passé',
        'Événement E2 (20/11/2019, 14 h) : tard',
        'Événement E3 (20/11/2019, 9 h) : tôt',
        'Événement E4 (4e trimestre 2019) : trimestre',
        'Événement E5 (20/12/2019, annulé) : annulé',
        'Événement E6 (à planifier) : un jour',
        'Événement E7 (octobre 2018) : octobre',
        'Événement E8 (26 avril et 3 juillet 2020) : deux jours',
        'Événement E9 (24/12/2019, reporté) : reporté',
      ].join('\n\n'),
    ),
  ]
  const titles = (filter: Omit<EventFilter, 'today'>) =>
    filterEvents(eventsOf(...records), { today, ...filter }).map(({ title }) => title)

  test.each<readonly [string, Omit<EventFilter, 'today'>, readonly string[]]>([
    [
      'what is not over, in order, then what has no date',
      {},
      ['trimestre', 'tôt', 'tard', 'deux jours', 'lointain', 'reporté', 'un jour'],
    ],
    [
      'all past',
      { past: true },
      ['octobre', 'passé', 'trimestre', 'tôt', 'tard', 'deux jours', 'lointain', 'reporté', 'un jour'],
    ],
    [
      'cancelled too',
      { all: true },
      ['trimestre', 'tôt', 'tard', 'annulé', 'deux jours', 'lointain', 'reporté', 'un jour'],
    ],
    ['from and to replace the window, past included', { from: '2019-09-01', to: '2019-09-30' }, ['passé']],
    ['a window between two days of a list holds neither', { from: '2020-05-01', to: '2020-06-30' }, []],
    [
      'an imprecise date meets every day that it may be',
      { from: '2019-12-01', to: '2019-12-31' },
      ['trimestre'],
    ],
    ['one status', { status: 'cancelled' }, ['annulé']],
    ['postponed', { status: 'postponed' }, ['reporté']],
  ])('%s', (_, filter, wanted) => {
    expect(titles(filter)).toEqual(wanted)
  })

  test('a date that is over and that nobody called held is past', () => {
    const past = eventsOf(...records)
      .filter((event) => event.past)
      .map(({ title }) => title)
    expect(past).toEqual(['octobre', 'passé'])
  })

  test('to schedule: what has no date at all, and what is postponed without one', () => {
    const apart = eventsOf(...records)
      .filter(isToSchedule)
      .map(({ title }) => title)
    expect(apart).toEqual(['reporté', 'un jour'])
    const found = eventsOf(
      recordOf('event', 'a', ['status: postponed', 'date: 2020-03-12', 'was: 2019-09-24']),
    )
    expect(found.filter(isToSchedule)).toEqual([])
  })

  test('a quarter stands in its place, unless somebody said that it is to be scheduled', () => {
    const found = eventsOf(
      meetingOn(
        june,
        [
          'Événement E1 (4e trimestre 2019) : imprécis',
          'Événement E2 (4e trimestre 2019, à planifier) : dit',
          'Événement E3 (à planifier) : puis un mois',
          'Événement E4 (à confirmer) : sans jour',
          'Événement E5 (annulé) : annulé',
        ].join('\n\n'),
      ),
      meetingOn(july, `Événement ${june}#E3 (mars 2020) : mois trouvé`),
    )
    const shown = found.map(
      (item) => `${item.title} ${item.status} ${isToSchedule(item) ? 'apart' : 'placed'}`,
    )
    expect(shown.toSorted()).toEqual([
      'annulé cancelled placed',
      'dit to-schedule apart',
      'imprécis to-schedule placed',
      'puis un mois to-schedule placed',
      'sans jour tentative apart',
    ])
  })
})

test('the territory of a meeting is that of its events, not of the mentions elsewhere', () => {
  const origin = meetingOn(june, 'Événement E1 (24/09/2019) : Forum', ['territory: blaisois'])
  const later = meetingOn(july, `Événement ${e1} (Tours) : salle`, ['territory: touraine'])
  expect(eventsOf(origin, later)[0]?.territory).toBe('blaisois')
})

test('two files of one id are two events', () => {
  expect(eventsOf(forumIn('a'), forumIn('b'))).toHaveLength(2)
})
