/** The heads of marks as people expect them in a document: "☑ **Action A1** (Prénom NOM, 15 octobre 2019) : …". */
import type { Language } from '../dates/types.ts'
import type { Box, Edit, Mark } from '../document/types.ts'
import { citationWords } from './citations.ts'
import { escapePlain } from './escape.ts'
import type { Names } from './names.ts'

/** How a box is drawn: to do, done, dropped. */
export const boxSigns: Readonly<Record<Box, string>> = { open: '☐', done: '☑', dropped: '☒' }

/** The edits that draw the head of a mark; its attributes and its text stay as written. */
export function drawHead(text: string, mark: Mark, language: Language, names: Names): readonly Edit[] {
  const { parts } = mark
  const start = parts.marker?.end ?? mark.span.start
  const sign = mark.box === null ? '' : `${boxSigns[mark.box]} `
  const label = escapePlain(labelWords(text, mark, language, names))
  const colon = language === 'fr' ? ' :' : ':'
  const attributes = parts.attributes === null ? '' : text.slice(parts.attributes.start, parts.attributes.end)
  const head =
    attributes.trim() === '' ? `**${label}${colon}**` : `**${label}** (${attributes.trim()})${colon}`
  const space = parts.text.start < parts.text.end ? ' ' : ''
  return [{ start, end: parts.text.start, text: `${sign}${head}${space}` }, ...emphasisEnd(text, mark, start)]
}

/** "Action A1"; a mention is named by what it continues; where nobody knows that, as written. */
function labelWords(text: string, mark: Mark, language: Language, names: Names): string {
  const written = text.slice(mark.parts.label.start, mark.parts.label.end).replace(/\s+/g, ' ')
  const label = written.slice(0, 1).toLocaleUpperCase('en') + written.slice(1)
  const id = mark.id ?? mark.reference
  const cited = mark.reference === null ? null : citationWords(label, mark.reference, language, names)
  return cited ?? (id === null ? label : `${label} ${id}`)
}

/** Emphasis that opens before the label and closes after the text would be left open: its end goes too. */
function emphasisEnd(text: string, mark: Mark, start: number): readonly Edit[] {
  const { parts } = mark
  const opened = text.slice(parts.box?.end ?? start, parts.label.start).trim()
  if (opened === '' || text.slice(parts.label.end, parts.text.start).includes(opened)) return []
  const { end } = parts.text
  if (text.startsWith(opened, end)) return [{ start: end, end: end + opened.length, text: '' }]
  const from = end - opened.length
  return from >= parts.text.start && text.startsWith(opened, from) ? [{ start: from, end, text: '' }] : []
}
