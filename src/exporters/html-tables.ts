/** Columns of numbers ("D1") keep their words on one line: LibreOffice and Word would narrow them to a letter. */
import type { Element, ElementContent } from 'hast'

/** Characters that the longest cell of a narrow column may hold, and the width it is given, in pixels. */
const narrow = 6
const narrowWidth = 48

/** Gives the cells of the narrow columns of a table their width; other elements stay as they are. */
export function widenNarrowColumns(element: Element): Element {
  if (element.tagName !== 'table') return element
  const lengths: number[] = []
  eachRow(element, (cells) => {
    for (const [at, cell] of cells.entries()) lengths[at] = Math.max(lengths[at] ?? 0, lengthOf(cell))
  })
  return mapRows(element, (cell, at) =>
    (lengths[at] ?? 0) > narrow
      ? cell
      : { ...cell, properties: { ...cell.properties, width: String(narrowWidth), noWrap: true } },
  )
}

function cellsOf(row: Element): Element[] {
  return row.children.filter((child) => child.type === 'element')
}

function eachRow(element: Element, see: (cells: readonly Element[]) => void): void {
  if (element.tagName === 'tr') see(cellsOf(element))
  else for (const child of element.children) if (child.type === 'element') eachRow(child, see)
}

function mapRows(element: Element, change: (cell: Element, at: number) => Element): Element {
  const children: ElementContent[] =
    element.tagName === 'tr'
      ? cellsOf(element).map(change)
      : element.children.map((child) => (child.type === 'element' ? mapRows(child, change) : child))
  return { ...element, children }
}

function lengthOf(node: ElementContent): number {
  if (node.type === 'text') return node.value.length
  return node.type === 'element' ? node.children.reduce((sum, child) => sum + lengthOf(child), 0) : 0
}
