import { describe, expect, it } from 'vitest'
import { nearest } from '../../src/checks/nearest.ts'

describe('nearest', () => {
  it.each([
    ['tilte', ['title', 'time'], 'title'],
    ['Lieux', ['lieu', 'date'], 'lieu'],
    ['excuses', ['absents', 'excusés'], 'excusés'],
    [
      '2019-06-25-departementale',
      ['2019-06-24-departementale', '2019-11-25-departementale'],
      '2019-06-24-departementale',
    ],
    ['budget', ['title', 'location', 'territory'], null],
    ['x', ['y'], null],
    ['', ['id'], null],
    ['was', ['tags', 'date'], null],
  ])('%s among %j is %s', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected)
  })

  it('gives up on words that no hand mistypes', () => {
    expect(nearest('a'.repeat(100_000), ['a'.repeat(99_999)])).toBeNull()
  })
})
