/** A machine of the tests: the whole program in this process, on whatever disk it is given. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Env, Sink } from '../../src/cli/env.ts'
import { main } from '../../src/cli/main.ts'
import type { Disk } from '../../src/store/disk.ts'
import type { Outcome } from '../cli/transcript.ts'
import { packageRoot } from '../project/package-root.ts'
import { fakeHost } from '../store/doubles.ts'

/** The day of every run. */
const today = '2019-11-12'

export interface Machine {
  /** Runs `spro` with these words in the folder of the workspace. */
  readonly run: (...words: readonly string[]) => Promise<Outcome>
  /** How long its commands waited, in milliseconds. */
  readonly slept: () => number
}

/** Runs commands in `root` (absolute, with `/`) on a disk that also holds `packageFiles`. */
export function createMachine(disk: Disk, root: string, more: Partial<Env> = {}): Machine {
  const host = fakeHost({})
  return {
    slept: host.slept,
    async run(...typed) {
      const [command = '', ...words] = typed
      const out = createSink()
      const err = createSink()
      const code = await main([command, '--today', today, ...words], {
        cwd: root,
        now: () => new Date(host.now()),
        stdout: out.sink,
        stderr: err.sink,
        disk,
        host,
        ask: null,
        page: () => Promise.resolve(false),
        codePage: () => Promise.resolve(null),
        variables: { LANG: 'fr_FR.UTF-8' },
        build: null,
        packageRoot: packagePlace,
        ...more,
      })
      return { stdout: out.text(), stderr: err.text(), code }
    },
  }
}

function createSink(): { readonly sink: Sink; readonly text: () => string } {
  const parts: string[] = []
  const sink = {
    write: (text: string) => void parts.push(text),
    isTerminal: false,
    columns: null,
    rows: null,
  }
  return { sink, text: () => parts.join('') }
}

/** Where the machine has the package: a name that Windows has too. */
const packagePlace = 'C:/spro'

/** The files of a folder of the project, by their paths as if it were at `as`. */
export function projectFiles(folder: string, as: string): Readonly<Record<string, Uint8Array>> {
  const from = join(packageRoot, folder)
  const files = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    files.map((path) => [`${as}${path.slice(from.length).replaceAll('\\', '/')}`, readFileSync(path)]),
  )
}

/** What the package brings, where the program of a machine finds it. */
export const packageFiles: Readonly<Record<string, Uint8Array>> = {
  [`${packagePlace}/package.json`]: readFileSync(join(packageRoot, 'package.json')),
  ...projectFiles('templates', `${packagePlace}/templates`),
}

/** The files of a disk below a folder, by their paths from there. */
export function filesBelow(
  snapshot: Readonly<Record<string, string>>,
  root: string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(snapshot).flatMap(([path, text]) =>
      path.startsWith(`${root}/`) ? [[path.slice(root.length + 1), text] as const] : [],
    ),
  )
}
