/**
 * The built program on a real terminal: lists are moved through and searched by typing, dates are typed as people
 * write them and shown back, the file is shown before it is written, and Ctrl-C leaves nothing.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { needBuild } from '../project/built.ts'
import { bin, packageRoot } from '../project/package-root.ts'
import { missingTmux, openTerminal, type Terminal } from './terminal.ts'

const reason = missingTmux()
if (reason !== null) console.warn(`the terminal is not tried: ${reason}`)

const oneTest = 90_000

describe.skipIf(reason !== null)(`on a terminal${reason === null ? '' : ` (${reason})`}`, () => {
  let folder = ''
  let terminal: Terminal

  beforeAll(needBuild)
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'spro-terminal-')))
    cpSync(join(packageRoot, 'data', 'example'), folder, { recursive: true })
    terminal = openTerminal(folder)
  })
  afterEach(() => {
    terminal.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const read = (path: string): string => readFileSync(join(folder, path), 'utf8')

  /** Runs spro, and says its exit code on a line of its own when it ends. */
  async function start(words: string): Promise<void> {
    await terminal.waitFor('>')
    terminal.type(`'${process.execPath}' '${bin}' ${words} --today 2019-11-12; echo "code=$?."`)
    terminal.press('Enter')
  }

  /** Waits for a question, types an answer as it stands and presses Enter. */
  async function answer(question: string, text = ''): Promise<void> {
    await terminal.waitFor(question)
    if (text !== '') {
      terminal.type(text)
      await terminal.waitFor(text)
    }
    terminal.press('Enter')
  }

  test(
    'new-meeting: a series of the list, a date as one writes it, a last look, the file',
    async () => {
      await start('new-meeting')
      const list = await terminal.waitFor('naviguer')
      expect(list).toContain('Série de la réunion :')
      expect(list).toContain('❯ Réunion départementale SPRO 41 (departementale)')
      terminal.press('Down', 'Down')
      await terminal.waitFor('❯ Réunion du bassin de Blois (blaisois)')
      terminal.press('Enter')
      await answer('Date (comme', 'lundi 16 décembre 2019')
      await terminal.waitFor('compris : lundi 16 décembre 2019')
      await answer('Heures (comme')
      await answer('Lieu :')
      await answer('Un point de plus', 'Bilan : suite (20 min)')
      await terminal.waitFor('Bilan : suite (20 min)\n')
      await answer('(vide pour finir) :')
      const look = await terminal.waitFor('Écrire ?')
      expect(look).toContain('Nouveau fichier meetings/2019/2019-12-16-blaisois.md :')
      expect(look).toContain('date: 2019-12-16\ntime: 9 h 30-11 h 30\nlocation: CIO de Blois\n')
      expect(existsSync(join(folder, 'meetings/2019/2019-12-16-blaisois.md'))).toBe(false)
      terminal.press('Enter')
      await terminal.waitFor('code=0.')
      expect(read('meetings/2019/2019-12-16-blaisois.md')).toContain("  - 'Bilan : suite (20 min)'\n")
    },
    oneTest,
  )

  test(
    'new-event: a wrong day is asked again, a long list is searched by typing',
    async () => {
      await start('new-event')
      await answer('Quel événement ?', 'Rallye des métiers')
      await answer('Date de l’événement', '31 avril 2020')
      await terminal.waitFor('n’existe pas au calendrier')
      terminal.press('C-u')
      await answer('Date de l’événement', 'jeudi 12 mars 2020')
      await terminal.waitFor('compris : jeudi 12 mars 2020')
      await answer('Heures (comme', '9h-17h')
      await answer('Lieu :', 'Halle aux grains, Blois')
      const territories = await terminal.waitFor('❯ (aucun)')
      expect(territories).toContain('Territoire : (tapez quelques lettres pour chercher)')
      terminal.type('zut')
      await terminal.waitFor('Rien ne correspond')
      terminal.press('Enter', 'Down', 'Up', 'C-u')
      await terminal.waitFor('❯ (aucun)')
      terminal.type('VENDOM')
      await terminal.waitFor('❯ Vendômois')
      terminal.press('Enter')
      const look = await terminal.waitFor('Écrire ?')
      expect(look).toContain('date: 2020-03-12\ntime: 9 h-17 h\nlocation: Halle aux grains, Blois\n')
      terminal.press('Enter')
      await terminal.waitFor('code=0.')
      expect(read('events/rallye-des-metiers-2020.md')).toContain('territory: vendomois\n')
    },
    oneTest,
  )

  test(
    'in English',
    async () => {
      await start('new-meeting --lang en')
      const list = await terminal.waitFor('navigate')
      expect(list).toContain('Series of the meeting:')
      terminal.press('Down')
      await terminal.waitFor('❯ Réunion des coordinateurs SPRO (coordinateurs)')
      terminal.press('Enter')
      expect(await terminal.waitFor('Date (such as')).toContain('Thursday 12 December 2019')
      await answer('Date (such as', 'Friday 13 December')
      await terminal.waitFor('understood: Friday 13 December 2019')
      await answer('Time (such as')
      await answer('Place:')
      await answer('Another point of the agenda')
      expect(await terminal.waitFor('Write it?')).toContain(
        'New file meetings/2019/2019-12-13-coordinateurs.md:',
      )
      terminal.press('Enter')
      await terminal.waitFor('code=0.')
      expect(read('meetings/2019/2019-12-13-coordinateurs.md')).toContain('date: 2019-12-13\n')
    },
    oneTest,
  )

  test(
    'new-event in English',
    async () => {
      await start('new-event "Open day" --lang en')
      await answer('Date of the event', 'Q2 2020')
      await terminal.waitFor('understood: Q2 2020')
      await answer('Place:', 'Blois')
      await terminal.waitFor('❯ (none)')
      terminal.press('Enter')
      expect(await terminal.waitFor('Write it?')).toContain('New file events/open-day-2020.md:')
      terminal.press('Enter')
      await terminal.waitFor('code=0.')
      expect(read('events/open-day-2020.md')).toContain('date: Q2 2020\nlocation: Blois\n')
    },
    oneTest,
  )

  test.each([
    ['new-meeting', 'naviguer', 'Abandonné : rien n’a été écrit.'],
    ['new-event', 'Quel événement ?', 'Abandonné : rien n’a été écrit.'],
    ['new-event Rallye', 'Date de l’événement', 'Abandonné : rien n’a été écrit.'],
    ['new-practice Rallye --theme X', 'Territoire :', 'Abandonné : rien n’a été écrit.'],
    ['new-person "Anne Vasseur" --lang en', 'Post, such as', 'Cancelled: nothing was written.'],
    ['new-decision --lang en', 'Which line does it come from?', 'Cancelled: nothing was written.'],
  ])(
    '%s: Ctrl-C at a question leaves nothing, code 130',
    async (words, question, said) => {
      await start(words)
      await terminal.waitFor(question)
      terminal.press('C-c')
      const screen = await terminal.waitFor('code=130.')
      expect(screen).toContain(said)
      expect(screen).not.toMatch(/\n\s+at |Error/)
      for (const path of ['events/rallye.md', 'people/anne-vasseur.md', 'practices/rallye.md'])
        expect(existsSync(join(folder, path))).toBe(false)
    },
    oneTest,
  )

  test(
    'Ctrl-C at the last look leaves nothing, code 130',
    async () => {
      await start('new-person "Anne Vasseur" --post CIO --email anne@example.org --phone "02 61 91 41 30"')
      await terminal.waitFor('Écrire ?')
      terminal.press('C-c')
      await terminal.waitFor('code=130.')
      expect(existsSync(join(folder, 'people/anne-vasseur.md'))).toBe(false)
    },
    oneTest,
  )
})
