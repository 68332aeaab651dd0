/** The built program's long answers on a real terminal, by tmux and less; where one is missing, it is said. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { needBuild } from '../project/built.ts'
import { bin, packageRoot } from '../project/package-root.ts'
import { missingTmux, openTerminal, type Terminal } from './terminal.ts'

const missingLess = spawnSync('less', ['--version']).status === 0 ? null : 'less is not installed'
const reason = missingTmux() ?? missingLess
if (reason !== null) console.warn(`the pager is not tried: ${reason}`)

describe.skipIf(reason !== null)(`a long answer${reason === null ? '' : ` (${reason})`}`, () => {
  let terminal: Terminal

  beforeAll(needBuild)
  beforeEach(() => {
    terminal = openTerminal(join(packageRoot, 'data', 'example'))
  })
  afterEach(() => terminal.close())

  async function start(words: string): Promise<void> {
    await terminal.waitFor('>')
    terminal.type(`${words.replace('spro', `'${process.execPath}' '${bin}'`)}; echo "code=$?."`)
    terminal.press('Enter')
  }

  test('begins at its first line, and ends where one goes', async () => {
    await start('spro list --today 2019-11-12')
    const first = await terminal.waitFor('25 novembre 2019')
    expect(first).not.toContain('yasmina-belkaid')
    terminal.type('G')
    await terminal.waitFor('yasmina-belkaid')
    terminal.press('q')
    await terminal.waitFor('code=0.')
  })

  test('stays there at Ctrl-C, which is a key of the pager', async () => {
    await start('spro list --today 2019-11-12')
    await terminal.waitFor('25 novembre 2019')
    terminal.press('C-c')
    terminal.type('G')
    await terminal.waitFor('yasmina-belkaid')
    terminal.press('q')
    expect(await terminal.waitFor('code=')).toContain('code=0.')
  })

  test('is shown at once with --no-pager, or with cat as the pager', async () => {
    await start('spro list --today 2019-11-12 --no-pager')
    expect(await terminal.waitFor('code=0.')).toContain('yasmina-belkaid')
    terminal.type('clear')
    terminal.press('Enter')
    await start('SPRO_PAGER=cat spro list --today 2019-11-12')
    expect(await terminal.waitFor('code=0.')).toContain('yasmina-belkaid')
  })
})
