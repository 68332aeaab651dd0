/**
 * Texts that were read once and found without fault, whatever record they stand in. Reading a date costs far more
 * than all rules together, and a workspace says the same days, hours and places again and again.
 */
import { isDay } from '../dates/calendar.ts'
import { detach } from '../document/detach.ts'

/** Enough for the dates of some years; beyond it a memory starts anew rather than grow. */
const mostTexts = 5000

/** The texts that one way of reading found fine. */
export interface FineTexts {
  readonly has: (text: string) => boolean
  readonly add: (text: string) => void
}

/** An empty memory. A text belongs in it only if it reads the same in every record. */
export function createFineTexts(): FineTexts {
  const texts = new Set<string>()
  return {
    has: (text) => texts.has(text),
    add: (text) => {
      if (texts.size >= mostTexts) texts.clear()
      texts.add(detach(text))
    },
  }
}

const numericDay = /^(\d{2})\/(\d{2})\/(\d{4})$/

/** Whether a text is a plain day of the calendar, "2019-06-24" or "24/06/2019". */
export function isPlainDay(text: string): boolean {
  if (text.length !== 10) return false
  const [, day, month, year] = numericDay.exec(text) ?? []
  return isDay(year === undefined ? text : `${year}-${month}-${day}`)
}

/** Whether a text writes its year out: its dates then mean the same in every record. */
export function saysYear(text: string): boolean {
  return /\b(?:19|20)\d{2}\b/.test(text)
}

const weekday =
  /\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?\b/i
/** The words after which a part must give a date (format.md M5). */
const dateExpected =
  /^(?:avant|d['’]ici|au plus tard|pour le|by|before|[ée]tait|was|inscriptions?|register|report[ée]|postponed)/i

/** Whether a part of a mark's parenthesis can hold no date at all, and is not meant to: a name, a place. */
export function isNoDate(part: string): boolean {
  return !/\d/.test(part) && !weekday.test(part) && !dateExpected.test(part)
}
