/** Pages for the tests of exporters. */
import type { Page } from '../../src/pages/page.ts'

/** A page of some Markdown. */
export function page(markdown: string, language: 'fr' | 'en' = 'fr'): Page {
  return { language, title: 'Essai', markdown }
}
