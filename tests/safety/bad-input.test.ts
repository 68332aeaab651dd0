/** Bad files, bad words and bad readers, through the built program: the good records are there, and no stack is shown. */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Outcome } from '../cli/transcript.ts'
import { projectFiles } from './machine.ts'
import { collect, copyProgram } from './program.ts'
import type { Program } from './program.ts'

let program: Program
beforeAll(() => {
  program = copyProgram()
})
afterAll(() => program.close())

const config = { 'spro.yaml': 'id: essai\nname: Essai\nlanguage: fr\n' }
const good = {
  'meetings/2019-06-24-comite.md':
    '---\nkind: meeting\ntitle: Comité\ndate: 2019-06-24\n---\n- [ ] Action A1 : relancer\n- Décision D1 : continuer\n- Événement E1 (2020-03-12) : Forum\n',
  'meetings/2019-11-25-comite.md':
    '---\nkind: meeting\ntitle: Comité\nstatus: planned\ndate: 2019-11-25\nagenda:\n  - Bilan\n---\n',
}
const header = 'kind: meeting\ntitle: Cassée\ndate: 2019-06-25\n'
/** Files that are no records, each with the line where it goes wrong. */
const broken: Readonly<Record<string, readonly [string | Uint8Array, number]>> = {
  'meetings/2019-01-01-conflit.md': [`---\n${header}---\n<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n`, 6],
  'meetings/2019-01-02-ouvert.md': [`---\n${header}Action A1 : x\n`, 1],
  'meetings/2019-01-03-sans.md': ['Un texte sans en-tête.\n', 1],
  'meetings/2019-01-04-latin.md': [Buffer.from(`---\n${header}---\nÉté\n`, 'latin1'), 1],
  'meetings/2019-01-05-zeros.md': [Buffer.alloc(5000), 1],
  'meetings/2019-01-06-vide.md': ['', 1],
  'meetings/2019-01-07-titre.md': [`---\nkind: meeting\ntitle: Un : deux\ndate: 2019-06-25\n---\n`, 3],
  'meetings/2019-01-08-double.md': [`---\n${header}title: Autre\n---\n`, 5],
  'meetings/2019-01-09-crochets.md': [`---\n${header}agenda: ${'['.repeat(20_000)}\n---\n`, 5],
  'meetings/2019-01-10-alias.md': [
    `---\n${header}a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]\n---\n`,
    9,
  ],
  'meetings/2019-01-11-genre.md': ['---\nkind: reunoin\ntitle: X\ndate: 2019-06-25\n---\n', 2],
  'meetings/2019-01-12-gros.md': [`---\n${header}---\n${'x'.repeat(1024 * 1024)}\n`, 1],
  'meetings/2019-01-13-liste.md': ['---\n- kind: meeting\n---\n', 2],
}
const brokenFiles = Object.fromEntries(Object.entries(broken).map(([path, [content]]) => [path, content]))

const reading: readonly (readonly string[])[] = [
  ['list'],
  ['list', '--json'],
  ['events'],
  ['events', '--json'],
  ['actions'],
  ['actions', '--json'],
  ['decisions'],
  ['decisions', '--json'],
  ['agenda'],
  ['agenda', '--format', 'json'],
]

/** What a command shows, apart from the problems that JSON lists. */
function shownOf({ stdout }: Outcome): unknown {
  if (!stdout.startsWith('{')) return stdout
  const answer: Readonly<Record<string, unknown>> = JSON.parse(stdout)
  return { ...answer, problems: [] }
}

/** Runs a command among broken records, and on the good ones alone. */
async function runAmongBroken(words: readonly string[]) {
  const name = `casse-${words.join('')}`
  const root = program.createFolder(name, { ...config, ...good, ...brokenFiles })
  const whole = program.createFolder(`${name}-sain`, { ...config, ...good })
  const typed = [...words, '--today', '2019-11-12']
  return Promise.all([program.run(typed, { cwd: root }), program.run(typed, { cwd: whole })])
}

const brokenPlaces = Object.entries(broken).map(([path, [, line]]) => `${path}:${line}`)

