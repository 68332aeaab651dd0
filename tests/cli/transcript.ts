/**
 * A transcript: a Markdown page whose fenced `console` blocks are what a person types and sees.
 *
 *     <!-- workspace: example -->
 *     ```console
 *     $ spro done forum#A1
 *     forum.md: A1 …
 *     ! a line of stderr
 *     [exit 1]
 *     ```
 *
 * Lines that start with `$ ` are commands (one that ends in `\` goes on in the next line, after `> `); the lines
 * after a command are its stdout, then its stderr with `! ` before each line, then its exit code when it is not
 * 0. A line of output that looks like one of these has a `\` before it. A line `…` alone stands for any lines.
 */

/** What a command said, and the code it ended with. */
export interface Outcome {
  readonly stdout: string
  readonly stderr: string
  readonly code: number
}

/** A command of a block, and the lines that the page shows after it. */
export interface Step {
  /** The 1-based line of the page. */
  readonly line: number
  /** As typed, without `$ `; lines joined by a line feed. */
  readonly typed: string
  readonly shown: readonly string[]
}

/** The commands from one `workspace` comment to the next: they share one folder. */
export interface Session {
  /** `example`, `empty`, `clone` (the example where a clone has it), or the name of a folder of `tests/workspaces`. */
  readonly workspace: string
  readonly steps: readonly Step[]
}

/** A page, cut: its lines as they are, and the blocks whose lines can be written anew. */
export type Part =
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'workspace'; readonly name: string; readonly line: string }
  | { readonly kind: 'block'; readonly info: string; readonly steps: readonly Step[] }

const opening = /^(?<fence>`{3,})(?<info>console\b.*)$/u
const workspaceComment = /^<!-- workspace: (?<name>[a-z0-9-]+) -->$/u

/** Cuts a page into parts. Throws where a block is not closed or does not begin with a command. */
export function parsePage(page: string): readonly Part[] {
  const lines = page.split('\n')
  const parts: Part[] = []
  let index = 0
  while (index < lines.length) {
    const line = lines[index] ?? ''
    const { fence, info } = opening.exec(line)?.groups ?? {}
    const name = workspaceComment.exec(line)?.groups?.['name']
    if (name !== undefined) parts.push({ kind: 'workspace', name, line })
    else if (fence === undefined) parts.push({ kind: 'lines', lines: [line] })
    else {
      const end = lines.indexOf(fence, index + 1)
      if (end === -1) throw new Error(`line ${index + 1}: this block is not closed by ${fence}`)
      const steps = parseSteps(lines.slice(index + 1, end), index + 2)
      parts.push({ kind: 'block', info: info ?? '', steps })
      index = end
    }
    index += 1
  }
  return parts
}

/** Reads the lines of a block; `first` is the line of the page where they begin. */
function parseSteps(lines: readonly string[], first: number): readonly Step[] {
  const steps: { line: number; typed: string; shown: string[] }[] = []
  for (const [offset, line] of lines.entries()) {
    const step = steps.at(-1)
    if (line.startsWith('$ ')) steps.push({ line: first + offset, typed: line.slice(2), shown: [] })
    else if (step === undefined) throw new Error(`line ${first + offset}: a block begins with a command`)
    else if (line.startsWith('> ') && step.typed.endsWith('\\') && step.shown.length === 0)
      step.typed += `\n${line.slice(2)}`
    else step.shown.push(line)
  }
  return steps
}

/** The commands of a page, by the workspace that they share; `first` is that of commands before any comment. */
export function listSessions(parts: readonly Part[], first = 'empty'): readonly Session[] {
  const sessions: { workspace: string; steps: Step[] }[] = [{ workspace: first, steps: [] }]
  for (const part of parts) {
    if (part.kind === 'workspace') sessions.push({ workspace: part.name, steps: [] })
    else if (part.kind === 'block') sessions.at(-1)?.steps.push(...part.steps)
  }
  return sessions.filter((session) => session.steps.length > 0)
}

const special = /^(?:\$ |! |> |\[exit \d+\]$|\\|…$)/u
const escape = (line: string): string => (special.test(line) ? `\\${line}` : line)

/** The lines of an output, each drawn. A carriage return is shown, and so is a last line that does not end. */
function linesOf(output: string, draw: (line: string) => string): readonly string[] {
  if (output === '') return []
  const lines = output.replaceAll('\r', '^M').split('\n').map(draw)
  return output.endsWith('\n') ? lines.slice(0, -1) : [...lines, '\\ no newline at the end']
}

/** An outcome as a page shows it. */
export function showOutcome({ stdout, stderr, code }: Outcome): readonly string[] {
  return [
    ...linesOf(stdout, escape),
    ...linesOf(stderr, (line) => `! ${line}`),
    ...(code === 0 ? [] : [`[exit ${code}]`]),
  ]
}

/** Whether these lines are those that a page shows, where a line `…` alone stands for any lines. */
export function matches(shown: readonly string[], actual: readonly string[]): boolean {
  const gap = shown.indexOf('…')
  if (gap === -1) return shown.length === actual.length && shown.every((line, at) => line === actual[at])
  const before = shown.slice(0, gap)
  const after = shown.slice(gap + 1)
  if (!before.every((line, at) => line === actual[at])) return false
  const rest = actual.slice(gap)
  return rest.some((_, at) => matches(after, rest.slice(at))) || matches(after, [])
}

/** The page with the outcomes of its commands, in order, in place of the lines it showed. */
export function printPage(parts: readonly Part[], outcomes: readonly Outcome[]): string {
  const waiting = [...outcomes]
  const lines = parts.flatMap((part) => {
    if (part.kind === 'lines') return part.lines
    if (part.kind === 'workspace') return [part.line]
    return printBlock(
      part.info,
      part.steps.map((step) => printStep(step, waiting.shift())),
    )
  })
  return lines.join('\n')
}

function printStep(step: Step, outcome: Outcome | undefined): readonly string[] {
  const actual = outcome === undefined ? step.shown : showOutcome(outcome)
  const shown = matches(step.shown, actual) ? step.shown : actual
  return [`$ ${step.typed.replaceAll('\n', '\n> ')}`, ...shown]
}

function printBlock(info: string, steps: readonly (readonly string[])[]): readonly string[] {
  const lines = steps.flat()
  const longest = Math.max(2, ...lines.map((line) => /^`+/u.exec(line)?.[0].length ?? 0))
  const fence = '`'.repeat(longest + 1)
  return [`${fence}${info}`, ...lines, fence]
}
