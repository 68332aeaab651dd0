/** Dates, hours and people as the templates show them: in words, escaped, null when there is nothing to show. */
import type { Day, FuzzyDate, Language, TimeSpan } from '../dates/types.ts'
import { writeDate, writeDay, writeTimes } from '../dates/write.ts'
import type { AttachmentItem, NextItem, PersonItem } from '../records/types.ts'
import { escapePlain } from './escape.ts'
import type { TemplateValues } from './page.ts'

/** A plain text, escaped; null when it is empty. */
export function plain(text: string | null | undefined): string | null {
  return escapePlain(text ?? '') || null
}

/** The list, or null when it is empty: Liquid takes an empty list for present. */
export function filled<Item>(list: readonly Item[]): readonly Item[] | null {
  return list.length > 0 ? list : null
}

/** "lundi 25 novembre 2019". A date that only says that it is unknown ("à planifier") keeps its words. */
export function dateWords(date: FuzzyDate | null, language: Language): string | null {
  return date === null ? null : plain(writeDate(date, { language }))
}

/** "15 octobre 2019": a date inside a sentence or a parenthesis, without its weekday. */
export function shortDateWords(date: FuzzyDate | null, language: Language): string | null {
  return date === null ? null : plain(writeDate(date, { language, weekday: false }))
}

/** "24 juin 2019" */
export function dayWords(day: Day | null, language: Language): string | null {
  return day === null ? null : writeDay(day, { language, weekday: false })
}

/** "14 h-16 h 30" */
export function timeWords(times: readonly TimeSpan[], language: Language): string | null {
  return times.length > 0 ? plain(writeTimes(times, language)) : null
}

/** "Prénom NOM – Structure / Structure (rôle)" */
export function personWords({ name, structures, role }: PersonItem): string {
  const structure = structures.length > 0 ? ` – ${structures.join(' / ')}` : ''
  return escapePlain(`${name}${structure}${role === null ? '' : ` (${role})`}`)
}

/**
 * A title that stands before other words, as "Forum des métiers." before its place: the full stop of the line that it
 * was typed on goes. Those of "…", "etc." and of initials ("la C.C.I.") belong to it.
 */
export function titleWords(title: string): string {
  const words = title.trimEnd()
  return /(?:^|[^.])\.$/.test(words) &&
    !/(?:\betc|\.[A-Za-z\u00c0-\u00ff]|(?:^|\s)[A-Z\u00c0-\u00de])\.$/.test(words)
    ? words.slice(0, -1).trimEnd()
    : title
}

/** A coming meeting: "lundi 25 novembre 2019, 14 h, locaux de la CMA"; as written when its date cannot be read. */
export function nextWords(item: NextItem, language: Language): string {
  if (item.date === null) return escapePlain(item.text)
  const parts = [dateWords(item.date, language), timeWords(item.times, language), plain(item.location)]
  return parts.filter((part) => part !== null).join(', ')
}

/** An attachment, with the address that a reader can open; a file travels beside the document, so its path stays out. */
export function attachmentValues({ title, link }: AttachmentItem): TemplateValues {
  return { title: escapePlain(title), link: link === null ? null : webAddress(link) }
}

/** An address that a link may lead to, fit to stand between `<` and `>`; null for any other scheme. */
export function webAddress(link: string): string | null {
  const address = link.trim()
  return /^(?:https?:\/\/|mailto:)[^\s<>\\]+$/i.test(address) ? address : null
}
