/** The tree that documents are drawn from reads the body as the scanner does (format.md M1). */
import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import { deepestNesting, parseMarkdown } from '../../src/document/markdown.ts'

/** "paragraph@1 list@3(listItem@3(paragraph@3))" */
function outline(node: Nodes): string {
  const blocks = 'children' in node ? node.children.filter((child) => child.type !== 'text').map(outline) : []
  const inside = blocks.length === 0 ? '' : `(${blocks.join(' ')})`
  return `${node.type}@${node.position?.start.line ?? 0}${inside}`
}

function draw(body: string): string {
  return parseMarkdown(body).children.map(outline).join(' ')
}

function deep(levels: number): string {
  return `${'- '.repeat(levels)}x`
}

describe('parseMarkdown', () => {
  it('draws an indented mark as a paragraph or an item, and other indented lines as code', () => {
    expect(draw('texte\n\n    Action : x\n\n    code')).toBe('paragraph@1 paragraph@3 code@5')
    expect(draw('\tAction : x')).toBe('paragraph@1')
    expect(draw('Suites :\n    - Action : x\n    - Action : y')).toBe(
      'paragraph@1 list@2(listItem@2(paragraph@2) listItem@3(paragraph@3))',
    )
  })

  it('draws the underline of a paragraph that holds a mark as a rule', () => {
    expect(draw('Action : x\n---\ntexte')).toBe('paragraph@1 thematicBreak@2 paragraph@3')
    expect(draw('texte\nAction : x\n=\ntexte')).toBe('paragraph@1 thematicBreak@3 paragraph@4')
    expect(draw('texte\n---')).toBe('heading@1')
  })

  it('keeps the words of a line that it moves', () => {
    const [paragraph] = parseMarkdown('\tAction (Léa) : lire *le* texte').children
    expect(JSON.stringify(paragraph)).toContain('Action (Léa) : lire ')
  })

  it('draws tables, footnotes and struck words (GFM)', () => {
    expect(draw('| a |\n| - |\n\n~~b~~[^1]\n\n[^1]: c')).toMatch(
      /^table.* paragraph.*delete.* footnoteDefinition/,
    )
  })

  it('gives back a body nested too deep as it is typed', () => {
    expect(parseMarkdown(deep(deepestNesting)).children[0]?.type).toBe('list')
    expect(parseMarkdown(deep(deepestNesting + 1)).children).toEqual([
      { type: 'code', value: deep(deepestNesting + 1) },
    ])
    expect(parseMarkdown(deep(20_000)).children).toHaveLength(1)
    expect(parseMarkdown('>'.repeat(20_000)).children).toHaveLength(1)
  })
})