describe('broken records', () => {
  it.each(reading.map((words) => ({ words })))('never stop the others: spro $words', async ({ words }) => {
    const [outcome, sound] = await runAmongBroken(words)
    expect([outcome.code, sound.code], `said: ${outcome.stderr}`).toEqual([1, 0])
    expect(outcome.stderr).not.toMatch(/\n\s+at /)
    for (const place of brokenPlaces) expect(outcome.stderr).toContain(`${place}:`)
    expect(shownOf(outcome)).toEqual(shownOf(sound))
  })

  it.each([
    { format: 'text', placeIn: /([\w/.-]+\.md:\d+):/g },
    { format: 'github', placeIn: /([\w/.-]+\.md(?:,line=|:)\d+)/g },
    { format: 'json', placeIn: /"file": "([^"]+)",\s+"line": (\d+)/g },
  ])('are each reported at their line: spro validate --format $format', async ({ format, placeIn }) => {
    const [outcome] = await runAmongBroken(['validate', '--format', format])
    expect([outcome.code, /\n\s+at /.test(outcome.stderr)]).toEqual([1, false])
    const all = [...(outcome.stdout + outcome.stderr).matchAll(placeIn)]
    const places = all.map(([, ...parts]) => parts.join(':').replace(',line=', ':'))
    expect(new Set(places)).toEqual(new Set(brokenPlaces))
  })

  it('that a reference names are said to be broken, and not to be unknown', async () => {
    const root = program.createFolder('nommes', { ...config, ...good, ...brokenFiles })
    for (const [index, path] of Object.keys(broken).entries()) {
      const id = path.slice('meetings/'.length, -'.md'.length)
      const all = [
        ['show', id],
        ['add', 'action', 'x', '--to', path],
        ['done', `${id}#A1`],
        ['export', id],
      ]
      for (const words of [all[index % 4] ?? [], all[(index + 1) % 4] ?? []]) {
        const { code, stdout, stderr } = await program.run(words, { cwd: root })
        expect([code, stdout], `spro ${words.join(' ')}`).toEqual([3, ''])
        expect(stderr).toContain(path)
        expect(stderr).not.toMatch(/Rien ne correspond|\n\s+at /)
      }
    }
  }, 240_000)
})

/** A named pipe, which would make a reader wait for ever. */
function makePipe(path: string): void {
  execFileSync('bash', ['-c', 'mkfifo "$0"', path])
}

describe.skipIf(process.platform === 'win32')('pipes and links in the folders of records', () => {
  it('make nobody wait', async () => {
    const root = program.createFolder('tubes', { ...config, ...good })
    makePipe(join(root, 'meetings', '2019-02-01-tube.md'))
    mkdirSync(join(root, 'events'))
    symlinkSync('..', join(root, 'events', 'boucle'))
    symlinkSync('soi.md', join(root, 'events', 'soi.md'))
    symlinkSync(join(root, 'nulle-part'), join(root, 'events', 'rien.md'))
    symlinkSync('/dev/zero', join(root, 'events', 'zero.md'))
    for (const words of [
      ['list'],
      ['events'],
      ['validate'],
      ['add', 'action', 'x', '--to', '2019-06-24-comite'],
    ]) {
      const began = performance.now()
      const { code, stdout, stderr } = await program.run([...words, '--today', '2019-11-12'], { cwd: root })
      expect(performance.now() - began).toBeLessThan(10_000)
      expect(stderr).not.toMatch(/\n\s+at /)
      const isWriting = words[0] === 'add'
      expect([words, code]).toEqual([words, isWriting ? 0 : 1])
      expect((stdout + stderr).includes('meetings/2019-02-01-tube.md')).toBe(!isWriting)
      // A loop of links makes no record appear twice.
      expect((stdout.match(/2019-06-24-comite\b/g) ?? []).length).toBeLessThanOrEqual(1)
    }
  })

  it('in place of spro.yaml or of what -o names are refused', async () => {
    const root = program.createFolder('tube-config', good)
    makePipe(join(root, 'spro.yaml'))
    const list = await program.run(['list'], { cwd: root })
    expect([list.code, list.stdout]).toEqual([2, ''])
    const other = program.createFolder('tube-sortie', { ...config, ...good })
    makePipe(join(other, 'sortie.html'))
    const words = ['agenda', '--today', '2019-11-12', '-o', 'sortie.html']
    const outcome = await program.run(words, { cwd: other })
    expect([outcome.code, outcome.stdout]).toEqual([3, ''])
  })
})

const refused: readonly (readonly [readonly string[], number])[] = [
  [['lsit'], 2],
  [['list', '--jsno'], 2],
  [['explain', 'un', 'deux'], 2],
  [['events', '--from', 'bientôt'], 2],
  [['events', '--from'], 2],
  [['events', '--today', 'hier'], 2],
  [['events', '--lang', 'de'], 2],
  [['events', '--format', 'xml'], 2],
  [['show'], 2],
  [['add'], 2],
  [['add', 'action'], 2],
  [['add', 'action', 'x'], 2],
  [['add', 'truc', 'x', '--to', 'comite'], 2],
  [['add', 'point', 'x', '--to', '2019-06-24-comite', '--minutes', 'dix'], 2],
  [['new-decision'], 2],
  [['validate', 'nulle-part.md'], 2],
  [['validate', '--rule', 'tout'], 2],
  [['-C', 'nulle-part', 'list'], 2],
  [['show', 'rien'], 3],
  [['show', 'comite'], 3],
  [['show', '2019-06-24-comite#A9'], 3],
  [['done', '2019-06-24-comite'], 3],
  [['done', '2019-06-24-comite#D1'], 3],
  [['add', 'action', 'x', '--to', '2019-06-24-comite', '--under', 'Nulle part'], 3],
  [['new-meeting', '--series', 'nulle'], 3],
  [['new-decision', 'X', '--supersedes', '2019-06-24-comite'], 3],
  [['init'], 3],
  [['export', '2019-06-24-comite', '-o', 'meetings/2019-11-25-comite.md'], 3],
  [['export', '2019-06-24-comite', '-o', 'nulle-part/x.html'], 3],
]

