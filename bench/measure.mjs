/** Measures of whole processes: wall time beside that of `node -e 0`, and peak memory. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const peakReporter = fileURLToPath(new URL('./peak.cjs', import.meta.url))

/** NODE_EXTRA_CA_CERTS makes every start of Node read a file of certificates, which is not what is measured. */
function createEnvironment(more = {}) {
  const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...env } = process.env
  return { ...env, NO_COLOR: '1', LANG: 'fr_FR.UTF-8', ...more }
}

/** Runs Node with these arguments; returns milliseconds from start to end. Throws when it ends with a code not expected. */
function time({ args, cwd, codes }) {
  const options = { cwd, env: createEnvironment(), stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 30 }
  const start = performance.now()
  const { status, stderr, error } = spawnSync(process.execPath, args, options)
  const end = performance.now()
  if (error !== undefined) throw error
  if (!codes.includes(status)) throw new Error(`node ${args.join(' ')} ended with ${status}:\n${stderr}`)
  return end - start
}

const baseline = { args: ['-e', '0'], codes: [0] }

function medianOf(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/**
 * Times a command and `node -e 0` in turn, so that whatever else the machine does falls on both; one run of each
 * before, not counted, warms the disk. `prepare` runs before each, outside the measure. Medians, in milliseconds.
 */
export function measureRatio({ runs, prepare, ...command }) {
  const own = []
  const base = []
  for (let run = -1; run < runs; run += 1) {
    prepare?.()
    const milliseconds = time(command)
    const node = time({ ...baseline, cwd: command.cwd })
    if (run < 0) continue
    own.push(milliseconds)
    base.push(node)
  }
  const [milliseconds, node] = [medianOf(own), medianOf(base)]
  return { milliseconds, node, ratio: milliseconds / node }
}

/** The largest resident set of a command, in MiB (ru_maxrss, reported by the process itself as it ends). */
export function measurePeak({ args, cwd }) {
  const { output, error } = spawnSync(process.execPath, ['--require', peakReporter, ...args], {
    cwd,
    env: createEnvironment({ SPRO_BENCH_PEAK: '3' }),
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  if (error !== undefined) throw error
  return Number(output[3]) / 1024
}
