/** Everything that a run touches outside itself. `main` gets it as a value; only this file and the node disk know the process. */
import { fstatSync, writeSync } from 'node:fs'
import process from 'node:process'
import type { Language } from '../dates/types.ts'
import type { Disk } from '../store/disk.ts'
import type { Host } from '../store/host.ts'
import { nodeDisk } from '../store/node-disk.ts'
import { nodeHost } from './node-host.ts'
import type { Ask } from './ask.ts'

/** A stream that text goes to. `columns` and `rows` are the size of a terminal, null for a pipe or a file. */
export interface Sink {
  readonly write: (text: string) => void
  readonly isTerminal: boolean
  readonly columns: number | null
  readonly rows: number | null
}

/** The world of one run: a test passes its own clock, disk and streams, and runs commands in process. */
export interface Env {
  /** Absolute, with `/`. */
  readonly cwd: string
  readonly now: () => Date
  readonly stdout: Sink
  readonly stderr: Sink
  readonly disk: Disk
  readonly host: Host
  /** Asks on a terminal; null where nobody can answer. */
  readonly ask: ((language: Language) => Promise<Ask>) | null
  /** Shows a long text page by page on a terminal; false where it cannot. */
  readonly page: (text: string) => Promise<boolean>
  /** The code page by which a Windows console reads what is piped (65001 is UTF-8); null elsewhere. */
  readonly codePage: () => Promise<number | null>
  readonly variables: Readonly<Record<string, string | undefined>>
  /** Tells this build of spro from every other; null where it runs from its sources, whose caches nobody could trust. */
  readonly build: string | null
  /** The absolute path of the folder that holds `templates/`, `data/` and `docs/`. */
  readonly packageRoot: string
}

/** The environment of a real process. */
export function nodeEnv(packageRoot: string, build: string | null): Env {
  return {
    cwd: withSlashes(process.cwd()),
    now: () => new Date(),
    stdout: sinkOf(1),
    stderr: sinkOf(2),
    disk: nodeDisk,
    host: nodeHost,
    get ask() {
      return isTerminal(0) && isTerminal(2)
        ? async (language: Language) => (await import('./node-ask.ts')).nodeAsk(language)
        : null
    },
    page: async (text) => (await import('./node-console.ts')).pageText(text),
    codePage: async () =>
      process.platform === 'win32' ? (await import('./node-console.ts')).consoleCodePage() : null,
    variables: process.env,
    build,
    packageRoot: withSlashes(packageRoot),
  }
}

function withSlashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path
}

/**
 * Whether a descriptor is a terminal. Only a character device can be one: everything else is answered without
 * loading the streams of Node, which would be a quarter of a start.
 */
function isTerminal(descriptor: number): boolean {
  try {
    if (!fstatSync(descriptor).isCharacterDevice()) return false
  } catch {
    return false
  }
  return process.getBuiltinModule('node:tty').isatty(descriptor)
}

function sinkOf(descriptor: 1 | 2): Sink {
  const terminal = isTerminal(descriptor)
  const stream = () => (descriptor === 1 ? process.stdout : process.stderr)
  // A Windows console reads bytes by its own code page; the streams of Node hand it characters, and wait for it.
  const isConsole = terminal && process.platform === 'win32'
  return {
    write: (text) => {
      if (isConsole) stream().write(text)
      else writeAll(descriptor, text)
    },
    isTerminal: terminal,
    get columns() {
      return terminal ? stream().columns || 80 : null
    },
    get rows() {
      return terminal ? stream().rows || 24 : null
    },
  }
}

/**
 * Writes every byte: a pipe may take only a part, or nothing for now (EAGAIN); a reader that went away (EPIPE)
 * wants no more, which is no fault of ours.
 */
function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text)
  for (let offset = 0; offset < bytes.length;) {
    try {
      offset += writeSync(descriptor, bytes, offset)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null
      if (code === 'EPIPE') return
      if (code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}
