/** The keys that `--where` knows in the items of registers: those of their JSON (docs/json.md), with a French name each. */
import type { FuzzyDate } from '../dates/types.ts'
import { exitCodes, problem } from '../messages/problem.ts'
import { boxNames, decisionStatusNames, eventStatusNames } from '../records/fields.ts'
import { nearestTexts } from './nearest.ts'
import type { ActionItem, DecisionItem, EventItem, RegisterItem } from './types.ts'
import { hourNames } from './where-hours.ts'
import type { KeyName } from './where-keys.ts'
import { keepMeeting, looseKey, type Condition, type Datum, type FindData, type Met } from './where.ts'

/** A key of an item, its names, and its values. */
interface ItemKey<Item> extends KeyName {
  /** Other names by which people look for it: those of the headers. */
  readonly also?: readonly string[]
  readonly find: (item: Item) => readonly Datum[]
}

/** Keeps the items that meet every condition. Throws `unknown-where-key` (exit 3) for a key that the register does not have. */
export function eventsWhere(items: readonly EventItem[], conditions: readonly Condition[]): Met<EventItem> {
  return itemsWhere(items, eventKeys, conditions)
}

/** The same for actions, awaited answers and questions. */
export function actionsWhere(
  items: readonly ActionItem[],
  conditions: readonly Condition[],
): Met<ActionItem> {
  return itemsWhere(items, actionKeys, conditions)
}

/** The same for decisions. */
export function decisionsWhere(
  items: readonly DecisionItem[],
  conditions: readonly Condition[],
): Met<DecisionItem> {
  return itemsWhere(items, decisionKeys, conditions)
}

function itemsWhere<Item>(
  items: readonly Item[],
  keys: readonly ItemKey<Item>[],
  conditions: readonly Condition[],
): Met<Item> {
  const sought = conditions.map((condition) => ({ condition, find: findKey(keys, condition.key) }))
  return keepMeeting(items, sought)
}

function findKey<Item>(keys: readonly ItemKey<Item>[], typed: string): FindData<Item> {
  const wanted = dottedKey(typed)
  const found = keys.find(({ key, fr, also = [] }) =>
    [key, fr, ...also].some((name) => dottedKey(name) === wanted),
  )
  if (found) return found.find
  const names = keys.flatMap(({ key, fr, also = [] }) => [key, fr, ...also])
  const known = keys.filter(({ key }) => !key.includes('.')).map(({ key, fr }) => ({ key, fr }))
  const nearest = nearestTexts(typed, [...new Set(names)])
  throw problem('unknown-where-key', { key: typed, nearest, known }, exitCodes.refused)
}

function dottedKey(key: string): string {
  return looseKey(key).replace(/ ?\. ?/g, '.')
}

const textData = (text: string | null): readonly Datum[] => (text === null || text === '' ? [] : [{ text }])
const dateData = (date: FuzzyDate | null): readonly Datum[] => (date ? [{ text: date.text, date }] : [])
/** A day of the program's own, as text and as date. */
const dayData = (day: string | null): readonly Datum[] => (day === null ? [] : [{ text: day }])

/** A date, and the parts of its JSON. */
function dateKeys<Item>(
  name: KeyName & { readonly also?: readonly string[] },
  get: (item: Item) => FuzzyDate | null,
): readonly ItemKey<Item>[] {
  const part = (key: string, find: (date: FuzzyDate) => readonly Datum[]): ItemKey<Item> => ({
    key: `${name.key}.${key}`,
    fr: `${name.fr}.${key}`,
    find: (item) => {
      const date = get(item)
      return date ? find(date) : []
    },
  })
  return [
    { ...name, find: (item) => dateData(get(item)) },
    part('text', ({ text }) => textData(text)),
    part('edtf', ({ edtf }) => textData(edtf)),
    part('earliest', ({ earliest }) => dayData(earliest)),
    part('latest', ({ latest }) => dayData(latest)),
    part('precision', ({ precision }) => textData(precision)),
    part('inferred', ({ inferred }) => inferred.map((text) => ({ text }))),
  ]
}

const typeNames = { action: 'action', waiting: 'en attente', question: 'question' } as const
const flagNames = { true: 'oui', false: 'non' } as const

