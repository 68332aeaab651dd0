/** How each element of a document looks, as the inline styles that Word and Outlook keep when a text is pasted. */
import type { Element, ElementContent } from 'hast'
import { isWithin, type BodyLines } from './clean-tree.ts'
import { setColumnWidths } from './html-tables.ts'

/** Every zero of a margin has its unit: without it LibreOffice indents. */
const font = 'font-family:Calibri,Carlito,Arial,sans-serif'
const text = `${font};font-size:11pt;line-height:1.4;color:#222222`
const ink = '#1f3864'
const line = '#b4c0d4'

const styles: Readonly<Record<string, string>> = {
  h1: `${font};font-size:20pt;line-height:1.2;font-weight:bold;color:${ink};margin:0pt 0pt 10pt 0pt;page-break-after:avoid`,
  h2: `${font};font-size:14pt;line-height:1.3;font-weight:bold;color:${ink};margin:18pt 0pt 6pt 0pt;padding-bottom:2pt;border-bottom:1px solid ${line};page-break-after:avoid`,
  h3: `${font};font-size:12pt;line-height:1.3;font-weight:bold;color:${ink};margin:12pt 0pt 4pt 0pt;page-break-after:avoid`,
  h4: `${font};font-size:11pt;line-height:1.4;font-weight:bold;color:#222222;margin:10pt 0pt 4pt 0pt;page-break-after:avoid`,
  p: `${text};margin:0pt 0pt 7pt 0pt`,
  ul: `${text};margin:0pt 0pt 8pt 22pt;padding:0`,
  ol: `${text};margin:0pt 0pt 8pt 22pt;padding:0`,
  li: `${text};margin:0pt 0pt 3pt 0pt`,
  table: 'width:100%;border-collapse:collapse;margin:4pt 0pt 12pt 0pt',
  tr: 'page-break-inside:avoid',
  th: `${text};font-weight:bold;text-align:left;vertical-align:top;background-color:#e8edf5;border:1px solid ${line};padding:4pt 6pt`,
  td: `${text};vertical-align:top;border:1px solid ${line};padding:4pt 6pt`,
  blockquote: `${text};margin:0pt 0pt 8pt 0pt;padding:0 0 0 10pt;border-left:3px solid ${line}`,
  pre: `font-family:Consolas,'Courier New',monospace;font-size:10pt;margin:0pt 0pt 8pt 0pt;white-space:pre-wrap`,
  code: `font-family:Consolas,'Courier New',monospace;font-size:10pt`,
  hr: `border:0;border-top:1px solid ${line};margin:12pt 0pt`,
  a: 'color:#0b5394;text-decoration:underline',
}

/** Labelled lines ("Date : …") stand close together; a label alone ("Présents :") opens a group. */
const labelledStyle = `${text};margin:0pt 0pt 3pt 0pt`
const groupStyle = `${text};margin:9pt 0pt 3pt 0pt;page-break-after:avoid`
const cellStyle = 'margin:0pt'
const nestedListStyle = `${text};margin:3pt 0pt 3pt 20pt;padding:0`
/** The line under the title that says what the document is: "Relevé de décisions". */
const subtitleStyle = `${font};font-size:13pt;line-height:1.3;color:${ink};margin:0pt 0pt 10pt 0pt`

/** The style of the whole page. */
export const bodyStyle = `${text};background-color:#ffffff`

/**
 * What inline styles cannot reach: the margins on a screen, which Word must not take for the document's, and paper.
 * A heading stays with what follows it: LibreOffice and Word take that into the styles of their headings from here.
 */
export const sheet =
  'h1,h2,h3,h4,h5,h6{page-break-after:avoid;break-after:avoid}@page{size:A4;margin:20mm 18mm}@media screen{body{max-width:46em;margin:0 auto;padding:24pt}}@media print{body{margin:0}}'

/** Gives the blocks of a document their styles. Labelled lines of the body are paragraphs as others. */
export function styleBlocks(blocks: readonly ElementContent[], body: BodyLines): ElementContent[] {
  let afterTitle = false
  return blocks.map((block) => {
    if (block.type !== 'element') return block
    const isSubtitle = afterTitle && block.tagName === 'p' && isStrongOnly(block)
    afterTitle = block.tagName === 'h1'
    const isPlain = block.tagName === 'p' && isWithin(block, body)
    const styled = styleElement(isPlain ? withStyle(block, styles['p']) : block)
    return isSubtitle ? withStyle(styled, subtitleStyle) : styled
  })
}

function withStyle(element: Element, style: string | undefined): Element {
  return style === undefined ? element : { ...element, properties: { ...element.properties, style } }
}

/** Gives an element and all within it their styles and the attributes that stand for styles in old programs. */
function styleElement(element: Element): Element {
  return styleWithin(element, false)
}

function styleWithin(given: Element, inList: boolean): Element {
  const element = setColumnWidths(given)
  const { tagName } = element
  const style = inList && (tagName === 'ul' || tagName === 'ol') ? nestedListStyle : styleOf(element)
  return {
    ...element,
    properties: {
      ...element.properties,
      ...attributesOf(tagName),
      ...(style === undefined ? {} : { style }),
    },
    children: childrenOf(element).map((child): ElementContent =>
      child.type === 'element' ? styleWithin(child, inList || tagName === 'li') : child,
    ),
  }
}

/** The words of a cell are a paragraph without margin: LibreOffice gives them one with a margin. */
function childrenOf({ tagName, children }: Element): readonly ElementContent[] {
  const isCell = tagName === 'td' || tagName === 'th'
  return isCell ? [{ type: 'element', tagName: 'p', properties: { style: cellStyle }, children }] : children
}

function styleOf(element: Element): string | undefined {
  if (typeof element.properties['style'] === 'string') return element.properties['style']
  if (element.tagName === 'p' && isLabelled(element))
    return isStrongOnly(element) ? groupStyle : labelledStyle
  return styles[element.tagName] ?? (/^h[56]$/.test(element.tagName) ? styles['h4'] : undefined)
}

function attributesOf(tagName: string): Element['properties'] {
  if (tagName === 'table') return { border: '1', cellPadding: '6', cellSpacing: '0', width: '100%' }
  if (tagName === 'th') return { scope: 'col', align: 'left', vAlign: 'top' }
  if (tagName === 'td') return { vAlign: 'top' }
  return {}
}

function isLabelled({ children: [first] }: Element): boolean {
  const label = first?.type === 'element' && first.tagName === 'strong' ? first.children.at(-1) : undefined
  return label?.type === 'text' && label.value.endsWith(':')
}

function isStrongOnly({ children: [first, ...others] }: Element): boolean {
  return others.length === 0 && first?.type === 'element' && first.tagName === 'strong'
}
