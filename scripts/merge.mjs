/**
 * Merges the parts of the program that run every day into one file, in which they call each other directly. A start
 * otherwise reads and compiles some thirty of them, and every use of another part's constant or function goes through
 * a getter, which code that runs for the first time pays dearly for. Parts that few runs need stay files of their own:
 * a library that draws a record, reads an odd header or asks a question, and the commands of a rare day.
 */
import { basename, join } from 'node:path'
import { build } from 'esbuild'

/** What runs every day, and is worth the room in the merged file and its cache; without the libraries it loads. */
const everyDay = [
  'src/cli/run.ts',
  'src/cli/parse.ts',
  ...['actions', 'agenda', 'decisions', 'done', 'events', 'list', 'search', 'status', 'validate'].map(
    (command) => `src/cli/commands/${command}.ts`,
  ),
  'src/messages/fr/all.ts',
]

/** The libraries of every start. */
const small = /(?:^|\/)node_modules\/(?:commander|fastest-levenshtein)\//u

const holdsLibrary = (output) =>
  Object.keys(output.inputs).some((path) => /(?:^|\/)node_modules\//u.test(path) && !small.test(path))

/** The names of the parts that these sources load before they run. */
function closureOf(sources, outputs) {
  const seen = new Set()
  const waiting = Object.keys(outputs).filter((name) => sources.includes(outputs[name].entryPoint))
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (seen.has(name)) continue
    seen.add(name)
    const imports = outputs[name].imports.filter((item) => item.kind === 'import-statement' && !item.external)
    waiting.push(...imports.map((item) => basename(item.path)))
  }
  return seen
}

/** The parts of every day among `outputs` (the metafile's account of them, by file name), and the others. */
export function chooseParts(outputs) {
  const daily = closureOf(everyDay, outputs)
  const names = Object.keys(outputs)
  const inside = names.filter((name) => daily.has(name) && !holdsLibrary(outputs[name]))
  return { inside, apart: names.filter((name) => !inside.includes(name)) }
}

/** How a file apart begins and ends: `require` gives it the parts of the merged file by the names of their files. */
export const wrapApart = (code) => `module.exports = function (module, exports, require) {${code}\n}\n`

/** The merged parts by name. `require` keeps each unread until it is called for, and wakes no other. */
function composeEntry(inside) {
  const lines = inside.map((name) => `  ${JSON.stringify(`./${name}`)}: () => require('./${name}'),`)
  return ['module.exports = {', ...lines, '}'].join('\n')
}

/** Leaves the other parts to the `require` of the merged file. */
const leaveApart = (inside) => ({
  name: 'leave-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\// }, ({ path }) =>
      inside.includes(basename(path)) ? null : { path, external: true },
    )
  },
})

/**
 * The text of the merged file: a script whose value is a function of `require` and the folder it stands in; it
 * returns the exports of the part `entry`. `folder` holds the parts as ES modules, `options` are those of esbuild.
 */
export async function mergeParts({ inside, folder, entry, options }) {
  const { outputFiles } = await build({
    ...options,
    stdin: { contents: composeEntry(inside), resolveDir: folder, sourcefile: join(folder, 'merged.js') },
    outfile: 'merged.cjs',
    loader: { '.cjs': 'js' },
    bundle: true,
    plugins: [leaveApart(inside)],
  })
  return [
    '(function (outside, folder) {',
    'const module = { exports: {} }',
    'const loaded = new Map()',
    'function require(id) {',
    '  if (!id.startsWith("./")) return outside(id)',
    '  let part = loaded.get(id)',
    '  if (part === undefined) {',
    '    part = { exports: {} }',
    '    loaded.set(id, part)',
    '    const merged = module.exports[id]',
    '    if (merged !== undefined) part.exports = merged()',
    '    else outside(folder + id.slice(1))(part, part.exports, require)',
    '  }',
    '  return part.exports',
    '}',
    outputFiles[0].text,
    `return require("./${entry}")`,
    '})',
    '',
  ].join('\n')
}
