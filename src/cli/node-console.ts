/** What a run asks of the terminal that it was started in: a pager, and the code page of a Windows console. Loaded when one is asked. */
import { spawnSync, type SpawnSyncOptions } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'
import process from 'node:process'

/**
 * Shows a text with `SPRO_PAGER`, `PAGER` or `less`; false where there is none, or where it is set to nothing or `cat`.
 * The program is looked up in `PATH` by its absolute folders, so that no workspace can bring one of its own.
 */
export function pageText(text: string): boolean {
  const { SPRO_PAGER, PAGER, LESS, LESSCHARSET } = process.env
  // Windows has no pager that shows UTF-8, unless somebody installed one and says so.
  const usual = process.platform === 'win32' ? '' : 'less'
  const [name = '', ...words] = (SPRO_PAGER ?? PAGER ?? usual).split(/\s+/).filter((word) => word !== '')
  const program = name === '' || name === 'cat' ? null : findProgram(name)
  if (program === null) return false
  const env = { ...process.env, LESS: LESS ?? 'FRX', LESSCHARSET: LESSCHARSET ?? 'utf-8' }
  // Ctrl-C is a key of the pager: were spro to end by it, the shell and the pager would share the keyboard.
  process.on('SIGINT', ignore)
  const options = { input: text, stdio: ['pipe', 'inherit', 'inherit'], env } satisfies SpawnSyncOptions
  const { status, signal } = spawnSync(program, words, options)
  process.off('SIGINT', ignore)
  return status !== null || signal !== null
}

function ignore(): void {}

/** The active code page of the console, as `chcp` tells it; null where it cannot be known. */
export function consoleCodePage(): number | null {
  const { SystemRoot } = process.env
  if (SystemRoot === undefined) return null
  const { stdout } = spawnSync(join(SystemRoot, 'System32', 'chcp.com'), {
    encoding: 'latin1',
    timeout: 2000,
  })
  const page = /(\d{3,5})\D*$/.exec(stdout ?? '')?.[1]
  return page === undefined ? null : Number(page)
}

function findProgram(name: string): string | null {
  if (isAbsolute(name)) return isProgram(name) ? name : null
  if (/[\\/]/.test(name)) return null
  const endings = process.platform === 'win32' ? ['.exe', '.com', ''] : ['']
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(isAbsolute)
  const found = folders
    .flatMap((folder) => endings.map((ending) => join(folder, name + ending)))
    .find(isProgram)
  return found ?? null
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
