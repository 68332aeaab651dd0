/**
 * Merges the small parts of the program into one file. A start reads and compiles some thirty of them; one file
 * is read once, and V8 can keep one cache of it. Parts that few runs need stay files of their own: a library that
 * draws a record, reads an odd header or asks a question, and the commands of a rare day.
 */

/** What runs every day, and is worth the room in the merged file and its cache; without the libraries it loads. */
const everyDay = [
  ...['run', 'parse', 'commands/events', 'commands/actions', 'commands/agenda', 'commands/done'].map(
    (name) => `src/cli/${name}.ts`,
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
    waiting.push(...imports.map((item) => item.path.split('/').at(-1)))
  }
  return seen
}

/** A part as a function of `module`, `exports` and `require`, so that both kinds of file hold the same thing. */
const wrap = (code) => `function (module, exports, require) {${code}\n}`

/**
 * The files of `dist/`. `parts` are CommonJS texts by file name; `outputs` is the metafile's account of them, by
 * file name. The entry's text is a script whose value is a function of `require` and the folder it stands in; it
 * returns the exports of the part `entry`.
 */
export function mergeParts({ parts, outputs, entry }) {
  const names = [...parts.keys()]
  const daily = closureOf(everyDay, outputs)
  const inside = names.filter((name) => daily.has(name) && !holdsLibrary(outputs[name]))
  const apart = names.filter((name) => !inside.includes(name))
  const text = [
    '(function (require, folder) {',
    'const parts = {',
    ...inside.map((name) => `"./${name}": ${wrap(parts.get(name))},`),
    '}',
    'const loaded = new Map()',
    'function load(id) {',
    '  if (!id.startsWith("./")) return require(id)',
    '  let module = loaded.get(id)',
    '  if (module === undefined) {',
    '    module = { exports: {} }',
    '    loaded.set(id, module)',
    '    const define = parts[id] ?? require(folder + id.slice(1))',
    '    define(module, module.exports, load)',
    '  }',
    '  return module.exports',
    '}',
    `return load("./${entry}")`,
    '})',
    '',
  ].join('\n')
  return [
    ...apart.map((name) => ({ name, text: `module.exports = ${wrap(parts.get(name))}\n` })),
    { name: entry, text },
  ]
}
