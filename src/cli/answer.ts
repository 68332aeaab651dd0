/** How reading commands end: a table or JSON on standard output, what could not be read on standard error, and the exit code. */
import type { Code } from '../messages/catalog.ts'
import { exitCodes } from '../messages/problem.ts'
import { sayMessage } from '../messages/say.ts'
import { visible, visibleJson } from '../messages/visible.ts'
import { sayIn, type Context } from './context.ts'
import { reportBroken, type Broken, type BrokenReport } from './workspace.ts'

/** The formats of an answer: a table for people and one for documents, JSON and CSV for programs, a calendar. */
export type AnswerFormat = 'table' | 'json' | 'csv' | 'md' | 'ics'

/**
 * What a list hands over to be printed: `items` for `--json`, `text` for the other formats, with `failEmpty` for
 * scripts that test.
 */
export interface Answer {
  /** The name of the JSON schema: `spro/<name>@1`. */
  readonly name: string
  readonly items: readonly unknown[]
  readonly text: string
  /** What is said on standard error when there is nothing to show; null where it was said already. */
  readonly empty: Code | null
  readonly broken: readonly Broken[]
  readonly failEmpty: boolean
  /** Default: JSON where it was asked for, else a table. */
  readonly format?: AnswerFormat
}

/** Prints a list and returns the exit code: 1 when a record was broken, or nothing was found with `--fail-empty`. */
export async function answerList(context: Context, answer: Answer): Promise<number> {
  const { items, format = context.json ? 'json' : 'table' } = answer
  const problems = await reportBroken(answer.broken, context)
  const isEmpty = items.length === 0
  if (isEmpty && format !== 'json' && answer.empty !== null)
    context.tell(`${sayIn(context, answer.empty, {})}\n`)
  // A file for programs keeps its titles when it has no rows: a script that reads it finds its columns.
  const drawn = isEmpty && format === 'table' ? '' : answer.text
  const text = format === 'json' ? jsonEnvelope(answer.name, { items }, problems, context) : drawn
  context.print(text)
  const code = endWith(context, problems)
  return answer.failEmpty && isEmpty ? exitCodes.findings : code
}

/** The text of a JSON answer: items or one record, and the problems met (DESIGN: JSON). */
export function jsonEnvelope(
  name: string,
  content: Readonly<Record<string, unknown>>,
  problems: readonly BrokenReport[],
  context: Context,
): string {
  const told = problemsJson(problems, context)
  const json = JSON.stringify({ schema: `spro/${name}@1`, ...content, problems: told }, null, 2)
  return `${visibleJson(json)}\n`
}

/** What could not be read, as JSON answers say it. */
export function problemsJson(problems: readonly BrokenReport[], context: Context): readonly unknown[] {
  return problems.map(({ message, ...place }) => ({
    code: message.code,
    ...place,
    message: sayMessage(context.language, message),
  }))
}

/** Ends a reading command: what could not be read is told at its line, and then the code is 1. */
export function endWith(context: Context, problems: readonly BrokenReport[]): number {
  tellBroken(problems, context)
  return problems.length > 0 ? exitCodes.findings : exitCodes.fine
}

/** Says which records could not be read, each at its line. */
export function tellBroken(problems: readonly BrokenReport[], context: Context): void {
  for (const { file, line, column, message } of problems) {
    context.tell(`${visible(file)}:${line}:${column}: ${visible(sayMessage(context.language, message))}\n`)
  }
}
