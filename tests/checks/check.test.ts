import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkConfig, createChecker } from '../../src/checks/check.ts'
import type { PlacedFinding } from '../../src/checks/types.ts'
import { readDocument, readYaml } from '../../src/document/read.ts'
import { sayMessage } from '../../src/messages/say.ts'
import { decodeRecord } from '../../src/records/decode.ts'
import { decodeConfig } from '../../src/records/workspace-file.ts'
import { checkFiles, meeting, short, today, type File } from './run.ts'

const june = meeting([], 'Action A1 (Anne MARTIN) : recenser.\n', 'meetings/2019/2019-06-24-x.md')
const november = meeting(
  ['approves: 2019-06-24-x'],
  '- [x] Action 2019-06-24-x#A1 : fait.\n',
  'meetings/2019/2019-11-25-x.md',
)

async function severitiesWith(level: string) {
  const config = { path: 'spro.yaml', text: `checks:\n  misspelt-key: ${level}\n` }
  return (await checkFiles([config, meeting(['lieux: Blois'])])).map(({ severity }) => severity)
}

async function checkYaml(text: string) {
  const document = await readYaml('spro.yaml', text)
  return checkConfig(document, { config: decodeConfig(document.header?.values ?? {}, 'essai'), today })
}

describe('the runner', () => {
  it('gives the same findings in whatever order the files come', async () => {
    const files = [june, november, meeting(['lieux: Blois'], 'Décision 1 : oui.\n', 'meetings/a.md')]
    const forwards = await checkFiles(files)
    expect(await checkFiles(files.toReversed())).toEqual(forwards)
    expect(short(forwards)).toEqual(['misspelt-key:5', 'misspelt-mark:7'])
  })

  it('settles references to files that come later', async () => {
    expect(await checkFiles([november, june])).toEqual([])
    expect(short(await checkFiles([november]))).toEqual(['broken-reference:5', 'broken-reference:7'])
  })

  it('does not report a reference to a mark of a record that cannot be read', async () => {
    const broken = { ...june, text: june.text.replace('title: Réunion', 'title: Réunion : bilan') }
    expect(short(await checkFiles([broken, november]))).toEqual(['yaml-error:3'])
  })

  it('gives no finding on a file that is not wanted, and still knows it', async () => {
    const spoilt = { ...june, text: june.text.replace('---\nkind', '---\nlieux: Blois\nkind') }
    expect(await checkFiles([spoilt, november], { isWanted: (path) => path === november.path })).toEqual([])
  })

  it('obeys spro.yaml: a rule can be louder, quieter or off', async () => {
    expect(await severitiesWith('error')).toEqual(['error'])
    expect(await severitiesWith('info')).toEqual(['info'])
    expect(await severitiesWith('off')).toEqual([])
  })

  it('runs only the rules that are asked for', async () => {
    const file = meeting(['lieux: Blois'], 'Décision 1 : oui.\n')
    expect(short(await checkFiles([file], { only: ['misspelt-mark'] }))).toEqual(['misspelt-mark:7'])
  })

  it('places a finding on the characters it is about, BOM and CRLF aside', async () => {
    const { path, text } = meeting([], 'Décision D1 : oui.\nAction D2 : non.\n')
    const [finding] = await checkFiles([{ path, text: `\ufeff${text.replace(/\n/g, '\r\n')}` }])
    expect(finding).toMatchObject({ rule: 'misspelt-mark', line: 7, column: 1, endLine: 7 })
    expect(finding?.source).toBe('Action D2 : non.')
  })

  it('says the columns of a header value', async () => {
    const [finding] = await checkFiles([meeting(['visibility:  secrète'])])
    expect(finding).toMatchObject({ rule: 'unknown-value', line: 5, column: 14, endColumn: 21 })
  })

  it('ignores pages that claim to be nothing', async () => {
    const files = [
      { path: 'LISEZMOI.md', text: '# Bonjour\n' },
      { path: 'notes/idees.md', text: '---\nauteur: moi\n---\nDecison D1 : non\n' },
      { path: 'notes/trait.md', text: '---\n\nUne page qui commence par un trait.\n' },
    ]
    expect(await checkFiles(files)).toEqual([])
  })

  it('never throws, and places every finding inside its file', async () => {
    const seed = meeting(
      [
        'time: 14 h',
        'next:',
        '  - bientôt',
        'agenda:',
        '  - Point : un',
        'attendees:',
        '  - name: A',
        '    x: y',
      ],
      '- Décision 1 (mardi 24 juin 2019) : oui\nAction : rien\nÉvénement (31/04/2019) : non\n',
    ).text
    const pieces = fc.constantFrom(
      '---\n',
      ': ',
      ' #',
      '\t',
      '"',
      '- ',
      '\u00a0',
      '{',
      '[',
      '\r',
      '(',
      'null',
      '\ud800',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(seed.length), pieces), { maxLength: 6 }),
        async (mutations) => {
          let text = seed
          for (const [at, piece] of mutations) text = text.slice(0, at) + piece + text.slice(at)
          const lines = text.split('\n')
          for (const finding of await checkFiles([{ path: 'meetings/x.md', text }])) {
            expect(lines[finding.line - 1]?.length ?? -1).toBeGreaterThanOrEqual(finding.column - 1)
            expect(finding.endLine).toBeGreaterThanOrEqual(finding.line)
            expect(sayMessage('fr', finding.message)).not.toContain('undefined')
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('memory', () => {
  it('keeps nothing of a file once it was seen, and its findings keep nothing either', async () => {
    const checker = createChecker({ config: decodeConfig({}, 'essai'), today })
    const filler = 'Les partenaires échangent. '.repeat(40_000)
    const found: unknown[] = []
    const before = heapUsed()
    for (let number = 1; number <= 60; number += 1) {
      const { path, text } = meeting(
        ['lieux: Locaux de la Mission Locale du Blaisois', 'agenda:', '  - Atelier de découverte #2'],
        `- Action 2018-01-01-inconnue#A${number} : fait.\nAction (Anne MARTIN) : relancer.\n${filler}\n`,
        `meetings/reunion-numero-${number}.md`,
      )
      const document = await readDocument(path, text)
      found.push(...checker.see({ document, decoded: decodeRecord(document, { today }) }))
    }
    expect(heapUsed() - before).toBeLessThan(20 * 1024 * 1024)
    expect(found).toHaveLength(180)
    expect(checker.finish()).toHaveLength(60)
  })
})

/** Bytes of the heap after a full collection. */
function heapUsed(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return process.memoryUsage().heapUsed
}

/** Territories as "a<b": a contains b. */
function ring(...parents: readonly string[]): string {
  const entries = parents.map((pair) => pair.split('<'))
  return `territories:\n${entries.map(([parent, id]) => `  ${id}:\n    parent: ${parent}\n`).join('')}`
}

describe('spro.yaml', () => {
  it('passes when it says what it should, in either language', async () => {
    const english =
      'id: spro-41\nname: SPRO 41\nlanguage: fr\ntimezone: Europe/Paris\ncontact: a@example.org\nagenda_notice: 14\n' +
      'territories:\n  loir-et-cher: Loir-et-Cher\n  blois:\n    name: Blois\n    parent: loir-et-cher\n' +
      'series:\n  departementale:\n    title: Réunion départementale\n    document: compte-rendu\n    territory: blois\n' +
      '    time: 14 h-16 h 30\n    members:\n      - Cap emploi\n    agenda: [Actualités]\n    approval: true\n' +
      'checks:\n  unknown-key: off\n  weekday-mismatch: error\n'
    expect(short(await checkYaml(english))).toEqual([])
    expect(
      short(await checkYaml('nom: SPRO 41\nlangue: fr\nséries:\n  a:\n    titre: Une\n    membres: [B]\n')),
    ).toEqual([])
    expect(short(await checkYaml(''))).toEqual([])
  })

  it('reports each thing that is wrong, at its line', async () => {
    const text =
      'nmae: SPRO 41\nlanguage: de\ntimezone: Paris\nagenda_notice: deux semaines\nterritories:\n  blois:\n    parent: centre\n' +
      'series:\n  departementale:\n    document: resume\n    territory: blos\n    time: tôt\n    approval: parfois\n    members:\n      a: b\n    lieux: Blois\n' +
      'checks:\n  unknown-keys: off\n  cut-line: fort\n'
    expect(short(await checkYaml(text))).toEqual([
      'misspelt-key:1',
      'unknown-value:2',
      'unknown-value:3',
      'wrong-type:4',
      'broken-reference:7',
      'unknown-value:10',
      'broken-reference:11',
      'wrong-type:12',
      'wrong-type:13',
      'wrong-type:14',
      'misspelt-key:16',
      'unknown-value:18',
      'unknown-value:19',
    ])
  })

  it('reports territories that lie within each other, each ring once', async () => {
    expect(short(await checkYaml(ring('a<b', 'b<c', 'c<a')))).toEqual(['broken-reference:5'])
    expect(short(await checkYaml(ring('a<a', 'a<b')))).toEqual(['broken-reference:3'])
    expect(short(await checkYaml(`${ring('a<b', 'b<c')}  a:\n    name: A\n`))).toEqual([])
  })

  it.each([
    ['0', []],
    ['365', []],
    ['-3', ['wrong-type:1']],
    ['366', ['unknown-value:1']],
    ['1.5', ['wrong-type:1']],
  ])('takes %s as a notice: %j', async (notice, findings) => {
    expect(short(await checkYaml(`agenda_notice: ${notice}\n`))).toEqual(findings)
    const days = decodeConfig(
      (await readYaml('spro.yaml', `agenda_notice: ${notice}\n`)).header?.values ?? {},
      'x',
    )
    expect(days.agendaNotice).toBe(findings.length === 0 ? Number(notice) : 14)
  })

  it('reports broken YAML and conflicts once', async () => {
    expect(short(await checkYaml('name: a : b\n'))).toEqual(['yaml-error:1'])
    expect(short(await checkYaml('<<<<<<< HEAD\nname: a\n=======\nname: b\n>>>>>>> autre\n'))).toEqual([
      'front-matter:1',
    ])
  })

  it('asks for maps where maps are meant', async () => {
    expect(short(await checkYaml('series: [a]\nterritories: Blois\nchecks: off\nname: [a]\n'))).toEqual([
      'wrong-type:1',
      'wrong-type:2',
      'wrong-type:3',
      'wrong-type:4',
    ])
  })
})

describe('what a coordinator saw on real minutes', () => {
  const path = 'meetings/2019/2019-06-24-departementale.md'

  it('numbers announced and written are the same where a record cites its own A9', async () => {
    const body = 'Voir 2019-06-24-departementale#A9.\n\nAction : relancer\n\nAction : écrire\n'
    const found = await checkFiles([meeting([], body, path)])
    expect(fixTexts(found)).toEqual([' A10', ' A11'])
  })

  it('a mark whose bullet is not read keeps its number', async () => {
    const found = await checkFiles([meeting([], '• Action A4 : relancer\n\nAction : écrire\n', path)])
    expect(fixTexts(found)).toEqual(['- ', ' A5'])
  })

  it('no number is promised that another record may have taken', async () => {
    const [found] = await checkFiles([meeting([], 'Action : relancer\n', path)])
    if (!found) throw new Error('no finding')
    expect(sayMessage('fr', found.message)).not.toContain('A1')
  })

  it.each([
    ['participants', 'attendees'],
    ['participant(e)s', 'attendees'],
    ['Présences', 'attendees'],
    ['absents excusés', 'excused'],
    ['absents-excusés', 'excused'],
    ['date de la réunion', 'date'],
    ['ODJ', 'agenda'],
    ['prochaine date', 'next'],
    ['prochaines dates de réunion', 'next'],
    ['annexes', 'attachments'],
    ['PJ', 'attachments'],
    ['rédacteur', 'secretary'],
    ['secrétariat', 'secretary'],
    ['animateur', 'chair'],
    ['présidente', 'chair'],
    ['type', 'document'],
  ])('%s: in a meeting is told to be %s', async (key, nearest) => {
    const [found, ...others] = await checkFiles([meeting([`${key}: x`])])
    expect(others).toEqual([])
    expect(found).toMatchObject({
      severity: 'warning',
      message: { code: 'misspelt-key', args: { nearest: expect.stringMatching(nearestName(nearest)) } },
    })
  })

  it('prochaine réunion: and lieux: in a meeting are near to a known key', async () => {
    for (const key of ['prochaine réunion', 'lieux']) {
      expect(short(await checkFiles([meeting([`${key}: x`])]))).toEqual(['misspelt-key:5'])
    }
  })

  it('a short reference is completed where one record alone fits', async () => {
    const departmental = meeting([], 'Action A2 : relancer\n', 'meetings/2026/2026-12-01-departementale.md')
    const later = meeting([], '- [x] Action 2026-12-01#A2 : fait\n', 'meetings/2027/2027-01-12-bassin.md')
    const [found, ...others] = await checkFiles([departmental, later])
    expect(others).toEqual([])
    if (!found) throw new Error('no finding')
    expect(sayMessage('fr', found.message)).toContain('2026-12-01-departementale#A2')
    expect(fixTexts([found])).toEqual(['2026-12-01-departementale#A2'])
  })

  it('a file whose references may be completed says so once it was seen', async () => {
    const checker = createChecker({ config: decodeConfig({}, 'essai'), today })
    const { path, text } = laterCiting('A2')
    const document = await readDocument(path, text)
    checker.see({ document, decoded: decodeRecord(document, { today }) })
    expect(checker.mayMend(path)).toBe(true)
    expect(checker.mayMend('meetings/y.md')).toBe(false)
  })

  it('a short reference that two records fit, or whose mark is not there, is left to the hand', async () => {
    const first = meeting([], 'Action A2 : x\n', 'meetings/2026/2026-12-01-departementale.md')
    const second = meeting([], 'Action A2 : x\n', 'meetings/2026/2026-12-01-bassin.md')
    for (const files of [
      [first, second, laterCiting('A2')],
      [first, laterCiting('A3')],
    ]) {
      const found = await checkFiles(files)
      expect(found.map(({ rule, fix }) => [rule, fix])).toEqual([['broken-reference', null]])
    }
  })
})

function laterCiting(mark: string): File {
  return meeting([], `- Action 2026-12-01#${mark} : fait\n`, 'meetings/2027/2027-01-12-x.md')
}

function nearestName(key: string): RegExp {
  return new RegExp(`^${key}$`)
}

function fixTexts(found: readonly PlacedFinding[]): readonly string[] {
  return found.flatMap(({ fix }) => (fix && 'edits' in fix ? fix.edits.map(({ text }) => text) : []))
}
