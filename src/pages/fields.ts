/** The header of a record in words, for a document: "Statut : acceptée". What only the program reads stays out. */
import { isMap } from '../document/header-values.ts'
import type { Language } from '../dates/types.ts'
import type { HeaderValue } from '../document/types.ts'
import { fields, type Field } from '../records/fields.ts'
import type { WorkspaceRecord } from '../records/types.ts'
import { dateOf, textOf, textsOf, timesOf } from '../records/values.ts'
import { escapePlain } from './escape.ts'
import type { Names } from './names.ts'
import type { TemplateValues } from './page.ts'
import { dateWords, plain, shortDateWords, timeWords, webAddress } from './words.ts'

/** Keys that stand elsewhere in the document, or that are for the program and not for its readers. */
const unshown = new Set([
  'kind',
  'title',
  'name',
  'attachments',
  'source',
  'updated',
  'visibility',
  'about',
  'tags',
  'import',
])

interface Context {
  readonly language: Language
  readonly names: Names
}

/** The fields that have a value, in writing order, as `{ label, value }`. */
export function fieldValues(
  record: WorkspaceRecord,
  language: Language,
  names: Names,
): readonly TemplateValues[] {
  return fields[record.kind].flatMap((field) => {
    if (unshown.has(field.key)) return []
    const value = wordsOf(field, record.header[field.key], { language, names })
    return value === null ? [] : [{ label: labelOf(field, language), value }]
  })
}

function labelOf({ key, fr }: Field, language: Language): string {
  const label = language === 'fr' ? fr : key.replaceAll('_', ' ')
  return label.slice(0, 1).toLocaleUpperCase('en') + label.slice(1)
}

function wordsOf(field: Field, value: HeaderValue | undefined, context: Context): string | null {
  const { language, names } = context
  if (value === undefined || value === null) return null
  if (field.type === 'date') return dateWords(dateOf(value), language) ?? plain(textOf(value))
  if (field.type === 'times') return timeWords(timesOf(value), language) ?? plain(textOf(value))
  if (field.type === 'choice') return plain(choiceWords(field, textOf(value), language))
  if (field.type === 'reference' || field.type === 'references') {
    return joined(textsOf(value).map((reference) => escapePlain(names.cite(reference)?.title ?? reference)))
  }
  if (field.type === 'map') return mapWords(field, value, context)
  const isTerritory = field.key === 'territory' || field.key === 'territories'
  return joined(textsOf(value).map((text) => textWords((isTerritory ? names.territory(text) : null) ?? text)))
}

function choiceWords(field: Field, value: string | null, language: Language): string | null {
  if (value === null) return null
  return language === 'fr' ? (field.values?.[value] ?? value) : value.replaceAll('-', ' ')
}

/** "avant : 12 mars 2020, lien : https://…" */
function mapWords(field: Field, value: HeaderValue, { language }: Context): string | null {
  if (!isMap(value)) return plain(textOf(value))
  const parts = Object.entries(field.keys ?? {}).flatMap(([key, fr]) => {
    const text = textOf(value[key])
    if (text === null) return []
    const words = shortDateWords(dateOf(text), language) ?? textWords(text)
    return [language === 'fr' ? `${fr} : ${words}` : `${key}: ${words}`]
  })
  return joined(parts)
}

function textWords(text: string): string {
  const address = webAddress(text)
  return address === null ? escapePlain(text) : `<${address}>`
}

function joined(texts: readonly string[]): string | null {
  return texts.filter((text) => text !== '').join(', ') || null
}
