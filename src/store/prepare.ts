/** From a plan to the bytes of each file, with every check that forbids writing. Nothing is written here. */
import { isUtf8 } from 'node:buffer'
import { applyEdits } from '../document/edits.ts'
import { splitDocument, splitYaml } from '../document/split.ts'
import { exitCodes, problem } from '../messages/problem.ts'
import type { ExitCode } from '../messages/problem.ts'
import type { Alteration, Change, Creation, Plan } from '../plans/types.ts'
import { diskCodeOf } from './disk.ts'
import type { Disk, Status } from './disk.ts'
import { isInnerPath, isSafePath, joinPath } from './paths.ts'
import { sha256 } from '../document/sha256.ts'
import { recordLimit } from './workspace.ts'

/** A file to write. */
export interface Prepared {
  readonly action: Change['action']
  /** Relative to the workspace, with `/`. */
  readonly path: string
  /** Absolute. */
  readonly target: string
  /** The bytes that the file holds now; null when there is none. */
  readonly before: Uint8Array | null
  readonly after: Uint8Array
  /** The permission bits of the old file; null for a new one. */
  readonly mode: number | null
}

/** Nothing that spro alters is larger: it reads such a file whole, in bytes. */
const alterationLimit = 64 * 1024 * 1024

/** What a plan comes to. Throws a `Problem`; edits that change no byte are left out. */
export function preparePlan(disk: Disk, root: string, plan: Plan): readonly Prepared[] {
  const seen = new Set<string>()
  return plan.changes.flatMap((change) => {
    const key = change.path.toLowerCase()
    if (seen.has(key)) throw new Error(`a plan changes ${change.path} twice`)
    seen.add(key)
    const prepared = prepareChange(disk, root, change)
    return prepared === null ? [] : [prepared]
  })
}

function prepareChange(disk: Disk, root: string, change: Change): Prepared | null {
  // A file that is there may have a name that only this platform can hold.
  const isSafe = change.action === 'create' ? isSafePath(change.path) : isInnerPath(change.path)
  if (!isSafe) throw refusal('unsafe-path', change.path)
  refuseLinkedFolders(disk, root, change.path)
  const target = joinPath(root, change.path)
  return change.action === 'create'
    ? prepareCreation(disk, target, change)
    : prepareEdit(disk, target, change)
}

/** A path that leaves the workspace by a link on the way is never written. */
function refuseLinkedFolders(disk: Disk, root: string, path: string): void {
  const names = path.split('/')
  for (let depth = 1; depth < names.length; depth++) {
    const status = disk.status(joinPath(root, names.slice(0, depth).join('/')))
    if (status === null) return
    if (status.kind !== 'folder') throw refusal('unsafe-path', path)
  }
}

type FileCode =
  | 'unsafe-path'
  | 'file-exists'
  | 'file-missing'
  | 'file-changed'
  | 'file-not-regular'
  | 'file-not-utf8'
  | 'file-read-only'
  | 'text-not-unicode'

function refusal(code: FileCode, file: string, exitCode: ExitCode = exitCodes.refused) {
  return problem(code, { file }, exitCode)
}

function prepareCreation(disk: Disk, target: string, { path, text }: Creation): Prepared {
  if (disk.status(target) !== null) throw refusal('file-exists', path, exitCodes.busy)
  return { action: 'create', path, target, before: null, after: encode(path, text), mode: null }
}

function prepareEdit(disk: Disk, target: string, change: Alteration): Prepared | null {
  const { path } = change
  const { mode } = findEditable(disk, target, path)
  const before = readWhole(disk, target, path)
  if (sha256(before) !== change.basis) throw refusal('file-changed', path, exitCodes.busy)
  if (!isUtf8(before)) throw refusal('file-not-utf8', path)
  const text = Buffer.from(before).toString('utf8')
  refuseBroken(path, text)
  const after = encode(path, applyEdits(text, change.edits))
  return sameBytes(before, after) ? null : { action: 'edit', path, target, before, after, mode }
}

function findEditable(disk: Disk, target: string, path: string): Status {
  const status = disk.status(target)
  if (status === null) throw refusal('file-missing', path, exitCodes.busy)
  if (status.kind !== 'file') throw refusal('file-not-regular', path)
  // A rename would replace it all the same; but whoever made it read-only wants it to stay.
  if ((status.mode & 0o222) === 0) throw refusal('file-read-only', path, exitCodes.disk)
  return status
}

function readWhole(disk: Disk, target: string, path: string): Uint8Array {
  try {
    return disk.readBytes(target, alterationLimit)
  } catch (error) {
    const code = diskCodeOf(error)
    if (code === 'ENOENT') throw refusal('file-missing', path, exitCodes.busy)
    if (code === 'ENOTFILE') throw refusal('file-not-regular', path)
    throw error
  }
}

/** The bytes of a text that is about to be written, once it is sure that it can be read again. */
function encode(path: string, text: string): Uint8Array {
  refuseBroken(path, text)
  const bytes = Buffer.from(text, 'utf8')
  // Half a surrogate pair has no bytes in UTF-8: it would come back as U+FFFD.
  if (bytes.toString('utf8') !== text) throw refusal('text-not-unicode', path)
  if (isRecordFile(path) && bytes.length > recordLimit) {
    throw problem('file-too-big', { file: path, size: bytes.length, limit: recordLimit }, exitCodes.refused)
  }
  return bytes
}

function isRecordFile(path: string): boolean {
  return path.toLowerCase().endsWith('.md')
}

/** Refuses a file in conflict or with an unclosed header: an edit there would land in the wrong place. */
function refuseBroken(path: string, text: string): void {
  const { faults } = isRecordFile(path) ? splitDocument(text) : splitYaml(text)
  for (const { kind, span } of faults) {
    const at = { file: path, line: text.slice(0, span.start).split('\n').length }
    if (kind === 'conflict-markers') throw problem('file-in-conflict', at, exitCodes.refused)
    if (kind === 'header-unclosed') throw problem('file-header-unclosed', at, exitCodes.refused)
  }
}

/** Whether two contents are the same, byte by byte. */
export function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0
}
