import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Disk } from '../../src/store/disk.ts'
import { createMemoryDisk } from '../../src/store/memory-disk.ts'
import { nodeDisk } from '../../src/store/node-disk.ts'
import { findRoot, readCandidates, recordLimit, requireRoot } from '../../src/store/workspace.ts'
import { failOn } from './doubles.ts'

const temporary = mkdtempSync(join(tmpdir(), 'spro-workspace-'))
afterAll(() => rmSync(temporary, { recursive: true, force: true }))

/** The same tree on a disk in memory and on the real one, and the root on each. */
function bothDisks(
  name: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): readonly [string, Disk, string][] {
  const root = join(temporary, name)
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  const absolute = Object.entries(files).map(([path, content]) => [`${root}/${path}`, content] as const)
  return [
    ['memory', createMemoryDisk(Object.fromEntries(absolute)), root],
    ['node', nodeDisk, root],
  ]
}

function pathsOf(disk: Disk, root: string): readonly string[] {
  return [...readCandidates(disk, root)].map(({ path }) => path)
}

describe.each(
  bothDisks('walk', {
    'spro.yaml': 'id: demo\n',
    'README.md': '# À propos\n',
    'meetings/2019/b.md': 'b',
    'meetings/2019/a.md': 'a',
    'meetings/2019/a-b.md': 'a-b',
    'meetings/2019/a/z.md': 'z',
    'meetings/2018/é.MD': 'é',
    'meetings/2019/note.txt': 'x',
    'meetings/2019/.a.md.swp': 'x',
    'meetings/2019/._a.md': 'x',
    'meetings/folder.md/inside.md': 'i',
    '.git/x.md': 'x',
    '.spro/x.md': 'x',
    'node_modules/p/README.md': 'x',
    'templates/meeting.md': 'x',
    'Private/secret.md': 'x',
    'events/private/secret.md': 'x',
    'archive/spro.yaml': 'id: other\n',
    'archive/events/x.md': 'x',
    'archive-2018/x.md': 'x',
  }),
)('the record files of a workspace (%s disk)', (_name, disk, root) => {
  it('come in the order of their paths, without what is not a record', () => {
    expect(pathsOf(disk, root)).toEqual([
      'README.md',
      'archive-2018/x.md',
      'meetings/2018/é.MD',
      'meetings/2019/a-b.md',
      'meetings/2019/a.md',
      'meetings/2019/a/z.md',
      'meetings/2019/b.md',
      'meetings/folder.md/inside.md',
    ])
  })
  it('are sorted as whole paths are', () => {
    const paths = pathsOf(disk, root)
    expect(paths).toEqual(paths.toSorted())
  })
  it('are found from a folder below', () => {
    expect(findRoot(disk, `${root}/meetings/2019`)).toBe(root)
    expect(findRoot(disk, `${root}/archive/events`)).toBe(`${root}/archive`)
    expect(requireRoot(disk, root)).toBe(root)
  })
  it('are missing outside, and the message says how to make a workspace', () => {
    expect(findRoot(disk, '/')).toBeNull()
    expect(() => requireRoot(disk, '/')).toThrow(expect.objectContaining({ exitCode: 2 }))
  })
})

const french = `﻿---\r\ntitle: Réunion « Étoile », l’œuvre 🌟\r\n---\r\n${'Texte accentué. '.repeat(9000)}`

describe.each(
  bothDisks('content', {
    'spro.yaml': '',
    'a-empty.md': '',
    'b-bom.md': french,
    'c-latin1.md': Uint8Array.of(0x52, 0xe9, 0x75, 0x6e, 0x69, 0x6f, 0x6e),
    'd-utf16.md': Uint8Array.of(0xff, 0xfe, 0x61, 0x00),
    'e-cut.md': Uint8Array.of(0x61, 0xe2, 0x80),
    'f-limit.md': 'a'.repeat(recordLimit),
    'g-big.md': 'a'.repeat(recordLimit + 1),
    'h-surrogate.md': Uint8Array.of(0xed, 0xa0, 0x80),
    'i-ascii.md': 'plain\n',
  }),
)('the text of a record file (%s disk)', (_name, disk, root) => {
  const found = [...readCandidates(disk, root)]
  const problems = found.flatMap((candidate) =>
    'problem' in candidate ? [[candidate.path, candidate.problem]] : [],
  )
  it('keeps every character, the mark of byte order included', () => {
    const texts = found.flatMap((candidate) =>
      'text' in candidate ? [[candidate.path, candidate.text.length]] : [],
    )
    expect(texts).toEqual([
      ['a-empty.md', 0],
      ['b-bom.md', french.length],
      ['f-limit.md', recordLimit],
      ['i-ascii.md', 6],
    ])
    expect(found.find(({ path }) => path === 'b-bom.md')).toEqual({ path: 'b-bom.md', text: french })
  })
  it('is refused when it is not UTF-8 or too large', () => {
    expect(problems).toEqual([
      ['c-latin1.md', 'not-utf8'],
      ['d-utf16.md', 'not-utf8'],
      ['e-cut.md', 'not-utf8'],
      ['g-big.md', 'oversized'],
      ['h-surrogate.md', 'not-utf8'],
    ])
  })
})

