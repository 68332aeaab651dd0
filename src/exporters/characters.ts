/** Characters of a document that leaves: nothing hidden, and French spaces that do not break. */
import type { Language } from '../dates/types.ts'

/**
 * What a reader does not see and a terminal or a browser obeys: controls but tab and line end, bidirectional
 * controls (UAX #9), invisible spaces, tag characters, halves of surrogate pairs.
 */
const hidden =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}\p{Surrogate}]/gu

/** The same without Unicode properties, which cost a millisecond to compile: most texts need no more. */
const suspect =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]/

/** Drops the hidden characters of a text; CRLF becomes LF. */
export function dropHidden(text: string): string {
  return suspect.test(text) ? text.replace(hidden, '') : text
}

/**
 * Makes the spaces of French typography unbreakable where they are written: before `: ; ! ? »`, after `«`,
 * between a number and its unit ("14 h 30", "30 min"), between a day and its month. Adds no space. U+00A0 everywhere: the narrow U+202F shows
 * as a box in old mail programs.
 */
export function setSpaces(text: string, language: Language): string {
  if (language !== 'fr') return text
  return text
    .replace(/ (?=[:;!?»])/g, '\u00a0')
    .replace(/« /g, '«\u00a0')
    .replace(/(?<=\d) (?=(?:h|min|€|%)(?![\p{L}\p{N}]))/gu, '\u00a0')
    .replace(dayAndMonth, '$1\u00a0')
    .replace(/(?<=\d\u00a0h) (?=\d\d(?!\d))/g, '\u00a0')
}

const dayAndMonth =
  /\b(\d{1,2}|1er) (?=(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?!\p{L}))/gu
