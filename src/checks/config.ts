/** What is wrong in `spro.yaml` (DESIGN §3). Its findings bear the names of the rules that say the same of records. */
import { isMap } from '../document/header-values.ts'
import type { Document, HeaderMap, HeaderPath } from '../document/types.ts'
import { ruleIds, type RuleId } from '../messages/catalog/findings.ts'
import { fields } from '../records/fields.ts'
import { canonicalName } from '../records/names.ts'
import {
  configKeys,
  longestNotice,
  seriesKeys,
  severityOf,
  territoryKeys,
} from '../records/workspace-file.ts'
import { isEmpty, scalarText } from './entries.ts'
import { nearest } from './nearest.ts'
import type { Found } from './types.ts'
import {
  checkBoolean,
  checkInteger,
  checkText,
  checkTexts,
  checkTimes,
  foundAt,
  type ValueAt,
} from './values.ts'

/** A finding with the rule that it falls under. */
type ConfigFinding = readonly [rule: RuleId, found: Found]

/** English names to French ones. */
type Names = Readonly<Record<string, string>>

/** What is wrong in the values of `spro.yaml`; faults of its YAML are the business of the rules. */
export function* configFindings(document: Document): Iterable<ConfigFinding> {
  const values = document.header?.values ?? {}
  const { known, unknown } = sortKeys(values, configKeys, [])
  yield* unknown
  for (const key of ['id', 'name', 'timezone', 'contact'])
    yield* under('wrong-type', known.get(key), checkText)
  yield* timezoneFindings(known.get('timezone'))
  yield* choiceFindings(known.get('language'), { fr: 'fr', en: 'en' })
  yield* noticeFindings(known.get('agenda_notice'))
  const territories = entriesOf(known.get('territories'))
  yield* mapFindings(known.get('territories'), Object.keys(territoryKeys))
  yield* mapFindings(known.get('series'), Object.keys(seriesKeys))
  yield* mapFindings(known.get('checks'), ruleIds)
  const ids = territories.map(({ key }) => key)
  for (const entry of territories) yield* territoryFindings(entry, ids)
  yield* ringFindings(territories)
  for (const entry of entriesOf(known.get('series'))) yield* seriesFindings(entry, ids)
  for (const entry of entriesOf(known.get('checks'))) yield* checkFindings(entry)
}

function* under(
  rule: RuleId,
  at: ValueAt | undefined,
  check: (at: ValueAt) => readonly Found[],
): Iterable<ConfigFinding> {
  if (at === undefined || isEmpty(at.value)) return
  for (const found of check(at)) yield [rule, found]
}

/** A whole number of days, up to a year. */
function* noticeFindings(at: ValueAt | undefined): Iterable<ConfigFinding> {
  yield* under('wrong-type', at, checkInteger)
  if (at === undefined || typeof at.value !== 'number' || at.value <= longestNotice) return
  const args = { key: at.key, found: String(at.value), most: longestNotice }
  yield ['unknown-value', foundAt(at.path, { code: 'unknown-value-notice', args })]
}

/** The values of a map by canonical key, and findings for the keys that it does not know. */
function sortKeys(map: HeaderMap, names: Names, path: HeaderPath) {
  const known = new Map<string, ValueAt>()
  const unknown: ConfigFinding[] = []
  for (const [key, value] of Object.entries(map)) {
    const canonical = canonicalName(names, key)
    if (canonical === undefined) unknown.push(unknownKey(key, names, [...path, key]))
    else if (!known.has(canonical)) known.set(canonical, { key, value, path: [...path, key] })
  }
  return { known, unknown }
}

function unknownKey(key: string, names: Names, path: HeaderPath): ConfigFinding {
  const near = nearest(key, [...Object.keys(names), ...Object.values(names)])
  if (near !== null)
    return ['misspelt-key', foundAt(path, { code: 'misspelt-key', args: { key, nearest: near } }, 'key')]
  const args = { key, keys: Object.keys(names) }
  return ['unknown-key', foundAt(path, { code: 'unknown-key-config', args }, 'key')]
}

function entriesOf(at: ValueAt | undefined): readonly ValueAt[] {
  if (at === undefined || !isMap(at.value)) return []
  return Object.entries(at.value).map(([key, value]) => ({ key, value, path: [...at.path, key] }))
}

/** `series`, `territories` and `checks` are maps. */
function* mapFindings(at: ValueAt | undefined, keys: readonly string[]): Iterable<ConfigFinding> {
  if (at === undefined || isEmpty(at.value) || isMap(at.value)) return
  yield ['wrong-type', foundAt(at.path, { code: 'wrong-type-map', args: { key: at.key, keys } }, 'key')]
}

