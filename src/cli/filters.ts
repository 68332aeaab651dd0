/** The filters that `list` and the registers share, from options to what keeps a record or an item. */
import type { Origins } from '../queries/origins.ts'
import type { StructureFilter } from '../queries/structure-filter.ts'
import type { MeansTerritory } from '../queries/territories.ts'
import type { RegisterItem } from '../queries/types.ts'
import type { Condition, Met } from '../queries/where.ts'
import type { WorkspaceRecord } from '../records/types.ts'
import { tell, type Context } from './context.ts'
import { tellConflicts, textOption, textsOption } from './interpret.ts'
import type { Options, OptionSpec } from './spec.ts'
import { requireWorkspace } from './workspace.ts'

/** The options of these filters. */
export const filterOptions: readonly OptionSpec[] = [
  { flags: '--series <id>', help: 'filter-series', completes: 'series' },
  { flags: '--territory <id>', help: 'filter-territory', completes: 'territories' },
  { flags: '--structure <words>', help: 'filter-structure' },
  { flags: '--where <condition>', help: 'filter-where', repeats: true },
]

/** The conditions of `--where`, read; a year that had to be supplied is told. What reads them is loaded only when some are given. */
export async function whereOption(context: Context, options: Options): Promise<readonly Condition[]> {
  const typed = textsOption(options, 'where')
  if (typed.length === 0) return []
  const { isComparison, readCondition } = await import('../queries/where.ts')
  const conditions = typed.map((text) => readCondition(text, context.today))
  for (const { operator, date, conflicts } of conditions) {
    if (!isComparison(operator)) continue
    tellConflicts(context, { conflicts })
    if (date?.inferred.includes('year')) tell(context, 'year-inferred', { date })
  }
  return conditions
}

/** What a register knows that the filters ask. */
export interface RegisterFacts<Item> {
  readonly where: (items: readonly Item[], conditions: readonly Condition[]) => Promise<Met<Item>>
  /** The place that an item has of its own; its meeting's counts where it has none. */
  readonly territoryOf?: (item: Item) => string | null
  /** Who is to do it; without it, the organizer or the owner of the item's own record. */
  readonly partiesOf?: (item: Item) => readonly string[]
}

/** Sees every record, then keeps the items wanted. */
export interface RegisterFilter<Item> {
  add(record: WorkspaceRecord): void
  keep(items: readonly Item[]): Promise<readonly Item[]>
}

/** The filter that options ask for over a register; null when they ask for none, and then nothing is loaded for it. */
export async function registerFilter<Item extends RegisterItem>(
  context: Context,
  options: Options,
  facts: RegisterFacts<Item>,
): Promise<RegisterFilter<Item> | null> {
  const conditions = await whereOption(context, options)
  const series = textOption(options, 'series')
  const asked = await askedOf(context, options)
  if (conditions.length === 0 && series === undefined && !asked.territory && !asked.structure) return null
  const { createOrigins } = await import('../queries/origins.ts')
  const { config } = requireWorkspace(context)
  const origins = createOrigins(config)
  return {
    add(record) {
      origins.add(record)
      asked.structure?.add(record)
    },
    async keep(items) {
      const { territory, structure } = asked
      if (series !== undefined && !origins.hasSeries(series)) await refuseSeries(context, series)
      const { rows, absent } =
        conditions.length > 0 ? await facts.where(items, conditions) : { rows: items, absent: [] }
      for (const { key } of absent) tell(context, 'where-key-absent', { key, nearest: [] })
      return rows.filter(
        (item) =>
          (series === undefined || origins.seriesOf(item) === series) &&
          (!territory || placesOf(item, facts, origins).some(territory)) &&
          (!structure || partiesOf(item, facts, origins).some((party) => structure.means(party))),
      )
    },
  }
}

/** What `--territory` and `--structure` name; null where they were not given. */
export interface Asked {
  readonly territory: MeansTerritory | null
  readonly structure: StructureFilter | null
}

/** Reads `--territory` and `--structure`. Throws `unknown-territory`. */
export async function askedOf(context: Context, options: Options): Promise<Asked> {
  const territory = textOption(options, 'territory')
  const structure = textOption(options, 'structure')
  if (territory === undefined && structure === undefined) return { territory: null, structure: null }
  const { config } = requireWorkspace(context)
  const { territoryNamed } = await import('../queries/territories.ts')
  const { structureFilter } = await import('../queries/structure-filter.ts')
  return {
    territory: territory === undefined ? null : territoryNamed(config, territory),
    structure: structure === undefined ? null : structureFilter(structure, config.series),
  }
}

function placesOf<Item extends RegisterItem>(
  item: Item,
  { territoryOf }: RegisterFacts<Item>,
  origins: Origins,
): readonly string[] {
  const own = territoryOf?.(item) ?? null
  return own === null ? origins.territoriesOf(item) : [own]
}

function partiesOf<Item extends RegisterItem>(
  item: Item,
  facts: RegisterFacts<Item>,
  origins: Origins,
): readonly string[] {
  if (facts.partiesOf) return facts.partiesOf(item)
  const party = origins.partyOf(item)
  return party === null ? [] : [party]
}

async function refuseSeries(context: Context, series: string): Promise<void> {
  const { seriesNamed } = await import('../queries/meetings.ts')
  seriesNamed(requireWorkspace(context).config, series)
}
