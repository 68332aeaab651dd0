import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/words.ts'],
    globalSetup: ['tests/project/global-setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Vitest leaves one core alone; most of these tests wait for processes of their own.
    maxWorkers: availableParallelism(),
  },
})
