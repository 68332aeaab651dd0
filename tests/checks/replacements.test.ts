/** Decisions that replace each other: rings of any length are told once, chains of any length are none. */
import { expect, test } from 'vitest'
import { checkFiles } from './run.ts'

/** Decisions as "a>b": a replaces b; `<` says it in the older one. */
async function ringsOf(...replacements: readonly string[]): Promise<readonly string[]> {
  const headers = new Map<string, { supersedes: string[]; by: string[] }>()
  const of = (id: string) => {
    const known = headers.get(id) ?? { supersedes: [], by: [] }
    headers.set(id, known)
    return known
  }
  for (const each of replacements) {
    const [, left = '', sign, right = ''] = /^(\w+)([<>])(\w+)$/u.exec(each) ?? []
    of(left)
    of(right)
    if (sign === '>') of(left).supersedes.push(right)
    else of(left).by.push(right)
  }
  const files = [...headers].map(([id, { supersedes, by }]) => {
    const lines = supersedes.map((older) => `  - ${older}`)
    const list = lines.length === 0 ? '' : `supersedes:\n${lines.join('\n')}\n`
    const ended = by.map((newer) => `superseded_by: ${newer}\n`).join('')
    const text = `---\nkind: decision\ntitle: ${id}\ndate: 2019-01-10\n${list}${ended}---\n`
    return { path: `decisions/${id}.md`, text }
  })
  const found = await checkFiles(files, { only: ['supersedes-cycle'] })
  return found.map(({ file, message }) => {
    const ids = message.code === 'supersedes-cycle-found' ? message.args.ids : []
    return `${file} ${ids.join('>')}`
  })
}

test.each([
  ['a chain', ['a>b', 'b>c', 'd>c'], []],
  ['both ends of one replacement', ['a>b', 'b<a'], []],
  ['two', ['a>b', 'b>a'], ['decisions/a.md a>b']],
  ['two, told by the older ones', ['a<b', 'b<a'], ['decisions/a.md a>b']],
  ['three', ['b>c', 'c>a', 'a>b'], ['decisions/a.md a>b>c']],
  ['itself', ['a>a'], ['decisions/a.md a']],
  ['two rings', ['a>b', 'b>a', 'c>d', 'd>c'], ['decisions/a.md a>b', 'decisions/c.md c>d']],
  ['a ring at the end of a chain', ['a>b', 'b>c', 'c>b'], ['decisions/b.md b>c']],
])('%s', async (_, replacements, rings) => {
  expect(await ringsOf(...replacements)).toEqual(rings)
})

test('a chain of five thousand', async () => {
  const chain = Array.from({ length: 5000 }, (_, index) => `d${index}>d${index + 1}`)
  expect(await ringsOf(...chain)).toEqual([])
})
