/** The commands: their names, in the order of the help, and where each is. A command is loaded when it is called. */
import type { Command } from './spec.ts'

type Load = () => Promise<Command>

/** Loaders by the name that is typed; a command that is not called costs no start-up time. */
export const commands: Readonly<Record<string, Load>> = {
  init: async () => (await import('./commands/init.ts')).init,
  'new-meeting': async () => (await import('./commands/new-meeting.ts')).newMeeting,
  'new-decision': async () => (await import('./commands/new-decision.ts')).newDecision,
  add: async () => (await import('./commands/add.ts')).add,
  done: async () => (await import('./commands/done.ts')).done,
  list: async () => (await import('./commands/list.ts')).list,
  show: async () => (await import('./commands/show.ts')).show,
  events: async () => (await import('./commands/events.ts')).events,
  actions: async () => (await import('./commands/actions.ts')).actions,
  decisions: async () => (await import('./commands/decisions.ts')).decisions,
  agenda: async () => (await import('./commands/agenda.ts')).agenda,
  export: async () => (await import('./commands/export.ts')).exportRecord,
  validate: async () => (await import('./commands/validate.ts')).validate,
  explain: async () => (await import('./commands/explain.ts')).explain,
  date: async () => (await import('./commands/date.ts')).date,
}
