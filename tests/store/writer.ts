/**
 * A writer of its own process, for tests: `writer.cjs ROOT TASK TIMES PREFIX`. `add` adds TIMES lines to one
 * record, each in a change of its own; `pair` rewrites two records and makes a third one, for ever.
 */
import { hostname } from 'node:os'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Change } from '../../src/plans/types.ts'
import { change } from '../../src/store/change.ts'
import type { Host } from '../../src/store/host.ts'
import { nodeDisk } from '../../src/store/node-disk.ts'
import { sha256 } from '../../src/document/sha256.ts'

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

let tokens = 0
const host: Host = {
  hostname: hostname(),
  pid: process.pid,
  isAlive,
  now: () => Date.now(),
  sleep: (milliseconds) => sleep(milliseconds),
  token: () => `${process.pid}-${Date.now()}-${(tokens += 1)}`,
}

const limit = 1_000_000

function rewrite(path: string, before: string, after: string): Change {
  return {
    action: 'edit',
    path,
    basis: sha256(before),
    edits: [{ start: 0, end: before.length, text: after }],
    refs: [],
  }
}

/** One more line, whose number is chosen under the lock. */
export async function addLine(root: string, prefix: string): Promise<void> {
  await change(
    { disk: nodeDisk, host, root },
    () => nodeDisk.readText(`${root}/a.md`, limit) ?? '',
    (text) => {
      const line = `- Action A${text.split('\n').length} : ${prefix}\n`
      return { changes: [rewrite('a.md', text, text + line)], said: [], warnings: [] }
    },
  )
}

/** The n-th version of two records that must agree, and a new one beside them. */
async function writePair(root: string, round: number): Promise<void> {
  const read = (path: string) => nodeDisk.readText(`${root}/${path}`, limit) ?? ''
  await change(
    { disk: nodeDisk, host, root },
    () => [read('a.md'), read('b.md')] as const,
    ([a, b]) => {
      const version = Number(/^\d+/.exec(a)?.[0] ?? 0) + 1
      const text = `${version}\n${`ligne ${version}\n`.repeat(2000)}fin ${version}\n`
      const created: Change = { action: 'create', path: `new/${version}/c.md`, text, refs: [] }
      const changes = [rewrite('a.md', a, text), rewrite('b.md', b, text), created]
      return { changes: round % 2 === 0 ? changes : changes.slice(0, 2), said: [], warnings: [] }
    },
  )
}

async function run([root = '', task = '', times = '0', prefix = '']: readonly string[]): Promise<void> {
  process.stdout.write('ready\n')
  for (let round = 0; round < Number(times); round++) {
    await (task === 'add' ? addLine(root, prefix) : writePair(root, round))
  }
}

if (process.argv[2] !== undefined && process.argv[1]?.endsWith('writer.cjs') === true) {
  run(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error)
    process.exitCode = 1
  })
}