const commonKeys: readonly ItemKey<RegisterItem>[] = [
  { key: 'ref', fr: 'référence', find: ({ ref }) => textData(ref) },
  { key: 'meeting', fr: 'réunion', find: ({ meeting }) => textData(meeting) },
  { key: 'file', fr: 'fichier', find: ({ file }) => textData(file) },
  { key: 'line', fr: 'ligne', find: ({ line }) => [{ text: String(line) }] },
  {
    key: 'mentions',
    fr: 'suites',
    find: ({ mentions }) => mentions.map(({ text, ref }) => ({ text, names: [ref] })),
  },
  {
    key: 'mentions.ref',
    fr: 'suites.référence',
    find: ({ mentions }) => mentions.map(({ ref }) => ({ text: ref })),
  },
  {
    key: 'mentions.text',
    fr: 'suites.texte',
    find: ({ mentions }) => mentions.map(({ text }) => ({ text })),
  },
  {
    key: 'mentions.day',
    fr: 'suites.jour',
    find: ({ mentions }) => mentions.flatMap(({ day }) => dayData(day)),
  },
  {
    key: 'mentions.file',
    fr: 'suites.fichier',
    find: ({ mentions }) => mentions.map(({ file }) => ({ text: file })),
  },
  {
    key: 'mentions.state',
    fr: 'suites.état',
    find: ({ mentions }) =>
      mentions.flatMap(({ state }) => (state === null ? [] : [{ text: state, choices: boxNames }])),
  },
]

const eventKeys: readonly ItemKey<EventItem>[] = [
  { key: 'title', fr: 'titre', also: ['text', 'texte'], find: ({ title }) => textData(title) },
  ...dateKeys<EventItem>({ key: 'date', fr: 'date' }, ({ date }) => date),
  {
    key: 'times',
    fr: 'horaires',
    also: ['time', 'heures'],
    find: ({ times }) =>
      times.map(({ start, end, precision }) => ({
        text: [start, end].filter((hour) => hour !== null).join('-') || precision,
        names: hourNames({ start, end, precision }),
      })),
  },
  {
    key: 'times.start',
    fr: 'horaires.début',
    find: ({ times }) => times.flatMap(({ start }) => textData(start)),
  },
  { key: 'times.end', fr: 'horaires.fin', find: ({ times }) => times.flatMap(({ end }) => textData(end)) },
  { key: 'location', fr: 'lieu', find: ({ location }) => textData(location) },
  { key: 'status', fr: 'statut', find: ({ status }) => [{ text: status, choices: eventStatusNames }] },
  { key: 'territory', fr: 'territoire', find: ({ territory }) => textData(territory) },
  { key: 'audience', fr: 'public', find: ({ audience }) => textData(audience) },
  ...dateKeys<EventItem>({ key: 'was', fr: 'était' }, ({ was }) => was),
  {
    key: 'registration',
    fr: 'inscription',
    also: ['register'],
    find: ({ register }) => [...dateData(register?.before ?? null), ...textData(register?.link ?? null)],
  },
  ...dateKeys<EventItem>(
    { key: 'registration.before', fr: 'inscription.avant', also: ['register.by', 'register.before'] },
    ({ register }) => register?.before ?? null,
  ),
  {
    key: 'registration.link',
    fr: 'inscription.lien',
    also: ['register.link'],
    find: ({ register }) => textData(register?.link ?? null),
  },
  { key: 'source', fr: 'source', find: ({ source }) => textData(source) },
  ...commonKeys,
]

const actionKeys: readonly ItemKey<ActionItem>[] = [
  {
    key: 'type',
    fr: 'nature',
    also: ['kind'],
    find: ({ type }) => [{ text: type, choices: typeNames }],
  },
  { key: 'text', fr: 'texte', also: ['title', 'titre'], find: ({ text }) => textData(text) },
  {
    key: 'owners',
    fr: 'responsables',
    also: ['owner', 'responsable', 'qui'],
    find: ({ owners }) => owners.map((text) => ({ text })),
  },
  ...dateKeys<ActionItem>({ key: 'due', fr: 'échéance' }, ({ due }) => due),
  {
    key: 'state',
    fr: 'état',
    also: ['status', 'statut'],
    find: ({ state }) => [{ text: state, choices: boxNames }],
  },
  { key: 'overdue', fr: 'en retard', find: ({ overdue }) => [{ text: String(overdue), choices: flagNames }] },
  ...commonKeys,
]

const decisionKeys: readonly ItemKey<DecisionItem>[] = [
  { key: 'text', fr: 'texte', also: ['title', 'titre'], find: ({ text }) => textData(text) },
  { key: 'status', fr: 'statut', find: ({ status }) => [{ text: status, choices: decisionStatusNames }] },
  ...dateKeys<DecisionItem>({ key: 'date', fr: 'date' }, ({ date }) => date),
  { key: 'record', fr: 'fiche', find: ({ record }) => textData(record) },
  ...commonKeys,
]
