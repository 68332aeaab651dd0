/** What `add` asks on a terminal: the kind of line, the meeting, who and when, whether an event is a known one. */
import { resemblingEvent, type MarkRequest } from '../plans/add-mark.ts'
import { meetingsOf } from '../queries/meetings.ts'
import type { Ask } from './ask.ts'
import { sayIn, type Context } from './context.ts'
import { askDate, askWhen, askYes } from './questions.ts'
import { readRecords } from './workspace.ts'

/** One of the kinds of line. */
export async function askKind<Kind extends string>(
  context: Context,
  ask: Ask,
  kinds: readonly Kind[],
): Promise<Kind> {
  const choices = kinds.map((value) => ({ value, name: sayIn(context, 'mark-kind', { kind: value }) }))
  return ask.choose({ message: sayIn(context, 'ask-kind', {}), choices })
}

/** How many meetings are offered, newest first. */
const offered = 12

/** The meeting to write in, as typed or chosen. */
export async function askTarget(context: Context, ask: Ask): Promise<string> {
  const { records } = await readRecords(context)
  const meetings = meetingsOf(records).toReversed().slice(0, offered)
  const choices = meetings.map(({ id, title }) => ({ value: id, name: `${title} (${id})` }))
  if (choices.length === 0) return ask.text({ message: sayIn(context, 'ask-target', {}) })
  return ask.choose({ message: sayIn(context, 'ask-target', {}), choices })
}

/** A mark with what is still to be said of it: its details where its text was asked for too, and which event it is. */
export async function completeMark(
  context: Context,
  ask: Ask,
  mark: MarkRequest,
  isAsked: boolean,
): Promise<MarkRequest> {
  return settleSameEvent(context, ask, isAsked ? await askDetails(context, ask, mark) : mark)
}

/** Who and when, or when and where. Enter leaves it out. */
async function askDetails(context: Context, ask: Ask, mark: MarkRequest): Promise<MarkRequest> {
  if (mark.kind === 'event') {
    const asked = mark.date ? {} : await askWhen(context, ask, 'ask-event-date')
    const location = mark.location ?? (await ask.text({ message: sayIn(context, 'ask-location', {}) }))
    return { ...asked, ...mark, ...(location === '' ? {} : { location }) }
  }
  if (mark.kind !== 'action' && mark.kind !== 'waiting') return mark
  const owner = mark.owners.length > 0 ? '' : await ask.text({ message: sayIn(context, 'ask-owner', {}) })
  const due = mark.due ?? (await askDate(context, ask, 'ask-due'))
  const owners = owner.trim() === '' ? mark.owners : [owner.trim()]
  return { ...mark, owners, ...(due ? { due } : {}) }
}

/** A new event that looks like a known one is asked about: is it the same? (format.md F5) */
async function settleSameEvent(context: Context, ask: Ask, request: MarkRequest): Promise<MarkRequest> {
  if (request.kind !== 'event' || request.isNew || (request.same ?? request.in) !== undefined) return request
  const known = await readRecords(context)
  const like = resemblingEvent({ ...known, today: context.today }, request)
  if (!like) return request
  const { title, ref } = like
  const same = await askYes(context, ask, sayIn(context, 'ask-same-event', { title, ref }))
  return same ? { ...request, same: ref } : { ...request, isNew: true }
}
