/** Folding: what makes two spellings one ("Été" and "ete", "œuvre" and "oeuvre"). For comparing, never for showing. */

const plainAscii = /^[ -~]*$/

/** Lower case, without accents, ligatures open, apostrophes and spaces in one form. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  if (plainAscii.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[’ʼ]/g, "'")
    .replace(/[\u00a0\u202f]/g, ' ')
}

/** The folded words of a text: letters and digits only, one space between. */
export function foldWords(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
