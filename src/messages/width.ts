/** The columns of a text on a terminal, or in a document of fixed-width letters. */

const plainText = /^[\u0020-\u007e\u00a0-\u024f\u2010-\u2027\u202f-\u203a\u20ac]*$/
const zeroWidth = /^(?:\p{M}|[\u200b-\u200f\u2060])$/u
const doubleWidth =
  /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\p{Emoji_Presentation}]$/u

/** The columns that a text takes on a terminal (after Unicode Standard Annex 11). */
export function displayWidth(text: string): number {
  if (plainText.test(text)) return text.length
  let width = 0
  for (const character of text) {
    if (zeroWidth.test(character)) continue
    width += doubleWidth.test(character) ? 2 : 1
  }
  return width
}
