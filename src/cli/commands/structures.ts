/** `spro structures`: which they are, and the meetings they were represented at. */
import { answerParticipants, attendanceOptions } from '../participants.ts'
import type { Command } from '../spec.ts'

export const structures: Command = {
  name: 'structures',
  summary: 'structures-summary',
  arguments: [{ name: 'words', help: 'structures-words', variadic: true }],
  options: [{ flags: '--contact', help: 'structures-contact' }, ...attendanceOptions],
  examples: ['spro structures', 'spro structures "CIO de Blois"'],
  run: (context, words, options) => answerParticipants(context, 'structure', words, options),
}
