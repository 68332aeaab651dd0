/** Before any test: `dist/` is built from the sources as they are, so that no test runs an older program. */
import { spawnSync } from 'node:child_process'
import type { TestProject } from 'vitest/node'
import { packageRoot } from './package-root.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** What the build said against the sources; empty when it succeeded. */
    readonly buildError: string
  }
}

/** Builds. A failure is kept for the tests that need the built program: the others can still run. */
export function setup(project: TestProject): void {
  const build = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: packageRoot, encoding: 'utf8' })
  project.provide('buildError', build.status === 0 ? '' : build.stderr || 'the build was killed')
}
