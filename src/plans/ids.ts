/** Names for new records: given once, ASCII, at most 80 characters with their suffix, unique whatever the case, never a Windows device. */
import { contradictedWords, isOneDay, isToSchedule } from '../dates/typed.ts'
import type { FuzzyDate, Language } from '../dates/types.ts'
import { writeDate } from '../dates/write.ts'
import { slugOf } from '../document/fold.ts'
import type { Snapshot } from './snapshot.ts'

const longest = 60
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/** What begins an id: the day, or the month or year alone where only that is known; empty for a date to be found. */
export function dateStem(date: FuzzyDate | null): string {
  const { earliest, latest } = date ?? {}
  if (!earliest || !latest) return ''
  if (date?.precision === 'day') return earliest
  if (earliest.slice(0, 7) === latest.slice(0, 7)) return earliest.slice(0, 7)
  return earliest.slice(0, 4) === latest.slice(0, 4) ? earliest.slice(0, 4) : ''
}

/**
 * An id from a date and words that no file of the workspace has; a clash gets `-2`, `-3`… `year` ends the id of an
 * event, unless its words end with it already ("forum-emploi-2019"): the words are shortened, the year stays.
 */
export function freeId(
  snapshot: Pick<Snapshot, 'records' | 'takenIds'>,
  stem: string,
  words: string,
  year = '',
): string {
  const taken = takenIdsOf(snapshot)
  const base = baseOf(stem, words, year)
  for (let number = 1; ; number += 1) {
    const id = numbered(base, number)
    if (!taken.has(id)) return id
  }
}

/** The ids that files of the workspace have, in lower case. */
export function takenIdsOf({ records, takenIds }: Pick<Snapshot, 'records' | 'takenIds'>): Set<string> {
  return new Set([...records.map(({ id }) => id), ...takenIds].map((id) => id.toLowerCase()))
}

/**
 * Gives ids for many new records at once, each another one, none of `taken`. What was given is remembered: thousands of
 * names without an ASCII letter ("王芳") all begin alike, and would each be tried against all before.
 */
export function createIdGiver(taken: ReadonlySet<string>): (words: string) => string {
  const next = new Map<string, number>()
  const given = new Set<string>()
  return (words) => {
    const base = baseOf('', words, '')
    for (let number = next.get(base) ?? 1; ; number += 1) {
      const id = numbered(base, number)
      if (taken.has(id) || given.has(id)) continue
      next.set(base, number + 1)
      given.add(id)
      return id
    }
  }
}

function numbered(base: string, number: number): string {
  return number === 1 ? base : `${base}-${number}`
}

/** An id before anybody asks whether it is free. */
function baseOf(stem: string, words: string, year: string): string {
  const whole = [stem, slugOf(words)].filter((part) => part !== '').join('-') || 'sans-titre'
  const isSaid = year === '' || `-${whole}`.endsWith(`-${year}`)
  const ending = isSaid ? '' : `-${year}`
  const base = shorten(whole, longest - ending.length) + ending
  return deviceName.test(base) ? `${base}-1` : base
}

/** Cuts at a hyphen, so that no word is cut where that can be helped. */
function shorten(id: string, length: number): string {
  if (id.length <= length) return id
  const cut = id.slice(0, length + 1)
  const hyphen = cut.lastIndexOf('-')
  return (hyphen > length / 2 ? cut.slice(0, hyphen) : cut.slice(0, length)).replace(/-+$/, '')
}

/** `meetings/2019/2019-11-25-departementale.md`; without a year, straight in the folder. */
export function pathOf(folder: string, date: FuzzyDate | null, id: string): string {
  const year = dateStem(date).slice(0, 4)
  return year === '' ? `${folder}/${id}.md` : `${folder}/${year}/${id}.md`
}

/**
 * A date as a header holds it: a day as ISO, so that folders and diffs sort; a coarser date as it was typed,
 * or in full words when part of it was inferred ("lundi prochain" means nothing next week). A weekday that contradicts
 * the day stays (format.md D4); a verb of planning is for the status.
 */
export function dateText(date: FuzzyDate | null, language: Language): string {
  if (!date) return language === 'fr' ? 'à planifier' : 'to schedule'
  const contradicted = contradictedWords(date, language)
  if (contradicted !== null) return contradicted
  if (isOneDay(date) && !date.qualifier) return date.earliest ?? date.text
  return date.inferred.length > 0 || isToSchedule(date) ? writeDate(date, { language }) : date.text
}
