/** A page as Markdown (CommonMark with the tables of GFM), as its template wrote it. */
import type { Page } from '../pages/page.ts'
import { dropHidden } from './characters.ts'

/** The Markdown of a page, with one line end at its end. */
export function exportMarkdown(page: Page): string {
  return `${dropHidden(page.markdown).trimEnd()}\n`
}
