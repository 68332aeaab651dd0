/** Plans the record of an event: fresh, or in place of a mark, of which the register knows the latest word (DESIGN §5, format.md F1). */
import { isToSchedule } from '../dates/typed.ts'
import type { Day, FuzzyDate, TimeSpan } from '../dates/types.ts'
import { writeTimes } from '../dates/write.ts'
import { slugOf } from '../document/fold.ts'
import type { HeaderValue } from '../document/types.ts'
import type { Message } from '../messages/catalog.ts'
import { exitCodes, problem } from '../messages/problem.ts'
import { likeEvents } from '../queries/event-likeness.ts'
import { eventsOf } from '../queries/events.ts'
import { idOfPath } from '../records/decode.ts'
import { yearRuleOf } from '../records/marks.ts'
import type { EventStatus, Registration } from '../records/types.ts'
import { findOrigin, type KnownEvent } from './event-origin.ts'
import { dateStem, dateText, freeId } from './ids.ts'
import { settleYear } from './missing-year.ts'
import {
  createRecord,
  requireTitle,
  sourceOf,
  territoriesNamed,
  titleOfText,
  type Entries,
} from './new-record.ts'
import type { Snapshot } from './snapshot.ts'
import type { Plan } from './types.ts'

/** What `spro new-event` was asked for; what is absent is taken from the event that `from` names. Dates are read. */
export interface EventRequest {
  readonly title?: string
  /** The mark that the record stands for, as typed. */
  readonly from?: string
  readonly date?: FuzzyDate
  /** Hours, as records write them. */
  readonly time?: string
  readonly location?: string
  readonly status?: EventStatus
  /** By id or by name, as typed. */
  readonly territory?: string
  readonly audience?: string
  readonly registerBy?: FuzzyDate
  readonly link?: string
  readonly organizer?: string
  readonly contact?: string
  /** A new event, however near another one is. */
  readonly isNew: boolean
}

/**
 * Plans the record, and the id of the mark it comes from when it has none. Throws `missing-event-title` (exit 2),
 * `unknown-territory`, `not-an-event-mark`, `event-has-record`, `event-like`, and what `resolveMark` throws (exit 3).
 */
export async function planEvent(snapshot: Snapshot, typed: EventRequest): Promise<Plan> {
  const request = settleRequest(typed, snapshot.today)
  const from = request.from === undefined ? null : findOrigin(snapshot, request.from)
  if (!from && !request.isNew) refuseLikeEvent(snapshot, request)
  const title = requireTitle(
    request.title ?? (from ? titleOfText(from.event.title) : undefined),
    'missing-event-title',
  )
  const source = from && sourceOf(from.origin, snapshot)
  const date = request.date ?? from?.event.date ?? null
  const id = freeId(snapshot, '', title, yearOfId(title, date, snapshot.today))
  const creation = await createRecord(snapshot, {
    kind: 'event',
    folder: 'events',
    id,
    title,
    entries: entriesOf(
      request,
      { title, date, event: from?.event ?? null, source: source?.ref ?? null },
      snapshot,
    ),
  })
  const warnings: Message[] = []
  const inferred = [request.date, request.registerBy].filter((each) => each?.inferred.includes('year'))
  for (const each of inferred) if (each) warnings.push({ code: 'year-inferred', args: { date: each } })
  return {
    changes: [creation, ...(source?.change ? [source.change] : [])],
    said: [{ code: 'event-created', args: { path: creation.path, date, source: source?.ref ?? null } }],
    warnings,
  }
}

/**
 * The year that ends the id. Of a title of one word it is never missing: without a hyphen or a digit no mark could
 * cite the id (format.md M4).
 */
function yearOfId(title: string, date: FuzzyDate | null, today: Day): string {
  const isOneWord = /^[a-z]+$/.test(slugOf(title))
  return dateStem(date).slice(0, 4) || (isOneWord ? (date?.earliest ?? today).slice(0, 4) : '')
}

/** A record takes the place of what is alike (format.md F1, F5): its writer says whether it is the same. Throws `event-like` (exit 3). */
function refuseLikeEvent(snapshot: Snapshot, request: EventRequest): void {
  const like = likeEvent(snapshot, request)
  if (like) throw problem('event-like', { ...like }, exitCodes.refused)
}

