/** Where the header and the body of a file are (format.md H1). Cheap: it looks at no line of the body. */
import type { Document, DocumentFault, Span } from './types.ts'

const byteOrderMark = 0xfeff
const newline = 10
const carriageReturn = 13

/** The parts of a file. `header` is the span of the lines between the fences, null when there is no header. */
export interface Split extends Pick<Document, 'eol' | 'bodyStart' | 'faults'> {
  readonly header: Span | null
}

const noFaults: readonly DocumentFault[] = []

/** Finds the fences, the line ends and what forbids writing. An unclosed header leaves no body to read. */
export function splitDocument(text: string): Split {
  const start = startOf(text)
  const eol = lineEndOf(text)
  const conflicts = conflictMarkers(text)
  const firstEnd = lineEnd(text, start)
  if (!isFence(text, start, firstEnd, '---')) {
    const missing: DocumentFault = { kind: 'header-missing', span: { start, end: firstEnd } }
    return { header: null, bodyStart: start, eol, faults: [missing, ...conflicts] }
  }
  const headerStart = nextLine(text, start)
  const closing = closingFence(text, headerStart)
  if (closing === -1) {
    const unclosed: DocumentFault = { kind: 'header-unclosed', span: { start, end: firstEnd } }
    return { header: null, bodyStart: text.length, eol, faults: [unclosed, ...conflicts] }
  }
  const header = { start: headerStart, end: closing }
  return { header, bodyStart: nextLine(text, closing), eol, faults: conflicts }
}

/** The parts of a file that is YAML as a whole, such as `spro.yaml`. */
export function splitYaml(text: string): Split {
  return {
    header: { start: startOf(text), end: text.length },
    bodyStart: text.length,
    eol: lineEndOf(text),
    faults: conflictMarkers(text),
  }
}

function startOf(text: string): number {
  return text.charCodeAt(0) === byteOrderMark ? 1 : 0
}

/** The line ends of a file are those of its first line. */
function lineEndOf(text: string): '\n' | '\r\n' {
  const end = text.indexOf('\n')
  return end > 0 && text.charCodeAt(end - 1) === carriageReturn ? '\r\n' : '\n'
}

/** The offset of the first fence line at or after an offset that is a line start; -1 when there is none. */
function closingFence(text: string, from: number): number {
  for (let start = from; start < text.length; start = nextLine(text, start)) {
    const first = text.charCodeAt(start)
    if (first !== 45 && first !== 46) continue
    const end = lineEnd(text, start)
    if (isFence(text, start, end, '---') || isFence(text, start, end, '...')) return start
  }
  return -1
}

/** A fence stands alone on its line; blanks after it are forgiven, as editors leave them. */
function isFence(text: string, start: number, end: number, fence: string): boolean {
  if (!text.startsWith(fence, start)) return false
  for (let offset = start + fence.length; offset < end; offset++) {
    const code = text.charCodeAt(offset)
    if (code !== 32 && code !== 9) return false
  }
  return true
}

/** The end of a line without its line end. */
function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  if (end === -1) return text.length
  return end > start && text.charCodeAt(end - 1) === carriageReturn ? end - 1 : end
}

/** The start of the next line, or the end of the text. */
function nextLine(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  return end === -1 ? text.length : end + 1
}

/** The lines that git leaves in a file with a conflict. `=======` alone is a heading of Markdown. */
function conflictMarkers(text: string): readonly DocumentFault[] {
  const ours = conflictMarker(text, '<<<<<<<')
  const theirs = conflictMarker(text, '>>>>>>>')
  if (ours === null && theirs === null) return noFaults
  return [ours, theirs].filter((fault) => fault !== null)
}

/** The first line that begins with a marker followed by a space or nothing. */
function conflictMarker(text: string, marker: string): DocumentFault | null {
  for (let at = text.indexOf(marker); at !== -1; at = text.indexOf(marker, at + marker.length)) {
    const before = at === 0 || text.charCodeAt(at - 1) === newline || at === startOf(text)
    const end = lineEnd(text, at)
    const after = at + marker.length
    if (before && (after === end || text.charCodeAt(after) === 32)) {
      return { kind: 'conflict-markers', span: { start: at, end } }
    }
  }
  return null
}
