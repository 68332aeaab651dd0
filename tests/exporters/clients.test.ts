/**
 * What people's own programs make of a document: LibreOffice stands for the word processors that it is pasted
 * into, Chromium for the browsers. Each test runs where its program is installed, and says so where it is not.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { createMemoryHost } from '../cli/host.ts'

const folder = mkdtempSync(join(tmpdir(), 'spro-clients-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function findProgram(...names: readonly string[]): string | null {
  const folders = (process.env['PATH'] ?? '').split(':')
  return (
    names.flatMap((name) => folders.map((each) => join(each, name))).find((path) => existsSync(path)) ?? null
  )
}

const writer = findProgram('soffice', 'libreoffice')
const browser = findProgram('chromium', 'chromium-browser', 'google-chrome')

/** What the name of a skipped test adds: the reason, which every reporter prints. */
const reason = (program: string | null, missing: string): string =>
  program === null ? ` (skipped: ${missing} is not installed)` : ''

async function saveDocument(name: string, words: readonly string[]): Promise<string> {
  const { stdout } = await createMemoryHost('example').run([...words, '--format', 'html'], '.')
  const file = join(folder, name)
  writeFileSync(file, stdout)
  return file
}

function run(program: string, words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, words, { encoding: 'utf8', timeout: 90_000 })
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`)
  return stdout
}

test.skipIf(writer === null)(
  `LibreOffice Writer reads the minutes whole, tables included${reason(writer, 'LibreOffice')}`,
  async () => {
    const file = await saveDocument('releve.html', ['export', '2019-06-24-departementale'])
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    run(writer ?? '', [
      profile,
      '--headless',
      '--convert-to',
      'txt:Text (encoded):UTF8',
      '--outdir',
      folder,
      file,
    ])
    const text = readFileSync(join(folder, 'releve.txt'), 'utf8').replaceAll(/[\u00a0\u202f]/g, ' ')
    for (const words of [
      'Relevé de décisions',
      'Présents :',
      '4. Programme des actions à venir',
      'Loïc Vandamme',
    ]) {
      expect(text).toContain(words)
    }
    const table = text.slice(text.lastIndexOf('Décisions'))
    expect(table).toContain('une session d’interconnaissance sera organisée à Montoire-sur-le-Loir.')
    expect(table).toContain('recenser les réseaux sociaux utilisés par les structures')
  },
)

test.skipIf(browser === null)(
  `Chromium shows the agenda: one title, sections in order${reason(browser, 'Chromium')}`,
  async () => {
    const file = await saveDocument('odj.html', ['agenda', '--today', '2019-11-12'])
    const page = run(browser ?? '', [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--user-data-dir=${join(folder, 'browser')}`,
      '--dump-dom',
      pathToFileURL(file).href,
    ])
    const titles = [...page.matchAll(/<h([1-6])[^>]*>(.*?)<\/h\1>/gs)].map(
      ([, level, text]) => `${level} ${text}`,
    )
    expect(titles.slice(0, 4)).toEqual([
      '1 Réunion départementale SPRO 41',
      '2 À approuver',
      '2 Points à l’ordre du jour',
      '2 Actions en cours',
    ])
    const visible = page.replace(/^[\s\S]*<body[^>]*>/, '').replaceAll(/<[^>]*>/g, '')
    expect(visible).not.toMatch(/\*\*|^#|\{\{|undefined|null/m)
  },
)
