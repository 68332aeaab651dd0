/** `spro explain`: the page of a rule. */
import { rules } from '../../checks/rules/list.ts'
import type { Language } from '../../dates/types.ts'
import { exitCodes, problem } from '../../messages/problem.ts'
import { nearestTexts } from '../../queries/nearest.ts'
import { sayIn, type Context } from '../context.ts'
import { readShipped } from '../shipped.ts'
import type { Command } from '../spec.ts'

export const explain: Command = {
  name: 'explain',
  summary: 'explain-summary',
  arguments: [{ name: 'rule', help: 'explain-rule' }],
  examples: ['spro explain weekday-mismatch', 'spro explain'],
  async run(context, [id]) {
    if (id === undefined) {
      context.print(`${sayIn(context, 'explain-rules', {})}\n${listRules(context)}`)
      return exitCodes.fine
    }
    const rule = rules.find((each) => each.id === id)
    if (!rule) {
      const known = rules.map((each) => each.id)
      throw problem('unknown-rule', { rule: id, nearest: nearestTexts(id, known), known }, exitCodes.usage)
    }
    context.print(partIn(context.language, readShipped(context.env, `docs/rules/${rule.id}.md`)))
    return exitCodes.fine
  },
}

function listRules(context: Context): string {
  const widest = Math.max(...rules.map(({ id }) => id.length))
  return rules.map(({ id }) => `  ${id.padEnd(widest)}  ${sayIn(context, `rule/${id}`, {})}\n`).join('')
}

const english = '## In English\n\n'

/** What a page says in a language: its title, and the part that is in it. The English one stands last. */
function partIn(language: Language, page: string): string {
  const at = page.indexOf(english)
  if (at < 0) return page
  if (language === 'fr') return `${page.slice(0, at).trimEnd()}\n`
  return page.slice(0, page.indexOf('\n\n') + 2) + page.slice(at + english.length)
}
