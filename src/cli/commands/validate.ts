/** `spro validate`: what is wrong in the records, where, and how to repair it. */
import { rules } from '../../checks/rules/list.ts'
import type { PlacedFinding, RuleId, Severity } from '../../checks/types.ts'
import { exitCodes, problem } from '../../messages/problem.ts'
import { planFixes } from '../../plans/fix.ts'
import { nearestTexts } from '../../queries/nearest.ts'
import { namesOf } from '../../records/names.ts'
import { reporters } from '../../reporters/list.ts'
import { applyIn } from '../apply.ts'
import { contextToCheck, runChecks, type Checked } from '../check.ts'
import { tell, type Context } from '../context.ts'
import { formatOption, isSet, numberOption, textOption, textsOption } from '../interpret.ts'
import type { Command, Options } from '../spec.ts'
import { problemsJson, tellBroken } from '../answer.ts'
import { absolutePath, reportBroken, requireWorkspace } from '../workspace.ts'

const formats = namesOf(reporters)
const severities = ['info', 'warning', 'error'] as const satisfies readonly Severity[]

export const validate: Command = {
  name: 'validate',
  summary: 'validate-summary',
  arguments: [{ name: 'path', help: 'validate-paths', variadic: true }],
  options: [
    { flags: '--format <text|json|github>', help: 'option-format' },
    { flags: '--fix', help: 'validate-fix' },
    { flags: '--dry-run', help: 'option-dry-run' },
    { flags: '--max-warnings <number>', help: 'validate-max-warnings' },
    { flags: '--severity <info|warning|error>', help: 'validate-severity' },
    { flags: '--rule <id>', help: 'validate-rule', repeats: true },
  ],
  writes: false,
  examples: ['spro validate', 'spro validate --fix --dry-run'],
  async run(called, paths, options) {
    const context = contextToCheck(called)
    const format = formatOption(options, formats, 'text')
    const least = severityOption(options)
    const limit = numberOption(options, 'maxWarnings')
    const run = { ...rulesOption(options), ...pathsOption(context, paths) }
    if (isSet(options, 'fix')) {
      const code = await applyFixes(context, run)
      if (context.dryRun) return code
    }
    const checked = await runChecks(context, { ...run, keep: false })
    const shown = checked.findings.filter(
      ({ severity }) => severities.indexOf(severity) >= severities.indexOf(least),
    )
    const problems = await reportBroken(checked.unread, context)
    const report = { findings: shown, files: checked.files, problems: problemsJson(problems, context) }
    const painter = reportPainter(context.painter)
    context.print(reporters[format](report, { language: context.language, painter }))
    tellBroken(problems, context)
    return problems.length > 0 ? exitCodes.findings : codeOf(checked, limit)
  },
}

function reportPainter({ bold, dim, red, yellow, cyan }: Context['painter']) {
  return { strong: bold, faint: dim, error: red, warning: yellow, info: cyan }
}

/** 1 for an error, or for more warnings than `--max-warnings` allows; without it they have no limit. */
function codeOf({ findings }: Checked, limit: number | undefined): number {
  const count = (wanted: Severity) =>
    findings.filter(({ severity }: PlacedFinding) => severity === wanted).length
  const failed = count('error') > 0 || (limit !== undefined && count('warning') > limit)
  return failed ? exitCodes.findings : exitCodes.fine
}

function severityOption(options: Options): Severity {
  const text = textOption(options, 'severity') ?? 'info'
  const found = severities.find((each) => each === text)
  if (found) return found
  throw problem(
    'unknown-choice',
    { option: '--severity', found: text, choices: severities, nearest: nearestTexts(text, severities) },
    exitCodes.usage,
  )
}

function rulesOption(options: Options): { only?: readonly RuleId[] } {
  const typed = textsOption(options, 'rule')
  if (typed.length === 0) return {}
  const known = rules.map(({ id }) => id)
  return {
    only: typed.map((text) => {
      const found = known.find((id) => id === text)
      if (found) return found
      throw problem(
        'unknown-rule',
        { rule: text, nearest: nearestTexts(text, known), known },
        exitCodes.usage,
      )
    }),
  }
}

/** Paths relative to where the user stands, as files and folders of the workspace. */
function pathsOption(context: Context, paths: readonly string[]): { isWanted?: (path: string) => boolean } {
  if (paths.length === 0) return {}
  const { root } = requireWorkspace(context)
  const wanted = paths.map((path) => {
    const absolute = absolutePath(context.env.disk, context.folder, path)
    const status = context.env.disk.statusOfTarget(absolute)
    const inside =
      absolute === root ? '' : absolute.startsWith(`${root}/`) ? absolute.slice(root.length + 1) : null
    if (status === null || inside === null) throw problem('unknown-path', { path }, exitCodes.usage)
    return inside
  })
  return {
    isWanted: (file) => wanted.some((path) => path === '' || file === path || file.startsWith(`${path}/`)),
  }
}

/** How often fixes are tried again: one that overlapped another is made in the next round. */
const mostRounds = 5

async function applyFixes(
  context: Context,
  run: Omit<Parameters<typeof runChecks>[1], 'keep'>,
): Promise<number> {
  const { root } = requireWorkspace(context)
  const quiet = { ...context, print: context.dryRun ? context.print : () => {} }
  for (let round = 0; round < mostRounds; round += 1) {
    // Looking whether anything is left takes no lock: the fixes made must not end as a failure where the disk is now full.
    if (round > 0 && (await planFixes(await runChecks(context, { ...run, keep: true }))).changes.length === 0)
      break
    let count = 0
    const code = await applyIn(
      quiet,
      root,
      () => runChecks(context, { ...run, keep: true }),
      async (checked) => {
        const plan = await planFixes(checked)
        count = plan.changes.length
        return plan
      },
    )
    if (context.dryRun) return code
    if (count === 0 && round === 0) tell(context, 'nothing-to-fix', {})
    if (count === 0) break
  }
  return exitCodes.fine
}
