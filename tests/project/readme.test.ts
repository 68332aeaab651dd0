/**
 * What README.md and docs/ show is what the program does: their `console` blocks are played through the built
 * program, in a folder where `data/example` stands as in a clone; after `<!-- workspace: example -->`, in a copy
 * of the example itself. `UPDATE=1` writes the blocks anew. The pages of rules have a test of their own.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { createProcessHost } from '../cli/host.ts'
import { differencesOf, playSession, type Played } from '../cli/runner.ts'
import { listSessions, parsePage, printPage } from '../cli/transcript.ts'
import { needBuild } from './built.ts'
import { listProjectFiles, packageRoot, readProjectFile } from './package-root.ts'

const pages = ['README.md', ...listProjectFiles('docs', ['.md'])].filter(
  (page) => !page.startsWith('docs/rules/') && /^`{3,}console\b/mu.test(readProjectFile(page)),
)

beforeAll(needBuild)

test('README.md shows the program at work', () => {
  expect(pages).toContain('README.md')
})

test.each(pages)('%s shows what the program does', async (page) => {
  const parts = parsePage(readProjectFile(page))
  const played: Played[] = []
  for (const session of listSessions(parts, 'clone'))
    played.push(...(await playSession(session, createProcessHost)))
  const { shown, came } = differencesOf(played)
  if (process.env['UPDATE'] === '1') {
    const outcomes = played.map(({ outcome }) => outcome)
    writeFileSync(join(packageRoot, page), printPage(parts, outcomes))
    return
  }
  expect(came).toBe(shown)
})
