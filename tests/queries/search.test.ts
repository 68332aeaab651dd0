/** What `search` finds: words, phrases, passages, order, and a raw filter that never dismisses what folding would find. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPlainDocument } from '../../src/document/read.ts'
import { foldWords } from '../../src/document/fold.ts'
import { createSearch, type SearchFilter, type SearchLine } from '../../src/queries/search.ts'
import { readSearchWords, type SearchWords } from '../../src/queries/search-words.ts'
import type { WorkspaceRecord } from '../../src/records/types.ts'
import { meetingOn, recordOf } from '../records/samples.ts'

function wordsOf(...typed: readonly string[]): SearchWords {
  const words = readSearchWords(typed)
  if (words === null) throw new Error('no words')
  return words
}

function searchIn(
  records: readonly WorkspaceRecord[],
  typed: readonly string[],
  filter: SearchFilter = {},
): { readonly lines: readonly SearchLine[]; readonly isScattered: boolean } {
  const words = wordsOf(...typed)
  const searching = createSearch(words, filter)
  for (const record of records) if (words.mayHold(record.document.text)) searching.add(record)
  return searching.found()
}

/** The text with what was found between brackets. */
function marked({ text, ranges }: Pick<SearchLine, 'text' | 'ranges'>): string {
  return ranges.reduceRight(
    (shown, { start, end }) => `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`,
    text,
  )
}

const found = (body: string, ...typed: readonly string[]): readonly string[] =>
  searchIn([meetingOn('2019-06-24', body)], typed).lines.map(marked)

describe('words', () => {
  const table: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
    ['accents and case aside', 'Une ÉTUDE', ['etude'], ['Une [ÉTUDE]']],
    ['accents typed, none written', 'une etude', ['Étude'], ['une [etude]']],
    ['decomposed accents', 'une e\u0301tude', ['étude'], ['une [e\u0301tude]']],
    ['a ligature', 'mise en œuvre', ['oeuvre'], ['mise en [œuvre]']],
    ['a ligature typed', 'mise en oeuvre', ['œuvre'], ['mise en [oeuvre]']],
    ['the half of a ligature', 'un nœud', ['no'], ['un [nœ]ud']],
    ['a final sigma', 'ὁδός, ΟΔΟΣ', ['οδοσ'], ['[ὁδός], [ΟΔΟΣ]']],
    ['æ', 'curriculum vitæ', ['vitae'], ['curriculum [vitæ]']],
    ['the beginning of a word', 'les formations', ['forma'], ['les [forma]tions']],
    ['not its middle', 'une information', ['formation'], []],
    [
      'after an apostrophe',
      "l’orientation, l'orientation",
      ['orientation'],
      ["l’[orientation], l'[orientation]"],
    ],
    ['apostrophes', 'plus d’emploi', ["d'emploi"], ['plus [d’emploi]']],
    ['no-break spaces', 'la semaine\u00a047', ['"semaine 47"'], ['la [semaine\u00a047]']],
    [
      'a reference',
      'voir 2019-06-24-departementale#E2',
      ['2019-06-24-departementale#E2'],
      ['voir [2019-06-24-departementale#E2]'],
    ],
    ['all of them', 'forum des métiers\n\nforum', ['métiers', 'forum'], ['[forum] des [métiers]']],
    ['a phrase', 'carte de liaison\n\nliaison de carte', ['carte de liaison'], ['[carte de liaison]']],
    [
      'a phrase over signs',
      'Forum « Emploi, Diversité »',
      ['emploi diversite'],
      ['Forum « [Emploi, Diversité] »'],
    ],
    ['only the last word of a phrase may go on', 'cartes de liaison', ['carte de liaison'], []],
    ['quotes of any kind', 'carte de liaison', ['«carte de» lia'], ['[carte de] [lia]ison']],
    ['words far apart are no phrase', `carte ${'-'.repeat(60)} liaison`, ['"carte liaison"'], []],
    ['one hit within another', 'carte de liaison', ['carte', 'carte de liaison'], ['[carte de liaison]']],
  ]
  test.each(table)('%s', (_, body, typed, expected) => {
    expect(found(body, ...typed)).toEqual(expected)
  })

  test('signs alone are no words', () => {
    expect(readSearchWords(['«»', '…'])).toBeNull()
  })
})

