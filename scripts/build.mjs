/**
 * Builds `dist/`, what an installed spro runs.
 *
 * esbuild runs twice. First from the sources to ES modules, split so that a command loads only itself
 * (`build/`, with the metafile that the tests read). Then to CommonJS: what runs every day merged into one file
 * (merge.mjs), every other of these files alone; `dynamic-import: false` turns the `import()` of a command into a
 * call that wakes no ESM loader. Last, V8's cache of the merged file is made for this Node (cache.cjs).
 *
 * Other processes may be running `dist/` meanwhile: the new parts are written first, the entry file after
 * them, and what is no longer used is removed last.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { lazyBuiltins } from './lazy-builtins.mjs'
import { chooseParts, mergeParts, wrapApart } from './merge.mjs'

const { cacheFile } = createRequire(import.meta.url)('../bin/load.cjs')
const root = fileURLToPath(new URL('..', import.meta.url))
const entry = 'run.cjs'
const shared = {
  absWorkingDir: root,
  outExtension: { '.js': '.cjs' },
  platform: 'node',
  target: 'node20.19',
  write: false,
  logLevel: 'error',
}

/** Bundles the sources into ES modules that share chunks, under `build/`. Returns the metafile. */
async function bundle() {
  const { outputFiles, metafile } = await build({
    ...shared,
    entryPoints: ['src/cli/run.ts'],
    outdir: 'build',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    metafile: true,
    // Constants of other files become plain numbers.
    minifySyntax: true,
    plugins: [lazyBuiltins],
  })
  const files = outputFiles.map((file) => ({ name: basename(file.path), text: file.text }))
  const meta = { name: 'meta.json', text: JSON.stringify(metafile) }
  await writeAll(join(root, 'build'), [...files, meta])
  return metafile
}

/**
 * esbuild escapes what is not ASCII everywhere but in regular expressions. A text of ASCII alone is held and
 * scanned in single bytes, and reads the same whatever it is decoded as.
 */
function toAscii(text) {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

const commonJs = {
  ...shared,
  format: 'cjs',
  supported: { 'dynamic-import': false },
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  lineLimit: 200,
}

/** Turns files of `build/`, one by one, into CommonJS. */
async function toCommonJs(names) {
  const { outputFiles } = await build({
    ...commonJs,
    entryPoints: names.map((name) => join(root, 'build', name)),
    outdir: 'dist',
    bundle: false,
  })
  return outputFiles.map((file) => ({ name: basename(file.path), text: wrapApart(toAscii(file.text)) }))
}

/** The folders of the packages that the bundle holds, in order. */
function packagesIn(metafile) {
  const folders = Object.keys(metafile.inputs).map(
    (path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(path)?.[0] ?? null,
  )
  return [...new Set(folders.filter((folder) => folder !== null))].toSorted()
}

/** The licences of these packages: each asks to go wherever its code goes. */
async function gatherLicences(packages) {
  const texts = packages.map(async (folder) => {
    const { name, version, license } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'))
    const file = (await readdir(join(root, folder))).find((name) => /^licen[cs]e/iu.test(name))
    const text = file === undefined ? license : await readFile(join(root, folder, file), 'utf8')
    return `${name} ${version}\n\n${text.trim()}\n`
  })
  return (await Promise.all(texts)).join(`\n${'-'.repeat(72)}\n\n`)
}

/** Makes the folder hold these files and no others, but caches; files that are already right are left alone. */
async function writeAll(folder, files) {
  await mkdir(folder, { recursive: true })
  const ordered = files.toSorted((a, b) => Number(a.name === entry) - Number(b.name === entry))
  for (const file of ordered) await writeIfChanged(join(folder, file.name), file.text)
  const names = new Set(files.map((file) => file.name))
  const stale = (await readdir(folder)).filter((name) => !names.has(name) && !/\.(?:tmp|cache)$/u.test(name))
  await Promise.all(stale.map((name) => rm(join(folder, name), { recursive: true, force: true })))
}

async function writeIfChanged(path, text) {
  const current = await readFile(path, 'utf8').catch(() => null)
  if (current === text) return
  const temporary = `${path}.${process.pid}.tmp`
  await writeFile(temporary, text)
  await rename(temporary, path)
}

const isMadeFrom = (mark, bytes) => bytes?.subarray(0, mark.length).toString('latin1') === mark

/** Makes the cache of each command for this Node, unless it was made from this text; removes those of older texts. */
async function writeCaches(mark, commands) {
  const folder = join(root, 'dist')
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.cache'))) {
    const path = join(folder, name)
    if (!isMadeFrom(mark, await readFile(path).catch(() => null))) await rm(path, { force: true })
  }
  await Promise.all(commands.map((command) => writeCache(mark, command)))
}

async function writeCache(mark, command) {
  const path = cacheFile(root, command)
  if (isMadeFrom(mark, await readFile(path).catch(() => null))) return
  const temporary = `${path}.${process.pid}.tmp`
  const args = [join(root, 'scripts', 'cache.cjs'), command, temporary, join(root, 'data', 'example')]
  const made = spawn(process.execPath, args, { stdio: 'ignore' })
  const [status] = await once(made, 'exit')
  if (status === 0) await rename(temporary, path)
  else await rm(temporary, { force: true })
}

async function buildAll() {
  const metafile = await bundle()
  const outputs = Object.fromEntries(
    Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]),
  )
  const { inside, apart } = chooseParts(outputs)
  const merged = toAscii(await mergeParts({ inside, entry, folder: join(root, 'build'), options: commonJs }))
  const lessons = await readFile(join(root, 'scripts', 'lessons.json'), 'utf8')
  const maker = await readFile(join(root, 'scripts', 'cache.cjs'))
  const mark = createHash('sha256').update(merged).update(lessons).update(maker).digest('hex').slice(0, 16)
  const files = [{ name: entry, text: `//${mark}\n${merged}` }, ...(await toCommonJs(apart))]
  const licences = { name: 'THIRD-PARTY-LICENSES.txt', text: await gatherLicences(packagesIn(metafile)) }
  await writeAll(join(root, 'dist'), [...files, licences])
  await writeCaches(mark, Object.keys(JSON.parse(lessons)))
}

try {
  await buildAll()
} catch (error) {
  // esbuild has said what is wrong with the sources, at file and line.
  if (!Array.isArray(error.errors)) throw error
  process.exitCode = 1
}
