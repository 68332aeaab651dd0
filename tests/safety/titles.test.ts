/** Whatever words a title, a name or a place is made of, the record is a valid one and gives them back. */
import { expect, it } from 'vitest'
import { createMemoryDisk } from '../../src/store/memory-disk.ts'
import { createMachine, filesBelow, packageFiles } from './machine.ts'
import type { Machine } from './machine.ts'

const meeting = 'meetings/2019/2019-06-24-comite.md'
const files = {
  'spro.yaml': 'id: essai\nname: Essai\nlanguage: fr\n',
  [meeting]:
    '---\nkind: meeting\ntitle: Comité\ndate: 2019-06-24\nagenda:\n  - Bilan\n---\n## 1. Bilan\n\nUne phrase.\n',
}

const texts: readonly (readonly [string, string])[] = [
  ['all that YAML reads', ': # " \' [ ] { }'],
  ['a colon and a hash', 'Réunion : bilan #2'],
  ['quotes', "\"entre\" l’un 'et' l'autre"],
  ['a list', '[a, b]'],
  ['a map', '{a: b}'],
  ['a comment', '# rien'],
  ['an anchor', '&ancre *alias !tag'],
  ['indicators', '% @ ` | > ? !'],
  ['a dash', '- tiret'],
  ['a fence of YAML', '---'],
  ['an end of YAML', '...'],
  ['true', 'true'],
  ['null', 'null'],
  ['a tilde', '~'],
  ['a number', '1.10'],
  ['a phone', '0612345678'],
  ['a day', '2019-11-12'],
  ['hours', '14:00'],
  ['emoji', '🎉 Fête 👩‍👩‍👧 🇫🇷'],
  ['no Latin letter', '日本語の会議'],
  ['escapes of a terminal', 'a\u0007b\u001b[31mrouge\u001b[0m\u009b1m'],
  ['a NUL', 'a\u0000b'],
  ['a tab', 'a\tb'],
  ['two lines', 'a\nb'],
  ['two lines of Windows', 'a\r\nb'],
  ['other line ends', 'a\u2028b\u0085c\u000bd'],
  ['bidirectional controls', '\u202egauche\u202c \u2066droite\u2069'],
  ['a mark of byte order', '\ufeffRéunion'],
  ['500 letters', 'é'.repeat(500)],
  ['500 words', 'mot '.repeat(500).trim()],
  ['a backslash at the end', 'fin\\'],
  ['hashes at the end', 'fin ##'],
  ['a colon at the end', 'fin :'],
  ['blanks around', '   milieu   '],
  ['HTML', '<b>gras</b> <!-- ouvert'],
  ['a template', '{{ title }} {% if x %}'],
  ['a conflict', '<<<<<<< HEAD'],
  ['the other side of a conflict', '>>>>>>> autre'],
  ['an underline', '======='],
  ['a device of Windows', 'CON'],
  ['a mark', 'Action A1 : x'],
  ['a mark without id', 'Décision : reconduire'],
  ['a fence of code', '```'],
  ['a heading', '## Titre'],
  ['an open parenthesis', 'salle (sans fin'],
  ['separators', 'a ; b, c) d (e, f)'],
  ['a reference', '2019-06-24-comite#A1'],
]

const to = ['--to', '2019-06-24-comite']
interface Command {
  readonly name: string
  readonly words: (text: string) => readonly string[]
  /** Where the record that was made says the words, among the keys of its header; none for an edit of a record. */
  readonly keys?: readonly string[]
}
const commands: readonly Command[] = [
  {
    name: 'new-meeting',
    words: (text) => [
      'new-meeting',
      '--date=2019-12-09',
      `--location=${text}`,
      `--chair=${text}`,
      `--agenda=${text}`,
      '--',
      text,
    ],
    keys: ['title', 'location', 'chair'],
  },
  {
    name: 'new-decision',
    words: (text) => ['new-decision', '--owner', text, '--', text],
    keys: ['title', 'owner'],
  },
  {
    name: 'add point',
    words: (text) => ['add', 'point', '--minutes', '5', '--speaker', text, ...to, '--', text],
  },
  { name: 'add attendee', words: (text) => ['add', 'attendee', ...to, '--', text] },
  { name: 'add guest', words: (text) => ['add', 'guest', ...to, '--', `${text} – ${text} (${text})`] },
  { name: 'add action', words: (text) => ['add', 'action', '--owner', text, ...to, '--', text] },
  { name: 'add waiting', words: (text) => ['add', 'waiting', '--owner', text, ...to, '--', text] },
  {
    name: 'add event',
    words: (text) => ['add', 'event', '--date', '2019-12-20', '--location', text, ...to, '--', text],
  },
  { name: 'add decision', words: (text) => ['add', 'decision', ...to, '--', text] },
  { name: 'add information', words: (text) => ['add', 'information', ...to, '--', text] },
]