describe('passages', () => {
  test('a sentence that goes on over lines is one; the line after a full stop is another', () => {
    expect(found('Le forum\naura lieu.\nLe forum est plein.', 'forum')).toEqual([
      'Le [forum] aura lieu.',
      'Le [forum] est plein.',
    ])
  })

  test('items, headings and rows of tables stand alone', () => {
    const body =
      '## Le forum\nforum un\n- forum deux\n  - forum trois\n1. forum quatre\n\n| forum | cinq |\n| forum | six |'
    expect(found(body, 'forum')).toEqual([
      'Le [forum]',
      '[forum] un',
      '[forum] deux',
      '[forum] trois',
      '1. [forum] quatre',
      '| [forum] | cinq |',
      '| [forum] | six |',
    ])
  })

  test('lines, headings and references', () => {
    const body =
      '## Bilan\n\n### Forum\n\n- Action A1 (Anne) : le forum\n- Action 2019-01-01-x#A2 : forum fait\n- Action : un forum'
    const { lines } = searchIn([meetingOn('2019-06-24', body)], ['forum'])
    expect(lines.map(({ line, heading, ref }) => [line, heading, ref])).toEqual([
      [8, 'Bilan', '2019-06-24'],
      [10, 'Forum', '2019-06-24#A1'],
      [11, 'Forum', '2019-01-01-x#A2'],
      [12, 'Forum', '2019-06-24'],
    ])
  })

  test('a file with Windows line ends', () => {
    const text =
      '---\r\nkind: meeting\r\ntitle: Forum\r\ndate: 2019-06-24\r\n---\r\nLe forum\r\naura lieu\r\n'
    const document = readPlainDocument('meetings/a.md', text)
    if (document === null) throw new Error('not read')
    const searching = createSearch(wordsOf('forum'), {})
    searching.addBroken(document)
    expect(searching.found().lines.map(marked)).toEqual(['[Forum]', 'Le [forum] aura lieu'])
  })

  test('what people wrote in the header, not its keys, statuses, ids and dates', () => {
    const header = [
      'titre: Le forum',
      'série: forum',
      'lieu: Forum de Blois',
      'ordre du jour:',
      '  - Le forum (30 min)',
    ]
    const { lines } = searchIn([meetingOn('2019-06-24', '', header)], ['forum'])
    expect(lines.map(({ key, text }) => [key, text])).toEqual([
      ['titre', 'Le forum'],
      ['lieu', 'Forum de Blois'],
      ['ordre du jour', 'Le forum (30 min)'],
    ])
    expect(found('', 'meeting')).toEqual([])
    expect(found('', 'date')).toEqual([])
  })
})

function files(...args: Parameters<typeof searchIn>): readonly string[] {
  return searchIn(...args).lines.map(({ record }) => record)
}

describe('over records', () => {
  const records = [
    meetingOn('2018-03-26', 'le forum\n\nles métiers', ['series: blaisois']),
    recordOf('practice', 'fiche', [], 'un forum'),
    recordOf('event', 'forum-2020', ['date: 2020'], 'un forum'),
    meetingOn('2019-06-24', 'le forum', ['series: departementale']),
  ]
  test('the newest record first, those without date last', () => {
    expect(files(records, ['un', 'forum'])).toEqual(['forum-2020', 'fiche'])
    expect(files(records, ['"le forum"'])).toEqual(['2019-06-24', '2018-03-26'])
  })

  test('words on different lines, where no line holds them all', () => {
    const scattered = searchIn(records, ['forum', 'metiers'])
    expect(scattered.isScattered).toBe(true)
    expect(scattered.lines.map(marked)).toEqual(['le [forum]', 'les [métiers]'])
    const whole = searchIn([...records, meetingOn('2017-02-08', 'forum des métiers')], ['forum', 'metiers'])
    expect(whole.isScattered).toBe(false)
    expect(whole.lines.map(({ record }) => record)).toEqual(['2017-02-08'])
  })

  test('filters', () => {
    expect(files(records, ['forum'], { kind: 'practice' })).toEqual(['fiche'])
    expect(files(records, ['forum'], { series: 'blaisois' })).toEqual(['2018-03-26'])
    expect(files(records, ['"un forum"'], { from: '2019-07-01' })).toEqual(['forum-2020'])
    expect(files(records, ['forum'], { from: '2018-01-01', to: '2018-12-31' })).toEqual(['2018-03-26'])
  })
})

describe('the raw filter', () => {
  test('lets pass every character that folds to what is searched', () => {
    const dismissed: string[] = []
    for (let code = 1; code < 0xffff; code += 1) {
      const character = String.fromCharCode(code)
      for (const asked of foldWords(character).split(' ').filter(Boolean)) {
        if (!wordsOf(asked).mayHold(`a ${character} b`)) dismissed.push(code.toString(16))
      }
    }
    expect(dismissed).toEqual([])
  })

  const letter = fc.constantFrom(
    ...'aeoiuctzAEOCZéèêÉçœŒæÆßñÅø09'.split(''),
    '\u0301',
    '\u0327',
    '’',
    "'",
    ' ',
    '\u00a0',
    '-',
    '.',
    'ǽ',
  )
  const text = fc.string({ unit: letter, maxLength: 40 })

  test('agrees with folding: what is found in a text is never dismissed', () => {
    const agrees = fc.property(text, text, (source, asked) => {
      const words = readSearchWords([asked])
      const isFound = words !== null && words.rangesIn(source).every((ranges) => ranges.length > 0)
      return !isFound || words.mayHold(source)
    })
    expect(fc.check(agrees, { numRuns: 5000 }).counterexample).toBeNull()
  })

  test('a piece of a text is found in it, and its place holds it', () => {
    const isThere = fc.property(text, fc.nat(40), fc.nat(40), (source, from, length) => {
      const before = source.slice(0, from)
      const words = readSearchWords([`"${source.slice(from, from + length)}"`])
      if (words === null || foldWords(`a${before}`) !== 'a') return true
      const [ranges = []] = words.rangesIn(source)
      const asked = words.terms[0]?.join(' ') ?? ''
      const holds = ({ start, end }: { readonly start: number; readonly end: number }) =>
        foldWords(source.slice(start, end)).startsWith(asked)
      return ranges.length > 0 && ranges.every(holds)
    })
    expect(fc.check(isThere, { numRuns: 5000 }).counterexample).toBeNull()
  })

  test('is linear: a megabyte of accents, marks or signs takes no time', () => {
    for (const unit of ['é', 'e\u0301', '\u0301', ' ', 'ae', 'œ']) {
      const source = unit.repeat(1_000_000 / unit.length)
      const start = performance.now()
      wordsOf('eaeoeetude', '"aeae eeee"', 'oeoeoeoeoez').mayHold(source)
      expect(performance.now() - start).toBeLessThan(2000)
    }
  })
})
