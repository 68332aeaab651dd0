import { isList, isMap } from '../../document/header-values.ts'
import type { Field } from '../../records/fields.ts'
import type { Meeting } from '../../records/types.ts'
import { entriesOf, scalarText, type Entry } from '../entries.ts'
import { checkItems } from '../items.ts'
import { readableHeader, typedKind } from '../kind.ts'
import type { Found, Rule } from '../types.ts'
import { checkInteger, checkText, checkTexts, checkTimes, foundAt, type ValueAt } from '../values.ts'

/** A value is not of the nature that its key holds: a list for a text, words for a number (format.md H2, H4, H6). */
export const wrongType: Rule = {
  id: 'wrong-type',
  severity: 'error',
  *check({ document, record }) {
    if (record) {
      for (const entry of entriesOf(record)) {
        yield* checkShape(entry)
        if (closedKeys.has(entry.field.type)) yield* checkItems(record, entry)
      }
      if (record.kind === 'meeting') yield* checkDay(record)
      return
    }
    const header = readableHeader(document)
    const kind = header && typedKind(header)
    if (kind) yield* checkText({ ...kind, path: [kind.key] })
  },
}

function checkShape({ field, typed, value }: Entry): readonly Found[] {
  return value === null ? [] : checks[field.type]({ key: typed, value, path: [typed] }, field)
}

const closedKeys: ReadonlySet<Field['type']> = new Set(['people', 'agenda', 'next', 'attachments', 'map'])

type Check = (at: ValueAt, field: Field) => readonly Found[]

/** What each type of key admits; the items of lists of maps are looked at one by one. */
const checks: Readonly<Record<Field['type'], Check>> = {
  text: checkText,
  date: checkText,
  choice: checkText,
  reference: checkText,
  times: checkTimes,
  integer: checkInteger,
  texts: checkTexts,
  references: checkTexts,
  people: checkList,
  agenda: checkList,
  next: checkList,
  attachments: checkList,
  map: checkMap,
  any: () => [],
}

function checkList({ key, value, path }: ValueAt): readonly Found[] {
  return isMap(value) ? [foundAt(path, { code: 'wrong-type-list', args: { key } }, 'key')] : []
}

function checkMap({ key, value, path }: ValueAt, field: Field): readonly Found[] {
  const args = { key, keys: Object.keys(field.keys ?? {}) }
  return isList(value) ? [foundAt(path, { code: 'wrong-type-map', args }, 'key')] : []
}

/** A meeting that was held has a day (format.md H2); which one may be fuzzy only while it is planned. */
function checkDay(meeting: Meeting): readonly Found[] {
  const isHeld = meeting.status === 'held' || meeting.status === 'approved'
  if (!isHeld || !meeting.date || meeting.date.precision === 'day') return []
  const key = meeting.typedKeys['date'] ?? 'date'
  const text = scalarText(meeting.header['date']) ?? ''
  return [foundAt([key], { code: 'wrong-type-day', args: { key, text } })]
}
