/** The delimiter row that makes a table of the line above it (GFM 4.10). */
import { BACKSLASH, COLON, HYPHEN, isBlank, PIPE } from './characters.ts'

/** True when the lines are a table's head and its delimiter row: as many cells, and more than dashes below. */
export function isTableHead(text: string, head: Place, delimiter: Place): boolean {
  const cells = countDelimiters(text, delimiter)
  return cells > 0 && cells === countCells(text, head)
}

interface Place {
  readonly start: number
  readonly end: number
}

/** The cells of a delimiter row, or 0 when it is none. Dashes alone are a rule or an underline. */
function countDelimiters(text: string, place: Place): number {
  let at = place.start
  let cells = 0
  let isRow = false
  const skipBlanks = (): void => {
    while (at < place.end && isBlank(text.charCodeAt(at))) at++
  }
  while (at < place.end) {
    if (text.charCodeAt(at) === PIPE) {
      isRow = true
      at++
      skipBlanks()
      if (at === place.end) break
    }
    const start = at
    if (text.charCodeAt(at) === COLON) at++
    const dashes = at
    while (at < place.end && text.charCodeAt(at) === HYPHEN) at++
    if (at === dashes) return 0
    if (at < place.end && text.charCodeAt(at) === COLON) at++
    else if (dashes === start && !isRow && at === place.end) return 0
    if (dashes > start || text.charCodeAt(at - 1) === COLON) isRow = true
    cells++
    skipBlanks()
    if (at < place.end && text.charCodeAt(at) !== PIPE) return 0
  }
  return isRow ? cells : 0
}

/** The cells of a head row: a pipe at either end opens none. */
function countCells(text: string, place: Place): number {
  let cells = 0
  let isNew = text.charCodeAt(place.start) !== PIPE
  for (let at = place.start; at < place.end; at++) {
    const code = text.charCodeAt(at)
    if (isBlank(code)) continue
    if (isNew) {
      cells++
      isNew = false
    }
    if (code === PIPE) isNew = true
    else if (code === BACKSLASH) at++
  }
  return cells
}
