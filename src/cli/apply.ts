/** How writing commands end: the plan is shown, asked about on a terminal, written, and said. */
import { applyEdits } from '../document/edits.ts'
import { exitCodes, problem } from '../messages/problem.ts'
import { visible } from '../messages/visible.ts'
import type { Snapshot } from '../plans/snapshot.ts'
import type { Change, Plan } from '../plans/types.ts'
import { change, dryRun } from '../store/change.ts'
import { joinPath } from '../store/paths.ts'
import { jsonEnvelope } from './answer.ts'
import { sayIn, tell, tellAll, type Context } from './context.ts'
import { lineDifference } from './difference.ts'
import { askYes } from './questions.ts'
import { readSnapshot, requireWorkspace } from './workspace.ts'

type Planner = (snapshot: Snapshot) => Plan | Promise<Plan>

/** How a plan is carried out beyond what the flags of every command say. */
export interface ApplyOptions {
  /** Shows the plan and asks before writing, where somebody can answer. */
  readonly preview?: boolean
}

/** Runs a planner: shows with `--dry-run`, previews on a terminal where asked, else writes. Returns the exit code. */
export async function applyPlan(
  context: Context,
  planner: Planner,
  options: ApplyOptions = {},
): Promise<number> {
  const { root } = requireWorkspace(context)
  return applyIn(context, root, () => readSnapshot(context), planner, options)
}

/** The same for a workspace that may not exist yet (`init`). */
export async function applyIn<Seen>(
  context: Context,
  root: string,
  read: () => Promise<Seen>,
  planner: (seen: Seen) => Plan | Promise<Plan>,
  options: ApplyOptions = {},
): Promise<number> {
  const { disk, host } = context.env
  if (context.dryRun) return showPlan(context, root, await dryRun(read, planner))
  const shown =
    options.preview && context.ask ? await previewPlan(context, root, await dryRun(read, planner)) : null
  if (shown === 'refused') {
    tell(context, 'interrupted', {})
    return exitCodes.interrupted
  }
  const plan = await change({ disk, host, root }, read, async (seen) => {
    const planned = await planner(seen)
    if (shown !== null) refuseOther(shown, planned)
    return planned
  })
  sayPlan(context, plan, true)
  return exitCodes.fine
}

/** What a change writes, wherever it stands: another line of the same file may have moved it meanwhile. */
function effectOf(each: Change): readonly string[] {
  return each.action === 'create'
    ? [each.path, each.text]
    : [each.path, ...each.edits.map(({ text }) => text)]
}

/** What was shown is what is written: a plan that comes out differently under the lock is refused (exit 4). */
function refuseOther(shown: Plan, planned: Plan): void {
  const same = JSON.stringify(shown.changes.map(effectOf)) === JSON.stringify(planned.changes.map(effectOf))
  if (!same) throw problem('changed-meanwhile', { file: planned.changes[0]?.path ?? '' }, exitCodes.busy)
}

async function previewPlan(context: Context, root: string, plan: Plan): Promise<Plan | 'refused'> {
  if (plan.changes.length === 0 || !context.ask) return plan
  tellAll(context, plan.warnings)
  context.tell(drawPlan(context, root, plan))
  const ask = await context.ask()
  const agreed = await askYes(context, ask, sayIn(context, 'ask-write', {}))
  return agreed ? plan : 'refused'
}

function showPlan(context: Context, root: string, plan: Plan): number {
  if (context.json) {
    sayPlan(context, plan, false)
    return exitCodes.fine
  }
  tellAll(context, plan.warnings)
  context.print(drawPlan(context, root, plan))
  tell(context, plan.changes.length === 0 ? 'nothing-to-write' : 'dry-run', {})
  return exitCodes.fine
}

/** The result of a plan: JSON on standard output, or sentences on standard error. */
function sayPlan(context: Context, plan: Plan, applied: boolean): void {
  tellAll(context, plan.warnings)
  if (context.json) {
    const changes = plan.changes.map(({ path, action, refs }) => ({ file: path, action, refs }))
    context.print(jsonEnvelope('plan', { record: { changes, applied } }, [], context))
    return
  }
  tellAll(context, plan.said)
  const edited = plan.changes.filter(({ action }) => action === 'edit').map(({ path }) => path)
  if (edited.length > 0) tell(context, 'reload', { files: edited })
}

/** The files that a plan would create, and the lines that it would change. */
function drawPlan(context: Context, root: string, plan: Plan): string {
  return plan.changes.map((each) => drawChange(context, root, each)).join('\n')
}

function drawChange(context: Context, root: string, each: Change): string {
  const { painter } = context
  if (each.action === 'create') {
    const title = visible(sayIn(context, 'would-create', { file: each.path }))
    const text = each.text.split('\n').map(visible).join('\n')
    return `${painter.bold(title)}\n${text}`
  }
  const before = context.env.disk.readText(joinPath(root, each.path), 10_000_000) ?? ''
  const title = visible(sayIn(context, 'would-edit', { file: each.path }))
  const lines = lineDifference(before, applyEdits(before, each.edits)).map(({ sign, text }) => {
    const line = `${sign} ${visible(text)}`.trimEnd()
    return sign === '+' ? painter.green(line) : painter.red(line)
  })
  return `${painter.bold(title)}\n${lines.map((line) => `${line}\n`).join('')}`
}
