/** `spro completion`: the script that teaches a shell what can follow. */
import { exitCodes, problem } from '../../messages/problem.ts'
import { readChoice } from '../../queries/choices.ts'
import { sayIn } from '../context.ts'
import type { Command } from '../spec.ts'

const shells = { bash: 'bash', zsh: 'zsh', fish: 'fish', powershell: 'powershell' } as const

const scriptLimit = 100_000

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
    const { disk, packageRoot } = context.env
    context.print(disk.readText(`${packageRoot}/data/completion/spro.${shell}`, scriptLimit) ?? '')
    return exitCodes.fine
  },
}
