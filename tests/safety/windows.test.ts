/** Every command that writes, on a disk that refuses as Windows does. */
import { describe, expect, it } from 'vitest'
import { createMemoryDisk } from '../../src/store/memory-disk.ts'
import { createWindowsLikeDisk } from '../../src/store/windows-like-disk.ts'
import { createMachine, filesBelow, packageFiles } from './machine.ts'
import { workspaceAt, workspaceFiles, writingCommands } from './writing-commands.ts'

const root = 'C:/Users/Camille Bertin/réseau'
const files = { ...packageFiles, ...workspaceAt(root) }

/** What a command makes of the workspace where nothing is in its way, on another system. */
async function expectedOf(words: readonly string[]) {
  const disk = createMemoryDisk({ ...packageFiles, ...workspaceAt('/reseau') })
  const { code } = await createMachine(disk, '/reseau').run(...words)
  return { code, files: filesBelow(disk.snapshot(), '/reseau') }
}

describe.each([true, false])('on Windows (hard links: %s)', (hasLinks) => {
  describe.each(writingCommands)('spro $words', ({ words, edits }) => {
    it('writes what it writes elsewhere, at once', async () => {
      const disk = createWindowsLikeDisk(files, { hasLinks })
      const machine = createMachine(disk, root)
      const outcome = await machine.run(...words)
      const expected = await expectedOf(words)
      expect(outcome.code, `said: ${outcome.stderr}`).toBe(expected.code)
      expect(filesBelow(disk.snapshot(), root)).toEqual(expected.files)
      expect(filesBelow(disk.snapshot(), root)).not.toEqual(workspaceFiles)
      expect(machine.slept()).toBe(0)
    })

    it.each(edits)('waits for %s while another program holds it', async (edited) => {
      const disk = createWindowsLikeDisk(files, { hasLinks })
      disk.hold(`${root}/${edited}`, 7)
      const machine = createMachine(disk, root)
      const outcome = await machine.run(...words)
      const expected = await expectedOf(words)
      expect(outcome.code, `said: ${outcome.stderr}`).toBe(expected.code)
      expect(filesBelow(disk.snapshot(), root)).toEqual(expected.files)
      expect(machine.slept()).toBe(700)
    })

    it.each(edits)('says that %s is open elsewhere, and changes no file', async (edited) => {
      const disk = createWindowsLikeDisk(files, { hasLinks })
      disk.hold(`${root}/${edited}`, Number.POSITIVE_INFINITY)
      const machine = createMachine(disk, root)
      const outcome = await machine.run(...words)
      expect([outcome.code, outcome.stdout]).toEqual([4, ''])
      expect(outcome.stderr).toContain(edited)
      expect(outcome.stderr).toMatch(/ouvert/)
      expect(outcome.stderr).not.toMatch(/\n\s+at /)
      expect(filesBelow(disk.snapshot(), root)).toEqual(workspaceFiles)
      expect(machine.slept()).toBeGreaterThanOrEqual(3000)
      expect(machine.slept()).toBeLessThan(4000)
    })
  })
})

/** What was typed comes back in messages. */
const plain = (text: string): string => text.replaceAll('\\', '/')

describe('on a share (//server/share)', () => {
  const share = '//serveur/reseau/SPRO 41'
  const disk = () => createWindowsLikeDisk({ ...packageFiles, ...workspaceAt(share) })

  it.each([
    'list',
    'search réunion',
    'show 2019-06-24-comite',
    'show meetings\\2019\\2019-06-24-comite.md',
    'events',
    'actions',
    'decisions',
    'people',
    'structures',
    'status',
    'agenda 2019-11-25-comite',
    'export 2019-06-24-comite',
    'validate',
    'validate meetings\\2019',
  ])('spro %s finds its workspace', async (typed) => {
    const words = typed.split(' ')
    const there = await createMachine(disk(), share).run(...words)
    const elsewhere = createMemoryDisk({ ...packageFiles, ...workspaceAt('/reseau') })
    const expected = await createMachine(elsewhere, '/reseau').run(
      ...words.map((word) => word.replaceAll('\\', '/')),
    )
    expect([there.code, plain(there.stdout)]).toEqual([expected.code, plain(expected.stdout)])
    expect(there.stderr).toBe(expected.stderr)
    expect([0, 1]).toContain(there.code)
  })

  it('a folder below does too, and -C takes \\ or /', async () => {
    const at = disk()
    const { stdout } = await createMachine(at, `${share}/meetings/2019`).run('list', '--json')
    expect(JSON.parse(stdout).items.length).toBeGreaterThan(0)
    const elsewhere = createMachine(at, 'C:/spro')
    expect((await elsewhere.run('list', '-C', '\\\\serveur\\reseau\\SPRO 41', '--json')).stdout).toBe(stdout)
  })
})
