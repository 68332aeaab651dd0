/** Runs the checks on a workspace given as paths and texts. */
import { checkConfig, compareFindings, createChecker, type CheckOptions } from '../../src/checks/check.ts'
import type { PlacedFinding } from '../../src/checks/types.ts'
import { readDocument, readYaml } from '../../src/document/read.ts'
import { decodeRecord } from '../../src/records/decode.ts'
import type { WorkspaceConfig } from '../../src/records/types.ts'
import { decodeConfig, workspaceFileName } from '../../src/records/workspace-file.ts'

export const today = '2019-11-12'

/** A file of a workspace. */
export interface File {
  readonly path: string
  readonly text: string
}

/** Every finding of a workspace, in order. `spro.yaml` is among the files or left to its defaults. */
export async function checkFiles(
  files: readonly File[],
  options: Partial<Omit<CheckOptions, 'config'>> = {},
): Promise<readonly PlacedFinding[]> {
  const file = files.find(({ path }) => path === workspaceFileName)
  const document = await readYaml(workspaceFileName, file?.text ?? '')
  const config: WorkspaceConfig = decodeConfig(document.header?.values ?? {}, 'essai')
  const all = { config, today, ...options }
  const checker = createChecker(all)
  const found = [...checkConfig(document, all)]
  for (const { path, text } of files) {
    if (path === workspaceFileName) continue
    const read = await readDocument(path, text)
    found.push(...checker.see({ document: read, decoded: decodeRecord(read, { today }) }))
  }
  return [...found, ...checker.finish()].toSorted(compareFindings)
}

/** A meeting record with lines of its header and a body. */
export function meeting(header: readonly string[], body = '', path = 'meetings/2019/2019-06-24-x.md'): File {
  const lines = ['kind: meeting', 'title: Réunion', 'date: 2019-06-24', ...header]
  return { path, text: `---\n${lines.join('\n')}\n---\n${body}` }
}

/** "rule:line" of each finding. */
export function short(findings: readonly PlacedFinding[]): readonly string[] {
  return findings.map(({ rule, line }) => `${rule}:${line}`)
}
