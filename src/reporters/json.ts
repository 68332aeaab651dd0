/** Findings for programs: `spro/findings@1` (DESIGN §5, JSON). */
import type { PlacedFinding } from '../checks/types.ts'
import type { Language } from '../messages/say.ts'
import { sayMessage } from '../messages/say.ts'
import { visibleJson } from '../messages/visible.ts'
import { countFindings } from './counts.ts'
import type { Reporter } from './types.ts'

/** One JSON document that ends with a line feed; sentences in the language of the run, keys in English. */
export const json: Reporter = ({ findings, files, problems }, { language }) => {
  const output = {
    schema: 'spro/findings@1',
    items: findings.map((finding) => itemOf(finding, language)),
    summary: { files, ...countFindings(findings) },
    problems,
  }
  return `${visibleJson(JSON.stringify(output, null, 2))}\n`
}

function itemOf({ rule, severity, file, message, fix, ...place }: PlacedFinding, language: Language) {
  const { line, column, endLine, endColumn } = place
  const words = sayMessage(language, message)
  return {
    rule,
    severity,
    file,
    line,
    column,
    endLine,
    endColumn,
    message: words,
    code: message.code,
    args: message.args,
    fix,
  }
}
