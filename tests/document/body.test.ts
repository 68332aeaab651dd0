/** Where a mark may stand (format.md M1, M2): the blocks of CommonMark, the two exceptions, and the headings. */
import { describe, expect, it } from 'vitest'
import { scanBody } from '../../src/document/body.ts'

function idsOf(body: string): string {
  return scanBody(body, 0)
    .marks.map((mark) => mark.id)
    .join(' ')
}

function headingsOf(body: string): readonly string[] {
  return scanBody(body, 0).headings.map((heading) => `${heading.level} ${heading.text}`)
}

const a = 'Action A1 : x'
const b = 'Action A2 : y'
const c = 'Action A3 : z'

describe('lines of a paragraph', () => {
  it.each([
    [a, 'A1'],
    [`texte\n${a}\ntexte\n${b}`, 'A1 A2'],
    [`   ${a}`, 'A1'],
    [`- ${a}\n- ${b}\n* ${c}`, 'A1 A2 A3'],
    [`- texte\n  ${a}`, 'A1'],
    [`- texte\n${a}`, 'A1'],
    [`- a\n  - b\n    - c\n      - ${a}`, 'A1'],
    [`- - - ${a}`, 'A1'],
    [`1. ${a}\n2. ${b}\n10) ${c}`, 'A1 A2 A3'],
    [`-\n  ${a}`, 'A1'],
    [`-\n\n  ${a}`, 'A1'],
    [`-\t${a}`, 'A1'],
    [`texte\n1. ${a}`, 'A1'],
    [`texte\n2. ${a}`, ''],
    [`texte\n-\n${a}`, 'A1'],
    [`\t- ${a}`, 'A1'],
    [`${a}\r\n${b}\r\n\r\n${c}\r\n`, 'A1 A2 A3'],
    [`${a}\r${b}\r\r${c}`, 'A1 A2 A3'],
    [`[^1]: note\n\n    ${a}`, 'A1'],
    [`[lien](a) texte\n${a}`, 'A1'],
    [`texte \`code\n${a}\nfin\``, 'A1'],
    [`- [ ] ${a}\n- [x] ${b}`, 'A1 A2'],
  ])('%j', (body, ids) => expect(idsOf(body)).toBe(ids))
})

describe('lines that are no text', () => {
  it.each([
    // Fenced code.
    [`\`\`\`\n${a}\n\`\`\`\n${b}`, 'A2'],
    [`~~~ texte\n${a}\n\`\`\`\n~~~\n${b}`, 'A2'],
    [`\`\`\`\`\n\`\`\`\n${a}\n\`\`\`\`\n${b}`, 'A2'],
    [`\`\`\` a\`b\n${a}`, 'A1'],
    [`   \`\`\`\n${a}\n   \`\`\`\n${b}`, 'A2'],
    [`\`\`\`\n${a}\n    \`\`\`\n${b}`, ''],
    [`- \`\`\`\n  ${a}\n\n  ${b}\n${c}`, 'A3'],
    [`texte\n\`\`\`\n${a}`, ''],
    [`\`\`\`\n${a}`, ''],
    // HTML, the seven kinds.
    [`<pre>\n${a}\n\n${b}</pre>\n${c}`, 'A3'],
    [`<script>\n\n${a}\n</script>\n${b}`, 'A2'],
    [`<!--\n${a}\n\n${b}\n-->\n${c}`, 'A3'],
    [`<!-- x --> y\n${a}`, 'A1'],
    [`<?php\n${a}\n?>\n${b}`, 'A2'],
    [`<!DOCTYPE\n${a}\n>\n${b}`, 'A2'],
    [`<![CDATA[\n${a}\n]]>\n${b}`, 'A2'],
    [`<div>\n${a}\n</div>\n${b}\n\n${c}`, 'A3'],
    [`texte\n<div>\n${a}`, ''],
    [`<a href="x" id=y>\n${a}\n\n${b}`, 'A2'],
    [`<custom-tag>\n${a}`, ''],
    [`</custom-tag >\n${a}`, ''],
    [`texte\n<custom-tag>\n${a}`, 'A1'],
    [`<custom-tag> texte\n${a}`, 'A1'],
    [`<a href="x>\n${a}`, 'A1'],
    [`<div\n${a}`, ''],
    [`<divx\n${a}`, 'A1'],
    // Comments within a paragraph.
    [`texte <!--\n${a}\n--> texte\n${b}`, 'A2'],
    [`texte <!--\n${a}`, 'A1'],
    [`texte \\<!--\n${a}\n-->`, 'A1'],
    [`texte <!-- x --> <!--\n${a}\n-->\n${b} <!--\n${c}\n-->`, 'A2'],
    // Block quotes, with their lazy lines.
    [`> ${a}`, ''],
    [`> texte\n${a}`, ''],
    [`> texte\n\n${a}`, 'A1'],
    [`> # titre\n${a}`, 'A1'],
    [`- > ${a}\n- ${b}`, 'A2'],
    [`> - ${a}\n- ${b}`, 'A2'],
    [`>     ${a}`, ''],
    [`> texte\n- ${a}`, 'A1'],
    // Tables.
    [`| ${a} | y |\n| - | - |`, ''],
    [`${a} | y\n--- | ---\n${b}\n\n${c}`, 'A3'],
    [`${a}\n|---|\n${b}`, ''],
    [`${a}\n${b} | y\n--- | ---`, 'A1'],
    [`${a} | y\n--- | --- | ---\n${b}`, 'A1 A2'],
    [`| x | y |\n| - | - |\n- ${a}`, 'A1'],
    [`a \\| b\n:-:\n${a}`, ''],
    // Headings.
    [`# ${a}`, ''],
    [`####### ${a}`, ''],
    // Link reference definitions.
    [`[a]: /b "titre\n${a}\nfin"\n${b}`, 'A2'],
    [`[a]: /b "titre\n${a}\n${b}`, 'A1 A2'],
    [`[a]:\nAction:\n${a}`, 'A1'],
    [`[note\n${a}\nfin]: /b\n${b}`, 'A2'],
    [`texte\n[a]: /b "titre\n${a}\nfin"`, 'A1'],
    // A footnote holds blocks.
    ['[^1]: ```\n    Action A1 : x\n    ```\nAction A2 : y', 'A2'],
  ])('%j', (body, ids) => expect(idsOf(body)).toBe(ids))
})

