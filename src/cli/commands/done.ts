/** `spro done`: one tick, on the line itself or in a later record. */
import type { Box } from '../../document/types.ts'
import { exitCodes, problem } from '../../messages/problem.ts'
import { planDone } from '../../plans/done.ts'
import { actionRegister, filterActions } from '../../queries/actions.ts'
import { idOfPath } from '../../records/decode.ts'
import { applyPlan } from '../apply.ts'
import type { Ask } from '../ask.ts'
import { sayIn, tell, type Context } from '../context.ts'
import { isSet } from '../interpret.ts'
import { laterOptions } from '../later.ts'
import { askerOf } from '../questions.ts'
import type { Command, Options } from '../spec.ts'
import { readRecords } from '../workspace.ts'

export const done: Command = {
  name: 'done',
  summary: 'done-summary',
  arguments: [{ name: 'ref', help: 'done-ref', completes: 'open-marks', variadic: true }],
  options: [
    { flags: '--dropped', help: 'done-dropped' },
    { flags: '--reopen', help: 'done-reopen' },
    { flags: '--in <ref>', help: 'done-in' },
    { flags: '--under <words>', help: 'later-under' },
    { flags: '--note <text>', help: 'later-note' },
    { flags: '--dry-run', help: 'option-dry-run' },
  ],
  examples: [
    'spro done 2019-06-24-departementale#A1',
    'spro done "2019-06-24-departementale#réseaux sociaux" --in 2019-11-25-departementale',
  ],
  async run(context, words, options) {
    const box = boxOf(options)
    const later = laterOptions(options, 'done', done.examples[1] ?? '')
    const ask = words.length === 0 ? await askerOf(context) : null
    const reference = words.length > 0 ? words.join(' ') : await askOpen(context, ask, box)
    if (reference === null) return exitCodes.fine
    const planner: Parameters<typeof applyPlan>[1] = (snapshot) =>
      planDone(snapshot, { reference, box, ...later })
    return applyPlan(context, planner, { preview: ask !== null })
  },
}

function boxOf(options: Options): Box {
  if (isSet(options, 'reopen') && isSet(options, 'dropped')) {
    const args = { option: '--dropped', kind: '--reopen', options: ['--dry-run'] }
    throw problem('option-not-for', args, exitCodes.usage)
  }
  if (isSet(options, 'reopen')) return 'open'
  return isSet(options, 'dropped') ? 'dropped' : 'done'
}

/** On a terminal: one of what is open (what is closed, for `--reopen`), soonest due first. Null when there is none. */
async function askOpen(context: Context, ask: Ask | null, box: Box): Promise<string | null> {
  if (!ask) {
    const argument = sayIn(context, 'argument-name', { name: 'ref' })
    throw problem(
      'missing-argument',
      { argument, command: 'done', example: done.examples[0] ?? '' },
      exitCodes.usage,
    )
  }
  const { records } = await readRecords(context)
  const register = actionRegister(context.today)
  for (const each of records) register.add(each)
  const items = filterActions(register.items(), { all: true }).filter(
    ({ state }) => (state === 'open') !== (box === 'open'),
  )
  const choices = items.map(({ ref, file, text }) => {
    const value = ref ?? `${idOfPath(file)}#${text}`
    return { value, name: `${text} (${ref ?? idOfPath(file)})` }
  })
  if (choices.length === 0) {
    tell(context, 'no-open-action', {})
    return null
  }
  return ask.choose({ message: sayIn(context, 'ask-done', {}), choices })
}
