/** A record that cannot be read still cites: its numbers are not given again (format.md M9). */
import { expect, test } from 'vitest'
import { createMemoryHost } from '../cli/host.ts'

const broken =
  '---\nkind: meeting\ntitle: Réunion : bilan\n---\n- [x] Action 2019-06-24-departementale#A40 : fait\n'

test.each([
  ['add', ['add', 'action', 'relancer', '--to', '2019-06-24-departementale'], 'A41'],
  ['validate --fix', ['validate', '--fix'], 'A41'],
  ['done', ['done', '2019-06-24-departementale#sans numéro'], 'A41'],
])('%s gives no number that a broken record cites', async (_, words, wanted) => {
  const host = createMemoryHost('example')
  const path = 'meetings/2019/2019-06-24-departementale.md'
  host.write('meetings/2019/2019-10-01-bilan.md', broken)
  if (words[0] !== 'add') host.write(path, `${host.read(path)}\n- [ ] Action : sans numéro\n`)
  await host.run(words, '.')
  expect(host.read(path)).toContain(`Action ${wanted} :`)
  host.close()
})