describe('the exceptions of M1', () => {
  it.each([
    [`texte\n\n    ${a}`, 'A1'],
    [`texte\n\n\t${a}`, 'A1'],
    [`\t\t${a}`, 'A1'],
    [`    - ${a}\n    - ${b}`, 'A1 A2'],
    [`Suites :\n    - ${a}\n    - ${b}\n      suite`, 'A1 A2'],
    [`    1. ${a}\n    2. ${b}`, 'A1 A2'],
    [`-     ${a}`, 'A1'],
    [`- x\n\n      ${a}`, 'A1'],
    [`    code\n    ${a}\n    code`, 'A1'],
    [`    \`\`\`\n    ${a}`, 'A1'],
    [`\`\`\`\n    ${a}\n\`\`\``, ''],
    [`> x\n>\n>     ${a}`, ''],
    [`- ${a}\n      - ${b}`, 'A1 A2'],
  ])('indented: %j', (body, ids) => expect(idsOf(body)).toBe(ids))

  it.each([
    [`${a}\n---\n${b}`, 'A1 A2', []],
    [`${a}\n===\n${b}`, 'A1 A2', []],
    [`texte\n${a}\nfin\n---\ntexte`, 'A1', []],
    [`- ${a}\n  ---\n  ${b}`, 'A1 A2', []],
    [`texte\n---\n${a}`, 'A1', ['2 texte']],
    [`Décison D1 : x\n---`, '', ['2 Décison D1 : x']],
  ] as const)('underlined: %j', (body, ids, headings) => {
    expect(idsOf(body)).toBe(ids)
    expect(headingsOf(body)).toEqual(headings)
  })

  it('ends the text at the rule', () => {
    const texts = scanBody(`${a}\n===\nsuite\n\n${b}\n---\nsuite`, 0).marks.map((mark) => mark.text)
    expect(texts).toEqual(['x', 'y'])
  })
})

describe('headings', () => {
  it.each([
    ['# Un\n## Deux ##\n### Trois #\n#### a#', ['1 Un', '2 Deux', '3 Trois', '4 a#']],
    ['#\n##\t\n## ##', ['1 ', '2 ', '2 ']],
    ['#Un\n\n    # code', []],
    ['   ## Un', ['2 Un']],
    ['Un\nDeux\n===\n\nTrois\n--', ['1 Un Deux', '2 Trois']],
    ['[a]: /b\nUn\n---', ['2 Un']],
    ['[a]: /b\n---', []],
    ['> # cité', []],
    ['- # dans une liste', []],
    ['```\n# code\n```', []],
    ['---\n***\n- - -', []],
    ['# Un\r\n\r\nDeux\r\n---\r\n', ['1 Un', '2 Deux']],
  ])('%j', (body, headings) => expect(headingsOf(body)).toEqual(headings))

  it('gives lines and places', () => {
    const body = 'texte\n\n## Un\n\n  Deux\n  trois\n---\n'
    const scan = scanBody(body, 0)
    expect(
      scan.headings.map((heading) => [heading.line, body.slice(heading.span.start, heading.span.end)]),
    ).toEqual([
      [3, '## Un'],
      [5, '  Deux\n  trois\n---'],
    ])
  })
})
