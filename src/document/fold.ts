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

/**
 * What is no letter and no digit in a folded text: ASCII and Latin-1 signs, general punctuation. Ranges instead of
 * `\p{L}`, whose compilation alone costs more than a small workspace.
 */
const betweenWords =
  /[^a-z0-9\u00aa\u00b5\u00ba\u00df-\u00f6\u00f8-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufdff]+/g

/** The folded words of a text: letters and digits only, one space between. */
export function foldWords(text: string): string {
  return fold(text).replace(betweenWords, ' ').trim()
}

/** `[a-z0-9]+(-[a-z0-9]+)*` from any words; empty when they hold no letter or digit of ASCII. */
export function slugOf(words: string): string {
  return fold(words)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
