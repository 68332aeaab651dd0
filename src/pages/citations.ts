/** References to other records in words: a document that people receive shows no ids. */
import type { Language } from '../dates/types.ts'
import { say } from '../messages/say.ts'
import { escapePlain } from './escape.ts'
import type { Names } from './names.ts'
import { dayWords } from './words.ts'

/** Characters of a text that can still name its item inside a sentence. */
const longestName = 90

/**
 * What a reference names, after a label that may be empty: in the words of the older item ("Action « envoyer le
 * tableau »"); where these are long, by its meeting ("Action A3 de la réunion du 4 février 2019"); null where
 * nobody knows the reference. Plain text.
 */
export function citationWords(
  label: string,
  reference: string,
  language: Language,
  names: Names,
): string | null {
  const cited = names.cite(reference)
  if (!cited) return null
  const title = cited.title.replace(/[.;\s]+$/, '')
  const id = reference.split('#')[1]
  const day = dayWords(cited.day, language)
  const isShort = title !== '' && title.length <= longestName
  if (id !== undefined && day !== null && !isShort)
    return say(language, 'item-of-meeting', { label, id, day }).trim()
  return title === '' ? null : say(language, 'item-by-title', { label, title }).trim()
}

/** The end of a reference to a mark or a point (format.md R1), and the id before it. */
const markReference = /#[ADWSQIEP]\d{1,4}(?![\w-])/g
const idBefore = /(?:^|[^\w\-/#`])((?:[a-z0-9]+-)*[a-z0-9]+)$/
const longestId = 80

/** Puts words in the place of the references of a Markdown text; code and addresses of links keep theirs. */
export function citeInText(markdown: string, language: Language, names: Names): string {
  let isCode = false
  return markdown
    .split('\n')
    .map((line) => {
      const isFence = /^\s*(?:```|~~~)/.test(line)
      isCode = isFence !== isCode
      return isCode || isFence ? line : citeInLine(line, language, names)
    })
    .join('\n')
}

function citeInLine(line: string, language: Language, names: Names): string {
  let written = ''
  let copied = 0
  for (const { index, 0: end } of line.matchAll(markReference)) {
    const id = idBefore.exec(line.slice(Math.max(copied, index - longestId - 1), index))?.[1]
    const start = index - (id?.length ?? 0)
    const words =
      id === undefined || isAddress(line, start) ? null : citationWords('', id + end, language, names)
    if (words === null) continue
    written += line.slice(copied, start) + escapePlain(words)
    copied = index + end.length
  }
  return written + line.slice(copied)
}

/** Whether an offset stands where the address of a link begins. */
function isAddress(line: string, start: number): boolean {
  return line.startsWith('](', start - 2) || line.startsWith('](#', start - 3)
}