describe('what is no plain file', () => {
  it('is told apart on a disk in memory: links are skipped, pipes reported', () => {
    const disk = createMemoryDisk({ '/w/spro.yaml': '', '/w/a.md': 'a', '/elsewhere/x.md': 'x' })
    disk.putLink('/w/link.md', '/w/a.md')
    disk.putLink('/w/events', '/elsewhere')
    disk.putOther('/w/pipe.md')
    expect([...readCandidates(disk, '/w')]).toEqual([
      { path: 'a.md', text: 'a' },
      { path: 'pipe.md', problem: 'not-a-file', code: null },
    ])
  })
  it.skipIf(process.platform === 'win32')('is told apart on the real disk, and a pipe never blocks', () => {
    const root = join(temporary, 'kinds')
    mkdirSync(join(root, 'sub'), { recursive: true })
    writeFileSync(join(root, 'a.md'), 'a')
    symlinkSync(join(root, 'a.md'), join(root, 'link.md'))
    symlinkSync(join(root, 'sub'), join(root, 'linked'))
    symlinkSync(root, join(root, 'sub', 'loop'))
    execFileSync('/usr/bin/env', ['mkfifo', join(root, 'pipe.md')])
    expect([...readCandidates(nodeDisk, root)]).toEqual([
      { path: 'a.md', text: 'a' },
      { path: 'pipe.md', problem: 'not-a-file', code: null },
    ])
    expect(() => nodeDisk.readText(join(root, 'pipe.md'), 10)).toThrow(
      expect.objectContaining({ code: 'ENOTFILE' }),
    )
    expect(() => nodeDisk.readText('/dev/zero', 10)).toThrow(expect.objectContaining({ code: 'ENOTFILE' }))
    expect(() => nodeDisk.readBytes(root, 10)).toThrow(expect.objectContaining({ code: 'ENOTFILE' }))
  })
  it.runIf(process.platform === 'linux')('is reported when its name is not UTF-8', () => {
    const root = join(temporary, 'names')
    mkdirSync(root)
    writeFileSync(Buffer.concat([Buffer.from(`${root}/r`), Buffer.of(0xe9), Buffer.from('.md')]), 'x')
    expect([...readCandidates(nodeDisk, root)]).toEqual([
      { path: 'r\uFFFD.md', problem: 'unreadable', code: 'ENOENT' },
    ])
  })
})

describe('a disk that refuses', () => {
  const files = { '/w/spro.yaml': '', '/w/a.md': 'a', '/w/events/b.md': 'b', '/w/z.md': 'z' }
  it('hides one file and not the others', () => {
    const disk = failOn(createMemoryDisk(files), 'readText', /a\.md$/, 'EACCES')
    expect([...readCandidates(disk, '/w')]).toEqual([
      { path: 'a.md', problem: 'unreadable', code: 'EACCES' },
      { path: 'events/b.md', text: 'b' },
      { path: 'z.md', text: 'z' },
    ])
  })
  it('hides one folder, which is said', () => {
    const disk = failOn(createMemoryDisk(files), 'list', /events$/, 'EACCES')
    expect([...readCandidates(disk, '/w')]).toEqual([
      { path: 'a.md', text: 'a' },
      { path: 'events', problem: 'unreadable', code: 'EACCES' },
      { path: 'z.md', text: 'z' },
    ])
  })
  it('or from which a file has just gone, says nothing of it', () => {
    const disk = failOn(createMemoryDisk(files), 'readText', /a\.md$/, 'ENOENT')
    expect(pathsOf(disk, '/w')).toEqual(['events/b.md', 'z.md'])
  })
  it('reads nothing before it is asked for', () => {
    const read: string[] = []
    const memory = createMemoryDisk(files)
    const disk: Disk = {
      ...memory,
      readText: (path, limit) => (read.push(path), memory.readText(path, limit)),
    }
    const candidates = readCandidates(disk, '/w')
    candidates.next()
    expect(read).toEqual(['/w/a.md'])
  })
})
