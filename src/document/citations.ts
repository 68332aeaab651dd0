/** Full references to marks anywhere in a text (format.md R1): "2019-06-24-departementale#A1". */
import { detach } from './detach.ts'

/** The numbers that texts cite ("A12"), by record id as cited. */
export type Citations = ReadonlyMap<string, readonly string[]>

const markId = /([A-Za-z])([1-9]\d{0,3})(?![A-Za-z0-9])/y
const idCharacter = /[\p{L}\p{N}_-]/u
/** DESIGN §3, with room for names that spro did not give. */
const longestId = 100

/** Adds what a text cites, by reference or by a link to the record's file. A number that is cited is never given again (format.md M9). */
export function collectCitations(text: string, citations: Map<string, string[]>): void {
  for (let at = text.indexOf('#'); at !== -1; at = text.indexOf('#', at + 1)) {
    markId.lastIndex = at + 1
    const match = markId.exec(text)
    if (match === null) continue
    const id = idBefore(text, text.endsWith('.md', at) ? at - 3 : at)
    if (id === '') continue
    const mark = `${match[1]?.toUpperCase()}${match[2]}`
    const marks = citations.get(id)
    if (marks) marks.push(mark)
    else citations.set(detach(id), [mark])
  }
}

function idBefore(text: string, end: number): string {
  let start = end
  while (start > 0 && end - start < longestId && idCharacter.test(text.charAt(start - 1))) start -= 1
  return text.slice(start, end)
}
