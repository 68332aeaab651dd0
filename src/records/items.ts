/** Line items of headers (format.md H6): people, points, coming meetings, attachments, as one line or as a map. */
import { isMap } from '../document/header-values.ts'
import { daysBetween } from '../dates/calendar.ts'
import type { Day, FuzzyDate } from '../dates/types.ts'
import type { HeaderMap, HeaderPath, HeaderValue } from '../document/types.ts'
import type {
  AgendaPoint,
  AttachmentItem,
  Meeting,
  NextItem,
  PersonItem,
  PersonList,
  RecordBase,
} from './types.ts'
import { textOf, textsOf, timesOf, whenOf } from './values.ts'

type Headed = Pick<RecordBase, 'header' | 'typedKeys'>

/** The items of a header list with their paths; a single line stands for a list of one. */
function itemsOf(record: Headed, key: string): readonly (readonly [HeaderValue, HeaderPath])[] {
  const value = record.header[key]
  if (value === undefined || value === null) return []
  const typed = record.typedKeys[key] ?? key
  if (!Array.isArray(value)) return [[value, [typed]]]
  return value.map((item: HeaderValue, index) => [item, [typed, index]] as const)
}

/** The people of one list of a meeting. */
export function peopleOf(meeting: Meeting, list: PersonList): readonly PersonItem[] {
  return itemsOf(meeting, list).flatMap(([value, at]) => {
    const person = isMap(value) ? personOfMap(value) : readPersonLine(textOf(value) ?? '')
    return person.name === '' ? [] : [{ ...person, at }]
  })
}

const spacedDash = /\s[–—-]\s/
const spacedSlash = /\s\/\s/

/** Splits "Titre (détail)" in two; the parenthesis must end the line, and may hold others: "(programme (1).pdf)". */
function splitParenthesis(text: string): readonly [head: string, inside: string] | null {
  const open = text.endsWith(')') ? openingOf(text) : -1
  const head = text.slice(0, Math.max(open, 0)).trim()
  return head === '' ? null : [head, text.slice(open + 1, -1).trim()]
}

/** The offset of the parenthesis that the last character closes; -1 when none does. */
function openingOf(text: string): number {
  let depth = 0
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if (text[at] === ')') depth += 1
    else if (text[at] === '(' && --depth === 0) return at
  }
  return -1
}

/**
 * "Prénom NOM – Structure / Structure (rôle)". With two dashes, a single all-capitals word after the first
 * belongs to the name ("Valérie DUPONT – MARTIN – SPRO 37"); the directory may know better.
 */
export function readPersonLine(line: string): Omit<PersonItem, 'at'> {
  const text = line.trim()
  const [head, role] = splitParenthesis(text) ?? [text, null]
  const parts = head.split(spacedDash).map((part) => part.trim())
  const second = parts[1]
  const joined = parts.length > 2 && second !== undefined && isCapitalWord(second)
  const name = joined ? `${parts[0]} – ${second}` : (parts[0] ?? '')
  const structures = parts.slice(joined ? 2 : 1).join(' – ')
  return {
    name: name.trim(),
    structures: structures.split(spacedSlash).flatMap((structure) => structure.trim() || []),
    role: role || null,
    text,
  }
}

