/** What a terminal gets: colours, and a table that fits. */
import { expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { createTerminalRun } from './host.ts'

test.each([['events'], ['actions'], ['decisions'], ['list']])(
  'spro %s on a coloured terminal of 100 columns',
  async (command) => {
    const { env, text } = createTerminalRun('example', 100)
    await main([command, '--today', '2019-11-12'], env)
    const drawn = text()
    expect(drawn).not.toContain('[object')
    const plain = drawn.replaceAll(/\u001b\[\d+m/g, '')
    expect(plain).not.toBe(drawn)
    for (const line of plain.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
  },
)
