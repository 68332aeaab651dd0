/** The cache of registers: whatever happens to the files, a run with it says what a run without it says. */
import { isDeepStrictEqual } from 'node:util'
import { array, assert, asyncProperty, constant, constantFrom, integer, nat, oneof, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMemoryDisk, type MemoryDisk } from '../../src/store/memory-disk.ts'
import { diskCodeOf } from '../../src/store/disk.ts'
import type { Host } from '../../src/store/host.ts'
import { failOn, fakeHost, startOfTime } from '../store/doubles.ts'
import { createMachine } from './machine.ts'

const root = '/w'
const cacheFile = `${root}/.spro/cache/events.json`

interface World {
  readonly disk: MemoryDisk
  readonly host: Host
  /** Lets time pass, in milliseconds. */
  readonly pass: (milliseconds: number) => void
}

function pathOf(index: number): string {
  return `${root}/meetings/2019/2019-05-${String(1 + (index % 28)).padStart(2, '0')}-groupe-${index}.md`
}

function meeting(index: number, more: { readonly header?: string; readonly event?: string } = {}): string {
  const { header = 'status: held\n', event = '17/12/2019, salle A' } = more
  return [
    `---\nkind: meeting\ntitle: Groupe ${index}\ndate: 2019-05-${String(1 + (index % 28)).padStart(2, '0')}\n${header}---\n`,
    `- Événement E1 (${event}) : visite n° ${index}\n`,
    `- [ ] Action A1 (Anne Exemple / CIO, 3 juin) : préparer la salle ${index}\n`,
    index % 3 === 0
      ? ''
      : `- Événement ${pathOf(index - 1)
          .split('/')
          .at(-1)
          ?.slice(0, -3)}#E1 (à 10 h) : confirmé\n`,
  ].join('')
}

const count = 70

/** What `status` asks of records beside events and actions. */
const others: Readonly<Record<string, string>> = {
  // Recent: checked at each run, against records that are not.
  'meetings/2019/2019-10-10-departementale.md': `---
kind: meeting
title: Départementale
series: departementale
date: 2019-10-10
next: 21 novembre à 14 h, Blois
---
- Événement 2019-05-05-groupe-4#E1 (à 11 h) : confirmé
- [x] Action 2019-05-05-groupe-4#A1 : fait
- Action 2019-05-05-groupe-4#A7 (Anne EXEMPLE et CIO de Blois) : nulle part
- Attente (CIO) : la liste, voir decision-2#P1
`,
  'meetings/2019/2019-11-28-departementale.md':
    '---\nkind: meeting\ntitle: Départementale\nseries: departementale\ndate: 2019-11-28\ntime: 14 h\nagenda_sent: 14/11\nagenda:\n  - Point\n---\n- Action (CIO) : relire\n',
  'meetings/2019/sans-date.md':
    '---\nkind: meeting\ntitle: Groupe\nstatus: planned\nnext: [{date: 3 juin, time: 9 h}]\n---\n- Action (CIO, 3 juin) : relire\n',
  'decisions/decision-1.md':
    '---\nkind: decision\ntitle: Un\nsource: 2019-05-05-groupe-4#D1\nsupersedes: decision-2\nupdated: 2019-11-01\n---\n',
  'decisions/decision-2.md':
    '---\nkind: decision\ntitle: Deux\nsource: 2019-05-05-groupe-4#D1\nsupersedes: decision-1\n---\n- Action A1 (CIO) : appliquer\n',
  'people/anne-exemple.md': '---\nkind: person\nname: Anne Exemple\naliases: [A. Exemple]\n---\n',
  'people/autre-exemple.md': '---\nkind: person\nname: A. Exemple\nupdated: 2019-11-01\n---\n',
  'structures/cio.md': '---\nkind: structure\nname: CIO de Blois\nshort: CIO\n---\n',
}