describe('a command that is refused', () => {
  it('says why, leaves standard output empty, and shows no stack, in both languages', async () => {
    const root = program.createFolder('refus', { ...config, ...good })
    for (const [words, code] of refused) {
      for (const language of words.includes('--lang') ? [] : ['fr', 'en']) {
        const typed = [...words, '--lang', language]
        const outcome = await program.run(typed, { cwd: root })
        expect([typed, outcome.code, outcome.stdout]).toEqual([typed, code, ''])
        expect(outcome.stderr.trim()).not.toBe('')
        expect(outcome.stderr).not.toMatch(/\n\s+at |undefined|\[object/)
      }
    }
  }, 240_000)

  it('for its spro.yaml says the line, and exits with 3', async () => {
    const root = program.createFolder('config', { ...good, 'spro.yaml': 'id: x\nname: a : b\n' })
    const { code, stdout, stderr } = await program.run(['list'], { cwd: root })
    expect([code, stdout]).toEqual([3, ''])
    expect(stderr).toMatch(/spro\.yaml:2:/)
  })
})

/** Many records: their list is longer than what any pipe holds. */
function manyRecords(): Readonly<Record<string, string>> {
  const title = 'Comité de pilotage du bassin, avec un titre assez long '.repeat(3)
  const names = Array.from({ length: 2000 }, (_, index) => `2018-${String(index).padStart(4, '0')}`)
  return Object.fromEntries(
    names.map((id) => [
      `meetings/${id}.md`,
      `---\nkind: meeting\ntitle: ${title}${id}\ndate: 2018-06-01\n---\n`,
    ]),
  )
}

describe('a reader', () => {
  let root = ''
  beforeAll(() => {
    root = program.createFolder('beaucoup', { ...config, ...manyRecords() })
  })

  it('that goes away after a line is left in peace', async () => {
    const child = program.start(['list', '--json'], { cwd: root })
    const errors: string[] = []
    child.stderr?.setEncoding('utf8').on('data', (text: string) => errors.push(text))
    if (child.stdout) await once(child.stdout, 'data')
    child.stdout?.destroy()
    await once(child, 'close')
    expect([child.exitCode, errors.join('')]).toEqual([0, ''])
  })

  it.skipIf(process.platform === 'win32')('like head gets its line, and nobody complains', async () => {
    const bin = join(program.folder, 'spro', 'bin', 'spro.cjs')
    const line = `"${process.execPath}" "${bin}" list --json | head -n 1; echo "codes \${PIPESTATUS[*]}"`
    const outcome = await collect(
      spawn('bash', ['-c', line], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] }),
    )
    expect(outcome.stderr).toBe('')
    expect(outcome.stdout).toBe('{\ncodes 0 0\n')
  })

  it('that waits gets every byte', async () => {
    const child = program.start(['list', '--json'], { cwd: root })
    child.stdout?.pause()
    await sleep(1500)
    expect(child.exitCode).toBeNull()
    const parts: Buffer[] = []
    for await (const part of child.stdout ?? []) {
      parts.push(Buffer.from(part))
      if (parts.length < 10) await sleep(20)
    }
    const { items }: { readonly items: readonly unknown[] } = JSON.parse(
      Buffer.concat(parts).toString('utf8'),
    )
    expect(items).toHaveLength(2000)
    if (child.exitCode === null) await once(child, 'exit')
    expect(child.exitCode).toBe(0)
  })

  it.skipIf(process.platform === 'win32')(
    'through a pipe that takes a little at a time gets every byte',
    async () => {
      const bin = join(program.folder, 'spro', 'bin', 'spro.cjs')
      // The other end of this pipe does not block: a write that finds it full fails for the moment (EAGAIN).
      const slow =
        'const chunks=[];process.stdin.on("readable",()=>{});setInterval(()=>{const c=process.stdin.read(4096)??process.stdin.read();if(c)chunks.push(c)},1);process.stdin.on("end",()=>{console.log(Buffer.concat(chunks).length);process.exit()})'
      const line = `"${process.execPath}" "${bin}" list --json | "${process.execPath}" -e '${slow}'`
      const [through, direct] = await Promise.all([
        collect(spawn('bash', ['-c', line], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })),
        program.run(['list', '--json'], { cwd: root }),
      ])
      expect(through.stderr).toBe('')
      expect(Number(through.stdout)).toBe(Buffer.byteLength(direct.stdout))
    },
  )
})

it('the files of the example are all good', async () => {
  const root = program.createFolder('exemple', projectFiles('data/example', '.'))
  const { code, stderr } = await program.run(['list', '--today', '2019-11-12'], { cwd: root })
  expect([code, stderr]).toEqual([0, ''])
})
