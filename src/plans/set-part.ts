/** The KEY and VALUE of `set` for a mark: which part is meant, in either language, and what is to be read in it. */
import { readTimes } from '../dates/read.ts'
import { isToSchedule } from '../dates/typed.ts'
import type { Day, FuzzyDate, YearRule } from '../dates/types.ts'
import { foldWords } from '../document/fold.ts'
import type { Box, MarkKind } from '../document/types.ts'
import type { Message } from '../messages/catalog.ts'
import { exitCodes, problem } from '../messages/problem.ts'
import { readChoice } from '../queries/choices.ts'
import { boxNames, eventStatusNames } from '../records/fields.ts'
import { canonicalName } from '../records/names.ts'
import { yearRuleOf } from '../records/marks.ts'
import type { EventStatus, WorkspaceRecord } from '../records/types.ts'
import { oneLine } from './headings.ts'
import { dateKey, type MarkPart, type PartReading } from './mark-parts.ts'
import { dateWords, dueText, placeParts, registerText, statusWord, wasText } from './mark-words.ts'
import type { Snapshot } from './snapshot.ts'
import { hoursValue, typedDate } from './typed-date.ts'

/** A part of a mark by its key: of its parenthesis, its box, or its text. */
export type PartKey = MarkPart | 'state' | 'text'

/** The French name of each part; they are the keys that `set` shows. */
const eventParts: Readonly<Partial<Record<PartKey, string>>> = {
  date: 'date',
  time: 'horaires',
  location: 'lieu',
  status: 'statut',
  was: 'était',
  'register.by': 'inscription avant',
  text: 'texte',
}

const actionParts: Readonly<Partial<Record<PartKey, string>>> = {
  owner: 'responsable',
  due: 'échéance',
  state: 'état',
  text: 'texte',
}

/** The parts that a kind of mark has, English to French. */
export const partNames: Readonly<Record<MarkKind, Readonly<Partial<Record<PartKey, string>>>>> = {
  event: eventParts,
  action: actionParts,
  waiting: actionParts,
  question: actionParts,
  decision: { text: 'texte' },
  idea: { text: 'texte' },
  information: { text: 'texte' },
}

/** Other words for a part, folded. */
const otherWords: Readonly<Record<string, PartKey>> = {
  heure: 'time',
  heures: 'time',
  horaire: 'time',
  hours: 'time',
  place: 'location',
  was: 'was',
  register: 'register.by',
  inscription: 'register.by',
  qui: 'owner',
  who: 'owner',
  owners: 'owner',
  responsables: 'owner',
  avant: 'due',
  box: 'state',
  case: 'state',
  status: 'state',
  statut: 'state',
  etat: 'state',
}

/** The part that a typed key names. Throws `unknown-choice` with those of the kind. */
export function readPartKey(kind: MarkKind, typed: string): PartKey {
  const names = partNames[kind]
  const found = canonicalPart(names, typed) ?? otherWords[foldWords(typed)]
  if (found !== undefined && names[found] !== undefined) return found
  const choices = listParts(kind).map((part) =>
    part === names[part] ? part : `${part} (${names[part] ?? ''})`,
  )
  throw problem('set-unknown-part', { key: typed, kind, choices }, exitCodes.refused)
}

function canonicalPart(
  names: Readonly<Partial<Record<PartKey, string>>>,
  typed: string,
): PartKey | undefined {
  const found = canonicalName(withValues(names), typed.trim().toLowerCase())
  return parts.find((part) => part === found)
}

const parts: readonly PartKey[] = [
  'date',
  'time',
  'location',
  'status',
  'was',
  'register.by',
  'owner',
  'due',
  'state',
  'text',
]

function withValues(names: Readonly<Partial<Record<PartKey, string>>>): Readonly<Record<string, string>> {
  return Object.fromEntries(parts.flatMap((part) => (names[part] === undefined ? [] : [[part, names[part]]])))
}

/** The parts of a kind of mark, in the order in which they are offered. */
export function listParts(kind: MarkKind): readonly PartKey[] {
  return parts.filter((part) => partNames[kind][part] !== undefined)
}

/** The state that a typed word names. Throws `unknown-choice`. */
export function readState(option: string, text: string): Box {
  return readChoice(option, text, boxNames)
}

/** What a part is to say, with what its writer should know of it. */
export interface WantedPart {
  readonly reading: PartReading
  readonly warnings: readonly Message[]
}

/** What a part is read by: the record that it stands in, and what the mark says already of status and date. */
export interface PartPlace {
  /** The mark, to be typed again. */
  readonly ref: string
  /** The key as typed: messages call the part so. */
  readonly shown: string
  readonly snapshot: Snapshot
  readonly record: WorkspaceRecord
  readonly status: EventStatus | undefined
  readonly date: Day | null
}

/** The words of a part from those typed. Throws what tells how to type it. */
export function wantedPart(part: MarkPart, words: readonly string[], place: PartPlace): WantedPart {
  const text = words.map(oneLine).join(' ').trim()
  const { ref, shown } = place
  if (text === '') throw problem('set-empty-value', { ref, key: shown }, exitCodes.usage)
  const { language } = place.snapshot
  switch (part) {
    case 'date':
      return wantedDate(place, part, text, (date) => dateWords(date, language))
    case 'due':
      return wantedDate(place, part, text, (date) => dueText(date, language))
    case 'was':
      return wantedDate(place, part, text, (date) => wasText(date, language))
    case 'register.by':
      return wantedDate(place, part, text, (date) => registerText(date, language))
    case 'time': {
      const hours = hoursValue(shown, text, place.snapshot)
      return plain(JSON.stringify(readTimes(hours)), [hours])
    }
    case 'status': {
      const status = readChoice(shown, text, eventStatusNames)
      return plain(status, [statusWord(status, language)])
    }
    case 'location': {
      const location = text.split(/\s*,\s*/).join(', ')
      return plain(location, placeParts(location))
    }
    case 'owner': {
      const owners = words.flatMap((word) => word.split(/[,;]/)).flatMap((owner) => oneLine(owner) || [])
      return plain(JSON.stringify(owners), owners)
    }
  }
}

function plain(key: string, words: readonly string[]): WantedPart {
  return { reading: { key, words }, warnings: [] }
}

function wantedDate(
  { ref, shown, snapshot, record, status, date: day }: PartPlace,
  part: MarkPart,
  text: string,
  write: (date: FuzzyDate) => string,
): WantedPart {
  const rules: Readonly<Partial<Record<MarkPart, YearRule>>> = {
    date: yearRuleOf(status),
    due: 'on-or-after',
    'register.by': 'on-or-before',
  }
  const near = day !== null && part !== 'date' && part !== 'due' ? { near: day } : {}
  const words = { ref, option: shown, text, yearRule: rules[part] ?? 'nearest', ...near }
  const { date, warnings } = typedDate(snapshot, record, words)
  if (date.precision === 'unknown')
    throw problem('set-date-unknown', { ref, key: shown, text }, exitCodes.refused)
  // "fin 2019" says it better than the months that it means; what was inferred is written in full.
  const isAsTyped = rules[part] !== 'on-or-before' && part !== 'was' && date.precision !== 'day'
  const written = isAsTyped && date.inferred.length === 0 && !isToSchedule(date) ? text : write(date)
  return { reading: { key: dateKey(date), words: [written] }, warnings }
}
