/** Splice edits: everything that no edit names stays the same bytes (DESIGN §8). */
import type { Edit } from './types.ts'

/**
 * Applies edits that were computed on `text`, in any order. Edits may touch; insertions at one place apply
 * in the order given. Overlapping edits are a bug of the caller.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = ''
  let copied = 0
  for (const edit of sortEdits(text, edits)) {
    result += text.slice(copied, edit.start) + edit.text
    copied = edit.end
  }
  return result + text.slice(copied)
}

/**
 * Two rounds of edits as one: `first` was computed on `text`, `second` on the text that `first` gives. The
 * result is relative to `text`, so that a plan can hold it.
 */
export function chainEdits(text: string, first: readonly Edit[], second: readonly Edit[]): readonly Edit[] {
  const pieces = piecesOf(text, first)
  const middle = pieces.reduce((length, piece) => length + piece.text.length, 0)
  const cut = sortEdits({ length: middle }, second)
  return joinPieces(splicePieces(pieces, cut), text.length)
}

/** A part of the new text: `start` is its offset in the old text when it was kept, -1 when it was inserted. */
interface Piece {
  readonly start: number
  readonly text: string
}

function sortEdits(text: { readonly length: number }, edits: readonly Edit[]): readonly Edit[] {
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end)
  let end = 0
  for (const edit of sorted) {
    if (edit.start < end || edit.end < edit.start || edit.end > text.length) {
      throw new Error(`edit ${edit.start}-${edit.end} overlaps another or leaves the text`)
    }
    end = edit.end
  }
  return sorted
}

function piecesOf(text: string, edits: readonly Edit[]): readonly Piece[] {
  const pieces: Piece[] = []
  let copied = 0
  for (const edit of sortEdits(text, edits)) {
    pieces.push({ start: copied, text: text.slice(copied, edit.start) }, { start: -1, text: edit.text })
    copied = edit.end
  }
  pieces.push({ start: copied, text: text.slice(copied) })
  return pieces.filter((piece) => piece.text !== '')
}

function splicePieces(pieces: readonly Piece[], edits: readonly Edit[]): readonly Piece[] {
  const result: Piece[] = []
  let offset = 0
  for (const edit of edits) {
    result.push(...slicePieces(pieces, offset, edit.start), { start: -1, text: edit.text })
    offset = edit.end
  }
  result.push(...slicePieces(pieces, offset, Number.POSITIVE_INFINITY))
  return result.filter((piece) => piece.text !== '')
}

function slicePieces(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  const result: Piece[] = []
  let offset = 0
  for (const piece of pieces) {
    const start = Math.max(from - offset, 0)
    const end = Math.min(to - offset, piece.text.length)
    if (start < end) {
      result.push({
        start: piece.start === -1 ? -1 : piece.start + start,
        text: piece.text.slice(start, end),
      })
    }
    offset += piece.text.length
  }
  return result
}

/** The edits that lead from the old text to the pieces. */
function joinPieces(pieces: readonly Piece[], length: number): readonly Edit[] {
  const edits: Edit[] = []
  let start = 0
  let inserted = ''
  for (const piece of [...pieces, { start: length, text: '' }]) {
    if (piece.start === -1) {
      inserted += piece.text
      continue
    }
    if (inserted !== '' || piece.start > start) edits.push({ start, end: piece.start, text: inserted })
    inserted = ''
    start = piece.start + piece.text.length
  }
  return edits
}
