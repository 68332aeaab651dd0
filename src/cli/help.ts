/** `spro --help`: every command with what it does. */
import type { Language } from '../dates/types.ts'
import { say } from '../messages/say.ts'
import { commands } from './program.ts'

/** The help of the whole program. It loads every command: each is the only source of its summary. */
export async function programHelp(language: Language): Promise<string> {
  const names = Object.keys(commands)
  const widest = Math.max(...names.map((name) => name.length))
  const lines: string[] = []
  for (const name of names) {
    const command = await commands[name]?.()
    if (command) lines.push(`  ${name.padEnd(widest)}  ${say(language, command.summary, {})}`)
  }
  return say(language, 'program-help', { commands: lines.join('\n') })
}
