import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { DiskError, diskCodeOf } from '../../src/store/disk.ts'
import type { Disk } from '../../src/store/disk.ts'
import { createMemoryDisk } from '../../src/store/memory-disk.ts'
import { nodeDisk } from '../../src/store/node-disk.ts'
import { createWindowsLikeDisk } from '../../src/store/windows-like-disk.ts'
import { writeNewFile } from '../../src/store/write-file.ts'

const temporary = mkdtempSync(join(tmpdir(), 'spro-disks-'))
afterAll(() => rmSync(temporary, { recursive: true, force: true }))
let folders = 0

/** Every disk, with a fresh empty folder. */
const disks: readonly (readonly [string, () => readonly [Disk, string]])[] = [
  [
    'node',
    () => {
      const folder = join(temporary, String((folders += 1)))
      mkdirSync(folder)
      return [nodeDisk, folder.replaceAll('\\', '/')]
    },
  ],
  ['memory', () => [createMemoryDisk({ '/here/x': '' }), '/here']],
  ['windows-like', () => [createWindowsLikeDisk({ 'C:/here/x': '' }), 'C:/here']],
]

function put(disk: Disk, path: string, text: string): void {
  writeNewFile(disk, { path, bytes: Buffer.from(text), mode: null, lasting: true })
}

function codeOf(operation: () => unknown): string | null {
  try {
    operation()
    return 'none'
  } catch (error) {
    return diskCodeOf(error)
  }
}

describe.each(disks)('the %s disk', (name, make) => {
  it('writes, reads, lists and tells what stands where', () => {
    const [disk, folder] = make()
    put(disk, `${folder}/a.md`, 'é')
    disk.makeFolder(`${folder}/sub`)
    put(disk, `${folder}/sub/b.md`, '')
    expect(disk.readText(`${folder}/a.md`, 2)).toBe('é')
    expect([...disk.readBytes(`${folder}/a.md`, 2)]).toEqual([0xc3, 0xa9])
    expect(
      disk
        .list(folder)
        .filter((entry) => entry.name !== 'x')
        .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    ).toEqual([
      { name: 'a.md', kind: 'file' },
      { name: 'sub', kind: 'folder' },
    ])
    expect(disk.status(`${folder}/a.md`)).toMatchObject({ kind: 'file', size: 2 })
    expect(disk.statusOfTarget(`${folder}/sub`)).toMatchObject({ kind: 'folder' })
    expect(disk.status(`${folder}/none`)).toBeNull()
    expect(disk.statusOfTarget(`${folder}/a.md/none`)).toBeNull()
  })

  it('gives bytes that later reads do not change', () => {
    const [disk, folder] = make()
    put(disk, `${folder}/a`, 'aaaa')
    put(disk, `${folder}/b`, 'bbbb')
    const bytes = disk.readBytes(`${folder}/a`, 10)
    disk.readText(`${folder}/b`, 10)
    disk.readBytes(`${folder}/b`, 10)
    expect(Buffer.from(bytes).toString()).toBe('aaaa')
  })

  it('replaces by a rename, and never by a creation or a link', () => {
    const [disk, folder] = make()
    put(disk, `${folder}/a`, 'new')
    put(disk, `${folder}/b`, 'old')
    expect(codeOf(() => disk.create(`${folder}/b`, null))).toBe('EEXIST')
    expect(codeOf(() => disk.link(`${folder}/a`, `${folder}/b`))).toBe('EEXIST')
    disk.link(`${folder}/a`, `${folder}/c`)
    disk.rename(`${folder}/a`, `${folder}/b`)
    expect(disk.readText(`${folder}/b`, 10)).toBe('new')
    expect(disk.readText(`${folder}/c`, 10)).toBe('new')
    expect(disk.status(`${folder}/a`)).toBeNull()
  })

  it('fails by the same codes', () => {
    const [disk, folder] = make()
    put(disk, `${folder}/file`, '0123456789')
    disk.makeFolder(`${folder}/full`)
    put(disk, `${folder}/full/x`, '')
    const codes = {
      readAbsent: codeOf(() => disk.readText(`${folder}/absent`, 10)),
      readFolder: codeOf(() => disk.readBytes(`${folder}/full`, 10)),
      readLarge: codeOf(() => disk.readText(`${folder}/file`, 9)),
      readWhole: codeOf(() => disk.readText(`${folder}/file`, 10)),
      listAbsent: codeOf(() => disk.list(`${folder}/absent`)),
      listFile: codeOf(() => disk.list(`${folder}/file`)),
      createNowhere: codeOf(() => disk.create(`${folder}/absent/x`, null)),
      makeTwice: codeOf(() => disk.makeFolder(`${folder}/full`)),
      makeNowhere: codeOf(() => disk.makeFolder(`${folder}/absent/x`)),
      removeAbsent: codeOf(() => disk.remove(`${folder}/absent`)),
      removeFull: codeOf(() => disk.removeFolder(`${folder}/full`)),
      removeNoFolder: codeOf(() => disk.removeFolder(`${folder}/file`)),
      renameAbsent: codeOf(() => disk.rename(`${folder}/absent`, `${folder}/y`)),
      renameOntoFolder: codeOf(() => disk.rename(`${folder}/file`, `${folder}/full`)),
      linkAbsent: codeOf(() => disk.link(`${folder}/absent`, `${folder}/y`)),
    }
    expect(codes).toEqual({
      readAbsent: 'ENOENT',
      readFolder: 'ENOTFILE',
      readLarge: 'EFBIG',
      readWhole: 'none',
      listAbsent: 'ENOENT',
      listFile: 'ENOTDIR',
      createNowhere: 'ENOENT',
      makeTwice: 'EEXIST',
      makeNowhere: 'ENOENT',
      removeAbsent: 'ENOENT',
      removeFull: 'ENOTEMPTY',
      removeNoFolder: 'ENOTDIR',
      renameAbsent: 'ENOENT',
      renameOntoFolder: 'EISDIR',
      linkAbsent: 'ENOENT',
    })
  })

  it('syncs folders, except on Windows', () => {
    const [disk, folder] = make()
    const expected = name === 'windows-like' || process.platform === 'win32' ? 'EPERM' : 'none'
    expect(codeOf(() => disk.syncFolder(folder))).toBe(expected)
  })

  it('never lets an error of Node pass: a name with a NUL character', () => {
    const [disk, folder] = make()
    expect(codeOf(() => disk.makeFolder(`${folder}/a\u0000b/c`))).not.toBeNull()
  })
})

