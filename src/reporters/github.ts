/**
 * Findings as annotations of a pull request: one workflow command a line
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
 */
import type { PlacedFinding, Severity } from '../checks/types.ts'
import { say, sayMessage } from '../messages/say.ts'
import { visible } from '../messages/visible.ts'
import type { Language } from '../messages/say.ts'
import type { Reporter } from './types.ts'

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

/** One line a finding, escaped as workflow commands ask; empty when there is none. */
export const github: Reporter = ({ findings }, { language }) =>
  findings.map((finding) => `${annotationOf(finding, language)}\n`).join('')

function annotationOf(finding: PlacedFinding, language: Language): string {
  const title = `${say(language, `rule/${finding.rule}`, {})} (${finding.rule})`
  const properties = [['file', visible(finding.file)], ...placesOf(finding), ['title', title]]
  const list = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',')
  return `::${commands[finding.severity]} ${list}::${escapeData(visible(sayMessage(language, finding.message)))}`
}

/** The runner drops the columns of a span over several lines, with a warning of its own: they are left out. */
function placesOf({
  line,
  column,
  endLine,
  endColumn,
}: PlacedFinding): readonly (readonly [string, number])[] {
  if (line !== endLine) {
    return [
      ['line', line],
      ['endLine', endLine],
    ]
  }
  return [
    ['line', line],
    ['col', column],
    ['endLine', endLine],
    ['endColumn', endColumn],
  ]
}

function escapeData(value: string): string {
  return value.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

function escapeProperty(value: string): string {
  return escapeData(value).replace(/:/g, '%3A').replace(/,/g, '%2C')
}
