/** Where the commands of a session run: in this process on a memory disk, or in processes of their own. */
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Ask } from '../../src/cli/ask.ts'
import type { Env, Sink } from '../../src/cli/env.ts'
import { main } from '../../src/cli/main.ts'
import { createMemoryDisk } from '../../src/store/memory-disk.ts'
import { bin, packageRoot } from '../project/package-root.ts'
import type { Outcome } from './transcript.ts'

/** A place to run spro and to look at what it wrote. Paths are absolute or relative to the folder, with `/`. */
export interface TestHost {
  /** Runs `spro` with these words in a folder, relative to the session's own. */
  readonly run: (words: readonly string[], folder: string) => Promise<Outcome>
  readonly read: (path: string) => string
  /** The names in a folder; those of folders end in `/`. */
  readonly list: (path: string) => readonly string[]
  readonly write: (path: string, text: string) => void
  readonly remove: (path: string) => void
  readonly close: () => void
}

/** The name of the folder of a session: what `spro init` takes for the name of the network. */
const folderName = 'reseau'

/** The folders that a workspace's name stands for: what to copy, and where in the session's folder. */
function sourcesOf(workspace: string): readonly { readonly from: string; readonly to: string }[] {
  const example = join(packageRoot, 'data', 'example')
  if (workspace === 'empty') return []
  if (workspace === 'example') return [{ from: example, to: '' }]
  if (workspace === 'clone') return [{ from: example, to: '/data/example' }]
  const from = join(packageRoot, 'tests', 'workspaces', workspace)
  if (!existsSync(from)) throw new Error(`there is no workspace ${workspace}: ${from} is missing`)
  return [{ from, to: '' }]
}

/** What the outside looks like to the program in tests: French, in Paris, no colour, no terminal. */
const variables = { LANG: 'fr_FR.UTF-8', TZ: 'Europe/Paris', NO_COLOR: '1' } as const

/** The files below a folder, by their paths as if the folder had another name. */
function loadFiles(folder: string, as: string): Readonly<Record<string, Uint8Array>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    files.map((path) => [`${as}${path.slice(folder.length).replaceAll('\\', '/')}`, readFileSync(path)]),
  )
}

/** What the package brings, where the program in memory finds it. */
function loadPackage(): Readonly<Record<string, Uint8Array>> {
  const folders = ['templates', 'data', 'docs'].map((name) =>
    loadFiles(join(packageRoot, name), `/spro/${name}`),
  )
  return Object.assign({ '/spro/package.json': readFileSync(join(packageRoot, 'package.json')) }, ...folders)
}

/**
 * A session in this process, on a memory disk. The clock stands still at noon of the example's day. With `ask`
 * the session is on a terminal, and its questions go there.
 */
export function createMemoryHost(workspace: string, ask: Ask | null = null): TestHost {
  const root = `/${folderName}`
  const copies = sourcesOf(workspace).map(({ from, to }) => loadFiles(from, `${root}${to}`))
  const disk = createMemoryDisk(Object.assign(loadPackage(), ...copies))
  if (copies.length === 0) disk.makeFolder(root)
  const now = Date.UTC(2019, 10, 12, 11)
  let tokens = 0
  const place = (path: string): string => (path === '.' ? root : `${root}/${path}`)
  const host: Env['host'] = {
    hostname: 'poste',
    pid: 1,
    isAlive: () => false,
    now: () => now,
    sleep: () => Promise.resolve(),
    token: () => `token-${(tokens += 1)}`,
  }
  return {
    async run(words, folder) {
      const out = createSink()
      const err = createSink()
      const code = await main(words, {
        cwd: place(folder),
        now: () => new Date(now),
        stdout: out.sink,
        stderr: err.sink,
        disk,
        host,
        ask: ask === null ? null : () => Promise.resolve(ask),
        ...plainConsole,
        variables,
        build: null,
        packageRoot: '/spro',
      })
      return { stdout: out.text(), stderr: err.text(), code }
    },
    read: (path) => disk.readText(place(path), 10_000_000) ?? '',
    list: (path) => disk.list(place(path)).map(({ name, kind }) => (kind === 'folder' ? `${name}/` : name)),
    write: (path, text) => disk.put(place(path), text),
    remove: (path) => disk.remove(place(path)),
    close: () => {},
  }
}

