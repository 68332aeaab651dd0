/** `spro completion`: the script that teaches a shell what can follow. */
import { exitCodes, problem } from '../../messages/problem.ts'
import { readChoice } from '../../queries/choices.ts'
import { sayIn } from '../context.ts'
import { readShipped } from '../shipped.ts'
import type { Command } from '../spec.ts'

const shells = { bash: 'bash', zsh: 'zsh', fish: 'fish', powershell: 'powershell' } as const

export const completion: Command = {
  name: 'completion',
  summary: 'completion-summary',
  arguments: [{ name: 'shell', help: 'completion-shell', completes: { values: shells } }],
  examples: ['spro completion bash', 'spro completion powershell'],
  async run(context, [word]) {
    const argument = sayIn(context, 'argument-name', { name: 'shell' })
    if (word === undefined) {
      const args = { argument, command: 'completion', example: completion.examples[0] ?? '' }
      throw problem('missing-argument', args, exitCodes.usage)
    }
    const shell = readChoice(argument, word, shells)
    context.print(readShipped(context.env, `data/completion/spro.${shell}`))
    return exitCodes.fine
  },
}
