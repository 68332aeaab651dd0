/** `spro done`: one tick. */
import type { Box } from '../../document/types.ts'
import { exitCodes, problem } from '../../messages/problem.ts'
import { planDone } from '../../plans/done.ts'
import { applyPlan } from '../apply.ts'
import { isSet } from '../interpret.ts'
import type { Command, Options } from '../spec.ts'

export const done: Command = {
  name: 'done',
  summary: 'done-summary',
  arguments: [{ name: 'ref', help: 'done-ref', required: true, variadic: true }],
  options: [
    { flags: '--dropped', help: 'done-dropped' },
    { flags: '--reopen', help: 'done-reopen' },
    { flags: '--dry-run', help: 'option-dry-run' },
  ],
  examples: [
    'spro done 2019-06-24-departementale#A1',
    'spro done "2019-06-24-departementale#réseaux sociaux"',
  ],
  async run(context, words, options) {
    const box = boxOf(options)
    return applyPlan(context, (snapshot) => planDone(snapshot, words.join(' '), box))
  },
}

function boxOf(options: Options): Box {
  if (isSet(options, 'reopen') && isSet(options, 'dropped')) {
    const args = { option: '--dropped', kind: '--reopen', options: ['--dry-run'] }
    throw problem('option-not-for', args, exitCodes.usage)
  }
  if (isSet(options, 'reopen')) return 'open'
  return isSet(options, 'dropped') ? 'dropped' : 'done'
}
