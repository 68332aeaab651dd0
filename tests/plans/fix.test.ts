/** `spro validate --fix`, as planned. */
import { expect, test } from 'vitest'
import { applyEdits } from '../../src/document/edits.ts'
import { readDocument } from '../../src/document/read.ts'
import { planFixes } from '../../src/plans/fix.ts'
import { checkFiles, meeting } from '../checks/run.ts'

async function fixOf(body: string, header: readonly string[] = []) {
  const file = meeting(header, body)
  const document = await readDocument(file.path, file.text)
  const findings = await checkFiles([file])
  const plan = await planFixes({ findings, documents: new Map([[file.path, document]]) })
  const edits = plan.changes.flatMap((change) => (change.action === 'edit' ? change.edits : []))
  return { plan, text: applyEdits(file.text, edits) }
}

test('no second D1 beside a decision that lacks its colon', async () => {
  const { text } = await fixOf('Décision D1 les invitations partent\n\nDécision : une salle à Montoire\n')
  expect(text).toContain('Décision D2 : une salle')
})

test('what is said to be repaired is what was repaired, not what was found', async () => {
  const { plan } = await fixOf('Décision : oui\n', ['agenda:', '  - Atelier : salle #2'])
  expect(plan.said).toMatchObject([{ code: 'fixes-made', args: { count: 2 } }])
})
