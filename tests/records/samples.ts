/** Records from a few lines of text, as the commands read them. */
import { readPlainDocument } from '../../src/document/read.ts'
import type { FuzzyDate, TimeSpan } from '../../src/dates/types.ts'
import type { Mark } from '../../src/document/types.ts'
import { decodeRecord } from '../../src/records/decode.ts'
import type { Kind, Meeting, WorkspaceRecord } from '../../src/records/types.ts'

export const today = '2019-11-12'

/** A record from its header lines and its body; the title is the id unless the header gives one. */
export function recordOf(kind: Kind, id: string, header: readonly string[], body = ''): WorkspaceRecord {
  const name = kind === 'person' || kind === 'structure' ? 'name' : 'title'
  const named = header.some((line) => /^(?:title|titre|name|nom) ?:/i.test(line)) ? [] : [`${name}: ${id}`]
  const text = ['---', `kind: ${kind}`, ...named, ...header, '---', body].join('\n')
  return recordOfText(`${folders[kind]}/${id}.md`, text)
}

const folders: Readonly<Record<Kind, string>> = {
  meeting: 'meetings',
  decision: 'decisions',
  event: 'events',
  practice: 'practices',
  person: 'people',
  structure: 'structures',
}

/** A record from the whole text of its file. */
export function recordOfText(path: string, text: string): WorkspaceRecord {
  const document = readPlainDocument(path, text)
  const decoded = document && decodeRecord(document, { today })
  if (decoded?.is !== 'record') throw new Error(`${path} reads as no record`)
  return decoded.record
}

/** A meeting held on a day, whose id is the day. */
export function meetingOn(day: string, body: string, header: readonly string[] = []): WorkspaceRecord {
  return recordOf('meeting', day, [`date: ${day}`, ...header], body)
}

/** A meeting with lines in its header. */
export function meetingWith(header: readonly string[]): Meeting {
  const record = recordOf('meeting', '2019-06-24-reunion', ['date: 2019-06-24', ...header])
  if (record.kind !== 'meeting') throw new Error('not a meeting')
  return record
}

/** The first mark of a line. */
export function markOf(line: string): Mark {
  const [mark] = meetingOn('2019-06-24', line).body.marks
  if (!mark) throw new Error(`no mark in ${line}`)
  return mark
}

/** A date in short: its EDTF, "?" where it is still to be found, "–" where there is none. */
export function shortDate(date: FuzzyDate | null | undefined): string {
  if (!date) return '–'
  return date.precision === 'unknown' ? '?' : date.edtf
}

/** Hours in short: "13:00-19:00 14:00". */
export function shortTimes(times: readonly TimeSpan[] | undefined): string {
  if (times === undefined || times.length === 0) return '–'
  return times
    .map(({ start, end, precision }) => (start ? [start, end].filter(Boolean).join('-') : precision))
    .join(' ')
}
