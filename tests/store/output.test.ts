import { describe, expect, it } from 'vitest'
import { createMemoryDisk } from '../../src/store/memory-disk.ts'
import { saveOutput } from '../../src/store/output.ts'
import { createWindowsLikeDisk } from '../../src/store/windows-like-disk.ts'
import { failOn, fakeHost } from './doubles.ts'

const host = fakeHost({})
const output = { path: '/out/ordre-du-jour.html', shown: 'ordre-du-jour.html', content: '<p>neuf</p>' }

describe('a file asked for with -o', () => {
  it('is made, or replaced whole', async () => {
    const disk = createMemoryDisk({ '/out/other': '' })
    await saveOutput({ disk, host }, output)
    await saveOutput({ disk, host }, { ...output, content: Uint8Array.of(0x50, 0x4b) })
    expect(disk.snapshot()).toEqual({ '/out/ordre-du-jour.html': 'PK', '/out/other': '' })
  })
  it('stays as it was when the disk refuses', async () => {
    const disk = createMemoryDisk({ [output.path]: 'vieux' })
    const failing = failOn(disk, 'rename', /./, 'EROFS')
    await expect(saveOutput({ disk: failing, host }, output)).rejects.toMatchObject({
      problem: { code: 'disk-read-only', args: { file: 'ordre-du-jour.html' } },
      exitCode: 5,
    })
    expect(disk.snapshot()).toEqual({ [output.path]: 'vieux' })
  })
  it('is not written in the place of a folder, a link or a device', async () => {
    const disk = createMemoryDisk({ '/out/sub/x': '' })
    disk.putOther('/out/device')
    for (const path of ['/out/sub', '/out/device']) {
      await expect(saveOutput({ disk, host }, { ...output, path })).rejects.toMatchObject({ exitCode: 3 })
    }
  })
  it('is said to be open elsewhere when it is', async () => {
    const disk = createWindowsLikeDisk({ [output.path]: 'vieux' })
    disk.hold(output.path, Number.POSITIVE_INFINITY)
    await expect(saveOutput({ disk, host }, output)).rejects.toMatchObject({
      problem: { code: 'file-open-elsewhere', args: { file: 'ordre-du-jour.html' } },
      exitCode: 4,
    })
    expect(disk.snapshot()).toEqual({ [output.path]: 'vieux' })
  })
  it('in a folder that does not exist is a problem of the disk', async () => {
    const disk = createMemoryDisk({ '/out/x': '' })
    await expect(saveOutput({ disk, host }, { ...output, path: '/none/x.html' })).rejects.toMatchObject({
      exitCode: 5,
    })
  })
})
