/** Plans repairs: the fixes of findings, as one change a file. */
import { fixEdits } from '../checks/fix.ts'
import type { PlacedFinding } from '../checks/types.ts'
import type { Document } from '../document/types.ts'
import { sha256 } from '../document/sha256.ts'
import type { Alteration, Plan } from './types.ts'

/** What a check left to repair. */
export interface Repairable {
  readonly findings: readonly PlacedFinding[]
  readonly documents: ReadonlyMap<string, Document>
}

/** The plan of all repairs that can be made together; what overlaps waits for the next check. */
export async function planFixes({ findings, documents }: Repairable): Promise<Plan> {
  const changes: Alteration[] = []
  const said: Plan['said'][number][] = []
  for (const [path, document] of documents) {
    const own = findings.filter(({ file, fix }) => file === path && fix !== null)
    const { edits, made } = await fixEdits(document, own)
    if (edits.length === 0) continue
    changes.push({ action: 'edit', path, basis: sha256(document.text), edits, refs: [] })
    said.push({ code: 'fixes-made', args: { file: path, count: made } })
  }
  return { changes, said, warnings: [] }
}
