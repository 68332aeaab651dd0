/** Every command that edits a record changes its own span and no other byte, however oddly the file is written. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createMemoryDisk } from '../../src/store/memory-disk.ts'
import { packageRoot } from '../project/package-root.ts'
import { createMachine, packageFiles } from './machine.ts'
import { exactEdits, personMoves, refusals } from './odd-edits.ts'

const folder = join(packageRoot, 'tests', 'fixtures', 'odd')
const ids = readdirSync(folder).map((name) => name.slice(0, -'.md'.length))
const oddBytes = (id: string): Buffer => readFileSync(join(folder, `${id}.md`))
const pathOf = (id: string): string => `/w/meetings/${id}.md`

/** A workspace that holds one record, or the odd ones named. */
function createWorkspace(records: Readonly<Record<string, string | Uint8Array>>) {
  const files = Object.entries(records).map(([id, bytes]) => [pathOf(id), bytes])
  const config = { '/w/spro.yaml': 'id: essai\nlanguage: fr\n' }
  const disk = createMemoryDisk({ ...packageFiles, ...config, ...Object.fromEntries(files) })
  const machine = createMachine(disk, '/w')
  const bytesOf = (id: string): Buffer => Buffer.from(disk.readBytes(pathOf(id), 10_000_000))
  return { disk, machine, bytesOf }
}

interface Shown {
  readonly frontMatter: Readonly<Record<string, unknown>>
  readonly marks: readonly Readonly<Record<string, unknown>>[]
}

/** A record as `show --json` gives it; the lines of its marks left out, which any insertion moves. */
async function show(machine: ReturnType<typeof createMachine>, id: string): Promise<Shown> {
  const { stdout, stderr, code } = await machine.run('show', id, '--json')
  expect([code, stderr]).toEqual([0, ''])
  const { record }: { readonly record: Shown } = JSON.parse(stdout)
  return { ...record, marks: record.marks.map(({ line: _line, ...mark }) => mark) }
}

const headerBut = ({ frontMatter }: Shown, keys: readonly string[]) =>
  Object.fromEntries(Object.entries(frontMatter).filter(([key]) => !keys.includes(key)))

/** How many marks are not as they were, and how many there are more. */
const markCounts = {
  same: { others: 0, more: 0 },
  'one more': { others: 1, more: 1 },
  'one changed': { others: 1, more: 0 },
  'two changed': { others: 2, more: 0 },
} as const

describe('an exact edit of an odd file', () => {
  it.each(exactEdits)('$id: $words', async ({ id, words, replace, by, keys = [], marks = 'same' }) => {
    const before = oddBytes(id).toString('utf8')
    expect(before.split(replace), `${replace} stands once in the file`).toHaveLength(2)
    const { machine, bytesOf } = createWorkspace({ [id]: oddBytes(id) })
    const old = await show(machine, id)
    const outcome = await machine.run(...words)
    expect(outcome.code, `said: ${outcome.stderr}`).toBe(0)
    // The whole file: what stands before and after the span is compared with it, byte for byte.
    expect(bytesOf(id)).toEqual(Buffer.from(before.split(replace).join(by)))
    const now = await show(machine, id)
    expect(headerBut(now, keys)).toEqual(headerBut(old, keys))
    const others = now.marks.filter(isNotIn(old.marks)).length
    expect({ others, more: now.marks.length - old.marks.length }).toEqual(markCounts[marks])
  })
})

describe('a name that moves from one list to another', () => {
  it.each(personMoves)('$id: $words', async ({ id, words, splices, keys }) => {
    const before = oddBytes(id).toString('utf8')
    const { machine, bytesOf } = createWorkspace({ [id]: oddBytes(id) })
    const old = await show(machine, id)
    const outcome = await machine.run(...words)
    expect(outcome.code, `said: ${outcome.stderr}`).toBe(0)
    const wanted = splices.reduce((text, [replace, by]) => {
      expect(text.split(replace), `${replace} stands once in the file`).toHaveLength(2)
      return text.split(replace).join(by)
    }, before)
    expect(bytesOf(id)).toEqual(Buffer.from(wanted))
    const now = await show(machine, id)
    expect(headerBut(now, keys)).toEqual(headerBut(old, keys))
    expect(now.marks).toEqual(old.marks)
  })
})

function isNotIn(marks: Shown['marks']): (mark: Shown['marks'][number]) => boolean {
  const known = marks.map((mark) => JSON.stringify(mark))
  return (mark) => !known.includes(JSON.stringify(mark))
}

const additions: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['decision', [], /^- Décision D\d+ : un texte neuf$/],
  [
    'action',
    ['--owner', 'Max Auclair', '--due', '2019-12-01'],
    /^- \[ \] Action A\d+ \(Max Auclair, avant le 1er décembre 2019\) : un texte neuf$/,
  ],
  ['waiting', ['--owner', 'la Région'], /^- En attente W\d+ \(la Région\) : un texte neuf$/],
  [
    'event',
    ['--date', '2019-12-03', '--time', '14h-16h', '--location', 'Blois, mairie'],
    /^- Événement E\d+ \(mardi 3 décembre 2019, 14 h-16 h, Blois, mairie\) : un texte neuf$/,
  ],
  ['information', [], /^- Information I\d+ : un texte neuf$/],
  ['idea', [], /^- Idée S\d+ : un texte neuf$/],
  ['question', [], /^- Question Q\d+ : un texte neuf$/],
]

