import { describe, expect, it } from 'vitest'
import type { PlacedFinding } from '../../src/checks/types.ts'
import { github } from '../../src/reporters/github.ts'
import { json } from '../../src/reporters/json.ts'
import { reporters } from '../../src/reporters/list.ts'
import { text } from '../../src/reporters/text.ts'
import { plainPainter, type Report, type ReportStyle } from '../../src/reporters/types.ts'
import { checkFiles, meeting } from '../checks/run.ts'

const french: ReportStyle = { language: 'fr', painter: plainPainter }
const english: ReportStyle = { language: 'en', painter: plainPainter }

function reportOf(findings: readonly PlacedFinding[], files = 1): Report {
  return { findings, files, problems: [] }
}

async function reportOn(header: readonly string[], body = ''): Promise<Report> {
  return reportOf(await checkFiles([meeting(header, body, 'meetings/juin.md')]))
}

function unnumbered(count: number): string {
  return 'Décision : oui.\n\n'.repeat(count)
}

function ownKeys(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `cle_a_moi_${at}: x`)
}

/** Control and bidirectional characters, which no output may hold as they are. */
const hidden = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u

function mark(name: string): (words: string) => string {
  return (words) => `<${name}>${words}</${name}>`
}

describe('text', () => {
  it('groups by file, links each finding, shows its line with a caret, and sums up', async () => {
    const report = await reportOn(['visibility: secrete'], 'Décision : oui.\n')
    expect(text(report, english)).toBe(
      [
        'meetings/juin.md (1 error, 1 note)',
        '  meetings/juin.md:5:13  error  "secrete" is not a value of "visibility". Possible values: public, members, restricted.  unknown-value',
        '    5 | visibility: secrete',
        '      |             ^^^^^^^',
        '  meetings/juin.md:7:1  info  This decision has no id, so nothing can refer to it yet. "spro validate --fix" gives it one.  mark-without-id',
        '    7 | Décision : oui.',
        '      | ^^^^^^^^',
        '',
        '1 file checked: 1 error, 1 note. "spro validate --fix" repairs 1.',
        '',
      ].join('\n'),
    )
  })

  it('says in words that nothing was found', () => {
    expect(text(reportOf([], 12), french)).toBe('12 fichiers vérifiés\u00a0: rien à signaler.\n')
    expect(text(reportOf([], 1), english)).toBe('1 file checked: nothing to report.\n')
  })

  it('puts the caret under the right letters: tabs, accents put on letters, hidden characters', async () => {
    const [finding] = await checkFiles([meeting([], 'De\u0301cision\t: oui \u202e non.\n', 'meetings/a.md')])
    if (!finding) throw new Error('no finding')
    const rows = text(reportOf([{ ...finding, column: 15, endColumn: 18 }]), french).split('\n')
    const source = rows.find((row) => row.includes('| D')) ?? ''
    const caret = rows.find((row) => row.includes('^')) ?? ''
    expect(source).toContain('<U+202E>')
    expect(caret.indexOf('^')).toBe(source.replace(/\p{Mn}/gu, '').indexOf('i <U+202E>'))
  })

  it('shows the piece of a long line where the fault is', async () => {
    const report = await reportOn(['location: Blois'], `${' '.repeat(3)}Décision : ${'mot '.repeat(100)}\n`)
    const [finding] = report.findings
    if (!finding) throw new Error('no finding')
    const far = { ...finding, column: 300, endColumn: 303 }
    const rows = text(reportOf([far]), french).split('\n')
    expect(Math.max(...rows.slice(2, 4).map((row) => row.length))).toBeLessThan(130)
    expect(rows[3]).toContain('^^^')
  })

  it('lets nothing of a file reach the terminal', async () => {
    const report = await reportOn(['"vis\\u001b[31mibility": x', 'visibility: "a\\u001b]0;b\\u0007\\u202e"'])
    expect(report.findings.length).toBeGreaterThan(0)
    for (const style of [french, english]) expect(text(report, style)).not.toMatch(hidden)
    expect(text(report, french)).toContain('<U+001B>')
  })

  it('colours only through the painter', async () => {
    const report = await reportOn(['visibility: secrete'])
    const painter = {
      strong: mark('strong'),
      faint: mark('faint'),
      error: mark('error'),
      warning: mark('warning'),
      info: mark('info'),
    }
    const painted = text(report, { language: 'fr', painter })
    expect(painted).toContain('<strong>meetings/juin.md</strong>')
    expect(painted).toContain('<error>erreur</error>')
    expect(painted.replace(/<\/?\w+>/g, '')).toBe(text(report, french))
  })
})

