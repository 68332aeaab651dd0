/** The words by which a mark says the status of an event (format.md M5). */
import type { EventStatus } from './types.ts'

/** The status words of marks, folded. */
export const statusWords: ReadonlyMap<string, EventStatus> = listStatusWords()

function inAnyGender(word: string): readonly string[] {
  return [word, `${word}e`, `${word}s`, `${word}es`]
}

function listStatusWords(): ReadonlyMap<string, EventStatus> {
  const words = new Map<string, EventStatus>()
  const add = (status: EventStatus, forms: readonly string[]): void => {
    for (const form of forms) words.set(form, status)
  }
  const untilWhen = ['', ' sine die', ' a une date ulterieure', ' until further notice', ' to a later date']
  add('scheduled', [...inAnyGender('prevu'), 'scheduled'])
  add('tentative', ['a confirmer', 'tentative', 'to be confirmed', 'to confirm', 'tbc'])
  add('to-schedule', ['a planifier', 'a programmer', 'to schedule', 'to-schedule', 'to be scheduled'])
  for (const word of [...inAnyGender('reporte'), 'postponed'])
    add(
      'postponed',
      untilWhen.map((end) => word + end),
    )
  add('cancelled', [...inAnyGender('annule'), 'cancelled', 'canceled'])
  add('held', [...inAnyGender('tenu'), 'held'])
  return words
}
