/**
 * A page as one HTML file that opens in a browser, prints on A4, and pastes well into Word and Outlook: those
 * two read styles on elements, hardly any from a style sheet, and table borders from attributes.
 */
import type { Element, ElementContent, Root as HtmlRoot, RootContent } from 'hast'
import rehypeSanitize, { defaultSchema, type Options as Schema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkRehype, { type Options as RehypeOptions } from 'remark-rehype'
import { unified } from 'unified'
import { say } from '../messages/say.ts'
import type { Page } from '../pages/page.ts'
import { dropHidden } from './characters.ts'
import { bodyLines, cleanTree, isWebAddress, type BodyLines } from './clean-tree.ts'
import { bodyStyle, sheet, styleBlocks } from './html-styles.ts'

/** What may stand in a document: text, no images, no inputs, links to the web and to mail only. */
const schema: Schema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== 'img' && name !== 'input'),
  protocols: { href: ['http', 'https', 'mailto'] },
}

/** The HTML of a page, a whole file in UTF-8. */
export function exportHtml(page: Page): string {
  const { language } = page
  const options: RehypeOptions = {
    footnoteLabel: say(language, 'footnotes', {}),
    footnoteLabelProperties: {},
    footnoteBackLabel: say(language, 'back-to-text', {}),
  }
  const processor = unified().use(remarkRehype, options).use(rehypeSanitize, schema)
  const body = processor.runSync(cleanTree(page))
  return `${stringify(fileOf(page, body.children, bodyLines(page)))}\n`
}

function stringify(tree: HtmlRoot): string {
  return unified()
    .use(rehypeStringify, { characterReferences: { useNamedReferences: false } })
    .stringify(tree)
}

function fileOf({ language, title }: Page, body: readonly RootContent[], written: BodyLines): HtmlRoot {
  const head = element('head', {}, [
    element('meta', { charSet: 'utf-8' }, []),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }, []),
    element('title', {}, [{ type: 'text', value: dropHidden(title) }]),
    element('style', {}, [{ type: 'text', value: sheet }]),
  ])
  const blocks = body.flatMap((node) => (node.type === 'doctype' ? [] : withoutDeadLinks(node)))
  const content = styleBlocks(blocks, written)
  const html = element('html', { lang: language }, [head, element('body', { style: bodyStyle }, content)])
  return { type: 'root', children: [{ type: 'doctype' }, html] }
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children }
}

/** Links that lead nowhere outside the workspace become their words. */
function withoutDeadLinks(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node]
  const children = node.children.flatMap(withoutDeadLinks)
  const href = node.properties['href']
  const isDead =
    node.tagName === 'a' && (typeof href !== 'string' || !(isWebAddress(href) || href.startsWith('#')))
  return isDead ? children : [{ ...node, children }]
}
