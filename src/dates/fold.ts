/**
 * Folding: one spelling for what people type in many (case, accents, no-break spaces, typographic
 * apostrophes and dashes, `1<sup>er</sup>`), so that the forms know one.
 */

const beyondAscii = /[^\u0000-\u007f]/
const combiningMarks = /[\u0300-\u036f]/g
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g
const apostrophes = /[\u2018\u2019\u201b\u02bc\u0060\u00b4]/g
const dashes = /[\u2010-\u2015\u2212]/g
const superscriptTags = /<\/?sup>/g

/** The text in lower case, without accents, with plain spaces, apostrophes and hyphens. Its length may differ. */
export function foldText(text: string): string {
  let folded = text.toLowerCase()
  if (beyondAscii.test(folded)) {
    folded = folded
      .replace(apostrophes, "'")
      .replace(invisible, '')
      .normalize('NFKD')
      .replace(combiningMarks, '')
      .replace(dashes, '-')
  }
  return folded.includes('<') ? folded.replace(superscriptTags, '') : folded
}
