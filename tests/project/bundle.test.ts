/** What a command loads before it runs, read from the metafile of the build: start-up time is what people feel. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Metafile } from 'esbuild'
import { beforeAll, expect, test } from 'vitest'
import { needBuild } from './built.ts'
import { listProjectFiles, packageRoot } from './package-root.ts'

let outputs: Metafile['outputs'] = {}

beforeAll(() => {
  needBuild()
  const meta: Metafile = JSON.parse(readFileSync(join(packageRoot, 'build', 'meta.json'), 'utf8'))
  outputs = meta.outputs
})

/** The output whose entry point is this source file. */
function outputOf(source: string): string {
  const found = Object.entries(outputs).find(([, output]) => output.entryPoint === source)
  if (found === undefined) throw new Error(`${source} is not an entry point of the build`)
  return found[0]
}

/** The outputs, and all that they import while they load. */
function closureOf(start: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const waiting = [...start]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (seen.has(name)) continue
    seen.add(name)
    const imports = outputs[name]?.imports ?? []
    waiting.push(...imports.filter((item) => item.kind !== 'dynamic-import').map((item) => item.path))
  }
  return seen
}

/** The names of the packages that a command loads before it runs. */
function packagesOf(command: string): readonly string[] {
  const start = [outputOf('src/cli/run.ts'), outputOf(`src/cli/commands/${command}.ts`)]
  const inputs = [...closureOf(start)].flatMap((name) => Object.keys(outputs[name]?.inputs ?? {}))
  const names = inputs.map(
    (path) => /^node_modules\/(?<name>(?:@[^/]+\/)?[^/]+)/u.exec(path)?.groups?.['name'],
  )
  return [...new Set(names.filter((name) => name !== undefined))].toSorted()
}

/** Packages that read, check or draw one record, or talk: loaded only when that happens. */
const slow = /^(?:yaml|zod|unified|remark-.*|rehype-.*|mdast-.*|micromark.*|chalk|liquidjs|@inquirer\/.*)$/u

test.each(['events', 'actions', 'decisions', 'list'])(
  '%s loads no package that is slow to load',
  (command) => {
    expect(packagesOf(command).filter((name) => slow.test(name))).toEqual([])
  },
)

test('agenda loads neither the Markdown reader, nor the schemas, nor the prompts', () => {
  const kept = /^(?:liquidjs|yaml)$/u
  expect(packagesOf('agenda').filter((name) => slow.test(name) && !kept.test(name))).toEqual([])
})

test('every command is loaded when it is called, and only then', () => {
  const atStart = closureOf([outputOf('src/cli/run.ts')])
  const commands = listProjectFiles('src/cli/commands', ['.ts']).map(outputOf)
  expect(commands.filter((output) => atStart.has(output))).toEqual([])
})
