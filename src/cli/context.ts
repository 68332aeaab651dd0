/** What every command gets: the words, the day, the workspace, and where output goes. */
import type { Day, Language } from '../dates/types.ts'
import type { Catalog, Code, Message } from '../messages/catalog.ts'
import type { Problem } from '../messages/problem.ts'
import { say, sayMessage } from '../messages/say.ts'
import { visibleLines } from '../messages/visible.ts'
import type { WorkspaceConfig } from '../records/types.ts'
import type { Ask } from './ask.ts'
import type { Env } from './env.ts'
import type { Painter } from './painter.ts'

/** The workspace that a run works in. */
export interface Workspace {
  /** Absolute, with `/`. */
  readonly root: string
  readonly config: WorkspaceConfig
}

/** What a command may rely on once the flags that all commands share are read. */
export interface Context {
  readonly env: Env
  readonly language: Language
  readonly today: Day
  readonly json: boolean
  readonly dryRun: boolean
  /** Null without `spro.yaml` on the way up, a Problem when it is broken; commands that need one call `requireWorkspace`. */
  readonly workspace: Workspace | Problem | null
  /** Absolute: `-C`, else the current folder. */
  readonly folder: string
  /** Asks on a terminal; null where nobody can answer or `--no-input` was given. */
  readonly ask: (() => Promise<Ask>) | null
  readonly painter: Painter
  /** Collects standard output: it is written when the command ends well, and dropped when it is refused. */
  readonly print: (text: string) => void
  /** Talk, on standard error, at once. */
  readonly tell: (text: string) => void
}

/** Says a code in the language of the run. */
export function sayIn<C extends Code>(context: Pick<Context, 'language'>, code: C, args: Catalog[C]): string {
  return say(context.language, code, args)
}

/** Tells a message on standard error. */
export function tell<C extends Code>(context: Context, code: C, args: Catalog[C]): void {
  context.tell(`${visibleLines(say(context.language, code, args))}\n`)
}

/** Tells message values on standard error, one a line. */
export function tellAll(context: Context, messages: readonly Message[]): void {
  for (const message of messages) context.tell(`${visibleLines(sayMessage(context.language, message))}\n`)
}
