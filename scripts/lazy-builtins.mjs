/**
 * Modules of Node that take milliseconds to load and that most runs never call: their functions load them on the
 * first call. `node:crypto` alone is a fifth of the start of `node`. Commander wants `node:child_process` for a
 * feature that spro does not use (commands that are programs of their own).
 */
/** The functions that spro or its libraries call, by module. */
const slow = {
  'node:crypto': ['createHash', 'randomUUID'],
  'node:child_process': ['spawn', 'spawnSync'],
}

/** The text of a module with these functions; the unused ones are dropped by esbuild. */
function composeModule(name) {
  const functions = slow[name].map(
    (key) => `export function ${key}(...args) { return require('${name}').${key}(...args) }`,
  )
  return functions.join('\n')
}

/** The esbuild plugin. */
export const lazyBuiltins = {
  name: 'lazy-builtins',
  setup(build) {
    const names = Object.keys(slow).map((name) => name.replace('node:', ''))
    build.onResolve({ filter: new RegExp(`^(?:node:)?(?:${names.join('|')})$`) }, ({ path, namespace }) =>
      namespace === 'lazy-builtin'
        ? null
        : { path: `node:${path.replace('node:', '')}`, namespace: 'lazy-builtin' },
    )
    build.onLoad({ filter: /.*/, namespace: 'lazy-builtin' }, ({ path }) => ({
      contents: composeModule(path),
      loader: 'js',
    }))
  },
}
