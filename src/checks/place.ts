/** Offsets to lines and columns, for many findings of one text. */
import { detach } from '../document/detach.ts'
import type { Place, Span } from '../document/types.ts'

const byteOrderMark = 0xfeff

/** A longer line is not kept with its finding. */
const longestSource = 1000

/** Gives the places of many spans of one text; the text's lines are counted once. */
export interface Placer {
  readonly placeOf: (span: Span) => Place
  /** The line of a place, without its line end; empty when it is too long to be shown. */
  readonly sourceOf: (place: Place) => string
}

/** Counts the lines of a text. A BOM is no column. */
export function createPlacer(text: string): Placer {
  const starts = lineStarts(text)
  const position = (offset: number): readonly [line: number, column: number] => {
    const line = lastAtOrBefore(starts, offset)
    const mark = line === 0 && offset > 0 && text.charCodeAt(0) === byteOrderMark ? 1 : 0
    return [line + 1, offset - (starts[line] ?? 0) - mark + 1]
  }
  return {
    placeOf: ({ start, end }) => {
      const [line, column] = position(start)
      const [endLine, endColumn] = position(end)
      return { line, column, endLine, endColumn }
    },
    sourceOf: ({ line }) => {
      const source = text.slice(starts[line - 1] ?? 0, starts[line] ?? text.length)
      return source.length > longestSource ? '' : detach(source.replace(/^\ufeff|\r?\n$/g, ''))
    },
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The index of the last number that is not greater; the numbers ascend from 0. */
function lastAtOrBefore(numbers: readonly number[], wanted: number): number {
  let low = 0
  let high = numbers.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((numbers[middle] ?? 0) <= wanted) low = middle
    else high = middle - 1
  }
  return low
}
