/**
 * Checks what `npm pack` would send out: publint's rules, every file in an expected folder, no sources, no
 * tests, and the parts without which an installed spro would not run.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Everything that may be in the package: a folder ends in `/`. */
const expected = [
  'bin/load.cjs',
  'bin/spro.cjs',
  'bin/spro.cmd',
  'dist/',
  'templates/fr/',
  'templates/en/',
  'data/',
  'docs/',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  'package.json',
]

/** What must never be in it, wherever it stands. */
const forbidden = /(?:^|\/)(?:src|tests|bench|scripts|node_modules|\.spro|private)\/|\.(?:ts|mts|map|tmp)$/u

/** The paths that npm would pack, relative, with `/`. The command is npm's own, told by npm when it runs this. */
function packedFiles() {
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=error']
  const npm = process.env.npm_execpath
  const options = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }
  const output =
    npm?.endsWith('.js') === true
      ? execFileSync(process.execPath, [npm, ...args], options)
      : execFileSync('npm', args, { ...options, shell: process.platform === 'win32' })
  const [pack] = JSON.parse(output.slice(output.indexOf('[')))
  return pack.files.map((file) => file.path)
}

/** Sentences about what is wrong with a list of packed files. */
function faultsOf(files) {
  const isExpected = (file) => expected.some((e) => (e.endsWith('/') ? file.startsWith(e) : file === e))
  const isThere = (e) => files.some((file) => (e.endsWith('/') ? file.startsWith(e) : file === e))
  return [
    ...files.filter((file) => !isExpected(file)).map((file) => `not expected in the package: ${file}`),
    ...files.filter((file) => forbidden.test(file)).map((file) => `must not be in the package: ${file}`),
    ...[...expected, 'dist/run.cjs'].filter((e) => !isThere(e)).map((e) => `missing from the package: ${e}`),
  ]
}

/** What publint says about these files, as a tool that receives the package would see them. */
async function publintFaults(files) {
  const pack = {
    files: files.map((name) => ({ name: `package/${name}`, data: readFileSync(join(root, name)) })),
  }
  const { messages, pkg } = await publint({ pkgDir: 'package', strict: true, pack })
  return messages.map((message) => `publint: ${formatMessage(message, pkg, { color: false })}`)
}

const files = packedFiles()
const faults = [...(await publintFaults(files)), ...faultsOf(files)]
for (const fault of faults) console.error(fault)
process.exitCode = faults.length === 0 ? 0 : 1
