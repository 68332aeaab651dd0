import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Plan } from '../../src/plans/types.ts'
import { change, dryRun } from '../../src/store/change.ts'
import { DiskError } from '../../src/store/disk.ts'
import type { Disk } from '../../src/store/disk.ts'
import { createMemoryDisk } from '../../src/store/memory-disk.ts'
import type { MemoryDisk } from '../../src/store/memory-disk.ts'
import { nodeDisk } from '../../src/store/node-disk.ts'
import { sha256 } from '../../src/document/sha256.ts'
import { append, create, edit, failOn, fakeHost, guard, planOf, takeFewBytes } from './doubles.ts'

const temporary = mkdtempSync(join(tmpdir(), 'spro-change-'))
afterAll(() => rmSync(temporary, { recursive: true, force: true }))

const record = '---\nkind: meeting\ntitle: Réunion\n---\nDécision D1 : oui\n'

function apply(disk: Disk, plan: Plan, root = '/w'): Promise<Plan> {
  return change(
    { disk, host: fakeHost({}), root },
    () => null,
    () => plan,
  )
}

/** What a command says when it may not write, and that it wrote nothing. */
async function refused(disk: MemoryDisk, plan: Plan, shown: Disk = disk): Promise<unknown> {
  const before = disk.snapshot()
  const error: unknown = await apply(shown, plan).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(disk.snapshot()).toEqual(before)
  return error
}

function workspace(more: Readonly<Record<string, string | Uint8Array>> = {}): MemoryDisk {
  return createMemoryDisk({ '/w/spro.yaml': 'id: demo\n', '/w/meetings/a.md': record, ...more })
}

describe('a change', () => {
  it('reads under the lock, plans, writes, and leaves nothing else', async () => {
    const disk = workspace()
    const seen: (string | undefined)[] = []
    const plan = await change(
      { disk, host: fakeHost({}), root: '/w' },
      () => {
        seen.push(disk.snapshot()['/w/.spro/lock'])
        return disk.readText('/w/meetings/a.md', 1000) ?? ''
      },
      (text) =>
        planOf(append('meetings/a.md', text, 'Action A1 : x\n'), create('events/2020/f.md', 'neuf\n')),
    )
    expect(seen).toEqual([
      expect.stringMatching(
        /^\{"host":"poste-1","pid":100,"token":"[^"]+","since":"2019-11-12T09:00:00.000Z"\}\n$/,
      ),
    ])
    expect(plan.changes.map(({ path }) => path)).toEqual(['meetings/a.md', 'events/2020/f.md'])
    expect(disk.snapshot()).toEqual({
      '/w/events/2020/f.md': 'neuf\n',
      '/w/meetings/a.md': `${record}Action A1 : x\n`,
      '/w/spro.yaml': 'id: demo\n',
    })
  })

  it('gives the lock back when the planner throws', async () => {
    const disk = workspace()
    const before = disk.snapshot()
    const host = fakeHost({})
    const failing = change(
      { disk, host, root: '/w' },
      () => null,
      () => Promise.reject(new Error('bug')),
    )
    await expect(failing).rejects.toThrow('bug')
    await expect(
      change(
        { disk, host, root: '/w' },
        () => Promise.reject(new Error('read')),
        () => planOf(),
      ),
    ).rejects.toThrow('read')
    expect(disk.snapshot()).toEqual(before)
    expect(host.slept()).toBe(0)
  })

  it('makes a workspace where there was no folder', async () => {
    const disk = createMemoryDisk({})
    await apply(
      disk,
      planOf(create('spro.yaml', 'id: neuf\n'), create('.gitignore', '.spro/\n')),
      '/home/anne/reseau',
    )
    expect(disk.snapshot()).toEqual({
      '/home/anne/reseau/.gitignore': '.spro/\n',
      '/home/anne/reseau/spro.yaml': 'id: neuf\n',
    })
  })

  it('leaves no folder when a workspace could not be made', async () => {
    const disk = createMemoryDisk({ '/home/x': '' })
    const failing = failOn(disk, 'link', /\.tmp$/, 'EIO')
    const cannot = failOn(failing, 'create', /spro\.yaml$/, 'EIO')
    await expect(apply(cannot, planOf(create('spro.yaml', '')), '/home/anne/reseau')).rejects.toThrow(
      'disk-failed',
    )
    expect(disk.folders()).toEqual(['/home'])
  })

  it('alters a file whose name other platforms cannot hold, but makes none', async () => {
    const disk = workspace({ '/w/10:30.md': 'x' })
    await apply(disk, planOf(append('10:30.md', 'x', 'y')))
    expect(disk.snapshot()['/w/10:30.md']).toBe('xy')
    await expect(apply(disk, planOf(create('10:31.md', 'x')))).rejects.toThrow('unsafe-path')
  })

  it('that changes nothing writes nothing', async () => {
    const disk = workspace()
    const written: string[] = []
    const watched = guard(disk, (operation, path) => {
      if (operation === 'rename' || operation === 'create') written.push(path)
    })
    await apply(watched, planOf(edit('meetings/a.md', record, { start: 0, end: 3, text: '---' })))
    expect(written.filter((path) => !path.includes('claim-'))).toEqual([])
  })

  it('is a bug when it names a file twice', async () => {
    const plan = planOf(create('a.md', ''), create('A.md', ''))
    await expect(apply(workspace(), plan)).rejects.toThrow('twice')
  })

  it('writes every byte on a disk that takes a few at a time', async () => {
    const disk = workspace()
    const long = 'Événement E1 : « forum »\n'.repeat(2000)
    await apply(takeFewBytes(disk, 7), planOf(append('meetings/a.md', record, long), create('b.md', long)))
    expect(disk.snapshot()['/w/meetings/a.md']).toBe(record + long)
    expect(disk.snapshot()['/w/b.md']).toBe(long)
  })

  it('shown without being done takes no lock', async () => {
    const plan = planOf(create('a.md', 'x'))
    await expect(
      dryRun(
        () => 'a',
        (text) => (text === 'a' ? plan : planOf()),
      ),
    ).resolves.toBe(plan)
  })
})