/** `resolution`: of the disk's clock, in milliseconds. */
function createWorld(resolution = 1): World {
  let now = startOfTime
  const disk = createMemoryDisk(
    { [`${root}/spro.yaml`]: 'id: w\nlanguage: fr\n' },
    { now: () => Math.floor(now / resolution) * resolution },
  )
  for (let index = 0; index < count; index += 1) disk.put(pathOf(index), meeting(index))
  disk.put(`${root}/events/forum.md`, '---\nkind: event\ntitle: Forum\ndate: 2019-12-01\n---\n')
  disk.put(`${root}/README.md`, '# Pas une fiche\n')
  for (const [path, text] of Object.entries(others)) disk.put(`${root}/${path}`, text)
  return {
    disk,
    host: { ...fakeHost({}), now: () => now },
    pass: (milliseconds) => {
      now += milliseconds
    },
  }
}

async function ask(world: World, build: string | null, day = '2019-11-12'): Promise<unknown> {
  const { disk, host } = world
  const machine = createMachine(disk, root, { host, build })
  const said = []
  for (const words of commands) said.push(await machine.run(...words, '--today', day))
  return said
}

/** What the cache serves. */
const commands = [
  ['events', '--json', '--all', '--past'],
  ['actions', '--json', '--all'],
  ['status', '--json'],
] as const

/** What two runs with the cache say; none where it is what a run without it says. */
async function differing(world: World, day?: string): Promise<readonly unknown[]> {
  const plain = await ask(world, null, day)
  const kept = [await ask(world, 'build-1', day), await ask(world, 'build-1', day)]
  return kept.filter((said) => !isDeepStrictEqual(said, plain))
}

/** A workspace that was read once, long after it was written. */
async function createRead(): Promise<World> {
  const world = createWorld()
  world.pass(10_000)
  await differing(world)
  world.pass(10_000)
  return world
}

function cached(world: World): string {
  return world.disk.snapshot()[cacheFile] ?? ''
}