function* choiceFindings(at: ValueAt | undefined, values: Names): Iterable<ConfigFinding> {
  if (at === undefined || isEmpty(at.value)) return
  const found = scalarText(at.value)
  if (found === null) {
    yield* under('wrong-type', at, checkText)
  } else if (canonicalName(values, found) === undefined) {
    const near = nearest(found, [...Object.keys(values), ...Object.values(values)])
    const args = { key: at.key, found, nearest: near, values }
    yield ['unknown-value', foundAt(at.path, { code: 'unknown-value', args })]
  }
}

/** Only the list of time zones comes from Intl, never a wording (format.md D5). */
function* timezoneFindings(at: ValueAt | undefined): Iterable<ConfigFinding> {
  const found = scalarText(at?.value)
  if (at === undefined || found === null || isEmpty(found) || isTimezone(found)) return
  yield ['unknown-value', foundAt(at.path, { code: 'unknown-value-timezone', args: { key: at.key, found } })]
}

function isTimezone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== ''
  } catch {
    return false
  }
}

function* territoryFindings(entry: ValueAt, ids: readonly string[]): Iterable<ConfigFinding> {
  if (!isMap(entry.value)) {
    yield* under('wrong-type', entry, checkText)
    return
  }
  const { known, unknown } = sortKeys(entry.value, territoryKeys, entry.path)
  yield* unknown
  yield* under('wrong-type', known.get('name'), checkText)
  yield* knownTerritory(known.get('parent'), ids)
}

/** Territories that contain each other: each ring is told once, at the parent that closes it. */
function* ringFindings(territories: readonly ValueAt[]): Iterable<ConfigFinding> {
  const parents = new Map(territories.map((entry) => [entry.key, parentOf(entry)]))
  const left = new Set<string>()
  for (const { key } of territories) {
    const way: string[] = []
    let id: string | null = key
    for (; id !== null && !left.has(id); id = scalarText(parents.get(id)?.value)) {
      left.add(id)
      way.push(id)
    }
    const last = parents.get(way.at(-1) ?? '')
    if (id === null || last === undefined || !way.includes(id)) continue
    const args = { territories: way.slice(way.indexOf(id)) }
    yield ['broken-reference', foundAt(last.path, { code: 'broken-reference-ring', args })]
  }
}

function parentOf({ value, path }: ValueAt): ValueAt | undefined {
  return isMap(value) ? sortKeys(value, territoryKeys, path).known.get('parent') : undefined
}

/** A territory is one of the list; without a list it is plain words. */
function* knownTerritory(at: ValueAt | undefined, ids: readonly string[]): Iterable<ConfigFinding> {
  const territory = scalarText(at?.value)
  yield* under('wrong-type', at, checkText)
  if (at === undefined || territory === null || ids.length === 0 || ids.includes(territory)) return
  const args = { territory, nearest: nearest(territory, ids), known: ids }
  yield ['broken-reference', foundAt(at.path, { code: 'broken-reference-territory', args })]
}

function* seriesFindings(entry: ValueAt, territories: readonly string[]): Iterable<ConfigFinding> {
  if (!isMap(entry.value)) {
    yield* under('wrong-type', entry, checkText)
    return
  }
  const { known, unknown } = sortKeys(entry.value, seriesKeys, entry.path)
  yield* unknown
  for (const key of ['title', 'location']) yield* under('wrong-type', known.get(key), checkText)
  for (const key of ['members', 'agenda']) yield* under('wrong-type', known.get(key), checkTexts)
  yield* under('wrong-type', known.get('time'), checkTimes)
  yield* under('wrong-type', known.get('approval'), checkBoolean)
  yield* choiceFindings(known.get('document'), documentNames())
  yield* knownTerritory(known.get('territory'), territories)
}

function documentNames(): Names {
  return fields.meeting.find((field) => field.key === 'document')?.values ?? {}
}

function* checkFindings({ key, value, path }: ValueAt): Iterable<ConfigFinding> {
  if (!ruleIds.some((id) => id === key)) {
    const args = { found: key, nearest: nearest(key, ruleIds) }
    yield ['unknown-value', foundAt(path, { code: 'unknown-value-rule', args }, 'key')]
  } else if (severityOf(value) === undefined) {
    const found = scalarText(value) ?? ''
    const args = { key, found, nearest: nearest(found, Object.keys(levels)), values: levels }
    yield ['unknown-value', foundAt(path, { code: 'unknown-value', args })]
  }
}

const levels: Names = { off: 'off', info: 'info', warning: 'warning', error: 'error' }
