/** Meetings among themselves: which belong together, which comes next, which came before. */
import { compareText } from '../dates/compare.ts'
import type { Day } from '../dates/types.ts'
import { foldWords } from '../document/fold.ts'
import { exitCodes, problem } from '../messages/problem.ts'
import type { Meeting, Series, WorkspaceConfig, WorkspaceRecord } from '../records/types.ts'
import { nearestTexts } from './nearest.ts'

/** The meetings among records, in order of day, hour and id. */
export function meetingsOf(records: readonly WorkspaceRecord[]): readonly Meeting[] {
  return records.filter((record) => record.kind === 'meeting').toSorted(compareMeetings)
}

function compareMeetings(a: Meeting, b: Meeting): number {
  return (
    compareText(a.date?.earliest ?? '9999', b.date?.earliest ?? '9999') ||
    compareText(a.times[0]?.start ?? '', b.times[0]?.start ?? '') ||
    compareText(a.id, b.id)
  )
}

/** What a meeting belongs to: its series, or, without one, the meetings of the same title. */
export function bodyOf(meeting: Pick<Meeting, 'series' | 'title'>): string {
  return meeting.series ?? `=${foldWords(meeting.title)}`
}

/** The next planned meeting on or after a day, else one whose day is still to be found; of one series where given. */
export function nextPlanned(meetings: readonly Meeting[], today: Day, series?: string): Meeting | null {
  const planned = meetings.filter(
    (meeting) =>
      meeting.status === 'planned' &&
      (meeting.date?.latest ?? '9999') >= today &&
      (series === undefined || meeting.series === series),
  )
  return planned[0] ?? null
}

/** The last meeting of the same body that was held before a meeting. */
export function previousHeld(meetings: readonly Meeting[], meeting: Meeting): Meeting | null {
  const earlier = meetings.filter(
    (other) =>
      other.id !== meeting.id &&
      bodyOf(other) === bodyOf(meeting) &&
      wasHeld(other) &&
      compareMeetings(other, meeting) < 0,
  )
  return earlier.at(-1) ?? null
}

/**
 * The last held meeting of a series, or of a title; before a day where one is given. On it stands the `next` that
 * a new meeting is planned from, and what it left is taken up.
 */
export function lastHeldOf(
  meetings: readonly Meeting[],
  wanted: { readonly series: string } | { readonly title: string },
  before?: Day | null,
): Meeting | null {
  const belongs = (meeting: Meeting): boolean =>
    'series' in wanted
      ? meeting.series === wanted.series
      : foldWords(meeting.title) === foldWords(wanted.title)
  const isEarlier = ({ date }: Meeting): boolean => !before || (date?.earliest ?? '9999') < before
  return meetings.findLast((each) => belongs(each) && wasHeld(each) && isEarlier(each)) ?? null
}

function wasHeld({ status }: Meeting): boolean {
  return status === 'held' || status === 'approved'
}

/** The title of a meeting's series; null when it has none. */
export function seriesTitleOf(meeting: Meeting, config: WorkspaceConfig): string | null {
  return config.series.find((series) => series.id === meeting.series)?.title ?? null
}

/** A series of `spro.yaml` by its id. Throws `unknown-series` with the nearest (exit 3). */
export function seriesNamed(config: WorkspaceConfig, id: string): Series {
  const found = config.series.find((series) => series.id === id)
  if (found) return found
  const known = config.series.map((series) => series.id)
  throw problem('unknown-series', { series: id, nearest: nearestTexts(id, known), known }, exitCodes.refused)
}

/** The same for a filter: a series that only records name is known too. */
export function requireSeries(
  config: WorkspaceConfig,
  records: readonly WorkspaceRecord[],
  id: string,
): void {
  if (!records.some((record) => record.kind === 'meeting' && record.series === id)) seriesNamed(config, id)
}
