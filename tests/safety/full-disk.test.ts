/** Every command that writes, on a disk that is full after any number of bytes. */
import { describe, expect, it } from 'vitest'
import { fillUp } from '../../src/store/full-disk.ts'
import { createMemoryDisk } from '../../src/store/memory-disk.ts'
import { failOn } from '../store/doubles.ts'
import { createMachine, filesBelow, packageFiles } from './machine.ts'
import { workspaceAt, workspaceFiles, writingCommands } from './writing-commands.ts'

const root = '/reseau'
const files = { ...packageFiles, ...workspaceAt(root) }
const oldFolders = createMemoryDisk(files).folders()
/** A prime, so that the disk ends at every place of a line sooner or later. */
const step = 29

describe.each([true, false])('a full disk (hard links: %s)', (hasLinks) => {
  it.each(writingCommands)('spro $words: exit 5 and the old files, or the new ones', async ({ words }) => {
    let failures = 0
    let last = { code: 5, files: workspaceFiles }
    for (let capacity = 0; ; capacity += step) {
      const memory = createMemoryDisk(files)
      const disk = fillUp(hasLinks ? memory : failOn(memory, 'link', /./, 'ENOTSUP'), capacity)
      const outcome = await createMachine(disk, root).run(...words)
      last = { code: outcome.code, files: filesBelow(memory.snapshot(), root) }
      if (outcome.code !== 5) break
      failures += 1
      expect(outcome.stdout, `room for ${capacity} bytes`).toBe('')
      expect(outcome.stderr, `room for ${capacity} bytes`).toMatch(/plein/)
      expect(outcome.stderr, `room for ${capacity} bytes`).not.toMatch(/\n\s+at /)
      expect(filesBelow(memory.snapshot(), root), `room for ${capacity} bytes`).toEqual(workspaceFiles)
      expect(
        memory.folders().filter((folder) => !oldFolders.includes(folder) && !folder.endsWith('/.spro')),
        `room for ${capacity} bytes`,
      ).toEqual([])
    }
    expect(failures).toBeGreaterThan(5)
    expect([0, 1]).toContain(last.code)
    expect(last.files).not.toEqual(workspaceFiles)
  })
})
