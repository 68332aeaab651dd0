/** `spro.yaml` as a value (DESIGN §3). What does not fit reads as its default; `validate` says so. */
import { isMap } from '../document/header-values.ts'
import { slugOf } from '../document/fold.ts'
import type { HeaderMap, HeaderValue } from '../document/types.ts'
import { canonicalName } from './names.ts'
import { documentNames } from './fields.ts'
import { documentTypes, type Series, type Severity, type Territory, type WorkspaceConfig } from './types.ts'
import { textOf, textsOf } from './values.ts'

/** The name of the file that makes a folder a workspace. */
export const workspaceFileName = 'spro.yaml'

/** The keys of `spro.yaml`, English to French. */
export const configKeys = {
  id: 'identifiant',
  name: 'nom',
  language: 'langue',
  timezone: 'fuseau horaire',
  contact: 'contact',
  agenda_notice: "délai d'envoi",
  series: 'séries',
  territories: 'territoires',
  checks: 'contrôles',
} as const

/** The keys of one series. */
export const seriesKeys = {
  title: 'titre',
  document: 'type de document',
  territory: 'territoire',
  time: 'horaires',
  location: 'lieu',
  members: 'membres',
  agenda: 'ordre du jour',
  approval: 'approbation',
} as const

/** The keys of one territory. */
export const territoryKeys = { name: 'nom', parent: 'parent' } as const

/** Days before a meeting that its agenda is due, unless the workspace says otherwise. */
const defaultNotice = 14

/** Nobody sends an agenda more than a year ahead. */
export const longestNotice = 365

/** Whether a value is a notice: whole days, 0 to a year. */
function isNotice(value: HeaderValue | undefined): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= longestNotice
}

/** Reads the values of `spro.yaml`. `folder` names a workspace that has no name. */
export function decodeConfig(raw: HeaderMap, folder: string): WorkspaceConfig {
  const values = englishKeys(configKeys, raw)
  const name = textOf(values['name']) ?? folder
  return {
    id: textOf(values['id']) ?? (slugOf(name) || 'spro'),
    name,
    language: textOf(values['language']) === 'en' ? 'en' : 'fr',
    timezone: textOf(values['timezone']) ?? 'Europe/Paris',
    contact: textOf(values['contact']),
    agendaNotice: isNotice(values['agenda_notice']) ? values['agenda_notice'] : defaultNotice,
    series: entriesOf(values['series']).map(decodeSeries),
    territories: entriesOf(values['territories']).map(decodeTerritory),
    checks: decodeChecks(values['checks']),
  }
}

function decodeSeries([id, raw]: readonly [string, HeaderMap]): Series {
  const values = englishKeys(seriesKeys, raw)
  const document = canonicalName(documentNames, textOf(values['document']) ?? '')
  return {
    id,
    title: textOf(values['title']) ?? id,
    document: documentTypes.find((type) => type === document) ?? null,
    territory: textOf(values['territory']),
    time: textOf(values['time']),
    location: textOf(values['location']),
    members: textsOf(values['members']),
    agenda: textsOf(values['agenda']),
    approval: values['approval'] === true,
  }
}

function decodeTerritory([id, raw]: readonly [string, HeaderMap]): Territory {
  const values = englishKeys(territoryKeys, raw)
  return { id, name: textOf(values['name']) ?? id, parent: textOf(values['parent']) }
}

function decodeChecks(value: HeaderValue | undefined): WorkspaceConfig['checks'] {
  if (!isMap(value)) return {}
  return Object.fromEntries(
    Object.entries(value).flatMap(([rule, level]) => {
      const severity = severityOf(level)
      return severity === undefined ? [] : [[rule, severity] as const]
    }),
  )
}

/** A level of `checks:`. YAML's `off` is text here, as every word is (H5); `false` is what some hands write. */
export function severityOf(value: HeaderValue): Severity | 'off' | undefined {
  if (value === false) return 'off'
  return (['off', 'info', 'warning', 'error'] as const).find((level) => level === value)
}

function entriesOf(value: HeaderValue | undefined): readonly (readonly [string, HeaderMap])[] {
  if (!isMap(value)) return []
  return Object.entries(value).map(([id, entry]) => [
    id,
    isMap(entry) ? entry : { title: entry, name: entry },
  ])
}

function englishKeys(names: Readonly<Record<string, string>>, map: HeaderMap): HeaderMap {
  return Object.fromEntries(
    Object.entries(map).map(([key, value]) => [canonicalName(names, key) ?? key, value]),
  )
}
