/**
 * Every page of this folder, played twice: in process on a memory disk, which proves that `main` has no hidden
 * input, and through the built program on a real folder. `UPDATE=1 npx vitest run tests/cli` writes the pages
 * anew: read the difference before you keep it.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { needBuild } from '../project/built.ts'
import { createMemoryHost, createProcessHost } from './host.ts'
import { differencesOf, playSession, type Played } from './runner.ts'
import { listSessions, parsePage, printPage } from './transcript.ts'

const folder = import.meta.dirname
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'))

describe.each(pages)('%s', (name) => {
  const path = join(folder, name)

  test('in process', async () => {
    const parts = parsePage(readFileSync(path, 'utf8'))
    const played: Played[] = []
    for (const session of listSessions(parts)) played.push(...(await playSession(session, createMemoryHost)))
    if (process.env['UPDATE'] === '1') {
      writeFileSync(
        path,
        printPage(
          parts,
          played.map(({ outcome }) => outcome),
        ),
      )
      return
    }
    const { shown, came } = differencesOf(played)
    expect(came).toBe(shown)
  })

  describe('spawned', () => {
    beforeAll(needBuild)

    test('through the built program', async () => {
      const sessions = listSessions(parsePage(readFileSync(path, 'utf8')))
      const played: Played[] = []
      for (const session of sessions) played.push(...(await playSession(session, createProcessHost)))
      const { shown, came } = differencesOf(played)
      expect(came).toBe(shown)
    })
  })
})
