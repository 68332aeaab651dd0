/** The short cuts of the registers lead where the long way does. */
import { array, assert, boolean, constantFrom, integer, nat, option, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import {
  packActionSayings,
  unpackActionSayings,
  type PackedActionSayings,
} from '../../src/queries/action-sayings.ts'
import { actionRegister } from '../../src/queries/actions.ts'
import { packEventSayings, unpackEventSayings } from '../../src/queries/event-sayings.ts'
import { eventRegister } from '../../src/queries/events.ts'
import type { Shelf } from '../../src/queries/packing.ts'
import { threadsOf, type Saying } from '../../src/queries/sayings.ts'
import type { EventItem } from '../../src/queries/types.ts'
import type { WorkspaceRecord } from '../../src/records/types.ts'
import { recordOf, today } from '../records/samples.ts'

/** Events that nearly are the same: few titles, days and places. */
const told = record({
  title: constantFrom('Forum de l’emploi', 'FORUM de l’emploi', 'Forum', 'Visite', '…'),
  date: constantFrom(
    '2019-12-03',
    '3 décembre 2019',
    '2019-12-04',
    '2019-12-02/2019-12-05',
    '2019-12-05/2019-12-09',
    '2 et 4 décembre 2019',
    '../2019-12-03',
    'décembre 2019',
    'à planifier',
    '',
  ),
  place: constantFrom('', 'Blois', 'BLOIS', 'Tours'),
  mention: option(nat(8), { freq: 4 }),
})

const minutes = array(array(told, { maxLength: 3 }), { minLength: 1, maxLength: 9 })

function recordsOf(said: readonly (readonly Told[])[]): readonly WorkspaceRecord[] {
  return said.map((marks, index) => {
    const day = `2019-11-${String(index + 1).padStart(2, '0')}`
    const lines = marks.map(({ title, date, place, mention }, at) => {
      const id = mention === null ? `E${at + 1}` : `2019-11-${String(mention + 1).padStart(2, '0')}-g#E1`
      const attributes = [date, place].filter((part) => part !== '').join(', ')
      return `- Événement ${id}${attributes === '' ? '' : ` (${attributes})`} : ${title}`
    })
    return recordOf('meeting', `${day}-g`, [`date: ${day}`], lines.join('\n'))
  })
}

interface Told {
  readonly title: string
  readonly date: string
  readonly place: string
  readonly mention: number | null
}

function itemsOf(records: readonly WorkspaceRecord[]): readonly EventItem[] {
  const register = eventRegister(today)
  for (const one of records) register.add(one)
  return register.items()
}

/** An event so long that the days of no event can be told from its own. */
const endless = recordOf('event', 'toujours', ['title: Toujours', 'date: 1990-01-01/2030-12-31'])

test('events tied day by day are those tied title by title', () => {
  assert(
    property(minutes, (said) => {
      const records = recordsOf(said)
      const long = itemsOf([...records, endless]).filter(({ ref }) => ref !== 'toujours')
      expect(itemsOf(records)).toEqual(long)
    }),
    { numRuns: 1500 },
  )
})

test('what is packed is taken as if it had been read', () => {
  assert(
    property(minutes, (said) => {
      const records = recordsOf(said)
      const values: unknown[] = []
      const shelf: Shelf = {
        put: (value) => values.push(value) - 1,
        get: (index) => (index < 0 ? undefined : values[index]),
      }
      const [writer, reader] = [eventRegister(today), eventRegister(today)]
      for (const one of records) {
        const packed = packEventSayings(writer.read(one).said, shelf)
        reader.take(unpackEventSayings(packed, shelf, one.path))
      }
      expect(reader.items()).toEqual(itemsOf(records))
    }),
  )
})

/** Owners and days in the forms that are packed apart. */
const promised = record({
  owners: constantFrom('', 'CIO', 'CIO et Anne Exemple', 'Anne EXEMPLE, CIO'),
  due: constantFrom('', '2019-12-03', 'avant le 3 décembre', 'vers le 12 juin 2020', '2 et 4 décembre 2019'),
  label: constantFrom('[ ] Action', '[x] Action', 'Attente', 'Question'),
  mention: option(nat(4), { freq: 4 }),
})

const people = [
  recordOf('person', 'anne', ['name: Anne Exemple', 'aliases: [A. Exemple]']),
  recordOf('structure', 'cio', ['name: CIO de Blois', 'short: CIO']),
]

test('actions that are packed are taken as if they had been read', () => {
  assert(
    property(array(promised, { maxLength: 9 }), (said) => {
      const meetings = said.map(({ owners, due, label, mention }, index) => {
        const id = mention === null ? 'A1' : `r${mention}#A1`
        const attributes = [owners, due].filter((part) => part !== '').join(', ')
        return recordOf(
          'meeting',
          `r${index}`,
          [`date: 2019-11-0${index + 1}`],
          `- ${label} ${id}${attributes === '' ? '' : ` (${attributes})`} : relire`,
        )
      })
      const values: unknown[] = []
      const shelf: Shelf = {
        put: (value) => values.push(value) - 1,
        get: (index) => (index < 0 ? undefined : values[index]),
      }
      const [plain, writer, reader] = [actionRegister(today), actionRegister(today), actionRegister(today)]
      for (const one of [...meetings, ...people]) {
        plain.add(one)
        const packed: unknown = JSON.parse(JSON.stringify(packActionSayings(writer.read(one).said, shelf)))
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        reader.take(unpackActionSayings(packed as PackedActionSayings, shelf, one.path))
      }
      expect(reader.items()).toEqual(plain.items())
    }),
  )
})

const saying = record({
  file: integer({ min: 1, max: 5 }),
  line: integer({ min: 1, max: 4 }),
  key: constantFrom('a#E1', 'a#E2', 'b'),
  isMention: boolean(),
})

test('threads found in one look are those found with sources', () => {
  assert(
    property(array(saying, { maxLength: 12 }), (drawn) => {
      const sayings = drawn.map(({ file, line, key, isMention }, index): Saying<number> => ({
        key,
        ref: key,
        isMention,
        isRecord: false,
        day: `2019-11-0${file}`,
        start: '',
        record: `r${file}`,
        meeting: null,
        file: `r${file}.md`,
        line: line * 100 + index,
        text: '',
        box: null,
        part: index,
      }))
      const sorted = (sources: ReadonlyMap<string, string>): readonly string[] =>
        threadsOf(sayings, sources)
          .map((thread) => JSON.stringify(thread))
          .toSorted()
      expect(sorted(new Map())).toEqual(sorted(new Map([['nobody', 'nothing']])))
    }),
    { numRuns: 2000 },
  )
})