describe('a file with thirty marks without a number', () => {
  it('is told once, and how many others there are', async () => {
    const report = await reportOn([], unnumbered(27))
    const shown = text(report, french).replaceAll('\u00a0', ' ')
    expect(shown.match(/mark-without-id/g)).toHaveLength(1)
    expect(shown).toContain('\n  … et 26 autres lignes sans numéro ; « spro validate --fix » les numérote\n')
    expect(shown).toContain('27 informations')
    expect(text(report, english)).toContain('… and 26 more lines without an id')
  })

  it('is told line by line where there are three, and in the other formats', async () => {
    expect(text(await reportOn([], unnumbered(3)), french).match(/mark-without-id/g)).toHaveLength(3)
    const report = await reportOn([], unnumbered(27))
    expect(json(report, french).match(/"rule": "mark-without-id"/g)).toHaveLength(27)
    expect(github(report, french).trimEnd().split('\n')).toHaveLength(27)
  })

  it('tells other notes one by one up to ten, and warnings always', async () => {
    expect(text(await reportOn(ownKeys(10)), french).match(/ {2}unknown-key/g)).toHaveLength(10)
    const shown = text(await reportOn(ownKeys(11)), french).replaceAll('\u00a0', ' ')
    expect(shown.match(/ {2}unknown-key/g)).toHaveLength(1)
    expect(shown).toContain('… et 10 autres remarques de la même règle')
    const slips = 'Decison : x\n\n'.repeat(15)
    expect(text(await reportOn([], slips), french).match(/ {2}misspelt-mark/g)).toHaveLength(15)
  })
})

describe('json', () => {
  it('has the envelope and the keys of the findings, in words of the language', async () => {
    const report = await reportOn(['visibility: secrete'], 'Décision : oui.\n')
    const output: unknown = JSON.parse(json(report, english))
    expect(output).toEqual({
      schema: 'spro/findings@1',
      items: [
        {
          rule: 'unknown-value',
          severity: 'error',
          file: 'meetings/juin.md',
          line: 5,
          column: 13,
          endLine: 5,
          endColumn: 20,
          message: expect.stringContaining('is not a value of "visibility"'),
          code: 'unknown-value',
          args: expect.objectContaining({ key: 'visibility', found: 'secrete', nearest: null }),
          fix: null,
        },
        expect.objectContaining({
          rule: 'mark-without-id',
          severity: 'info',
          fix: { edits: [{ start: 82, end: 82, text: ' D1' }] },
        }),
      ],
      summary: { files: 1, errors: 1, warnings: 0, infos: 1 },
      problems: [],
    })
  })

  it('is an empty list without findings, and passes problems through', () => {
    const problem = { file: 'a.md', message: 'trop long' }
    expect(JSON.parse(json({ findings: [], files: 3, problems: [problem] }, french))).toEqual({
      schema: 'spro/findings@1',
      items: [],
      summary: { files: 3, errors: 0, warnings: 0, infos: 0 },
      problems: [problem],
    })
  })

  it('escapes what a terminal would obey and keeps the values exact', async () => {
    const report = await reportOn(['visibility: "a\\u009b31m\\u202e"'])
    const output = json(report, french)
    expect(output).not.toMatch(hidden)
    expect(JSON.parse(output)).toMatchObject({ items: [{ args: { found: 'a\u009b31m\u202e' } }] })
  })
})

describe('github', () => {
  it('writes one command a finding, with place and title', async () => {
    const report = await reportOn(['lieux: Blois', 'visibility: secrete'], 'Décision : oui.\n')
    const lines = github(report, english).split('\n')
    expect(lines).toHaveLength(4)
    expect(lines[0]).toMatch(
      /^::warning file=meetings\/juin\.md,line=5,col=1,endLine=5,endColumn=6,title=Misspelt key \(misspelt-key\)::There is no key/,
    )
    expect(lines[1]).toMatch(/^::error file=meetings\/juin\.md,line=6,col=13,endLine=6,endColumn=20,title=/)
    expect(lines[2]).toMatch(/^::notice file=meetings\/juin\.md,line=8,/)
    expect(github(reportOf([]), english)).toBe('')
  })

  it('escapes as the runner unescapes, so that no file makes a command of its own', async () => {
    const [finding] = await checkFiles([
      meeting(['visibility: "100%, a:b\\n::error::c\\r"'], '', 'meetings/a,b:c%.md'),
    ])
    if (!finding) throw new Error('no finding')
    const output = github(reportOf([finding]), english)
    expect(output.trimEnd().split('\n')).toHaveLength(1)
    expect(output).toContain('file=meetings/a%2Cb%3Ac%25.md,line=5,')
    expect(output).toContain('"100%25, a:b<U+000A>::error::c<U+000D>"')
    expect(unescape(output).message).toContain('"100%, a:b')
  })

  it('leaves the columns out of a span over several lines', async () => {
    const [finding] = await checkFiles([meeting(['lieux: Blois'])])
    if (!finding) throw new Error('no finding')
    const output = github(reportOf([{ ...finding, endLine: 7 }]), english)
    expect(output).toContain('line=5,endLine=7,title=')
  })
})

/** What the runner reads of a command (actions/runner, ActionCommand). */
function unescape(line: string): { readonly message: string } {
  const [, , message = ''] = /^::(\S+) [^:]*::(.*)$/m.exec(line) ?? []
  return { message: message.replace(/%0D/g, '\r').replace(/%0A/g, '\n').replace(/%25/g, '%') }
}

it('every reporter ends its output with a line end, or says nothing', async () => {
  const report = await reportOn(['lieux: Blois'])
  for (const reporter of Object.values(reporters)) expect(reporter(report, french)).toMatch(/\n$/)
})
