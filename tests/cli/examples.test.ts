/** The examples of every `--help` work on the example workspace, as they stand. */
import { expect, test } from 'vitest'
import { commands } from '../../src/cli/program.ts'
import { examplesOf } from '../../src/cli/spec.ts'
import { createMemoryHost } from './host.ts'
import { splitWords } from './words.ts'

const loaded = await Promise.all(Object.values(commands).map((load) => load()))
const examples = (['fr', 'en'] as const).flatMap((language) =>
  loaded.flatMap((command) => examplesOf(command, language)),
)

test.each([...new Set(examples)])('%s', async (example) => {
  const host = createMemoryHost(example.startsWith('spro init') ? 'empty' : 'example')
  const [, ...words] = splitWords(example)
  const { code, stderr } = await host.run([...words, '--today', '2019-11-12'], '.')
  expect({ code, stderr }).toMatchObject({ code: 0 })
})

test('every command has two', () => {
  for (const command of loaded) {
    expect(command.examples.length).toBeGreaterThanOrEqual(2)
    expect(examplesOf(command, 'en')).toHaveLength(command.examples.length)
  }
})
