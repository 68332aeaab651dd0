/**
 * Modules of Node that take milliseconds to load and that most runs never call: their functions load them on the
 * first call. `node:crypto` alone is a fifth of the start of `node`. Commander wants `node:child_process` for a
 * feature that spro does not use (commands that are programs of their own).
 */
import { builtinModules, createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const slow = ['node:crypto', 'node:child_process']

/** The text of a module with the functions of a built-in one; the unused ones are dropped by esbuild. */
function composeModule(name) {
  const functions = Object.entries(require(name)).filter(
    ([key, value]) => typeof value === 'function' && /^[a-z]\w*$/u.test(key),
  )
  const exports = functions.map(
    ([key]) => `export function ${key}(...args) { return require('${name}').${key}(...args) }`,
  )
  return exports.join('\n')
}

/** The esbuild plugin. */
export const lazyBuiltins = {
  name: 'lazy-builtins',
  setup(build) {
    const filter = new RegExp(`^(?:node:)?(?:${slow.map((name) => name.slice(5)).join('|')})$`)
    build.onResolve({ filter }, ({ path, namespace, kind }) => {
      const isOurs = namespace === 'lazy-builtin'
      if (isOurs || !builtinModules.includes(path.replace(/^node:/u, ''))) return null
      if (kind === 'dynamic-import') return null
      return { path: `node:${path.replace(/^node:/u, '')}`, namespace: 'lazy-builtin' }
    })
    build.onLoad({ filter: /.*/, namespace: 'lazy-builtin' }, ({ path }) => ({
      contents: composeModule(path),
      loader: 'js',
    }))
  },
}
