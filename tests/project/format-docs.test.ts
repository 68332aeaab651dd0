/** The records that docs/format.md shows make one workspace, and it is in order. */
import { expect, test } from 'vitest'
import { createMemoryHost } from '../cli/host.ts'
import { readProjectFile } from './package-root.ts'

const page = readProjectFile('docs/format.md')
const records = [...page.matchAll(/Fichier `([^`]+)` :\n\n```markdown\n([\s\S]*?)\n```/g)]
const settings = /```yaml\n([\s\S]*?)\n```/.exec(page)?.[1] ?? ''

test('docs/format.md: nothing above info', async () => {
  expect(records.length).toBeGreaterThan(5)
  const host = createMemoryHost('empty')
  host.write('spro.yaml', `${settings}\n`)
  for (const [, path = '', text = ''] of records) host.write(path, `${text}\n`)
  const { stdout } = await host.run(['validate', '--json', '--today', '2019-11-12'], '.')
  const { items, summary, problems } = JSON.parse(stdout)
  expect(items.filter((item: { severity: string }) => item.severity !== 'info')).toEqual([])
  expect(problems).toEqual([])
  expect(summary.files).toBe(records.length + 1)
})
