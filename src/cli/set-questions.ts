/** What `set` asks on a terminal: which key of the record or the line, with what it says now, then its value. */
import { readDate } from '../dates/read.ts'
import { writeDate } from '../dates/write.ts'
import { Problem } from '../messages/problem.ts'
import { sayMessage } from '../messages/say.ts'
import { targetOf } from '../plans/line-target.ts'
import { readParts } from '../plans/mark-parts.ts'
import { itemsOf, itemText, isListType, keyName, readKey, valueText, type SetKey } from '../plans/set-key.ts'
import { planMarkPart, type MarkTarget } from '../plans/set-mark.ts'
import { listParts, partNames, readPartKey, type PartKey } from '../plans/set-part.ts'
import { headerValue } from '../plans/set-value.ts'
import type { Snapshot } from '../plans/snapshot.ts'
import { boxNames, eventStatusNames, fields } from '../records/fields.ts'
import { fieldOf } from '../records/names.ts'
import type { WorkspaceRecord } from '../records/types.ts'
import { dayOf } from '../records/values.ts'
import type { Ask, Choice } from './ask.ts'
import { sayIn, type Context } from './context.ts'
import { tellConflicts } from './interpret.ts'
import { readSnapshot } from './workspace.ts'

/** What the command line said already. */
interface Given {
  readonly reference: string
  readonly key: string | undefined
  readonly isUnset: boolean
  readonly isOwn: boolean
}

/** What `set` is to do; `values` null takes the key out. */
interface Change {
  readonly key: string
  readonly values: readonly string[] | null
}

/** Asks for the key where it is missing, and for the value. */
export async function askChange(context: Context, ask: Ask, given: Given): Promise<Change> {
  const snapshot = await readSnapshot(context)
  const { record, mark } = targetOf(snapshot, given.reference)
  const asking: Asking = { context, ask, snapshot }
  return mark ? askPart(asking, { record, mark }, given) : askHeader(asking, record, given)
}

interface Asking {
  readonly context: Context
  readonly ask: Ask
  readonly snapshot: Snapshot
}

/** Keys that are not for people: the kind is for good, `import` is written by `import`. */
const unasked = new Set(['kind', 'import'])

async function askHeader(
  { context, ask, snapshot }: Asking,
  record: WorkspaceRecord,
  given: Given,
): Promise<Change> {
  const { language } = context
  const offered = fields[record.kind].filter(({ key }) => !unasked.has(key))
  const says = (name: string): string => {
    const field = fieldOf(record.kind, name) ?? null
    return valueText({ type: field?.type ?? 'own', field }, record.header[name] ?? null, language)
  }
  const choices = offered.map(({ key, fr }) =>
    described(context, key, language === 'fr' ? fr : key, says(key)),
  )
  const chosen = given.key ?? (await ask.choose({ message: sayIn(context, 'ask-set-key', {}), choices }))
  const key = await askLine(context, ask, record, readKey(record, chosen, given.isOwn))
  if (given.isUnset) return { key: key.shown, values: null }
  const closed = key.type === 'choice' ? key.field?.values : undefined
  const name = keyName(key, language)
  if (closed) return { key: key.shown, values: [await askClosed(context, ask, name, closed)] }
  const read = (answer: string): void => void headerValue(snapshot, record, key, [answer])
  const current = key.current === undefined ? '' : itemText(key.current)
  const question = { shown: name, current, read }
  const answer = await (key.type === 'date'
    ? askDateValue(context, ask, record, question)
    : askValue(context, ask, question))
  return { key: key.shown, values: [answer] }
}

/** The line of a list, or the part of a map, that is meant. */
async function askLine(context: Context, ask: Ask, record: WorkspaceRecord, key: SetKey): Promise<SetKey> {
  const message = sayIn(context, 'ask-set-line', { key: keyName(key, context.language) })
  if (key.type === 'map') {
    const parts = Object.entries(key.field?.keys ?? {})
    const choices = parts.map(([part, fr]) => ({ value: part, name: context.language === 'fr' ? fr : part }))
    return readKey(record, `${key.shown}.${await ask.choose({ message, choices })}`, true)
  }
  if (!isListType(key.type) || key.type === 'own') return key
  const items = [...itemsOf(key.current).map(itemText), '']
  const choices = items.map((text, index) => described(context, String(index), `[${index}]`, text))
  const index = items.length > 1 ? await ask.choose({ message, choices }) : '0'
  return readKey(record, `${key.shown}[${index}]`, true)
}

