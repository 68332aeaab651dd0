/** Why files could not be read as records, in the words of the rules of `validate`. */
import { createChecker } from '../checks/check.ts'
import type { Day } from '../dates/types.ts'
import { fold } from '../document/fold.ts'
import type { Message } from '../messages/catalog.ts'
import { Problem } from '../messages/problem.ts'
import { idOfPath } from '../records/decode.ts'
import type { WorkspaceConfig } from '../records/types.ts'
import { recordLimit } from '../store/workspace.ts'
import type { Context } from './context.ts'
import { readRecords, requireWorkspace, type Broken, type BrokenReport, type Records } from './workspace.ts'

/** The reasons, one a file, at their lines. */
export function explainBroken(
  broken: readonly Broken[],
  config: WorkspaceConfig,
  today: Day,
): readonly BrokenReport[] {
  const checker = createChecker({ config: { ...config, checks: {} }, today })
  return broken.map((file) => {
    const { path, document } = file
    if (!document) return { file: path, line: 1, column: 1, message: reasonOf(file) }
    const [finding] = checker.see({ document, decoded: { is: 'broken' } })
    if (!finding) return { file: path, line: 1, column: 1, message: { code: 'record-unreadable', args: {} } }
    return { file: path, line: finding.line, column: finding.column, message: finding.message }
  })
}

function reasonOf({ problem }: Broken): Message {
  switch (problem) {
    case 'not-utf8':
      return { code: 'record-not-utf8', args: {} }
    case 'oversized':
      return { code: 'record-too-big', args: { limit: recordLimit / (1024 * 1024) } }
    case 'not-a-file':
      return { code: 'record-not-a-file', args: {} }
    case 'unreadable':
    case null:
      return { code: 'record-unreadable', args: {} }
  }
}

/**
 * A reference that leads to no record may well name a file that is there and cannot be read: then what is wrong
 * with the file is the answer, and not that there is none. Gives back any other error as it is.
 */
export async function explainUnknown(error: unknown, context: Context): Promise<unknown> {
  if (!(error instanceof Problem) || error.problem.code !== 'unknown-reference') return error
  const { config } = requireWorkspace(context)
  const file = brokenOf(error.problem.args.reference, await readRecords(context))
  const [report] = file ? explainBroken([file], config, context.today) : []
  return file && report ? refusalOf(report, error.problem.args.reference, error) : error
}

/** The broken file that a reference names: by its id or path, else by words that no record's id holds. */
function brokenOf(reference: string, { records, broken }: Records): Broken | null {
  const wanted = reference.replace(/#.*$/s, '').trim().replaceAll('\\', '/').toLowerCase()
  const named = broken.find(({ path }) => {
    const known = path.toLowerCase()
    return idOfPath(known) === wanted || known === wanted || known === `${wanted}.md`
  })
  if (named) return named
  const words = fold(wanted).replace(/[^a-z0-9]+/g, '-')
  const holds = (id: string) => words !== '' && id.toLowerCase().includes(words)
  if (records.some(({ id }) => holds(id))) return null
  return broken.find(({ path }) => holds(idOfPath(path))) ?? null
}

/** The refusal: which file, where, and what a rule says of it. */
function refusalOf(
  { file, line, column, message }: BrokenReport,
  reference: string,
  error: Problem,
): Problem {
  const args = { reference, file: `${file}:${line}:${column}` }
  return new Problem({ code: 'broken-record', args }, error.exitCode, message)
}
