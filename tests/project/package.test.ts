/** An installed spro: packed, unpacked elsewhere, called through a link. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, realpathSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { needBuild } from './built.ts'
import { bin, packageRoot, readProjectFile } from './package-root.ts'

const { version, files }: { readonly version: string; readonly files: readonly string[] } = JSON.parse(
  readProjectFile('package.json'),
)
const onWindows = process.platform === 'win32'
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'spro-package-')))
const installed = join(folder, 'lib', 'node_modules', 'spro')

/** Runs a file with Node in an empty folder. */
function runNode(...args: readonly string[]): {
  readonly code: number | null
  readonly out: string
  readonly err: string
} {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}

beforeAll(() => {
  needBuild()
  for (const name of ['package.json', ...files])
    cpSync(join(packageRoot, name), join(installed, name), { recursive: true })
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

test.skipIf(onWindows)('the program is executable', () => {
  expect(statSync(bin).mode & 0o111).toBe(0o111)
})

test('the package runs outside its clone, with no node_modules', () => {
  const example = join(installed, 'data', 'example')
  const run = runNode(
    join(installed, 'bin', 'spro.cjs'),
    '-C',
    example,
    'events',
    '--today',
    '2019-11-12',
    '--json',
  )
  expect(run).toMatchObject({ code: 0, err: '' })
  expect(JSON.parse(run.out)).toMatchObject({ schema: 'spro/events@1', problems: [] })
})

test.skipIf(onWindows)('the package runs through the link that npm makes', () => {
  const link = join(folder, 'spro')
  symlinkSync(join(installed, 'bin', 'spro.cjs'), link)
  expect(runNode(link, '--version')).toEqual({ code: 0, out: `${version}\n`, err: '' })
  expect(runNode(link, '--help')).toMatchObject({ code: 0, err: '' })
})

test('a clone that is not built says what to type, in both languages', () => {
  const bare = join(folder, 'bare')
  cpSync(join(packageRoot, 'bin'), join(bare, 'bin'), { recursive: true })
  const run = runNode(join(bare, 'bin', 'spro.cjs'), 'events')
  expect(run).toMatchObject({ code: 2, out: '' })
  expect(run.err).toMatch(/tapez : npm ci\n.*type: npm ci\n$/su)
})

test('prepare, where there is nothing to build with, says so and does not fail', () => {
  const bare = join(folder, 'tools')
  cpSync(join(packageRoot, 'scripts'), join(bare, 'scripts'), { recursive: true })
  const run = runNode(join(bare, 'scripts', 'prepare.mjs'))
  expect(run).toMatchObject({ code: 0, out: '' })
  expect(run.err).toMatch(/^[^\n]+npm ci[^\n]+\n$/u)
})
