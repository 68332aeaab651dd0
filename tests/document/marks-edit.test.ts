/** Edits of marks (format.md M3, M7, M9): only the span changes, and the text scanned again shows the change. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scanBody } from '../../src/document/body.ts'
import { applyEdits } from '../../src/document/edits.ts'
import { composeMark, type MarkWords } from '../../src/document/mark-compose.ts'
import { giveMarkId, setMarkPart, tickMark, type MarkChange } from '../../src/document/mark-edit.ts'
import { markLetters } from '../../src/document/mark-labels.ts'
import { insertMark } from '../../src/document/mark-insert.ts'
import { markNumbers } from '../../src/document/mark-numbers.ts'
import { collectCitations } from '../../src/document/citations.ts'
import { isMarkEditTrue, verifyMarkEdit } from '../../src/document/mark-verify.ts'
import type { Box, Edit, Mark } from '../../src/document/types.ts'

function markAt(text: string, index = 0): Mark {
  const mark = scanBody(text, 0).marks[index]
  if (mark === undefined) throw new Error(`no mark ${index} in ${text}`)
  return mark
}

function values(text: string): readonly unknown[] {
  return scanBody(text, 0).marks.map(({ kind, id, reference, box, attributes, text: words }) => {
    return { kind, id, reference, box, attributes, words }
  })
}

/** Words on one line. */
function plain(words: string): string {
  return words.replace(/[\u0000-\u0020\u007f\u0085\u2028\u2029]+/g, ' ').trim()
}

/** Applies edits of one mark and proves that nothing else changed. */
function applied(text: string, edits: readonly Edit[], mark: Mark, change: Partial<Mark>): string {
  const after = applyEdits(text, edits)
  verifyMarkEdit(scanBody(text, 0), scanBody(after, 0), { mark: { ...mark, ...change }, replaces: mark })
  return after
}

describe('tickMark', () => {
  it.each([
    ['- [ ] Action : x', 'done', '- [x] Action : x'],
    ['- [] Action : x', 'done', '- [x] Action : x'],
    ['- [X] Action : x', 'dropped', '- [-] Action : x'],
    ['- [x] Action : x', 'open', '- [ ] Action : x'],
    ['[ ] Action : x', 'done', '[x] Action : x'],
    ['- Action : x', 'done', '- [x] Action : x'],
    ['1.  Action : x', 'done', '1.  [x] Action : x'],
    ['Action : x', 'done', '- [x] Action : x'],
    ['\tAction : x', 'done', '\t- [x] Action : x'],
    ['texte\nAction : x', 'dropped', 'texte\n- [-] Action : x'],
    ['- texte\n  Action : x', 'done', '- texte\n  - [x] Action : x'],
    ['**Action** : x', 'done', '- [x] **Action** : x'],
    ['Action : x\nsuite\nfin.\nautre', 'done', '- [x] Action : x\n  suite\n  fin.\nautre'],
    ['Action : x\r\nsuite\r\n', 'done', '- [x] Action : x\r\n  suite\r\n'],
    ['Action :\nsuite', 'done', '- [x] Action :\n  suite'],
    ['   Action : x\n suite', 'done', '   - [x] Action : x\n     suite'],
    ['\tAction : x\n\tsuite', 'done', '\t- [x] Action : x\n\t  suite'],
    ['- a\n  Action : x\n  suite', 'done', '- a\n  - [x] Action : x\n    suite'],
  ] as const)('%j %s', (text, box, expected) => {
    const mark = markAt(text)
    expect(applied(text, tickMark(text, mark, box), mark, { box })).toBe(expected)
  })

  it('leaves the marks of the same paragraph as they are', () => {
    const text = 'Action : x\nAction : y\nsuite\n\nDécision : z\n'
    const mark = markAt(text)
    expect(applied(text, tickMark(text, mark, 'done'), mark, { box: 'done' })).toBe(`- [x] ${text}`)
  })
})

describe('giveMarkId', () => {
  it.each([
    ['Action : x', 'Action A7 : x'],
    ['Action: x', 'Action A7: x'],
    ['**Action** (Léa) : x', '**Action A7** (Léa) : x'],
    ['À faire (Léa) : x', 'À faire A7 (Léa) : x'],
    ['Action A1 : x', 'Action A7 : x'],
  ])('%j', (text, expected) => {
    const mark = markAt(text)
    expect(applied(text, giveMarkId(mark, 'A7'), mark, { id: 'A7' })).toBe(expected)
  })
})

