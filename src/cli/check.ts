/** Running the rules over a workspace, file by file. */
import { checkConfig, compareFindings, createChecker, type CheckOptions } from '../checks/check.ts'
import type { PlacedFinding } from '../checks/types.ts'
import { collectCitations, type Citations } from '../document/citations.ts'
import { readDocument, readPlainDocument, readPlainYaml, readYaml } from '../document/read.ts'
import type { Document } from '../document/types.ts'
import { decodeRecord, idOfPath, isInRecordFolder } from '../records/decode.ts'
import { Problem } from '../messages/problem.ts'
import { decodeConfig, workspaceFileName } from '../records/workspace-file.ts'
import { nameOf } from '../store/paths.ts'
import { findRoot, readCandidates } from '../store/workspace.ts'
import type { Context } from './context.ts'
import { readConfigText, requireWorkspace, type Broken } from './workspace.ts'

/** Outcome of a run over a workspace, with what `--fix` needs to repair without reading the files again. */
export interface Checked {
  readonly findings: readonly PlacedFinding[]
  /** How many files were looked at. */
  readonly files: number
  /** What could not even be read as text. */
  readonly unread: readonly Broken[]
  /** The documents of the files whose findings have a fix; only with `keep`. */
  readonly documents: ReadonlyMap<string, Document>
}

/**
 * The context of a run that checks: where `spro.yaml` cannot be read, its faults are findings like any other, and the
 * records are judged by the usual settings.
 */
export function contextToCheck(context: Context): Context {
  const { workspace, env, folder } = context
  const root = workspace instanceof Problem ? findRoot(env.disk, folder) : null
  return root === null ? context : { ...context, workspace: { root, config: decodeConfig({}, nameOf(root)) } }
}

/** Which rules and files a run looks at, and whether its documents stay in memory for repairs. */
export interface CheckRun extends Pick<CheckOptions, 'only' | 'isWanted'> {
  /** Keeps the documents that can be repaired, and the numbers that other records cite (format.md M9). */
  readonly keep: boolean
}

/** Checks `spro.yaml` and every record. */
export async function runChecks(context: Context, run: CheckRun): Promise<Checked> {
  const { root, config } = requireWorkspace(context)
  const { disk } = context.env
  const options: CheckOptions = { config, today: context.today, ...run }
  const cited = run.keep ? citedMarks(context, root) : new Map<string, string[]>()
  const checker = createChecker(options)
  const findings: PlacedFinding[] = []
  const unread: Broken[] = []
  const documents = new Map<string, Document>()
  let files = 0
  for (const candidate of readCandidates(disk, root)) {
    const { path } = candidate
    if ('problem' in candidate) {
      if (isInRecordFolder(path) && (run.isWanted?.(path) ?? true))
        unread.push({ path, document: null, problem: candidate.problem })
      continue
    }
    const document = readPlainDocument(path, candidate.text) ?? (await readDocument(path, candidate.text))
    const decoded = decodeRecord(document, { today: context.today })
    if (decoded.is === 'other') continue
    if (run.isWanted?.(path) ?? true) files += 1
    const found = checker.see({ document, decoded, cited: cited.get(idOfPath(path)) ?? [] })
    const isMended = found.some(({ fix }) => fix !== null) || checker.mayMend(path)
    if (run.keep && isMended) documents.set(path, document)
    findings.push(...found)
  }
  const ofConfig = await checkWorkspaceFile(context, root, options)
  const all = [...ofConfig, ...findings, ...checker.finish()].toSorted(compareFindings)
  const configFile = run.isWanted?.(workspaceFileName) ?? true
  return { findings: all, files: files + Number(configFile), unread, documents }
}

async function checkWorkspaceFile(
  context: Context,
  root: string,
  options: CheckOptions,
): Promise<readonly PlacedFinding[]> {
  if (options.isWanted && !options.isWanted(workspaceFileName)) return []
  const text = readConfigText(context.env.disk, root) ?? ''
  const document = readPlainYaml(workspaceFileName, text) ?? (await readYaml(workspaceFileName, text))
  return checkConfig(document, options)
}

/** The numbers of each record that any file cites. */
function citedMarks(context: Context, root: string): Citations {
  const cited = new Map<string, string[]>()
  for (const candidate of readCandidates(context.env.disk, root)) {
    if (!('problem' in candidate)) collectCitations(candidate.text, cited)
  }
  return cited
}
