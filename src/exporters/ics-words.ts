/** Texts of records as a calendar shows them: no calendar draws Markdown. */

const suspect = /[\\*_`[<]/

/** Addresses, which stay as they are, and the signs that go. */
const signs =
  /<((?:https?:|mailto:)[^<>\s]*)>|(https?:\/\/[^\s<>()[\]*`]*[^\s<>()[\]*`_])|(?<!\\)(?:\*\*|__|`)/gi
const emphasis =
  /(https?:\/\/[^\s<>()[\]*`]+)|(^|[^\p{L}\p{N}\\])([*_])(?!\s)([^*_]+)(?<!\s)\3(?![\p{L}\p{N}])/giu

/**
 * The words of a line of inline Markdown: links by their text, addresses bare, emphasis, code signs and escapes
 * gone. A lone `*` or `_` stays, as in "les salarié*es", and so do those of an address.
 */
export function plainWords(markdown: string): string {
  if (!suspect.test(markdown)) return markdown
  return markdown
    .replace(/!?\[([^\][]*)\]\((?:[^()\s]|\([^()\s]*\))*\)/g, '$1')
    .replace(signs, '$1$2')
    .replace(/<\/?(?:sup|sub|em|strong|br|b|i|u)\s?\/?>/gi, '')
    .replace(emphasis, '$1$2$4')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
}

/** The first mail address of a text ("Prénom NOM <nom@example.org>, 02 …"); null when there is none. */
export function mailAddressIn(text: string): string | null {
  const words = text.split(/[\s<>()[\]"',;]+/).map((word) => word.replace(/^mailto:/i, ''))
  return words.find((word) => /^[^@]{1,64}@[^@.]+\.[^@]*[^@.]$/.test(word)) ?? null
}
