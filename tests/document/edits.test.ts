/** Splice edits and their places. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, chainEdits } from '../../src/document/edits.ts'
import { lineOf, placeOf } from '../../src/document/places.ts'
import type { Edit } from '../../src/document/types.ts'

describe('applying edits', () => {
  it('replaces, inserts and deletes, in any order', () => {
    const edits = [
      { start: 6, end: 6, text: '!' },
      { start: 0, end: 1, text: 'B' },
      { start: 3, end: 5, text: '' },
    ]
    expect(applyEdits('abcdefg', edits)).toBe('Bbcf!g')
  })

  it('applies insertions at one place in the order given', () => {
    expect(
      applyEdits(
        'ab',
        [1, 2, 3].map((text) => ({ start: 1, end: 1, text: String(text) })),
      ),
    ).toBe('a123b')
  })

  it('lets edits touch, and refuses those that overlap or leave the text', () => {
    const one = { start: 0, end: 2, text: '' }
    expect(applyEdits('abcd', [one, { start: 2, end: 3, text: 'x' }])).toBe('xd')
    expect(() => applyEdits('abcd', [one, { start: 1, end: 3, text: '' }])).toThrow('overlaps')
    expect(() => applyEdits('abcd', [{ start: 3, end: 5, text: '' }])).toThrow('leaves')
    expect(() => applyEdits('abcd', [{ start: 3, end: 2, text: '' }])).toThrow('overlaps')
  })
})

/** Edits without overlap, made from cut points of a text. */
function editsOf(text: string, cuts: readonly number[], words: readonly string[]): readonly Edit[] {
  const sorted = cuts.map((cut) => cut % (text.length + 1)).toSorted((a, b) => a - b)
  const edits: Edit[] = []
  for (let index = 0; index + 1 < sorted.length; index += 2) {
    const [start = 0, end = 0] = sorted.slice(index, index + 2)
    edits.push({ start, end, text: words[index % words.length] ?? '' })
  }
  return edits
}

describe('chaining edits', () => {
  it('gives in one round what two rounds give', () => {
    const cuts = fc.array(fc.nat(), { maxLength: 8 })
    const words = fc.array(fc.string(), { minLength: 1 })
    fc.assert(
      fc.property(fc.string(), cuts, cuts, words, (text, one, two, inserted) => {
        const first = editsOf(text, one, inserted)
        const middle = applyEdits(text, first)
        const second = editsOf(middle, two, inserted)
        expect(applyEdits(text, chainEdits(text, first, second))).toBe(applyEdits(middle, second))
      }),
    )
  })

  it('keeps an edit that the second round does not touch', () => {
    const first = [{ start: 1, end: 2, text: 'xyz' }]
    expect(chainEdits('abcd', first, [{ start: 6, end: 6, text: '!' }])).toEqual([
      ...first,
      { start: 4, end: 4, text: '!' },
    ])
  })
})

describe('places', () => {
  it('count lines and columns from 1, and no byte order mark', () => {
    const text = '\ufeff---\r\ntitre: a\r\n---\r\n'
    const start = text.indexOf('titre')
    expect(placeOf(text, { start, end: start + 5 })).toEqual({ line: 2, column: 1, endLine: 2, endColumn: 6 })
    expect(placeOf(text, { start: 1, end: 4 })).toEqual({ line: 1, column: 1, endLine: 1, endColumn: 4 })
    expect(placeOf('', { start: 0, end: 0 })).toEqual({ line: 1, column: 1, endLine: 1, endColumn: 1 })
    expect(placeOf('a\nb', { start: 2, end: 3 })).toEqual({ line: 2, column: 1, endLine: 2, endColumn: 2 })
    expect(lineOf('a\nb\nc', 4)).toBe(3)
  })
})