describe('a mark added to any odd file', () => {
  for (const [kind, options, line] of additions) {
    it.each(ids)(`is one ${kind} ${options.join(' ')} in %s`, async (id) => {
      const before = oddBytes(id)
      const { machine, bytesOf } = createWorkspace({ [id]: before })
      const old = await show(machine, id)
      const outcome = await machine.run('add', kind, 'un texte neuf', '--to', id, ...options)
      const after = bytesOf(id)
      expect(outcome.code, `said: ${outcome.stderr}`).toBe(0)
      const { removed, added } = compareBytes(before, after)
      expect(removed).toBe('')
      expect(added.trim()).toMatch(line)
      expectLineEnds(added, before)
      const now = await show(machine, id)
      expect(now.frontMatter).toEqual(old.frontMatter)
      expect(now.marks.filter(isNotIn(old.marks))).toHaveLength(1)
      expect(now.marks.filter((mark) => !isNotIn(old.marks)(mark))).toEqual(old.marks)
    })
  }
})

const meetings = ids.filter((id) => /^kind: '?meeting/m.test(oddBytes(id).toString('utf8')))
const headerAdditions: readonly (readonly [string, readonly string[], string])[] = [
  ['attendee', ['Zoé Auclair – CMA: Blois'], 'attendees'],
  ['excused', ["Zoé L'Hermite #2"], 'excused'],
  ['absent', ['Zoé Auclair – CMA, Blois (directrice)'], 'absent'],
  ['guest', ['Zoé Auclair'], 'guests'],
  ['point', ['Point neuf : suite', '--minutes', '20', '--speaker', 'Zoé Auclair'], 'agenda'],
]
const frenchNames: Readonly<Record<string, string>> = {
  attendees: 'présents',
  excused: 'excusés',
  agenda: 'ordre du jour',
}
/** Where an anchor stands on the way: refused, as the last tests here have it. */
const unedited = ['anchors attendees']

describe('a line added to a list of any odd header', () => {
  for (const [kind, words, key] of headerAdditions) {
    const editable = meetings.filter((id) => !unedited.includes(`${id} ${key}`))
    it.each(editable)(`is one ${kind} in %s`, async (id) => {
      const before = oddBytes(id)
      const { machine, bytesOf } = createWorkspace({ [id]: before })
      const old = await show(machine, id)
      const outcome = await machine.run('add', kind, ...words, '--to', id)
      const after = bytesOf(id)
      expect(outcome.code, `said: ${outcome.stderr}`).toBe(0)
      expectLineEnds(compareBytes(before, after).added, before)
      // Nothing is taken away but the brackets of an empty list; what is new lies in the header and, for a point, in its heading.
      expect(['', '[]', ' []']).toContain(removedLines(before, after))
      const now = await show(machine, id)
      const typed = [key, frenchNames[key] ?? key]
      expect(headerBut(now, typed)).toEqual(headerBut(old, typed))
      const listOf = ({ frontMatter }: Shown) =>
        [frontMatter[key] ?? frontMatter[frenchNames[key] ?? key] ?? []]
          .flat()
          .map((item) => JSON.stringify(item))
      expect(listOf(now)).toHaveLength(listOf(old).length + 1)
      expect(listOf(now).slice(0, -1)).toEqual(listOf(old))
      expect(listOf(now).at(-1)).toContain(words[0])
      expect(now.marks).toEqual(old.marks)
    })
  }
})

/** The smallest span that differs. */
function compareBytes(before: Buffer, after: Buffer): { readonly removed: string; readonly added: string } {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  const cut = (bytes: Buffer): string => bytes.subarray(head, bytes.length - tail).toString('utf8')
  return { removed: cut(before), added: cut(after) }
}

/** What of the old lines is not in the new file, in order. */
function removedLines(before: Buffer, after: Buffer): string {
  const news = after.toString('utf8').split('\n')
  let at = 0
  return before
    .toString('utf8')
    .split('\n')
    .map((line) => {
      const found = news.indexOf(line, at)
      if (found !== -1) {
        at = found + 1
        return ''
      }
      const longer = news.findIndex((one, index) => index >= at && isWithin(line, one))
      if (longer !== -1) at = longer + 1
      return longer === -1 ? (/\[\]/.exec(line)?.[0] ?? line) : ''
    })
    .join('')
}

/** Whether a line is another with one piece put into it. */
function isWithin(line: string, longer: string): boolean {
  const { removed, added } = compareBytes(Buffer.from(line), Buffer.from(longer))
  return removed === '' && added !== ''
}

/** New line ends are those of the file. */
function expectLineEnds(added: string, before: Buffer): void {
  expect(added).not.toMatch(before.includes('\r\n') ? /(?<!\r)\n|\r(?!\n)/ : /\r/)
}

describe('a file that must not be written', () => {
  it.each(refusals)('$name: $words', async ({ text, words, says }) => {
    const { machine, bytesOf, disk } = createWorkspace({ fiche: text })
    const before = disk.snapshot()
    const outcome = await machine.run(...words)
    expect([outcome.code, outcome.stdout]).toEqual([3, ''])
    expect(outcome.stderr).toMatch(says)
    expect(outcome.stderr).not.toMatch(/\n\s+at /)
    expect(bytesOf('fiche')).toEqual(Buffer.from(text))
    expect(disk.snapshot()).toEqual(before)
  })
})
