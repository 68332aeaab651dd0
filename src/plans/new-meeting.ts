/** Plans a new meeting: everything that its series and the last record already say is filled in. */
import { compareDates } from '../dates/compare.ts'
import { readTimes } from '../dates/read.ts'
import type { FuzzyDate, TimeSpan } from '../dates/types.ts'
import { writeDay, writeTimes } from '../dates/write.ts'
import { composeDocument } from '../document/compose.ts'
import { foldWords } from '../document/fold.ts'
import type { HeaderValue } from '../document/types.ts'
import type { Message } from '../messages/catalog.ts'
import { exitCodes, problem } from '../messages/problem.ts'
import { say } from '../messages/say.ts'
import { fillTemplate } from '../pages/template.ts'
import { lastHeldOf, meetingsOf, seriesNamed } from '../queries/meetings.ts'
import { nextOf, readPointLine } from '../records/items.ts'
import type {
  DocumentType,
  Meeting,
  MeetingStatus,
  NextItem,
  Series,
  WorkspaceConfig,
} from '../records/types.ts'
import { headingText, oneLine } from './headings.ts'
import { dateStem, dateText, freeId, pathOf } from './ids.ts'
import { givenEntries } from './new-record.ts'
import type { Snapshot } from './snapshot.ts'
import type { Plan } from './types.ts'

/** What the user gave; the rest comes from the series and the last record. Dates are read, hours are as typed. */
export interface MeetingRequest {
  readonly title?: string
  readonly series?: string
  readonly date?: FuzzyDate
  readonly time?: string
  readonly location?: string
  readonly document?: DocumentType
  readonly status?: MeetingStatus
  readonly chair?: string
  readonly secretary?: string
  /** Points in their order, after the standing ones of the series. */
  readonly agenda: readonly string[]
}

/** The meeting that a request makes, before it is text: what prompts offer as defaults. */
export interface MeetingProposal {
  readonly title: string
  readonly series: Series | null
  readonly date: FuzzyDate | null
  readonly time: string | null
  readonly location: string | null
  readonly document: DocumentType | null
  readonly previous: Meeting | null
  /** The coming meeting of the last record that the proposal follows; null when the date was given. */
  readonly announced: NextItem | null
}

/** Fills a request from its series and the last record. Throws `unknown-series`, `missing-title`. */
export function proposeMeeting(snapshot: Snapshot, request: MeetingRequest): MeetingProposal {
  const series = chooseSeries(snapshot.config, request)
  if (request.title?.trim() === '') throw missingTitle(snapshot.config)
  const meetings = meetingsOf(snapshot.records)
  const title = request.title ?? series?.title ?? ''
  const body = series ? { series: series.id } : { title }
  const previous = lastHeldOf(meetings, body, request.date?.earliest)
  const announced = previous ? announcedBy(previous, meetings, request.date) : null
  const date = request.date ?? announced?.date ?? null
  return {
    title,
    series,
    date,
    time: request.time ?? announcedTime(announced, series, snapshot.language),
    location: request.location ?? announced?.location ?? series?.location ?? null,
    document: request.document ?? series?.document ?? null,
    previous,
    announced: request.date ? null : announced,
  }
}

function chooseSeries(config: WorkspaceConfig, { series, title }: MeetingRequest): Series | null {
  if (series !== undefined) return seriesNamed(config, series)
  if (title !== undefined) return null
  const [only, ...others] = config.series
  if (only && others.length === 0) return only
  throw missingTitle(config)
}

function missingTitle(config: WorkspaceConfig) {
  return problem('missing-title', { series: config.series.map(({ id }) => id) }, exitCodes.usage)
}

/** The first announced meeting that no record of the body holds yet; for a given date, the one of that day. */
function announcedBy(
  previous: Meeting,
  meetings: readonly Meeting[],
  given: FuzzyDate | undefined,
): NextItem | null {
  const announced = nextOf(previous)
    .filter((item) => item.date !== null && item.date.precision !== 'unknown')
    .toSorted((a, b) => compareDates(a.date, b.date))
  if (given) return announced.find((item) => item.date?.earliest === given.earliest) ?? null
  const taken = meetings.filter(({ series, status }) => series === previous.series && status !== 'cancelled')
  return announced.find((item) => !taken.some(({ date }) => date?.earliest === item.date?.earliest)) ?? null
}

/** The hours announced; when they say only the start, and the series starts then too, the series says the end as well. */
function announcedTime(
  announced: NextItem | null,
  series: Series | null,
  language: Snapshot['language'],
): string | null {
  const usual = series?.time ?? null
  const text = timeText(announced?.times ?? [], language)
  if (text === null || usual === null) return text ?? usual
  const [first, ...others] = announced?.times ?? []
  const isSameStart =
    others.length === 0 && first?.end === null && readTimes(usual)?.[0]?.start === first.start
  return isSameStart ? usual : text
}

