import { fields, type Field } from '../../records/fields.ts'
import { kindNamed } from '../../records/names.ts'
import { entriesOf, isEmpty, scalarText } from '../entries.ts'
import { readableHeader, typedKind } from '../kind.ts'
import { nearest } from '../nearest.ts'
import type { Found, Rule } from '../types.ts'
import { foundAt } from '../values.ts'

/** A closed key holds a value of its own (format.md H2, H3): `status: finie`, `kind: reunoin`. */
export const unknownValue: Rule = {
  id: 'unknown-value',
  severity: 'error',
  *check({ document, record }) {
    if (record) {
      for (const { field, typed, value } of entriesOf(record)) {
        const text = scalarText(value)
        const isKnown = text === null || isEmpty(value) || field.key === 'kind' || isValueOf(field, text)
        if (!isKnown) yield unknownIn(field, typed, text)
      }
      return
    }
    const header = readableHeader(document)
    const kind = header && typedKind(header)
    const text = kind && scalarText(kind.value)
    if (!kind || text === null || isEmpty(text) || kindNamed(text) !== undefined) return
    yield unknownIn(kindField, kind.key, text)
  },
}

const kindField = fields.meeting[0]

/** Values of the record are canonical: a French one has its English name by now. */
function isValueOf(field: Field, text: string): boolean {
  return field.values === undefined || Object.hasOwn(field.values, text)
}

function unknownIn(field: Field | undefined, key: string, found: string): Found {
  const values = field?.values ?? {}
  const known = [...Object.keys(values), ...Object.values(values)]
  const args = { key, found, nearest: nearest(found, known), values }
  return foundAt([key], { code: 'unknown-value', args })
}