function isCapitalWord(word: string): boolean {
  return /^[\p{Lu}'’-]+$/u.test(word)
}

function personOfMap(map: HeaderMap): Omit<PersonItem, 'at'> {
  const name = textOf(map['name']) ?? ''
  const role = textOf(map['role'])
  const structures = textsOf(map['structure'])
    .flatMap((part) => part.split(spacedSlash))
    .flatMap((part) => part.trim() || [])
  const structure = structures.join(' / ')
  const text = [name, structure && ` – ${structure}`, role && ` (${role})`].filter(Boolean).join('')
  return { name, structures, role, text }
}

/** The agenda of a meeting. */
export function agendaOf(meeting: Meeting): readonly AgendaPoint[] {
  return itemsOf(meeting, 'agenda').flatMap(([value, at]) => {
    const point = isMap(value) ? pointOfMap(value) : readPointLine(textOf(value) ?? '')
    return point.title === '' ? [] : [{ ...point, at }]
  })
}

const minutesFirst = /^(\d{1,3}) ?(?:min|mn|minutes?)\.?(?: ?,(.*))?$/s

/** "Titre (30 min, Intervenant)". A parenthesis without minutes belongs to the title. */
export function readPointLine(line: string): Omit<AgendaPoint, 'at'> {
  const text = line.trim()
  const [title, inside] = splitParenthesis(text) ?? [text, '']
  const [, minutes, speaker] = minutesFirst.exec(inside.replace(/[\u00a0\u202f]/g, ' ')) ?? []
  if (minutes === undefined) return { id: null, title: text, minutes: null, speaker: null, text }
  return { id: null, title, minutes: Number(minutes), speaker: speaker?.trim() || null, text }
}

function pointOfMap(map: HeaderMap): Omit<AgendaPoint, 'at'> {
  const title = textOf(map['title']) ?? ''
  const minutes = textOf(map['minutes'])
  return {
    id: textOf(map['id']),
    title,
    minutes: minutes !== null && /^\d{1,3}$/.test(minutes) ? Number(minutes) : null,
    speaker: textOf(map['speaker']) ?? textOf(map['by']),
    text: title,
  }
}

/** The coming meetings that a meeting announces. */
export function nextOf(
  meeting: Headed & { readonly date: Pick<FuzzyDate, 'earliest'> | null },
): readonly NextItem[] {
  const near = meeting.date?.earliest ?? undefined
  return itemsOf(meeting, 'next').flatMap(([value, at]) => {
    const item = isMap(value) ? nextOfMap(value, near) : readNextLine(textOf(value) ?? '', near)
    return meetingDates(item.date).map((date) => ({ ...item, date, at }))
  })
}

/** "26 avril et 3 juillet" announces two meetings; "jeudi 7 et vendredi 8 octobre" one, of two days. */
function meetingDates(date: FuzzyDate | null): readonly (FuzzyDate | null)[] {
  if (date?.precision !== 'day' || date.days.length < 2) return [date]
  const isOneMeeting = date.days.every(({ earliest }, index) => {
    const before = date.days[index - 1]?.latest
    return !before || !earliest || daysBetween(before, earliest) === 1
  })
  if (isOneMeeting) return [date]
  return date.days.map((span) => {
    const edtf = span.earliest === span.latest ? span.earliest : `${span.earliest}/${span.latest}`
    return { ...date, ...span, edtf: edtf ?? '', days: [span] }
  })
}

/** A date with hours, then `, place`: the longest head that reads as a date wins. A missing year follows the meeting. */
export function readNextLine(line: string, near: Day | undefined): Omit<NextItem, 'at'> {
  const text = line.trim()
  const context = near === undefined ? {} : { near, yearRule: 'after' as const }
  for (let cut = text.length; cut > 0; cut = text.lastIndexOf(',', cut - 1)) {
    const when = whenOf(text.slice(0, cut).trim(), context)
    if (!when?.date) continue
    return { date: when.date, times: when.times, location: text.slice(cut + 1).trim() || null, text }
  }
  return { date: null, times: [], location: null, text }
}

function nextOfMap(map: HeaderMap, near: Day | undefined): Omit<NextItem, 'at'> {
  const context = near === undefined ? {} : { near, yearRule: 'after' as const }
  const when = whenOf(textOf(map['date']) ?? '', context)
  const times = timesOf(map['time'])
  return {
    date: when?.date ?? null,
    times: times.length > 0 ? times : (when?.times ?? []),
    location: textOf(map['location']),
    text: [map['date'], map['time'], map['location']].flatMap((part) => textOf(part) ?? []).join(', '),
  }
}

/** The attachments of a record. */
export function attachmentsOf(record: RecordBase): readonly AttachmentItem[] {
  return itemsOf(record, 'attachments').flatMap(([value, at]) => {
    const item = isMap(value) ? attachmentOfMap(value) : readAttachmentLine(textOf(value) ?? '')
    return item.text === '' ? [] : [{ ...item, at }]
  })
}

/** "Titre (chemin ou URL)"; a line without parenthesis that is a path or an URL is its own title. */
export function readAttachmentLine(line: string): Omit<AttachmentItem, 'at'> {
  const text = line.trim()
  const [title, target] = splitParenthesis(text) ?? [text, '']
  if (looksLikeTarget(target)) return { title, ...targetOf(target), text }
  return looksLikeTarget(text) && !/\s/.test(text)
    ? { title: text, ...targetOf(text), text }
    : { title: text, file: null, link: null, text }
}

function looksLikeTarget(text: string): boolean {
  if (/^(?:https?:\/\/|mailto:)/i.test(text)) return true
  // "(CIO / Mission Locale)" are words and "(v2.10)" is a number: a path ends in an extension, or has slashes and no spaces.
  return /\.\d{0,4}[a-z][a-z0-9]{0,4}$/i.test(text) || (/[/\\]/.test(text) && !/\s/.test(text))
}

function targetOf(target: string): { file: string | null; link: string | null } {
  const isLink = /^[a-z][a-z0-9+.-]+:/i.test(target)
  return isLink ? { file: null, link: target } : { file: target.replace(/\\/g, '/'), link: null }
}

function attachmentOfMap(map: HeaderMap): Omit<AttachmentItem, 'at'> {
  const file = textOf(map['file'])
  const link = textOf(map['link'])
  const title = textOf(map['title']) ?? file ?? link ?? ''
  return { title, file, link, text: title }
}
