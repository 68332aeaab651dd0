/**
 * Foreign text made safe to show (DESIGN §8, clean output): what a terminal would obey or a reader would
 * not see is written out, `<U+202E>`, so that nobody is fooled by a file's content.
 */

/**
 * Control characters but the tab (C0, DEL, C1), line and paragraph separators, the bidirectional controls of
 * UAX #9 (the "Trojan Source" characters), invisible spaces, tag characters, and halves of surrogate pairs.
 * The joiners U+200C and U+200D stay: emoji and some scripts need them. No-break spaces stay: they are French typography.
 */
const hidden =
  /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}\p{Surrogate}]/gu

/** Letters, digits and signs of European text: nothing hidden, whatever else there is. Most texts are this, and need no more. */
const plain = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u024f\u2010-\u2027\u202f-\u205f\u20ac]*$/

/** Shows a text on one line without anything hidden in it: escapes and bidirectional controls become `<U+001B>`. */
export function visible(text: string): string {
  if (plain.test(text)) return text
  return text.replace(hidden, (character) => `<U+${codeOf(character)}>`)
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
}

/**
 * The same for JSON text: hidden characters become JSON escapes, so that the values stay exact and the
 * terminal obeys none. `JSON.stringify` itself escapes only those below U+0020.
 */
export function visibleJson(json: string): string {
  return json.replace(hidden, (character) => (character === '\n' ? character : escapeUnits(character)))
}

function escapeUnits(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}

/** The same for a text of several lines: its line ends stay. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n')
}