function described(context: Context, value: string, name: string, current: string): Choice<string> {
  const colon = context.language === 'fr' ? ' : ' : ': '
  return { value, name: name + colon + (current === '' ? sayIn(context, 'set-empty-part', {}) : current) }
}

async function askPart(
  { context, ask, snapshot }: Asking,
  target: MarkTarget,
  given: Given,
): Promise<Change> {
  const { record, mark } = target
  const { language } = context
  const readings = readParts(mark.attributes, { kind: mark.kind, near: dayOf(record), language })
  const says = (part: PartKey): string => {
    if (part === 'text') return mark.text
    if (part === 'state') return language === 'fr' ? boxNames[mark.box ?? 'open'] : (mark.box ?? 'open')
    return readings.get(part)?.words.join(', ') ?? ''
  }
  const names = partNames[mark.kind]
  const choices = listParts(mark.kind).map((part) =>
    described(context, part, language === 'fr' ? (names[part] ?? part) : part, says(part)),
  )
  const key = given.key ?? (await ask.choose({ message: sayIn(context, 'ask-set-key', {}), choices }))
  if (given.isUnset) return { key, values: null }
  const part = readPartKey(mark.kind, key)
  const closed = part === 'status' ? eventStatusNames : part === 'state' ? boxNames : null
  if (closed) return { key, values: [await askClosed(context, ask, key, closed)] }
  const { reference } = given
  const read = (answer: string): void =>
    void planMarkPart(snapshot, target, { reference, key, values: [answer] })
  const question = { shown: key, current: says(part), read }
  const isDate = part === 'date' || part === 'due'
  const answer = await (isDate
    ? askDateValue(context, ask, record, question)
    : askValue(context, ask, question))
  return { key, values: [answer] }
}

async function askClosed(
  context: Context,
  ask: Ask,
  key: string,
  values: Readonly<Record<string, string>>,
): Promise<string> {
  const choices = Object.entries(values).map(([value, fr]) => ({
    value,
    name: context.language === 'fr' ? fr : value,
  }))
  return ask.choose({ message: sayIn(context, 'ask-set-value', { key }), choices })
}

interface ValueQuestion {
  readonly shown: string
  /** Offered, so that a small slip can be mended; empty where there is nothing yet. */
  readonly current: string
  /** Throws what is wrong with an answer. */
  readonly read: (answer: string) => void
}

async function askValue(
  context: Context,
  ask: Ask,
  { shown, current, read }: ValueQuestion,
): Promise<string> {
  return ask.text({
    message: sayIn(context, 'ask-set-value', { key: shown }),
    ...(current === '' ? {} : { initial: current }),
    check: (answer) => faultOf(context, answer, read),
  })
}

function faultOf(context: Context, answer: string, read: (answer: string) => void): string | null {
  if (answer.trim() === '') return sayIn(context, 'answer-empty', {})
  try {
    read(answer)
    return null
  } catch (error) {
    if (error instanceof Problem) return sayMessage(context.language, error.problem)
    throw error
  }
}

/** A date, said back in words; one whose weekday the calendar contradicts is asked for again, once (format.md D4). */
async function askDateValue(
  context: Context,
  ask: Ask,
  record: WorkspaceRecord,
  question: ValueQuestion,
): Promise<string> {
  const first = await askValue(context, ask, question)
  if (!tellDate(context, record, first)) return first
  const second = await askValue(context, ask, { ...question, current: first })
  if (second !== first) tellDate(context, record, second)
  return second
}

/** Says a date as it was understood, with what contradicts it. True when something does. */
function tellDate(context: Context, record: WorkspaceRecord, answer: string): boolean {
  const { language, today } = context
  const reading = readDate(answer, { near: dayOf(record) ?? today, today })
  if (!reading || !('date' in reading)) return false
  context.tell(`${sayIn(context, 'date-read', { words: writeDate(reading.date, { language }) })}\n`)
  tellConflicts(context, reading)
  return reading.conflicts.length > 0
}