describe('setMarkPart', () => {
  it.each([
    ['Action A1 : x', { attributes: ['Léa', 'avant le 3'] }, 'Action A1 (Léa, avant le 3) : x'],
    ['Action A1: x', { attributes: ['Léa'] }, 'Action A1 (Léa): x'],
    ['**Action A1** : x', { attributes: ['Léa'] }, '**Action A1** (Léa) : x'],
    ['Action (a ; b) : x', { attributes: ['c, d', 'e (f)'] }, 'Action (c\\, d, e (f)) : x'],
    ['Action (a) : x', { attributes: [] }, 'Action : x'],
    ['Action : x', { attributes: [] }, 'Action : x'],
    ['- [ ] Action : x', { box: 'done' }, '- [x] Action : x'],
    ['Action : x', { text: 'y : z' }, 'Action : y : z'],
    ['Action : x\nsuite\n\nfin', { text: 'y' }, 'Action : y\n\nfin'],
    ['Action :', { text: 'y' }, 'Action : y'],
    ['Action :\n', { text: 'y' }, 'Action : y\n'],
    ['Action : x.\nAutre phrase.', { text: 'y' }, 'Action : y\n\nAutre phrase.'],
    ['Action : x.\r\nAutre phrase.', { text: 'y' }, 'Action : y\r\n\r\nAutre phrase.'],
    ['Action : x.\nAutre phrase.', { text: 'y.' }, 'Action : y.\nAutre phrase.'],
    ['**Action : x**', { text: 'y' }, '**Action : y**'],
    ['Action : x', { text: 'y\n# z' }, 'Action : y # z'],
    ['Action : x <!-- note -->', { text: 'y' }, 'Action : y <!-- note -->'],
    ['Action : x', { text: 'y <!-- z' }, 'Action : y \\<!-- z'],
  ] as const)('%j %j', (text, change: MarkChange, expected) => {
    expect(applyEdits(text, setMarkPart(text, markAt(text), change))).toBe(expected)
  })
})

describe('composeMark', () => {
  const words: MarkWords = { kind: 'action', id: 'A1', reference: null, attributes: ['Léa'], text: 'faire' }
  it('writes as people read it, in both languages', () => {
    expect(composeMark(words, 'fr')).toBe('- [ ] Action A1 (Léa) : faire')
    expect(composeMark(words, 'en')).toBe('- [ ] Action A1 (Léa): faire')
    expect(composeMark({ ...words, kind: 'waiting', id: 'W2', attributes: [] }, 'fr')).toBe(
      '- En attente W2 : faire',
    )
    expect(composeMark({ ...words, kind: 'event', id: null, box: 'done' }, 'en')).toBe(
      '- [x] Event (Léa): faire',
    )
    expect(composeMark({ ...words, reference: '2019-06-24-dep#A1', box: 'done', text: 'fait' }, 'fr')).toBe(
      '- [x] Action 2019-06-24-dep#A1 (Léa) : fait',
    )
    expect(composeMark({ ...words, box: null, text: '' }, 'fr')).toBe('- Action A1 (Léa) :')
  })

  it('escapes only what would not read back', () => {
    const attributes = ['Léa', 'a, b', 'avril (semaine 15)', 'x)', 'C:\\dossier', 'a;b']
    expect(composeMark({ ...words, attributes }, 'fr')).toBe(
      '- [ ] Action A1 (Léa, a\\, b, avril (semaine 15), x\\), C:\\dossier, a\\;b) : faire',
    )
  })

  it('puts attributes that are too long before the text', () => {
    const line = composeMark({ ...words, attributes: ['a'.repeat(301)] }, 'fr')
    expect(markAt(line)).toMatchObject({ id: 'A1', attributes: [], text: `${'a'.repeat(301)} – faire` })
  })

  it('reads back whatever the words are', () => {
    const anyWords = fc.oneof(
      fc.string({ maxLength: 30, unit: 'grapheme' }),
      fc
        .array(
          fc.constantFrom('(', ')', ',', ';', '\\', ':', '\n', '<!--', '-->', '*', 'é', ' ', '`', '|', '#'),
        )
        .map((all) => all.join('')),
    )
    const any = fc.record({
      kind: fc.constantFrom('action' as const, 'decision' as const, 'event' as const),
      attributes: fc.array(anyWords, { maxLength: 3 }),
      text: anyWords,
      language: fc.constantFrom('fr' as const, 'en' as const),
    })
    fc.assert(
      fc.property(any, ({ kind, attributes, text, language }) => {
        const line = composeMark({ kind, id: null, reference: null, attributes, text }, language)
        expect(line).not.toMatch(/[\r\n]/)
        expect(markAt(line)).toMatchObject({
          kind,
          box: kind === 'action' ? 'open' : null,
          attributes: attributes.map(plain).filter((part) => part !== ''),
          text: plain(text).replace(/(?<!\\)((?:\\\\)*)<!--/g, '\\$1<!--'),
        })
      }),
      { numRuns: 1000 },
    )
  })
})

