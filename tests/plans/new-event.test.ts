/** `spro new-event`, as planned: what the register says of an event stays when the event gets its record. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDate } from '../../src/dates/read.ts'
import type { FuzzyDate } from '../../src/dates/types.ts'
import { applyEdits } from '../../src/document/edits.ts'
import { readDocument } from '../../src/document/read.ts'
import { planEvent, type EventRequest } from '../../src/plans/new-event.ts'
import type { Snapshot } from '../../src/plans/snapshot.ts'
import type { Plan } from '../../src/plans/types.ts'
import { eventRegister } from '../../src/queries/events.ts'
import type { EventItem } from '../../src/queries/types.ts'
import { decodeRecord } from '../../src/records/decode.ts'
import { decodeConfig } from '../../src/records/workspace-file.ts'
import type { WorkspaceRecord } from '../../src/records/types.ts'
import { packageRoot } from '../project/package-root.ts'
import { meetingOn, recordOf, recordOfText, today } from '../records/samples.ts'
import { problemOf, snapshotOf, textAfter } from './snapshots.ts'

const fresh = { isNew: false }

function dateOf(text: string): FuzzyDate {
  const reading = readDate(text, { near: today, today })
  if (reading && 'date' in reading) return reading.date
  throw new Error(`${text} is no date`)
}

async function headerOf(snapshot: Snapshot, request: Partial<EventRequest>): Promise<readonly string[]> {
  const text = textAfter(await planEvent(snapshot, { ...fresh, ...request }), snapshot)
  return text.slice('---\n'.length, text.indexOf('\n---\n', 4)).split('\n')
}

async function pathFor(title: string, date?: string, records: readonly WorkspaceRecord[] = []) {
  const given = date === undefined ? {} : { date: dateOf(date) }
  const plan = await planEvent(snapshotOf(records), { ...fresh, title, ...given })
  return plan.changes[0]?.path
}

test.each([
  ['Forum emploi', '24/09/2019', 'events/forum-emploi-2019.md'],
  ['Forum emploi 2019', '24/09/2019', 'events/forum-emploi-2019.md'],
  ['Forum emploi 2019', '24/09/2020', 'events/forum-emploi-2019-2020.md'],
  ['Forum emploi 12019', '24/09/2019', 'events/forum-emploi-12019-2019.md'],
  ['2019', '24/09/2019', 'events/2019.md'],
  ['Forum emploi', 'dernier trimestre 2019', 'events/forum-emploi-2019.md'],
  ['Forum emploi', 'à planifier', 'events/forum-emploi.md'],
  ['Forum emploi', undefined, 'events/forum-emploi.md'],
  ['Œuvre d’été – « Noël »', '2019', 'events/oeuvre-d-ete-noel-2019.md'],
  ['日本語', '2019', 'events/sans-titre-2019.md'],
  ['CON', undefined, 'events/con-2019.md'],
  ['Hackathon', undefined, 'events/hackathon-2019.md'],
  ['Hackathon', 'à planifier', 'events/hackathon-2019.md'],
  ['Hackathon !', 'novembre 2020 à février 2021', 'events/hackathon-2020.md'],
  ['Hackathon2', undefined, 'events/hackathon2.md'],
])('%s, %s: %s', async (title, date, path) => {
  expect(await pathFor(title, date)).toBe(path)
})

test('the id of a title of one word can be cited by a mark', async () => {
  const plan = await planEvent(snapshotOf([]), { ...fresh, title: 'Hackathon' })
  const id = plan.changes[0]?.path.replace(/^events\/|\.md$/g, '') ?? ''
  const line = `- Événement ${id} (12 mars 2020) : la salle est trouvée`
  expect(meetingOn('2019-11-12', line).body.marks.map(({ reference }) => reference)).toEqual([id])
})

test('the year ends even an id that had to be shortened', async () => {
  const path = (await pathFor('mot '.repeat(60), '24/09/2019')) ?? ''
  expect(path).toMatch(/^events\/mot(?:-mot)+-2019\.md$/)
  expect(path.length).toBeLessThanOrEqual('events/.md'.length + 80)
})

test('an id that is taken, by a record of any kind, gets a number', async () => {
  const taken = recordOf('practice', 'forum-emploi-2019', [])
  expect(await pathFor('Forum emploi', '24/09/2019', [taken])).toBe('events/forum-emploi-2019-2.md')
})

test('what was held without a year is past; a registration ends before its event', async () => {
  const held = await headerOf(snapshotOf([]), { title: 'Forum', date: dateOf('12 mars'), status: 'held' })
  expect(held).toContain('date: 2019-03-12')
  const registerBy = dateOf('30 octobre')
  const open = await planEvent(snapshotOf([]), {
    ...fresh,
    title: 'Forum',
    date: dateOf('12 mars 2020'),
    registerBy,
  })
  expect(textAfter(open, snapshotOf([]))).toContain('register:\n  by: 2019-10-30\n')
  expect(open.warnings).toMatchObject([{ code: 'year-inferred' }])
})

const june = '2019-06-24'
const meeting = meetingOn(
  june,
  [
    'Événement E1 (24/09/2019, 13 h-19 h, Blois, inscription avant le 10/09/2019) : Forum *des* métiers. Tout le monde vient.',
    '',
    'Événement (2020, à planifier) : session d’interconnaissance',
    '',
    'Action A1 : inviter',
  ].join('\n'),
)

test('a mark without id gets one in the same write', async () => {
  const snapshot = snapshotOf([meeting])
  const plan = await planEvent(snapshot, { ...fresh, from: `${june}#interconnaissance` })
  expect(plan.changes.map(({ path }) => path)).toEqual([
    'events/session-d-interconnaissance-2020.md',
    meeting.path,
  ])
  const [, edit] = plan.changes
  expect(edit?.action === 'edit' && applyEdits(meeting.document.text, edit.edits)).toContain(
    'Événement E2 (2020, à planifier) : session',
  )
  expect(textAfter(plan, snapshot)).toContain(
    `title: Session d’interconnaissance\nstatus: to-schedule\ndate: 2020\nsource: ${june}#E2\nupdated: ${today}\n`,
  )
})

test('the first sentence is the title; what was typed wins over what was said', async () => {
  const snapshot = snapshotOf([meeting])
  expect(await headerOf(snapshot, { from: `${june}#E1`, audience: 'tous' })).toEqual([
    'kind: event',
    'title: Forum des métiers',
    'date: 2019-09-24',
    'time: 13 h-19 h',
    'location: Blois',
    'audience: tous',
    'register:',
    '  by: 2019-09-10',
    `source: ${june}#E1`,
    `updated: ${today}`,
  ])
  const moved = await headerOf(snapshot, { from: `${june}#E1`, title: 'Forum', date: dateOf('12 mars 2020') })
  expect(moved).toEqual([
    'kind: event',
    'title: Forum',
    'date: 2020-03-12',
    'location: Blois',
    'register:',
    '  by: 2019-09-10',
    `source: ${june}#E1`,
    `updated: ${today}`,
  ])
})

test('a postponed event keeps the date that it had', async () => {
  const later = meetingOn('2019-09-30', `Événement ${june}#E1 (reporté) : faute de salle`)
  const header = await headerOf(snapshotOf([meeting, later]), { from: `${june}#E1` })
  expect(header.slice(2, 4)).toEqual(['status: postponed', 'was: 2019-09-24'])
})

test('an event that two meetings announced has its record from the first, once', async () => {
  const again = meetingOn('2019-09-30', 'Événement E1 (24/09/2019) : Forum')
  const first = meetingOn(june, 'Événement E1 (24/09/2019) : Forum')
  const snapshot = snapshotOf([first, again])
  expect(await headerOf(snapshot, { from: '2019-09-30#E1' })).toContain(`source: ${june}#E1`)
  const record = recordOf('event', 'forum', ['title: Forum', 'date: 2019-09-24', `source: ${june}#E1`])
  expect(
    await problemOf(() => planEvent(snapshotOf([first, again, record]), { ...fresh, from: '2019-09-30#E1' })),
  ).toEqual(['event-has-record 3', { title: 'Forum', id: 'forum' }])
})

test('a mark of a cancelled meeting says itself what the record says', async () => {
  const cancelled = meetingOn(june, 'Événement E1 (24/09/2019, Blois) : Forum', ['status: cancelled'])
  const header = await headerOf(snapshotOf([cancelled]), { from: `${june}#E1` })
  expect(header).toEqual([
    'kind: event',
    'title: Forum',
    'date: 2019-09-24',
    'location: Blois',
    `source: ${june}#E1`,
    `updated: ${today}`,
  ])
})

test('an action announces no event', async () => {
  expect(await problemOf(() => planEvent(snapshotOf([meeting]), { ...fresh, from: `${june}#A1` }))).toEqual([
    'not-an-event-mark 3',
    {
      reference: `${june}#A1`,
      marks: [`${june}#E1 (Forum *des* métiers. Tout le monde vient.)`],
    },
  ])
})

const warningsOf = async (request: Partial<EventRequest>, records: readonly WorkspaceRecord[] = [meeting]) =>
  (await planEvent(snapshotOf(records), { ...fresh, ...request })).warnings

const refusalOf = (request: Partial<EventRequest>, records: readonly WorkspaceRecord[] = [meeting]) =>
  problemOf(() => planEvent(snapshotOf(records), { ...fresh, ...request }))

test.each([
  ['jeudi 14 mars 2020', ['date: jeudi 14 mars 2020']],
  ['14 mars 2020', ['date: 2020-03-14']],
  ['à prévoir en 2020', ['status: to-schedule', 'date: 2020']],
  ['to be scheduled in March 2020', ['status: to-schedule', 'date: mars 2020']],
])('%s is kept as it says it', async (words, wanted) => {
  const header = await headerOf(snapshotOf([]), { title: 'Visite', date: dateOf(words) })
  expect(header.slice(2)).toEqual(wanted)
})

describe('an event like a known one', () => {
  test('is refused, with the reference to start again from', async () => {
    const session = { title: 'Session d’interconnaissance', date: dateOf('12 mars 2020') }
    const like = { title: 'session d’interconnaissance', ref: `${june}#session d’interconnaissance` }
    expect(await refusalOf(session)).toEqual(['event-like 3', { ...like, hasRecord: false }])
    expect((await planEvent(snapshotOf([meeting]), { ...fresh, from: like.ref })).changes).toHaveLength(2)
  })

  test('is not said of another year, of another place, nor with --new', async () => {
    const forum = recordOf('event', 'forum-2018', ['title: Forum', 'date: 2018-09-24', 'location: Blois'])
    expect(await warningsOf({ title: 'Forum', date: dateOf('24/09/2019') }, [forum])).toEqual([])
    const near = { title: 'Forum', date: dateOf('26/09/2018') }
    expect(await warningsOf({ ...near, location: 'Vendôme' }, [forum])).toEqual([])
    expect(await warningsOf({ ...near, isNew: true }, [forum])).toEqual([])
    expect(await refusalOf(near, [forum])).toMatchObject([
      'event-like 3',
      { ref: 'forum-2018', hasRecord: true },
    ])
  })
})

test('territories are those of spro.yaml, by id or by name', async () => {
  const config = decodeConfig({ territories: { blaisois: { name: 'Bassin de Blois' } } }, 'reseau')
  const snapshot = { ...snapshotOf([]), config }
  expect(await headerOf(snapshot, { title: 'Forum', territory: 'bassin de BLOIS' })).toContain(
    'territory: blaisois',
  )
  expect(await problemOf(() => planEvent(snapshot, { ...fresh, title: 'X', territory: 'Blois' }))).toEqual([
    'unknown-territory 3',
    { territory: 'Blois', nearest: ['blaisois'], known: ['blaisois'] },
  ])
  expect(await headerOf(snapshotOf([]), { title: 'Forum', territory: 'le Perche' })).toContain(
    'territory: le Perche',
  )
})

/** The records of the example workspace. */
async function readExample(): Promise<readonly WorkspaceRecord[]> {
  const root = join(packageRoot, 'data', 'example')
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.md'),
  )
  const decoded = await Promise.all(
    paths.map(async (path) => {
      const name = path.replaceAll('\\', '/')
      return decodeRecord(await readDocument(name, readFileSync(join(root, path), 'utf8')), { today })
    }),
  )
  return decoded.flatMap((each) => (each.is === 'record' ? [each.record] : []))
}

