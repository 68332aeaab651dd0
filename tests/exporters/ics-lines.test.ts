/** Lines of iCalendar (RFC 5545 §3.1, §3.3.11) over generated events: what goes in comes out of another reader. */
import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '../../src/dates/calendar.ts'
import type { FuzzyDate } from '../../src/dates/types.ts'
import { dropHidden } from '../../src/exporters/characters.ts'
import { writeEventsCalendar } from '../../src/exporters/ics.ts'
import { escapeText, quoteParameter, writeLine } from '../../src/exporters/ics-lines.ts'
import { mailAddressIn, plainWords } from '../../src/exporters/ics-words.ts'
import { loadWords } from '../../src/messages/say.ts'
import { event, onDay } from '../pages/samples.ts'
import { hoursOf, options, readCalendar } from './calendars.ts'

beforeAll(() => loadWords('fr'))

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Words as people and machines send them: signs that iCalendar escapes, emoji in several parts, accents, any character. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .array(
      fc.constantFrom(
        'Forum',
        ', ',
        ';',
        '\\',
        '\n',
        '\\n',
        'é',
        '👩🏽‍🌾',
        '🇫🇷',
        '’',
        ':',
        '"',
        'œ',
        ' ',
        '\t',
        '\r\n',
        'が',
      ),
      { maxLength: 300 },
    )
    .map((parts) => parts.join('')),
)

/** Splits a calendar into its lines, unfolded; fails where one is too long, not UTF-8, or does not end in CRLF. */
function checkLines(text: string): readonly string[] {
  expect(text.endsWith('\r\n')).toBe(true)
  const lines = text.slice(0, -2).split('\r\n')
  for (const line of lines) {
    expect(encoder.encode(line).length).toBeLessThanOrEqual(75)
    expect(line).not.toMatch(/[\r\n]/)
    expect(decoder.decode(encoder.encode(line))).toBe(line)
  }
  return text.slice(0, -2).replaceAll('\r\n ', '').split('\r\n')
}

/** A line of that many octets before it is folded. */
const lineOf = (count: number): string => writeLine('X', 'a'.repeat(count - 2))

describe('folding', () => {
  test('unfolded lines are the lines before folding', () => {
    fc.assert(
      fc.property(words, (text) => {
        const value = escapeText(text)
        expect(checkLines(`${writeLine('SUMMARY', value)}\r\n`)).toEqual([`SUMMARY:${value}`])
      }),
    )
  })

  test('75 octets are one line, 76 are two', () => {
    expect(lineOf(75)).toBe(`X:${'a'.repeat(73)}`)
    expect(lineOf(76)).toBe(`X:${'a'.repeat(73)}\r\n a`)
    expect(lineOf(75 + 74 + 1)).toBe(`X:${'a'.repeat(73)}\r\n ${'a'.repeat(74)}\r\n a`)
  })

  test('a character of four octets goes to the next line whole', () => {
    expect(writeLine('X', `${'a'.repeat(70)}🎓`)).toBe(`X:${'a'.repeat(70)}\r\n 🎓`)
    expect(writeLine('X', `${'a'.repeat(69)}🎓`)).toBe(`X:${'a'.repeat(69)}🎓`)
  })
})

describe('texts', () => {
  test.each([
    ['Blois, salle 2 ; étage', 'Blois\\, salle 2 \\; étage'],
    ['C:\\nouveau', 'C:\\\\nouveau'],
    ['une\ndeux\r\ntrois', 'une\\ndeux\\ntrois'],
    ['a\u0000b\u001b[31mc\u202ed\u0085', 'ab[31mcd'],
  ])('%j is escaped', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped)
  })

  test('a parameter has no quotes and no line ends', () => {
    expect(quoteParameter('Le "SPRO" :\nBlois;')).toBe('"Le \'SPRO\' : Blois;"')
  })

  test.each([
    ['**Forum** des *métiers*', 'Forum des métiers'],
    ['[Forum](https://example.org/f_o_o) et <https://example.org/a_b>', 'Forum et https://example.org/a_b'],
    ['le 1<sup>er</sup> `mai`', 'le 1er mai'],
    ['salarié*es et 3 * 4', 'salarié*es et 3 * 4'],
    ['nom_de_fichier', 'nom_de_fichier'],
    ['le [plan](https://example.org/a_(b)) joint', 'le plan joint'],
    ['voir https://example.org/a__b/_c_/d', 'voir https://example.org/a__b/_c_/d'],
    [
      '<https://example.org/__a__> et **https://example.org/b**',
      'https://example.org/__a__ et https://example.org/b',
    ],
    ['_voir https://example.org/a, puis b_', 'voir https://example.org/a, puis b'],
    ['2 * 3 * 4 = 24', '2 * 3 * 4 = 24'],
    ['cinq \\* et [x]', 'cinq * et [x]'],
    ['Forum', 'Forum'],
  ])('%s is read without its Markdown', (markdown, text) => {
    expect(plainWords(markdown)).toBe(text)
  })

  test('long odd lines are read in linear time', () => {
    const started = performance.now()
    for (const piece of [
      '[',
      '[a](',
      '*a',
      '_',
      '<',
      '\\',
      '`',
      '![a](b',
      'https://_',
      'https://a',
      '[a](b(c',
      '[a](b(c)',
    ])
      plainWords(piece.repeat(50_000))
    expect(performance.now() - started).toBeLessThan(2000)
  })

  test.each([
    ['Maud Tessereau <maud@example.org>, 02 54 00 00 00', 'maud@example.org'],
    ['coordination-spro41@example.org', 'coordination-spro41@example.org'],
    ['mailto:a@example.org', 'a@example.org'],
    ['02 54 00 00 00', null],
    ['@ blois', null],
  ])('the mail address of %s', (contact, address) => {
    expect(mailAddressIn(contact)).toBe(address)
  })
})