describe('insertMark', () => {
  const line = '- [ ] Action A9 : nouvelle'
  function inserted(text: string, under?: string, bodyStart = 0): string | null {
    const eol = text.includes('\r\n') ? '\r\n' : '\n'
    const edit = insertMark({ text, bodyStart, eol }, line, under === undefined ? {} : { under })
    return edit === null ? null : applyEdits(text, [edit])
  }

  it.each([
    ['an empty body', '', `${line}\n`],
    ['a body of blank lines', '\n\n', `${line}\n\n`],
    ['a paragraph', 'texte\n', `texte\n\n${line}\n`],
    ['no final newline', 'texte', `texte\n\n${line}`],
    ['trailing blank lines', 'texte\n\n\n', `texte\n\n${line}\n\n\n`],
    ['CRLF', 'texte\r\n', `texte\r\n\r\n${line}\r\n`],
    ['a list of marks', '- Action A1 : x\n', `- Action A1 : x\n${line}\n`],
    ['a mark with detail', '- Action A1 : x\n  - détail\n', `- Action A1 : x\n  - détail\n${line}\n`],
    ['a plain mark', 'Action A1 : x\n', `Action A1 : x\n\n${line}\n`],
    [
      'an empty last point',
      '## 1. Un\n\ntexte\n\n## 2. Deux\n',
      `## 1. Un\n\ntexte\n\n## 2. Deux\n\n${line}\n`,
    ],
    [
      'the last numbered heading',
      '## 1. Un\n\ntexte\n\n## Signatures\n\nfin\n',
      `## 1. Un\n\ntexte\n\n${line}\n\n## Signatures\n\nfin\n`,
    ],
    ['headings without blank lines', '# 1. Un\ntexte\n# Fin\n', `# 1. Un\ntexte\n\n${line}\n\n# Fin\n`],
    ['a setext heading that follows', '# 1. Un\n\nFin\n---\n', `# 1. Un\n\n${line}\n\nFin\n---\n`],
    ['a quote', '> cité\n', `> cité\n\n${line}\n`],
    ['a table', '| a |\n| - |\n| b |\n', `| a |\n| - |\n| b |\n\n${line}\n`],
    ['an open fence', 'texte\n\n```\ncode\n', `${line}\n\ntexte\n\n\`\`\`\ncode\n`],
    ['an open fence under a heading', '# Un\n```\ncode\n', `# Un\n\n${line}\n\n\`\`\`\ncode\n`],
  ])('after %s', (_, text, expected) => {
    expect(inserted(text)).toBe(expected)
  })

  it('goes under the heading that holds the words', () => {
    const text = '## 1. Actualités\n\n- Décision D1 : a\n\n## 2. Programme à venir\n\ntexte\n'
    expect(inserted(text, 'actualites')).toBe(text.replace('a\n\n## 2', `a\n${line}\n\n## 2`))
    expect(inserted(text, 'Programme')).toBe(`${text}\n${line}\n`)
    expect(inserted(text, 'Budget')).toBeNull()
  })

  it('leaves the header alone', () => {
    const header = '---\nkind: meeting\n---\n'
    expect(inserted(header, undefined, header.length)).toBe(`${header}${line}\n`)
    const bare = '---\nkind: meeting\n---'
    expect(inserted(bare, undefined, bare.length)).toBe(`${bare}\n${line}`)
  })

  it('changes no byte but its own in any body, or refuses', () => {
    const pieces = [
      'texte',
      '- Action A1 : x',
      '  - détail',
      '## 1. Un',
      '# Fin',
      '',
      '',
      '```',
      '> cité',
      '| a |',
      '| - |',
    ]
    const others = [
      '    code',
      '***',
      'Action A2 : y',
      '<div>',
      '1. point',
      'Titre',
      '---',
      '<!--',
      '-->',
      '  suite',
    ]
    const body = fc.array(fc.constantFrom(...pieces, ...others), { maxLength: 9 })
    fc.assert(
      fc.property(body, fc.constantFrom('\n', '\r\n'), fc.boolean(), (lines, eol, hasEnd) => {
        const text = lines.join(eol) + (hasEnd ? eol : '')
        let edit: Edit | null
        try {
          edit = insertMark({ text, bodyStart: 0, eol }, line, {})
        } catch {
          return
        }
        if (edit === null) throw new Error('no place')
        expect(edit.start).toBe(edit.end)
        expect(edit.text.replaceAll(eol, '')).toBe(line)
        const after = applyEdits(text, [edit])
        expect(after.endsWith('\n') || text === '').toBe(text.endsWith('\n') || text === '')
        expect(values(after)).toHaveLength(values(text).length + 1)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('verifyMarkEdit', () => {
  const before = scanBody('# Titre\n\nAction A1 : x\n', 0)
  const mark = { kind: 'action', id: 'A2', reference: null, box: null, attributes: [], text: 'y' } as const
  it('accepts the change and nothing else', () => {
    const one = '# Titre\n\nAction A1 : x\n\nAction A2 : y\n'
    expect(isMarkEditTrue(before, scanBody(one, 0), { mark, replaces: null })).toBe(true)
    for (const other of [
      '# Titre\n\nAction A1 : z\n\nAction A2 : y\n',
      '# Autre\n\nAction A1 : x\n\nAction A2 : y\n',
      '# Titre\n\nAction A1 : x\n\nAction A2 : z\n',
      '# Titre\n\nAction A2 : y\n',
      `${one}\nAction D1 : x\n`,
    ]) {
      expect(() => verifyMarkEdit(before, scanBody(other, 0), { mark, replaces: null })).toThrow(
        'does not read back',
      )
    }
  })
})

describe('the next number (M9)', () => {
  const body = scanBody(
    'Action A2 : x\nAction : y\nDécision D7 : z\nAction A4 texte\nAction bureau#A40 : m\nDécision n° 9 : b\n',
    0,
  )

  it('is one more than the highest in the record, near misses and bare numbers included, and in citations', () => {
    expect(markNumbers(body, []).next('action')).toBe(5)
    expect(markNumbers(body, ['D3', 'A12']).next('action')).toBe(13)
    expect(markNumbers(body, []).next('decision')).toBe(10)
    expect(markNumbers(body, []).next('event')).toBe(1)
  })

  it('leaves a bare number to its line, and takes what a wrong letter means', () => {
    const numbers = markNumbers(scanBody('Décision 2 : b\nAction D6 : relancer en A4\n', 0), [])
    expect(['D2', 'D6', 'A6', 'A4'].map(numbers.isTaken)).toEqual([false, true, true, false])
    numbers.take('D11')
    expect(numbers.next('decision')).toBe(12)
  })

  it('finds citations anywhere in a text, of ids as they are written, in links too', () => {
    const cited = new Map<string, string[]>()
    collectCitations(
      'voir dep#A3 et [x](../2019/dep.md#a12), x-dep#A40, dep#D50 dep#A dep#A99999 CR_Été#W2 #A1 (dep#Q0)',
      cited,
    )
    expect([...cited]).toEqual([
      ['dep', ['A3', 'A12', 'D50']],
      ['x-dep', ['A40']],
      ['CR_Été', ['W2']],
    ])
  })
})

describe('edits in any body', () => {
  const pieces = [
    'texte',
    'texte.',
    '- Action A1 : x',
    '  suite',
    '- [ ] Action : y',
    'Action (a) : z',
    '  - Action : w',
    '',
  ]
  const others = [
    '\tAction : v',
    '**Décision : u**',
    '---',
    '> cité',
    'Action : t <!-- c -->',
    '1. Événement E1 (a) : s',
    '',
  ]
  const body = fc.array(fc.constantFrom(...pieces, ...others), { maxLength: 8 })
  /** A text, and one of its marks. */
  const marked = fc.tuple(body, fc.nat()).map(([lines, choice]) => {
    const text = `début\n\n${lines.join('\n')}`
    const { marks } = scanBody(text, 0)
    return { text, mark: marks[choice % Math.max(1, marks.length)] }
  })

  it('ticks read back', () => {
    const property = fc.property(marked, fc.constantFrom<Box>('done', 'dropped'), ({ text, mark }, box) => {
      fc.pre(mark !== undefined)
      expect(applied(text, tickMark(text, mark, box), mark, { box })).not.toBe(text)
    })
    fc.assert(property, { numRuns: 2000 })
  })

  it('ids, attributes and texts read back', () => {
    const property = fc.property(marked, ({ text, mark }) => {
      fc.pre(mark !== undefined)
      const id = `${markLetters[mark.kind]}42`
      expect(applied(text, giveMarkId(mark, id), mark, { id })).toContain(id)
      const attributes = ['Léa', 'avant, le 3']
      expect(applied(text, setMarkPart(text, mark, { attributes }), mark, { attributes })).toContain('Léa')
      // A blank line after the new text would make a heading of the lines above an underline: that is refused.
      if (text.includes('---')) return
      expect(applied(text, setMarkPart(text, mark, { text: 'autre' }), mark, { text: 'autre' })).toContain(
        'autre',
      )
    })
    fc.assert(property, { numRuns: 1500 })
  })

  it('refuses a text that would make a heading of the lines below', () => {
    const text = 'Action : x\nfin.\nautre\n---\n'
    expect(() => setMarkPart(text, markAt(text), { text: 'y' })).toThrow('mark-text-has-no-place')
  })
})
