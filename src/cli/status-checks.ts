/** The checks of `status`: what was written of late, and what is planned. */
import { createChecker } from '../checks/check.ts'
import { readFacts, type RecordFacts } from '../checks/record-index.ts'
import { addDays } from '../dates/calendar.ts'
import type { Day } from '../dates/types.ts'
import type { Shelf } from '../queries/packing.ts'
import { isPlanned, plannedUntil } from '../queries/sayings.ts'
import type { WorkspaceRecord } from '../records/types.ts'
import { requireWorkspace, type Broken } from './workspace.ts'
import type { Context } from './context.ts'

/** Days back that records are checked. */
const checkedDays = 90

/** Counts of the findings in the recent records. */
export interface RecentChecks {
  /** The first day of the records that were checked. */
  readonly since: Day
  readonly files: number
  readonly errors: number
  readonly warnings: number
  readonly infos: number
}

/** What the checks ask of a record that is not recent, and whether it is: plain data that follows from its file alone. */
export interface CheckFacts extends RecordFacts {
  readonly path: string
  /** As of `plannedUntil`. */
  readonly planned: boolean | Day
  /** The last day that it speaks of itself. */
  readonly newest: Day | null
}

/** Reads what the checks ask of a record whose whole body was read. */
export function readCheckFacts(record: WorkspaceRecord): CheckFacts {
  const date = 'date' in record ? record.date : null
  const days = [date?.latest, record.updated?.latest].filter((day) => typeof day === 'string')
  const planned = record.kind === 'meeting' && plannedUntil(record)
  return { ...readFacts(record), path: record.path, planned, newest: days.toSorted().at(-1) ?? null }
}

/** `CheckFacts` in fewer objects; the marks as an index of the shelf. `more` is absent where all of it is null. */
export type PackedCheckFacts = readonly [
  marks: number,
  planned: boolean | Day,
  newest: Day | null,
  more?: Omit<RecordFacts, 'marks'>,
]

/** Makes facts small; `unpackCheckFacts` gives equal ones back. */
export function packCheckFacts(facts: CheckFacts, shelf: Shelf): PackedCheckFacts {
  const { marks, planned, newest, source, named, replacing } = facts
  const index = shelf.put(marks)
  if (source === null && named === null && replacing === null) return [index, planned, newest]
  return [index, planned, newest, { source, named, replacing }]
}

/** What was packed of the record at a path, from the same shelf. */
export function unpackCheckFacts(packed: PackedCheckFacts, shelf: Shelf, path: string): CheckFacts {
  const { source, named, replacing } = packed[3] ?? nothingMore
  return {
    path,
    // `packCheckFacts` put it there.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    marks: shelf.get(packed[0]) as string,
    planned: packed[1],
    newest: packed[2],
    source,
    named,
    replacing,
  }
}

const nothingMore = { source: null, named: null, replacing: null }

/** Is fed every record; `finish` takes those that could not be read. */
export interface RecentChecker {
  /** Whether a record is one of those that are checked. */
  readonly isRecent: (facts: CheckFacts) => boolean
  /** `record`: with its whole body where it is recent, else null. */
  readonly see: (facts: CheckFacts, record: WorkspaceRecord | null) => void
  readonly finish: (broken: readonly Broken[]) => RecentChecks
}

/**
 * Checks the records of the last weeks and the planned meetings. All records are seen, since references lead anywhere,
 * but the rules run over few: over a thousand they would take longer than all the rest.
 */
export function createRecentChecker(context: Context): RecentChecker {
  const since = addDays(context.today, -checkedDays)
  const wanted = new Set<string>()
  const { config } = requireWorkspace(context)
  const checker = createChecker({ config, today: context.today, isWanted: (path) => wanted.has(path) })
  const counts = { error: 0, warning: 0, info: 0 }
  const count = (findings: ReturnType<typeof checker.finish>): void => {
    for (const { severity } of findings) counts[severity] += 1
  }
  const isRecent = ({ planned, newest }: CheckFacts): boolean =>
    isPlanned(planned, context.today) || (newest !== null && newest >= since)
  return {
    isRecent,
    see(facts, record): void {
      if (record === null) {
        checker.know(facts.path, facts)
        return
      }
      const { document } = record
      wanted.add(document.path)
      count(checker.see({ document, decoded: { is: 'record', record } }))
    },
    finish(broken: readonly Broken[]): RecentChecks {
      for (const { path, document } of broken) {
        wanted.add(path)
        if (document === null) counts.error += 1
        else count(checker.see({ document, decoded: { is: 'broken' } }))
      }
      count(checker.finish())
      const { error: errors, warning: warnings, info: infos } = counts
      return { since, files: wanted.size, errors, warnings, infos }
    },
  }
}
