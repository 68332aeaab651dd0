/**
 * What people's own calendars make of ours: khal stands for programs that import a file, Debian's icalendar for
 * strict readers, Radicale for the servers that phones and offices take their calendars from. Each test runs
 * where its program is installed, and says so where it is not.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeEventsCalendar } from '../../src/exporters/ics.ts'
import { loadWords } from '../../src/messages/say.ts'
import { exampleEvents, exampleOptions, readCalendar, type ReadEntry } from './calendars.ts'

const folder = mkdtempSync(join(tmpdir(), 'spro-calendars-'))
let text = ''
let entries: readonly ReadEntry[] = []
let server: ChildProcess | null = null

beforeAll(async () => {
  await loadWords('fr')
  ;({ text } = writeEventsCalendar(await exampleEvents(), await exampleOptions('fr')))
  ;({ entries } = readCalendar(text))
  writeFileSync(join(folder, 'spro.ics'), text)
})

afterAll(async () => {
  if (server !== null && server.exitCode === null) {
    const ended = once(server, 'exit')
    server.kill()
    await ended
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

function findProgram(name: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(':')
  return folders.map((each) => join(each, name)).find((path) => existsSync(path)) ?? null
}

const khal = findProgram('khal')
const radicale = findProgram('radicale')
/** Debian's own: another python on the PATH does not see its packages. */
const python = '/usr/bin/python3'
const hasIcalendar = existsSync(python) && spawnSync(python, ['-c', 'import icalendar']).status === 0

/** What the name of a skipped test adds: the reason, which every reporter prints. */
const reason = (isThere: boolean, missing: string): string =>
  isThere ? '' : ` (skipped: ${missing} is not installed)`

const env = { PATH: process.env['PATH'], HOME: folder, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', TZ: 'UTC' }

function run(program: string, words: readonly string[], input = ''): string {
  const { status, stdout, stderr } = spawnSync(program, words, {
    encoding: 'utf8',
    timeout: 60_000,
    env,
    input,
  })
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`)
  return stdout
}

const khalConfig = (): string => `[calendars]
[[spro]]
path = ${join(folder, 'khal')}
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = Europe/Paris
default_timezone = Europe/Paris
[default]
default_calendar = spro
[sqlite]
path = ${join(folder, 'khal.db')}
`

test.skipIf(khal === null)(
  `khal imports the calendar and lists its events${reason(khal !== null, 'khal')}`,
  () => {
    mkdirSync(join(folder, 'khal'))
    const config = join(folder, 'khal.conf')
    writeFileSync(config, khalConfig())
    const call = (...words: readonly string[]): string => run(khal ?? '', ['-c', config, ...words])
    call('import', '--batch', '-a', 'spro', join(folder, 'spro.ics'))
    const format = ['--day-format', '', '--format', '{start}|{end}|{title}|{location}']
    const list = (from: string, to: string): readonly string[] =>
      call('list', ...format, from, to)
        .split('\n')
        .filter((line) => line !== '')
    expect(list('2019-12-01', '2019-12-11')).toContain(
      '2019-12-10 14:00|2019-12-10 16:00|Visite du CFA de Blois|CFA interprofessionnel de Blois',
    )
    expect(list('2019-11-22', '2019-11-23')).toContain(
      '2019-11-22 09:00|2019-11-22 16:30|Journée d’information sur la loi de septembre 2018|CCI 41, Blois',
    )
    expect(list('2018-04-14', '2018-04-15').join('\n')).toContain('Semaine de l’orientation')
    expect(list('2018-04-15', '2018-04-16').join('\n')).not.toContain('Semaine de l’orientation')
    const uids = call('list', '--day-format', '', '--once', '--format', '{uid}', '2017-01-01', '2021-01-01')
    expect(uids.split('\n').filter(Boolean).toSorted()).toEqual(entries.map(({ uid }) => uid).toSorted())
  },
  120_000,
)

const reader = `
import json, sys, icalendar
calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
print(json.dumps([
    [str(e['UID']), e.decoded('DTSTART').isoformat(), e.decoded('DTEND').isoformat() if 'DTEND' in e else None,
     str(e['SUMMARY']), str(e.get('DESCRIPTION', '')), [str(x) for x in e.errors]]
    for e in calendar.walk('VEVENT')]))
`

/** A time as Python writes it, with its distance from UTC; no event of the example is near a change of the clock. */
function pythonTime(time: string): string {
  const [local = '', zone] = time.split(' ')
  if (zone === undefined) return local
  const day = local.slice(5, 10)
  return `${local}${day > '04-01' && day < '10-24' ? '+02:00' : '+01:00'}`
}

test.skipIf(!hasIcalendar)(
  `Debian’s icalendar reads the same events, with their hours from UTC${reason(hasIcalendar, 'python3-icalendar')}`,
  () => {
    const read: unknown = JSON.parse(run(python, ['-c', reader], text))
    expect(read).toEqual(
      entries.map(({ uid, start, end, summary, description }) => [
        uid,
        pythonTime(start),
        end === null ? null : pythonTime(end),
        summary,
        description ?? '',
        [],
      ]),
    )
  },
  60_000,
)

function findPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

/** Starts Radicale on loopback with a folder of its own; returns its address once it answers. */
async function startServer(program: string): Promise<string> {
  const port = await findPort()
  const config = join(folder, 'radicale.conf')
  writeFileSync(
    config,
    `[server]\nhosts = 127.0.0.1:${port}\n[auth]\ntype = none\n[storage]\nfilesystem_folder = ${join(folder, 'radicale')}\n`,
  )
  let log = ''
  server = spawn(program, ['--config', config], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  server.stderr?.on('data', (more: Buffer) => {
    log += more.toString()
  })
  const address = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 75 && server.exitCode === null; tries += 1) {
    try {
      await fetch(`${address}/.web/`)
      return address
    } catch {
      await wait(200)
    }
  }
  throw new Error(`Radicale does not answer on ${address}: ${log}`)
}

/** What people see of the entries of a calendar, in an order of their own. */
const shown = (calendar: string): readonly string[] =>
  readCalendar(calendar)
    .entries.map(({ uid, start, end, summary, description }) =>
      [uid, start, end, summary, description].join(' | '),
    )
    .toSorted()

test.skipIf(radicale === null)(
  `Radicale takes the calendar and each event of it, and gives them back${reason(radicale !== null, 'Radicale')}`,
  async () => {
    const address = await startServer(radicale ?? '')
    const authorization = `Basic ${Buffer.from('coordination:x').toString('base64')}`
    const call = async (method: string, path: string, body?: string): Promise<string> => {
      const response = await fetch(`${address}${path}`, {
        method,
        headers: { authorization, 'content-type': 'text/calendar; charset=utf-8' },
        ...(body === undefined ? {} : { body }),
      })
      const answer = await response.text()
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${answer}`)
      return answer
    }

    await call('PUT', '/coordination/spro/', text)
    expect(shown(await call('GET', '/coordination/spro/'))).toEqual(shown(text))

    const [head] = text.split('BEGIN:VEVENT')
    const events = text.match(/BEGIN:VEVENT[\s\S]*?END:VEVENT\r\n/g) ?? []
    expect(events).toHaveLength(entries.length)
    for (const [index, event] of events.slice(0, 5).entries()) {
      const single = `${head ?? ''}${event}END:VCALENDAR\r\n`
      await call('PUT', `/coordination/spro/single-${index}.ics`, single.replace('@spro-41', '@single'))
      const back = await call('GET', `/coordination/spro/single-${index}.ics`)
      expect(shown(back)).toEqual(shown(single.replace('@spro-41', '@single')))
    }
  },
  60_000,
)
