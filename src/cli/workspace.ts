/** Opening a workspace and reading its records. A record that cannot be read never stops the others. */
import { decodeConfig, workspaceFileName } from '../records/workspace-file.ts'
import { decodeRecord, idOfPath, isInRecordFolder, type DecodeContext } from '../records/decode.ts'
import type { WorkspaceConfig, WorkspaceRecord } from '../records/types.ts'
import type { ScanOptions } from '../document/body.ts'
import { collectCitations } from '../document/citations.ts'
import { readDocument, readPlainDocument, readPlainYaml, readYaml } from '../document/read.ts'
import { placeOf } from '../document/places.ts'
import type { Document } from '../document/types.ts'
import type { Message } from '../messages/catalog.ts'
import { exitCodes, Problem, problem } from '../messages/problem.ts'
import { loadWords } from '../messages/say.ts'
import type { Snapshot } from '../plans/snapshot.ts'
import type { Disk } from '../store/disk.ts'
import { toProblem } from '../store/failures.ts'
import { joinPath, nameOf, resolvePath } from '../store/paths.ts'
import { openCache, type Shelf } from '../store/record-cache.ts'
import type { Read } from '../queries/sayings.ts'
import {
  findRoot,
  readCandidate,
  readCandidates,
  requireRoot,
  stampCandidates,
  type Candidate,
  type CandidateProblem,
} from '../store/workspace.ts'
import type { Context, Workspace } from './context.ts'

/** `path` as seen from a folder, with `/`; on Windows names may be parted by `\` too, and `//server/share` is a root. */
export function absolutePath({ platform }: Pick<Disk, 'platform'>, folder: string, path: string): string {
  return resolvePath(folder, path, platform)
}

/**
 * The workspace of a folder: null when there is none on the way up, a Problem when its `spro.yaml` cannot be
 * read. Commands that need none (`date`, `explain`, `init`) go on all the same.
 */
