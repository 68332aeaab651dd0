/** The seven kinds of HTML blocks (CommonMark 4.6): how each begins, and what ends it. */

/** What ends an open HTML block: a string on any of its lines, or a blank line (null). */
export interface HtmlEnd {
  readonly closers: readonly string[] | null
}

/** The names that open a block of kind 6, whatever follows them. */
const blockNames =
  'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl ' +
  'dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend ' +
  'li link main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td ' +
  'tfoot th thead title tr track ul'

let blockNameSet: ReadonlySet<string> | null = null

const rawEnd: HtmlEnd = { closers: ['</pre>', '</script>', '</style>', '</textarea>'] }
const blankEnd: HtmlEnd = { closers: null }
const prefixes: readonly (readonly [string, HtmlEnd])[] = [
  ['<!--', { closers: ['-->'] }],
  ['<?', { closers: ['?>'] }],
  ['<![CDATA[', { closers: [']]>'] }],
]
const declarationEnd: HtmlEnd = { closers: ['>'] }

const tagStart = /<(\/?)([A-Za-z][-A-Za-z0-9]*)(?=[\s/>]|$)/y

/**
 * The HTML block that `line` opens (its content from `<` to the line's end), or null. A complete tag of any
 * other name (kind 7) opens none within a paragraph.
 */
export function openHtml(line: string, isParagraph: boolean): HtmlEnd | null {
  for (const [prefix, end] of prefixes) if (line.startsWith(prefix)) return end
  if (/^<![A-Za-z]/.test(line)) return declarationEnd
  tagStart.lastIndex = 0
  const match = tagStart.exec(line)
  if (match === null) return null
  const name = (match[2] ?? '').toLowerCase()
  const isClosing = match[1] === '/'
  const after = line[tagStart.lastIndex]
  if (!isClosing && after !== '/' && rawEnd.closers?.includes(`</${name}>`) === true) return rawEnd
  blockNameSet ??= new Set(blockNames.split(' '))
  if (blockNameSet.has(name)) return after !== '/' || line[tagStart.lastIndex + 1] === '>' ? blankEnd : null
  return !isParagraph && isCompleteTag(line, tagStart.lastIndex, isClosing) ? blankEnd : null
}

/** True when a line holds what ends the block (kinds 1 to 5). The opening line may hold it after its first characters. */
export function closesHtml(line: string, end: HtmlEnd): boolean {
  if (end.closers === null) return false
  const lower = end === rawEnd ? line.toLowerCase() : line
  return end.closers.some((closer) => lower.includes(closer))
}

const attribute = /[ \t]*[A-Za-z_:][-\w.:]*/y
const value = /[ \t]*=[ \t]*(?:"[^"]*"(?=[ \t/>])|'[^']*'(?=[ \t/>])|(?![<=>`]|$)[^\s"'/<=>`]*)/y
const openEnd = /[ \t]*\/?>[ \t]*$/y
const closeEnd = /[ \t]*>[ \t]*$/y

/** Reads attribute after attribute: each expression starts where the last one stopped, so the time is linear. */
function isCompleteTag(line: string, from: number, isClosing: boolean): boolean {
  if (isClosing) return skip(closeEnd, line, from) !== -1
  let at = from
  for (let name = skip(attribute, line, at); name !== -1; name = skip(attribute, line, at)) {
    const afterValue = skip(value, line, name)
    at = afterValue === -1 ? name : afterValue
  }
  return skip(openEnd, line, at) !== -1
}

function skip(expression: RegExp, line: string, from: number): number {
  expression.lastIndex = from
  return expression.test(line) ? expression.lastIndex : -1
}
