import { detach } from '../../document/detach.ts'
import type { At } from '../../document/types.ts'
import type { Message } from '../../messages/catalog.ts'
import { nearest } from '../nearest.ts'
import { referencesOf } from '../references.ts'
import type { Doubt, RecordIndex, Rule } from '../types.ts'
import { foundAt } from '../values.ts'

/** A reference of a mark or of the header that leads nowhere (format.md R1), or a series that `spro.yaml` does not declare. */
export const brokenReference: Rule = {
  id: 'broken-reference',
  severity: 'error',
  *check({ record, config }) {
    if (record?.kind !== 'meeting' || record.series === null || config.series.length === 0) return
    const { series } = record
    const known = config.series.map(({ id }) => id)
    if (known.includes(series)) return
    const args = { series, nearest: nearest(series, known), known }
    const key = record.typedKeys['series'] ?? 'series'
    yield foundAt([key], { code: 'broken-reference-series', args })
  },
  *doubts({ record }) {
    if (!record) return
    for (const { reference, at } of referencesOf(record)) yield doubtOf(reference, at)
  },
}

/** Nothing of the record is kept but the reference: its text is dropped before the last file is seen. */
function doubtOf(reference: string, at: At): Doubt {
  const kept = detach(reference)
  return { at, isDispelled: (index) => leadsSomewhere(kept, index), word: (index) => wordBroken(kept, index) }
}

/** A record that could not be read may well hold the mark: one fault is not reported twice. */
function leadsSomewhere(reference: string, index: RecordIndex): boolean {
  const [id, mark] = splitReference(reference)
  if (!index.hasRecord(id)) return false
  return mark === null || (index.marksOf(id)?.includes(mark) ?? true)
}

function wordBroken(reference: string, index: RecordIndex): Message {
  const [id, mark] = splitReference(reference)
  if (mark !== null && index.hasRecord(id)) {
    return { code: 'broken-reference-mark', args: { record: id, mark, marks: index.marksOf(id) ?? [] } }
  }
  return { code: 'broken-reference', args: { reference: id, nearest: index.nearestId(id) } }
}

/** "2019-06-24-departementale#A1" */
function splitReference(reference: string): readonly [id: string, mark: string | null] {
  const hash = reference.indexOf('#')
  return hash === -1 ? [reference, null] : [reference.slice(0, hash), reference.slice(hash + 1)]
}
