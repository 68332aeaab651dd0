/** The plans section of the catalog: what a write did or would do, and what the writer should know. */
import type { Day, FuzzyDate } from '../../dates/types.ts'
import type { None } from '../catalog.ts'

/** Codes to their arguments; paths are relative to the workspace, dates not yet in words. */
export interface PlanMessages {
  /** `from` is the record whose `next` announced the date, or null. */
  'meeting-planned': { readonly path: string; readonly date: FuzzyDate | null; readonly from: string | null }
  'meeting-without-date': None
  'meeting-past-held': { readonly date: FuzzyDate }
  /** The point that takes up what the last meeting left. `day` in words. */
  'follow-up-point': { readonly day: string }
  'decision-created': { readonly path: string; readonly source: string | null }
  'decision-superseded': { readonly id: string; readonly by: string }
  /** `under` is the heading, or null for the end of the body. */
  'mark-added': {
    readonly ref: string
    readonly file: string
    readonly line: string
    readonly under: string | null
  }
  /** What was to be added stands there: nothing is written. */
  'mark-noted': { readonly ref: string; readonly file: string; readonly line: number; readonly text: string }
  'mention-noted': {
    readonly ref: string
    readonly file: string
    readonly line: number
    readonly text: string
  }
  'meeting-taken': { readonly id: string; readonly title: string; readonly day: Day }
  'time-contradicts': { readonly option: string; readonly said: string; readonly given: string }
  'mention-added': { readonly ref: string; readonly file: string; readonly line: string }
  'event-resembles': { readonly ref: string; readonly title: string }
  'person-added': {
    readonly name: string
    readonly list: string
    readonly file: string
    readonly from: string | null
  }
  'person-already': { readonly name: string; readonly list: string; readonly file: string }
  'point-added': { readonly title: string; readonly file: string }
  'mark-closed': {
    readonly ref: string
    readonly text: string
    readonly state: 'open' | 'done' | 'dropped'
    readonly file: string
  }
  'mark-already': { readonly ref: string; readonly text: string; readonly state: 'open' | 'done' | 'dropped' }
  'id-given': { readonly ref: string; readonly text: string }
  'workspace-created': { readonly folder: string; readonly name: string }
  'workspace-nested': { readonly parent: string }
  'fixes-made': { readonly file: string; readonly count: number }
  'nothing-to-fix': None

  /** Before what would be written. */
  'would-create': { readonly file: string }
  'would-edit': { readonly file: string }
  'dry-run': None
  reload: { readonly files: readonly string[] }
  'nothing-to-write': None
}
