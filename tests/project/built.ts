/** For tests that run or read what the build makes. */
import { inject } from 'vitest'

/** Throws what the build said, where it failed: a test must never pass on an older program. */
export function needBuild(): void {
  const error = inject('buildError')
  if (error !== '') throw new Error(`the sources do not build:\n${error}`)
}