describe('a change is refused, and nothing is written', () => {
  const conflict = '---\nkind: meeting\n---\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n'
  const latin1 = Uint8Array.of(0x2d, 0x2d, 0x2d, 0x0a, 0xe9)
  const disk = workspace({
    '/w/c.md': conflict,
    '/w/l.md': latin1,
    '/w/u.md': '---\nkind: x\n',
    '/w/y.yaml': conflict,
  })
  disk.put('/w/r.md', 'protégé', 0o444)
  disk.putLink('/w/link.md', '/w/meetings/a.md')
  disk.put('/elsewhere/x.md', 'x')
  disk.putLink('/w/out', '/elsewhere')
  const one = { start: 0, end: 0, text: 'x' }
  it.each([
    ['the file changed meanwhile', planOf(append('meetings/a.md', `${record}!`, 'x')), 'file-changed', 4],
    ['the file is gone', planOf(edit('gone.md', '', one)), 'file-missing', 4],
    ['the new file exists', planOf(create('meetings/a.md', 'x')), 'file-exists', 4],
    ['the file is in conflict', planOf(append('c.md', conflict, 'x')), 'file-in-conflict', 3],
    ['a YAML file is in conflict', planOf(append('y.yaml', conflict, 'x')), 'file-in-conflict', 3],
    ['the header does not end', planOf(append('u.md', '---\nkind: x\n', 'x')), 'file-header-unclosed', 3],
    [
      'the header would not end',
      planOf(edit('meetings/a.md', record, { start: 34, end: 38, text: '' })),
      'file-header-unclosed',
      3,
    ],
    ['the file is not UTF-8', planOf(edit('l.md', latin1, one)), 'file-not-utf8', 3],
    ['the file is read-only', planOf(append('r.md', 'protégé', 'x')), 'file-read-only', 5],
    ['the file is a link', planOf(append('link.md', record, 'x')), 'file-not-regular', 3],
    ['a folder is a link', planOf(create('out/y.md', 'x')), 'unsafe-path', 3],
    ['a folder is a file', planOf(create('spro.yaml/y.md', 'x')), 'unsafe-path', 3],
    ['the path leaves the workspace', planOf(create('../y.md', 'x')), 'unsafe-path', 3],
    ['the name is a device', planOf(create('events/nul.md', 'x')), 'unsafe-path', 3],
    ['the text is no text', planOf(create('y.md', 'a\uD83D')), 'text-not-unicode', 3],
    ['the record would be too large', planOf(create('y.md', 'é'.repeat(600_000))), 'file-too-big', 3],
    [
      'one file of several may not be written',
      planOf(create('ok.md', 'x'), append('r.md', 'protégé', 'x')),
      'file-read-only',
      5,
    ],
  ])('when %s', async (_when, plan, code, exitCode) => {
    expect(await refused(disk, plan)).toMatchObject({ problem: { code }, exitCode })
  })
})

