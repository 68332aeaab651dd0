/** The checks of `status`: what was written of late, and what is planned. */
import { createChecker } from '../checks/check.ts'
import { addDays } from '../dates/calendar.ts'
import type { Day } from '../dates/types.ts'
import { decodeRecord } from '../records/decode.ts'
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

/** Is fed every record; `finish` takes those that could not be read. */
export interface RecentChecker {
  readonly see: (record: WorkspaceRecord) => void
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
  return {
    see(record: WorkspaceRecord): void {
      const { document } = record
      if (!isRecent(record, since)) {
        checker.see({ document, decoded: { is: 'record', record } })
        return
      }
      wanted.add(document.path)
      count(checker.see({ document, decoded: decodeRecord(document, { today: context.today }) }))
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

function isRecent(record: WorkspaceRecord, since: Day): boolean {
  if (record.kind === 'meeting' && record.status === 'planned') return true
  const date = 'date' in record ? record.date : null
  return [date?.latest, record.updated?.latest].some((day) => typeof day === 'string' && day >= since)
}
