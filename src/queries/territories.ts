/** `--territory`: a place of `spro.yaml`, by its id or its name, with all the places within it. */
import { foldWords } from '../document/fold.ts'
import { exitCodes, problem } from '../messages/problem.ts'
import type { Territory, WorkspaceConfig } from '../records/types.ts'
import { textsOf } from '../records/values.ts'
import type { WorkspaceRecord } from '../records/types.ts'
import { nearestTexts } from './nearest.ts'

/** Whether the words that a record has for its place mean the territory wanted, or one within it. */
export type MeansTerritory = (words: string) => boolean

/**
 * A territory by its id or its name, accents and case aside. Throws `unknown-territory` (exit 3). Where `spro.yaml`
 * has no territories, words are compared with words: all of those wanted must stand in those of the record.
 */
export function territoryNamed(config: Pick<WorkspaceConfig, 'territories'>, wanted: string): MeansTerritory {
  const { territories } = config
  if (territories.length === 0) return (words) => holdsWords(words, wanted)
  const found = knownTerritory(territories, wanted)
  const names = new Set(
    familyOf(found, territories).flatMap(({ id, name }) => [foldWords(id), foldWords(name)]),
  )
  return (words) => names.has(foldWords(words))
}

/** A territory of `spro.yaml` by its id or its name. Throws `unknown-territory` (exit 3), with the nearest. */
export function knownTerritory(territories: readonly Territory[], wanted: string): Territory {
  const found = territories.find((each) => isCalled(each, wanted))
  if (!found) throw unknownTerritory(territories, wanted)
  return found
}

function isCalled({ id, name }: Territory, words: string): boolean {
  const wanted = foldWords(words)
  return wanted !== '' && (foldWords(id) === wanted || foldWords(name) === wanted)
}

function unknownTerritory(territories: readonly Territory[], wanted: string) {
  const words = nearestTexts(
    wanted,
    territories.flatMap(({ id, name }) => [id, name]),
  )
  const isNear = ({ id, name }: Territory): boolean => words.includes(id) || words.includes(name)
  const nearest = territories.filter(isNear).map(({ id }) => id)
  const known = territories.map(({ id }) => id)
  return problem('unknown-territory', { territory: wanted, nearest, known }, exitCodes.refused)
}

/** A territory and all below it. One that is its own ancestor ends the walk where it began. */
function familyOf(top: Territory, territories: readonly Territory[]): readonly Territory[] {
  const family = new Set([top])
  for (const each of family) {
    for (const child of territories) if (child.parent === each.id) family.add(child)
  }
  return [...family]
}

function holdsWords(words: string, wanted: string): boolean {
  const known = new Set(foldWords(words).split(' '))
  return foldWords(wanted)
    .split(' ')
    .every((word) => known.has(word))
}

/** The places that a record names; those of its series for a meeting that names none. */
export function territoriesOf(
  record: WorkspaceRecord,
  { series }: Pick<WorkspaceConfig, 'series'>,
): readonly string[] {
  const { header } = record
  const own = [...textsOf(header['territory']), ...textsOf(header['territories'])]
  if (own.length > 0 || record.kind !== 'meeting') return own
  const territory = series.find(({ id }) => id === record.series)?.territory ?? null
  return territory === null ? [] : [territory]
}
