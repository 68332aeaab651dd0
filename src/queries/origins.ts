/** Where the items of a register come from: the series, the territory and the people of the record that tells each. */
import type { WorkspaceConfig, WorkspaceRecord } from '../records/types.ts'
import { textOf } from '../records/values.ts'
import { territoriesOf } from './territories.ts'
import type { RegisterItem } from './types.ts'

/** What filters ask of the record of an item. */
interface Origin {
  readonly series: string | null
  readonly territories: readonly string[]
  /** Who organizes an event, who owns a decision. */
  readonly party: string | null
}

/** Collects the records that items come from; then tells where an item comes from. */
export interface Origins {
  add(record: WorkspaceRecord): void
  /** Whether a meeting or `spro.yaml` has a series of this id. */
  hasSeries(id: string): boolean
  seriesOf(item: RegisterItem): string | null
  /** Those of its own record, else those of its meeting. */
  territoriesOf(item: RegisterItem): readonly string[]
  /** The organizer or the owner that its own record names. */
  partyOf(item: RegisterItem): string | null
}

/** Origins of the items of a workspace. */
export function createOrigins(config: Pick<WorkspaceConfig, 'series'>): Origins {
  const byFile = new Map<string, Origin>()
  const meetings = new Map<string, Origin>()
  const series = new Set(config.series.map(({ id }) => id))
  const originsOf = ({ file, meeting }: RegisterItem): readonly Origin[] =>
    [byFile.get(file), meeting === null ? undefined : meetings.get(meeting)].filter(
      (each) => each !== undefined,
    )
  return {
    add(record) {
      const origin = {
        series: textOf(record.header['series']),
        territories: territoriesOf(record, config),
        party: textOf(record.header['organizer']) ?? textOf(record.header['owner']),
      }
      byFile.set(record.path, origin)
      if (record.kind !== 'meeting') return
      meetings.set(record.id, origin)
      if (origin.series !== null) series.add(origin.series)
    },
    hasSeries: (id) => series.has(id),
    seriesOf: (item) => originsOf(item).find((origin) => origin.series !== null)?.series ?? null,
    territoriesOf: (item) =>
      originsOf(item).find(({ territories }) => territories.length > 0)?.territories ?? [],
    partyOf: (item) => byFile.get(item.file)?.party ?? null,
  }
}
