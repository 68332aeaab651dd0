/**
 * A mark as `spro` writes it (format.md M3): one list item, with `[ ]` for actions. Whatever words it is given,
 * the line reads back as the mark that was meant.
 */
import type { Box, MarkKind } from './types.ts'
import { closeAttributes, cutAttributes, longestAttributes, splitAttributes } from './mark-attributes.ts'
import { labelOf } from './mark-labels.ts'

/** What a new mark says. `text` may hold Markdown; attributes are plain words. */
export interface MarkWords {
  readonly kind: MarkKind
  /** "A1", or null for none yet. */
  readonly id: string | null
  /** The older item it speaks of; it stands in place of the id. */
  readonly reference: string | null
  /** Undefined: `[ ]` for an action, none for the others. */
  readonly box?: Box | null
  readonly attributes: readonly string[]
  readonly text: string
}

/** Each state as `spro` writes it between the bullet and the label (format.md M3). */
export const boxes: Readonly<Record<Box, string>> = { open: '[ ]', done: '[x]', dropped: '[-]' }

/** The line of a mark, without a line end. Attributes too long for a parenthesis are put before the text. */
export function composeMark(words: MarkWords, language: 'fr' | 'en'): string {
  const box = words.box === undefined ? defaultBox(words.kind) : words.box
  const id = words.reference ?? words.id
  const attributes = writeAttributes(words.attributes)
  const fits = attributes.length <= longestAttributes
  const text = writeText(fits ? words.text : `${words.attributes.join(', ')} – ${words.text}`)
  const head = [
    box === null ? '' : `${boxes[box]} `,
    labelOf(words.kind, language),
    id === null ? '' : ` ${id}`,
    attributes === '' || !fits ? '' : ` (${attributes})`,
    language === 'fr' ? ' :' : ':',
  ]
  return `- ${head.join('')} ${text}`.trimEnd()
}

function defaultBox(kind: MarkKind): Box | null {
  return kind === 'action' ? 'open' : null
}

/** The content of a parenthesis whose parts read back as these words. Empty words are left out. */
export function writeAttributes(parts: readonly string[]): string {
  return parts
    .map((part) => oneLine(part))
    .filter((part) => part !== '')
    .map(escapeAttribute)
    .join(', ')
}

/**
 * The content of a parenthesis of which some parts are kept and others are new: a number is the index of a part that
 * stays byte for byte with the blanks around it (in increasing order), a text is new words.
 */
export function rewriteAttributes(content: string, parts: readonly (number | string)[]): string {
  const places = placeAttributes(content)
  let written = ''
  let gap = ''
  for (const part of parts) {
    const place = typeof part === 'number' ? places[part] : undefined
    const words = typeof part === 'number' ? (place?.text ?? '') : writeAttributes([part])
    if (words === '') continue
    written += (written === '' ? '' : place?.before || gap || ', ') + words
    gap = place?.after ?? ''
  }
  const [first] = places
  const isWhole = written !== '' && first !== undefined
  return isWhole ? content.slice(0, first.start) + written + content.slice(places.at(-1)?.end) : written
}

interface AttributePlace {
  readonly start: number
  readonly end: number
  readonly text: string
  /** What stands between the part before and this one; empty for the first. */
  readonly before: string
  /** What stands between this part and the next; empty for the last. */
  readonly after: string
}

function placeAttributes(content: string): readonly AttributePlace[] {
  let offset = 0
  const spans = cutAttributes(content).flatMap((piece) => {
    const start = offset + piece.length - piece.trimStart().length
    const end = offset + piece.trimEnd().length
    offset += piece.length + 1
    return start < end ? [{ start, end }] : []
  })
  return spans.map(({ start, end }, index) => ({
    start,
    end,
    text: content.slice(start, end),
    before: index === 0 ? '' : content.slice(spans[index - 1]?.end, start),
    after: index + 1 === spans.length ? '' : content.slice(end, spans[index + 1]?.start),
  }))
}

/** Parentheses that match stay as typed ("avril (semaine 15)"); only what would cut or end the list is escaped. */
function escapeAttribute(part: string): string {
  const kept = part.replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\').replaceAll('<!--', '\\<!--')
  const inside = `(${kept})`
  const reads = splitAttributes(kept)
  const isWhole = closeAttributes(inside, 0, inside.length) === inside.length - 1
  if (isWhole && reads.length === 1 && reads[0] === part) return kept
  return kept.replace(/[(),;]/g, '\\$&')
}

/** The text of a mark on one line; a comment that would open in it is shown instead. */
export function writeText(text: string): string {
  return oneLine(text).replace(/(\\*)<!--/g, (found, slashes: string) =>
    slashes.length % 2 === 1 ? found : `\\${found}`,
  )
}

/** Line ends and control characters become blanks: a mark is one line, and a terminal shows it. */
function oneLine(text: string): string {
  return text.replace(/[\u0000-\u0020\u007f\u0085\u2028\u2029]+/g, ' ').trim()
}
