/**
 * The widths of columns. Columns of numbers ("D1") keep their words on one line: LibreOffice and Word would narrow
 * them to a letter. The others share the rest by the length of their texts, or the column of the actions, which is
 * the longest, would be no wider than that of the dates.
 */
import type { Element, ElementContent } from 'hast'

/** Characters that the longest cell of a narrow column may hold, and the width it is given, in pixels. */
const narrow = 6
const narrowWidth = 48
/** The part of the width that a narrow column takes, and the least that another may have, in percent. */
const narrowShare = 8
const leastShare = 14
/** The longest text that still asks for a wider column, in characters. */
const longestText = 120

/** Gives the cells of a table their widths; other elements stay as they are. */
export function setColumnWidths(element: Element): Element {
  if (element.tagName !== 'table') return element
  const lengths: number[] = []
  eachRow(element, (cells) => {
    for (const [at, cell] of cells.entries()) lengths[at] = Math.max(lengths[at] ?? 0, lengthOf(cell))
  })
  const widths = widthsOf(lengths)
  return mapRows(element, (cell, at) => ({ ...cell, properties: { ...cell.properties, ...widths[at] } }))
}

const narrowCell: Element['properties'] = { width: String(narrowWidth), noWrap: true }

/** The properties of the cells of each column. A wide column that is alone takes what is left. */
function widthsOf(lengths: readonly number[]): readonly Element['properties'][] {
  const wide = lengths.filter((length) => length > narrow).map((length) => Math.min(length, longestText))
  const sum = wide.reduce((total, length) => total + length, 0)
  const free = 100 - narrowShare * (lengths.length - wide.length)
  const least = Math.min(leastShare, free / Math.max(wide.length, 1))
  const spare = free - least * wide.length
  return lengths.map((length) => {
    if (length <= narrow) return narrowCell
    const share = Math.round(least + (spare * Math.min(length, longestText)) / sum)
    return wide.length > 1 ? { width: `${share}%` } : {}
  })
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
