/** A disk in memory, for tests that run commands in process. It fails with the codes of a real disk. */
import { isUtf8 } from 'node:buffer'
import { DiskError } from './disk.ts'
import type { Disk, DiskCode, Entry, EntryKind, NewFile, Stamp, Status } from './disk.ts'
import { joinPath, parentOf } from './paths.ts'

/** What stands at a path. Two names of one file share one node, as after a hard link. */
interface Node {
  readonly kind: EntryKind
  bytes: Uint8Array
  readonly mode: number
  modified: number
  changed: number
  /** Its number: kept when the content is replaced in place. */
  readonly inode: number
  /** Where a link leads. */
  readonly target: string
}

/** A memory disk and the doors that only tests use. */
export interface MemoryDisk extends Disk {
  /** The files by absolute path; bytes that are not UTF-8 are shown as Latin-1. */
  readonly snapshot: () => Readonly<Record<string, string>>
  /** All folders, links and other things that are no files, by absolute path. */
  readonly folders: () => readonly string[]
  /** Puts bytes or a text at a path, as another program would; folders above are made. */
  readonly put: (path: string, content: string | Uint8Array, mode?: number) => void
  /** Sets when the content of a file was changed, as `touch -d` does. */
  readonly touch: (path: string, modified: number) => void
  readonly putLink: (path: string, target: string) => void
  /** Puts a pipe, a socket or a device. */
  readonly putOther: (path: string) => void
}

/** In what the disk to imitate differs from a POSIX one with a still clock. */
export interface MemoryOptions {
  /** Names that differ by case alone are one (Windows, macOS). */
  readonly ignoreCase?: boolean
  readonly platform?: 'posix' | 'windows'
  /** Milliseconds since 1970; 0 for ever when absent. */
  readonly now?: () => number
}

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content.slice()
}

function toText(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString(isUtf8(bytes) ? 'utf8' : 'latin1')
}

/** The tree of a memory disk: names to nodes, with the checks that every operation shares. */
function createTree(options: MemoryOptions) {
  /** By key (the path, folded where case is ignored): the path as written, and its node. */
  const nodes = new Map<string, { readonly path: string; readonly node: Node }>()
  const keyOf = (path: string) => (options.ignoreCase === true ? path.toLowerCase() : path)
  const now = options.now ?? (() => 0)
  let inodes = 0
  const makeNode = (kind: EntryKind, more: Partial<Node>): Node => ({
    kind,
    bytes: new Uint8Array(),
    mode: kind === 'folder' ? 0o755 : 0o644,
    modified: now(),
    changed: now(),
    inode: (inodes += 1),
    target: '',
    ...more,
  })

  /** The path with the links of its folders followed. */
  function locate(path: string, depth = 0): string {
    const parent = parentOf(path)
    if (parent === null) return path
    if (depth > 40) throw new DiskError('ELOOP', path)
    const folder = locate(parent, depth + 1)
    const node = nodes.get(keyOf(folder))?.node
    const place = node?.kind === 'link' ? locate(node.target, depth + 1) : folder
    return joinPath(place, path.slice(path.lastIndexOf('/') + 1))
  }
  function find(path: string): Node | undefined {
    return parentOf(path) === null ? makeNode('folder', {}) : nodes.get(keyOf(locate(path)))?.node
  }
  function follow(path: string, depth = 0): Node | undefined {
    const node = find(path)
    if (node?.kind !== 'link') return node
    if (depth > 40) throw new DiskError('ELOOP', path)
    return follow(node.target, depth + 1)
  }
  function need(path: string, node = find(path)): Node {
    if (node === undefined) throw new DiskError('ENOENT', path)
    return node
  }
  function needFile(path: string): Node {
    const node = need(path, follow(path))
    if (node.kind !== 'file') throw new DiskError('ENOTFILE', path)
    return node
  }
  function needFolder(path: string): void {
    if (need(path, follow(path)).kind !== 'folder') throw new DiskError('ENOTDIR', path)
  }
  function set(path: string, node: Node): void {
    needFolder(parentOf(path) ?? path)
    const place = locate(path)
    // A rename that only changes the case of a name changes the name.
    nodes.set(keyOf(place), { path: place, node })
  }
  function add(path: string, node: Node): void {
    needFolder(parentOf(path) ?? path)
    if (find(path) !== undefined) throw new DiskError('EEXIST', path)
    set(path, node)
  }
  function children(folder: string): readonly { readonly path: string; readonly node: Node }[] {
    const place = locate(folder)
    const target = nodes.get(keyOf(place))?.node
    const at = keyOf(target?.kind === 'link' ? locate(target.target) : place)
    return [...nodes.values()].filter(({ path }) => keyOf(parentOf(path) ?? '') === at)
  }
  return { nodes, now, keyOf, makeNode, locate, find, follow, need, needFile, needFolder, set, add, children }
}

type Tree = ReturnType<typeof createTree>

/** A program that writes a file anew keeps its number. */
function inodeAt(tree: Tree, path: string): { readonly inode?: number } {
  const node = tree.find(path)
  return node ? { inode: node.inode } : {}
}