describe('the cache', () => {
  it('is used: of files that did not change, none is read', async () => {
    const world = await createRead()
    const read: string[] = []
    const disk = {
      ...world.disk,
      readText(path: string, limit: number) {
        read.push(path)
        return world.disk.readText(path, limit)
      },
    }
    const machine = createMachine(disk, root, { host: world.host, build: 'build-1' })
    await machine.run('events')
    await machine.run('actions')
    const undated = `${root}/meetings/2019/sans-date.md`
    expect(read.filter((path) => path.endsWith('.md'))).toEqual([undated, undated])
    read.length = 0
    await machine.run('status')
    // Those that it checks, and what is read anew on each day.
    expect(read.filter((path) => path.endsWith('.md')).toSorted()).toEqual([
      `${root}/decisions/decision-1.md`,
      `${root}/events/forum.md`,
      `${root}/meetings/2019/2019-10-10-departementale.md`,
      `${root}/meetings/2019/2019-11-28-departementale.md`,
      undated,
      `${root}/people/autre-exemple.md`,
    ])
  })

  it('is not made for small workspaces, nor by a spro that runs from its sources', async () => {
    const world = createWorld()
    world.pass(10_000)
    await ask(world, null)
    expect(cached(world)).toBe('')
    for (let index = 10; index < count; index += 1) world.disk.remove(pathOf(index))
    await ask(world, 'build-1')
    expect(cached(world)).toBe('')
  })

  it('is hidden from git and from others', async () => {
    const world = await createRead()
    expect(world.disk.snapshot()[`${root}/.spro/cache/.gitignore`]).toBe('*\n')
    expect(world.disk.status(cacheFile)?.mode).toBe(0o600)
  })

  it.each([
    [
      'edited to the same size',
      (disk: MemoryDisk) => disk.put(pathOf(4), meeting(4).replace('17/12', '18/12')),
    ],
    [
      'edited to the same size, its date set back',
      (disk: MemoryDisk) => {
        const before = disk.stamp(pathOf(4))?.modified ?? 0
        disk.put(pathOf(4), meeting(4).replace('17/12', '18/12'))
        disk.touch(pathOf(4), before)
      },
    ],
    ['touched', (disk: MemoryDisk) => disk.touch(pathOf(4), 0)],
    ['removed', (disk: MemoryDisk) => disk.remove(pathOf(4))],
    ['renamed', (disk: MemoryDisk) => disk.rename(pathOf(4), `${root}/meetings/2019/autre.md`)],
    ['replaced by another', (disk: MemoryDisk) => disk.rename(pathOf(5), pathOf(4))],
    [
      'exchanged with another',
      (disk: MemoryDisk) => {
        disk.rename(pathOf(4), `${root}/x`)
        disk.rename(pathOf(5), pathOf(4))
        disk.rename(`${root}/x`, pathOf(5))
      },
    ],
    ['broken', (disk: MemoryDisk) => disk.put(pathOf(4), '---\nkind: meeting\ntitle: "x\n---\n')],
    ['a link now', (disk: MemoryDisk) => (disk.remove(pathOf(4)), disk.putLink(pathOf(4), pathOf(5)))],
  ])('follows a file that is %s', async (_, change) => {
    const world = await createRead()
    change(world.disk)
    expect(await differing(world)).toEqual([])
    world.pass(10_000)
    expect(await differing(world)).toEqual([])
  })

  it('does not trust a file that changed as the cache was written, in the same tick of the clock', async () => {
    const world = createWorld()
    world.pass(10_000)
    world.disk.put(pathOf(4), meeting(4))
    expect(await differing(world)).toEqual([])
    world.disk.put(pathOf(4), meeting(4).replace('17/12', '18/12'))
    expect(await differing(world)).toEqual([])
    expect(JSON.stringify(await ask(world, null))).toContain('2019-12-18')
  })

  it('does not trust a clock that ticks every two seconds', async () => {
    const world = createWorld(2000)
    world.pass(11_900)
    world.disk.put(pathOf(4), meeting(4))
    const ahead = { ...world, host: { ...world.host, now: () => world.host.now() + 3_600_000 } }
    world.pass(150)
    await ask(ahead, 'build-1')
    // As if it had been changed before the tick, right after it was read.
    const { modified = 0, changed = 0 } = world.disk.stamp(pathOf(4)) ?? {}
    world.disk.put(pathOf(4), meeting(4).replace('17/12', '18/12'))
    const early: MemoryDisk = {
      ...world.disk,
      stamp(path) {
        const stamp = world.disk.stamp(path)
        return stamp && path === pathOf(4) ? { ...stamp, modified, changed } : stamp
      },
    }
    const machine = createMachine(early, root, { host: ahead.host, build: 'build-1' })
    expect((await machine.run(...commands[0])).stdout).toContain('2019-12-18')
  })

  it.each([500, 1500, 10_000])(
    'does not trust the clock of this machine, where that of the disk is behind and reading takes %s ms',
    async (took) => {
      const world = createWorld()
      world.pass(10_000)
      const ahead = { ...world, host: { ...world.host, now: () => world.host.now() + 3_600_000 } }
      let calls = 0
      const slow = {
        ...world.disk,
        readText(path: string, limit: number) {
          const text = world.disk.readText(path, limit)
          // Changed right after it was read, in the same tick; then time goes by before the cache is written.
          if (path === pathOf(4) && (calls += 1) === 1) {
            world.disk.put(pathOf(4), meeting(4).replace('17/12', '18/12'))
            world.pass(took)
          }
          return text
        },
      }
      world.disk.put(pathOf(4), meeting(4))
      await createMachine(slow, root, { host: ahead.host, build: 'build-1' }).run('events')
      expect(cached(world)).toContain('spro-cache')
      expect(await ask(ahead, 'build-1')).toEqual(await ask(ahead, null))
    },
  )

  it('holds nothing of the day', async () => {
    const world = createWorld()
    const headers = ['', 'status: planned\n', 'status: cancelled\n', 'status: approved\n', 'status: held\n']
    const dates = ['à planifier', '2019-05-12', '2019-12-24', 'mai 2019', '../2019-06-01']
    headers.forEach((header, row) =>
      dates.forEach((date, column) => {
        const text = meeting(200 + row * 5 + column, { header, event: '24 juin, salle A' })
        world.disk.put(pathOf(200 + row * 5 + column), text.replace(/^date: .*/m, `date: ${date}`))
      }),
    )
    world.pass(10_000)
    for (const day of ['2019-05-01', '2019-05-12', '2019-05-13', '2019-12-25', '2021-01-01', '2018-02-02']) {
      expect(await differing(world, day)).toEqual([])
      world.pass(10_000)
    }
  })

  it.each([
    ['cut', (text: string) => text.slice(0, -40)],
    ['empty', () => ''],
    ['changed in one character', (text: string) => text.replace('visite n° 4"', 'visite n° 5"')],
    ['of another build', (text: string) => text.replace('build-1', 'build-2')],
    ['no JSON', (text: string) => `${text.slice(0, 96)}{`],
  ])('is ignored when it is %s', async (_, damage) => {
    const world = await createRead()
    world.disk.put(
      cacheFile,
      Buffer.from(damage(Buffer.from(cached(world), 'latin1').toString('latin1')), 'latin1'),
    )
    expect(await differing(world)).toEqual([])
    world.pass(10_000)
    expect(await differing(world)).toEqual([])
  })

  it.each(['create', 'rename', 'makeFolder', 'stamp', 'readBytes', 'remove'])(
    'is no error when the disk refuses to %s',
    async (operation) => {
      const world = createWorld()
      world.pass(10_000)
      const plain = await ask(world, null)
      const disk = failOn(world.disk, operation, /\.spro|meetings\/2019\/.*\.md$/, 'EACCES')
      for (let run = 0; run < 3; run += 1) {
        const machine = createMachine(disk, root, { host: world.host, build: 'build-1' })
        const said = []
        for (const words of commands) said.push(await machine.run(...words))
        expect(said).toEqual(plain)
        world.pass(10_000)
      }
    },
  )

  it('is never written through a link', async () => {
    const world = createWorld()
    world.disk.put('/elsewhere/x', '')
    world.disk.putLink(`${root}/.spro`, '/elsewhere')
    world.pass(10_000)
    await differing(world)
    expect(Object.keys(world.disk.snapshot()).filter((path) => path.startsWith('/elsewhere'))).toEqual([
      '/elsewhere/x',
    ])
  })

  it('goes on where a writer died, and leaves a living one alone', async () => {
    const world = createWorld()
    world.disk.put(`${cacheFile}.tmp`, 'half')
    world.pass(10_000)
    await ask(world, 'build-1')
    expect(cached(world)).toBe('')
    world.pass(60_000)
    await ask(world, 'build-1')
    expect(cached(world)).toContain('spro-cache')
    expect(() => world.disk.readBytes(`${cacheFile}.tmp`, 1e9)).toThrow(
      expect.objectContaining({ code: 'ENOENT' }),
    )
  })
})

