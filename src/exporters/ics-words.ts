/** Texts of records as a calendar shows them: no calendar draws Markdown. */

const suspect = /[\\*_`[<]/

/**
 * The words of a line of inline Markdown: links by their text, addresses bare, emphasis, code signs and escapes
 * gone. A lone `*` or `_` stays, as in "les salarié*es".
 */
export function plainWords(markdown: string): string {
  if (!suspect.test(markdown)) return markdown
  return markdown
    .replace(/!?\[([^\][]*)\]\([^()\s]*\)/g, '$1')
    .replace(/<((?:https?:|mailto:)[^<>\s]*)>/gi, '$1')
    .replace(/<\/?(?:sup|sub|em|strong|br|b|i|u)\s?\/?>/gi, '')
    .replace(/(?<!\\)(?:\*\*|__|`)/g, '')
    .replace(/(^|[^\p{L}\p{N}\\])([*_])([^*_]+)\2(?![\p{L}\p{N}])/gu, '$1$3')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
}

/** The first mail address of a text ("Prénom NOM <nom@example.org>, 02 …"); null when there is none. */
export function mailAddressIn(text: string): string | null {
  const words = text.split(/[\s<>()[\]"',;]+/).map((word) => word.replace(/^mailto:/i, ''))
  return words.find((word) => /^[^@]{1,64}@[^@.]+\.[^@]*[^@.]$/.test(word)) ?? null
}
