/**
 * Runs after `npm ci` and `npm install` in a clone, and before `npm pack`: builds `dist/`. Where the tools are
 * absent (`npm ci --omit=dev`, a package already built) there is nothing to build with, and that is no failure.
 */
import { createRequire } from 'node:module'

/** Whether esbuild can be found from here. */
function hasEsbuild() {
  try {
    createRequire(import.meta.url).resolve('esbuild')
    return true
  } catch {
    return false
  }
}

if (hasEsbuild()) await import('./build.mjs')
else
  console.error(
    'spro: esbuild is not installed here, so dist/ is not built; npm ci, without --omit=dev, builds it.',
  )
