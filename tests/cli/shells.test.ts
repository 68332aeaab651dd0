/** The completion scripts, sourced in the shells that are installed here; one that is not says so. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { bin, packageRoot } from '../project/package-root.ts'

const example = join(packageRoot, 'data', 'example')
let folder = ''

beforeAll(() => {
  if (inject('buildError') !== '') throw new Error(inject('buildError'))
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'spro-shells-')))
  symlinkSync(bin, join(folder, 'spro'))
  symlinkSync(example, join(folder, 'exemple'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function isInstalled(shell: string): boolean {
  return spawnSync(shell, ['-c', 'exit 0']).status === 0
}

/** What a shell prints for a script that it runs in the example, with spro in its PATH. */
function runIn(shell: string, flags: readonly string[], script: string): string {
  const file = join(folder, `script.${shell === 'pwsh' ? 'ps1' : shell}`)
  writeFileSync(file, script)
  const { stdout, stderr, status } = spawnSync(shell, [...flags, file], {
    cwd: example,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}`,
      SPRO_LANG: 'fr',
      HOME: folder,
    },
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout
}

/** Each shell: how it is asked what it would offer after some words, the last of them begun. */
const shells: Readonly<Record<string, (words: readonly string[]) => string>> = {
  bash: (words) =>
    runIn(
      'bash',
      ['--noprofile', '--norc'],
      `source <(spro completion bash)
COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')})
COMP_CWORD=${words.length - 1}
compopt() { :; }
_spro
printf '%s\\n' "\${COMPREPLY[@]}"
`,
    ),
  zsh: (words) =>
    runIn(
      'zsh',
      ['-f'],
      `compdef() { : }
compadd() { while [[ "$1" != -- ]]; do shift; done; shift; print -rl -- "$@" }
_files() { print files }
source <(spro completion zsh)
words=(${words.map((word) => `'${word}'`).join(' ')})
CURRENT=${words.length}
_spro
`,
    ),
  fish: (words) =>
    runIn(
      'fish',
      ['--no-config'],
      `spro completion fish | source
complete -C '${words.join(' ')}'
`,
    ).replaceAll(/\t.*/gu, ''),
  pwsh: (words) =>
    runIn(
      'pwsh',
      ['-NoProfile', '-File'],
      `spro completion powershell | Out-String | Invoke-Expression
(TabExpansion2 '${words.join(' ')}' ${words.join(' ').length}).CompletionMatches.ListItemText
`,
    ),
}

const cases: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    ['spro', 'new-meeting', '--series', ''],
    ['blaisois', 'coordinateurs', 'departementale'],
  ],
  [['spro', 'agenda', '2019-11-25'], ['2019-11-25-departementale']],
  [['spro', 'show', '2019-06-24-departementale#Q'], ['2019-06-24-departementale#Q1']],
  [['spro', 'list', 'stru'], ['structure']],
  [['spro', 'explain', 'weekday'], ['weekday-mismatch']],
  [['spro', '-C', '~/exemple', 'agenda', '2019-11-25'], ['2019-11-25-departementale']],
]

for (const [shell, complete] of Object.entries(shells)) {
  const installed = isInstalled(shell)
  test.skipIf(!installed)(
    `${shell} offers what can follow${installed ? '' : ` (skipped: ${shell} is not installed)`}`,
    () => {
      const found = cases.map(([words]) => [words, linesOf(complete(words))])
      expect(found).toEqual(cases)
    },
  )
}

test.skipIf(!isInstalled('zsh'))('zsh goes on after a # that it has quoted itself', () => {
  const words = ['spro', 'show', '2019-06-24-departementale\\#Q']
  expect(linesOf(shells['zsh']?.(words) ?? '')).toEqual(['2019-06-24-departementale#Q1'])
})

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/u)
    .filter((line) => line !== '')
    .toSorted()
}
