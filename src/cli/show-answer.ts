/** The last step of a command: its answer on standard output, page by page where it is taller than the terminal. */
import type { Language } from '../dates/types.ts'
import { say } from '../messages/say.ts'
import type { Env } from './env.ts'

/** How an answer is shown. `pager` is false with `--no-pager`. */
export interface Showing {
  readonly env: Env
  readonly language: Language
  readonly pager: boolean
}

/** Writes an answer. On a Windows console that would read its accents wrong behind a pipe, it says so. */
export async function showAnswer(text: string, { env, language, pager }: Showing): Promise<void> {
  const { stdout, stderr } = env
  const isTall = stdout.rows !== null && linesOf(text, stdout.columns ?? 80) >= stdout.rows
  if (pager && isTall && (await env.page(text))) return
  stdout.write(text)
  if (stdout.isTerminal || !stderr.isTerminal || !/[^\x00-\x7f]/.test(text)) return
  const page = await env.codePage()
  if (page !== null && page !== utf8Page) stderr.write(`${say(language, 'console-code-page', { page })}\n`)
}

/** What Windows calls UTF-8. */
const utf8Page = 65_001

/** The lines that a text takes on a terminal, long ones counted as often as they are wrapped. */
function linesOf(text: string, columns: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / columns)), -1)
}