describe('the windows-like disk', () => {
  it('takes names that differ by case for one', () => {
    const disk = createWindowsLikeDisk({ 'C:/w/Réunion.md': 'x' })
    expect(disk.readText('c:/W/RÉUNION.MD', 10)).toBe('x')
    expect(codeOf(() => disk.create('C:/w/réunion.md', null))).toBe('EEXIST')
    expect(disk.list('C:/W')).toEqual([{ name: 'Réunion.md', kind: 'file' }])
  })
  it.each(['C:/w/nul.md', 'C:/w/COM1', 'C:/w/a:b.md', 'C:/w/a?.md', 'C:/w/a. '])(
    'refuses the name %s',
    (path) => {
      const disk = createWindowsLikeDisk({ 'C:/w/x': '' })
      expect(codeOf(() => disk.create(path, null))).toBe('EINVAL')
      expect(codeOf(() => disk.makeFolder(path))).toBe('EINVAL')
      expect(codeOf(() => disk.rename('C:/w/x', path))).toBe('EINVAL')
    },
  )
  it('renames nothing that is open, nor onto what is', () => {
    const disk = createWindowsLikeDisk({ 'C:/w/x': '' })
    const file = disk.create('C:/w/open', null)
    for (const operation of [
      () => disk.rename('C:/w/open', 'C:/w/y'),
      () => disk.rename('C:/w/x', 'C:/w/OPEN'),
      () => disk.remove('C:/w/open'),
    ]) {
      expect(['EPERM', 'EACCES', 'EBUSY']).toContain(codeOf(operation))
    }
    file.close()
    disk.rename('C:/w/open', 'C:/w/y')
  })
})

describe('a disk in memory', () => {
  it('follows links as the system does', () => {
    const disk = createMemoryDisk({ '/a/b/x.md': 'x' })
    disk.putLink('/l', '/a')
    disk.putLink('/loop', '/loop')
    expect(disk.readText('/l/b/x.md', 10)).toBe('x')
    expect(disk.status('/l')).toMatchObject({ kind: 'link' })
    expect(disk.statusOfTarget('/l')).toMatchObject({ kind: 'folder' })
    expect(disk.list('/l').map(({ name }) => name)).toEqual(['b'])
    expect(codeOf(() => disk.readText('/loop', 10))).toBe('ELOOP')
  })
  it('gives a known error for every refusal', () => {
    expect(new DiskError('EIO', '/x').message).toBe('EIO: /x')
  })
})
