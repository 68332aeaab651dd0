import { detach } from '../../document/detach.ts'
import type { At, Fix } from '../../document/types.ts'
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
    for (const { reference, at } of referencesOf(record)) yield doubtOf(reference, at, record.id)
  },
}

/** Nothing of the record is kept but the reference: its text is dropped before the last file is seen. */
function doubtOf(reference: string, at: At, from: string): Doubt {
  const kept = detach(reference)
  const own = detach(from)
  const place = 'span' in at ? { span: { ...at.span } } : { header: at.header.map(detachKey) }
  return {
    at,
    isDispelled: (index) => leadsSomewhere(kept, index),
    word: (index) => wordBroken(kept, own, index),
    mend: (index) => mendShort(kept, place, own, index),
  }
}

function detachKey(key: string | number): string | number {
  return typeof key === 'string' ? detach(key) : key
}

/** The whole reference that a short one ("2019-06-24#A1") stands for, when one record alone fits; else null. */
function wholeReference(reference: string, from: string, index: RecordIndex): string | null {
  const [id, mark] = splitReference(reference)
  if (index.hasRecord(id)) return null
  const [found, ...others] = index.idsHolding(id).filter((other) => other !== from)
  if (found === undefined || others.length > 0) return null
  return mark === null ? found : `${found}#${mark}`
}

/** A mark that is not there is no repair. */
function mendShort(reference: string, at: At, from: string, index: RecordIndex): Fix | null {
  const whole = wholeReference(reference, from, index)
  if (whole === null || !leadsSomewhere(whole, index)) return null
  return 'span' in at ? { edits: [{ ...at.span, text: whole }] } : { path: at.header, value: whole }
}

/** A record that could not be read may well hold the mark: one fault is not reported twice. */
function leadsSomewhere(reference: string, index: RecordIndex): boolean {
  const [id, mark] = splitReference(reference)
  if (!index.hasRecord(id)) return false
  return mark === null || index.holdsMark(id, mark)
}

function wordBroken(reference: string, from: string, index: RecordIndex): Message {
  const [id, mark] = splitReference(reference)
  const whole = wholeReference(reference, from, index)
  if (whole !== null) {
    const args = { reference, whole, repaired: leadsSomewhere(whole, index) }
    return { code: 'broken-reference-short', args }
  }
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