const day = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('1990-01-01', count))

const spans = fc
  .array(fc.tuple(day, fc.integer({ min: 0, max: 5 })), { minLength: 1, maxLength: 3 })
  .map((list): FuzzyDate => {
    const days = list
      .map(([earliest, length]) => ({ earliest, latest: addDays(earliest, length) }))
      .toSorted((a, b) => (a.earliest < b.earliest ? -1 : 1))
    const latest =
      days
        .map((span) => span.latest)
        .toSorted()
        .at(-1) ?? null
    const edtf =
      days.length === 1
        ? `${days[0]?.earliest}/${latest}`
        : `{${days.map((span) => `${span.earliest}..${span.latest}`).join(',')}}`
    return { ...onDay(days[0]?.earliest ?? '2019-01-01'), edtf, latest, days }
  })

const events = fc.array(
  fc.record({
    title: words,
    location: fc.option(words),
    note: words,
    date: fc.option(fc.oneof(day.map(onDay), spans), { freq: 5 }),
    times: fc.constantFrom('', '14 h', '9 h-12 h', '9 h-12 h et 14 h-17 h', '20 h-minuit', 'matin'),
    status: fc.constantFrom('scheduled', 'tentative', 'to-schedule', 'postponed', 'cancelled', 'held'),
    ref: fc.option(fc.constantFrom('a', 'b', 'b#E1', 'b-a')),
    file: fc.constantFrom('meetings/a.md', 'meetings/b.md'),
    changes: fc.nat(9),
  }),
  { maxLength: 6 },
)

describe('generated events', () => {
  test('every field comes back from ical.js, and no two entries have one name', () => {
    fc.assert(
      fc.property(events, fc.constantFrom('Europe/Paris', 'America/New_York'), (list, timezone) => {
        const items = list.map(({ note, times, ...given }) =>
          event(given.title, {
            ...given,
            times: times === '' ? [] : hoursOf(times),
            saidOn: '2019-06-24',
            mentions: [{ ref: 'x', day: '2019-06-24', file: 'x.md', line: 1, text: note, state: null }],
          }),
        )
        const { text, leftOut } = writeEventsCalendar(items, { ...options, timezone })
        checkLines(text)
        const { entries } = readCalendar(text)
        expect(new Set(entries.map(({ uid }) => uid)).size).toBe(entries.length)
        expect(leftOut).toBe(items.filter(({ date }) => date === null).length)
        const dated = items.filter(({ date }) => date !== null)
        for (const { title, location, changes, date } of dated) {
          const shown = plainWords(title)
          const mine = entries.filter(
            (entry) =>
              entry.sequence === changes &&
              entry.start.startsWith(date?.earliest ?? '') &&
              entry.location === (location === null ? null : dropHidden(location)) &&
              entry.summary.startsWith(dropHidden(shown).replace(/\.?\s*$/u, '')),
          )
          expect(mine.length).toBeGreaterThan(0)
        }
        for (const { stamp, start, end, component } of entries) {
          expect(stamp).toBe('2019-06-24T00:00:00Z')
          expect(component.getFirstProperty('rrule')).toBeNull()
          expect(end === null || end > start).toBe(true)
        }
      }),
    )
  })

  test('the same events give the same bytes, whatever the zone of the machine', () => {
    const items = [event('Forum', { date: onDay('2019-12-10'), times: hoursOf('14 h') })]
    const before = process.env['TZ']
    const texts = ['Europe/Paris', 'Pacific/Auckland', 'UTC'].map((zone) => {
      process.env['TZ'] = zone
      return writeEventsCalendar(items, { ...options, timezone: 'America/New_York' }).text
    })
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
    expect(new Set(texts).size).toBe(1)
  })
})
