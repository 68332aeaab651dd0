/** Closed values as people type them, in either language. */
import { exitCodes, problem } from '../messages/problem.ts'
import { canonicalName, namesOf } from '../records/names.ts'
import { nearestTexts } from './nearest.ts'

/** The value that a typed word names; `option` is what it was typed for. Throws `unknown-choice` with the choices (exit 2). */
export function readChoice<Value extends string>(
  option: string,
  text: string,
  names: Readonly<Record<Value, string>>,
): Value {
  const found = canonicalName(names, text)
  const values = namesOf(names)
  const value = values.find((each) => each === found)
  if (value !== undefined) return value
  const choices = values.map((each) => (each === names[each] ? each : `${each} (${names[each]})`))
  const nearest = nearestTexts(text, [...values, ...values.map((each) => names[each])])
  throw problem('unknown-choice', { option, found: text, choices, nearest }, exitCodes.usage)
}
