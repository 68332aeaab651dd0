import { describe, expect, it } from 'vitest'
import {
  isInnerPath,
  isPortableName,
  isSafePath,
  joinPath,
  nameOf,
  normalisePath,
  parentOf,
  resolvePath,
} from '../../src/store/paths.ts'

describe('paths', () => {
  it.each([
    ['/a/b', '/a'],
    ['/a', '/'],
    ['/', null],
    ['C:/a', 'C:/'],
    ['C:/', null],
    ['//server/share/a', '//server/share'],
    ['//server/share', null],
  ])('the folder of %s is %s', (path, parent) => expect(parentOf(path)).toBe(parent))

  it.each([
    ['C:\\Users\\Anne\\.\\spro\\', 'windows', 'C:/Users/Anne/spro'],
    ['\\\\server\\share\\a\\..\\b', 'windows', '//server/share/b'],
    ['/a//b/../c/./', 'posix', '/a/c'],
    ['//a/../../b', 'posix', '/b'],
    ['/a\\b', 'posix', '/a\\b'],
    ['/', 'posix', '/'],
    ['C:\\', 'windows', 'C:/'],
  ] as const)('%s on %s is %s', (path, platform, expected) =>
    expect(normalisePath(path, platform)).toBe(expected),
  )

  it.each([
    ['/réseau', 'sub/../other', 'posix', '/réseau/other'],
    ['/work', '/abs', 'posix', '/abs'],
    ['C:/work', 'D:\\abs', 'windows', 'D:/abs'],
    ['C:/work', '..\\x', 'windows', 'C:/x'],
    ['/work', '.', 'posix', '/work'],
  ] as const)('from %s, %s on %s is %s', (folder, path, platform, expected) =>
    expect(resolvePath(folder, path, platform)).toBe(expected),
  )

  it.each([
    'meetings/2019/a.md',
    '.gitignore',
    '.github/workflows/spro.yml',
    'é à.md',
    'console.md',
    'com10.md',
  ])('%s is safe', (path) => expect(isSafePath(path)).toBe(true))

  it.each([
    '',
    '/a.md',
    '../a.md',
    'a/../b.md',
    'a//b.md',
    'a\\b.md',
    'C:a.md',
    'CON',
    'events/nul.md',
    'Com1.tar.md',
    'a /b.md',
    'a.',
    'a:b.md',
    'a\u0000.md',
    'what?.md',
  ])('%j is not safe', (path) => expect(isSafePath(path)).toBe(false))

  it.each([
    ['2019-06-24 10:30.md', true],
    ['a/b\\c.md', true],
    ['..\\a.md', false],
    ['a/../b.md', false],
    ['/a.md', false],
    ['./a.md', false],
  ])('%s stays below its folder: %s', (path, expected) => expect(isInnerPath(path)).toBe(expected))

  it('names and joins', () => {
    expect(nameOf('/a/b.md')).toBe('b.md')
    expect(joinPath('/', 'a')).toBe('/a')
    expect(joinPath('/w', 'a/b')).toBe('/w/a/b')
    expect(isPortableName('lpt9.txt')).toBe(false)
  })
})
