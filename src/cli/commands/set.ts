/** `spro set`: one value of a record, or one part of a line; or what a later record says of it. */
import { exitCodes, problem } from '../../messages/problem.ts'
import { planSet } from '../../plans/set.ts'
import { applyPlan } from '../apply.ts'
import { sayIn, type Context } from '../context.ts'
import { isSet } from '../interpret.ts'
import { laterOptions } from '../later.ts'
import { askerOf } from '../questions.ts'
import { askChange } from '../set-questions.ts'
import { examplesOf, type Command } from '../spec.ts'

export const set: Command = {
  name: 'set',
  summary: 'set-summary',
  arguments: [
    { name: 'ref', help: 'set-ref', required: true },
    { name: 'key', help: 'set-key', completes: 'keys' },
    { name: 'value', help: 'set-value', variadic: true },
  ],
  options: [
    { flags: '--unset', help: 'set-unset' },
    { flags: '--own-key', help: 'set-own-key' },
    { flags: '--in <ref>', help: 'set-in' },
    { flags: '--under <words>', help: 'later-under' },
    { flags: '--note <text>', help: 'later-note' },
    { flags: '--dry-run', help: 'option-dry-run' },
  ],
  examples: [
    'spro set 2019-11-25-departementale lieu "Cap emploi, Blois"',
    'spro set 2019-06-24-departementale#E2 date "12 mars 2020" --in 2019-11-25-departementale',
  ],
  englishExamples: [
    'spro set 2019-11-25-departementale location "Cap emploi, Blois"',
    'spro set 2019-06-24-departementale#E2 date "12 March 2020" --in 2019-11-25-departementale',
  ],
  async run(context, [reference = '', typedKey, ...typedValues], options) {
    const isUnset = isSet(options, 'unset')
    const later = laterOptions(options, 'set', examplesOf(set, context.language)[1] ?? '')
    if (isUnset && typedValues.length > 0) {
      throw problem('excess-argument', { command: 'set', words: typedValues }, exitCodes.usage)
    }
    const isAsked = typedKey === undefined || (typedValues.length === 0 && !isUnset)
    const ask = isAsked ? await askerOf(context) : null
    if (isAsked && !ask) throw missing(context, typedKey === undefined ? 'key' : 'value')
    const given = { reference, key: typedKey, isUnset, isOwn: isSet(options, 'ownKey') }
    const { key, values } = ask
      ? await askChange(context, ask, given)
      : { key: typedKey ?? '', values: isUnset ? null : typedValues }
    const request = { reference, key, values, isOwn: given.isOwn, ...later }
    return applyPlan(context, (snapshot) => planSet(snapshot, request), { preview: isAsked })
  },
}

function missing(context: Context, name: 'key' | 'value') {
  const argument = sayIn(context, 'argument-name', { name })
  return problem(
    'missing-argument',
    { argument, command: 'set', example: examplesOf(set, context.language)[0] ?? '' },
    exitCodes.usage,
  )
}
