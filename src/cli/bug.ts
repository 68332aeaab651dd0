/** A fault of spro itself: no stack on the screen, but a report in a file, ready to send. */
import type { Language } from '../dates/types.ts'
import { say } from '../messages/say.ts'
import { splitCommandLine } from './arguments.ts'
import type { Env } from './env.ts'
import { commands } from './program.ts'

const packageLimit = 1024 * 1024

/** The version of the package, from its `package.json`. */
export function packageVersion(env: Env): string {
  const text = env.disk.readText(`${env.packageRoot}/package.json`, packageLimit) ?? ''
  return /"version":\s*"([^"]+)"/.exec(text)?.[1] ?? '?'
}

/** Writes a report beside the system's other temporary files and says where it is. The words typed are left out: they may be private. */
export function tellBug(error: unknown, argv: readonly string[], env: Env, language: Language): void {
  const file = saveReport(reportOf(error, argv, env), env)
  env.stderr.write(`${say(language, 'bug', { file, cause: causeOf(error) })}\n`)
}

/** The command and where in the program it failed. No word typed, no message: both may hold what is private. */
function reportOf(error: unknown, argv: readonly string[], env: Env): string {
  const { name } = splitCommandLine(argv)
  const command = name !== null && Object.hasOwn(commands, name) ? name : '?'
  return [`spro ${packageVersion(env)}`, command, causeOf(error), ...framesOf(error), ''].join('\n')
}

/** The lines of the stack below its message. */
function framesOf(error: unknown): readonly string[] {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  return stack.split('\n').filter((line) => /^\s+at /.test(line))
}

function saveReport(report: string, env: Env): string | null {
  const { TMPDIR, TEMP } = env.variables
  const folder = (TMPDIR ?? TEMP ?? '/tmp').replaceAll('\\', '/').replace(/\/$/, '')
  const path = `${folder}/spro-bug-${env.host.token()}.txt`
  try {
    const file = env.disk.create(path, 0o600)
    file.write(new TextEncoder().encode(report), 0)
    file.close()
    return path
  } catch {
    return null
  }
}

/** The class of the error: "TypeError". */
function causeOf(error: unknown): string {
  return error instanceof Error ? error.constructor.name : typeof error
}
