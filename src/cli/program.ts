/** The commands: their names, in the order of the help, and where each is. A command is loaded when it is called. */
import type { Command } from './spec.ts'

type Load = () => Promise<Command>

/** Loaders by the name that is typed; a command that is not called costs no start-up time. */
export const commands: Readonly<Record<string, Load>> = {
  init: async () => (await import('./commands/init.ts')).init,
  'new-meeting': async () => (await import('./commands/new-meeting.ts')).newMeeting,
  'new-decision': async () => (await import('./commands/new-decision.ts')).newDecision,
  'new-event': async () => (await import('./commands/new-event.ts')).newEvent,
  'new-person': async () => (await import('./commands/new-person.ts')).newPerson,
  'new-structure': async () => (await import('./commands/new-structure.ts')).newStructure,
  'new-practice': async () => (await import('./commands/new-practice.ts')).newPractice,
  add: async () => (await import('./commands/add.ts')).add,
  set: async () => (await import('./commands/set.ts')).set,
  done: async () => (await import('./commands/done.ts')).done,
  list: async () => (await import('./commands/list.ts')).list,
  search: async () => (await import('./commands/search.ts')).search,
  show: async () => (await import('./commands/show.ts')).show,
  events: async () => (await import('./commands/events.ts')).events,
  actions: async () => (await import('./commands/actions.ts')).actions,
  decisions: async () => (await import('./commands/decisions.ts')).decisions,
  people: async () => (await import('./commands/people.ts')).people,
  structures: async () => (await import('./commands/structures.ts')).structures,
  status: async () => (await import('./commands/status.ts')).status,
  agenda: async () => (await import('./commands/agenda.ts')).agenda,
  export: async () => (await import('./commands/export.ts')).exportRecord,
  import: async () => (await import('./commands/import.ts')).importFiles,
  validate: async () => (await import('./commands/validate.ts')).validate,
  explain: async () => (await import('./commands/explain.ts')).explain,
  schema: async () => (await import('./commands/schema.ts')).schema,
  completion: async () => (await import('./commands/completion.ts')).completion,
  date: async () => (await import('./commands/date.ts')).date,
}