/** The environment of a coloured terminal on a copy of a workspace, and what it shows. Nobody answers there. */
export function createTerminalRun(
  workspace: string,
  width: number,
): { readonly env: Env; readonly text: () => string } {
  const root = `/${folderName}`
  const copies = sourcesOf(workspace).map(({ from, to }) => loadFiles(from, `${root}${to}`))
  const out = createSink(width)
  const now = Date.UTC(2019, 10, 12, 11)
  const env: Env = {
    cwd: root,
    now: () => new Date(now),
    stdout: out.sink,
    stderr: createSink().sink,
    disk: createMemoryDisk(Object.assign(loadPackage(), ...copies)),
    host: {
      hostname: 'poste',
      pid: 1,
      isAlive: () => false,
      now: () => now,
      sleep: () => Promise.resolve(),
      token: () => 'token-1',
    },
    ask: null,
    ...plainConsole,
    variables: { LANG: 'fr_FR.UTF-8' },
    build: null,
    packageRoot: '/spro',
  }
  return { env, text: out.text }
}

/** A console without a pager, that is none of Windows. */
const plainConsole: Pick<Env, 'page' | 'codePage'> = {
  page: () => Promise.resolve(false),
  codePage: () => Promise.resolve(null),
}

/** A sink that keeps what it is given; a terminal when it has a size. */
export function createSink(
  columns: number | null = null,
  rows: number | null = columns === null ? null : 10_000,
): { readonly sink: Sink; readonly text: () => string } {
  let text = ''
  return {
    sink: {
      write: (more) => {
        text += more
      },
      isTerminal: columns !== null,
      columns,
      rows,
    },
    text: () => text,
  }
}

/** A session through the built program, one process a command, on a folder that is removed at the end. */
export function createProcessHost(workspace: string): TestHost {
  const parent = realpathSync(mkdtempSync(join(tmpdir(), 'spro-cli-')))
  const root = join(parent, folderName)
  mkdirSync(root)
  for (const { from, to } of sourcesOf(workspace)) cpSync(from, join(root, to), { recursive: true })
  const place = (path: string): string => join(root, path)
  // A page shows `/reseau`, as on the memory disk, wherever the folder really is.
  const hide = (output: string): string =>
    output.replaceAll(parent, '').replaceAll(parent.replaceAll('\\', '/'), '')
  return {
    async run(words, folder) {
      const { stdout, stderr, code } = runBin(words, place(folder))
      return { stdout: hide(stdout), stderr: hide(stderr), code }
    },
    read: (path) => readFileSync(place(path), 'utf8'),
    list: (path) =>
      readdirSync(place(path), { withFileTypes: true }).map((entry) =>
        entry.isDirectory() ? `${entry.name}/` : entry.name,
      ),
    write(path, text) {
      mkdirSync(dirname(place(path)), { recursive: true })
      writeFileSync(place(path), text)
    },
    remove: (path) => rmSync(place(path)),
    close: () => rmSync(parent, { recursive: true, force: true }),
  }
}

/** Runs the built program in a folder, with nothing on its standard input. */
export function runBin(words: readonly string[], cwd: string): Outcome {
  const { PATH, Path, SystemRoot, TEMP } = process.env
  const env = { PATH, Path, SystemRoot, TEMP, ...variables }
  const { status, signal, stdout, stderr, error } = spawnSync(process.execPath, [bin, ...words], {
    cwd,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  })
  if (error !== undefined) throw error
  if (status === null) throw new Error(`spro ${words.join(' ')} was killed by ${signal ?? 'nobody'}`)
  return { stdout, stderr, code: status }
}
