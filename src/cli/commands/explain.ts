/** `spro explain`: the page of a rule. */
import { rules } from '../../checks/rules/list.ts'
import { exitCodes, problem } from '../../messages/problem.ts'
import { nearestTexts } from '../../queries/nearest.ts'
import { sayIn } from '../context.ts'
import type { Command } from '../spec.ts'

const pageLimit = 200_000

export const explain: Command = {
  name: 'explain',
  summary: 'explain-summary',
  arguments: [{ name: 'rule', help: 'explain-rule' }],
  examples: ['spro explain weekday-mismatch', 'spro explain'],
  async run(context, [id]) {
    if (id === undefined) {
      const names = rules.map((rule) => `  ${rule.id}\n`).join('')
      context.print(`${sayIn(context, 'explain-rules', {})}\n${names}`)
      return exitCodes.fine
    }
    const rule = rules.find((each) => each.id === id)
    if (!rule) {
      const known = rules.map((each) => each.id)
      throw problem('unknown-rule', { rule: id, nearest: nearestTexts(id, known), known }, exitCodes.usage)
    }
    const { disk, packageRoot } = context.env
    context.print(disk.readText(`${packageRoot}/docs/rules/${rule.id}.md`, pageLimit) ?? '')
    return exitCodes.fine
  },
}
