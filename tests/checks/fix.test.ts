import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createChecker } from '../../src/checks/check.ts'
import { fixEdits } from '../../src/checks/fix.ts'
import { applyEdits } from '../../src/document/edits.ts'
import { readDocument } from '../../src/document/read.ts'
import { decodeRecord } from '../../src/records/decode.ts'
import { decodeConfig } from '../../src/records/workspace-file.ts'
import { checkFiles, meeting, today } from './run.ts'

async function fixOnce(text: string, path = 'meetings/x.md'): Promise<string> {
  const document = await readDocument(path, text)
  const { edits } = await fixEdits(document, await checkFiles([{ path, text }]))
  return applyEdits(text, edits)
}

function edit(start: number, end: number, text: string) {
  return { start, end, text }
}

describe('fixEdits', () => {
  it('changes nothing in a file without findings', async () => {
    const { text } = meeting([], 'Décision D1 : oui.\n')
    expect(await fixOnce(text)).toBe(text)
  })

  it('numbers in the order of the lines and leaves every other byte', async () => {
    const { text } = meeting(
      [],
      'Décision :\toui.  \r\n* [x]  **À faire** (Anne) : noté\n\nDécision n° 4 : bis',
    )
    expect(await fixOnce(text)).toBe(
      text
        .replace('Décision :', 'Décision D5 :')
        .replace('**À faire**', '**À faire A1**')
        .replace('n° 4', 'D4'),
    )
  })

  it('takes the next number where the bare one is taken', async () => {
    const { text } = meeting([], 'Décision D1 : oui.\nDécision 1 : encore.\nDécision : enfin.\n')
    expect(await fixOnce(text)).toBe(
      meeting([], 'Décision D1 : oui.\nDécision D2 : encore.\nDécision D3 : enfin.\n').text,
    )
  })

  it('does not give a number that another record cites', async () => {
    const { path, text } = meeting([], 'Action (Anne) : relancer.\n')
    const document = await readDocument(path, text)
    const checker = createChecker({ config: decodeConfig({}, 'essai'), today })
    const decoded = decodeRecord(document, { today })
    const { edits } = await fixEdits(document, checker.see({ document, decoded, cited: ['A7', 'D9'] }))
    expect(applyEdits(text, edits)).toContain('Action A8 (Anne)')
  })

  it('quotes a line once that is cut twice', async () => {
    const { text } = meeting(['agenda:', '  - Atelier : salle #2'])
    expect(await fixOnce(text)).toBe(meeting(['agenda:', "  - 'Atelier : salle #2'"]).text)
  })

  it('sets a header value', async () => {
    const { path, text } = meeting(['location: Blois # à confirmer'])
    const document = await readDocument(path, text)
    const { edits } = await fixEdits(document, [
      { fix: { path: ['location'], value: 'Vendôme' } },
      { fix: null },
    ])
    expect(applyEdits(text, edits)).toBe(meeting(['location: Vendôme # à confirmer']).text)
  })

  it('applies a fix whole or not at all, and the first of two that overlap', async () => {
    const { path, text } = meeting([])
    const document = await readDocument(path, text)
    const fixes = [
      { fix: { edits: [edit(10, 14, 'b'), edit(30, 31, 'c')] } },
      { fix: { edits: [edit(4, 12, 'a')] } },
      { fix: { edits: [edit(20, 20, 'd')] } },
      { fix: { edits: [edit(20, 20, 'e')] } },
    ]
    expect(await fixEdits(document, fixes)).toEqual({
      edits: [edit(4, 12, 'a'), edit(20, 20, 'd')],
      made: 2,
    })
  })

  it('is idempotent: what is fixed needs no more fixing', async () => {
    const lines = fc.constantFrom(
      'Décision : oui.',
      'Décision 2 : encore.',
      'Action n° 1 (Anne) : relancer.',
      '- [ ] **Action** (Paul) : écrire.',
      'Événement (2020) : forum',
      'Décision D1 : oui.',
      '## Point',
      '',
      'Texte.',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(lines, { maxLength: 12 }), async (body) => {
        const once = await fixOnce(meeting(['agenda:', '  - Salle #3'], body.join('\n')).text)
        expect(await fixOnce(once)).toBe(once)
      }),
      { numRuns: 100 },
    )
  })
})
