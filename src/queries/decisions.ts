/** The register of decisions: marks, their mentions, and decision records (format.md F1–F3). */
import { compareDates, compareText } from '../dates/compare.ts'
import type { Day, FuzzyDate } from '../dates/types.ts'
import { detach } from '../document/detach.ts'
import type { DecisionStatus, WorkspaceRecord } from '../records/types.ts'
import { hasText } from './actions.ts'
import {
  detachDate,
  mentionsOf,
  occasionOf,
  sayingDay,
  sayingOfMark,
  sayingOfRecord,
  threadsOf,
  type Saying,
  type Thread,
} from './sayings.ts'
import type { DecisionItem } from './types.ts'
import { isOpenWindow, meetsWindow } from './window.ts'

interface DecisionPart {
  readonly status: DecisionStatus
  readonly date: FuzzyDate | null
}

/** Collects what records say of decisions; `items` folds it. */
export interface DecisionRegister {
  add(record: WorkspaceRecord): void
  /** Newest first, those without date last. */
  items(): readonly DecisionItem[]
}

/** A register of decisions as of a day. */
export function decisionRegister(today: Day): DecisionRegister {
  const sayings: Saying<DecisionPart>[] = []
  const sources = new Map<string, string>()
  return {
    add(record) {
      if (record.kind === 'decision') {
        sayings.push(sayingOfRecord(record, { status: record.status, date: detachDate(record.date) }))
        if (record.source !== null) sources.set(detach(record.id), detach(record.source))
      }
      const day = sayingDay(record, today)
      if (day === undefined) return
      const date = 'date' in record ? detachDate(record.date) : null
      const occasion = occasionOf(record, day)
      for (const mark of record.body.marks) {
        if (mark.kind !== 'decision') continue
        sayings.push(sayingOfMark(occasion, mark, { status: 'accepted', date }))
      }
    },
    items() {
      return threadsOf(sayings, sources).map(foldDecision).sort(compareDecisions)
    },
  }
}

function foldDecision(thread: Thread<DecisionPart>): DecisionItem {
  const { origin, sayings } = thread
  return {
    ref: origin.ref,
    text: origin.text,
    status: origin.part.status,
    date: origin.part.date,
    meeting: origin.meeting ?? sayings.find(({ meeting }) => meeting !== null)?.meeting ?? null,
    record: origin.isRecord ? origin.record : null,
    file: origin.file,
    line: origin.line,
    mentions: mentionsOf(thread),
  }
}

function compareDecisions(a: DecisionItem, b: DecisionItem): number {
  return (
    Number(a.date === null) - Number(b.date === null) ||
    compareDates(b.date, a.date) ||
    compareText(a.file, b.file) ||
    a.line - b.line
  )
}

/** What `decisions` shows. Without `all` and `status`, those that stand: proposed and accepted. */
export interface DecisionFilter {
  readonly status?: DecisionStatus
  readonly all?: boolean
  readonly from?: Day
  readonly to?: Day
  readonly words?: string
}

/** Filters a register of decisions. */
export function filterDecisions(
  items: readonly DecisionItem[],
  filter: DecisionFilter,
): readonly DecisionItem[] {
  return items.filter((item) => {
    if (filter.status !== undefined && item.status !== filter.status) return false
    const stands = item.status === 'accepted' || item.status === 'proposed'
    if (filter.status === undefined && !filter.all && !stands) return false
    if (filter.words !== undefined && !hasText(item.text, filter.words)) return false
    return isOpenWindow(filter) || meetsWindow(item.date, filter)
  })
}
