/** The built program, for tests that start it hundreds of times or end it by force. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Outcome } from '../cli/transcript.ts'
import { needBuild } from '../project/built.ts'
import { packageRoot } from '../project/package-root.ts'

export interface Program {
  /** Absolute: the folder that everything of this program and its workspaces is in. */
  readonly folder: string
  readonly start: (words: readonly string[], options: Start) => ChildProcess
  /** Runs to the end, with nothing on the standard input. */
  readonly run: (words: readonly string[], options: Start) => Promise<Outcome>
  /** A folder below `folder` that holds these files. */
  readonly createFolder: (name: string, files: Readonly<Record<string, string | Uint8Array>>) => string
  readonly close: () => void
}

interface Start {
  readonly cwd: string
  /** Beside the path of the system; French in Paris, unless these say otherwise. */
  readonly variables?: Readonly<Record<string, string>>
}

/** A copy of the built program, so that nobody builds a new one under its feet. */
export function copyProgram(): Program {
  needBuild()
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'spro-safety-')))
  for (const name of ['bin', 'dist', 'templates', 'package.json'])
    cpSync(join(packageRoot, name), join(folder, 'spro', name), { recursive: true })
  const bin = join(folder, 'spro', 'bin', 'spro.cjs')
  const start: Program['start'] = (words, { cwd, variables }) => {
    const { PATH, Path, SystemRoot } = process.env
    const env = { PATH, Path, SystemRoot, TMPDIR: folder, TEMP: folder, LANG: 'fr_FR.UTF-8', ...variables }
    return spawn(process.execPath, [bin, ...words], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  }
  return {
    folder,
    start,
    run: (words, options) => collect(start(words, options)),
    createFolder(name, files) {
      const root = join(folder, name)
      mkdirSync(root)
      for (const [path, content] of Object.entries(files)) {
        mkdirSync(dirname(join(root, path)), { recursive: true })
        writeFileSync(join(root, path), content)
      }
      return root
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** What a process says and how it ends; a kill is the code -1. */
export function collect(child: ChildProcess): Promise<Outcome> {
  const texts = { stdout: '', stderr: '' }
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (texts.stdout += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (texts.stderr += text))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ ...texts, code: code ?? -1 }))
  })
}

/** The paths below a folder of what only a running command may have there: the lock, the journal, temporary files. */
export function leftovers(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.includes('.spro') && path !== '.spro',
  )
}
