/** A command that is ended by force at any moment: the record is the old one or the new one, and nothing stays behind. */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { copyProgram, leftovers } from './program.ts'
import type { Program } from './program.ts'

const kills = 500
let program: Program
beforeAll(() => {
  program = copyProgram()
})
afterAll(() => program.close())

const id = '2019-06-24-comite'
const file = `meetings/${id}.md`
const filler = 'Une phrase de compte rendu, pour que le fichier ait du poids.\n'.repeat(400)
const recordWith = (box: string): string =>
  `---\nkind: meeting\ntitle: Comité # noté\ndate: 2019-06-24\n---\n${filler}\n- [${box}] Action A1 : relancer\n\n${filler}`
const states = { open: recordWith(' '), done: recordWith('x') }

/** Numbers from 0 to 1 that are the same in every run. */
function seeded(seed: string): (index: number) => number {
  return (index) => createHash('sha256').update(`${seed} ${index}`).digest().readUInt32BE(0) / 2 ** 32
}

/** How long the command takes here, in milliseconds: kills are spread over that time and a little more. */
async function measure(root: string): Promise<number> {
  const times: number[] = []
  for (let count = 0; count < 6; count += 1) {
    const began = performance.now()
    const words = ['done', `${id}#A1`, ...(count % 2 === 0 ? [] : ['--reopen'])]
    expect((await program.run(words, { cwd: root })).code).toBe(0)
    times.push(performance.now() - began)
  }
  return times.toSorted((one, other) => one - other)[3] ?? 80
}

it(`a writer killed ${kills} times leaves the old record or the new one, and nothing after the next command`, async () => {
  const files = { 'spro.yaml': 'id: essai\nlanguage: fr\n', [file]: states.open }
  const root = program.createFolder('abattu', files)
  const read = (): string => readFileSync(join(root, file), 'utf8')
  // A machine may grow slower or faster meanwhile: the span follows what the kills find.
  let span = (await measure(root)) * 1.05
  const random = seeded('kill')
  const counts = { old: 0, new: 0, killed: 0, left: 0 }
  for (let index = 0; counts.killed < kills; index += 1) {
    expect(index, 'most commands are still running when they are killed').toBeLessThan(3 * kills)
    const before = read()
    const isOpen = before === states.open
    const words = ['done', `${id}#A1`, ...(isOpen ? [] : ['--reopen'])]
    const child = program.start(words, { cwd: root })
    const ended = once(child, 'exit')
    // Two kills of three come in the half of the time in which a command reads and writes.
    const share = index % 3 === 0 ? random(index) : 0.5 + random(index) / 2
    await Promise.race([sleep(share * span), ended])
    child.kill('SIGKILL')
    await ended
    const signal = child.signalCode
    if (signal === 'SIGKILL') counts.killed += 1
    span *= signal === 'SIGKILL' ? 1.01 : 0.95
    const after = read()
    expect([before, isOpen ? states.done : states.open], `kill ${index}`).toContain(after)
    if (signal === 'SIGKILL') counts[after === before ? 'old' : 'new'] += 1
    if (leftovers(root).length > 0) counts.left += 1
    // Several writers die in a row before somebody comes and finds their traces.
    if (index % 5 !== 4) continue
    const next = await program.run(['add', 'action', '  ', '--to', id], { cwd: root })
    expect([next.code, next.stdout]).toEqual([2, ''])
    expect(leftovers(root), `after kill ${index}`).toEqual([])
    expect(read(), `after kill ${index}`).toBe(after)
    expect(statSync(join(root, file)).mode & 0o777).toBe(statSync(join(root, 'spro.yaml')).mode & 0o777)
  }
  process.stdout.write(`killed writer: ${JSON.stringify(counts)} within ${Math.round(span)} ms\n`)
  expect(counts.old).toBeGreaterThan(kills / 10)
  // A write is over in a few milliseconds: many kills come before it, some come between it and the end.
  expect(counts.new).toBeGreaterThan(0)
  expect(counts.left, 'some kills came while there was something to leave behind').toBeGreaterThan(0)
})