function timeText(times: readonly TimeSpan[], language: Snapshot['language']): string | null {
  return times.length > 0 ? writeTimes(times, language) : null
}

/** Plans the record of a new meeting. */
export async function planMeeting(snapshot: Snapshot, request: MeetingRequest): Promise<Plan> {
  const proposal = proposeMeeting(snapshot, request)
  refuseTaken(snapshot, request, proposal)
  const { status, warnings } = statusOf(proposal, request, snapshot)
  const points = pointsOf(proposal, request, snapshot)
  const { language } = snapshot
  const id = freeId(snapshot, dateStem(proposal.date), proposal.series?.id ?? proposal.title)
  const path = pathOf('meetings', proposal.date, id)
  const header = headerOf(proposal, request, { status, points, language })
  const text = composeDocument(header, await bodyOf(proposal, points, snapshot))
  const previous = proposal.announced ? proposal.previous : null
  return {
    changes: [{ action: 'create', path, text, refs: [id] }],
    said: [{ code: 'meeting-planned', args: { path, date: proposal.date, from: previous?.id ?? null } }],
    warnings,
  }
}

/**
 * A second record of one meeting of one day would be two meetings. Another title says that it is another one. Throws
 * `meeting-taken` (exit 3).
 */
export function refuseTaken(
  { records }: Pick<Snapshot, 'records'>,
  request: MeetingRequest,
  { title, series, date }: Pick<MeetingProposal, 'title' | 'series' | 'date'>,
): void {
  const day = date?.precision === 'day' ? date.earliest : null
  if (day === null) return
  const isSame = (other: Meeting): boolean =>
    foldWords(other.title) === foldWords(title) ||
    (series !== null && other.series === series.id && request.title === undefined)
  const taken = meetingsOf(records).find(
    (each) =>
      each.status !== 'cancelled' &&
      each.date?.precision === 'day' &&
      each.date.earliest === day &&
      isSame(each),
  )
  if (taken) throw problem('meeting-taken', { id: taken.id, title: taken.title, day }, exitCodes.refused)
}

/** A past day without a status is held, and said; a date to be found is planned, and said. */
function statusOf({ date }: MeetingProposal, request: MeetingRequest, { today }: Snapshot) {
  const warnings: Message[] = []
  if (!date) warnings.push({ code: 'meeting-without-date', args: {} })
  const isPast = date?.latest !== undefined && date.latest !== null && date.latest < today
  if (isPast && request.status === undefined) warnings.push({ code: 'meeting-past-held', args: { date } })
  if (date && date.inferred.includes('year')) warnings.push({ code: 'year-inferred', args: { date } })
  return { status: request.status ?? (isPast ? ('held' as const) : ('planned' as const)), warnings }
}

/** First the follow-up of the last meeting, then the standing points, then those given. */
function pointsOf(
  { series, previous }: MeetingProposal,
  request: MeetingRequest,
  snapshot: Snapshot,
): readonly string[] {
  const { language } = snapshot
  const day = previous?.date?.earliest
  const followUp = day
    ? [say(language, 'follow-up-point', { day: writeDay(day, { language, weekday: false }) })]
    : []
  return [
    ...followUp,
    ...(series?.agenda ?? []),
    ...request.agenda.map(oneLine).filter((point) => point !== ''),
  ]
}

/** What is neither given nor proposed, but settled by both. */
interface Settled extends Pick<Snapshot, 'language'> {
  readonly status: MeetingStatus
  readonly points: readonly string[]
}

function headerOf(
  { title, series, date, time, location, document }: MeetingProposal,
  request: MeetingRequest,
  { status, points, language }: Settled,
): readonly (readonly [string, HeaderValue])[] {
  const entries: readonly (readonly [string, HeaderValue | undefined])[] = [
    ['kind', 'meeting'],
    ['title', title],
    ['series', series?.id],
    ['document', document],
    ['status', status],
    ['date', dateText(date, language)],
    ['time', time],
    ['location', location],
    ['territory', series?.territory],
    ['chair', request.chair],
    ['secretary', request.secretary],
    ['invited', series?.members ?? []],
    ['agenda', points],
  ]
  return givenEntries(entries)
}

/** Points as headings, numbered in the order of the agenda. */
async function bodyOf(
  { title }: MeetingProposal,
  points: readonly string[],
  snapshot: Snapshot,
): Promise<string> {
  const headings = points.map((point, index) => ({
    number: index + 1,
    title: headingText(readPointLine(point).title),
  }))
  const { language, template } = snapshot
  return fillTemplate('meeting', { title, points: headings }, { language, load: template })
}
