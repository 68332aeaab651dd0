/** A pseudo-terminal of 100 columns and 40 lines for tests, by tmux: what somebody sees and types. */
import { spawnSync } from 'node:child_process'

/** A shell in a terminal of its own; everything is on the server of one socket name, which `close` ends. */
export interface Terminal {
  /** Types text as it stands. */
  readonly type: (text: string) => void
  /** Presses keys by the names of tmux: `Enter`, `Down`, `C-c`. */
  readonly press: (...keys: readonly string[]) => void
  /** What is on the screen once it shows a text; throws with the screen when it does not within 20 seconds. */
  readonly waitFor: (text: string) => Promise<string>
  readonly close: () => void
}

/** Why no terminal can be opened here; null where tmux is installed. */
export function missingTmux(): string | null {
  const { status, error } = spawnSync('tmux', ['-V'], { encoding: 'utf8' })
  return status === 0 ? null : `tmux does not run here (${error?.message ?? `status ${status}`})`
}

const patience = 20_000
const pause = 50

let opened = 0

/** Opens a shell in a folder, with nothing of the environment of the tests but the way to Node. */
export function openTerminal(folder: string): Terminal {
  const socket = `spro-tests-${process.pid}-${(opened += 1)}`
  const tmux = (...words: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync('tmux', ['-u', '-L', socket, '-f', '/dev/null', ...words], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], LANG: 'C.UTF-8', TERM: 'xterm-256color', TZ: 'Europe/Paris' },
    })
    if (status !== 0) throw new Error(`tmux ${words.join(' ')}: ${stderr}`)
    return stdout
  }
  const size = ['-x', '100', '-y', '40']
  tmux('new-session', '-d', '-s', 'spro', ...size, '-c', folder, "env PS1='> ' NO_COLOR=1 sh")
  const screen = (): string => tmux('capture-pane', '-p', '-t', 'spro')
  return {
    type: (text) => void tmux('send-keys', '-t', 'spro', '-l', '--', text),
    press: (...keys) => void tmux('send-keys', '-t', 'spro', ...keys),
    async waitFor(text) {
      for (let waited = 0; waited < patience; waited += pause) {
        const shown = screen()
        if (shown.includes(text)) return shown
        await new Promise((resolve) => setTimeout(resolve, pause))
      }
      throw new Error(`« ${text} » is not on the screen:\n${screen()}`)
    },
    close: () => void tmux('kill-server'),
  }
}
