/** Calendars of the example and of invented events, and a reader of calendars that is not ours. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { readDate, readTimes } from '../../src/dates/read.ts'
import type { FuzzyDate, TimeSpan } from '../../src/dates/types.ts'
import { readDocument, readYaml } from '../../src/document/read.ts'
import { calendarOptions, type CalendarOptions } from '../../src/exporters/ics.ts'
import { eventRegister } from '../../src/queries/events.ts'
import type { EventItem } from '../../src/queries/types.ts'
import { decodeRecord } from '../../src/records/decode.ts'
import type { WorkspaceRecord } from '../../src/records/types.ts'
import { decodeConfig } from '../../src/records/workspace-file.ts'
import { packageRoot } from '../project/package-root.ts'

export const today = '2019-11-12'

const example = join(packageRoot, 'data', 'example')

/** All records of the example. */
async function exampleRecords(): Promise<readonly WorkspaceRecord[]> {
  const paths = readdirSync(example, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.md'))
  const records: WorkspaceRecord[] = []
  for (const path of paths.toSorted()) {
    const text = readFileSync(join(example, path), 'utf8')
    const decoded = decodeRecord(await readDocument(path, text), { today })
    if (decoded.is === 'record') records.push(decoded.record)
  }
  return records
}

/** The whole register of the example, cancelled ones included. */
export async function exampleEvents(): Promise<readonly EventItem[]> {
  return eventsOf(...(await exampleRecords()))
}

/** The register of some records. */
export function eventsOf(...records: readonly WorkspaceRecord[]): readonly EventItem[] {
  const register = eventRegister(today)
  for (const record of records) register.add(record)
  return register.items()
}

/** The options of the example's calendar. */
export async function exampleOptions(language: 'fr' | 'en'): Promise<CalendarOptions> {
  const text = readFileSync(join(example, 'spro.yaml'), 'utf8')
  const document = await readYaml('spro.yaml', text)
  return calendarOptions(decodeConfig(document.header?.values ?? {}, 'reseau'), language, today)
}

/** Options of a small workspace in French. */
export const options: CalendarOptions = {
  workspaceId: 'spro',
  name: 'Réseau',
  timezone: 'Europe/Paris',
  language: 'fr',
  today,
  territories: [],
}

/** A date as people write it. */
export function dateOf(text: string): FuzzyDate {
  const reading = readDate(text, { near: today })
  if (!reading || !('date' in reading)) throw new Error(`${text} is no date`)
  return reading.date
}

/** Hours as people write them. */
export function hoursOf(text: string): readonly TimeSpan[] {
  const times = readTimes(text)
  if (!times) throw new Error(`${text} is no hours`)
  return times
}

/** A VEVENT as ical.js reads it; `start` and `end` with their type: `2019-11-25` or `2019-11-25T14:00:00 Europe/Paris`. */
export interface ReadEntry {
  readonly uid: string
  readonly summary: string
  readonly start: string
  readonly end: string | null
  readonly location: string | null
  readonly description: string | null
  readonly status: string
  readonly sequence: number
  readonly stamp: string
  readonly transparency: string
  readonly component: ICAL.Component
}

/** Reads a calendar with ical.js. */
export function readCalendar(text: string): {
  readonly calendar: ICAL.Component
  readonly entries: readonly ReadEntry[]
} {
  const parsed: unknown = ICAL.parse(text)
  if (!Array.isArray(parsed)) throw new Error('no calendar')
  const calendar = new ICAL.Component(parsed)
  return { calendar, entries: calendar.getAllSubcomponents('vevent').map(readEntry) }
}

function readEntry(component: ICAL.Component): ReadEntry {
  const textOf = (name: string): string | null => {
    const value: unknown = component.getFirstPropertyValue(name)
    if (value instanceof ICAL.Time) return value.toString()
    return typeof value === 'string' || typeof value === 'number' ? `${value}` : null
  }
  const timeOf = (name: string): string | null => {
    const property = component.getFirstProperty(name)
    const zone = property?.getFirstParameter('tzid')
    return property ? `${textOf(name) ?? ''}${zone ? ` ${zone}` : ''}` : null
  }
  return {
    uid: textOf('uid') ?? '',
    summary: textOf('summary') ?? '',
    start: timeOf('dtstart') ?? '',
    end: timeOf('dtend'),
    location: textOf('location'),
    description: textOf('description'),
    status: textOf('status') ?? '',
    sequence: Number(textOf('sequence')),
    stamp: textOf('dtstamp') ?? '',
    transparency: textOf('transp') ?? '',
    component,
  }
}
