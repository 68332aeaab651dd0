/** What is asked for twice, or in two ways at once, is refused before anything is written. */
import { expect, it } from 'vitest'
import { createMemoryDisk } from '../../src/store/memory-disk.ts'
import { createMachine, packageFiles } from './machine.ts'
import { workspaceAt } from './writing-commands.ts'

function createWorkspace() {
  const disk = createMemoryDisk({ ...packageFiles, ...workspaceAt('/w') })
  return { disk, machine: createMachine(disk, '/w') }
}

it('a mark becomes one decision record, not two of which one is never listed', async () => {
  const { disk, machine } = createWorkspace()
  expect((await machine.run('new-decision', '--from', '2019-06-24-comite#D1')).code).toBe(0)
  const before = disk.snapshot()
  const again = await machine.run('new-decision', 'Autrement dit', '--from', '2019-06-24-comite#D1')
  expect([again.code, again.stdout]).toEqual([3, ''])
  expect(again.stderr).toContain('2019-06-24-reconduire-la-lettre')
  expect(disk.snapshot()).toEqual(before)
})

it('a decision is superseded once', async () => {
  const { disk, machine } = createWorkspace()
  const words = ['new-decision', 'Lettre en ligne', '--supersedes', '2018-11-19-lettre']
  expect((await machine.run(...words)).code).toBe(0)
  const before = disk.snapshot()
  expect((await machine.run(...words)).code).toBe(3)
  expect(disk.snapshot()).toEqual(before)
})

it('a tick cannot drop and open again', async () => {
  const { disk, machine } = createWorkspace()
  const before = disk.snapshot()
  const outcome = await machine.run('done', '2019-06-24-comite#A2', '--dropped', '--reopen')
  expect([outcome.code, outcome.stdout]).toEqual([2, ''])
  expect(disk.snapshot()).toEqual(before)
})

it('a second meeting of the same day and series, and a second init, replace nothing', async () => {
  const { disk, machine } = createWorkspace()
  const words = ['new-meeting', '--series', 'comite', '--date', '2019-12-09']
  const before = disk.snapshot()
  expect((await machine.run(...words)).code).toBe(0)
  const after = disk.snapshot()
  const made = Object.keys(after).filter((path) => !(path in before))
  expect(made).toEqual(['/w/meetings/2019/2019-12-09-comite.md'])
  expect(after).toMatchObject(before)
  expect((await machine.run(...words)).code).toBe(3)
  expect((await machine.run('init', '.')).code).toBe(3)
  expect(disk.snapshot()).toEqual(after)
})

it('records of one title get names of their own', async () => {
  const { disk, machine } = createWorkspace()
  for (const id of ['bilan-de-l-annee', 'bilan-de-l-annee-2', 'bilan-de-l-annee-3']) {
    const before = disk.snapshot()
    expect((await machine.run('new-practice', 'Bilan de l’année')).code).toBe(0)
    const after = disk.snapshot()
    const made = Object.keys(after).filter((path) => !(path in before))
    expect(made).toEqual([`/w/practices/${id}.md`])
    expect(after).toMatchObject(before)
  }
})

it('a -C that leads nowhere does not end in the workspace above', async () => {
  const { disk, machine } = createWorkspace()
  const before = disk.snapshot()
  for (const words of [
    ['list'],
    ['done', '2019-06-24-comite#A1'],
    ['new-meeting', 'Comité'],
    ['validate', '--fix'],
  ]) {
    const outcome = await machine.run(...words, '-C', 'metings')
    expect([outcome.code, outcome.stdout]).toEqual([2, ''])
    expect(outcome.stderr).toContain('metings')
  }
  expect(disk.snapshot()).toEqual(before)
})
