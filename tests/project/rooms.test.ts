/** The order of the rooms of `src/` (docs/architecture.md): a room imports only what is named after it. */
import { posix } from 'node:path'
import { transform } from 'esbuild'
import { expect, test } from 'vitest'
import { listProjectFiles, readProjectFile } from './package-root.ts'

const firstRooms = ['dates', 'messages', 'document', 'records'] as const

/** A room, and the rooms that it may import beside itself. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  dates: [],
  messages: ['dates'],
  document: ['messages'],
  records: ['dates', 'messages', 'document'],
  queries: firstRooms,
  checks: ['queries', ...firstRooms],
  pages: ['queries', ...firstRooms],
  importers: firstRooms,
  exporters: ['pages', 'queries', ...firstRooms],
  reporters: ['checks', 'document', 'messages'],
  plans: ['reporters', 'exporters', 'importers', 'pages', 'checks', 'queries', ...firstRooms],
  store: ['records', 'document', 'messages'],
  cli: ['store', 'plans', 'reporters', 'exporters', 'importers', 'pages', 'checks', 'queries', ...firstRooms],
}

/** Rooms of which another room may know the types and nothing else. */
const typesOnly: Readonly<Record<string, readonly string[]>> = { store: ['plans'] }

/** The only files that touch the process, the clock and the disk: the parts of a real environment. */
const outside = new Set([
  'src/cli/env.ts',
  'src/cli/node-ask.ts',
  'src/cli/node-console.ts',
  'src/cli/node-host.ts',
  'src/cli/run.ts',
  'src/store/node-disk.ts',
])

interface Import {
  readonly from: string
  readonly specifier: string
  readonly isType: boolean
}

const statement =
  /^(?:import|export)\s+(?<type>type\s)?[^'";]*?from\s'(?<from>[^']+)'|^import\s'(?<bare>[^']+)'/gmu
const call = /\bimport\(\s*'(?<called>[^']+)'/gu

function readImports(from: string): readonly Import[] {
  const text = readProjectFile(from)
  return [...text.matchAll(statement), ...text.matchAll(call)].map(({ groups }) => ({
    from,
    specifier: groups?.['from'] ?? groups?.['bare'] ?? groups?.['called'] ?? '',
    isType: groups?.['type'] !== undefined,
  }))
}

const files = listProjectFiles('src', ['.ts'])
const imports = files.flatMap(readImports)
const roomOf = (path: string): string => path.split('/')[1] ?? ''

/** The file that a relative import names, from the project's root. */
function targetOf({ from, specifier }: Import): string {
  return posix.join(posix.dirname(from), specifier)
}

function isAllowed(item: Import): boolean {
  const from = roomOf(item.from)
  const to = roomOf(targetOf(item))
  if (from === to || rooms[from]?.includes(to) === true) return true
  return item.isType && typesOnly[from]?.includes(to) === true
}

test('every folder of src is a room of the table', () => {
  expect([...new Set(files.map(roomOf))].filter((room) => rooms[room] === undefined)).toEqual([])
})

test('a room imports only the rooms that the table allows', () => {
  const wrong = imports.filter((item) => item.specifier.startsWith('.') && !isAllowed(item))
  expect(wrong.map((item) => `${item.from} -> ${targetOf(item)}`)).toEqual([])
})

test('only the real environment imports the disk, the process and the machine', () => {
  const machine =
    /^(?:node:)?(?:fs|fs\/promises|process|child_process|os|tty|readline|readline\/promises|perf_hooks)$/u
  const wrong = imports.filter((item) => machine.test(item.specifier) && !outside.has(item.from))
  expect(wrong.map((item) => `${item.from} -> ${item.specifier}`)).toEqual([])
})

/** Uses of a global that hide an input: esbuild replaces them, and only them, where nothing of that name is in scope. */
const hiddenInputs = ['process', 'Date', 'Math.random', 'performance.now'] as const

/** What a file takes from the process, the clock or chance, as `process` or `new Date()`. */
async function readHiddenInputs(path: string): Promise<readonly string[]> {
  const define = Object.fromEntries(
    hiddenInputs.flatMap((name) => {
      const marker = `HIDDEN_${name.replace('.', '_')}`
      return [name, `globalThis.${name}`].map((key) => [key, marker] as const)
    }),
  )
  const { code } = await transform(readProjectFile(path), { loader: 'ts', format: 'esm', define })
  const found = code.match(
    /HIDDEN_(?:process|Math_random|performance_now|Date\.now)\b|new HIDDEN_Date\(\)|(?<!new )HIDDEN_Date\(/gu,
  )
  return [...new Set(found)].map((use) => `${path} -> ${use.replace('HIDDEN_', '').replace('_', '.')}`)
}

test('only the real environment reads the process, the clock and chance', async () => {
  const inside = files.filter((path) => !outside.has(path))
  expect((await Promise.all(inside.map(readHiddenInputs))).flat()).toEqual([])
})
