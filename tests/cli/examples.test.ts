/** The examples of every `--help` work on the example workspace, as they stand. */
import { expect, test } from 'vitest'
import { commands } from '../../src/cli/program.ts'
import { createMemoryHost } from './host.ts'
import { splitWords } from './words.ts'

const examples = await Promise.all(
  Object.values(commands).map(async (load) => (await load()).examples.map((example) => [example] as const)),
)

test.each(examples.flat())('%s', async (example) => {
  const host = createMemoryHost(example.startsWith('spro init') ? 'empty' : 'example')
  const [, ...words] = splitWords(example)
  const { code, stderr } = await host.run([...words, '--today', '2019-11-12'], '.')
  expect({ code, stderr }).toMatchObject({ code: 0 })
})

test('every command has two', () => {
  for (const own of examples) expect(own.length).toBeGreaterThanOrEqual(2)
})
