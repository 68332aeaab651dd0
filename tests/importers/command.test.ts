/** `spro import` where a page cannot show it: on a terminal, with files that are none, with a great one. */
import { expect, test } from 'vitest'
import type { Ask } from '../../src/cli/ask.ts'
import { createMemoryHost } from '../cli/host.ts'

const today = ['--today', '2019-11-12']

/** Answers every list with its first choice, and every yes-or-no question as told. */
function createAsk(agreed: boolean): { readonly ask: Ask; readonly asked: string[] } {
  const asked: string[] = []
  const ask: Ask = {
    text: async ({ message }) => {
      throw new Error(`not asked: ${message}`)
    },
    choose: async ({ message, choices: [first] }) => {
      asked.push(message)
      if (!first) throw new Error('no choice')
      return first.value
    },
    confirm: async ({ message }) => {
      asked.push(message)
      return agreed
    },
  }
  return { ask, asked }
}

test('on a terminal, the kind is asked where nothing says it, and a last look is offered', async () => {
  const { ask, asked } = createAsk(true)
  const host = createMemoryHost('tables', ask)
  const { code, stderr } = await host.run(['import', 'tableau.csv', ...today], '.')
  expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining('people/truc.md') })
  expect(asked).toEqual(['Que contient tableau.csv ?', 'Écrire ?'])
  expect(host.read('people/truc.md')).toContain('name: Truc')
})

test('a no writes nothing', async () => {
  const host = createMemoryHost('tables', createAsk(false).ask)
  const { code } = await host.run(['import', 'tableau.csv', ...today], '.')
  expect(code).toBe(130)
  expect(host.list('people')).toEqual(['anne-leroux.md'])
})

test('a folder, and a file of more than 20 MB', async () => {
  const host = createMemoryHost('tables')
  host.write('dossier.csv/x.md', '')
  host.write('grand.csv', 'nom;courriel\n'.repeat(1_700_000))
  const said = async (file: string) => {
    const { code, stderr } = await host.run(['import', file, ...today], '.')
    return [code, stderr]
  }
  expect(await said('dossier.csv')).toEqual([
    3,
    expect.stringContaining('dossier.csv n’est pas un fichier ordinaire'),
  ])
  expect(await said('grand.csv')).toEqual([3, expect.stringContaining('grand.csv dépasse 20 Mo')])
})

test('several files are one write, or none', async () => {
  const host = createMemoryHost('tables')
  host.write('personnes.csv', 'nom\nZoé Aubin\n')
  host.write('autres personnes.csv', 'nom\nAUBIN Zoé\n')
  const refused = await host.run(['import', 'structures.csv', 'personnes.csv', 'autres personnes.csv'], '.')
  expect([refused.code, refused.stdout]).toEqual([3, ''])
  expect(refused.stderr).toContain('personnes.csv:2 (Zoé Aubin), autres personnes.csv:2 (AUBIN Zoé)')
  expect(host.list('.')).not.toContain('structures/')
  const { code } = await host.run(['import', 'structures.csv', 'personnes.csv'], '.')
  expect(code).toBe(0)
  expect(host.list('people')).toContain('zoe-aubin.md')
  expect(host.list('structures')).toEqual(['maison-de-l-emploi-vendome.md'])
})
