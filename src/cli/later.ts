/** The options of commands that may write in a later record instead of the older one: `--in`, with `--under` and `--note`. */
import { exitCodes, problem } from '../messages/problem.ts'
import { givenTexts } from './interpret.ts'
import type { Options } from './spec.ts'

/** Where a later record says it, and in which words; nothing without `--in`. */
export interface Later {
  /** The record, as typed. */
  readonly in?: string
  readonly under?: string
  readonly note?: string
}

/** Reads the three options. Throws `missing-option` where one of the others is given without `--in`. */
export function laterOptions(options: Options, command: string, example: string): Later {
  const given = givenTexts(options, ['in', 'under', 'note'])
  if (given.in === undefined && Object.keys(given).length > 0) {
    throw problem('missing-option', { option: '--in', command, example }, exitCodes.usage)
  }
  return given
}
