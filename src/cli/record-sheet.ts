/** The columns of `list KIND` as CSV: every key of the kind under its name in the chosen language, as `import` reads it back. */
import type { Language } from '../dates/types.ts'
import { isList, isMap } from '../document/header-values.ts'
import type { HeaderValue } from '../document/types.ts'
import { fields, type Field } from '../records/fields.ts'
import { peopleOf } from '../records/items.ts'
import { canonicalName } from '../records/names.ts'
import { personLists, type Kind, type WorkspaceRecord } from '../records/types.ts'
import { textOf } from '../records/values.ts'
import { sayIn, type Context } from './context.ts'
import { dateColumns, joinCell } from './register-sheets.ts'
import type { SheetColumn } from './table-formats.ts'

/** Id, file, every field of the kind, the days of its date, and the keys of the user's own that the records have. */
export function kindSheet(
  context: Context,
  kind: Kind,
  records: readonly WorkspaceRecord[],
): readonly SheetColumn<WorkspaceRecord>[] {
  const known = new Set(fields[kind].map(({ key }) => key))
  const own = [...new Set(records.flatMap(({ header }) => Object.keys(header)))].filter(
    (key) => !known.has(key),
  )
  const hasDate = known.has('date')
  return [
    { title: sayIn(context, 'column-id', {}).toLowerCase(), cell: ({ id }) => id },
    { title: sayIn(context, 'column-file', {}).toLowerCase(), cell: ({ path }) => path },
    ...fields[kind].flatMap((field) => columnsOf(field, context.language)),
    ...(hasDate ? daysOf(context) : []),
    ...own.map((key) => ({ title: key, cell: ({ header }: WorkspaceRecord) => cellOf(header[key]) })),
  ]
}

/** The first and the last day of the date, which has its own column as written. */
function daysOf(context: Context): readonly SheetColumn<WorkspaceRecord>[] {
  const [, ...days] = dateColumns<WorkspaceRecord>(context, (record) =>
    'date' in record ? record.date : null,
  )
  return days.map(({ title, cell }) => ({ title: title.toLowerCase(), cell }))
}

/** One column, or one for each key of a map: "inscription.avant", as `--where` names it. */
function columnsOf(field: Field, language: Language): readonly SheetColumn<WorkspaceRecord>[] {
  const { key, fr, keys, values } = field
  const title = language === 'fr' ? fr : key
  if (keys) {
    return Object.entries(keys).map(([name, french]) => ({
      title: `${title}.${language === 'fr' ? french : name}`,
      cell: ({ header }) => {
        const map = header[key]
        return isMap(map) ? cellOf(map[name]) : ''
      },
    }))
  }
  if (values) return [{ title, cell: ({ header }) => choiceCell(header[key], values, language) }]
  if (field.type === 'people') return [{ title, cell: (record) => peopleCell(record, key) }]
  return [{ title, cell: ({ header }) => cellOf(header[key]) }]
}

function choiceCell(
  value: HeaderValue | undefined,
  values: Readonly<Record<string, string>>,
  language: Language,
): string {
  const text = textOf(value) ?? ''
  const name = canonicalName(values, text)
  if (name === undefined) return text
  return language === 'fr' ? (values[name] ?? name) : name
}

function peopleCell(record: WorkspaceRecord, key: string): string {
  const list = personLists.find((each) => each === key)
  if (record.kind !== 'meeting' || list === undefined) return cellOf(record.header[key])
  return joinCell(peopleOf(record, list).map(({ text }) => text))
}

/** A value as one cell: the items of a list between bars, the keys of a map with their values. */
function cellOf(value: HeaderValue | undefined): string {
  if (isList(value)) return joinCell(value.map(cellOf).filter((text) => text !== ''))
  if (isMap(value)) {
    return Object.entries(value)
      .map(([key, inner]) => `${key}: ${cellOf(inner)}`)
      .join(', ')
  }
  return textOf(value) ?? ''
}
