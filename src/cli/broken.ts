/** Why files could not be read as records, in the words of the rules of `validate`. */
import { createChecker } from '../checks/check.ts'
import type { Day } from '../dates/types.ts'
import type { Message } from '../messages/catalog.ts'
import type { WorkspaceConfig } from '../records/types.ts'
import { recordLimit } from '../store/workspace.ts'
import type { Broken, BrokenReport } from './workspace.ts'

/** The reasons, one a file, at their lines. */
export function explainBroken(
  broken: readonly Broken[],
  config: WorkspaceConfig,
  today: Day,
): readonly BrokenReport[] {
  return broken.map((file) => {
    const { path, document } = file
    if (!document) return { file: path, line: 1, column: 1, message: reasonOf(file) }
    const checker = createChecker({ config: { ...config, checks: {} }, today })
    const [finding] = checker.see({ document, decoded: { is: 'broken' } })
    if (!finding)
      return { file: path, line: 1, column: 1, message: { code: 'file-not-regular', args: { file: path } } }
    return { file: path, line: finding.line, column: finding.column, message: finding.message }
  })
}

function reasonOf({ path, problem }: Broken): Message {
  switch (problem) {
    case 'not-utf8':
      return { code: 'file-not-utf8', args: { file: path } }
    case 'oversized':
      return { code: 'file-too-big', args: { file: path, size: recordLimit + 1, limit: recordLimit } }
    case 'not-a-file':
      return { code: 'file-not-regular', args: { file: path } }
    case 'unreadable':
    case null:
      return { code: 'disk-denied', args: { file: path } }
  }
}
