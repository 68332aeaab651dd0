/** The transcripts' own grammar: what a page shows is what is compared, and what `UPDATE=1` writes. */
import { describe, expect, test } from 'vitest'
import { listSessions, matches, parsePage, printPage, showOutcome } from './transcript.ts'
import { splitWords } from './words.ts'

const page = [
  '# done',
  '<!-- workspace: example -->',
  '```console',
  '$ spro done forum#A1 \\',
  '>   --dry-run',
  'one',
  '',
  '! two',
  '[exit 1]',
  '$ cat a.md',
  '```',
  'After.',
  '',
].join('\n')

describe('a page', () => {
  test('is cut into sessions of commands with the lines that they show', () => {
    expect(listSessions(parsePage(page))).toEqual([
      {
        workspace: 'example',
        steps: [
          { line: 4, typed: 'spro done forum#A1 \\\n  --dry-run', shown: ['one', '', '! two', '[exit 1]'] },
          { line: 10, typed: 'cat a.md', shown: [] },
        ],
      },
    ])
  })

  test('is written as it was when nothing differs', () => {
    const outcomes = [
      { stdout: 'one\n\n', stderr: 'two\n', code: 1 },
      { stdout: '', stderr: '', code: 0 },
    ]
    expect(printPage(parsePage(page), outcomes)).toBe(page)
  })

  test('is written with what came, behind a fence that the output does not close', () => {
    const parts = parsePage('```console\n$ cat a.md\nold\n```')
    const written = printPage(parts, [{ stdout: '```js\n$ x\n! y\n```\n', stderr: '', code: 0 }])
    expect(written).toBe('````console\n$ cat a.md\n```js\n\\$ x\n\\! y\n```\n````')
    expect(printPage(parsePage(written), [{ stdout: '```js\n$ x\n! y\n```\n', stderr: '', code: 0 }])).toBe(
      written,
    )
  })

  test.each([
    ['```console\n$ a', 'not closed'],
    ['```console\na\n```', 'begins with a command'],
  ])('that is malformed is refused: %j', (text, message) => {
    expect(() => parsePage(text)).toThrow(message)
  })
})

test('a carriage return, a missing line end and an exit code are seen', () => {
  expect(showOutcome({ stdout: 'a\r\nb', stderr: '', code: 3 })).toEqual([
    'a^M',
    'b',
    '\\ no newline at the end',
    '[exit 3]',
  ])
})

test.each([
  [['a', '…', 'd'], ['a', 'b', 'c', 'd'], true],
  [['a', '…', 'd'], ['a', 'd'], true],
  [['…'], [], true],
  [['a', '…'], ['a', 'b'], true],
  [['a', '…', 'd'], ['a', 'b', 'd', 'e'], false],
  [['…', 'b', '…', 'd'], ['a', 'b', 'c'], false],
  [['a'], ['a', 'b'], false],
])('%j against %j', (shown, actual, expected) => {
  expect(matches(shown, actual)).toBe(expected)
})

test.each([
  [
    `spro add action "rappeler l'antenne" --to x`,
    ['spro', 'add', 'action', "rappeler l'antenne", '--to', 'x'],
  ],
  [`a 'b "c\\' d\\ e ""`, ['a', 'b "c\\', 'd e', '']],
  ['a \\\n  b', ['a', 'b']],
  ['14\u00A0h 30', ['14\u00A0h', '30']],
])('words of %j', (typed, words) => {
  expect(splitWords(typed)).toEqual(words)
})

test('a quote that is not closed is refused', () => {
  expect(() => splitWords('a "b')).toThrow('not closed')
})
