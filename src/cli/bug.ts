/** A fault of spro itself: no stack on the screen, but a report in a file, ready to send. */
import type { Language } from '../dates/types.ts'
import { say } from '../messages/say.ts'
import type { Env } from './env.ts'

/** The version of the package, from its `package.json`. */
export function packageVersion(env: Env): string {
  const text = env.disk.readText(`${env.packageRoot}/package.json`, 1_000_000) ?? ''
  return /"version":\s*"([^"]+)"/.exec(text)?.[1] ?? '?'
}

/** Writes a report beside the system's other temporary files and says where it is. The words typed are left out: they may be private. */
export function tellBug(error: unknown, argv: readonly string[], env: Env, language: Language): void {
  const file = saveReport(reportOf(error, argv, env), env)
  env.stderr.write(`${say(language, 'bug', { file, cause: causeOf(error) })}\n`)
}

function reportOf(error: unknown, argv: readonly string[], env: Env): string {
  const flags = argv.filter((word) => /^--?[a-z]/i.test(word)).map((word) => word.replace(/=.*/s, '=…'))
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return [
    `spro ${packageVersion(env)}`,
    `${argv.find((word) => /^[a-z-]+$/.test(word)) ?? ''} ${flags.join(' ')}`,
    stack,
    '',
  ].join('\n')
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

function causeOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 200) : 'inconnue'
}