/** What may happen between two runs. Paths are chosen by number, so that the same file is met again and again. */
const happening = oneof(
  record({ type: constant('edit' as const), file: nat(6), day: integer({ min: 10, max: 28 }) }),
  record({ type: constant('move' as const), file: nat(6), to: nat(6) }),
  record({ type: constant('remove' as const), file: nat(6) }),
  record({ type: constant('touch' as const), file: nat(6), at: nat(30_000) }),
  record({
    type: constant('pass' as const),
    milliseconds: constantFrom(0, 1, 500, 1999, 2001, 9000),
  }),
  record({ type: constant('run' as const), day: constantFrom('2019-05-03', '2019-11-12') }),
)

it('says the same as without it, whatever happens between two runs', { timeout: 60_000 }, async () => {
  await assert(
    asyncProperty(array(happening, { minLength: 4, maxLength: 14 }), async (story) => {
      const world = createWorld()
      const { disk } = world
      const wrong: unknown[] = []
      world.pass(5000)
      for (const step of story) {
        try {
          if (step.type === 'edit')
            disk.put(pathOf(step.file), meeting(step.file, { event: `${step.day}/12/2019` }))
          else if (step.type === 'move') disk.rename(pathOf(step.file), pathOf(step.to))
          else if (step.type === 'remove') disk.remove(pathOf(step.file))
          else if (step.type === 'touch') disk.touch(pathOf(step.file), startOfTime + step.at)
          else if (step.type === 'pass') world.pass(step.milliseconds)
          else wrong.push(...(await differing(world, step.day)))
        } catch (error) {
          if (diskCodeOf(error) === null) throw error
        }
      }
      expect([...wrong, ...(await differing(world))]).toEqual([])
    }),
    { numRuns: 60 },
  )
})

