/**
 * How fast spro is: `npm run bench`. Every figure is a ratio to `node -e 0` measured side by side, so that it
 * means the same on every machine. `--check` ends with 1 when a limit is passed, `--json` prints values,
 * `--runs N` sets how often (9 at least), and words choose the cases whose name holds one of them.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { today, writeWorkspace } from './generate.mjs'
import { measurePeak, measureRatio } from './measure.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = join(root, 'bin', 'spro.cjs')
const example = join(root, 'data', 'example')
const exampleDay = '2019-11-12'

const { values: flags, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: {
    check: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    runs: { type: 'string', default: '11' },
  },
})
const runs = Math.max(9, Number(flags.runs))
const scratch = mkdtempSync(join(tmpdir(), 'spro-bench-'))

/** A workspace of that many records, written once. */
function createWorkspaces() {
  const made = new Map()
  return (count) => {
    const folder = join(scratch, String(count))
    if (!made.has(count)) {
      writeWorkspace(folder, count)
      // Files that have just changed are not trusted: the first run would leave no cache.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2500)
    }
    made.set(count, folder)
    return folder
  }
}

const workspaceOf = createWorkspaces()

/** A copy of the example that is made anew before each run: a tick is set once. */
function createCopies() {
  const folder = join(scratch, 'example')
  return {
    cwd: () => folder,
    prepare: () => {
      rmSync(folder, { recursive: true, force: true })
      cpSync(example, folder, { recursive: true })
    },
  }
}

const onExample = (...words) => ({ cwd: () => example, words: [...words, '--today', exampleDay] })
const onGenerated = (count, ...words) => ({ cwd: () => workspaceOf(count), words })

/** The cases: `limit` is a ratio to `node -e 0`, `memory` a peak in MiB. */
const cases = [
  { name: '--version', limit: 1.05, cwd: () => root, words: ['--version'] },
  { name: 'events, the example', limit: 1.8, ...onExample('events') },
  { name: 'events, 100 records', limit: 2.2, ...onGenerated(100, 'events', '--today', today) },
  { name: 'events, 1,000 records', limit: 5, ...onGenerated(1000, 'events', '--today', today) },
  { name: 'events, 10,000 records', limit: 22, ...onGenerated(10_000, 'events', '--today', today) },
  {
    name: 'events, ics, 10,000',
    limit: 26,
    ...onGenerated(10_000, 'events', '--format', 'ics', '--today', today),
  },
  { name: 'actions, 1,000 records', limit: 5, ...onGenerated(1000, 'actions', '--today', today) },
  // A name that stands in one record of twenty.
  { name: 'search, 1,000 records', limit: 6, ...onGenerated(1000, 'search', 'Clémence Thoreau') },
  { name: 'search, 10,000 records', limit: 30, ...onGenerated(10_000, 'search', 'Clémence Thoreau') },
  { name: 'status, 1,000 records', limit: 7, ...onGenerated(1000, 'status', '--today', today) },
  { name: 'agenda, the example', limit: 2.2, ...onExample('agenda') },
  {
    name: 'done, the example',
    limit: 2.6,
    words: ['done', '2017-02-08-coordinateurs#A3', '--today', exampleDay],
    ...createCopies(),
  },
  {
    name: 'validate, 10,000 records',
    limit: 60,
    memory: 150,
    codes: [0, 1],
    ...onGenerated(10_000, 'validate', '--today', today),
  },
]

function measureCase({ name, limit, memory, words, cwd, prepare, codes = [0] }) {
  prepare?.()
  const command = { args: [bin, ...words], cwd: cwd() }
  const measured = measureRatio({ ...command, codes, runs, prepare })
  prepare?.()
  const peak = measurePeak(command)
  const passed = measured.ratio <= limit && (memory === undefined || peak <= memory)
  return { name, limit, memory: memory ?? null, ...measured, peak, passed }
}

const round = (value, digits) => value.toFixed(digits).padStart(8)

function printRow({ name, limit, memory, milliseconds, ratio, peak, passed }) {
  const limits = `${limit}${memory === null ? '' : `, ${memory} MiB`}`
  const cells = [
    name.padEnd(26),
    round(milliseconds, 1),
    round(ratio, 2),
    round(peak, 0),
    `  ≤ ${limits}`.padEnd(18),
  ]
  console.log(`${cells.join(' ')}${passed ? 'ok' : 'OVER'}`)
}

try {
  const chosen = cases.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)))
  if (!flags.json) {
    console.log(`Node ${process.version}, ${availableParallelism()} cores, medians of ${runs} runs`)
    console.log(
      `${'case'.padEnd(26)} ${'ms'.padStart(8)} ${'ratio'.padStart(8)} ${'MiB'.padStart(8)}   limit`,
    )
  }
  const results = []
  for (const item of chosen) {
    const result = measureCase(item)
    results.push(result)
    if (!flags.json) printRow(result)
  }
  if (flags.json) console.log(JSON.stringify({ node: process.version, runs, results }, null, 2))
  if (flags.check && results.some(({ passed }) => !passed)) process.exitCode = 1
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
