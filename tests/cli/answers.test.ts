/** Where an answer goes: the terminal page by page, a file, a pipe that a Windows console may misread. */
import { describe, expect, test } from 'vitest'
import type { Env } from '../../src/cli/env.ts'
import { main } from '../../src/cli/main.ts'
import { exitCodes } from '../../src/messages/problem.ts'
import { createMemoryHost, createSink, createTerminalRun } from './host.ts'

/** A terminal of some rows that has a pager, with what the pager and the terminal showed. */
function createTerminal(rows: number, more: Partial<Env> = {}) {
  const { env } = createTerminalRun('example', 100)
  const out = createSink(100, rows)
  const paged: string[] = []
  const page = (text: string) => {
    paged.push(text)
    return Promise.resolve(true)
  }
  const run = (...words: readonly string[]) =>
    main([...words, '--today', '2019-11-12'], { ...env, page, stdout: out.sink, ...more })
  return { run, paged, shown: out.text }
}

describe('on a terminal', () => {
  test('an answer that is taller than the screen is paged', async () => {
    const { run, paged, shown } = createTerminal(10)
    expect(await run('list')).toBe(0)
    expect(paged).toHaveLength(1)
    expect(paged[0]).toContain('blaisois')
    expect(shown()).toBe('')
  })

  test('so is the help', async () => {
    const { run, paged } = createTerminal(10)
    expect(await run('help', 'events')).toBe(0)
    expect(paged[0]).toContain('--from')
  })

  test.each([
    ['an answer that fits', 200, []],
    ['with --no-pager', 10, ['--no-pager']],
  ])('%s is not paged', async (_, rows, words) => {
    const { run, paged, shown } = createTerminal(rows, {})
    expect(await run('list', 'meeting', ...words)).toBe(0)
    expect(paged).toEqual([])
    expect(shown()).toContain('blaisois')
  })

  test('without a pager it is shown at once', async () => {
    const { run, shown } = createTerminal(10, { page: () => Promise.resolve(false) })
    expect(await run('list')).toBe(0)
    expect(shown()).toContain('blaisois')
  })
})

test('an answer in a file has neither colours nor the width of the terminal', async () => {
  const { env } = createTerminalRun('example', 40)
  const words = ['show', '2019-06-24-departementale', '--today', '2019-11-12', '-o', 'fiche.txt']
  expect(await main(words, { ...env, variables: { FORCE_COLOR: '1' } })).toBe(0)
  const text = env.disk.readText(`${env.cwd}/fiche.txt`, 1_000_000) ?? ''
  expect(text).toContain('title: Réunion départementale SPRO 41')
  expect(text).not.toContain('\u001b')
})

/** What a command writes into a file. */
async function writtenBy(file: string, ...words: readonly string[]): Promise<string> {
  const host = createMemoryHost('example')
  const { code, stderr } = await host.run([...words, '--today', '2019-11-12', '-o', file], '.')
  expect(stderr).toContain(file)
  expect(code).toBe(0)
  return host.read(file)
}

describe('in a file', () => {
  test.each([
    ['validate'],
    ['search', 'forum'],
    ['status'],
    ['people'],
    ['people', 'Maud Tessereau'],
    ['list'],
    ['show', '2019-06-24-departementale'],
    ['date', '24 juin 2019'],
    ['events'],
    ['agenda', '2019-11-25'],
  ])('that ends in .json, %s %s is JSON', async (...words) => {
    const typed = words.filter((word) => word !== undefined)
    expect(JSON.parse(await writtenBy('x.json', ...typed)).schema).toMatch(/^spro\//)
  })

  test.each(['x.txt', 'x', 'x.log'])(
    'named %s, a list and details are what the screen shows',
    async (name) => {
      expect(await writtenBy(name, 'list', 'meeting')).toMatch(/^Date .*Référence\n/)
      expect(await writtenBy(name, 'people', 'maud')).toMatch(/^Maud Tessereau\nFiche : /)
    },
  )

  test('a format that a list has not is refused with the endings that it has', async () => {
    const { code, stderr } = await createMemoryHost('example').run(['list', '-o', 'x.ics'], '.')
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/Formats : txt, json, csv, md/),
    })
  })

  test.each([
    ['fr', /nom du fichier manque après -o/],
    ['en', /name of the file after -o is empty/],
  ])('without a name, nothing is answered (%s)', async (language, words) => {
    const { code, stderr, stdout } = await createMemoryHost('example').run(
      ['list', '-o', '', '--lang', language],
      '.',
    )
    expect({ code, stderr, stdout }).toEqual({ code: 2, stderr: expect.stringMatching(words), stdout: '' })
  })

  test('details hold no email and no phone, unless --contact', async () => {
    expect(await writtenBy('x.txt', 'people', 'maud')).not.toContain('example.org')
    expect(await writtenBy('x.txt', 'people', 'maud', '--contact')).toContain('example.org')
  })
})

