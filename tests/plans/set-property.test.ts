/** S2 on the odd files: what is set is read back, all else is equal, and no other byte of the file moves; or it is refused. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../src/document/edits.ts'
import { splitAttributes } from '../../src/document/mark-attributes.ts'
import { readDocument } from '../../src/document/read.ts'
import { Problem } from '../../src/messages/problem.ts'
import { loadWords } from '../../src/messages/say.ts'
import { changePart, readParts, type MarkPart } from '../../src/plans/mark-parts.ts'
import { planSet, type SetRequest } from '../../src/plans/set.ts'
import { decodeRecord } from '../../src/records/decode.ts'
import { fields } from '../../src/records/fields.ts'
import type { WorkspaceRecord } from '../../src/records/types.ts'
import { oddNames, oddText } from '../document/odd-files.ts'
import { today } from '../records/samples.ts'
import { snapshotOf } from './snapshots.ts'

await loadWords('fr')

async function recordFrom(path: string, text: string): Promise<WorkspaceRecord | null> {
  const decoded = decodeRecord(await readDocument(path, text), { today })
  return decoded.is === 'record' ? decoded.record : null
}

/** The text after `set`; null when it is refused. A refusal is always one that a user can repair. */
async function textAfterSet(
  record: WorkspaceRecord,
  request: Omit<SetRequest, 'reference' | 'isOwn'>,
  mark = '',
) {
  try {
    const reference = `${record.id}${mark}`
    const plan = await planSet(snapshotOf([record]), { reference, isOwn: mark === '', ...request })
    const [change] = plan.changes
    return change?.action === 'edit' ? applyEdits(record.document.text, change.edits) : record.document.text
  } catch (error) {
    if (error instanceof Problem) return null
    throw error
  }
}

const samples: Readonly<Record<string, readonly string[]>> = {
  date: ['12 mars 2020', '4e trimestre 2021'],
  times: ['9 h-12 h'],
  integer: ['12'],
  text: ['Salle : B #2', "L'Agora [1]"],
  choice: [],
}

describe.each(oddNames)('%s', (name) => {
  test('headers', async () => {
    const record = await recordFrom(`meetings/${name}`, oddText(name))
    if (!record) return
    let written = 0
    for (const field of fields[record.kind]) {
      const values = field.values
        ? Object.keys(field.values).slice(0, 2)
        : (samples[field.type] ?? ['Un', 'Deux : 2'])
      const isList = !field.values && samples[field.type] === undefined
      for (const value of isList ? [values] : values.map((each) => [each])) {
        const text = await textAfterSet(record, { key: field.fr, values: value })
        if (text === null) continue
        const after = await recordFrom(record.path, text)
        expect({ ...after?.header, [field.key]: null }).toEqual({ ...record.header, [field.key]: null })
        expect(text.slice(-(oddText(name).length - record.document.bodyStart) || text.length)).toContain(
          oddText(name).slice(record.document.bodyStart),
        )
        expect(after?.header[field.key]).toBeDefined()
        written += 1
      }
      const text = await textAfterSet(record, { key: field.key, values: null })
      if (text === null) continue
      const { [field.key]: _, ...others } = record.header
      expect((await recordFrom(record.path, text))?.header).toEqual(others)
    }
    expect(written).toBeGreaterThan(0)
  })

  test('marks', async () => {
    const record = await recordFrom(`meetings/${name}`, oddText(name))
    const marks = record?.body.marks.filter(({ id }) => id !== null) ?? []
    let written = 0
    for (const mark of marks) {
      if (!record) continue
      const parts = mark.kind === 'event' ? ['date', 'lieu', 'statut'] : ['responsable', 'échéance', 'texte']
      const values = ['12 mars 2020', 'Blois', 'annulé', 'Max', 'mai 2020']
      for (const key of parts) {
        for (const value of [...values.map((each) => [each]), null]) {
          const text = await textAfterSet(record, { key, values: value }, `#${mark.id}`)
          if (text === null) continue
          const lengths = text.length - record.document.text.length
          const { start, end } = mark.span
          expect(text.slice(0, start)).toBe(record.document.text.slice(0, start))
          expect(text.slice(end + lengths)).toBe(record.document.text.slice(end))
          written += 1
        }
      }
    }
    expect(written).toBeGreaterThanOrEqual(marks.length)
  })
})

const words = fc.constantFrom(
  'Blois',
  'rue du Port',
  '12 mars 2020',
  '24',
  '25 et 26 mars 2020',
  '9 h-12 h',
  'prévu',
  'à planifier',
  'tenu',
  'était le 3 mars',
  'inscription avant le 1er mai',
  'reporté au 3 juin 2020',
  '25 novembre à 14 h',
  'Salle 3 (CIO)',
  '17/10/2019 à Tours',
  '31/04/2020',
  'avant le 3 mai',
  'Anne DUPRÉ',
  'CIO / CMA',
  'fin 2019',
  String.raw`a\, b`,
  '',
  ' ',
)
const separator = fc.constantFrom(',', ', ', ';', ' ; ')
const parenthesis = fc
  .array(fc.tuple(words, separator), { maxLength: 6 })
  .map((parts) => parts.map(([word, by], index) => (index === 0 ? word : by + word)).join(''))
const eventParts: readonly MarkPart[] = ['date', 'time', 'status', 'was', 'register.by', 'location']
const actionParts: readonly MarkPart[] = ['owner', 'due']

test('any parenthesis: one part says what is wanted, the others what they said, or nothing changes', () => {
  const kind = fc.constantFrom('event' as const, 'action' as const)
  fc.assert(
    fc.property(kind, parenthesis, parenthesis, fc.nat(), (markKind, content, other, pick) => {
      const context = { kind: markKind, near: '2019-06-24', language: 'fr' as const }
      const parts = markKind === 'event' ? eventParts : actionParts
      const part = parts[pick % parts.length] ?? 'date'
      const before = readParts(splitAttributes(content), context)
      const wanted = readParts(splitAttributes(other), context).get(part) ?? null
      const written = changePart(content, part, wanted, context)
      if (written === null) return
      const after = readParts(splitAttributes(written), context)
      expect(after.get(part)?.key).toBe(wanted?.key)
      const others = parts.filter((each) => each !== part)
      expect(others.map((each) => after.get(each)?.key)).toEqual(others.map((each) => before.get(each)?.key))
    }),
    { numRuns: 3000 },
  )
})

const typed = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    'lieu',
    'titre',
    'tags',
    'présents[0]',
    'ordre du jour[0].titre',
    'date',
    'texte',
    'qui',
    'a.b[0]',
    '__proto__',
  ),
)

test('whatever is typed is written and read back, or refused; it never breaks a record', async () => {
  const body = '- Événement E1 (12 mars 2020, Blois) : Forum\n- Action A1 : relancer\n'
  const text = `---\nkind: meeting\ntitle: Réunion\ndate: 2019-06-24\nagenda:\n  - Bilan\n---\n${body}`
  const record = await recordFrom('meetings/reunion.md', text)
  if (!record) throw new Error('no record')
  const mark = fc.constantFrom('', '#E1', '#A1')
  await fc.assert(
    fc.asyncProperty(
      mark,
      typed,
      fc.array(typed, { minLength: 1, maxLength: 3 }),
      async (on, key, values) => {
        const written = await textAfterSet(record, { key, values }, on)
        if (written === null) return
        const after = await recordFrom(record.path, written)
        expect(after?.body.marks.map(({ id }) => id)).toEqual(['E1', 'A1'])
        expect([after?.id, after?.kind]).toEqual([record.id, record.kind])
      },
    ),
    { numRuns: 600 },
  )
})
