/** `-o FILE` writes documents: it never replaces a record, however damaged, or a file that makes the workspace. */
import { expect, it } from 'vitest'
import { createMemoryDisk } from '../../src/store/memory-disk.ts'
import { createMachine, packageFiles } from './machine.ts'
import { workspaceAt } from './writing-commands.ts'

const latin = Buffer.from('---\nkind: meeting\ntitle: Réunion\n---\n', 'latin1')
const files: Readonly<Record<string, string | Uint8Array>> = {
  ...packageFiles,
  ...workspaceAt('/w'),
  '/w/.gitignore': 'private/\n',
  '/w/private/2019-06-24-comite.yaml': 'code: 1234\n',
  '/w/templates/fr/autre.md': 'le nôtre\n',
  '/w/meetings/latin.md': latin,
  '/w/meetings/sans-en-tete.md': 'Un texte.\n',
  '/w/meetings/conflit.md': '<<<<<<< a\n---\nkind: meeting\n',
  '/w/ailleurs/fiche.md': '\ufeff---\r\ntitle: Ailleurs\r\nKind: meeting\r\n---\r\n',
  '/w/ailleurs/latin.md': latin,
}

const kept = [
  'spro.yaml',
  'SPRO.yaml',
  '.gitignore',
  'private/2019-06-24-comite.yaml',
  'templates/fr/autre.md',
  'meetings/2019/2019-06-24-comite.md',
  'meetings/latin.md',
  'meetings/sans-en-tete.md',
  'meetings/conflit.md',
  'ailleurs/fiche.md',
  'ailleurs/latin.md',
  './meetings/../meetings/latin.md',
]

it.each(kept)('%s stays as it is', async (file) => {
  const disk = createMemoryDisk(files, { ignoreCase: true })
  const machine = createMachine(disk, '/w')
  const before = disk.snapshot()
  for (const words of [
    ['agenda', '2019-11-25-comite', '--format', 'md'],
    ['export', '2019-06-24-comite', '--format', 'txt'],
    ['validate', '--format', 'json'],
  ]) {
    const outcome = await machine.run(...words, '-o', file)
    expect([words, outcome.code, outcome.stdout]).toEqual([words, 3, ''])
    expect(outcome.stderr).toContain(file)
    expect(disk.snapshot()).toEqual(before)
  }
})

it('an older document is replaced, inside the workspace and outside', async () => {
  const disk = createMemoryDisk({ ...files, '/w/odj.md': '# Ancien\n', '/odj.html': 'ancien' })
  const machine = createMachine(disk, '/w')
  for (const file of ['odj.md', '../odj.html', 'neuf.txt']) {
    const outcome = await machine.run('agenda', '2019-11-25-comite', '-o', file)
    expect(outcome.code, `said: ${outcome.stderr}`).toBe(1)
  }
  const { '/w/odj.md': inside, '/odj.html': outside, '/w/neuf.txt': fresh } = disk.snapshot()
  for (const text of [inside, outside, fresh]) expect(text).toMatch(/Suites\s: tour de table/)
})