test('on the screen, details hold email and phone', async () => {
  const { env, text } = createTerminalRun('example', 100)
  expect(await main(['people', 'maud', '--today', '2019-11-12'], env)).toBe(0)
  expect(text()).toContain('maud.tessereau@example.org')
})

test('a file that the package lacks is a bug that is reported', async () => {
  const { env } = createTerminalRun('example', 100)
  env.disk.remove('/spro/data/schema/meeting.json')
  env.disk.remove('/spro/data/completion/spro.bash')
  expect(await main(['schema', 'meeting'], env)).toBe(exitCodes.bug)
  expect(await main(['completion', 'bash'], env)).toBe(exitCodes.bug)
})

test('a time zone that does not exist is told, and is no bug of spro', async () => {
  const host = createMemoryHost('empty')
  host.write('spro.yaml', 'id: x\ntimezone: Nowhere/City\n')
  const { code, stdout } = await host.run(['validate'], '.')
  expect({ code, stdout }).toMatchObject({ code: 1, stdout: expect.stringContaining('Nowhere/City') })
  expect((await host.run(['list', '--json'], '.')).code).toBe(0)
})

test('a name commands no terminal', async () => {
  const host = createMemoryHost('empty')
  host.write('spro.yaml', 'id: x\n')
  host.write('people/x.md', '---\nkind: person\nname: "Zoé\\e[31m\\u202E"\n---\n')
  const { stdout } = await host.run(['people', 'zoe'], '.')
  expect(stdout).toMatch(/^Zoé<U\+001B>\[31m<U\+202E>\n/u)
})

test.each([
  [['show', '2019-06-24-departementale'], 'notes.docx', 'notes.txt'],
  [['agenda'], 'odj.DOCX', 'odj.html'],
  [['export', '2019-06-24-departementale'], 'releve.pdf', 'releve.html'],
  [['list', 'person'], 'contacts.xlsx', 'contacts.csv'],
  [['status'], 'lundi.odt', 'lundi.txt'],
])('%j into %s is refused: %s', async (words, file, instead) => {
  const { env } = createTerminalRun('example', 100)
  const err = createSink()
  const code = await main([...words, '--today', '2019-11-12', '-o', file], { ...env, stderr: err.sink })
  expect(code).toBe(2)
  expect(err.text()).toContain(`-o ${instead}`)
  expect(env.disk.statusOfTarget(`${env.cwd}/${file}`)).toBeNull()
})

/** What is said on the terminal of a console of that code page, while the answer goes elsewhere. */
async function saidBy(page: number | null, words: readonly string[]): Promise<string> {
  const { env } = createTerminalRun('example', 100)
  const err = createSink(100)
  const piped = { stdout: createSink().sink, stderr: err.sink, codePage: () => Promise.resolve(page) }
  await main([...words, '--today', '2019-11-12'], { ...env, ...piped })
  return err.text()
}

describe('behind a pipe of a Windows console', () => {
  test('that is not UTF-8, the answer says what to do', async () => {
    expect(await saidBy(850, ['list'])).toMatch(/page de codes 850.*-o FICHIER.*chcp 65001/u)
    expect(await saidBy(437, ['list', '--lang', 'en'])).toMatch(/code page 437.*-o FILE.*chcp 65001/u)
  })

  test('that is UTF-8, or of another system, nothing is said', async () => {
    expect(await saidBy(65_001, ['list'])).toBe('')
    expect(await saidBy(null, ['list'])).toBe('')
  })

  test('an answer in plain ASCII needs no word', async () => {
    expect(await saidBy(850, ['list', '--json', '--to', '1900'])).toBe('')
  })
})