describe('a disk that refuses', () => {
  const both = planOf(
    append('meetings/a.md', record, 'x'),
    create('b.md', 'b'),
    append('spro.yaml', 'id: demo\n', 'c: 1\n'),
  )
  it.each([
    ['rename', 'EROFS', 'disk-read-only'],
    ['rename', 'EACCES', 'disk-denied'],
    ['rename', 'EIO', 'disk-failed'],
    ['sync', 'EIO', 'disk-failed'],
    ['write', 'ENOSPC', 'disk-full'],
    ['size', 'EIO', 'disk-failed'],
    ['create', 'ENAMETOOLONG', 'disk-name-too-long'],
  ] as const)('at %s with %s leaves the old files (%s, exit 5)', async (operation, code, expected) => {
    for (const pattern of [/-0\.tmp$/, /-1\.tmp$/, /-2\.tmp$/]) {
      const disk = workspace()
      // A new file is linked and not renamed: that failure has a test of its own.
      if (operation === 'rename' && pattern.test('-1.tmp')) continue
      const error = await refused(disk, both, failOn(disk, operation, pattern, code))
      expect(error).toMatchObject({ problem: { code: expected }, exitCode: 5 })
    }
  })

  it('to link makes new files by an exclusive open, and leaves nothing when that fails too', async () => {
    const disk = workspace()
    await apply(failOn(disk, 'link', /./, 'EPERM'), both)
    expect(disk.snapshot()['/w/b.md']).toBe('b')
    expect(Object.keys(disk.snapshot())).toEqual(['/w/b.md', '/w/meetings/a.md', '/w/spro.yaml'])
    const other = workspace()
    const cannot = failOn(failOn(other, 'link', /./, 'ENOTSUP'), 'rename', /-1\.tmp$/, 'EIO')
    expect(await refused(other, both, cannot)).toMatchObject({ problem: { code: 'disk-failed' } })
  })

  it('to sync a folder is forgiven where the disk knows no such thing', async () => {
    const disk = workspace()
    await apply(failOn(disk, 'syncFolder', /./, 'EINVAL'), both)
    expect(disk.snapshot()['/w/b.md']).toBe('b')
    expect(await refused(workspace(), planOf())).toBeNull()
    const broken = workspace()
    expect(await refused(broken, both, failOn(broken, 'syncFolder', /./, 'EIO'))).toMatchObject({
      exitCode: 5,
    })
  })

  it('says what was and was not written when it cannot be undone', async () => {
    const disk = workspace()
    let stuck = false
    const failing = guard(disk, (operation, path) => {
      if (operation !== 'rename' || !path.endsWith('.tmp')) return
      stuck ||= path.endsWith('-2.tmp')
      if (stuck) throw new DiskError('EIO', path)
    })
    const error: unknown = await apply(failing, both).catch((thrown: unknown) => thrown)
    const args = { file: 'spro.yaml', written: ['meetings/a.md'], unwritten: ['b.md', 'spro.yaml'] }
    expect(error).toMatchObject({ problem: { code: 'partly-written', args }, exitCode: 5 })
    expect(disk.snapshot()).toEqual({ '/w/meetings/a.md': `${record}x`, '/w/spro.yaml': 'id: demo\n' })
  })
})

describe('another program that saves the file at the last moment', () => {
  it('is not overwritten', async () => {
    const disk = workspace()
    const racing = guard(disk, (operation, path) => {
      if (operation === 'sync' && path.endsWith('-0.tmp')) disk.put('/w/meetings/a.md', 'texte de Word')
    })
    const plan = planOf(append('meetings/a.md', record, 'x'))
    await expect(apply(racing, plan)).rejects.toMatchObject({
      problem: { code: 'file-changed' },
      exitCode: 4,
    })
    expect(disk.snapshot()['/w/meetings/a.md']).toBe('texte de Word')
  })
  it('is not overwritten by a new file', async () => {
    const disk = workspace()
    const racing = guard(disk, (operation, path) => {
      if (operation === 'sync' && path.endsWith('-0.tmp')) disk.put('/w/new.md', 'autre')
    })
    const plan = planOf(create('new.md', 'x'))
    await expect(apply(racing, plan)).rejects.toMatchObject({ problem: { code: 'file-exists' }, exitCode: 4 })
    expect(disk.snapshot()['/w/new.md']).toBe('autre')
    expect(Object.keys(disk.snapshot())).toHaveLength(3)
  })
})

describe('on the real disk', () => {
  it.skipIf(process.platform === 'win32')('a change keeps the permissions of the file', async () => {
    const root = join(temporary, 'modes')
    mkdirSync(root)
    writeFileSync(join(root, 'a.md'), record)
    chmodSync(join(root, 'a.md'), 0o664)
    await apply(nodeDisk, planOf(append('a.md', record, 'x'), create('sub/b.md', 'b')), root)
    expect(statSync(join(root, 'a.md')).mode & 0o777).toBe(0o664)
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe(`${record}x`)
    expect(
      readdirSync(root, { recursive: true })
        .map(String)
        .toSorted((a, b) => (a < b ? -1 : 1)),
    ).toEqual(['.spro', 'a.md', 'sub', 'sub/b.md'])
  })

  it('bytes that no edit names stay: CRLF, byte order mark, missing final newline', async () => {
    const root = join(temporary, 'bytes')
    mkdirSync(root)
    const text = '\uFEFF---\r\ntitle: «\u00A0Été\u00A0»   \r\n---\r\n\tligne\u2028🌟 fin'
    writeFileSync(join(root, 'a.md'), text)
    const at = text.indexOf('ligne')
    await apply(nodeDisk, planOf(edit('a.md', text, { start: at, end: at + 5, text: 'mot' })), root)
    expect(readFileSync(join(root, 'a.md'))).toEqual(Buffer.from(text.replace('ligne', 'mot')))
  })
})

describe('sha256', () => {
  it('is that of the bytes, whether given as text or not', () => {
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(sha256('é')).toBe(sha256(Uint8Array.of(0xc3, 0xa9)))
  })
})