/** Headers and bodies whose parts `status` puts together from many records. */
const anyRecord = record({
  folder: constantFrom('meetings', 'decisions', 'events', 'people', 'structures', 'practices'),
  kind: constantFrom('meeting', 'meeting', 'decision', 'event', 'person', 'structure', 'practice'),
  title: constantFrom('Groupe', 'Anne Exemple', 'CIO', 'Bassin de Blois'),
  date: constantFrom(
    '',
    '2019-05-02',
    '2019-10-02',
    '2019-11-12',
    '2019-12-02',
    '../2019-11-30',
    'mars 2020',
    'x',
  ),
  status: constantFrom('', 'status: planned\n', 'status: held\n', 'status: cancelled\n', 'status: prévu\n'),
  more: constantFrom(
    '',
    'series: departementale\nnext: [3 et 20 décembre à 9 h, "15 janvier 2020, Blois"]\n',
    'next: {date: 5 mars, location: Tours}\nupdated: 2019-11-02\n',
    'source: r1#E1\nupdated: 2019-11-02\n',
    'agenda_sent: oui\nagenda: [Un, {title: Deux, id: X}]\n',
    'supersedes: r2\nsuperseded_by: r0\n',
    'aliases: [CIO, "A. Exemple"]\nformer: Cap\n',
    'title: "coupé\n',
  ),
  body: constantFrom(
    '',
    '- Événement E1 (17/12, Blois) : forum\n- Action A1 (CIO et Anne Exemple, avant le 3) : relire\n',
    '- Événement r1#E1 (reporté) : forum\n- [x] Action r1#A1 : fait\n- Décision D1 : oui\n',
    '- Question (CIO / Cap) : quand ?\n- Attente r9#A2 (Cap, 2 décembre) : rien\nactoin : relire\n',
    '- Action r2#X : point\n- Action r3#P1 : point\n- Événement (à planifier en mars) : salon\n',
  ),
})

it.each([
  [['status', '--json']],
  [['status', '--series', 'departementale', '--owner', 'cio']],
  [['actions', '--all', '--owner', 'anne']],
  [['events', '--past', '--all']],
])('says the same of any records: %s', { timeout: 60_000 }, async (words) => {
  await assert(
    asyncProperty(array(anyRecord, { minLength: 1, maxLength: 6 }), async (drawn) => {
      const world = createWorld()
      for (const [index, { folder, kind, title, date, status, more, body }] of drawn.entries()) {
        const name = kind === 'person' || kind === 'structure' ? 'name' : 'title'
        const day = date === '' ? '' : `date: ${date}\n`
        const header = `kind: ${kind}\n${name}: ${title}\n${day}${status}${more}`
        world.disk.put(`${root}/${folder}/r${index}.md`, `---\n${header}---\n${body}`)
      }
      const run = (build: string | null, day: string) =>
        createMachine(world.disk, root, { host: world.host, build }).run(...words, '--today', day)
      for (const day of ['2019-11-12', '2019-11-12', '2019-11-30', '2020-06-01']) {
        world.pass(10_000)
        expect(await run('build-1', day)).toEqual(await run(null, day))
      }
    }),
    { numRuns: 40 },
  )
})
