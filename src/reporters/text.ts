/**
 * Findings for people, grouped by file. Each begins with `file:line:column`, which terminals and editors make
 * a link of, and shows its source line with a caret.
 */
import type { PlacedFinding } from '../checks/types.ts'
import { say, sayMessage } from '../messages/say.ts'
import { visible } from '../messages/visible.ts'
import { countFindings } from './counts.ts'
import type { Report, Reporter, ReportStyle } from './types.ts'

/** The widest excerpt of a source line. */
const excerptWidth = 100

/** Groups by file, a blank line between them, then a sentence that counts. */
export const text: Reporter = (report, style) => {
  const groups = groupByFile(report.findings).map((group) => sayGroup(group, style))
  return [...groups, `${saySummary(report, style)}\n`].join('\n')
}

function groupByFile(findings: readonly PlacedFinding[]): readonly (readonly PlacedFinding[])[] {
  const groups = new Map<string, PlacedFinding[]>()
  for (const finding of findings) {
    const group = groups.get(finding.file)
    if (group) group.push(finding)
    else groups.set(finding.file, [finding])
  }
  return [...groups.values()]
}

function sayGroup(group: readonly PlacedFinding[], style: ReportStyle): string {
  const { language, painter } = style
  const file = painter.strong(visible(group[0]?.file ?? ''))
  const counts = painter.faint(`(${say(language, 'findings-counts', countFindings(group))})`)
  return `${file} ${counts}\n${sayFindings(group, style)}`
}

/** So many notes of one rule in one file are shown each; of more, the first. A file of thirty blocks is not read. */
const mostNotes = 10
const mostWithoutId = 3

/** Errors and warnings are all shown; programs are given everything by the other formats. */
function sayFindings(group: readonly PlacedFinding[], style: ReportStyle): string {
  const notes = new Map<PlacedFinding['rule'], number>()
  for (const { severity, rule } of group) {
    if (severity === 'info') notes.set(rule, (notes.get(rule) ?? 0) + 1)
  }
  const told = new Set<PlacedFinding['rule']>()
  return group
    .map((finding) => {
      const { severity, rule } = finding
      const count = severity === 'info' ? (notes.get(rule) ?? 0) : 0
      if (count <= (rule === 'mark-without-id' ? mostWithoutId : mostNotes)) return sayFinding(finding, style)
      if (told.has(rule)) return ''
      told.add(rule)
      return `${sayFinding(finding, style)}  ${say(style.language, 'findings-more', { rule, count: count - 1 })}\n`
    })
    .join('')
}

function sayFinding(finding: PlacedFinding, { language, painter }: ReportStyle): string {
  const { file, line, column, severity, rule } = finding
  const place = painter.faint(`${visible(file)}:${line}:${column}`)
  const gravity = painter[severity](say(language, 'findings-severity', { severity }))
  const words = visible(sayMessage(language, finding.message))
  const excerpt = excerptOf(finding).map((row) => `    ${painter.faint(row)}\n`)
  return `  ${place}  ${gravity}  ${words}  ${painter.faint(rule)}\n${excerpt.join('')}`
}

/** The source line and a caret line under it, or nothing for an empty line. */
function excerptOf({ source, line, column, endLine, endColumn }: PlacedFinding): readonly string[] {
  if (source.trim() === '') return []
  const start = column - 1
  const end = endLine === line ? Math.max(endColumn - 1, start + 1) : source.length
  const from = start < excerptWidth - 20 ? 0 : start - 20
  const shown = source.slice(from, from + excerptWidth)
  const gutter = String(line)
  const before = widthOf(source.slice(from, start))
  const marked = Math.max(widthOf(source.slice(start, Math.min(end, from + excerptWidth))), 1)
  return [
    `${gutter} | ${legible(shown)}`,
    `${' '.repeat(gutter.length)} | ${' '.repeat(before)}${'^'.repeat(marked)}`,
  ]
}

/** On one line, without anything hidden, a tab as wide as a space. */
function legible(source: string): string {
  return visible(source.replace(/\t/g, ' '))
}

/** Columns on the screen: accents put on a letter take none. */
function widthOf(source: string): number {
  return legible(source)
    .replace(/\p{Mn}/gu, '')
    .replace(/[^]/gu, 'x').length
}

function saySummary({ findings, files }: Report, { language }: ReportStyle): string {
  if (findings.length === 0) return say(language, 'findings-none', { files })
  const fixable = findings.filter((finding) => finding.fix !== null).length
  return say(language, 'findings-summary', { files, fixable, ...countFindings(findings) })
}
