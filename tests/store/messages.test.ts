/** What the store says, as a coordinator reads it. */
import { describe, expect, it } from 'vitest'
import type { StoreMessages } from '../../src/messages/catalog/store.ts'
import { store as english } from '../../src/messages/en/store.ts'
import { store as french } from '../../src/messages/fr/store.ts'

const file = 'meetings/a.md'
const holder = { file, host: 'poste-2', pid: 42, seconds: 1200 }
const examples: StoreMessages = {
  'missing-workspace': { folder: '/home/anne', file },
  'lock-held': holder,
  'lock-left-behind': holder,
  'lock-unreachable': { file },
  'file-changed': { file },
  'file-exists': { file },
  'file-missing': { file },
  'file-open-elsewhere': { file },
  'file-read-only': { file },
  'file-not-regular': { file },
  'file-not-utf8': { file },
  'file-in-conflict': { file, line: 3 },
  'file-header-unclosed': { file, line: 1 },
  'file-too-big': { file, size: 1_200_000, limit: 1_048_576 },
  'text-not-unicode': { file },
  'unsafe-path': { file },
  'disk-full': { file },
  'disk-read-only': { file },
  'disk-denied': { file },
  'disk-name-too-long': { file },
  'disk-failed': { file, code: 'EIO' },
  'partly-written': { file, written: ['a.md', 'b.md'], unwritten: [] },
  'write-completed': { files: [file] },
}

/** Every sentence, by code and language. */
const said = [
  ...Object.entries(examples).map(([code, args]) => ['fr', code, speak(french, code, args)] as const),
  ...Object.entries(examples).map(([code, args]) => ['en', code, speak(english, code, args)] as const),
]

function speak(words: object, code: string, args: unknown): string {
  const word: unknown = Reflect.get(words, code)
  return typeof word === 'function' ? String(Reflect.apply(word, null, [args])) : ''
}

describe.each(said)('in %s, %s', (language, _code, sentence) => {
  it('names the file and ends as a sentence', () => {
    expect(sentence).toContain(file)
    expect(sentence).toMatch(/\.$/)
    expect(sentence).not.toMatch(/undefined|null|\[object|NaN/)
  })
  it('is typed as the language wants', () => {
    const wrong = language === 'fr' ? /'|"|« | »| [:;?!]/ : /[«»’]|\u00A0/
    expect(sentence).not.toMatch(wrong)
  })
})

describe('the holder of a lock', () => {
  it.each([
    [1, 'depuis 1 seconde', 'for 1 second.'],
    [40, 'depuis 40 secondes', 'for 40 seconds'],
    [300, 'depuis 5 minutes', 'for 5 minutes'],
    [10_800, 'depuis 3 heures', 'for 3 hours'],
    [259_200, 'depuis 3 jours', 'for 3 days'],
  ])('is said with the time (%i s)', (seconds, fr, en) => {
    expect(french['lock-held']({ ...holder, seconds })).toContain(fr)
    expect(english['lock-held']({ ...holder, seconds })).toContain(en)
  })
  it('may be unknown', () => {
    expect(french['lock-held']({ ...holder, host: null })).toContain('un programme inconnu')
    expect(english['lock-held']({ ...holder, host: null })).toContain('an unknown program')
  })
  it('and sizes are in the units of the language', () => {
    expect(french['file-too-big'](examples['file-too-big'])).toContain('1,1\u00A0Mo')
    expect(english['file-too-big'](examples['file-too-big'])).toContain('1.1 MB')
  })
})
