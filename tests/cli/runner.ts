/** Runs the sessions of a transcript on a host. */
import { posix } from 'node:path'
import type { TestHost } from './host.ts'
import { matches, showOutcome, type Outcome, type Session, type Step } from './transcript.ts'
import { splitWords } from './words.ts'

/** A command, and what it did. */
export interface Played {
  readonly step: Step
  readonly outcome: Outcome
}

const fine = (stdout: string): Outcome => ({ stdout, stderr: '', code: 0 })

/** Small commands of a shell, so that a page can show a file and change it by hand. */
const shell: Readonly<Record<string, (host: TestHost, words: readonly string[], at: string) => Outcome>> = {
  cat: (host, words, at) => fine(words.map((path) => host.read(posix.join(at, path))).join('')),
  ls: (host, [path = '.'], at) =>
    fine(
      host
        .list(posix.join(at, path))
        .toSorted()
        .map((name) => `${name}\n`)
        .join(''),
    ),
  rm: (host, words, at) => {
    for (const path of words) host.remove(posix.join(at, path))
    return fine('')
  },
  echo(host, words, at) {
    const arrow = words.findIndex((word) => word === '>' || word === '>>')
    if (arrow === -1) return fine(`${words.join(' ')}\n`)
    const path = posix.join(at, words[arrow + 1] ?? '')
    const before = words[arrow] === '>>' ? host.read(path) : ''
    host.write(path, `${before}${words.slice(0, arrow).join(' ')}\n`)
    return fine('')
  },
}

/** Plays the commands of a session, in order, on a host of its own, and closes the host. */
export async function playSession(
  session: Session,
  createHost: (workspace: string) => TestHost,
): Promise<readonly Played[]> {
  const host = createHost(session.workspace)
  const played: Played[] = []
  let at = '.'
  try {
    for (const step of session.steps) {
      const [name = '', ...words] = splitWords(step.typed)
      if (name === 'cd') at = posix.join(at, words[0] ?? '.')
      played.push({ step, outcome: name === 'cd' ? fine('') : await play(host, [name, ...words], at) })
    }
  } finally {
    host.close()
  }
  return played
}

async function play(host: TestHost, typed: readonly string[], at: string): Promise<Outcome> {
  const [name = '', ...words] = afterInstallation(typed)
  if (name === 'spro') return host.run(words, at)
  if (name === 'node' && words[0] === 'bin/spro.cjs') return host.run(words.slice(1), at)
  const command = shell[name]
  if (command !== undefined) return command(host, words, at)
  throw new Error(`a transcript knows spro, cd, ${Object.keys(shell).join(', ')}, not ${name}`)
}

/** What follows `npm ci &&`: the program that a test runs is installed. */
function afterInstallation(typed: readonly string[]): readonly string[] {
  const [npm, ci, and, ...rest] = typed
  return npm === 'npm' && ci === 'ci' && and === '&&' ? rest : typed
}

/** The steps whose lines are not those of the page, as `line: command` with what came, beside what was shown. */
export function differencesOf(played: readonly Played[]): { readonly shown: string; readonly came: string } {
  const wrong = played.filter(({ step, outcome }) => !matches(step.shown, showOutcome(outcome)))
  const draw = (lines: (item: Played) => readonly string[]): string =>
    wrong.map((item) => `${item.step.line}: $ ${item.step.typed}\n${lines(item).join('\n')}\n`).join('\n')
  return { shown: draw(({ step }) => step.shown), came: draw(({ outcome }) => showOutcome(outcome)) }
}
