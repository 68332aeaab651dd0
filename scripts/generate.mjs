/**
 * Writes the files that are generated from the sources: `data/schema/<kind>.json`, the JSON Schema of each kind
 * of record, for editors. `npm run generated` then asks git whether anything changed.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'data', 'schema')

/** Loads a TypeScript module of the sources, bundled: Node 20 does not read TypeScript. */
async function load(source) {
  const outfile = join(root, 'build', 'generate.mjs')
  await build({
    absWorkingDir: root,
    entryPoints: [source],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    logLevel: 'error',
  })
  try {
    return await import(pathToFileURL(outfile).href)
  } finally {
    await rm(outfile, { force: true })
  }
}

const { jsonSchemas } = await load('src/records/schema.ts')
if (typeof jsonSchemas !== 'function') throw new Error('src/records/schema.ts does not export jsonSchemas()')
const schemas = Object.entries(jsonSchemas())
await mkdir(folder, { recursive: true })
for (const [name, schema] of schemas)
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(schema, null, 2)}\n`)
const wanted = new Set(schemas.map(([name]) => `${name}.json`))
for (const name of await readdir(folder)) if (!wanted.has(name)) await rm(join(folder, name))
