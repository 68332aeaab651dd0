/** What `list KIND --format csv` writes, `import` reads back: the same headers, in either language. */
import { expect, test } from 'vitest'
import { createMemoryHost } from './host.ts'

const odd = `---
kind: person
name: Anaïs Le Bihan
aliases:
  - =A. Le Bihan
  - Mme Le Bihan
posts:
  - CIO de Blois (conseillère)
phone: +33 2 61 91 41 09
tags:
  - '@accueil'
  - -nuit
---
`
const headerOf = (text: string) => text.slice(0, text.indexOf('\n---\n', 4))

test.each([
  ['fr', 'person', 'people', []],
  ['en', 'person', 'people', []],
  ['fr', 'structure', 'structures', []],
  ['en', 'structure', 'structures', ['--delimiter', '|']],
] as const)('in %s, %s', async (language, kind, folder, options) => {
  const host = createMemoryHost('example')
  if (kind === 'person') host.write('people/anais-le-bihan.md', odd)
  const names = host.list(folder)
  const before = names.map((name) => headerOf(host.read(`${folder}/${name}`)))
  const run = (words: readonly string[]) => host.run([...words, '--lang', language], '.')
  expect(await run(['list', kind, '-o', `${folder}.csv`, ...options])).toMatchObject({ code: 0, stdout: '' })
  for (const name of names) host.remove(`${folder}/${name}`)
  expect(await run(['import', `${folder}.csv`])).toMatchObject({ code: 0 })
  expect(names.map((name) => headerOf(host.read(`${folder}/${name}`)))).toEqual(before)
})