/** The request with its missing years, and what a planning verb says of the status (format.md D6, F6). */
function settleRequest(typed: EventRequest, today: Day): EventRequest {
  const { status, date } = typed
  const said = status ?? (date && isToSchedule(date) ? ('to-schedule' as const) : undefined)
  const request = said === undefined ? typed : { ...typed, status: said }
  return { ...request, ...settleYears(request, today) }
}

/** A missing year as a record of today would have it: what was held is past, a registration ends before its event (format.md D6). */
function settleYears(
  { date, status, registerBy }: EventRequest,
  today: Day,
): Pick<EventRequest, 'date' | 'registerBy'> {
  // A day without its month was chosen among those around today already.
  const isSettled = date === undefined || date.inferred.includes('month')
  const settled = isSettled ? date : settleYear(date, { near: today, yearRule: yearRuleOf(status) })
  const near = settled?.earliest ?? null
  const by =
    registerBy && near !== null ? settleYear(registerBy, { near, yearRule: 'on-or-before' }) : registerBy
  return { ...(settled ? { date: settled } : {}), ...(by ? { registerBy: by } : {}) }
}

interface Settled {
  readonly title: string
  readonly date: FuzzyDate | null
  readonly event: KnownEvent | null
  readonly source: string | null
}

/**
 * The header. A record in place of a mark says when it was written, so that it counts after what it was made
 * from (F2). Another date than the known one leaves hours, status and the old date to the fold (F4).
 */
function entriesOf(
  request: EventRequest,
  { title, date, event, source }: Settled,
  snapshot: Snapshot,
): Entries {
  const { language, today, config } = snapshot
  const isMoved = event !== null && request.date !== undefined && request.date.edtf !== event.date?.edtf
  const known = isMoved ? null : event
  const territory = request.territory ?? event?.territory ?? undefined
  const isPostponed = date === null && known?.isStatusSaid === true && known.status === 'postponed'
  return [
    ['title', title],
    ['status', request.status ?? (known ? saidStatus(known) : undefined)],
    ['date', isPostponed ? undefined : dateText(date, language)],
    ['time', request.time ?? timesText(known?.times ?? [], language)],
    ['was', known?.was ? dateText(known.was, language) : undefined],
    ['location', request.location ?? event?.location],
    [
      'territory',
      request.territory === undefined ? territory : territoriesNamed(config, [request.territory])[0],
    ],
    ['audience', request.audience ?? event?.audience],
    ['register', registration(request, event?.register ?? null, language)],
    ['link', request.link],
    ['organizer', request.organizer],
    ['contact', request.contact],
    ['source', source],
    ['updated', source === null ? undefined : today],
  ]
}

/** « à planifier » without any date stands under `date`: whoever fills it in has nothing else to change. */
function saidStatus({ date, status, isStatusSaid }: KnownEvent): EventStatus | undefined {
  const isOpen = date === null && status === 'to-schedule'
  return isStatusSaid && !isOpen ? status : undefined
}

function timesText(times: readonly TimeSpan[], language: Snapshot['language']): string | undefined {
  return times.length > 0 ? writeTimes(times, language) : undefined
}

function registration(
  { registerBy }: EventRequest,
  known: Registration | null,
  language: Snapshot['language'],
): HeaderValue | undefined {
  const before = registerBy ?? known?.before ?? null
  const link = known?.link ?? null
  if (before === null && link === null) return undefined
  return {
    ...(before ? { by: dateText(before, language) } : {}),
    ...(link === null ? {} : { link }),
  }
}

/** A known event that a new one may be; `ref` is what `--from` takes, or the id of its record. */
export interface LikeEvent {
  readonly title: string
  readonly ref: string
  readonly hasRecord: boolean
}

/** The known event that a new one may be (format.md F5). */
export function likeEvent(
  snapshot: Pick<Snapshot, 'records' | 'today'>,
  { title = '', date, location }: EventRequest,
): LikeEvent | null {
  const wanted = { title, date: date ?? null, location: location ?? null, file: '' }
  const [like] = likeEvents(eventsOf(snapshot), wanted)
  if (!like) return null
  const id = idOfPath(like.file)
  return { title: like.title, ref: like.ref ?? `${id}#${like.title}`, hasRecord: like.ref === id }
}
