/** Lists that people forget: a file of each kind has the others that go with it. */
import { expect, test } from 'vitest'
import { listProjectFiles, readProjectFile } from './package-root.ts'

const commands = listProjectFiles('src/cli/commands', ['.ts']).map((path) =>
  path.slice('src/cli/commands/'.length, -'.ts'.length),
)

test('there are commands', () => {
  expect(commands).toContain('events')
})

test('every command is listed in the program', () => {
  const sources = listProjectFiles('src/cli', ['.ts']).map(readProjectFile).join('\n')
  expect(commands.filter((name) => !sources.includes(`import('./commands/${name}.ts')`))).toEqual([])
})

test('every command has its transcript', () => {
  const transcripts = new Set(listProjectFiles('tests/cli', ['.md']))
  expect(commands.filter((name) => !transcripts.has(`tests/cli/${name}.md`))).toEqual([])
})

test('every command is named in README.md or in docs/', () => {
  const pages = ['README.md', ...listProjectFiles('docs', ['.md'])].map(readProjectFile).join('\n')
  expect(commands.filter((name) => !new RegExp(`\\bspro ${name}\\b`, 'u').test(pages))).toEqual([])
})

/** The paths of the templates of a language, within its folder. */
function templatesIn(language: string): readonly string[] {
  const folder = `templates/${language}`
  return listProjectFiles(folder, ['']).map((path) => path.slice(folder.length + 1))
}

test('every template exists in French and in English', () => {
  const french = templatesIn('fr')
  expect(french).not.toEqual([])
  expect(templatesIn('en')).toEqual(french)
})
