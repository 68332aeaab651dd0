/** `spro people`: who they are, and the meetings they came to. */
import { answerParticipants, attendanceOptions } from '../participants.ts'
import type { Command } from '../spec.ts'

export const people: Command = {
  name: 'people',
  summary: 'people-summary',
  arguments: [{ name: 'words', help: 'people-words', variadic: true }],
  options: [
    { flags: '--structure <words>', help: 'people-structure' },
    { flags: '--contact', help: 'people-contact' },
    ...attendanceOptions,
  ],
  examples: ['spro people "Maud Tessereau"', 'spro people --structure "CIO de Blois"'],
  run: (context, words, options) => answerParticipants(context, 'person', words, options),
}
