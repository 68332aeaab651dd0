/** Linear time on any input: twice the text may cost about twice the time, and never minutes. */
import { describe, expect, it } from 'vitest'
import { scanBody } from '../../src/document/body.ts'

/** Milliseconds of processor time for one scan, the best of three. */
function timeOf(body: string): number {
  const times = [1, 2, 3].map(() => {
    const start = process.cpuUsage()
    scanBody(body, 0)
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return Math.min(...times)
}

/** Each makes a body of about `size` characters. */
const shapes: readonly (readonly [string, (size: number) => string])[] = [
  ['a line of labels', (size) => 'Action '.repeat(size / 7)],
  ['labels and open parentheses', (size) => 'Action (\n'.repeat(size / 9)],
  ['a line of parentheses', (size) => `Action ${'('.repeat(size)}`],
  ['parentheses and colons', (size) => `Action ${'(:'.repeat(size / 2)}`],
  ['heads in emphasis never closed', (size) => '*Action : x\n'.repeat(size / 12)],
  ['emphasis characters', (size) => '*'.repeat(size)],
  ['list markers', (size) => `${'- '.repeat(size / 2)}x`],
  ['list markers and blank lines', (size) => `${'- '.repeat(size / 4)}x\n${'\n'.repeat(size / 2)}`],
  ['quoted lists and blank quotes', (size) => `> ${'- '.repeat(size / 4)}> x\n${'>\n'.repeat(size / 4)}`],
  ['markers of many kinds', (size) => '- * + 1. '.repeat(size / 9)],
  ['quotes', (size) => `${'>'.repeat(size / 2)}x\n${'>'.repeat(size / 2)}`],
  ['spaces', (size) => `${' '.repeat(size)}Action : x`],
  ['tabs', (size) => `${'\t'.repeat(size / 2)}Action : x\n${'\t'.repeat(size / 2)}`],
  ['backticks', (size) => '`'.repeat(size)],
  ['backticks of many lengths and a comment', (size) => `<i>${'` `` ``` '.repeat(size / 9)}<!-- -->`],
  ['comments', (size) => `x ${'<!-- --> '.repeat(size / 9)}\nAction : x`],
  ['comments never closed', (size) => 'x <!-- \n'.repeat(size / 8)],
  ['comments and marks', (size) => 'Action : <!-- a --> b\n'.repeat(size / 22)],
  ['tags', (size) => `<a ${'b '.repeat(size / 2)}`],
  ['tags with values', (size) => `<a ${'b="" '.repeat(size / 5)}`],
  ['brackets', (size) => '['.repeat(size)],
  ['definitions', (size) => '[a]: b\n'.repeat(size / 7)],
  ['definitions with titles never closed', (size) => '[a]: b "\n'.repeat(size / 9)],
  ['definitions and marks', (size) => `[a]: b\n${'Action : x\n'.repeat(size / 11)}`],
  ['footnotes', (size) => '[^a]: '.repeat(size / 6)],
  ['delimiter rows', (size) => '|-|-|-|\n'.repeat(size / 8)],
  ['one delimiter row', (size) => `${'|a'.repeat(size / 4)}\n${'|-'.repeat(size / 4)}`],
  ['rules', (size) => '- - -\n'.repeat(size / 6)],
  ['underlines', (size) => 'a\n=\n'.repeat(size / 4)],
  ['colons', (size) => ':'.repeat(size)],
  ['lines without a colon', (size) => 'Decison\n'.repeat(size / 8)],
  ['hashes', (size) => '#'.repeat(size)],
  ['hashes after a heading', (size) => `# ${'# '.repeat(size / 2)}x`],
  ['carriage returns', (size) => `${'\n'.repeat(size / 2)}${'\r'.repeat(size / 2)}`],
  ['backslashes', (size) => `Action (${'\\'.repeat(size)}`],
  ['one text of many lines', (size) => `Action : x\n${'suite\n'.repeat(size / 6)}`],
  ['ids', (size) => `Événement ${'a-'.repeat(size / 2)} : x`],
  ['indented markers', (size) => `${'-     '.repeat(size / 6)}Action : x`],
]

describe('time', () => {
  it.each(shapes)('%s', (_, make) => {
    timeOf(make(5_000))
    const small = timeOf(make(40_000))
    const large = timeOf(make(320_000))
    // Eight times the text: quadratic would be sixty-four times the time.
    expect(large).toBeLessThan(Math.max(small, 2) * 30)
    expect(large).toBeLessThan(500)
  })

  it('scans a record of the usual size in far less than a millisecond', () => {
    const point = 'Le point sur les ateliers du trimestre est fait par les équipes.\n'.repeat(13)
    const marks = '- [ ] Action A1 (Léa, avant le 15 octobre 2019) : recenser les réseaux\n'
    const body = `## Point\n\n${point}\n${marks}\n`.repeat(9)
    expect(body.length).toBeGreaterThan(8000)
    for (let round = 0; round < 2000; round++) scanBody(body, 0)
    const start = process.cpuUsage()
    for (let round = 0; round < 1000; round++) scanBody(body, 0)
    const { user } = process.cpuUsage(start)
    expect(user / 1000).toBeLessThan(150)
  })
})
