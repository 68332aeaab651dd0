/** `spro new-decision`: a decision that deserves a page. */
import { planDecision } from '../../plans/new-decision.ts'
import { decisionStatusNames } from '../../records/fields.ts'
import { applyPlan } from '../apply.ts'
import { sayIn } from '../context.ts'
import { choiceOption, dateOption, textOption } from '../interpret.ts'
import type { Command } from '../spec.ts'

export const newDecision: Command = {
  name: 'new-decision',
  summary: 'new-decision-summary',
  arguments: [{ name: 'title', help: 'decision-title' }],
  options: [
    { flags: '--from <ref>', help: 'decision-from' },
    { flags: '--supersedes <id>', help: 'decision-supersedes' },
    { flags: '--date <date>', help: 'decision-date' },
    { flags: '--owner <name>', help: 'decision-owner' },
    { flags: '--status <status>', help: 'decision-status-option' },
    { flags: '--dry-run', help: 'option-dry-run' },
  ],
  examples: [
    'spro new-decision --from 2019-06-24-departementale#D2',
    'spro new-decision "Invitations par courriel seul" --date 2019-11-12 --owner "GIP Alfa Centre"',
  ],
  async run(context, [typedTitle], options) {
    const from = textOption(options, 'from')
    const ask = context.ask && !context.dryRun ? await context.ask() : null
    const title =
      typedTitle ??
      (ask && from === undefined
        ? await ask.text({ message: sayIn(context, 'ask-decision', {}) })
        : undefined)
    const date = dateOption(context, options, 'date')
    const owner = textOption(options, 'owner')
    const status = choiceOption(options, 'status', decisionStatusNames)
    const supersedes = textOption(options, 'supersedes')
    const given = {
      ...(title === undefined ? {} : { title }),
      ...(date ? { date } : {}),
      ...(owner === undefined ? {} : { owner }),
      ...(status ? { status } : {}),
      ...(from === undefined ? {} : { from }),
      ...(supersedes === undefined ? {} : { supersedes }),
    }
    return applyPlan(context, (snapshot) => planDecision(snapshot, given), { preview: true })
  },
}
