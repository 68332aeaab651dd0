/**
 * What README.md shows is what the program does: its `console` blocks are played through the built program, in
 * a folder where `data/example` stands as in a clone. After `<!-- workspace: example -->` they are played in a
 * copy of the example itself.
 */
import { beforeAll, expect, test } from 'vitest'
import { createProcessHost } from '../cli/host.ts'
import { differencesOf, playSession } from '../cli/runner.ts'
import { listSessions, parsePage } from '../cli/transcript.ts'
import { needBuild } from './built.ts'
import { readProjectFile } from './package-root.ts'

const sessions = listSessions(parsePage(readProjectFile('README.md')), 'clone')

beforeAll(needBuild)

test('README.md shows the program at work', () => {
  expect(sessions).not.toEqual([])
})

test.each(sessions)('README.md, in $workspace', async (session) => {
  const { shown, came } = differencesOf(await playSession(session, createProcessHost))
  expect(came).toBe(shown)
})
