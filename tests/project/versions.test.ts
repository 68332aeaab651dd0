/** Versions that must agree: the program's, those of what it is built with, and that of Node. */
import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { bin, readProjectFile } from './package-root.ts'

interface Manifest {
  readonly name: string
  readonly version: string
  readonly engines: { readonly node: string }
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly overrides: Readonly<Record<string, string>>
}

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly engines?: Readonly<Record<string, string>> }>
  >
}

const manifest: Manifest = JSON.parse(readProjectFile('package.json'))
const lock: Lock = JSON.parse(readProjectFile('package-lock.json'))

test.each(['--version', '-V'])('spro %s says the version of the package', (flag) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, flag], { encoding: 'utf8' })
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: '' })
})

test('the lock file is of this version', () => {
  expect(lock.packages['']?.version).toBe(manifest.version)
})

test('an installed spro brings no dependency', () => {
  expect(manifest.dependencies ?? {}).toEqual({})
})

test('every dependency is pinned exactly, as the lock file has it', () => {
  const pins = { ...manifest.devDependencies, ...manifest.overrides }
  const loose = Object.entries(pins).filter(
    ([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version,
  )
  expect(loose).toEqual([])
})

test('the build targets the oldest Node that the package accepts', () => {
  const [, oldest] = /^>=(?<version>\d+\.\d+)$/u.exec(manifest.engines.node) ?? []
  expect(readProjectFile('scripts/build.mjs')).toContain(`'node${oldest}'`)
})

test('CHANGELOG.md tells of this version', () => {
  expect(readProjectFile('CHANGELOG.md')).toContain(manifest.version)
})