/** The records as a plan leaves them. */
function recordsAfter(records: readonly WorkspaceRecord[], { changes }: Plan): readonly WorkspaceRecord[] {
  const created = changes.flatMap((change) =>
    change.action === 'create' ? [recordOfText(change.path, change.text)] : [],
  )
  return [...records, ...created]
}

function eventsOf(records: readonly WorkspaceRecord[]): readonly EventItem[] {
  const register = eventRegister(today)
  for (const record of records) register.add(record)
  return register.items()
}

/** What the register shows of an event, whatever it was said in. */
function shownOf({ title, date, was, times, location, status, isStatusSaid, ...item }: EventItem) {
  const { territory, audience, register, meeting, past, mentions } = item
  const days = [date?.edtf || undefined, was?.edtf, register?.before?.edtf, register?.link]
  const said = { title, days, times, location, status, isSaid: isStatusSaid && date !== null }
  return { ...said, territory, audience, meeting, past, mentions }
}

const example = await readExample()
const announced = eventsOf(example).filter(({ ref }) => ref?.includes('#'))

test('the example announces events of every sort', () => {
  expect(announced.length).toBeGreaterThan(20)
})

test.each(announced.map((item) => [item.ref ?? '', item] as const))(
  '%s is in the register as before once it has its record',
  async (from, item) => {
    const plan = await planEvent(snapshotOf(example), { ...fresh, from })
    const after = eventsOf(recordsAfter(example, plan)).find(({ source }) => source === item.ref)
    expect(after && shownOf(after)).toEqual(shownOf(item))
    expect(eventsOf(recordsAfter(example, plan))).toHaveLength(eventsOf(example).length)
  },
)