export async function openWorkspace(disk: Disk, folder: string): Promise<Workspace | Problem | null> {
  const root = findRoot(disk, folder)
  if (root === null) return null
  try {
    return { root, config: await readConfig(disk, root) }
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
}

const configLimit = 256 * 1024

/** The text of `spro.yaml`; null when it is not UTF-8. Throws a Problem when the disk refuses. */
export function readConfigText(disk: Disk, root: string): string | null {
  try {
    return disk.readText(joinPath(root, workspaceFileName), configLimit)
  } catch (error) {
    throw toProblem(error, root)
  }
}

async function readConfig(disk: Disk, root: string): Promise<WorkspaceConfig> {
  const text = readConfigText(disk, root)
  if (text === null) throw problem('file-not-utf8', { file: workspaceFileName }, exitCodes.refused)
  const document = readPlainYaml(workspaceFileName, text) ?? (await readYaml(workspaceFileName, text))
  const fault = document.header?.faults[0]
  if (fault) {
    const { line, column } = placeOf(text, fault.span)
    const place = `${workspaceFileName}:${line}:${column}`
    throw new Problem({ code: 'broken-config', args: { place } }, exitCodes.refused, fault.message)
  }
  return decodeConfig(document.header?.values ?? {}, nameOf(root))
}

/** The workspace of a run, or the problem why there is none. */
export function requireWorkspace(context: Context): Workspace {
  const { workspace, env, folder } = context
  // A slip in `-C` must not end in the workspace of a folder above.
  if (folder !== env.cwd && env.disk.statusOfTarget(folder)?.kind !== 'folder') {
    throw problem('unknown-folder', { folder }, exitCodes.usage)
  }
  if (workspace instanceof Problem) throw workspace
  return workspace ?? { root: requireRoot(env.disk, folder), config: decodeConfig({}, nameOf(folder)) }
}

/** A file that should be a record and is not one: why, and what could be read of it. */
export interface Broken {
  readonly path: string
  /** Null when not even its text could be read. */
  readonly document: Document | null
  readonly problem: CandidateProblem | null
}

/** Goes through all records in the order of their paths; returns what could not be read. */
export async function visitRecords(
  context: Context,
  root: string,
  visit: (record: WorkspaceRecord) => void,
  scan?: ScanOptions,
): Promise<readonly Broken[]> {
  return visitFiles(context, root, { visit, ...(scan ? { scan } : {}) })
}

/** What a register needs of each record: how it is read, kept as JSON in `shelf` and out of it, and taken. */
export interface Extraction<Value, Packed> {
  /** Names the cache of these values. */
  readonly name: string
  readonly scan: ScanOptions
  readonly read: (record: WorkspaceRecord) => Read<Value>
  /** `record`: with its whole body, where it was asked for; else null. */
  readonly take: (said: Value, record: WorkspaceRecord | null) => void
  /** Whether the record itself is asked for beside the value. Few should be: they are read at each run. */
  readonly asksRecord?: (said: Value) => boolean
  readonly pack: (said: Value, shelf: Shelf) => Packed
  /** `path`: of the record. */
  readonly unpack: (packed: Packed, shelf: Shelf, path: string) => Value
}

/** Like `visitRecords`, but what a former run read of files that did not change since is taken from the cache. */
export async function visitExtracts<Value, Packed>(
  context: Context,
  root: string,
  { name, scan, read, take, asksRecord, pack, unpack }: Extraction<Value, Packed>,
): Promise<readonly Broken[]> {
  const { disk, host, build } = context.env
  const cache = build === null ? null : openCache({ disk, root, name, build, now: host.now })
  const { today } = context
  const broken: Broken[] = []
  for (const found of cache ? stampCandidates(disk, root) : readCandidates(disk, root)) {
    const kept = cache && 'stamp' in found ? cache.find(found.path, found.stamp) : undefined
    if (kept === null) continue
    // What this build kept under this name, `pack` gave. Null: no record.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const said = cache && kept !== undefined ? unpack(kept as Packed, cache.shelf, found.path) : null
    if (said !== null && !asksRecord?.(said)) {
      take(said, null)
      continue
    }
    const candidate = 'stamp' in found ? readCandidate(disk, root, found.path) : found
    if (candidate === null) continue
    const document = readPlainCandidate(candidate) ?? (await readOddCandidate(candidate))
    const decoded = decodeCandidate(candidate, document, said === null ? { today, scan } : { today })
    if (decoded.is === 'broken') broken.push(decoded.broken)
    if (said !== null) {
      // Changed since its stamp was taken, it may be no record any more.
      if (decoded.is === 'record') take(said, decoded.record)
      continue
    }
    const extract = decoded.is === 'record' ? read(decoded.record) : null
    if (decoded.is === 'record' && extract !== null) {
      const { document: own } = decoded.record
      const whole = asksRecord?.(extract.said) ? decodeRecord(own, { today }) : other
      take(extract.said, whole.is === 'record' ? whole.record : null)
    }
    if (cache && 'stamp' in found && decoded.is !== 'broken' && (extract?.isLasting ?? true)) {
      cache.keep(found.path, found.stamp, extract && pack(extract.said, cache.shelf))
    }
  }
  cache?.save()
  return broken
}

interface Visitor {
  readonly visit: (record: WorkspaceRecord) => void
  /** Sees the text of every file first, whether or not it is a record that can be read. */
  readonly seeText?: (text: string) => void
  readonly scan?: ScanOptions
}

async function visitFiles(
  { env, today }: Context,
  root: string,
  { visit, seeText, scan }: Visitor,
): Promise<readonly Broken[]> {
  const { disk } = env
  const decoding = { today, ...(scan ? { scan } : {}) }
  const broken: Broken[] = []
  for (const candidate of readCandidates(disk, root)) {
    if ('text' in candidate) seeText?.(candidate.text)
    const document = readPlainCandidate(candidate) ?? (await readOddCandidate(candidate))
    const decoded = decodeCandidate(candidate, document, decoding)
    if (decoded.is === 'record') visit(decoded.record)
    if (decoded.is === 'broken') broken.push(decoded.broken)
  }
  return broken
}

type DecodedCandidate =
  | { readonly is: 'record'; readonly record: WorkspaceRecord }
  | { readonly is: 'broken'; readonly broken: Broken }
  | { readonly is: 'other' }

const other: DecodedCandidate = { is: 'other' }

/** Nothing is awaited for the headers that nearly all records have: it would be felt over thousands. */
function readPlainCandidate(candidate: Candidate): Document | null {
  return 'text' in candidate ? readPlainDocument(candidate.path, candidate.text) : null
}

async function readOddCandidate(candidate: Candidate): Promise<Document | null> {
  return 'text' in candidate ? readDocument(candidate.path, candidate.text) : null
}

function decodeCandidate(
  candidate: Candidate,
  document: Document | null,
  decoding: DecodeContext,
): DecodedCandidate {
  const { path } = candidate
  if (document === null) {
    const broken = { path, document, problem: 'problem' in candidate ? candidate.problem : null }
    return isInRecordFolder(path) ? { is: 'broken', broken } : other
  }
  const decoded = decodeRecord(document, decoding)
  return decoded.is === 'broken' ? { is: 'broken', broken: { path, document, problem: null } } : decoded
}

/** What could be read of a workspace, beside what could not: the caller says the latter and goes on. */
export interface Records {
  readonly records: readonly WorkspaceRecord[]
  readonly broken: readonly Broken[]
  /** The ids of what could not be read. */
  readonly takenIds: readonly string[]
}

/** All records of a run's workspace. */
export async function readRecords(context: Context): Promise<Records> {
  const { root } = requireWorkspace(context)
  const records: WorkspaceRecord[] = []
  const broken = await visitRecords(context, root, (record) => records.push(record))
  return { records, broken, takenIds: idsOf(broken) }
}

function idsOf(broken: readonly Broken[]): readonly string[] {
  return broken.map(({ path }) => idOfPath(path))
}

/** What planners see. Called under the lock by writing commands. */
export async function readSnapshot(context: Context): Promise<Snapshot> {
  const { root, config } = requireWorkspace(context)
  const records: WorkspaceRecord[] = []
  const cited = new Map<string, string[]>()
  const broken = await visitFiles(context, root, {
    visit: (record) => records.push(record),
    seeText: (text) => collectCitations(text, cited),
  })
  await loadWords(config.language)
  return {
    config,
    records,
    takenIds: idsOf(broken),
    cited,
    today: context.today,
    language: config.language,
    template: templateLoader(context),
  }
}

const templateLimit = 1024 * 1024

/**
 * Gives templates by name ("fr/agenda.md"): the workspace's own (`templates/fr/agenda.md`, or `templates/agenda.md`
 * for every language), else the shipped one; null when there is none.
 */
export function templateLoader(context: Context): (name: string) => string | null {
  const { disk, packageRoot } = context.env
  const { workspace } = context
  const root = workspace && !(workspace instanceof Problem) ? workspace.root : null
  return (name) => {
    const shared = name.slice(name.indexOf('/') + 1)
    const own =
      root === null ? [] : [`templates/${name}`, `templates/${shared}`].map((path) => joinPath(root, path))
    for (const path of [...own, `${packageRoot}/templates/${name}`]) {
      const text = readIfThere(disk, path)
      if (text !== null) return text
    }
    return null
  }
}

/** The shipped templates only: for a workspace that does not exist yet. */
export function shippedTemplates({ env }: Context): (name: string) => string | null {
  return (name) => readIfThere(env.disk, `${env.packageRoot}/templates/${name}`)
}

function readIfThere(disk: Disk, path: string): string | null {
  try {
    return disk.statusOfTarget(path)?.kind === 'file' ? disk.readText(path, templateLimit) : null
  } catch (error) {
    throw toProblem(error, path)
  }
}

/** Why a file is no record, as a message with its place. */
export interface BrokenReport {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly message: Message
}

/** What is wrong with broken records, worded by the rules of `validate`. */
export async function reportBroken(
  broken: readonly Broken[],
  context: Context,
): Promise<readonly BrokenReport[]> {
  if (broken.length === 0) return []
  const { explainBroken } = await import('./broken.ts')
  return explainBroken(broken, requireWorkspace(context).config, context.today)
}