function createWorkspace() {
  const placed = Object.entries(files).map(([path, text]) => [`/w/${path}`, text])
  const disk = createMemoryDisk({ ...packageFiles, ...Object.fromEntries(placed) })
  return { disk, machine: createMachine(disk, '/w') }
}

/** What `validate` finds above an info. */
async function findingsOf(machine: Machine): Promise<readonly unknown[]> {
  const { stdout, stderr } = await machine.run('validate', '--json')
  expect(stderr).toBe('')
  const { items }: { readonly items: readonly { readonly severity: string }[] } = JSON.parse(stdout)
  return items.filter(({ severity }) => severity !== 'info')
}

/** Runs a command with a text, and gives the disk after it once everything is valid. */
async function runWell(command: Command, text: string) {
  const { disk, machine } = createWorkspace()
  const outcome = await machine.run(...command.words(text))
  expect(outcome).toMatchObject({ code: 0, stdout: '' })
  // No control character reaches the terminal.
  expect(outcome.stderr).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
  expect(await findingsOf(machine)).toEqual([])
  expect((await machine.run('show', '2019-06-24-comite', '--json')).code).toBe(0)
  return { machine, after: filesBelow(disk.snapshot(), '/w') }
}

const cases = commands.flatMap((command) =>
  texts.map(([what, text]) => ({ command, what, text, name: command.name })),
)

it.each(cases.filter(({ command }) => command.keys === undefined))(
  '$name with $what',
  async ({ command, text }) => {
    const { after } = await runWell(command, text)
    expect(Object.keys(after)).toEqual(Object.keys(files).toSorted())
    expect(after[meeting]).not.toBe(files[meeting])
  },
)

interface Shown {
  readonly record: {
    readonly frontMatter: Readonly<Record<string, unknown>>
    readonly marks: readonly unknown[]
  }
}

it.each(cases.filter(({ command }) => command.keys !== undefined))(
  '$name with $what',
  async ({ command, text }) => {
    const { machine, after } = await runWell(command, text)
    const made = Object.keys(after).filter((path) => !(path in files))
    expect(made).toEqual([
      expect.stringMatching(/^(?:meetings|decisions)\/2019\/[a-z0-9]+(?:-[a-z0-9]+)*\.md$/),
    ])
    expect(made[0]?.split('/').at(-1)?.length).toBeLessThanOrEqual(80 + '.md'.length)
    const { stdout } = await machine.run('show', made[0] ?? '', '--json')
    const { record }: Shown = JSON.parse(stdout)
    for (const key of command.keys ?? []) expect(String(record.frontMatter[key])).toBe(text)
    expect(record.marks).toEqual([])
  },
)

it.each(texts)('init --name with %s', async (_what, text) => {
  const disk = createMemoryDisk({ ...packageFiles, '/w/lisez-moi.txt': '' })
  const outcome = await createMachine(disk, '/w').run('init', 'neuf', `--name=${text}`)
  expect(outcome.code, `said: ${outcome.stderr}`).toBe(0)
  const machine = createMachine(disk, '/w/neuf')
  expect(await findingsOf(machine)).toEqual([])
  expect((await machine.run('new-meeting', 'Comité', '--date', '2019-12-09')).code).toBe(0)
  expect(await findingsOf(machine)).toEqual([])
})

it.each([['new-meeting'], ['new-decision']])('%s refuses a blank title, and writes nothing', async (name) => {
  for (const blank of ['', '  ', '\u00a0', '\n']) {
    const { disk, machine } = createWorkspace()
    const before = disk.snapshot()
    const outcome = await machine.run(name, blank)
    expect([outcome.code, outcome.stdout]).toEqual([2, ''])
    expect(disk.snapshot()).toEqual(before)
  }
})

/** A header holds half a character by its number, between double quotes; a body has no bytes for it. */
it.each(commands)(
  '$name with half a character is refused, or gives a valid record',
  async ({ name, words }) => {
    const { disk, machine } = createWorkspace()
    const before = disk.snapshot()
    const { code, stdout, stderr } = await machine.run(...words('Réunion \ud83c'))
    const isHeld = name === 'add attendee' || name === 'add guest'
    expect([code, stdout]).toEqual([isHeld ? 0 : 3, ''])
    expect(/caractère incomplet/.test(stderr)).toBe(!isHeld)
    expect(JSON.stringify(disk.snapshot()) === JSON.stringify(before)).toBe(!isHeld)
    expect(await findingsOf(machine)).toEqual([])
  },
)
