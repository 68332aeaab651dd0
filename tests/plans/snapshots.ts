/** Snapshots as planners see them, from records of a few lines. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { collectCitations } from '../../src/document/citations.ts'
import { applyEdits } from '../../src/document/edits.ts'
import type { Plan } from '../../src/plans/types.ts'
import type { Snapshot } from '../../src/plans/snapshot.ts'
import { Problem } from '../../src/messages/problem.ts'
import type { WorkspaceRecord } from '../../src/records/types.ts'
import { decodeConfig } from '../../src/records/workspace-file.ts'
import { packageRoot } from '../project/package-root.ts'
import { today } from '../records/samples.ts'

const config = decodeConfig({ series: { bassin: { title: 'Réunion du bassin' } } }, 'reseau')

/** A workspace with one series, `bassin`, and the shipped templates; `others` are texts that are no records. */
export function snapshotOf(records: readonly WorkspaceRecord[], others: readonly string[] = []): Snapshot {
  const cited = new Map<string, string[]>()
  for (const text of [...records.map(({ document }) => document.text), ...others])
    collectCitations(text, cited)
  return { config, records, takenIds: [], cited, today, language: 'fr', template }
}

function template(name: string): string | null {
  const path = join(packageRoot, 'templates', name)
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

/** The text that a plan leaves in its first file. */
export function textAfter(plan: Plan, snapshot: Snapshot): string {
  const [first] = plan.changes
  if (first === undefined) return ''
  if (first.action === 'create') return first.text
  const record = snapshot.records.find(({ path }) => path === first.path)
  return applyEdits(record?.document.text ?? '', first.edits)
}

/** The problem that a planner throws: "code exit", with its arguments. */
export async function problemOf(plan: () => unknown): Promise<readonly [string, unknown]> {
  try {
    await plan()
  } catch (error) {
    if (error instanceof Problem) return [`${error.problem.code} ${error.exitCode}`, error.problem.args]
    throw error
  }
  throw new Error('nothing was refused')
}