function makeFolders(tree: Tree, path: string): void {
  const parent = parentOf(path)
  if (parent === null || tree.find(path) !== undefined) return
  makeFolders(tree, parent)
  tree.set(path, tree.makeNode('folder', {}))
}

function statusOf(node: Node | undefined): Status | null {
  if (node === undefined) return null
  return { kind: node.kind, size: node.bytes.length, mode: node.mode, modified: node.modified }
}

function stampOf(node: Node | undefined): Stamp | null {
  if (node?.kind !== 'file') return null
  return { size: node.bytes.length, modified: node.modified, changed: node.changed, inode: node.inode }
}

function openNew(tree: Tree, path: string, mode: number | null): NewFile {
  const node = tree.makeNode('file', { mode: mode ?? 0o644 })
  tree.add(path, node)
  return {
    write(bytes, offset) {
      const taken = bytes.subarray(offset)
      node.bytes = Buffer.concat([node.bytes, taken])
      return taken.length
    },
    sync: () => {},
    size: () => node.bytes.length,
    close: () => {},
  }
}

function readBytes(tree: Tree, path: string, limit: number): Uint8Array {
  const { bytes } = tree.needFile(path)
  if (bytes.length > limit) throw new DiskError('EFBIG', path)
  return bytes.slice()
}

function listEntries(tree: Tree, folder: string): readonly Entry[] {
  tree.needFolder(folder)
  return tree.children(folder).map(({ path, node }) => ({
    name: path.slice(path.lastIndexOf('/') + 1),
    kind: node.kind,
  }))
}

function rename(tree: Tree, from: string, to: string): void {
  const node = tree.need(from)
  const replaced = tree.find(to)
  if (replaced?.kind === 'folder' && node.kind !== 'folder') throw new DiskError('EISDIR', to)
  tree.needFolder(parentOf(to) ?? to)
  tree.nodes.delete(tree.keyOf(tree.locate(from)))
  node.changed = tree.now()
  tree.set(to, node)
}

function removeFolder(tree: Tree, path: string): void {
  if (tree.need(path).kind !== 'folder') throw new DiskError('ENOTDIR', path)
  if (tree.children(path).length > 0) throw new DiskError('ENOTEMPTY', path)
  tree.nodes.delete(tree.keyOf(tree.locate(path)))
}

function removeFile(tree: Tree, path: string): void {
  const code: DiskCode = 'EPERM'
  if (tree.need(path).kind === 'folder') throw new DiskError(code, path)
  tree.nodes.delete(tree.keyOf(tree.locate(path)))
}

/** The doors of a memory disk that only tests use. */
function createDoors(tree: Tree): Omit<MemoryDisk, keyof Disk> {
  const put = (path: string, node: Node) => {
    makeFolders(tree, parentOf(path) ?? path)
    tree.set(path, node)
  }
  return {
    snapshot: () =>
      Object.fromEntries(
        [...tree.nodes.values()]
          .filter(({ node }) => node.kind === 'file')
          .map(({ path, node }) => [path, toText(node.bytes)] as const)
          .sort(([left], [right]) => (left < right ? -1 : 1)),
      ),
    folders: () =>
      [...tree.nodes.values()]
        .filter(({ node }) => node.kind !== 'file')
        .map(({ path }) => path)
        .sort(),
    put: (path, content, mode) =>
      put(
        path,
        tree.makeNode('file', { bytes: toBytes(content), mode: mode ?? 0o644, ...inodeAt(tree, path) }),
      ),
    touch(path, modified) {
      const node = tree.needFile(path)
      node.modified = modified
      node.changed = tree.now()
    },
    putLink: (path, target) => put(path, tree.makeNode('link', { target })),
    putOther: (path) => put(path, tree.makeNode('other', {})),
  }
}

/** A disk in memory that holds files by absolute path (text, or bytes). */
export function createMemoryDisk(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: MemoryOptions = {},
): MemoryDisk {
  const tree = createTree(options)
  const doors = createDoors(tree)
  for (const [path, content] of Object.entries(files)) doors.put(path, content)
  return {
    platform: options.platform ?? 'posix',
    status: (path) => statusOf(tree.find(path)),
    statusOfTarget: (path) => statusOf(tree.follow(path)),
    stamp: (path) => stampOf(tree.find(path)),
    list: (folder) => listEntries(tree, folder),
    readBytes: (path, limit) => readBytes(tree, path, limit),
    readText(path, limit) {
      const bytes = readBytes(tree, path, limit)
      return isUtf8(bytes) ? Buffer.from(bytes).toString('utf8') : null
    },
    create: (path, mode) => openNew(tree, path, mode),
    link: (from, to) => tree.add(to, tree.need(from)),
    rename: (from, to) => rename(tree, from, to),
    remove: (path) => removeFile(tree, path),
    makeFolder: (path) => tree.add(path, tree.makeNode('folder', {})),
    removeFolder: (path) => removeFolder(tree, path),
    syncFolder: (path) => tree.needFolder(path),
    ...doors,
  }
}
