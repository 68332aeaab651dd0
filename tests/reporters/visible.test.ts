import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { visible, visibleJson } from '../../src/messages/visible.ts'

describe('visible', () => {
  it.each([
    ['Réunion « départementale » – 9 h 30', 'Réunion « départementale » – 9 h 30'],
    ['\u001b[31mrouge', '<U+001B>[31mrouge'],
    ['\u009b31m', '<U+009B>31m'],
    ['abc\u202edef\u2066', 'abc<U+202E>def<U+2066>'],
    ['deux\nlignes\r', 'deux<U+000A>lignes<U+000D>'],
    ['zéro\u200blargeur\ufeff', 'zéro<U+200B>largeur<U+FEFF>'],
    ['une\ttabulation', 'une\ttabulation'],
    ['\u{e0041}', '<U+E0041>'],
    ['moitié \ud800 perdue', 'moitié <U+D800> perdue'],
    ['👩‍🏫 et 🇫🇷', '👩‍🏫 et 🇫🇷'],
    ['espace\u00a0insécable\u202ffine', 'espace\u00a0insécable\u202ffine'],
  ])('shows %j as %j', (text, expected) => {
    expect(visible(text)).toBe(expected)
  })

  it('shows its own output unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visible(visible(text))).toBe(visible(text))
      }),
    )
  })
})

describe('visibleJson', () => {
  it('gives JSON of the same value, without hidden characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const json = visibleJson(JSON.stringify({ text }, null, 2))
        expect(JSON.parse(json)).toEqual({ text })
        expect(visible(json.replaceAll('\n', ''))).toBe(json.replaceAll('\n', ''))
      }),
    )
  })
})
