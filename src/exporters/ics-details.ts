/** The description of an event in a calendar: what no other property has a place for, one thing a line. */
import type { FuzzyDate, Language } from '../dates/types.ts'
import { writeDate, writeDay, writeTimes } from '../dates/write.ts'
import { say } from '../messages/say.ts'
import type { EventItem, Mention } from '../queries/types.ts'
import type { PlacedEvent } from './ics-events.ts'
import { plainWords } from './ics-words.ts'

/** The lines of the description of an event. */
export function detailsOf(event: PlacedEvent, language: Language): readonly string[] {
  const { item } = event
  return [
    ...statusLines(item, language),
    ...timeLines(event, language),
    ...(item.audience === null ? [] : [say(language, 'calendar-audience', { audience: item.audience })]),
    ...registrationLines(item, language),
    ...item.mentions.flatMap((mention) => noteLines(mention, language)),
    ...originLines(item, language),
  ]
}

/** Nothing for what goes without saying: an event with a day takes place, one without is to schedule. */
function statusLines({ status, isStatusSaid }: EventItem, language: Language): readonly string[] {
  if (status === 'scheduled' || (status === 'to-schedule' && !isStatusSaid)) return []
  return [
    say(language, 'calendar-status', { status: say(language, 'event-status', { status, past: false }) }),
  ]
}

/** All days where each has an entry of its own, the hours where the entries show them otherwise, the date before. */
function timeLines({ item, date, stretches }: PlacedEvent, language: Language): readonly string[] {
  const { times, was } = item
  const lines: string[] = []
  if (stretches.length > 1)
    lines.push(say(language, 'calendar-date', { date: writeDate(date, { language }) }))
  const isShown = times.length === 1 && times[0]?.precision === 'exact' && stretches[0]?.hours != null
  if (times.length > 0 && !isShown)
    lines.push(say(language, 'calendar-hours', { times: writeTimes(times, language) }))
  if (was !== null && was !== date && was.precision !== 'unknown')
    lines.push(say(language, 'calendar-was', { date: shortDate(was, language) }))
  return lines
}

function registrationLines({ register }: EventItem, language: Language): readonly string[] {
  const before = register?.before ? shortDate(register.before, language) : null
  const link = register?.link ?? null
  return before === null && link === null ? [] : [say(language, 'calendar-registration', { before, link })]
}

function noteLines({ day, text }: Mention, language: Language): readonly string[] {
  if (text.trim() === '') return []
  const said = day === null ? null : writeDay(day, { language, weekday: false })
  return [say(language, 'calendar-note', { day: said, text: plainWords(text) })]
}

/** Where the event was told: its reference names the meeting where it can. */
function originLines({ ref, meeting }: EventItem, language: Language): readonly string[] {
  const isNamed = meeting === null || ref?.startsWith(`${meeting}#`) === true
  return [
    ...(isNamed ? [] : [say(language, 'calendar-meeting', { meeting })]),
    ...(ref === null ? [] : [say(language, 'calendar-reference', { ref })]),
  ]
}

function shortDate(date: FuzzyDate, language: Language): string {
  return writeDate(date, { language, weekday: false })
}
